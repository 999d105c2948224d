//! The result: a plain value, the same for the page, the report and the JavaScript API. Its serialised shape is a
//! contract: it may gain fields, never lose them.

mod classes;
mod duties;
mod open;
mod reasons;
mod sums;

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Confidence, NoteKind, Status};
use serde::{Serialize, Serializer};

use crate::order::Map;

pub use self::classes::*;
pub use self::duties::*;
pub use self::open::*;
pub use self::reasons::*;
pub use self::sums::*;

/// The result of answers, rulebook and date.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// The as-of date.
    pub as_of: Day,
    /// Language of the texts that go with it.
    pub language: String,
    /// Which rulebook made it.
    pub rulebook: RulebookMark,
    /// Questions that still matter, in asking order over all chosen laws.
    pub ask: Vec<String>,
    /// One result a chosen law, by id.
    pub laws: Map<String, LawResult>,
    /// What a different answer would change.
    pub changes: Vec<Change>,
    /// What differs from the other day the input names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<Compared>,
}

/// Version and hash of the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RulebookMark {
    /// Product version.
    pub version: String,
    /// Hash of the law files.
    pub hash: String,
    /// State of the law described.
    pub law_as_of: Option<Day>,
}

/// A date, written as `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Yes, open or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applies {
    /// Certain.
    Yes,
    /// Depends on something open.
    Open,
    /// Ruled out.
    No,
}

/// When something holds, seen from the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// On the as-of date.
    Now,
    /// From a later day.
    Later,
    /// It did, and no longer does.
    Ended,
    /// From a day that is not fixed yet.
    StartNotFixed,
}

/// The first day of a run; equal ends = fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Start {
    /// Earliest possible day; none = since the law began.
    pub earliest: Option<Day>,
    /// Latest possible day; none = may never come.
    pub latest: Option<Day>,
    /// It holds since before any date of the rulebook (`latest` is none for that reason, not because it may never come).
    #[serde(skip)]
    pub always: bool,
}

/// The result of one law.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LawResult {
    /// False before the law's earliest date: nothing is said then.
    pub covered: bool,
    /// Whether the law reaches the system.
    pub applies: Applies,
    /// The user set the scope, not the answers.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub scope_set: bool,
    /// Why it applies or not.
    pub because: Vec<Reason>,
    /// Articles of the scope.
    pub cites: Vec<String>,
    /// Lowest confidence among the reasons of the scope.
    pub confidence: Confidence,
    /// Ladders and flags.
    pub classifications: Vec<ClassificationResult>,
    /// Shown rules: statements that are results of their own.
    pub rules: Vec<RuleResult>,
    /// Obligations, those that do not apply included.
    pub obligations: Vec<ObligationResult>,
    /// Penalties, those that do not apply included.
    pub penalties: Vec<PenaltyResult>,
    /// Layers that change something.
    pub layers: Vec<LayerResult>,
    /// Notes that are shown.
    pub notes: Vec<NoteResult>,
    /// Documents that help.
    pub documents: Vec<String>,
    /// What is open.
    pub open: Open,
}

/// The common part of everything that can apply.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Whether it applies, now or later.
    pub applies: Applies,
    /// When.
    pub phase: Option<Phase>,
    /// Since or from when.
    pub from: Start,
    /// Why, why not, or why open.
    pub because: Vec<Reason>,
    /// Positions of the user it rests on ("your reading").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<String>,
    /// `source:article`.
    pub cites: Vec<String>,
    /// Lowest confidence among its reasons.
    pub confidence: Confidence,
    /// Not plain law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// A shown rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleResult {
    /// Its id.
    pub id: String,
    /// Its standing.
    #[serde(flatten)]
    pub standing: Standing,
}

/// A layer that changes something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LayerResult {
    /// Its id.
    pub id: String,
    /// `draft` or `reading`.
    pub kind: &'static str,
    /// What differs.
    pub differs: Vec<Difference>,
}

/// Before and after of one result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Classification, obligation or penalty.
    pub id: String,
    /// As the law stands.
    pub before: String,
    /// Under the layer.
    pub after: String,
}

/// A note that is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteResult {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: NoteKind,
    /// Certain, or shown because its condition is open.
    pub applies: Applies,
    /// `source:article`.
    pub cites: Vec<String>,
    /// How well it is confirmed.
    pub confidence: Confidence,
}
