//! What the host and the reader hear after a change: classifications, never an answer.

use super::Effect;
use crate::assessment::{Applies, Assessment, LawResult};
use crate::json::Writer;
use crate::view::names;
use crate::view::scene::Scene;

/// What was told last.
#[derive(Default)]
pub struct Told {
    detail: String,
    complete: bool,
    language: &'static str,
    states: Vec<(u16, String)>,
}

fn complete(result: &Assessment) -> bool {
    result.laws.values().all(|law| law.open.ask.is_empty())
}

fn detail(result: &Assessment) -> String {
    let mut out = Writer::new(false, true);
    out.begin();
    out.list("laws");
    for (id, law) in &result.laws {
        out.item();
        out.begin();
        out.pair("id", id);
        out.list("classifications");
        for class in &law.classifications {
            out.item();
            out.begin();
            out.pair("id", &class.id);
            out.key("levels");
            out.value(&class.possible);
            out.end_object();
        }
        out.end_list();
        out.key("complete");
        out.yes_no(law.open.ask.is_empty());
        out.end_object();
    }
    out.end_list();
    out.end_object();
    out.exact().unwrap_or_default()
}

/// What changed since it was told last.
pub fn news(scene: &Scene<'_>, before: &Told) -> (Told, Vec<Effect>) {
    let mut effects = Vec::new();
    let now = Told {
        detail: detail(scene.result),
        complete: complete(scene.result),
        language: scene.words.language(),
        states: states(scene),
    };
    let changed = now.states.iter().find(|state| !before.states.contains(state));
    if let Some((law, state)) = changed.filter(|_| now.language == before.language) {
        let name = names::law(scene, *law);
        effects.push(Effect::Announce(scene.words.with("widget.announce", &[("law", &name), ("state", state)])));
    }
    if now.detail != before.detail {
        effects.push(Effect::Emit { event: "change", detail: now.detail.clone() });
    }
    if now.complete && !before.complete {
        effects.push(Effect::Emit { event: "complete", detail: now.detail.clone() });
    }
    (now, effects)
}

/// The state of each law in a few words.
fn states(scene: &Scene<'_>) -> Vec<(u16, String)> {
    let mut states = Vec::new();
    for (at, _, law) in scene.laws() {
        states.push((at, state(scene, law)));
    }
    states
}

fn state(scene: &Scene<'_>, law: &LawResult) -> String {
    if !law.covered {
        return scene.say("widget.state_not_covered");
    }
    if law.applies == Applies::No {
        return scene.say("widget.state_no");
    }
    let mut sure = String::new();
    for result in &law.classifications {
        if let Some(headline) = &result.headline {
            if !sure.is_empty() {
                sure.push_str(", ");
            }
            sure.push_str(&scene.words.classification(&result.id));
            sure.push_str(": ");
            sure.push_str(&scene.words.level(&result.id, &headline.level));
        }
    }
    if sure.is_empty() { scene.say("widget.state_open") } else { sure }
}
