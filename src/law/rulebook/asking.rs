//! Questions and their options.

use serde::{Deserialize, Serialize};

use super::Cite;
use crate::node::NodeId;

/// The kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// One of the options.
    OneOf,
    /// Any number of the options, or none of them.
    SeveralOf,
    /// A whole number.
    Number,
    /// Whole currency units.
    Money,
    /// A day.
    Date,
}

/// The smallest thing a person is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id; part of the API, never changes its meaning.
    pub id: String,
    /// The law it belongs to; none = shared.
    pub law: Option<u16>,
    /// What it takes.
    pub kind: Kind,
    /// Index into [`Rulebook::topics`](super::Rulebook::topics).
    pub topic: u16,
    /// About the organisation: given once for all systems.
    pub profile: bool,
    /// Never asked, may be picked (circumstances of a breach).
    pub parameter: bool,
    /// Asked only where this holds; the compiler has and-ed it around every test.
    pub gate: Option<NodeId>,
    /// Options in written order (at most 64).
    pub options: Vec<Choice>,
    /// Currency of a money question.
    pub currency: Option<String>,
    /// Smallest value of a number or money question (0 unless told).
    pub min: i64,
    /// Largest value.
    pub max: i64,
    /// Examples that count: id and citations; the words are texts.
    pub counts: Vec<(String, Vec<Cite>)>,
    /// Examples that do not count.
    pub counts_not: Vec<(String, Vec<Cite>)>,
    /// Articles the question serves.
    pub cites: Vec<Cite>,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its id inside the question.
    pub id: String,
    /// Excludes all other ticks.
    pub exclusive: bool,
}
