//! Drafts and second readings: each evaluated alone over the law as it stands, told only where it changes a result.

use super::exposure::layered;
use super::facts::Facts;
use super::summary::{differing, items};
use super::timeline::Timeline;
use crate::assessment::{Difference, LayerResult};

/// The layers of a law that change one of its results.
pub(super) fn layers(facts: Facts, plain: &Timeline, law: u16) -> Vec<LayerResult> {
    let before = items(facts, plain, &[law]);
    let mut out = Vec::new();
    for (at, layer) in facts.rulebook.layers.iter().enumerate() {
        if layer.law != law {
            continue;
        }
        let Ok(at) = u16::try_from(at) else { break };
        let timeline = plain.under(facts, at);
        let mut differs = Vec::new();
        let reads =
            |penalty: usize| facts.rulebook.penalties.get(penalty).is_some_and(|it| layered(facts.rulebook, it, at));
        for (item, after) in differing(facts, &before, [plain, &timeline], &Vec::new(), &reads) {
            differs.push(Difference { id: item.id.to_owned(), before: item.word.clone(), after });
        }
        if !differs.is_empty() {
            let kind = if layer.draft { "draft" } else { "reading" };
            out.push(LayerResult { id: layer.id.clone(), kind, differs });
        }
    }
    out
}
