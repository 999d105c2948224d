//! What a scenario may expect of a law, everything but the money.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Value;
use toml::value::Datetime;

use super::documents::DocumentExpect;
use super::expect_money::PenaltyExpect;

/// The expectations on one law. What is not named is not checked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LawExpect {
    /// Sets of expectations in the folder `sets`; an own key wins over a set, a later set over an earlier one.
    pub include: Vec<String>,
    /// False before the first day the rulebook describes.
    pub covered: Option<bool>,
    /// Whether the law reaches the system: yes, open, no.
    pub applies: Option<String>,
    /// The user set the scope.
    pub scope_set: Option<bool>,
    /// How well the scope is confirmed.
    pub confidence: Option<String>,
    /// Exactly these questions are still to be asked.
    pub ask: Option<Vec<String>>,
    /// These are among them.
    pub ask_has: Vec<String>,
    /// These are not.
    pub ask_has_not: Vec<String>,
    /// Exactly these questions were answered "unknown" and still matter.
    pub deciding: Option<Vec<String>>,
    /// These are among them.
    pub deciding_has: Vec<String>,
    /// These are not.
    pub deciding_has_not: Vec<String>,
    /// What hinges on a question answered "unknown".
    pub decides: BTreeMap<String, Vec<String>>,
    /// Exactly these open points, named dates and index values keep something open.
    pub unclear: Option<Vec<String>>,
    /// These are among them.
    pub unclear_has: Vec<String>,
    /// These are not.
    pub unclear_has_not: Vec<String>,
    /// Ladders.
    pub classifications: BTreeMap<String, LadderExpect>,
    /// Flags, by classification.
    pub flags: BTreeMap<String, BTreeMap<String, StandingExpect>>,
    /// Shown rules.
    pub rules: BTreeMap<String, StandingExpect>,
    /// Obligations.
    pub obligations: BTreeMap<String, StandingExpect>,
    /// What all obligations not named must be, mostly "no".
    pub other_obligations: Option<String>,
    /// Penalties.
    pub penalties: BTreeMap<String, PenaltyExpect>,
    /// What all penalties not named must be, mostly "no".
    pub other_penalties: Option<String>,
    /// Layers with what differs under them: before and after. An empty table: the layer changes nothing.
    pub layers: BTreeMap<String, BTreeMap<String, [String; 2]>>,
    /// Notes.
    pub notes: BTreeMap<String, NoteExpect>,
    /// Documents that are offered, with their blocks.
    pub documents: BTreeMap<String, DocumentExpect>,
    /// What another answer would change.
    pub changes: Vec<ChangeExpect>,
}

/// What a ladder must say. Short: a level (certain now), a list (possible now), "none" (not shown).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Value")]
pub struct LadderExpect {
    /// The ladder is not shown.
    pub hidden: bool,
    /// The level that is certain now.
    pub certain: Option<String>,
    /// Levels possible now.
    pub possible: Option<Vec<String>>,
    /// The rest.
    pub long: LadderLong,
}

/// The long form of a ladder.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LadderLong {
    /// The level that is certain now.
    pub level: Option<String>,
    /// Levels possible now.
    pub possible: Option<Vec<String>>,
    /// Levels possible with all dates ignored.
    pub undated: Option<Vec<String>>,
    /// The gravest level that is certain, now or later; "none" where nothing is.
    pub headline: Option<String>,
    /// When the headline holds.
    pub phase: Option<String>,
    /// Since or from when the headline holds.
    pub from: Option<Datetime>,
    /// Confidence of the level named.
    pub confidence: Option<String>,
    /// Positions of the user the level named rests on.
    pub assumed: Option<Vec<String>>,
}

impl TryFrom<Value> for LadderExpect {
    type Error = String;
    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) if text == "none" => Ok(LadderExpect { hidden: true, ..Default::default() }),
            Value::String(text) => Ok(LadderExpect { certain: Some(text), ..Default::default() }),
            Value::Array(_) => {
                let possible = value.try_into().map_err(|_| "a list of levels was expected".to_owned())?;
                Ok(LadderExpect { possible: Some(possible), ..Default::default() })
            }
            Value::Table(_) => {
                let long: LadderLong = value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
                Ok(LadderExpect { hidden: false, certain: long.level.clone(), possible: long.possible.clone(), long })
            }
            _ => Err("a level, a list of levels or a table was expected".to_owned()),
        }
    }
}

/// What an obligation, a flag or a shown rule must say. Short: "yes", "no", "open", or "now", "later",
/// "start_not_fixed" (yes, in this phase), "ended" (no, no longer).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Value")]
pub struct StandingExpect {
    /// Yes, open or no.
    pub applies: String,
    /// The rest.
    pub long: StandingLong,
}

/// The long form of a standing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StandingLong {
    /// Yes (unless told), open or no.
    pub applies: Option<String>,
    /// now, later, ended, start_not_fixed.
    pub phase: Option<String>,
    /// Since or from which day.
    pub from: Option<Datetime>,
    /// How well it is confirmed.
    pub confidence: Option<String>,
    /// Positions of the user it rests on.
    pub assumed: Option<Vec<String>>,
    /// Articles among its citations.
    pub cites_has: Vec<String>,
    /// Questions, rules or open points among its reasons.
    pub because_has: Vec<String>,
    /// What the user said: done, not_yet, unknown, "none".
    pub done: Option<String>,
    /// binding, effort, voluntary.
    pub nature: Option<String>,
    /// Who owes it.
    pub holder: Option<String>,
    /// Penalties of a breach that can apply, all of them.
    pub breach: Option<Vec<String>>,
    /// Deadlines.
    pub due: BTreeMap<String, DueExpect>,
}

impl StandingExpect {
    /// The short form.
    fn short(text: &str) -> Result<Self, String> {
        let (applies, phase) = match text {
            "yes" | "no" | "open" => (text, None),
            "now" | "later" | "start_not_fixed" => ("yes", Some(text.to_owned())),
            "ended" => ("no", Some(text.to_owned())),
            _ => {
                return Err(format!("`{text}` is none of yes, no, open, now, later, ended, start_not_fixed"));
            }
        };
        let long = StandingLong { phase, ..Default::default() };
        Ok(StandingExpect { applies: applies.to_owned(), long })
    }
}

impl TryFrom<Value> for StandingExpect {
    type Error = String;
    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) => StandingExpect::short(&text),
            Value::Table(_) => {
                let long: StandingLong = value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
                let applies = long.applies.clone().unwrap_or_else(|| "yes".to_owned());
                Ok(StandingExpect { applies, long })
            }
            _ => Err("yes, no, open or a table was expected".to_owned()),
        }
    }
}

/// What a deadline must say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DueExpect {
    /// Limits that are possible, e.g. "3 working_days".
    pub within: Option<String>,
    /// May be extended by, e.g. "2 months".
    pub extend: Option<String>,
    /// Recurring, e.g. "1 years".
    pub every: Option<String>,
    /// The event it must precede.
    pub before: Option<String>,
    /// The event it counts from.
    pub after: Option<String>,
    /// The next day.
    pub date: Option<Datetime>,
    /// The day is advice, not the law's.
    pub nature: Option<String>,
    /// How well the day is confirmed.
    pub confidence: Option<String>,
    /// The day lies before the day asked about.
    pub overdue: Option<bool>,
}

/// What a note must be: its kind where it is shown, "absent" where not.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Value")]
pub struct NoteExpect {
    /// Claim, warning, contested, draft, low, or "absent".
    pub kind: String,
    /// Yes, or open where its condition is open.
    pub applies: Option<String>,
    /// How well it is confirmed; a note of kind "low" is "low" without saying.
    pub confidence: Option<String>,
}

/// The long form of a note.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteLong {
    kind: String,
    applies: Option<String>,
    confidence: Option<String>,
}

impl TryFrom<Value> for NoteExpect {
    type Error = String;
    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(kind) => {
                let confidence = (kind == "low").then(|| kind.clone());
                Ok(NoteExpect { kind, applies: Some("yes".to_owned()), confidence })
            }
            Value::Table(_) => {
                let long: NoteLong = value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
                Ok(NoteExpect { kind: long.kind, applies: long.applies, confidence: long.confidence })
            }
            _ => Err("the kind of a note or a table was expected".to_owned()),
        }
    }
}

/// What another answer would change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeExpect {
    /// The question.
    pub question: String,
    /// The other answer.
    pub to: Value,
    /// The result that changes.
    pub id: String,
    /// The result with the other answer.
    pub after: String,
}
