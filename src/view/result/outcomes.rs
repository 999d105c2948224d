//! Results before and after in words: `high|minimal` or `yes:later` as the assessment writes them.

use super::super::names;
use super::super::scene::Scene;

/// One state of a result in words.
pub fn outcome(scene: &Scene<'_>, id: &str, state: &str) -> String {
    if scene.book.classifications.iter().any(|class| class.id == id) {
        let levels: Vec<String> =
            state.split('|').filter(|level| !level.is_empty()).map(|level| names::level(scene, id, level)).collect();
        return if levels.is_empty() {
            scene.say("widget.outcome_none")
        } else {
            names::joined(scene, levels, "common.or")
        };
    }
    let (applies, phase) = state.split_once(':').unwrap_or((state, ""));
    let applies = match applies {
        "yes" => scene.say("common.applies"),
        "open" => scene.say("common.may_apply"),
        "no" => scene.say("common.applies_not"),
        other => other.to_owned(),
    };
    let phase = match phase {
        "later" => scene.say("common.later"),
        "ended" => scene.say("common.ended"),
        "start_not_fixed" => scene.say("common.start_not_fixed"),
        _ => return applies,
    };
    format!("{applies} ({phase})")
}

/// Before and after of one result.
pub fn change(scene: &Scene<'_>, id: &str, before: &str, after: &str) -> String {
    let (before, after) = (outcome(scene, id, before), outcome(scene, id, after));
    format!("{}: {before} → {after}", names::any(scene, id))
}
