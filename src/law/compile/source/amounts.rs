//! `[date.x]`, `[index.x]`, `[table.x]` and `[amount.x]`.

use super::super::fields::{Fields, whole};
use super::super::language::ast::Formula;
use super::super::place::{At, Place};
use super::{CONFIDENCE, Grounds, Head, grounds};
use crate::date::Date;
use crate::rulebook::Confidence;

/// A named date as it is written.
#[derive(Debug)]
pub struct NamedDate {
    /// Id and place.
    pub head: Head,
    /// The last day on which it has surely not begun, the first on which it surely has; none if that was wrong.
    pub days: Option<(Date, Date)>,
    /// Known to the day.
    pub exact: bool,
    /// Citations.
    pub grounds: Grounds,
}

/// An index as it is written.
#[derive(Debug)]
pub struct Index {
    /// Id and place.
    pub head: Head,
    /// Its currency.
    pub unit: Option<At<String>>,
    /// Year and value.
    pub values: Vec<(At<i64>, i64)>,
    /// Citations.
    pub grounds: Grounds,
}

/// A table as it is written.
#[derive(Debug)]
pub struct Table {
    /// Id and place.
    pub head: Head,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Citations.
    pub grounds: Grounds,
}

/// A row as it is written.
#[derive(Debug)]
pub struct Row {
    /// Upper bound, inclusive.
    pub up_to: Option<At<i64>>,
    /// The option it is for.
    pub is: Option<At<String>>,
    /// Lower end in permille.
    pub from: u32,
    /// Upper end in permille.
    pub to: u32,
    /// How well it is confirmed.
    pub confidence: Confidence,
    /// Where it stands.
    pub place: Place,
}

/// A named amount as it is written.
#[derive(Debug)]
pub struct NamedAmount {
    /// Id and place.
    pub head: Head,
    /// Its formula.
    pub formula: Option<Formula>,
    /// Citations.
    pub grounds: Grounds,
}

/// Reads a named date.
pub fn read_date(head: Head, fields: Fields<'_>) -> NamedDate {
    let (exact, after, not_after) = (fields.date("exact"), fields.date("after"), fields.date("not_after"));
    let days = match (exact, after, not_after) {
        (Some(exact), None, None) => Some((exact.value.plus_days(-1), exact.value)),
        (None, Some(after), Some(not_after)) => {
            if after.value >= not_after.value {
                let sentence = format!("`not_after` of {} must be later than `after`.", fields.what);
                fields.mistakes().at(not_after.place, sentence);
            }
            Some((after.value, not_after.value))
        }
        _ => {
            let count = |keys: &[&'static str]| keys.iter().filter(|key| fields.has(key)).count();
            let fitting = matches!((count(&["exact"]), count(&["after", "not_after"])), (1, 0) | (0, 2));
            // Where the keys fit, a value was wrong and is reported already.
            if !fitting {
                let sentence = format!(
                    "{} needs exact = 2026-08-02, or both after = … and not_after = … where only an interval is known.",
                    fields.what
                );
                fields.mistakes().at(fields.place, sentence);
            }
            None
        }
    };
    let date = NamedDate { exact: fields.has("exact"), days, grounds: grounds(&fields), head };
    fields.finish();
    date
}

/// Reads an index.
pub fn read_index(head: Head, fields: Fields<'_>) -> Index {
    if !fields.has("unit") {
        fields.missing("unit", "unit = \"KZT\", the currency of its values");
    }
    if !fields.has("values") {
        fields.missing("values", "values = { 2026 = 4325 }");
    }
    let mut values = Vec::new();
    let table = fields
        .value("values")
        .and_then(|value| fields.table_of("values", value, format!("`values` of {}", fields.what)));
    if let Some(table) = table {
        for (key, value) in table.entries() {
            let year = key.value.parse::<i64>().ok().filter(|year| (1900..=2200).contains(year));
            match (year, whole(value).filter(|value| *value > 0)) {
                (Some(year), Some(value)) => values.push((At { value: year, place: key.place }, value)),
                (None, _) => {
                    table.mistakes().at(key.place, format!("`{}` is not a year. Write 2026 = 4325.", key.value));
                }
                (_, None) => table.wrong(&key.value, value, "a whole number greater than zero"),
            }
        }
    }
    let index = Index { unit: fields.id("unit"), values, grounds: grounds(&fields), head };
    fields.finish();
    index
}

/// Reads a table.
pub fn read_table(head: Head, fields: Fields<'_>) -> Table {
    if !fields.has("rows") {
        fields.missing("rows", "rows = [{ up_to = 2_000_000, from_permille = 2, to_permille = 4 }]");
    }
    let rows = fields.tables("rows", "a row").into_iter().map(read_row).collect();
    let table = Table { rows, grounds: grounds(&fields), head };
    fields.finish();
    table
}

fn read_row(fields: Fields<'_>) -> Row {
    let permille = |key: &'static str| {
        if !fields.has(key) {
            fields.missing(key, &format!("{key} = 20"));
        }
        let value = fields.int(key)?;
        let number = u32::try_from(value.value).ok();
        if number.is_none() {
            fields.mistakes().at(value.place, format!("`{key}` of {} is out of range.", fields.what));
        }
        number
    };
    let (from, to) = (permille("from_permille").unwrap_or(0), permille("to_permille").unwrap_or(u32::MAX));
    let row = Row {
        up_to: fields.int("up_to"),
        is: fields.id("is"),
        from,
        to,
        confidence: fields.choice("confidence", &CONFIDENCE).unwrap_or_default(),
        place: fields.place,
    };
    fields.finish();
    row
}

/// Reads a named amount.
pub fn read_amount(head: Head, fields: Fields<'_>) -> NamedAmount {
    if !fields.has("amount") {
        fields.missing("amount", "amount = \"15_000_000 EUR\"");
    }
    let amount = NamedAmount { formula: fields.amount("amount"), grounds: grounds(&fields), head };
    fields.finish();
    amount
}
