//! Small outlined words: may apply, not yet, one source, guidance, your reading.

use selfcheck_law::rulebook::{Confidence, Nature, Status};

use super::super::bits::tag;
use super::super::scene::Scene;
use super::super::tree::Element;
use crate::assessment::{Applies, Phase, Standing};

/// What a reader has to know before relying on a line.
pub fn standing(scene: &Scene<'_>, standing: &Standing) -> Vec<Element> {
    let mut tags = Vec::new();
    if standing.applies == Applies::Open {
        tags.push(tag("open", scene.say("common.may_apply")));
    }
    if standing.phase == Some(Phase::StartNotFixed) {
        tags.push(tag("open", scene.say("common.start_not_fixed")));
    }
    if !standing.assumed.is_empty() {
        tags.push(tag("open", scene.say("common.your_reading")));
    }
    tags.extend(status(scene, standing.status));
    tags.extend(confidence(scene, standing.confidence));
    tags
}

/// Guidance or draft.
pub fn status(scene: &Scene<'_>, status: Option<Status>) -> Option<Element> {
    Some(tag(
        "solid",
        scene.say(match status? {
            Status::Guidance => "common.guidance",
            Status::Draft => "common.draft",
        }),
    ))
}

/// One source or our reading; not confirmed.
pub fn confidence(scene: &Scene<'_>, confidence: Confidence) -> Option<Element> {
    match confidence {
        Confidence::High => None,
        Confidence::Medium => Some(tag("solid", scene.say("common.confidence_medium"))),
        Confidence::Low => Some(tag("open", scene.say("common.confidence_low"))),
    }
}

/// Effort or voluntary; binding needs no word.
pub fn nature(scene: &Scene<'_>, nature: Nature) -> Option<Element> {
    match nature {
        Nature::Binding => None,
        Nature::Effort => Some(tag("solid", scene.say("common.effort"))),
        Nature::Voluntary => Some(tag("solid", scene.say("common.voluntary"))),
    }
}
