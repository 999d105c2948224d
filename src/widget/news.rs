//! What the host and the reader hear after a change: classifications, never an answer.

use super::Effect;
use crate::assessment::{Applies, Assessment, LawResult};
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

/// The classifications of every law as JSON. Ids hold nothing that has to be escaped.
fn detail(result: &Assessment) -> String {
    let mut out = String::new();
    let mut before = "{\"laws\":[";
    for (id, law) in &result.laws {
        out.push_str(before);
        out.push_str("{\"classifications\":[");
        before = "";
        for classification in &law.classifications {
            out.push_str(before);
            out.push_str("{\"id\":\"");
            out.push_str(&classification.id);
            out.push_str("\",\"levels\":[");
            before = "\"";
            for level in &classification.possible {
                out.push_str(before);
                out.push_str(level);
                out.push('"');
                before = ",\"";
            }
            out.push_str("]}");
            before = ",";
        }
        out.push_str("],\"complete\":");
        out.push_str(if law.open.ask.is_empty() { "true" } else { "false" });
        out.push_str(",\"id\":\"");
        out.push_str(id);
        out.push_str("\"}");
        before = ",";
    }
    out.push_str(if out.is_empty() { "{\"laws\":[]}" } else { "]}" });
    out
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
    let mut sure = Vec::new();
    for result in &law.classifications {
        if let Some(headline) = &result.headline {
            let title = scene.words.classification(&result.id);
            sure.push(format!("{title}: {}", scene.words.level(&result.id, &headline.level)));
        }
    }
    if sure.is_empty() { scene.say("widget.state_open") } else { sure.join(", ") }
}
