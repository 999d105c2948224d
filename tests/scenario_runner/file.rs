//! The scenario file as written. An unknown key is a mistake with file and line, so that a slip never passes as
//! "nothing to check".

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Table;
use toml::value::Datetime;

use super::expect::LawExpect;

/// A scenario as written: a file, or a variant inside a file. What goes in is optional part by part: it may come from
/// the base, and a variant takes it from its file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Block {
    /// Variants only: short name; together with the file it is the scenario's id (`systems/s18#18b`).
    pub name: String,
    /// What it is about, in one line.
    pub title: String,
    /// The articles the expectation rests on; a variant without takes those of its file.
    pub law: String,
    /// Another scenario whose input is taken over (`base/exporter`, `systems/s18#18b`).
    pub base: Option<String>,
    /// The chosen laws; without it those that something is expected of.
    pub laws: Option<Vec<String>>,
    /// The day on which is asked.
    pub as_of: Option<Datetime>,
    /// Also show amounts in this currency.
    pub currency: Option<String>,
    /// Ask the questions of drafts and second readings as well.
    pub drafts: Option<bool>,
    /// Answers, as in the JavaScript interface; an own answer replaces that of the base.
    pub answers: Table,
    /// Answers of the base that are taken away again.
    pub unanswered: Vec<String>,
    /// Rates, index values, circumstances, positions, scope; added to those of the base.
    pub parameters: Table,
    /// What has been done.
    pub done: Table,
    /// What must come out, by law.
    pub expect: BTreeMap<String, LawExpect>,
    /// The same with other facts. A variant has none of its own.
    pub variant: Vec<Block>,
}

impl Block {
    /// What goes in, with what is missing taken from the base. An answer to be taken away that is not there is a slip.
    pub fn over(&self, base: &Block) -> Result<Block, String> {
        let mut answers = base.answers.clone();
        for gone in &self.unanswered {
            if answers.remove(gone).is_none() {
                return Err(format!("unanswered names `{gone}`, which the base does not answer"));
            }
        }
        answers.extend(self.answers.clone());
        let mut parameters = base.parameters.clone();
        merge(&mut parameters, &self.parameters);
        let mut done = base.done.clone();
        done.extend(self.done.clone());
        Ok(Block {
            laws: self.laws.clone().or_else(|| base.laws.clone()),
            as_of: self.as_of.or(base.as_of),
            currency: self.currency.clone().or_else(|| base.currency.clone()),
            drafts: self.drafts.or(base.drafts),
            answers,
            parameters,
            done,
            ..Block::default()
        })
    }

    /// The laws that something is expected of, but that are not chosen.
    pub fn not_chosen<'a>(&'a self, expect: &'a BTreeMap<String, LawExpect>) -> impl Iterator<Item = &'a String> {
        let chosen = |law: &String| self.laws.as_ref().is_none_or(|laws| laws.contains(law));
        expect.keys().filter(move |law| !chosen(law))
    }

    /// The input of the product; for the laws that something is expected of, unless it says which.
    pub fn input(&self, expected: Vec<&str>) -> serde_json::Value {
        let mut input = serde_json::Map::new();
        let laws = self.laws.as_ref().map_or(expected, |laws| laws.iter().map(String::as_str).collect());
        input.insert("laws".to_owned(), laws.into());
        input.insert("answers".to_owned(), json_table(&self.answers));
        input.insert("parameters".to_owned(), json_table(&self.parameters));
        input.insert("done".to_owned(), json_table(&self.done));
        if let Some(day) = self.as_of {
            input.insert("asOf".to_owned(), day.to_string().into());
        }
        if let Some(currency) = &self.currency {
            input.insert("currency".to_owned(), currency.as_str().into());
        }
        if let Some(drafts) = self.drafts {
            input.insert("drafts".to_owned(), drafts.into());
        }
        serde_json::Value::Object(input)
    }
}

/// Adds the entries of `more`, table by table.
fn merge(into: &mut Table, more: &Table) {
    for (key, value) in more {
        match (into.get_mut(key), value) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => merge(old, new),
            _ => {
                into.insert(key.clone(), value.clone());
            }
        }
    }
}

/// The same value for the product: dates become texts.
pub fn json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(yes) => (*yes).into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.iter().map(json).collect(),
        toml::Value::Table(table) => json_table(table),
    }
}

/// The same table for the product.
pub fn json_table(table: &Table) -> serde_json::Value {
    serde_json::Value::Object(table.iter().map(|(key, value)| (key.clone(), json(value))).collect())
}
