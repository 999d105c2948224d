//! Ladders and flags.

use serde::Serialize;

use super::{Phase, Standing, Start};

/// The result of a ladder or a set of flags.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassificationResult {
    /// Its id.
    pub id: String,
    /// `ladder` or `flags`.
    pub kind: &'static str,
    /// The gravest level that is certain, now or later.
    pub headline: Option<Headline>,
    /// Levels possible now.
    pub possible: Vec<String>,
    /// Levels possible with all dates ignored.
    pub undated: Vec<String>,
    /// Levels possible over time.
    pub timeline: Vec<TimelineEntry>,
    /// Each level by its own condition.
    pub levels: Vec<LevelResult>,
    /// Articles of the whole.
    pub cites: Vec<String>,
}

/// The gravest level that is certain.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Headline {
    /// The level.
    pub level: String,
    /// Now or later.
    pub phase: Phase,
    /// Since or from when.
    pub from: Start,
    /// The level certain now, where the headline is later.
    pub now: Option<String>,
}

/// Levels possible from a day on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimelineEntry {
    /// First day; the first entry has none (since the law began).
    pub from: Start,
    /// Levels not ruled out.
    pub possible: Vec<String>,
}

/// A level by its own condition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelResult {
    /// Its id.
    pub id: String,
    /// Its standing.
    #[serde(flatten)]
    pub standing: Standing,
}
