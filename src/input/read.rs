//! From untyped JSON to [`Input`], field by field. Every mistake is found, not only the first.

use selfcheck_law::rulebook::Bundle;

use super::error::{InputError, join, list};
use super::reader::{Reader, WHOLE};
use super::{Answer, Input};
use crate::json::Json;

const KEYS: [&str; 8] = ["asOf", "language", "laws", "drafts", "answers", "currency", "parameters", "done"];
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
    let language = language(&mut reader, bundle, json.get("language"));
    let laws = laws(&mut reader, json.get("laws"));
    let drafts = json.get("drafts").and_then(|value| reader.boolean("drafts", value));
    let currency = json.get("currency").and_then(|value| reader.currency("currency", value));

    let mut input = Input {
        as_of: as_of.unwrap_or(selfcheck_law::Date::from_days(0)),
        language: language.unwrap_or_default(),
        laws: laws.unwrap_or_default(),
        drafts: drafts.unwrap_or(false),
        answers: vec![Answer::Nothing; book.questions.len()],
        currency,
        rates: Vec::new(),
        index: Vec::new(),
        positions: Vec::new(),
        scope: Vec::new(),
        done: crate::order::Map::new(),
    };
    match json.get("answers") {
        Some(value) => answers(&mut reader, "answers", value, false, &mut input.answers),
        None => {
            reader.fail::<()>(
                "answers",
                "missing; expected an object of answers by question id, {} where there are none",
            );
        }
    }
    if let Some(value) = json.get("parameters") {
        parameters(&mut reader, value, &mut input);
    }
    if let Some(value) = json.get("done") {
        let entries = reader.object("done", value, "expected an object { obligation id: state }");
        for (id, state) in present(entries) {
            if let Some((at, done)) = reader.done(&join("done", id), id, state) {
                input.done.insert(at, done);
            }
        }
    }
    if reader.errors.is_empty() { Ok(input) } else { Err(reader.errors) }
}

/// The entries that hold something.
fn present(entries: &[(String, Json)]) -> impl Iterator<Item = (&String, &Json)> {
    entries.iter().filter(|(_, value)| *value != Json::Null).map(|(key, value)| (key, value))
}

/// The language of the texts: one that ships, German where none is given.
pub(crate) fn language(reader: &mut Reader<'_>, bundle: &Bundle, json: Option<&Json>) -> Option<String> {
    let Some(json) = json else { return Some("de".to_owned()) };
    let shipped: Vec<&str> = if bundle.texts.is_empty() {
        vec!["de", "en"]
    } else {
        bundle.texts.iter().map(|(code, _)| code.as_str()).collect()
    };
    let at = reader.word("language", json, &shipped)?;
    shipped.get(at).map(|code| (*code).to_owned())
}

/// The language of `{ language? }`, the options of what needs nothing else.
///
/// # Errors
/// Unknown keys, or a language that does not ship.
pub fn language_only(bundle: &Bundle, json: &Json) -> Result<String, Vec<InputError>> {
    let mut reader = Reader::new(&bundle.rulebook);
    if *json != Json::Null {
        let entries = reader.object("options", json, "expected an object { language }");
        reader.keys("", entries, &["language"]);
    }
    let language = language(&mut reader, bundle, json.get("language"));
    language.filter(|_| reader.errors.is_empty()).ok_or(reader.errors)
}

fn laws(reader: &mut Reader<'_>, json: Option<&Json>) -> Option<Vec<u16>> {
    let ids: Vec<&str> = reader.book.laws.iter().map(|law| law.id.as_str()).collect();
    let all = 0..u16::try_from(ids.len()).unwrap_or(u16::MAX);
    let items = match json {
        None => return Some(all.collect()),
        Some(Json::List(items)) => items,
        Some(other) => return reader.wrong("laws", &format!("expected a list of law ids ({})", list(&ids)), other),
    };
    if items.is_empty() {
        return reader.fail("laws", "expected at least one law id; for all laws leave `laws` out");
    }
    let mut laws = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let path = format!("laws[{at}]");
        if let Some(law) = reader.id(&path, item, "no law", &ids) {
            if laws.contains(&law) {
                reader.fail::<()>(&path, "named twice");
            }
            laws.push(law);
        }
    }
    Some(all.filter(|law| laws.contains(law)).collect())
}

fn answers(reader: &mut Reader<'_>, path: &str, json: &Json, parameter: bool, into: &mut [Answer]) {
    let book = reader.book;
    let entries = reader.object(path, json, "expected an object { question id: answer }");
    for (id, value) in entries {
        let at = join(path, id);
        if let Some(place) = reader.question(&at, id, parameter)
            && let Some(question) = book.questions.get(place as usize)
        {
            let answer = reader.answer(&at, question, value);
            Reader::place(into, place, answer);
        }
    }
}

fn parameters(reader: &mut Reader<'_>, json: &Json, input: &mut Input) {
    let top = "parameters";
    let entries = reader.object(top, json, "expected an object { rates, index, circumstances, positions, scope }");
    reader.keys(top, entries, &PARAMETERS);
    for (key, value) in present(entries) {
        let path = join(top, key);
        match key.as_str() {
            "rates" => {
                for (pair, value) in present(reader.object(&path, value, "expected an object { \"EUR/KZT\": rate }")) {
                    let at = join(&path, pair);
                    if let Some(rate) = reader.rate(&at, pair, value) {
                        if input.rates.iter().any(|other| other.base == rate.quote && other.quote == rate.base) {
                            reader.fail::<()>(
                                &at,
                                "the same pair is given the other way round as well; give one of them",
                            );
                        }
                        input.rates.push(rate);
                    }
                }
            }
            "index" => {
                for (id, values) in present(reader.object(&path, value, "expected an object { index id: values }")) {
                    let at = join(&path, id);
                    let index = reader.index(&at, id);
                    let years = reader.object(&at, values, "expected an object { \"2027\": 4500 } of years and values");
                    for (year, value) in present(years) {
                        let read = reader.index_value(&join(&at, year), year, value);
                        if let (Some(index), Some((year, value))) = (index, read) {
                            input.index.push((index, year, value));
                        }
                    }
                }
            }
            "circumstances" => answers(reader, &path, value, true, &mut input.answers),
            "positions" => {
                for (id, value) in
                    present(reader.object(&path, value, "expected an object { open point id: position }"))
                {
                    input.positions.extend(reader.position(&join(&path, id), id, value));
                }
            }
            "scope" => {
                for (id, value) in
                    present(reader.object(&path, value, "expected an object { law id: \"yes\" or \"no\" }"))
                {
                    input.scope.extend(reader.scope(&join(&path, id), id, value));
                }
            }
            _ => {}
        }
    }
}
