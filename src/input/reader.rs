//! What all parts of the reading share: the rulebook, the mistakes found so far, and the plain shapes.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::Rulebook;

use super::error::{InputError, join, list, unknown};
use crate::json::Json;

/// The path of the input as a whole.
pub(super) const WHOLE: &str = "input";

/// Reads parts of an input and collects every mistake.
pub(crate) struct Reader<'a> {
    pub(crate) book: &'a Rulebook,
    pub(crate) errors: Vec<InputError>,
}

/// Whole numbers from `min` to `max`.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) min: i64,
    pub(super) max: i64,
}

impl Span {
    /// Nothing below zero.
    pub(super) const POSITIVE: Span = Span { min: 0, max: i64::MAX };

    pub(super) fn words(self) -> String {
        match (self.min, self.max) {
            (i64::MIN, i64::MAX) => "a whole number".to_owned(),
            (min, i64::MAX) => format!("a whole number of {min} or more"),
            (i64::MIN, max) => format!("a whole number of {max} or less"),
            (min, max) => format!("a whole number from {min} to {max}"),
        }
    }
    /// `wanted`, or the closest number that is allowed.
    pub(super) fn example(self, wanted: i64) -> i64 {
        wanted.max(self.min).min(self.max)
    }
}

/// What is wrong with a text that should be a day.
const DAY: &str = "expected a date as year-month-day";

impl<'a> Reader<'a> {
    pub(crate) fn new(book: &'a Rulebook) -> Reader<'a> {
        Reader { book, errors: Vec::new() }
    }
    /// Notes a mistake.
    pub(super) fn fail<T>(&mut self, path: &str, message: impl Into<String>) -> Option<T> {
        self.errors.push(InputError::new(path, message));
        None
    }
    /// Notes a value of the wrong type.
    pub(super) fn wrong<T>(&mut self, path: &str, expected: &str, got: &Json) -> Option<T> {
        self.fail(path, format!("{expected}; got {}", got.described()))
    }
    /// The entries of an object, each key once. Not an object, or nothing: no entries.
    pub(super) fn object<'j>(&mut self, path: &str, json: &'j Json, expected: &str) -> &'j [(String, Json)] {
        match json {
            Json::Object(entries) => {
                for (at, (key, _)) in entries.iter().enumerate() {
                    if entries.iter().take(at).any(|(earlier, _)| earlier == key) {
                        let at = if path == WHOLE { key.clone() } else { join(path, key) };
                        self.fail::<()>(&at, "given twice");
                    }
                }
                entries
            }
            other => {
                self.wrong::<()>(path, expected, other);
                &[]
            }
        }
    }
    /// Notes every key that is none of the known ones.
    pub(super) fn keys(&mut self, path: &str, entries: &[(String, Json)], known: &[&str]) {
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                let message = unknown("no key of this object", key, known);
                self.fail::<()>(&join(path, key), message);
            }
        }
    }
    /// A whole number in a span.
    pub(super) fn whole(&mut self, path: &str, json: &Json, span: Span, expected: &str) -> Option<i64> {
        match json {
            Json::Whole(value) if (span.min..=span.max).contains(value) => Some(*value),
            Json::Whole(value) if *value < span.min && *value >= 0 => {
                self.fail(path, format!("{expected}; got a smaller number"))
            }
            Json::Whole(value) if *value < span.min => self.wrong(path, expected, json),
            Json::Whole(_) => self.fail(path, format!("{expected}; got a larger number")),
            other => self.wrong(path, expected, other),
        }
    }
    /// True or false.
    pub(crate) fn boolean(&mut self, path: &str, json: &Json) -> Option<bool> {
        match json {
            Json::Bool(value) => Some(*value),
            other => self.wrong(path, "expected true or false", other),
        }
    }
    /// A day. `forms` names what else may stand here.
    pub(crate) fn day(&mut self, path: &str, json: &Json, forms: &str) -> Option<Date> {
        let Json::Text(text) = json else {
            return self.wrong(path, &format!("{DAY}, for example 2026-08-02{forms}"), json);
        };
        if let Some(date) = Date::parse(text) {
            return Some(date);
        }
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
        if shaped {
            return self.fail(path, format!("the calendar has no such day; {DAY}, for example 2026-08-02{forms}"));
        }
        self.wrong(path, &format!("{DAY}, for example 2026-08-02{forms}"), json)
    }
    /// A currency code.
    pub(crate) fn currency(&mut self, path: &str, json: &Json) -> Option<String> {
        match json {
            Json::Text(text) if is_currency(text) => Some(text.clone()),
            other => self.wrong(path, "expected a currency code of three capital letters, for example \"EUR\"", other),
        }
    }
    /// The position of a text among ids.
    pub(super) fn id(&mut self, path: &str, json: &Json, what: &str, known: &[&str]) -> Option<u16> {
        let Json::Text(text) = json else {
            let example = known.first().unwrap_or(&"id");
            return self.wrong(path, &format!("expected an id, for example \"{example}\""), json);
        };
        match known.iter().position(|id| id == text) {
            Some(at) => u16::try_from(at).ok(),
            None => self.fail(path, unknown(what, text, known)),
        }
    }
    /// One of a few words.
    pub(super) fn word(&mut self, path: &str, json: &Json, words: &[&str]) -> Option<usize> {
        let at = json.as_text().and_then(|text| words.iter().position(|word| *word == text));
        match at {
            Some(at) => Some(at),
            None => self.wrong(path, &format!("expected one of {}", list(words)), json),
        }
    }
}

/// Three capital letters.
pub(super) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}
