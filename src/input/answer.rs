//! One answer, by the kind of its question.

use selfcheck_law::rulebook::{Kind, Question};

use super::Answer;
use super::error::{join, list, unknown};
use super::reader::{Reader, Span};
use crate::json::Json;

impl Reader<'_> {
    /// The answer to a question; none if it could not be read, which is then among the errors.
    pub(crate) fn answer(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        match json {
            Json::Null => return Some(Answer::Nothing),
            Json::Text(text) if text == "unknown" => return Some(Answer::Unknown),
            _ => {}
        }
        match question.kind {
            Kind::YesNo => match json {
                Json::Bool(value) => Some(Answer::YesNo(*value)),
                other => self.wrong(path, "expected true, false or \"unknown\"", other),
            },
            Kind::OneOf => self.one_of(path, question, json),
            Kind::SeveralOf => self.several_of(path, question, json),
            Kind::Number => {
                let span = Span { min: question.min, max: question.max };
                let example = span.example(180);
                let expected = format!(
                    "expected {}, for example {example}, or a range {{ min, max }}, or \"unknown\"",
                    span.words()
                );
                match json {
                    Json::Object(entries) => {
                        self.keys(path, entries, &["min", "max"]);
                        let end = format!("expected {}, for example {example}", span.words());
                        let read = |reader: &mut Self, at: &str, json: &Json| reader.whole(at, json, span, &end);
                        self.range(path, json, &read, None)
                    }
                    other => self.whole(path, other, span, &expected).map(point),
                }
            }
            Kind::Date => match json {
                Json::Object(entries) => {
                    self.keys(path, entries, &["min", "max"]);
                    let read = |reader: &mut Self, at: &str, json: &Json| {
                        reader.day(at, json, "").map(|day| i64::from(day.days()))
                    };
                    self.range(path, json, &read, None)
                }
                other => {
                    let forms = ", or a range { min, max }, or \"unknown\"";
                    self.day(path, other, forms).map(|day| point(i64::from(day.days())))
                }
            },
            Kind::Money => self.money(path, question, json),
        }
    }

    fn one_of(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let items = match json {
            Json::Text(_) => return self.option(path, question, json).map(Answer::OneOf),
            Json::List(items) => items,
            other => {
                let expected = format!(
                    "expected an option id ({}), a list of the options it may be, or \"unknown\"",
                    self.options(question)
                );
                return self.wrong(path, &expected, other);
            }
        };
        if items.is_empty() {
            return self.fail(path, "expected at least one option id; to say nothing, leave the question out");
        }
        self.set(path, question, items).map(Answer::OneOf)
    }

    fn several_of(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let (yes, no, unsure) = match json {
            Json::List(items) => {
                let yes = self.set(path, question, items)?;
                (yes, every(question) & !yes, 0)
            }
            Json::Object(entries) => {
                self.keys(path, entries, &["yes", "no", "unknown"]);
                if json.get("yes").is_none() {
                    self.fail::<()>(&join(path, "yes"), "expected a list of option ids, [] where none is sure");
                }
                let mut part = |key: &str| {
                    let at = join(path, key);
                    match json.get(key) {
                        None => Some(0),
                        Some(Json::List(items)) => self.set(&at, question, items),
                        Some(other) => self.wrong(&at, "expected a list of option ids", other),
                    }
                };
                let parts = (part("yes"), part("no"), part("unknown"));
                (parts.0?, parts.1?, parts.2?)
            }
            other => {
                let expected = format!(
                    "expected a list of option ids ({}; [] = none of them), {{ yes, no, unknown }} with such lists, or \"unknown\"",
                    self.options(question)
                );
                return self.wrong(path, &expected, other);
            }
        };
        let twice = (yes & no) | (yes & unsure) | (no & unsure);
        if twice != 0 {
            let ids = list(&named(question, twice).collect::<Vec<_>>());
            return self.fail(path, format!("{ids} stands in more than one of yes, no and unknown"));
        }
        let exclusive = named_exclusive(question, yes);
        if let Some(id) = exclusive
            && yes.count_ones() > 1
        {
            return self.fail(path, format!("`{id}` excludes every other option; leave it or the others out"));
        }
        Some(Answer::Several { yes, no, unknown: unsure })
    }

    fn money(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let own = question.currency.as_deref().unwrap_or("EUR");
        let Json::Object(entries) = json else {
            let expected = format!(
                "expected {{ amount, currency }}, for example {{ \"amount\": 1500000, \"currency\": \"{own}\" }}, or a range {{ min, max, currency }}, or \"unknown\""
            );
            return self.wrong(path, &expected, json);
        };
        self.keys(path, entries, &["amount", "min", "max", "currency"]);
        let given = match json.get("currency") {
            Some(code) => self.currency(&join(path, "currency"), code).filter(|code| code != own),
            None => None,
        };
        let span = match given {
            None => Span { min: question.min, max: question.max },
            Some(_) if question.min >= 0 => Span::POSITIVE,
            Some(_) => Span { min: i64::MIN, max: i64::MAX },
        };
        let expected =
            format!("expected {} in whole currency units, for example {}", span.words(), span.example(1_500_000));
        let Some(amount) = json.get("amount") else {
            let read = |reader: &mut Self, at: &str, json: &Json| reader.whole(at, json, span, &expected);
            return self.range(path, json, &read, given);
        };
        for end in ["min", "max"] {
            if json.get(end).is_some() {
                self.fail::<()>(&join(path, end), "`amount` says it all; give either `amount` or `min` and `max`");
            }
        }
        if json.get("currency").is_none() {
            self.fail::<()>(
                &join(path, "currency"),
                format!("expected the currency of the amount, for example \"{own}\""),
            );
        }
        let value = self.whole(&join(path, "amount"), amount, span, &expected)?;
        Some(Answer::Range { min: Some(value), max: Some(value), currency: given })
    }

    /// `min` and `max`, at least one of them.
    fn range(
        &mut self,
        path: &str,
        json: &Json,
        read: &dyn Fn(&mut Self, &str, &Json) -> Option<i64>,
        currency: Option<String>,
    ) -> Option<Answer> {
        let before = self.errors.len();
        let mut end = |key: &str| json.get(key).and_then(|value| read(self, &join(path, key), value));
        let (min, max) = (end("min"), end("max"));
        if self.errors.len() > before {
            return None;
        }
        match (min, max) {
            (None, None) if json.entries().is_none_or(|entries| entries.iter().all(|(key, _)| key == "currency")) => {
                self.fail(path, "expected `min`, `max` or both")
            }
            (None, None) => None,
            (Some(low), Some(high)) if low > high => self.fail(path, "`min` is larger than `max`"),
            (min, max) => Some(Answer::Range { min, max, currency }),
        }
    }

    /// Option ids as bits.
    fn set(&mut self, path: &str, question: &Question, items: &[Json]) -> Option<u64> {
        let mut bits = Some(0);
        for (at, item) in items.iter().enumerate() {
            let at = format!("{path}[{at}]");
            let bit = self.option(&at, question, item);
            if let (Some(seen), Some(bit)) = (bits, bit)
                && seen & bit != 0
            {
                self.fail::<()>(&at, "named twice");
            }
            bits = bits.zip(bit).map(|(seen, bit)| seen | bit);
        }
        bits
    }

    /// One option id as a bit.
    fn option(&mut self, path: &str, question: &Question, json: &Json) -> Option<u64> {
        let Json::Text(text) = json else {
            let expected = format!("expected an option id ({})", self.options(question));
            return self.wrong(path, &expected, json);
        };
        match question.options.iter().position(|option| option.id == *text) {
            Some(at) => Some(1 << at),
            None if text == "unknown" => {
                let hint = if question.kind == Kind::SeveralOf {
                    "for single options write { yes, unknown }"
                } else {
                    "write it instead of the list"
                };
                self.fail(path, format!("\"unknown\" stands for the whole question; {hint}"))
            }
            None => self.fail(path, unknown(&format!("no option of `{}`", question.id), text, &ids(question))),
        }
    }

    fn options(&self, question: &Question) -> String {
        let ids = ids(question);
        match ids.get(..6) {
            Some(first) if ids.len() > 8 => format!("{} and {} more", list(first), ids.len() - 6),
            _ => list(&ids),
        }
    }
}

fn ids(question: &Question) -> Vec<&str> {
    question.options.iter().map(|option| option.id.as_str()).collect()
}

/// A value known exactly, in the question's own unit.
fn point(value: i64) -> Answer {
    Answer::Range { min: Some(value), max: Some(value), currency: None }
}

/// All options of a question as bits.
pub(crate) fn every(question: &Question) -> u64 {
    match question.options.len() {
        0 => 0,
        count => !0 >> (64 - count.min(64)),
    }
}

/// The ids of the options in a set, in written order.
pub(crate) fn named(question: &Question, set: u64) -> impl Iterator<Item = &str> {
    question.options.iter().take(64).enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, o)| o.id.as_str())
}

fn named_exclusive(question: &Question, set: u64) -> Option<&str> {
    let mut ticked = question.options.iter().take(64).enumerate().filter(|(at, _)| set >> at & 1 == 1);
    ticked.find(|(_, option)| option.exclusive).map(|(_, option)| option.id.as_str())
}
