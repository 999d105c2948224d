//! Penalties and their sums.

use selfcheck_law::rulebook::{Combine, Confidence};
use serde::Serialize;

use super::{Applies, Day, Standing};
use crate::order::Map;

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
    /// How well the table behind it is confirmed, where that is not plain.
    #[serde(skip_serializing_if = "confirmed")]
    pub confidence: Confidence,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that the serializer calls")]
fn confirmed(confidence: &Confidence) -> bool {
    *confidence == Confidence::High
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
