//! Back from answers to the form of the input.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question};
use serde_json::{Map, Value};

use super::Answer;

/// The value of one answer in the form of the input; null for nothing yet.
pub fn answer_value(question: &Question, answer: &Answer) -> Value {
    let ids = |mask: u64| -> Vec<Value> {
        question
            .options
            .iter()
            .enumerate()
            .filter(|(at, _)| mask >> at & 1 == 1)
            .map(|(_, option)| Value::from(option.id.as_str()))
            .collect()
    };
    match answer {
        Answer::Nothing => Value::Null,
        Answer::Unknown => Value::from("unknown"),
        Answer::YesNo(yes) => Value::Bool(*yes),
        Answer::OneOf(mask) => {
            let mut ids = ids(*mask);
            if ids.len() == 1 { ids.swap_remove(0) } else { Value::Array(ids) }
        }
        Answer::Several { yes, no, unknown } => {
            let mut map = Map::new();
            for (key, mask) in [("yes", yes), ("no", no), ("unknown", unknown)] {
                map.insert(key.to_owned(), Value::Array(ids(*mask)));
            }
            Value::Object(map)
        }
        Answer::Range { min, max, currency } => {
            let one = |value: i64| match question.kind {
                Kind::Date => Value::from(Date::from_days(i32::try_from(value).unwrap_or(i32::MAX)).to_string()),
                _ => Value::from(value),
            };
            let mut map = Map::new();
            match (min, max) {
                (Some(min), Some(max)) if min == max => {
                    if question.kind != Kind::Money {
                        return one(*min);
                    }
                    map.insert("amount".to_owned(), one(*min));
                }
                _ => {
                    for (key, end) in [("min", min), ("max", max)] {
                        if let Some(end) = end {
                            map.insert(key.to_owned(), one(*end));
                        }
                    }
                }
            }
            if let (Kind::Money, Some(currency)) = (question.kind, currency.as_ref().or(question.currency.as_ref())) {
                map.insert("currency".to_owned(), Value::from(currency.as_str()));
            }
            Value::Object(map)
        }
    }
}
