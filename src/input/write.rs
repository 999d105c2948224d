//! From [`Input`] back to JSON: what `read` reads, and the form answers have everywhere outside.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question, Rulebook};

use super::answer::named;
use super::{Answer, Done, Input, Rate};
use crate::assessment::DoneState;
use crate::json::Json;
use crate::order::Map;

/// The input as JSON. Reading it gives the same input.
pub fn write(book: &Rulebook, input: &Input) -> Json {
    let mut out = Json::object();
    out.put("asOf", day(input.as_of));
    if let Some(other) = input.compare_with {
        out.put("compareWith", day(other));
    }
    out.put_text("language", &input.language);
    out.put("laws", laws(book, &input.laws));
    out.put("drafts", Json::Bool(input.drafts));
    out.put("answers", answers(book, &input.answers, Part::Asked));
    if let Some(code) = &input.currency {
        out.put_text("currency", code);
    }
    let parameters = Parameters {
        answers: &input.answers,
        rates: &input.rates,
        index: &input.index,
        positions: &input.positions,
        scope: &input.scope,
    };
    filled(&mut out, "parameters", parameters.json(book));
    filled(&mut out, "done", done(book, &input.done));
    out
}

/// The ids of laws.
pub(crate) fn laws(book: &Rulebook, laws: &[u16]) -> Json {
    let mut ids = Vec::new();
    for at in laws {
        if let Some(law) = book.laws.get(*at as usize) {
            ids.push(Json::text(&law.id));
        }
    }
    Json::List(ids)
}

/// Adds an object where it holds something.
pub(crate) fn filled(out: &mut Json, key: &str, object: Json) {
    if object.entries().is_some_and(|inner| !inner.is_empty()) {
        out.put(key, object);
    }
}

pub(crate) fn day(date: Date) -> Json {
    Json::Text(date.to_string())
}

fn ids(question: &Question, set: u64) -> Json {
    let mut ids = Vec::new();
    for id in named(question, set) {
        ids.push(Json::text(id));
    }
    Json::List(ids)
}

/// The value of one answer in the form of the input; `null` = nothing yet.
pub fn answer_value(question: &Question, answer: &Answer) -> Json {
    let mut out = Json::object();
    match answer {
        Answer::Nothing => return Json::Null,
        Answer::YesNo(value) => return Json::Bool(*value),
        Answer::OneOf(set) => {
            return match ids(question, *set) {
                Json::List(mut one) if one.len() == 1 => one.pop().unwrap_or(Json::Null),
                list => list,
            };
        }
        Answer::Several { yes, no, unknown } => {
            for (key, set) in [("yes", yes), ("no", no), ("unknown", unknown)] {
                out.put(key, ids(question, *set));
            }
        }
        Answer::Unknown | Answer::Range { min: None, max: None, .. } => return Json::text("unknown"),
        Answer::Range { min, max, currency } => {
            let one = |value: i64| match question.kind {
                Kind::Date => day(Date::from_days(i32::try_from(value).unwrap_or(i32::MAX))),
                _ => Json::Whole(value),
            };
            let code =
                if question.kind == Kind::Money { currency.as_ref().or(question.currency.as_ref()) } else { None };
            let ends = match (*min, *max) {
                (Some(low), Some(high)) if low == high => {
                    if code.is_none() {
                        return one(low);
                    }
                    [("amount", *min), ("", None)]
                }
                _ => [("min", *min), ("max", *max)],
            };
            for (key, end) in ends {
                if let Some(value) = end {
                    out.put(key, one(value));
                }
            }
            if let Some(code) = code {
                out.put_text("currency", code);
            }
        }
    }
    out
}

/// Which questions an object of answers is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Everything that is asked.
    Asked,
    /// What is asked about the organisation.
    Profile,
    /// What is asked about the system.
    System,
    /// Circumstances of a breach.
    Circumstances,
}

impl Part {
    fn has(self, question: &Question) -> bool {
        match self {
            Part::Asked => !question.parameter,
            Part::Profile => question.profile,
            Part::System => !question.profile && !question.parameter,
            Part::Circumstances => question.parameter,
        }
    }
}

/// Answers by question id; those with nothing are left out.
pub(crate) fn answers(book: &Rulebook, answers: &[Answer], part: Part) -> Json {
    let mut out = Json::object();
    for (question, answer) in book.questions.iter().zip(answers) {
        if part.has(question) && answer.given() {
            out.put(&question.id, answer_value(question, answer));
        }
    }
    out
}

/// What stands under `parameters`.
pub(crate) struct Parameters<'a> {
    pub(crate) answers: &'a [Answer],
    pub(crate) rates: &'a [Rate],
    pub(crate) index: &'a [(u16, i32, i64)],
    pub(crate) positions: &'a [(u16, bool)],
    pub(crate) scope: &'a [(u16, bool)],
}

impl Parameters<'_> {
    pub(crate) fn json(&self, book: &Rulebook) -> Json {
        let mut rates = Json::object();
        for rate in self.rates {
            let mut value = Json::object();
            value.put_text("value", &rate.text);
            value.put("date", day(rate.date));
            rates.put(&[&rate.base, "/", &rate.quote].concat(), value);
        }
        let mut indexes = Json::object();
        for (at, index) in book.indexes.iter().enumerate() {
            let mut years = Json::object();
            for (of, year, value) in self.index {
                if usize::from(*of) == at {
                    years.put(&format!("{year:04}"), Json::Whole(*value));
                }
            }
            filled(&mut indexes, &index.id, years);
        }
        let mut positions = Json::object();
        for (at, holds) in self.positions {
            if let Some(point) = book.open_points.get(*at as usize) {
                positions.put_text(&point.id, yes_no(*holds));
            }
        }
        let mut scope = Json::object();
        for (at, holds) in self.scope {
            if let Some(law) = book.laws.get(*at as usize) {
                scope.put_text(&law.id, yes_no(*holds));
            }
        }
        let mut out = Json::object();
        filled(&mut out, "rates", rates);
        filled(&mut out, "index", indexes);
        filled(&mut out, "circumstances", answers(book, self.answers, Part::Circumstances));
        filled(&mut out, "positions", positions);
        filled(&mut out, "scope", scope);
        out
    }
}

fn yes_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// What has been done, by obligation id.
pub(crate) fn done(book: &Rulebook, done: &Map<u16, Done>) -> Json {
    let mut out = Json::object();
    for (at, done) in done {
        let Some(obligation) = book.obligations.get(*at as usize) else { continue };
        let state = match done.state {
            Some(DoneState::Done) => "done",
            Some(DoneState::NotYet) => "not_yet",
            Some(DoneState::Unknown) => "unknown",
            None => "",
        };
        let Some(last) = done.last else {
            if !state.is_empty() {
                out.put_text(&obligation.id, state);
            }
            continue;
        };
        let mut value = Json::object();
        if !state.is_empty() {
            value.put_text("state", state);
        }
        value.put("last", day(last));
        out.put(&obligation.id, value);
    }
    out
}
