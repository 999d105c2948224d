//! Answers in words, from the input or from its JSON form.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question};
use serde_json::Value;

use super::Words;
use crate::assessment::Change;
use crate::input::Answer;

impl Words<'_> {
    /// An answer in the form of the input (`true`, `"holder"`, `["text"]`, `{ "min": 10 }`, `"unknown"`, null) in words.
    pub fn answer(&self, question: &str, value: &Value) -> String {
        match self.find_question(question) {
            Some(found) => self.said(found, &from_value(found, value)),
            None => question.to_owned(),
        }
    }
    /// An answer of the input in words; what was not answered is said as well.
    pub fn said(&self, question: &Question, answer: &Answer) -> String {
        match answer {
            Answer::Nothing if question.parameter => self.text("report.answer.not_set"),
            Answer::Nothing => self.text("report.answer.nothing"),
            Answer::Unknown => self.text("report.answer.unknown"),
            Answer::YesNo(true) => self.text("report.answer.yes"),
            Answer::YesNo(false) => self.text("report.answer.no"),
            Answer::OneOf(bits) => self.list(&self.ticked(question, *bits), true),
            Answer::Several { yes, no, unknown } => self.several(question, *yes, *no, *unknown),
            Answer::Range { min, max, currency } => self.range(question, *min, *max, currency.as_deref()),
        }
    }
    /// The other answers of changes that are [alike](Words::turned_alike): `„nein“ statt „ja“`, or for options
    /// `wenn „Bilder“ oder „Töne“ zutrifft`.
    pub fn turned(&self, changes: &[&Change]) -> String {
        let Some(first) = changes.first() else { return String::new() };
        let question = &first.question;
        let mut quoted = Vec::new();
        for change in changes {
            quoted.push(self.quoted(&match flipped(change) {
                Some((_, option)) => self.option(question, option),
                None => self.answer(question, &change.to),
            }));
        }
        let to = self.list(&quoted, true);
        let key = match flipped(first) {
            Some((true, _)) => "report.changes.ticked",
            Some((false, _)) => "report.changes.not_ticked",
            None => {
                let from = self.quoted(&self.answer(question, &first.from));
                return self.with("report.changes.instead", &[("from", &from), ("to", &to)]);
            }
        };
        self.with_one(key, "options", &to)
    }
    /// Whether two changes turn the same question from the same answer in the same way.
    pub fn turned_alike(&self, one: &Change, other: &Change) -> bool {
        let way = |change| flipped(change).map(|(ticked, _)| ticked);
        one.question == other.question && way(one) == way(other) && (way(one).is_some() || one.from == other.from)
    }

    fn several(&self, question: &Question, yes: u64, no: u64, unknown: u64) -> String {
        let ticked = self.ticked(question, yes);
        let unsure = self.ticked(question, unknown);
        let rest = self.ticked(question, !(yes | no | unknown));
        let mut parts = Vec::new();
        if !ticked.is_empty() {
            parts.push(ticked.join(", "));
        } else if unsure.is_empty() && rest.is_empty() {
            let own = self.maybe(&format!("question.{}.none", question.id));
            parts.push(own.unwrap_or_else(|| self.text("report.answer.none")));
        }
        for (options, key) in [(unsure, "report.answer.unsure"), (rest, "report.answer.rest")] {
            if !options.is_empty() {
                parts.push(self.with_one(key, "options", &options.join(", ")));
            }
        }
        parts.join("; ")
    }
    fn ticked(&self, question: &Question, bits: u64) -> Vec<String> {
        let mut words = Vec::new();
        for (at, option) in question.options.iter().enumerate().take(64) {
            if bits >> at & 1 == 1 {
                words.push(self.option(&question.id, &option.id));
            }
        }
        words
    }
    fn range(&self, question: &Question, min: Option<i64>, max: Option<i64>, currency: Option<&str>) -> String {
        let currency = currency.or(question.currency.as_deref()).unwrap_or("");
        let (low, high) = (self.bound(question, min, currency), self.bound(question, max, currency));
        let mut words = match (min, max) {
            (Some(min), Some(max)) if min != max && question.kind == Kind::Money => {
                self.money_range(min, max, currency)
            }
            (Some(min), Some(max)) if min == max => low,
            _ => {
                let key = match (min, max, question.kind) {
                    (Some(_), Some(_), _) => "report.answer.range",
                    (Some(_), None, Kind::Date) => "report.answer.not_before",
                    (Some(_), None, _) => "report.answer.at_least",
                    (None, Some(_), Kind::Date) => "report.answer.not_after",
                    (None, Some(_), _) => "report.answer.at_most",
                    (None, None, _) => return self.text("report.answer.unknown"),
                };
                self.with(key, &[("min", &low), ("max", &high)])
            }
        };
        if question.kind == Kind::Number
            && let Some(unit) = self.maybe(&format!("question.{}.unit", question.id))
        {
            words.push(' ');
            words.push_str(&unit);
        }
        words
    }
    /// One end of a range; empty where there is none.
    fn bound(&self, question: &Question, value: Option<i64>, currency: &str) -> String {
        match (value, question.kind) {
            (None, _) => String::new(),
            (Some(value), Kind::Money) => self.money(value, currency),
            (Some(value), Kind::Date) => self.date(Date::from_days(i32::try_from(value).unwrap_or(i32::MAX))),
            (Some(value), _) => self.number(value),
        }
    }
}

/// The one option that a change ticks (or not).
fn flipped(change: &Change) -> Option<(bool, &str)> {
    let option = |state: &str| change.to.get(state).and_then(|ids| ids.get(0)).and_then(Value::as_str);
    match (option("yes"), option("no")) {
        (Some(id), None) => Some((true, id)),
        (None, Some(id)) => Some((false, id)),
        _ => None,
    }
}

/// The answer behind a JSON value. Reading is lenient: it serves display only, checking is the input's business.
fn from_value(question: &Question, value: &Value) -> Answer {
    match (question.kind, value) {
        (_, Value::Null) => Answer::Nothing,
        (_, Value::String(text)) if text == "unknown" => Answer::Unknown,
        (_, Value::Bool(yes)) => Answer::YesNo(*yes),
        (Kind::OneOf, _) => Answer::OneOf(bits(question, value)),
        (Kind::SeveralOf, Value::Object(parts)) => {
            let part = |name: &str| parts.get(name).map_or(0, |ids| bits(question, ids));
            Answer::Several { yes: part("yes"), no: part("no"), unknown: part("unknown") }
        }
        (Kind::SeveralOf, _) => {
            let yes = bits(question, value);
            Answer::Several { yes, no: !yes, unknown: 0 }
        }
        (_, Value::Object(parts)) => {
            let part = |name: &str| parts.get("amount").or_else(|| parts.get(name)).and_then(number);
            let currency = parts.get("currency").and_then(Value::as_str).map(str::to_owned);
            Answer::Range { min: part("min"), max: part("max"), currency }
        }
        _ => Answer::Range { min: number(value), max: number(value), currency: None },
    }
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => Date::parse(text).map(|day| i64::from(day.days())),
        other => other.as_i64(),
    }
}

fn bits(question: &Question, value: &Value) -> u64 {
    let ids = match value {
        Value::Array(ids) => ids,
        id => std::slice::from_ref(id),
    };
    let mut bits = 0;
    for (at, option) in question.options.iter().enumerate().take(64) {
        if ids.iter().any(|id| id.as_str() == Some(&option.id)) {
            bits |= 1 << at;
        }
    }
    bits
}
