//! What is no answer of the interview: rates, index values, circumstances, positions, scope, and what has been done.

use selfcheck_law::node::QuestionId;

use super::error::{join, unknown};
use super::figure::Figure;
use super::reader::{Reader, Table, is_currency};
use super::{Done, Rate};
use crate::assessment::DoneState;
use crate::json::Json;

impl Reader<'_> {
    /// The question an entry of `answers` or `circumstances` belongs to.
    #[inline(never)]
    pub(super) fn question(&mut self, path: &str, id: &str, parameter: bool) -> Option<QuestionId> {
        let book = self.book;
        if let Some(at) = book.question(id) {
            let is = book.questions.get(at as usize)?.parameter;
            return match (is, parameter) {
                (true, false) => {
                    self.fail(path, "a circumstance of a breach; it belongs into `parameters.circumstances`")
                }
                (false, true) => self.fail(path, "a question; it belongs into `answers`"),
                _ => Some(at),
            };
        }
        let mut known: Vec<&str> = Vec::new();
        for question in &book.questions {
            if question.parameter == parameter {
                known.push(&question.id);
            }
        }
        let what = if parameter { "no circumstance" } else { "no question" };
        self.fail(path, &unknown(what, id, &known))
    }

    /// `"EUR/KZT": { value: "588.4", date: "2025-12-04" }`.
    pub(super) fn rate(&mut self, path: &str, pair: &str, json: &Json) -> Option<Rate> {
        let codes =
            pair.split_once('/').filter(|(base, quote)| is_currency(base) && is_currency(quote) && base != quote);
        if codes.is_none() {
            self.note(path, "expected two currency codes as the key, for example \"EUR/KZT\" (KZT for one EUR)");
        }
        let expected = "expected { value, date }, for example { \"value\": \"588.4\", \"date\": \"2025-12-04\" }";
        let entries = self.object(path, json, expected);
        self.keys(path, entries, &["value", "date"]);
        if !matches!(json, Json::Object(_)) {
            return None;
        }
        let value = json.get("value").unwrap_or(&Json::Null);
        let text = value.as_text().unwrap_or("");
        let number = decimal(text);
        if number.is_none() {
            let expected = "expected a positive decimal number as a text with a point, for example \"588.4\"";
            self.unfit(&join(path, "value"), expected, value);
        }
        let date = self.day(&join(path, "date"), json.get("date").unwrap_or(&Json::Null), "");
        let ((base, quote), (value, scale), date) = (codes?, number?, date?);
        Some(Rate { base: base.to_owned(), quote: quote.to_owned(), text: text.to_owned(), value, scale, date })
    }

    /// `"2027": 4500`.
    pub(super) fn index_value(&mut self, path: &str, year: &str, json: &Json) -> Option<(i32, i64)> {
        let number = if year.len() == 4 { digits(year) } else { None };
        if number.is_none() {
            self.note(path, "expected a year of four digits as the key, for example \"2027\"");
        }
        let value = self.figure(path, json, Figure::amount(1, i64::MAX, 4500), "");
        Some((i32::try_from(number?).ok()?, value?))
    }

    /// A position on an open point, or a scope set by the user: yes or no.
    pub(super) fn said(&mut self, path: &str, id: &str, json: &Json, table: Table) -> Option<(u16, bool)> {
        let at = self.id(path, id, table);
        let said = match json {
            Json::Bool(value) => Some(*value),
            Json::Text(text) if text == "yes" => Some(true),
            Json::Text(text) if text == "no" => Some(false),
            other => self.wrong(path, "expected \"yes\", \"no\", true or false", other),
        };
        Some((at?, said?))
    }

    /// `"not_yet"` or `{ state: "done", last: "2026-02-01" }` of an obligation.
    pub(super) fn done(&mut self, path: &str, id: &str, json: &Json) -> Option<(u16, Done)> {
        let at = self.id(path, id, Table::Obligations);
        let mut done = Done::default();
        match json {
            Json::Text(_) => done.state = Some(self.state(path, json)?),
            Json::Object(entries) => {
                self.keys(path, entries, &["state", "last"]);
                let (state, last) = (json.get("state"), json.get("last"));
                if state.is_none() && last.is_none() {
                    return self.fail(path, "expected `state`, `last` or both");
                }
                if let Some(value) = state {
                    done.state = self.state(&join(path, "state"), value);
                }
                if let Some(value) = last {
                    done.last = self.day(&join(path, "last"), value, "");
                }
                if done.state.is_some() != state.is_some() || done.last.is_some() != last.is_some() {
                    return None;
                }
            }
            other => return self.wrong(path, "expected \"done\", \"not_yet\", \"unknown\" or { state, last }", other),
        }
        Some((at?, done))
    }

    #[inline(never)]
    fn state(&mut self, path: &str, json: &Json) -> Option<DoneState> {
        match self.word(path, json, &["done", "not_yet", "unknown"])? {
            0 => Some(DoneState::Done),
            1 => Some(DoneState::NotYet),
            _ => Some(DoneState::Unknown),
        }
    }
}

/// `588.4` as 5884 and one digit behind the point: positive, at most twelve digits before the point and six behind it.
fn decimal(text: &str) -> Option<(i64, u32)> {
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    if whole.is_empty() || whole.len() > 12 || fraction.len() > 6 {
        return None;
    }
    let value = digits(&[whole, fraction].concat())?;
    if value > 0 { Some((value, fraction.len() as u32)) } else { None }
}

/// A number of a few digits and nothing else.
fn digits(text: &str) -> Option<i64> {
    let mut value: i64 = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
    }
    Some(value)
}
