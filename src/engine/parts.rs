//! Which blocks of a document hold on the as-of date.

use selfcheck_law::rulebook::{Document, Rulebook};
use selfcheck_law::truth::Truth;

use super::facts::Facts;
use super::lanes::{Lane, evaluate_nodes};
use crate::input::Input;

/// A block to print.
pub struct Part<'a> {
    /// Its id.
    pub id: &'a str,
    /// The answers do not settle whether it applies.
    pub open: bool,
}

/// The blocks that hold or are still open, in the order of the law file; empty where the document is not for this system.
pub fn parts<'a>(rulebook: &'a Rulebook, input: &Input, document: &'a Document) -> Vec<Part<'a>> {
    let today = Lane { day: Some(input.as_of), ..Lane::default() };
    let mut nodes = vec![document.node];
    for (_, node) in &document.blocks {
        nodes.push(*node);
    }
    let nodes = rulebook.graph.below(nodes);
    let evaluation = evaluate_nodes(Facts { rulebook, input }, vec![today], &[], &nodes);
    let mut parts = Vec::new();
    if evaluation.get(document.node, 0) == Truth::False {
        return parts;
    }
    for (id, node) in &document.blocks {
        let holds = evaluation.get(*node, 0);
        if holds != Truth::False {
            parts.push(Part { id, open: holds != Truth::True });
        }
    }
    parts
}
