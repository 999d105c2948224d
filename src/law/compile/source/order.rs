//! `order.toml`: topics, the release, exchange rates.

use super::super::fields::Fields;
use super::super::place::{At, Mistakes, Place};
use crate::date::Date;
use crate::rulebook::Rate;

/// What `order.toml` says.
#[derive(Debug, Default)]
pub struct Order {
    /// Topics in interview order.
    pub topics: Vec<At<String>>,
    /// The laws in display order.
    pub laws: Vec<At<String>>,
    /// The state of the law that the editors describe.
    pub law_as_of: Option<Date>,
    /// Default exchange rates.
    pub rates: Vec<Rate>,
}

/// Reads `order.toml`.
pub fn read(place: Place, table: &toml::de::DeTable<'_>, mistakes: &Mistakes<'_>) -> Order {
    let file = Fields::new("order.toml".to_owned(), place, table, mistakes);
    let mut order = Order::default();
    for (key, wanted) in [("order", "[order] with the list of topics"), ("release", "[release] with the list of laws")]
    {
        if !file.has(key) {
            file.missing(key, wanted);
        }
    }
    let part = |key: &'static str| file.value(key).and_then(|value| file.table_of(key, value, format!("`[{key}]`")));
    if let Some(fields) = part("order") {
        order.topics = fields.names("topics");
        if !fields.has("topics") {
            fields.missing("topics", "topics = [\"…\"], in the order of the interview");
        }
        fields.finish();
    }
    if let Some(fields) = part("release") {
        order.laws = fields.names("laws");
        if !fields.has("laws") {
            fields.missing("laws", "laws = [\"…\"], the folders of the laws in their order");
        }
        order.law_as_of = fields.date("law_as_of").map(|date| date.value);
        if !fields.has("law_as_of") {
            fields.missing("law_as_of", "law_as_of = 2026-11-23, the state of the law described");
        }
        fields.finish();
    }
    if let Some(fields) = part("rates") {
        for (pair, value) in fields.entries() {
            let Some(table) = fields.table_of(&pair.value, value, format!("rate `{}`", pair.value)) else { continue };
            order.rates.extend(read_rate(&pair, table));
        }
    }
    file.finish();
    order
}

/// `"EUR/KZT" = { value = "588.4", date = 2025-12-04 }`.
fn read_rate(pair: &At<String>, fields: Fields<'_>) -> Option<Rate> {
    for (key, example) in [("value", "value = \"588.4\""), ("date", "date = 2025-12-04, the day of the rate")] {
        if !fields.has(key) {
            fields.missing(key, example);
        }
    }
    let (text, date) = (fields.text("value"), fields.date("date"));
    fields.names("cites");
    let mistakes = fields.mistakes();
    fields.finish();
    let codes = pair.value.split_once('/').filter(|(base, quote)| is_currency(base) && is_currency(quote));
    if codes.is_none() {
        mistakes.at(pair.place, format!("`{}` is not a pair of currencies. Write \"EUR/KZT\" = {{ … }}.", pair.value));
    }
    let (text, date, (base, quote)) = (text?, date?, codes?);
    let (whole, fraction) = text.value.split_once('.').unwrap_or((&text.value, ""));
    let value: Option<i64> = format!("{whole}{fraction}").parse().ok().filter(|value| *value > 0);
    let Some(value) = value else {
        mistakes.at(text.place, format!("`{}` is not a rate. Write a decimal, for example \"588.4\".", text.value));
        return None;
    };
    Some(Rate {
        base: base.to_owned(),
        quote: quote.to_owned(),
        text: text.value.clone(),
        value,
        scale: fraction.len() as u32,
        date: date.value,
    })
}

/// Whether a text has the form of a currency code.
pub fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}
