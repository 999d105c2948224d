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

/// What is wrong with a text that should be a day.
const DAY: &str = "expected a date as year-month-day, for example 2026-08-02";

/// What ids can name.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Laws,
    Indexes,
    OpenPoints,
    Obligations,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(book: &'a Rulebook) -> Reader<'a> {
        Reader { book, errors: Vec::new() }
    }
    /// Notes a mistake.
    #[inline(never)]
    pub(super) fn note(&mut self, path: &str, message: &str) {
        self.errors.push(InputError::new(path, message));
    }
    /// Notes a value of the wrong type.
    #[inline(never)]
    pub(super) fn unfit(&mut self, path: &str, expected: &str, got: &Json) {
        self.note(path, &[expected, "; got ", got.described()].concat());
    }
    /// Notes a mistake in place of a value.
    pub(super) fn fail<T>(&mut self, path: &str, message: &str) -> Option<T> {
        self.note(path, message);
        None
    }
    /// Notes a value of the wrong type in place of a value.
    pub(super) fn wrong<T>(&mut self, path: &str, expected: &str, got: &Json) -> Option<T> {
        self.unfit(path, expected, got);
        None
    }
    /// The entries of an object, each key once. Not an object, or nothing: no entries.
    #[inline(never)]
    pub(super) fn object<'j>(&mut self, path: &str, json: &'j Json, expected: &str) -> &'j [(String, Json)] {
        let Json::Object(entries) = json else {
            self.unfit(path, expected, json);
            return &[];
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if entries.iter().take(at).any(|(earlier, _)| earlier == key) {
                self.note(&join(if path == WHOLE { "" } else { path }, key), "given twice");
            }
        }
        entries
    }
    /// Notes every key that is none of the known ones.
    #[inline(never)]
    pub(super) fn keys(&mut self, path: &str, entries: &[(String, Json)], known: &[&str]) {
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                self.note(&join(path, key), &unknown("no key of this object", key, known));
            }
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
    #[inline(never)]
    pub(crate) fn day(&mut self, path: &str, json: &Json, forms: &str) -> Option<Date> {
        let expected = [DAY, forms].concat();
        let Json::Text(text) = json else { return self.wrong(path, &expected, json) };
        let date = Date::parse(text);
        if date.is_none() {
            let mut shaped = text.len() == 10;
            for (at, byte) in text.bytes().enumerate() {
                shaped &= if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
            }
            if shaped {
                self.note(path, &["the calendar has no such day; ", &expected].concat());
            } else {
                self.unfit(path, &expected, json);
            }
        }
        date
    }
    /// A currency code.
    pub(crate) fn currency(&mut self, path: &str, json: &Json) -> Option<String> {
        match json {
            Json::Text(text) if is_currency(text) => Some(text.clone()),
            other => self.wrong(path, "expected a currency code of three capital letters, for example \"EUR\"", other),
        }
    }
    /// All ids of a table.
    #[inline(never)]
    pub(super) fn ids(&self, table: Table) -> Vec<&'a str> {
        let book = self.book;
        let mut ids: Vec<&str> = Vec::new();
        match table {
            Table::Laws => book.laws.iter().for_each(|law| ids.push(&law.id)),
            Table::Indexes => book.indexes.iter().for_each(|index| ids.push(&index.id)),
            Table::OpenPoints => book.open_points.iter().for_each(|point| ids.push(&point.id)),
            Table::Obligations => book.obligations.iter().for_each(|obligation| ids.push(&obligation.id)),
        }
        ids
    }
    /// The position of an id in its table.
    #[inline(never)]
    pub(super) fn id(&mut self, path: &str, id: &str, table: Table) -> Option<u16> {
        let known = self.ids(table);
        if let Some(at) = known.iter().position(|one| *one == id) {
            return u16::try_from(at).ok();
        }
        let what = match table {
            Table::Laws => "no law",
            Table::Indexes => "no index",
            Table::OpenPoints => "no open point",
            Table::Obligations => "no obligation",
        };
        self.fail(path, &unknown(what, id, &known))
    }
    /// One of a few words.
    #[inline(never)]
    pub(super) fn word(&mut self, path: &str, json: &Json, words: &[&str]) -> Option<usize> {
        let at = json.as_text().and_then(|text| words.iter().position(|word| *word == text));
        if at.is_none() {
            self.unfit(path, &["expected one of ", &list(words)].concat(), json);
        }
        at
    }
}

/// Three capital letters.
pub(super) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}
