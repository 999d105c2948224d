//! The seam to the saved file: what the widget hands over and takes back.

use selfcheck_law::rulebook::Bundle;

use super::model::{Model, System};
use crate::saved::{self, Opened, Refusal, Remark, Saved};
use crate::view::scene::Scene;
use crate::words::Words;

/// The state as the text of a saved file.
pub fn write(scene: &Scene<'_>) -> String {
    let model = scene.model;
    let mut systems = Vec::new();
    for system in &model.systems {
        systems.push(system.facts.clone());
    }
    let saved = Saved {
        language: scene.words.language().to_owned(),
        laws: model.laws.clone(),
        drafts: model.drafts,
        currency: model.currency.clone(),
        profile: model.profile.clone(),
        systems,
        current: model.current,
        kept: model.kept.clone(),
    };
    saved::write(scene.book, &saved)
}

/// Puts a saved file in place of what is in the model, and gives the sentences to tell about it.
///
/// # Errors
/// The sentence that says why it cannot be opened; the model is unchanged then.
pub fn read(bundle: &Bundle, words: &Words<'_>, text: &str, model: &mut Model) -> Result<Vec<String>, String> {
    let Opened { saved, remarks } = saved::read(bundle, text).map_err(|refusal| refused(words, &refusal))?;
    let book = &bundle.rulebook;
    model.systems.clear();
    for facts in saved.systems {
        model.systems.push(System { facts, ..System::default() });
    }
    if model.systems.is_empty() {
        model.systems.push(System::empty(book));
    }
    model.current = saved.current.min(model.systems.len() - 1);
    model.profile = saved.profile;
    if !saved.laws.is_empty() {
        model.laws = saved.laws;
    }
    model.drafts = saved.drafts;
    model.currency = saved.currency;
    model.kept = saved.kept;
    model.filter = None;
    model.editing = false;
    model.example = false;
    for at in 0..model.systems.len() {
        model.current = at;
        let mut seen = Vec::new();
        for (at, question) in book.questions.iter().enumerate() {
            let at = at as u16;
            if !question.parameter && model.answer(book, at).given() {
                seen.push(at);
            }
        }
        model.system_mut().history = seen;
    }
    Ok(told(words, &remarks))
}

fn refused(words: &Words<'_>, refusal: &Refusal) -> String {
    words.text(match refusal {
        Refusal::NotJson(_) | Refusal::NotOurs => "widget.open_not_ours",
        Refusal::Newer { .. } => "widget.open_newer",
        Refusal::Damaged { .. } => "widget.open_damaged",
    })
}

/// One sentence a kind of remark; what is kept is counted.
fn told(words: &Words<'_>, remarks: &[Remark]) -> Vec<String> {
    let mut sentences = Vec::new();
    let (mut unknown, mut unfit) = (0_usize, 0_usize);
    for remark in remarks {
        match remark {
            Remark::Migrated { .. } => sentences.push(words.text("widget.open_migrated")),
            Remark::OtherRulebook => sentences.push(words.text("widget.open_other_rulebook")),
            Remark::Unknown { .. } => unknown += 1,
            Remark::Unfit { .. } => unfit += 1,
        }
    }
    for (count, key) in [(unknown, "widget.open_unknown"), (unfit, "widget.open_unfit")] {
        if count > 0 {
            sentences.push(words.put(key, "count", count.to_string()));
        }
    }
    sentences
}
