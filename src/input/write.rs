//! From [`Input`] back to JSON: what `read` reads, and the form answers have everywhere outside.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question, Rulebook};
use serde_json::Value;

use super::answer::named;
use super::json::Json;
use super::{Answer, Done, Input, Rate};
use crate::assessment::DoneState;
use crate::order::Map;

/// The value of one answer in the form of the input; `null` = nothing yet.
pub fn answer_value(question: &Question, answer: &Answer) -> Value {
    answer_json(question, answer).into()
}

/// The input as JSON. Reading it gives the same input.
pub fn write(book: &Rulebook, input: &Input) -> Value {
    input_json(book, input).into()
}

pub(crate) fn input_json(book: &Rulebook, input: &Input) -> Json {
    let laws = input.laws.iter().filter_map(|at| book.laws.get(*at as usize)).map(|law| Json::text(&law.id)).collect();
    let mut entries = vec![
        ("asOf".to_owned(), day(input.as_of)),
        ("language".to_owned(), Json::text(&input.language)),
        ("laws".to_owned(), Json::List(laws)),
        ("drafts".to_owned(), Json::Bool(input.drafts)),
        ("answers".to_owned(), answers_json(book, &input.answers, |question| !question.parameter)),
    ];
    entries.extend(input.currency.as_ref().map(|code| ("currency".to_owned(), Json::text(code))));
    let parameters = Parameters {
        answers: &input.answers,
        rates: &input.rates,
        index: &input.index,
        positions: &input.positions,
        scope: &input.scope,
    };
    filled(&mut entries, "parameters", parameters.json(book));
    filled(&mut entries, "done", done_json(book, &input.done));
    Json::Object(entries)
}

/// Adds an object where it holds something.
pub(crate) fn filled(entries: &mut Vec<(String, Json)>, key: &str, object: Json) {
    if object.entries().is_some_and(|inner| !inner.is_empty()) {
        entries.push((key.to_owned(), object));
    }
}

fn day(date: Date) -> Json {
    Json::Text(date.to_string())
}

/// One answer; `Null` = nothing yet.
pub(crate) fn answer_json(question: &Question, answer: &Answer) -> Json {
    let ids = |set: u64| Json::List(named(question, set).map(Json::text).collect());
    match answer {
        Answer::Nothing => Json::Null,
        Answer::Unknown => Json::text("unknown"),
        Answer::YesNo(value) => Json::Bool(*value),
        Answer::OneOf(set) if set.count_ones() == 1 => named(question, *set).next().map_or(Json::Null, Json::text),
        Answer::OneOf(set) => ids(*set),
        Answer::Several { yes, no, unknown } => Json::Object(vec![
            ("yes".to_owned(), ids(*yes)),
            ("no".to_owned(), ids(*no)),
            ("unknown".to_owned(), ids(*unknown)),
        ]),
        Answer::Range { min: None, max: None, .. } => Json::text("unknown"),
        Answer::Range { min, max, currency } => {
            let one = |value: i64| match question.kind {
                Kind::Date => day(Date::from_days(i32::try_from(value).unwrap_or(i32::MAX))),
                _ => Json::Whole(value),
            };
            let exact = min.filter(|low| Some(*low) == *max);
            let code = currency.as_ref().or(question.currency.as_ref()).filter(|_| question.kind == Kind::Money);
            let mut entries = Vec::new();
            match (exact, code) {
                (Some(value), None) => return one(value),
                (Some(value), Some(_)) => entries.push(("amount".to_owned(), one(value))),
                (None, _) => {
                    entries.extend(min.map(|value| ("min".to_owned(), one(value))));
                    entries.extend(max.map(|value| ("max".to_owned(), one(value))));
                }
            }
            entries.extend(code.map(|code| ("currency".to_owned(), Json::text(code))));
            Json::Object(entries)
        }
    }
}

/// Answers by question id; those with nothing are left out.
pub(crate) fn answers_json(book: &Rulebook, answers: &[Answer], wanted: impl Fn(&Question) -> bool) -> Json {
    let given = book.questions.iter().zip(answers).filter(|(question, answer)| wanted(question) && answer.given());
    Json::Object(given.map(|(question, answer)| (question.id.clone(), answer_json(question, answer))).collect())
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
        let yes_no = |holds: bool| Json::text(if holds { "yes" } else { "no" });
        let rates = self.rates.iter().map(|rate| {
            let value = vec![("value".to_owned(), Json::text(&rate.text)), ("date".to_owned(), day(rate.date))];
            (format!("{}/{}", rate.base, rate.quote), Json::Object(value))
        });
        let index = (0..).zip(&book.indexes).filter_map(|(at, index): (u16, _)| {
            let own = self.index.iter().filter(|(of, ..)| *of == at);
            let years: Vec<_> = own.map(|(_, year, value)| (format!("{year:04}"), Json::Whole(*value))).collect();
            (!years.is_empty()).then(|| (index.id.clone(), Json::Object(years)))
        });
        let positions = self.positions.iter().filter_map(|(at, holds)| {
            book.open_points.get(*at as usize).map(|point| (point.id.clone(), yes_no(*holds)))
        });
        let scope = self
            .scope
            .iter()
            .filter_map(|(at, holds)| book.laws.get(*at as usize).map(|law| (law.id.clone(), yes_no(*holds))));
        let mut entries = Vec::new();
        filled(&mut entries, "rates", Json::Object(rates.collect()));
        filled(&mut entries, "index", Json::Object(index.collect()));
        filled(&mut entries, "circumstances", answers_json(book, self.answers, |question| question.parameter));
        filled(&mut entries, "positions", Json::Object(positions.collect()));
        filled(&mut entries, "scope", Json::Object(scope.collect()));
        Json::Object(entries)
    }
}

/// What has been done, by obligation id.
pub(crate) fn done_json(book: &Rulebook, done: &Map<u16, Done>) -> Json {
    let entries = done.iter().filter_map(|(at, done)| {
        let id = book.obligations.get(*at as usize).map(|obligation| obligation.id.clone())?;
        let state = done.state.map(|state| {
            Json::text(match state {
                DoneState::Done => "done",
                DoneState::NotYet => "not_yet",
                DoneState::Unknown => "unknown",
            })
        });
        let value = match (state, done.last) {
            (None, None) => return None,
            (Some(state), None) => state,
            (state, Some(last)) => {
                let mut entries: Vec<(String, Json)> = state.into_iter().map(|s| ("state".to_owned(), s)).collect();
                entries.push(("last".to_owned(), day(last)));
                Json::Object(entries)
            }
        };
        Some((id, value))
    });
    Json::Object(entries.collect())
}
