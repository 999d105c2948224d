//! What a scenario may expect of a penalty.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Value;
use toml::value::Datetime;

/// What a penalty must say. Short: "yes", "no", "open".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Value")]
pub struct PenaltyExpect {
    /// Yes, open or no.
    pub applies: String,
    /// The rest.
    pub long: PenaltyLong,
}

/// The long form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PenaltyLong {
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
    /// How it stands to the others: gravest, beside, alternative.
    pub combine: Option<String>,
    /// A duty behind it is owed now and marked "not yet".
    pub open_now: Option<bool>,
    /// Nothing can be computed, and why: not_known, index, answer.
    pub not_computable: Option<String>,
    /// What is missing for it.
    pub needs: Option<Vec<String>>,
    /// All sums, one a case that is possible.
    pub sums: Option<Vec<SumExpect>>,
    /// Sums among others.
    pub sums_has: Vec<SumExpect>,
    /// All sums of the non-binding starting point; `[]` = none is given.
    pub orientation: Option<Vec<SumExpect>>,
    /// Effects beside the money in every case, all of them.
    pub plus: Option<Vec<String>>,
}

impl TryFrom<Value> for PenaltyExpect {
    type Error = String;
    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) if matches!(text.as_str(), "yes" | "no" | "open") => {
                Ok(PenaltyExpect { applies: text, long: PenaltyLong::default() })
            }
            Value::Table(_) => {
                let long: PenaltyLong = value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
                let applies = long.applies.clone().unwrap_or_else(|| "yes".to_owned());
                Ok(PenaltyExpect { applies, long })
            }
            _ => Err("yes, no, open or a table was expected".to_owned()),
        }
    }
}

/// One sum. Effects not named must be absent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SumExpect {
    /// The case of the penalty.
    pub case: Option<String>,
    /// The circumstances it holds for, by parameter.
    pub when: Option<BTreeMap<String, String>>,
    /// yes = certain, open = possible.
    pub applies: Option<String>,
    /// Units of the index.
    pub units: Option<i64>,
    /// The year whose index value was taken.
    pub year: Option<i64>,
    /// Lower end of the law's own range; where not told, equal to `to`.
    pub from: Option<Bound>,
    /// Upper end of the law's own range.
    pub to: Option<Bound>,
    /// Currency of the sum.
    pub currency: Option<String>,
    /// Upper end in the currency asked for.
    pub converted: Option<i64>,
    /// The rate is old.
    pub old: Option<bool>,
    /// Cannot be computed, and why.
    pub not_computable: Option<String>,
    /// What is missing for it.
    pub needs: Option<Vec<String>>,
    /// Effects beside the money that are certain.
    pub plus: Vec<String>,
    /// Effects beside the money that are possible.
    pub plus_possible: Vec<String>,
    /// Effects instead of the money.
    pub instead: Vec<String>,
}

/// One end of a range: a number where it is certain, else its own bounds.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Bound {
    /// Certain.
    Exact(i64),
    /// Bounded by what is not known; no `high` = no upper bound.
    Ends {
        /// Lower bound.
        low: i64,
        /// Upper bound.
        high: Option<i64>,
    },
}
