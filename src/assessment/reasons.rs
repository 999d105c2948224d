//! Explanations, and what another answer would change.

use serde::Serialize;

use super::{Applies, Day};
use crate::json::Json;

/// One line of an explanation. Exactly one of the kinds is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Reason {
    /// An answer: value in the form of the input; `null` = nothing yet.
    Answer {
        /// The question.
        question: String,
        /// The part of the answer that matters: `true`, an option id, option ids, a number or date, `"unknown"`, or null.
        value: Json,
        /// For several-of: whether the named option is ticked.
        #[serde(skip_serializing_if = "Option::is_none")]
        option: Option<String>,
        /// Whether the tested condition holds: yes, open, no.
        holds: Applies,
    },
    /// A named rule.
    Rule {
        /// Its id.
        rule: String,
        /// Whether it holds.
        holds: Applies,
        /// `source:article`.
        cites: Vec<String>,
    },
    /// An open point of law.
    OpenPoint {
        /// Its id.
        open_point: String,
        /// The position of the user, where one was taken.
        #[serde(skip_serializing_if = "Option::is_none")]
        position: Option<bool>,
    },
    /// A day of the law, a named date, or an answered date that has been reached or not.
    Window {
        /// The day, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<Day>,
        /// The named date.
        #[serde(skip_serializing_if = "Option::is_none")]
        named_date: Option<String>,
        /// `from` or `until`.
        edge: &'static str,
        /// Whether the window is open on the date evaluated.
        holds: Applies,
    },
    /// A yearly value that is not known.
    Index {
        /// `mci`.
        index: String,
        /// The year.
        year: i32,
    },
    /// The law does not reach the system at all.
    OutsideScope,
    /// Whether the law reaches the system is still open; its own reasons stand with the law.
    ScopeOpen,
    /// Of an open statement: answers that are missing beside those told.
    More {
        /// How many.
        count: usize,
    },
    /// The user set the scope.
    ScopeSet,
}

/// A different answer and what it would change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The question.
    pub question: String,
    /// The answer given, in the form of the input.
    pub from: Json,
    /// The other answer.
    pub to: Json,
    /// What would change.
    pub effects: Vec<ChangeEffect>,
}

/// One result under another answer, or on another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeEffect {
    /// The law.
    pub law: String,
    /// Classification, obligation or penalty; the law's id itself for its scope.
    pub id: String,
    /// With the answer given: level ids joined by `|`, or `yes`, `open`, `no`, with the phase where it is not now (`yes:later`).
    pub before: String,
    /// With the other answer.
    pub after: String,
}

/// What differs on the as-of date from another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The other day.
    pub with: Day,
    /// Every result that differs: before = on the other day, after = on the as-of date.
    pub effects: Vec<ChangeEffect>,
}
