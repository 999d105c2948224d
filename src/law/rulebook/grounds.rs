//! What a statement rests on, and how firmly.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::node::When;

/// How well a statement is confirmed by the sources. A result carries the lowest among its reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Not confirmed: never decides.
    Low,
    /// One source, or our reading: decides and is labelled.
    Medium,
    /// Read in the primary text, or two independent sources agree.
    #[default]
    High,
}

/// A legal status other than plain law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// An authority's guideline, not binding.
    Guidance,
    /// A draft.
    Draft,
}

/// How binding an obligation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Owed.
    #[default]
    Binding,
    /// A duty to make an effort.
    Effort,
    /// A recommendation.
    Voluntary,
}

/// Where a statement rests: a source and the article in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cite {
    /// Index into [`Rulebook::sources`](super::Rulebook::sources).
    pub source: u16,
    /// The article as written in the source, e.g. `17(3)(1)`.
    pub article: String,
}

/// What every statement of law carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The articles it rests on.
    pub cites: Vec<Cite>,
    /// How well it is confirmed.
    pub confidence: Confidence,
    /// Its status where it is not plain law.
    pub status: Option<Status>,
    /// Its own first day in force, as written (for `{date:id}` in texts; evaluation uses the node).
    pub from: Option<When>,
    /// Its own first day no longer in force, as written.
    pub until: Option<When>,
}

/// What a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A statute or regulation.
    #[default]
    Law,
    /// A guideline or decision of an authority.
    Guidance,
    /// Press, law firms, other secondary literature.
    Secondary,
}

/// The law, guideline or decision a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// The law whose folder defines it; none = shared.
    pub law: Option<u16>,
    /// Its kind.
    pub kind: SourceKind,
    /// Official address.
    pub url: String,
    /// The day it was read.
    pub read: Option<Date>,
    /// How well it was confirmed.
    pub confidence: Confidence,
}
