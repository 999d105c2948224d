//! From untyped JSON to [`Input`], field by field. Every mistake is found, not only the first.

use selfcheck_law::rulebook::Bundle;

use super::answer::item_path;
use super::error::{InputError, join, list};
use super::reader::{Reader, Table, WHOLE};
use super::section::{Entry, Facts, Section};
use super::{Answer, Input};
use crate::json::Json;

const KEYS: [&str; 9] =
    ["asOf", "compareWith", "language", "laws", "drafts", "answers", "currency", "parameters", "done"];
const PARAMETERS: [&str; 5] = ["rates", "index", "circumstances", "positions", "scope"];

/// Reads an input by the rulebook it is for.
///
/// # Errors
/// All mistakes, in the order of the input's parts.
pub fn read(bundle: &Bundle, json: &Json) -> Result<Input, Vec<InputError>> {
    let book = &bundle.rulebook;
    let mut reader = Reader::new(book);
    let entries = reader.object(WHOLE, json, "expected an object { asOf, answers, ... }");
    if !reader.errors.is_empty() && entries.is_empty() {
        return Err(reader.errors);
    }
    reader.keys("", entries, &KEYS);

    let as_of = match json.get("asOf") {
        Some(value) => reader.day("asOf", value, ""),
        None => reader.fail("asOf", "missing; expected the day to assess, for example \"2026-11-23\""),
    };
    let compare_with = json.get("compareWith").and_then(|value| reader.day("compareWith", value, ""));
    let language = language(&mut reader, bundle, json.get("language"));
    let laws = laws(&mut reader, json.get("laws"));
    let drafts = json.get("drafts").and_then(|value| reader.boolean("drafts", value));
    let currency = json.get("currency").and_then(|value| reader.currency("currency", value));

    let mut input = Input {
        as_of: as_of.unwrap_or(selfcheck_law::Date::from_days(0)),
        compare_with,
        language: language.unwrap_or_default(),
        laws,
        drafts: drafts.unwrap_or(false),
        answers: vec![Answer::Nothing; book.questions.len()],
        currency,
        rates: Vec::new(),
        index: Vec::new(),
        positions: Vec::new(),
        scope: Vec::new(),
        done: crate::order::Map::new(),
    };
    let facts = &mut Facts {
        answers: &mut input.answers,
        rates: &mut input.rates,
        index: &mut input.index,
        positions: &mut input.positions,
        scope: &mut input.scope,
        done: &mut input.done,
    };
    match json.get("answers") {
        Some(value) => section(&mut reader, "answers", value, Section::Answers, facts),
        None => {
            reader.note("answers", "missing; expected an object of answers by question id, {} where there are none")
        }
    }
    if let Some(value) = json.get("parameters") {
        parameters(&mut reader, value, facts);
    }
    if let Some(value) = json.get("done") {
        section(&mut reader, "done", value, Section::Done, facts);
    }
    if reader.errors.is_empty() { Ok(input) } else { Err(reader.errors) }
}

/// The language of the texts: one that ships, German where none is given.
pub(crate) fn language(reader: &mut Reader<'_>, bundle: &Bundle, json: Option<&Json>) -> Option<String> {
    let Some(json) = json else { return Some("de".to_owned()) };
    let mut shipped: Vec<&str> = Vec::new();
    for (code, _) in &bundle.texts {
        shipped.push(code);
    }
    if shipped.is_empty() {
        shipped = vec!["de", "en"];
    }
    let at = reader.word("language", json, &shipped)?;
    shipped.get(at).map(|code| (*code).to_owned())
}

/// The language of `{ language? }`, the options of what needs nothing else.
///
/// # Errors
/// Unknown keys, or a language that does not ship.
pub fn language_only(bundle: &Bundle, json: &Json) -> Result<String, Vec<InputError>> {
    let mut reader = Reader::new(&bundle.rulebook);
    if !matches!(json, Json::Null) {
        let entries = reader.object("options", json, "expected an object { language }");
        reader.keys("", entries, &["language"]);
    }
    let language = language(&mut reader, bundle, json.get("language"));
    if reader.errors.is_empty() { Ok(language.unwrap_or_default()) } else { Err(reader.errors) }
}

/// The chosen laws in display order; all where none are named.
fn laws(reader: &mut Reader<'_>, json: Option<&Json>) -> Vec<u16> {
    let ids = reader.ids(Table::Laws);
    let mut chosen = Vec::new();
    match json {
        None => {}
        Some(Json::List(items)) if items.is_empty() => {
            reader.note("laws", "expected at least one law id; for all laws leave `laws` out");
        }
        Some(Json::List(items)) => {
            for (at, item) in items.iter().enumerate() {
                let path = item_path("laws", at);
                let Json::Text(id) = item else {
                    let example = ids.first().unwrap_or(&"id");
                    reader.unfit(&path, &["expected an id, for example \"", example, "\""].concat(), item);
                    continue;
                };
                if let Some(law) = reader.id(&path, id, Table::Laws) {
                    if chosen.contains(&law) {
                        reader.note(&path, "named twice");
                    }
                    chosen.push(law);
                }
            }
        }
        Some(other) => reader.unfit("laws", &["expected a list of law ids (", &list(&ids), ")"].concat(), other),
    }
    let mut laws = Vec::new();
    for at in 0..u16::try_from(ids.len()).unwrap_or(u16::MAX) {
        if json.is_none() || chosen.contains(&at) {
            laws.push(at);
        }
    }
    laws
}

fn section(reader: &mut Reader<'_>, path: &str, json: &Json, section: Section, facts: &mut Facts<'_>) {
    let expected = match section {
        Section::Answers | Section::Circumstances => "expected an object { question id: answer }",
        Section::Rates => "expected an object { \"EUR/KZT\": rate }",
        Section::Years(_) => "expected an object { \"2027\": 4500 } of years and values",
        Section::Positions => "expected an object { open point id: position }",
        Section::Scope => "expected an object { law id: \"yes\" or \"no\" }",
        Section::Done => "expected an object { obligation id: state }",
    };
    let answers = matches!(section, Section::Answers | Section::Circumstances);
    for (key, value) in reader.object(path, json, expected) {
        if matches!(value, Json::Null) && !answers {
            continue;
        }
        let at = join(path, key);
        let Some(entry) = reader.entry(section, &at, key, value) else { continue };
        if let Entry::Rate(rate) = &entry
            && facts.rates.iter().any(|other| other.base == rate.quote && other.quote == rate.base)
        {
            reader.note(&at, "the same pair is given the other way round as well; give one of them");
        }
        facts.put(entry);
    }
}

fn parameters(reader: &mut Reader<'_>, json: &Json, facts: &mut Facts<'_>) {
    let top = "parameters";
    let entries = reader.object(top, json, "expected an object { rates, index, circumstances, positions, scope }");
    reader.keys(top, entries, &PARAMETERS);
    for (key, value) in entries {
        if matches!(value, Json::Null) {
            continue;
        }
        let path = join(top, key);
        let kind = match key.as_str() {
            "rates" => Section::Rates,
            "circumstances" => Section::Circumstances,
            "positions" => Section::Positions,
            "scope" => Section::Scope,
            "index" => {
                for (id, values) in reader.object(&path, value, "expected an object { index id: values }") {
                    if !matches!(values, Json::Null) {
                        let at = join(&path, id);
                        let index = reader.index(&at, id);
                        section(reader, &at, values, Section::Years(index), facts);
                    }
                }
                continue;
            }
            _ => continue,
        };
        section(reader, &path, value, kind, facts);
    }
}
