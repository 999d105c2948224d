//! Small outlined words: may apply, not yet, one source, guidance, your reading.

use selfcheck_law::rulebook::{Confidence, Nature};

use super::super::bits::tag;
use super::super::scene::Scene;
use super::super::tree::Element;
use crate::assessment::{Applies, Phase, Standing};

/// What a reader has to know before relying on a line. What may apply or rests on a reading is dashed.
pub fn standing(scene: &Scene<'_>, standing: &Standing) -> Vec<Element> {
    let words = &scene.words;
    let mut tags = Vec::new();
    if standing.applies == Applies::Open {
        tags.push(tag("open", words.applies(Applies::Open)));
    }
    if standing.phase == Some(Phase::StartNotFixed) {
        tags.push(tag("open", words.phase(Phase::StartNotFixed)));
    }
    if !standing.assumed.is_empty() {
        tags.push(tag("open", words.text("report.tag.your_reading")));
    }
    tags.extend(standing.status.map(|status| tag("solid", words.status(status))));
    tags.extend(confidence(scene, standing.confidence));
    tags
}

/// One source or our reading; not confirmed.
pub fn confidence(scene: &Scene<'_>, confidence: Confidence) -> Option<Element> {
    let class = if confidence == Confidence::Low { "open" } else { "solid" };
    scene.words.confidence(confidence).map(|words| tag(class, words))
}

/// Effort or voluntary; binding needs no word.
pub fn nature(scene: &Scene<'_>, nature: Nature) -> Option<Element> {
    (nature != Nature::Binding).then(|| tag("solid", scene.words.nature(nature)))
}
