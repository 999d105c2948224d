//! Drafts and second readings: each evaluated alone over the law as it stands, told only where it changes a result.

use super::facts::Facts;
use super::plan::Plan;
use super::summary::items;
use super::timeline::Timeline;
use crate::assessment::{Difference, LayerResult};

/// The layers of a law that change one of its results.
pub(super) fn layers(facts: Facts, plan: &Plan, law: u16) -> Vec<LayerResult> {
    let before = items(facts, &Timeline::new(facts, plan, None), &[law]);
    let mut out = Vec::new();
    for (at, layer) in facts.rulebook.layers.iter().enumerate() {
        if layer.law != law {
            continue;
        }
        let timeline = Timeline::new(facts, plan, u16::try_from(at).ok());
        let mut differs = Vec::new();
        for (before, after) in before.iter().zip(items(facts, &timeline, &[law])) {
            if before.word != after.word {
                differs.push(Difference { id: before.id.to_owned(), before: before.word.clone(), after: after.word });
            }
        }
        if !differs.is_empty() {
            let kind = if layer.draft { "draft" } else { "reading" };
            out.push(LayerResult { id: layer.id.clone(), kind, differs });
        }
    }
    out
}
