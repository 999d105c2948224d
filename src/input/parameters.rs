//! What is no answer of the interview: rates, index values, circumstances, positions, scope, and what has been done.

use selfcheck_law::node::QuestionId;

use super::error::{join, unknown};
use super::reader::{Reader, Span, is_currency};
use super::{Answer, Done, Rate};
use crate::assessment::DoneState;
use crate::json::Json;

const POSITION: &str = "expected \"yes\", \"no\", true or false";

impl Reader<'_> {
    /// The question an entry of `answers` or `circumstances` belongs to.
    pub(crate) fn question(&mut self, path: &str, id: &str, parameter: bool) -> Option<QuestionId> {
        let book = self.book;
        let Some((at, question)) = book.questions.iter().enumerate().find(|(_, q)| q.id == id) else {
            let known = book.questions.iter().filter(|q| q.parameter == parameter).map(|q| q.id.as_str());
            let what = if parameter { "no circumstance" } else { "no question" };
            return self.fail(path, unknown(what, id, &known.collect::<Vec<_>>()));
        };
        match (question.parameter, parameter) {
            (true, false) => self.fail(path, "a circumstance of a breach; it belongs into `parameters.circumstances`"),
            (false, true) => self.fail(path, "a question; it belongs into `answers`"),
            _ => QuestionId::try_from(at).ok(),
        }
    }

    /// `"EUR/KZT": { value: "588.4", date: "2025-12-04" }`.
    pub(crate) fn rate(&mut self, path: &str, pair: &str, json: &Json) -> Option<Rate> {
        let codes =
            pair.split_once('/').filter(|(base, quote)| is_currency(base) && is_currency(quote) && base != quote);
        if codes.is_none() {
            self.fail::<()>(path, "expected two currency codes as the key, for example \"EUR/KZT\" (KZT for one EUR)");
        }
        let expected = "expected { value, date }, for example { \"value\": \"588.4\", \"date\": \"2025-12-04\" }";
        let entries = self.object(path, json, expected);
        self.keys(path, entries, &["value", "date"]);
        if !matches!(json, Json::Object(_)) {
            return None;
        }
        let place = join(path, "value");
        let value = json.get("value").unwrap_or(&Json::Null);
        let decimal = value.as_text().and_then(decimal);
        if decimal.is_none() {
            let expected = "expected a positive decimal number as a text with a point, for example \"588.4\"";
            self.wrong::<()>(&place, expected, value);
        }
        let date = self.day(&join(path, "date"), json.get("date").unwrap_or(&Json::Null), "");
        let ((base, quote), (value, scale), date) = (codes?, decimal?, date?);
        let text = json.get("value").and_then(Json::as_text).unwrap_or_default().to_owned();
        Some(Rate { base: base.to_owned(), quote: quote.to_owned(), text, value, scale, date })
    }

    /// The index with this id.
    pub(crate) fn index(&mut self, path: &str, id: &str) -> Option<u16> {
        let known: Vec<&str> = self.book.indexes.iter().map(|index| index.id.as_str()).collect();
        self.id(path, &Json::text(id), "no index", &known)
    }

    /// `"2027": 4500`.
    pub(crate) fn index_value(&mut self, path: &str, year: &str, json: &Json) -> Option<(i32, i64)> {
        let number = year.parse::<i32>().ok().filter(|_| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
        if number.is_none() {
            self.fail::<()>(path, "expected a year of four digits as the key, for example \"2027\"");
        }
        let span = Span { min: 1, max: i64::MAX };
        let expected = format!("expected {} in whole currency units, for example 4500", span.words());
        let value = self.whole(path, json, span, &expected);
        number.zip(value)
    }

    /// A position on an open point.
    pub(crate) fn position(&mut self, path: &str, id: &str, json: &Json) -> Option<(u16, bool)> {
        let known: Vec<&str> = self.book.open_points.iter().map(|point| point.id.as_str()).collect();
        let at = self.id(path, &Json::text(id), "no open point", &known);
        let holds = self.yes_or_no(path, json);
        at.zip(holds)
    }

    /// A scope set by the user.
    pub(crate) fn scope(&mut self, path: &str, id: &str, json: &Json) -> Option<(u16, bool)> {
        let known: Vec<&str> = self.book.laws.iter().map(|law| law.id.as_str()).collect();
        let at = self.id(path, &Json::text(id), "no law", &known);
        let applies = self.yes_or_no(path, json);
        at.zip(applies)
    }

    fn yes_or_no(&mut self, path: &str, json: &Json) -> Option<bool> {
        match json {
            Json::Bool(value) => Some(*value),
            Json::Text(text) if text == "yes" => Some(true),
            Json::Text(text) if text == "no" => Some(false),
            other => self.wrong(path, POSITION, other),
        }
    }

    /// `"not_yet"` or `{ state: "done", last: "2026-02-01" }` of an obligation.
    pub(crate) fn done(&mut self, path: &str, id: &str, json: &Json) -> Option<(u16, Done)> {
        let known: Vec<&str> = self.book.obligations.iter().map(|obligation| obligation.id.as_str()).collect();
        let at = self.id(path, &Json::text(id), "no obligation", &known);
        let done = match json {
            Json::Text(_) => self.state(path, json).map(|state| Done { state: Some(state), last: None }),
            Json::Object(entries) => {
                self.keys(path, entries, &["state", "last"]);
                if json.get("state").is_none() && json.get("last").is_none() {
                    self.fail::<()>(path, "expected `state`, `last` or both");
                    return None;
                }
                let state = json.get("state").map(|value| self.state(&join(path, "state"), value));
                let last = json.get("last").map(|value| self.day(&join(path, "last"), value, ""));
                match (state, last) {
                    (Some(None), _) | (_, Some(None)) => None,
                    (state, last) => Some(Done { state: state.flatten(), last: last.flatten() }),
                }
            }
            other => {
                let expected = "expected \"done\", \"not_yet\", \"unknown\" or { state, last }";
                self.wrong(path, expected, other)
            }
        };
        at.zip(done)
    }

    fn state(&mut self, path: &str, json: &Json) -> Option<DoneState> {
        const STATES: [DoneState; 3] = [DoneState::Done, DoneState::NotYet, DoneState::Unknown];
        self.word(path, json, &["done", "not_yet", "unknown"]).and_then(|at| STATES.get(at).copied())
    }

    /// Sets an answer in its place.
    pub(super) fn place(answers: &mut [Answer], at: QuestionId, answer: Option<Answer>) {
        if let (Some(slot), Some(answer)) = (answers.get_mut(at as usize), answer) {
            *slot = answer;
        }
    }
}

/// `588.4` as 5884 and one digit behind the point: positive, at most twelve digits before the point and six behind it.
fn decimal(text: &str) -> Option<(i64, u32)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 12) || !digits(fraction, 6) || (fraction.is_empty() && text.contains('.')) {
        return None;
    }
    let mut value: i64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        value = value.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    (value > 0).then_some((value, fraction.len() as u32))
}
