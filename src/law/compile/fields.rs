//! Reads the keys of one table of a law file. Every key that is read is thereby allowed; any other is a mistake.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::language::ast::{Cond, Formula};
use super::language::{self, Text};
use super::place::{At, Mistakes, Place};
use super::suggest;
use crate::date::Date;

/// A TOML value with its place.
pub type Value<'a> = Spanned<DeValue<'a>>;

/// One table and what was read of it.
pub struct Fields<'a> {
    /// What it describes, for messages: ``question `headcount` ``.
    pub what: String,
    /// Where its name stands.
    pub place: Place,
    table: &'a DeTable<'a>,
    mistakes: &'a Mistakes<'a>,
    read: RefCell<Vec<&'static str>>,
}

/// A start or an end as written: a day, or the name of a named date or a date question.
#[derive(Clone, Debug)]
pub enum Day {
    /// A day of the law.
    Fixed(Date),
    /// A name.
    Named(String),
}

impl<'a> Fields<'a> {
    /// The table `table`, which describes `what`.
    pub fn new(what: String, place: Place, table: &'a DeTable<'a>, mistakes: &'a Mistakes<'a>) -> Fields<'a> {
        Fields { what, place, table, mistakes, read: RefCell::default() }
    }
    /// The same, with another place for its name.
    pub fn named_at(self, place: Place) -> Fields<'a> {
        Fields { place, ..self }
    }
    /// The list of mistakes.
    pub fn mistakes(&self) -> &'a Mistakes<'a> {
        self.mistakes
    }
    fn span(&self, value: std::ops::Range<usize>) -> Place {
        Place { file: self.place.file, start: value.start, end: value.end, line_only: false }
    }
    /// The place of a value.
    pub fn place_of(&self, value: &Value<'_>) -> Place {
        self.span(value.span())
    }
    /// The place of a key that was written, or of the table.
    pub fn key_place(&self, key: &str) -> Place {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map_or(self.place, |(name, _)| self.span(name.span()))
    }
    /// The value of a key, which is thereby allowed.
    pub fn value(&self, key: &'static str) -> Option<&'a Value<'a>> {
        if !self.read.borrow().contains(&key) {
            self.read.borrow_mut().push(key);
        }
        self.table.get(key)
    }
    /// Whether a key is written.
    pub fn has(&self, key: &'static str) -> bool {
        self.value(key).is_some()
    }
    /// Reports that a value is of the wrong type.
    pub fn wrong(&self, key: &str, value: &Value<'_>, wanted: &str) {
        self.mistakes.at(self.place_of(value), format!("`{key}` of {} must be {wanted}.", self.what));
    }
    /// Reports that a required key is missing.
    pub fn missing(&self, key: &str, example: &str) {
        self.mistakes.at(self.place, format!("{} has no `{key}`. Add {example}.", self.what));
    }

    fn as_text(&self, value: &Value<'a>) -> Option<Text> {
        let DeValue::String(string) = value.get_ref() else { return None };
        let place = self.place_of(value);
        let raw = self.mistakes.text_of(place.file).get(place.start..place.end).unwrap_or("");
        let inner = ["\"\"\"\n", "'''\n", "\"\"\"", "'''", "\"", "'"].into_iter().find_map(|opening| {
            raw.strip_prefix(opening)?.strip_suffix(opening.trim_end())?.eq(&**string).then_some(opening.len())
        });
        Some(Text { value: string.to_string(), place, inner: inner.map(|length| place.start + length) })
    }
    /// A string.
    pub fn text(&self, key: &'static str) -> Option<Text> {
        let value = self.value(key)?;
        let text = self.as_text(value);
        if text.is_none() {
            self.wrong(key, value, "a text in quotation marks");
        }
        text
    }
    /// A string as a name.
    pub fn id(&self, key: &'static str) -> Option<At<String>> {
        self.text(key).map(|text| At { value: text.value, place: text.place })
    }
    /// True or false; false where it is not written.
    pub fn flag(&self, key: &'static str) -> bool {
        match self.value(key).map(|value| (value, value.get_ref())) {
            None => false,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((value, _)) => {
                self.wrong(key, value, "true or false, without quotation marks");
                false
            }
        }
    }
    /// A whole number.
    pub fn int(&self, key: &'static str) -> Option<At<i64>> {
        let value = self.value(key)?;
        let number = whole(value);
        if number.is_none() {
            self.wrong(key, value, "a whole number, without quotation marks");
        }
        number.map(|number| At { value: number, place: self.place_of(value) })
    }
    /// A day.
    pub fn date(&self, key: &'static str) -> Option<At<Date>> {
        let value = self.value(key)?;
        let date = day(value);
        if date.is_none() {
            self.wrong(key, value, "a date without quotation marks, for example 2026-08-02");
        }
        date.map(|date| At { value: date, place: self.place_of(value) })
    }
    /// A day, or the name of a date.
    pub fn start(&self, key: &'static str) -> Option<At<Day>> {
        let value = self.value(key)?;
        let place = self.place_of(value);
        if let Some(date) = day(value) {
            return Some(At { value: Day::Fixed(date), place });
        }
        match self.as_text(value) {
            Some(text) if Date::parse(&text.value).is_some() => {
                self.mistakes.at(place, format!("write the date without quotation marks: {key} = {}.", text.value));
                None
            }
            Some(text) => Some(At { value: Day::Named(text.value), place }),
            None => {
                let wanted = "a date without quotation marks (2026-08-02), or the name of a date in quotation marks";
                self.wrong(key, value, wanted);
                None
            }
        }
    }
    /// A list of strings; one string counts as a list of one.
    pub fn names(&self, key: &'static str) -> Vec<At<String>> {
        self.value(key).map_or_else(Vec::new, |value| self.names_of(key, value))
    }
    /// The strings of a value that is read as a list.
    pub fn names_of(&self, key: &str, value: &'a Value<'a>) -> Vec<At<String>> {
        let single = std::slice::from_ref(value);
        let items = match value.get_ref() {
            DeValue::Array(items) => &items[..],
            _ => single,
        };
        let mut names = Vec::new();
        for item in items {
            match self.as_text(item) {
                Some(text) => names.push(At { value: text.value, place: text.place }),
                None => self.wrong(key, item, "a list of texts, for example [\"one\", \"other\"]"),
            }
        }
        names
    }
    /// A condition.
    pub fn condition(&self, key: &'static str) -> Option<Cond> {
        self.text(key).map(|text| language::condition(&text, self.mistakes))
    }
    /// An amount.
    pub fn amount(&self, key: &'static str) -> Option<Formula> {
        self.text(key).map(|text| language::amount(&text, self.mistakes))
    }
    /// One of the given words.
    pub fn choice<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
        if found.is_none() {
            let names = || words.iter().map(|(word, _)| *word);
            let guess = suggest::did_you_mean(&text.value, names());
            let allowed = suggest::list(names());
            self.mistakes.at(text.place, format!("`{key}` cannot be `{}`. Allowed are {allowed}.{guess}", text.value));
        }
        found
    }
    /// A list of tables.
    pub fn tables(&self, key: &'static str, what: &str) -> Vec<Fields<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of tables: [{ … }, { … }]");
            return Vec::new();
        };
        items.iter().filter_map(|item| self.table_of(key, item, format!("{what} of {}", self.what))).collect()
    }
    /// A value that must be a table.
    pub fn table_of(&self, key: &str, value: &'a Value<'a>, what: String) -> Option<Fields<'a>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Fields::new(what, self.place_of(value), table, self.mistakes)),
            _ => {
                self.wrong(key, value, "a table in braces: { … }");
                None
            }
        }
    }
    /// All keys and values in written order.
    pub fn entries(&self) -> Vec<(At<String>, &'a Value<'a>)> {
        let table: &'a DeTable<'a> = self.table;
        let mut entries: Vec<_> = table
            .iter()
            .map(|(name, value)| (At { value: name.get_ref().to_string(), place: self.span(name.span()) }, value))
            .collect();
        entries.sort_by_key(|(name, _)| name.place.start);
        entries
    }
    /// Reports every key that was never read.
    pub fn finish(self) {
        let read = self.read.borrow();
        for (name, _) in self.entries() {
            if !read.iter().any(|key| *key == name.value) {
                let guess = suggest::did_you_mean(&name.value, read.iter().copied());
                let allowed = suggest::list(read.iter().copied());
                let sentence = format!("{} has no key `{}`. Allowed are {allowed}.{guess}", self.what, name.value);
                self.mistakes.at(name.place, sentence);
            }
        }
    }
}

/// A TOML integer that fits.
pub fn whole(value: &Value<'_>) -> Option<i64> {
    match value.get_ref() {
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    }
}

/// A TOML local date.
pub fn day(value: &Value<'_>) -> Option<Date> {
    match value.get_ref() {
        DeValue::Datetime(when) if when.time.is_none() && when.offset.is_none() => {
            let date = when.date?;
            Date::new(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        }
        _ => None,
    }
}
