//! Reads the text files: every string under its key, nested tables joined by dots.

use toml::de::{DeTable, DeValue};

use super::super::files;
use super::super::place::{LawFile, Mistakes, Place};
use super::super::source::read::Parsed;

/// The languages that ship.
pub const LANGUAGES: [&str; 2] = ["de", "en"];

/// One text.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `question.headcount.title`; for the product's own words `report.title`.
    pub key: String,
    /// The text.
    pub text: String,
    /// Its language.
    pub language: String,
    /// Where its key stands.
    pub key_place: Place,
    /// Where the text stands.
    pub place: Place,
}

/// All texts of the text files among `files`. `own_words`: they are the product's own, named by their file.
pub fn load(names: &[LawFile], parsed: &[Parsed<'_>], own_words: bool, mistakes: &Mistakes<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (at, table) in parsed {
        let name = names.get(*at).map_or("", |file| file.name.as_str());
        let (Some(language), Some(table)) = (files::language(name), table) else { continue };
        if !LANGUAGES.contains(&language) {
            mistakes.in_file(name, format!("the language `{language}` is not shipped. Shipped are `de` and `en`."));
            continue;
        }
        let stem = name.strip_prefix("words/").unwrap_or(name).split('.').next().unwrap_or("");
        let mut walk = Walk { file: *at, language, folder: files::folder(name), entries: &mut entries, mistakes };
        if own_words {
            walk.table(stem, table.get_ref());
        } else {
            walk.top(table.get_ref());
        }
    }
    entries
}

struct Walk<'w, 'a> {
    file: usize,
    language: &'w str,
    folder: &'w str,
    entries: &'w mut Vec<Entry>,
    mistakes: &'w Mistakes<'a>,
}

impl Walk<'_, '_> {
    /// The tables of a text file; `[law]` stands for the law of the folder.
    fn top(&mut self, table: &DeTable<'_>) {
        for (key, value) in table.iter() {
            let name: &str = key.get_ref();
            match value.get_ref() {
                DeValue::Table(inner) if name == "law" => self.table(&format!("law.{}", self.folder), inner),
                DeValue::Table(inner) => self.table(name, inner),
                _ => self
                    .mistakes
                    .at(self.place(key.span()), "texts stand in a table, for example [question.headcount]."),
            }
        }
    }
    fn table(&mut self, prefix: &str, table: &DeTable<'_>) {
        for (key, value) in table.iter() {
            let name = format!("{prefix}.{}", key.get_ref());
            match value.get_ref() {
                DeValue::Table(inner) => self.table(&name, inner),
                DeValue::String(text) => self.entries.push(Entry {
                    key: name,
                    text: text.to_string(),
                    language: self.language.to_owned(),
                    key_place: self.place(key.span()),
                    place: self.place(value.span()),
                }),
                _ => {
                    let sentence = format!("`{name}` must be a text in quotation marks.");
                    self.mistakes.at(self.place(value.span()), sentence);
                }
            }
        }
    }
    fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place { file: self.file, start: span.start, end: span.end, line_only: false }
    }
}
