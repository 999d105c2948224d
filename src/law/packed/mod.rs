//! The compact form of a bundle, as it is embedded into the module.
//!
//! Words are most of what ships, so they are packed by a model for text: a quarter smaller than any general packer
//! makes them. Keys of words are not written where the rulebook's own ids give them.

mod keys;
mod trusting;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::node::{Graph, Node, Op, Test};
use crate::rulebook::{Bundle, Rulebook, Texts};
use keys::Shapes;

/// Between two texts; no text of a law holds it.
const END: char = '\0';

/// The tables as they are written: what follows from other fields is left out.
#[derive(Serialize, Deserialize)]
struct Packed {
    rulebook: Rulebook,
    graph: Columns,
    shapes: Shapes,
    languages: Vec<String>,
}

/// The graph by columns. An edge leads back to an earlier node, and is written as the way there.
#[derive(Default, Serialize, Deserialize)]
struct Columns {
    ops: Vec<Op>,
    counts: Vec<u16>,
    back: Vec<u32>,
    tests: Vec<Test>,
}

impl Columns {
    #[cfg(feature = "compile")]
    fn of(graph: &Graph) -> Columns {
        let mut columns = Columns { tests: graph.tests.clone(), ..Columns::default() };
        for (at, node) in (0..).zip(&graph.nodes) {
            columns.ops.push(node.op);
            columns.counts.push(node.count);
            columns.back.extend(graph.children(at).iter().map(|child| at.wrapping_sub(*child)));
        }
        columns
    }
    fn graph(self) -> Graph {
        let mut graph = Graph { tests: self.tests, ..Graph::default() };
        for ((at, op), count) in (0_u32..).zip(self.ops).zip(self.counts) {
            let first = graph.edges.len();
            for back in self.back.iter().skip(first).take(usize::from(count)) {
                graph.edges.push(at.wrapping_sub(*back));
            }
            graph.nodes.push(Node { op, first: u32::try_from(first).unwrap_or_default(), count });
        }
        graph
    }
}

/// Gives the texts of one language one after the other.
pub(crate) fn unpacked(packed: &[u8], each: &mut dyn FnMut(&str)) {
    let words = String::from_utf8(selfcheck_pack::unpack(packed)).unwrap_or_default();
    words.split_terminator(END).for_each(each);
}

impl Bundle {
    /// The compact form. A text that is missing in one language is empty there.
    #[cfg(feature = "compile")]
    pub fn encode(&self) -> Vec<u8> {
        let mut rulebook = self.rulebook.clone();
        let graph = Columns::of(&std::mem::take(&mut rulebook.graph));
        let shapes = Shapes::of(&self.rulebook, &self.texts);
        let keys = shapes.keys(&self.rulebook);
        let languages = self.texts.iter().map(|(code, _)| code.clone()).collect();
        let tables = postcard::to_allocvec(&Packed { rulebook, graph, shapes, languages }).unwrap_or_default();
        let mut runs = vec![selfcheck_pack::pack(&tables)];
        for (_, texts) in &self.texts {
            let mut words = String::new();
            for key in &keys {
                words.push_str(texts.get(key).unwrap_or_default());
                words.push(END);
            }
            runs.push(selfcheck_pack::pack(words.as_bytes()));
        }
        selfcheck_pack::join(&runs)
    }
    /// Reads the compact form that the build has written; other bytes give no sense.
    pub fn decode(mut bytes: &[u8]) -> Bundle {
        let tables = selfcheck_pack::unpack(selfcheck_pack::next(&mut bytes));
        let Packed { mut rulebook, graph, shapes, languages } = trusting::read(&tables);
        rulebook.graph = graph.graph();
        let keys = Arc::new(shapes.keys(&rulebook));
        let mut texts = Vec::new();
        for code in languages {
            texts.push((code, Texts::later(keys.clone(), selfcheck_pack::next(&mut bytes).to_vec())));
        }
        Bundle { rulebook, texts }
    }
}
