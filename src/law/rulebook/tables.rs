//! Dates, indexes, tables, rates, open points and layers that statements share.

use serde::{Deserialize, Serialize};

use super::Grounds;
use crate::amount::Row;
use crate::date::Date;

/// A question the law itself leaves open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPoint {
    /// Its id.
    pub id: String,
    /// The law; none = shared.
    pub law: Option<u16>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A draft or a second reading of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// A draft; otherwise a second reading.
    pub draft: bool,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A start date that several statements share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedDate {
    /// Its id.
    pub id: String,
    /// The last day on which it has surely not begun; equal to the day before for an exact date.
    pub after: Date,
    /// The first day on which it has surely begun; for an exact date the date itself.
    pub not_after: Date,
    /// Known to the day.
    pub exact: bool,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A unit with yearly values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Its id, e.g. `mci`.
    pub id: String,
    /// ISO code of its currency.
    pub unit: String,
    /// Year and value in whole units, rising; a missing year is not known.
    pub values: Vec<(i32, i64)>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// Rows by size or option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A dated exchange rate that ships as a default: `value / 10^scale` units of `quote` for one unit of `base`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// ISO code, `EUR` in `EUR/KZT`.
    pub base: String,
    /// ISO code, `KZT` in `EUR/KZT`.
    pub quote: String,
    /// The value as written.
    pub text: String,
    /// The value times 10^`scale`.
    pub value: i64,
    /// Digits behind the point.
    pub scale: u32,
    /// The day of the rate.
    pub date: Date,
}
