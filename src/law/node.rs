//! Conditions as one flat graph: nodes in dependency order (children come before their parents), so that one
//! pass over the table evaluates everything. Equal conditions are one node.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// Index into [`Graph::nodes`].
pub type NodeId = u32;
/// Index into [`crate::rulebook::Rulebook::questions`].
pub type QuestionId = u16;

/// What a node does with its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Op {
    /// Always true (no children).
    True,
    /// Always false (no children).
    False,
    /// All children.
    And,
    /// Any child.
    Or,
    /// Not its only child.
    Not,
    /// At least so many of the children.
    AtLeast(u16),
    /// A test of an answer: index into [`Graph::tests`].
    Test(u32),
    /// True from this day on ("first day in force"). The undated evaluation takes it as true.
    From(When),
    /// True before this day ("first day no longer in force"). The undated evaluation takes it as true.
    Until(When),
    /// A question the law leaves open: index into `Rulebook::open_points`. Open unless the user took a position.
    OpenPoint(u16),
    /// One child: whether a law applies (index into `Rulebook::laws`). The user may set it; it is never merged into others.
    Scope(u16),
    /// Two children: the law as it stands, and the same under a layer (index into `Rulebook::layers`).
    Layered(u16),
}

/// The day a window refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum When {
    /// A date of the law.
    Date(Date),
    /// A named date, possibly an interval: index into `Rulebook::named_dates`.
    Named(u16),
    /// The answer to a date question: `From` is closed before it, open inside its range, open if unanswered.
    Answer(QuestionId),
}

/// One node: its operator and the slice of [`Graph::edges`] that holds its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// The operator.
    pub op: Op,
    /// First child in [`Graph::edges`].
    pub first: u32,
    /// Number of children.
    pub count: u16,
}

/// The conditions of all laws.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graph {
    /// Nodes, children before parents.
    pub nodes: Vec<Node>,
    /// Children of all nodes.
    pub edges: Vec<NodeId>,
    /// Tests of answers.
    pub tests: Vec<Test>,
}

impl Graph {
    /// The children of a node; empty for a leaf.
    pub fn children(&self, node: NodeId) -> &[NodeId] {
        self.nodes
            .get(node as usize)
            .and_then(|n| self.edges.get(n.first as usize..n.first as usize + n.count as usize))
            .unwrap_or(&[])
    }
    /// The operator of a node; `False` for an index outside the table (which the compiler never writes).
    pub fn op(&self, node: NodeId) -> Op {
        self.nodes.get(node as usize).map_or(Op::False, |n| n.op)
    }
    /// The nodes given and all below them, each once, children before parents.
    pub fn below(&self, mut open: Vec<NodeId>) -> Vec<NodeId> {
        let mut seen = vec![false; self.nodes.len()];
        while let Some(node) = open.pop() {
            if let Some(seen) = seen.get_mut(node as usize)
                && !*seen
            {
                *seen = true;
                open.extend_from_slice(self.children(node));
            }
        }
        let mut found = Vec::new();
        for (node, seen) in seen.into_iter().enumerate() {
            if seen {
                found.push(node as NodeId);
            }
        }
        found
    }
}

/// A test of one answer. A gate (`only_if`) is already and-ed around it by the compiler.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Test {
    /// The question whose answer is tested.
    pub question: QuestionId,
    /// What is tested.
    pub check: Check,
}

/// What a test asks of an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Check {
    /// yes_no: the answer is yes.
    Yes,
    /// several_of: this option (its index) is ticked.
    Has(u8),
    /// one_of: the chosen option is one of these (bit = option index).
    In(u64),
    /// number, money (whole units of the question's currency), date (days since 1970-01-01).
    Compare(Comparison, Bound),
}

/// Order relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Comparison {
    /// <
    Less,
    /// <=
    LessOrEqual,
    /// >
    Greater,
    /// >=
    GreaterOrEqual,
}

/// The right-hand side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// A number, whole currency units, or a day.
    Number(i64),
    /// So many units of an index (`Rulebook::indexes`) in the year evaluated.
    Index {
        /// Units, e.g. 300,000 MCI.
        count: i64,
        /// Which index.
        index: u16,
    },
    /// `numerator / denominator` of another answer; compared by cross-multiplying.
    Fraction {
        /// Above the line.
        numerator: i64,
        /// Below the line, positive.
        denominator: i64,
        /// The other question, of the same kind.
        of: QuestionId,
    },
    /// `numerator / denominator` of a number.
    FractionOfNumber {
        /// Above the line.
        numerator: i64,
        /// Below the line, positive.
        denominator: i64,
        /// The number.
        of: i64,
    },
}
