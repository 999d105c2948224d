//! Obligations and their deadlines.

use selfcheck_law::date::Duration;
use selfcheck_law::rulebook::{Confidence, Nature};
use serde::Serialize;

use super::{Day, Standing};

/// An obligation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ObligationResult {
    /// Its id.
    pub id: String,
    /// Its standing.
    #[serde(flatten)]
    pub standing: Standing,
    /// Deadlines.
    pub due: Vec<DueResult>,
    /// Who owes it.
    pub holder: String,
    /// How binding it is.
    pub nature: Nature,
    /// Penalties of a breach that can apply.
    pub breach: Vec<String>,
    /// What the user said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<DoneState>,
    /// A document that helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// Has it been done? Never changes a class or a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoneState {
    /// Done, as the user says.
    Done,
    /// Not yet.
    NotYet,
    /// The user does not know.
    Unknown,
}

/// A deadline of an obligation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DueResult {
    /// Deadline id.
    pub id: String,
    /// Limits that are possible (one where it is certain).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Limit>,
    /// Recurring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<Limit>,
    /// The event it must precede.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The event it counts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// May be extended by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extend: Option<Limit>,
    /// The next day, where one can be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The day is a recommendation, not the law's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// How well the day is confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The day lies before the as-of date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<bool>,
}

/// A time limit, written as `{ low, high, unit }`.
pub type Limit = Duration;
