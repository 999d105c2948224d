//! Answers in words, from the input or from its JSON form.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question};

use super::Words;
use crate::assessment::Change;
use crate::input::Answer;
use crate::joined::three;
use crate::json::Json;

impl Words<'_> {
    /// An answer in the form of the input (`true`, `"holder"`, `["text"]`, `{ "min": 10 }`, `"unknown"`, null) in words.
    pub fn answer(&self, question: &str, value: &Json) -> String {
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
        let mut said = Vec::new();
        for change in changes {
            let words = match flipped(change) {
                Some((_, id)) => self.option(question, id),
                None => self.answer(question, &change.to),
            };
            said.push(self.quoted(&words));
        }
        let to = self.list(&said, true);
        if let Some((ticked, _)) = flipped(first) {
            let key = if ticked { "report.changes.ticked" } else { "report.changes.not_ticked" };
            return self.put(key, "options", to);
        }
        let from = self.quoted(&self.answer(question, &first.from));
        self.both("report.changes.instead", "from", from, "to", to)
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
            let own = self.of("question", &question.id, "none");
            parts.push(own.unwrap_or_else(|| self.text("report.answer.none")));
        }
        if !unsure.is_empty() {
            parts.push(self.put("report.answer.unsure", "options", unsure.join(", ")));
        }
        if !rest.is_empty() {
            parts.push(self.put("report.answer.rest", "options", rest.join(", ")));
        }
        parts.join("; ")
    }
    fn ticked(&self, question: &Question, bits: u64) -> Vec<String> {
        let mut ticked = Vec::new();
        for (at, option) in question.options.iter().enumerate() {
            if at < 64 && bits >> at & 1 == 1 {
                ticked.push(self.option(&question.id, &option.id));
            }
        }
        ticked
    }
    fn range(&self, question: &Question, min: Option<i64>, max: Option<i64>, currency: Option<&str>) -> String {
        let currency = currency.or(question.currency.as_deref()).unwrap_or("");
        let one = |value: i64| match question.kind {
            Kind::Money => self.money(value, currency),
            Kind::Date => self.date(Date::from_days(i32::try_from(value).unwrap_or(i32::MAX))),
            _ => self.number(value),
        };
        let words = match (min, max) {
            (Some(min), Some(max)) if min == max => one(min),
            (Some(min), Some(max)) if question.kind == Kind::Money => self.money_range(min, max, currency),
            (Some(min), Some(max)) => self.both("report.answer.range", "min", one(min), "max", one(max)),
            (Some(min), None) if question.kind == Kind::Date => self.put("report.answer.not_before", "min", one(min)),
            (None, Some(max)) if question.kind == Kind::Date => self.put("report.answer.not_after", "max", one(max)),
            (Some(min), None) => self.put("report.answer.at_least", "min", one(min)),
            (None, Some(max)) => self.put("report.answer.at_most", "max", one(max)),
            (None, None) => return self.text("report.answer.unknown"),
        };
        match self.of("question", &question.id, "unit") {
            Some(unit) if question.kind == Kind::Number => three(&words, " ", &unit),
            _ => words,
        }
    }
}

/// The one option that a change ticks (or not).
fn flipped(change: &Change) -> Option<(bool, &str)> {
    let option = |state: &str| match change.to.get(state) {
        Some(Json::List(ids)) => ids.first().and_then(Json::as_text),
        _ => None,
    };
    match (option("yes"), option("no")) {
        (Some(id), None) => Some((true, id)),
        (None, Some(id)) => Some((false, id)),
        _ => None,
    }
}

/// The answer behind a JSON value. Reading is lenient: it serves display only, checking is the input's business.
fn from_value(question: &Question, value: &Json) -> Answer {
    match (question.kind, value) {
        (_, Json::Null) => Answer::Nothing,
        (_, Json::Text(text)) if text == "unknown" => Answer::Unknown,
        (_, Json::Bool(yes)) => Answer::YesNo(*yes),
        (Kind::OneOf, _) => Answer::OneOf(bits(question, value)),
        (Kind::SeveralOf, Json::Object(_)) => {
            let part = |name: &str| value.get(name).map_or(0, |ids| bits(question, ids));
            Answer::Several { yes: part("yes"), no: part("no"), unknown: part("unknown") }
        }
        (Kind::SeveralOf, _) => {
            let yes = bits(question, value);
            Answer::Several { yes, no: !yes, unknown: 0 }
        }
        (_, Json::Object(_)) => {
            let part = |name: &str| value.get(name).and_then(number);
            let currency = value.get("currency").and_then(Json::as_text).map(str::to_owned);
            let exact = part("amount");
            Answer::Range { min: exact.or_else(|| part("min")), max: exact.or_else(|| part("max")), currency }
        }
        _ => Answer::Range { min: number(value), max: number(value), currency: None },
    }
}

fn number(value: &Json) -> Option<i64> {
    match value {
        Json::Text(text) => Date::parse(text).map(|day| i64::from(day.days())),
        Json::Whole(value) => Some(*value),
        _ => None,
    }
}

fn bits(question: &Question, value: &Json) -> u64 {
    let one = |id: &Json| {
        let at = question.options.iter().position(|option| Some(option.id.as_str()) == id.as_text());
        at.and_then(|at| u32::try_from(at).ok()).and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0)
    };
    match value {
        Json::List(ids) => ids.iter().map(one).fold(0, |all, bit| all | bit),
        id => one(id),
    }
}
