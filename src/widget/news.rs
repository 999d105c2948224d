//! What the host and the reader hear after a change: classifications, never an answer.

use serde::Serialize;

use super::Effect;
use crate::assessment::{Applies, Assessment, LawResult};
use crate::json;
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

#[derive(Serialize)]
struct Detail<'a> {
    laws: Vec<LawNews<'a>>,
}

#[derive(Serialize)]
struct LawNews<'a> {
    id: &'a str,
    classifications: Vec<ClassNews<'a>>,
    complete: bool,
}

#[derive(Serialize)]
struct ClassNews<'a> {
    id: &'a str,
    levels: &'a [String],
}

fn complete(result: &Assessment) -> bool {
    result.laws.values().all(|law| law.open.ask.is_empty())
}

fn detail(result: &Assessment) -> String {
    let laws = result.laws.iter().map(|(id, law)| LawNews {
        id,
        classifications: law.classifications.iter().map(|c| ClassNews { id: &c.id, levels: &c.possible }).collect(),
        complete: law.open.ask.is_empty(),
    });
    json::text(&Detail { laws: laws.collect() }).unwrap_or_default()
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
    scene.laws().map(|(at, _, law)| (at, state(scene, law))).collect()
}

fn state(scene: &Scene<'_>, law: &LawResult) -> String {
    if !law.covered {
        return scene.say("widget.state_not_covered");
    }
    if law.applies == Applies::No {
        return scene.say("widget.state_no");
    }
    let sure: Vec<String> = law
        .classifications
        .iter()
        .filter_map(|result| {
            let headline = result.headline.as_ref()?;
            let title = scene.words.classification(&result.id);
            Some(format!("{title}: {}", scene.words.level(&result.id, &headline.level)))
        })
        .collect();
    if sure.is_empty() { scene.say("widget.state_open") } else { sure.join(", ") }
}
