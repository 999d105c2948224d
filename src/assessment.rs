//! The result: a plain value, the same for the page, the report and the JavaScript API. Its serialised shape is a
//! contract: it may gain fields, never lose them.

use crate::order::Map;
use selfcheck_law::date::{Date, Duration};
use selfcheck_law::rulebook::{Combine, Confidence, Nature, NoteKind, Status};
use serde::{Serialize, Serializer};

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

/// A level by its own condition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelResult {
    /// Its id.
    pub id: String,
    /// Its standing.
    #[serde(flatten)]
    pub standing: Standing,
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

/// A penalty.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PenaltyResult {
    /// Its id.
    pub id: String,
    /// Its standing.
    #[serde(flatten)]
    pub standing: Standing,
    /// An obligation behind it is owed now and marked "not yet".
    pub open_now: bool,
    /// How it stands to the others of the law.
    pub combine: Combine,
    /// Amounts, or why there are none. Empty where the penalty does not apply.
    pub exposure: Exposure,
    /// A non-binding starting point.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub orientation: Vec<Sum>,
    /// Effects beside the money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plus: Vec<EffectResult>,
    /// Effects instead of the money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<EffectResult>,
}

/// Amounts of a penalty.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Exposure {
    /// One sum a case that is possible.
    Sums(Vec<Sum>),
    /// Nothing can be computed.
    #[serde(rename_all = "camelCase")]
    NotComputable {
        /// `not_known` (the sources do not give it), `index` (a yearly value is missing) or `answer`.
        not_computable: &'static str,
        /// Question ids, or `mci:2027`.
        needs: Vec<String>,
    },
}

/// A sum: the law's own range (`from`, `to`), each end bounded by what is not known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sum {
    /// The circumstances it holds for, option by parameter; none = whatever they are.
    pub when: Option<Map<String, String>>,
    /// Certain or possible (the case is open).
    pub applies: Applies,
    /// Lower end of the law's own range.
    pub from: Ends,
    /// Upper end of the law's own range.
    pub to: Ends,
    /// ISO code.
    pub currency: String,
    /// Units of an index behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Units>,
    /// The same in the currency the user asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted: Option<Converted>,
    /// The case of the penalty it comes from (empty = its only case).
    pub basis: String,
    /// `not_known`, `index` or `answer` where this case cannot be computed; `from` and `to` are zero then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_computable: Option<&'static str>,
    /// The law has no sum in this case, only effects; `from` and `to` are zero then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_fine: bool,
    /// Question ids, or `mci:2027`, that it needs or would become exact with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Effects beside the money in this case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plus: Vec<EffectResult>,
    /// Effects instead of the money in this case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<EffectResult>,
}

/// Bounds of one end; `high` none = no upper bound known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ends {
    /// Lower bound in whole units.
    pub low: i64,
    /// Upper bound in whole units.
    pub high: Option<i64>,
}

/// Units of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Units {
    /// How many.
    pub count: i64,
    /// Which index, e.g. `mci`.
    pub index: String,
    /// The year whose value was taken.
    pub year: i32,
}

/// A sum in another currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Converted {
    /// Lower end of the law's own range.
    pub from: Ends,
    /// Upper end.
    pub to: Ends,
    /// ISO code.
    pub currency: String,
    /// The rate as entered, units of the law's currency for one unit (or the reverse, as `pair` says).
    pub rate: String,
    /// `EUR/KZT`: how many KZT for one EUR.
    pub pair: String,
    /// The day of the rate.
    pub rate_date: Day,
    /// Older than 90 days on the as-of date.
    pub old: bool,
}

/// An effect that is no money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectResult {
    /// Its id.
    pub id: String,
    /// Certain or possible.
    pub applies: Applies,
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

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Open {
    /// Unanswered questions that still matter, in asking order.
    pub ask: Vec<String>,
    /// Questions answered "unknown" that still matter, with the results that hinge on them.
    pub deciding: Vec<Deciding>,
    /// What no question can settle.
    pub unclear: Vec<Unclear>,
}

/// A question and what hinges on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deciding {
    /// The question.
    pub question: String,
    /// Classifications, obligations, penalties.
    pub decides: Vec<String>,
}

/// An open point, a date not fixed, or a yearly value not known, and what hinges on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unclear {
    /// Open point id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_point: Option<String>,
    /// Named date id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_date: Option<String>,
    /// `mci:2027`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// Classifications, obligations, penalties.
    pub decides: Vec<String>,
}

/// One line of an explanation. Exactly one of the kinds is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Reason {
    /// An answer: value in the form of the input; `null` = nothing yet.
    Answer {
        /// The question.
        question: String,
        /// The part of the answer that matters: `true`, an option id, option ids, a number or date, `"unknown"`, or null.
        value: serde_json::Value,
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
    /// The user set the scope.
    ScopeSet,
}

/// A different answer and what it would change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The question.
    pub question: String,
    /// The answer given, in the form of the input.
    pub from: serde_json::Value,
    /// The other answer.
    pub to: serde_json::Value,
    /// What would change.
    pub effects: Vec<ChangeEffect>,
}

/// One result under another answer.
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
