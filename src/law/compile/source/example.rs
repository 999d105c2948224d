//! `[example.x]`: one system with its answers, to start from. Answers are written as in the JavaScript interface.

use toml::de::DeValue;

use super::super::fields::{Fields, Value, day, whole};
use super::super::place::At;
use super::Head;

/// An example as it is written.
#[derive(Debug)]
pub struct Example {
    /// Id and place.
    pub head: Head,
    /// The laws it is about.
    pub laws: Vec<At<String>>,
    /// The answers as written.
    pub answers: Vec<Answer>,
    /// Exchange rates in JSON, where there are any.
    pub rates: Option<String>,
}

/// An answer of an example.
#[derive(Debug)]
pub struct Answer {
    /// The question.
    pub question: At<String>,
    /// The texts in it: options, where the question has some.
    pub texts: Vec<At<String>>,
    /// The answer in JSON.
    pub json: String,
}

/// Reads an example.
pub fn read(head: Head, fields: Fields<'_>) -> Example {
    for (key, example) in [("laws", "laws = [\"…\"]"), ("answers", "answers = { question = … }")] {
        if !fields.has(key) {
            fields.missing(key, example);
        }
    }
    let mut answers = Vec::new();
    if let Some(value) = fields.value("answers")
        && let Some(table) = fields.table_of("answers", value, format!("`answers` of {}", fields.what))
    {
        for (question, value) in table.entries() {
            match json(value) {
                Some(json) => answers.push(Answer { question, texts: texts(&table, value), json }),
                None => table.wrong(
                    &question.value,
                    value,
                    "an answer: true, a number, a date, an option, a list or a table",
                ),
            }
        }
    }
    let rates = fields.value("rates").and_then(|value| {
        let rates = json(value).filter(|_| matches!(value.get_ref(), DeValue::Table(_)));
        if rates.is_none() {
            fields.wrong("rates", value, "a table: { \"EUR/KZT\" = { value = \"…\", date = 2025-12-04 } }");
        }
        rates
    });
    let example = Example { laws: fields.names("laws"), answers, rates, head };
    fields.finish();
    example
}

/// The texts of an answer: itself, those of a list, those of the lists of `{ yes, no, unknown }`.
fn texts(table: &Fields<'_>, value: &Value<'_>) -> Vec<At<String>> {
    match value.get_ref() {
        DeValue::String(text) => vec![At { value: text.to_string(), place: table.place_of(value) }],
        DeValue::Array(items) => items.iter().flat_map(|item| texts(table, item)).collect(),
        DeValue::Table(parts) => parts.iter().flat_map(|(_, part)| texts(table, part)).collect(),
        _ => Vec::new(),
    }
}

/// A value of TOML as JSON; none where JSON has no such value.
fn json(value: &Value<'_>) -> Option<String> {
    if let Some(day) = day(value) {
        return Some(format!("\"{day}\""));
    }
    match value.get_ref() {
        DeValue::Boolean(yes) => Some(yes.to_string()),
        DeValue::Integer(_) => whole(value).map(|number| number.to_string()),
        DeValue::String(text) => Some(quoted(text)),
        DeValue::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(json).collect();
            Some(format!("[{}]", items?.join(",")))
        }
        DeValue::Table(table) => {
            let parts: Option<Vec<String>> = table.iter().map(|(key, value)| pair(key.get_ref(), value)).collect();
            Some(format!("{{{}}}", parts?.join(",")))
        }
        DeValue::Float(_) | DeValue::Datetime(_) => None,
    }
}

fn pair(key: &str, value: &Value<'_>) -> Option<String> {
    Some(format!("{}:{}", quoted(key), json(value)?))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
