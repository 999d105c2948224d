//! Which blocks of a document hold on the as-of date.

use selfcheck_law::rulebook::{Document, Rulebook};
use selfcheck_law::truth::Truth;

use super::facts::Facts;
use super::lanes::{Lane, evaluate_nodes};
use crate::input::Input;

/// The blocks that hold or are still open, by their ids, in the order of the law file; empty where the document is not
/// for this system.
pub fn parts<'a>(rulebook: &'a Rulebook, input: &Input, document: &'a Document) -> Vec<&'a str> {
    let today = Lane { day: Some(input.as_of), ..Lane::default() };
    let mut nodes = vec![document.node];
    for (_, node) in &document.blocks {
        nodes.push(*node);
    }
    let nodes = rulebook.graph.below(nodes);
    let evaluation = evaluate_nodes(Facts { rulebook, input }, vec![today], &[], &nodes);
    let holds = |node| evaluation.get(node, 0) != Truth::False;
    let mut parts = Vec::new();
    if holds(document.node) {
        for (id, node) in &document.blocks {
            if holds(*node) {
                parts.push(id.as_str());
            }
        }
    }
    parts
}
