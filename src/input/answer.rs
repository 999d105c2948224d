//! One answer, by the kind of its question.

use selfcheck_law::rulebook::{Kind, Question};

use super::Answer;
use super::error::{join, list, unknown};
use super::figure::Figure;
use super::reader::Reader;
use crate::json::Json;

impl Reader<'_> {
    /// The answer to a question; none if it could not be read, which is then among the errors.
    #[inline(never)]
    pub(crate) fn answer(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        match json {
            Json::Null => return Some(Answer::Nothing),
            Json::Text(text) if text == "unknown" => return Some(Answer::Unknown),
            _ => {}
        }
        let figure = match question.kind {
            Kind::YesNo => {
                return match json {
                    Json::Bool(value) => Some(Answer::YesNo(*value)),
                    other => self.wrong(path, "expected true, false or \"unknown\"", other),
                };
            }
            Kind::OneOf => return self.one_of(path, question, json),
            Kind::SeveralOf => return self.several_of(path, question, json),
            Kind::Money => return self.money(path, question, json),
            Kind::Number => Figure::Whole { min: question.min, max: question.max, unit: "", example: 180 },
            Kind::Date => Figure::Day,
        };
        if let Json::Object(entries) = json {
            self.keys(path, entries, &["min", "max"]);
            return self.range(path, json, figure, None);
        }
        let value = Some(self.figure(path, json, figure, ", or a range { min, max }, or \"unknown\"")?);
        Some(Answer::Range { min: value, max: value, currency: None })
    }

    fn one_of(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let set = match json {
            Json::Text(_) => self.option(path, question, json),
            Json::List(items) if items.is_empty() => {
                self.fail(path, "expected at least one option id; to say nothing, leave the question out")
            }
            Json::List(items) => self.set(path, question, items),
            other => {
                let forms = "), a list of the options it may be, or \"unknown\"";
                self.wrong(path, &["expected an option id (", &options(question), forms].concat(), other)
            }
        };
        set.map(Answer::OneOf)
    }

    fn several_of(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let mut sets = [0; 3];
        match json {
            Json::List(items) => {
                let yes = self.set(path, question, items)?;
                sets = [yes, every(question) & !yes, 0];
            }
            Json::Object(entries) => {
                let keys = ["yes", "no", "unknown"];
                self.keys(path, entries, &keys);
                if json.get("yes").is_none() {
                    self.note(&join(path, "yes"), "expected a list of option ids, [] where none is sure");
                }
                let mut whole = true;
                for (key, set) in keys.into_iter().zip(&mut sets) {
                    let Some(part) = json.get(key) else { continue };
                    let at = join(path, key);
                    let read = match part {
                        Json::List(items) => self.set(&at, question, items),
                        other => self.wrong(&at, "expected a list of option ids", other),
                    };
                    whole &= read.is_some();
                    *set = read.unwrap_or(0);
                }
                if !whole {
                    return None;
                }
            }
            other => {
                let forms = "; [] = none of them), { yes, no, unknown } with such lists, or \"unknown\"";
                let expected = ["expected a list of option ids (", &options(question), forms].concat();
                return self.wrong(path, &expected, other);
            }
        }
        let [yes, no, unknown] = sets;
        let twice = (yes & no) | (yes & unknown) | (no & unknown);
        if twice != 0 {
            let message = [&list(&named(question, twice)), " stands in more than one of yes, no and unknown"].concat();
            return self.fail(path, &message);
        }
        if yes.count_ones() > 1 {
            for (at, option) in question.options.iter().take(64).enumerate() {
                if option.exclusive && yes >> at & 1 == 1 {
                    let message = ["`", &option.id, "` excludes every other option; leave it or the others out"];
                    return self.fail(path, &message.concat());
                }
            }
        }
        Some(Answer::Several { yes, no, unknown })
    }

    fn money(&mut self, path: &str, question: &Question, json: &Json) -> Option<Answer> {
        let own = question.currency.as_deref().unwrap_or("EUR");
        let Json::Object(entries) = json else {
            let (form, forms) = (
                "expected { amount, currency }, for example { \"amount\": 1500000, \"currency\": \"",
                "\" }, or a range { min, max, currency }, or \"unknown\"",
            );
            return self.wrong(path, &[form, own, forms].concat(), json);
        };
        self.keys(path, entries, &["amount", "min", "max", "currency"]);
        let place = join(path, "currency");
        let mut given = json.get("currency").and_then(|code| self.currency(&place, code));
        let (mut min, mut max) = (question.min, question.max);
        if given.as_deref() == Some(own) {
            given = None;
        }
        if given.is_some() {
            min = if min >= 0 { 0 } else { i64::MIN };
            max = i64::MAX;
        }
        let figure = Figure::amount(min, max, 1_500_000);
        let Some(amount) = json.get("amount") else { return self.range(path, json, figure, given) };
        for end in ["min", "max"] {
            if json.get(end).is_some() {
                self.note(&join(path, end), "`amount` says it all; give either `amount` or `min` and `max`");
            }
        }
        if json.get("currency").is_none() {
            self.note(&place, &["expected the currency of the amount, for example \"", own, "\""].concat());
        }
        let value = Some(self.figure(&join(path, "amount"), amount, figure, "")?);
        Some(Answer::Range { min: value, max: value, currency: given })
    }

    /// Option ids as bits.
    #[inline(never)]
    fn set(&mut self, path: &str, question: &Question, items: &[Json]) -> Option<u64> {
        let (mut bits, mut whole) = (0, true);
        for (at, item) in items.iter().enumerate() {
            let at = item_path(path, at);
            match self.option(&at, question, item) {
                Some(bit) if whole && bits & bit != 0 => self.note(&at, "named twice"),
                Some(bit) => bits |= bit,
                None => whole = false,
            }
        }
        whole.then_some(bits)
    }

    /// One option id as a bit.
    #[inline(never)]
    fn option(&mut self, path: &str, question: &Question, json: &Json) -> Option<u64> {
        let Json::Text(text) = json else {
            return self.wrong(path, &["expected an option id (", &options(question), ")"].concat(), json);
        };
        for (at, option) in question.options.iter().enumerate() {
            if option.id == *text {
                return Some(1 << at);
            }
        }
        if text == "unknown" {
            let hint = if question.kind == Kind::SeveralOf {
                "for single options write { yes, unknown }"
            } else {
                "write it instead of the list"
            };
            return self.fail(path, &["\"unknown\" stands for the whole question; ", hint].concat());
        }
        let what = ["no option of `", &question.id, "`"].concat();
        self.fail(path, &unknown(&what, text, &named(question, u64::MAX)))
    }
}

/// `path[at]`.
pub(super) fn item_path(path: &str, at: usize) -> String {
    [path, "[", &at.to_string(), "]"].concat()
}

/// The options a question offers, in a message.
fn options(question: &Question) -> String {
    let ids = named(question, u64::MAX);
    match ids.get(..6) {
        Some(first) if ids.len() > 8 => [&list(first), " and ", &(ids.len() - 6).to_string(), " more"].concat(),
        _ => list(&ids),
    }
}

/// All options of a question as bits.
pub(crate) fn every(question: &Question) -> u64 {
    match question.options.len() {
        0 => 0,
        count => !0 >> (64 - count.min(64)),
    }
}

/// The ids of the options in a set, in written order.
#[inline(never)]
pub(crate) fn named(question: &Question, set: u64) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for (at, option) in question.options.iter().take(64).enumerate() {
        if set >> at & 1 == 1 {
            ids.push(&option.id);
        }
    }
    ids
}
