//! Answers in words.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Kind, Question};
use serde_json::Value;

use super::names;
use super::scene::Scene;
use crate::input::Answer;
use crate::widget::answering;

/// An answer as it was given.
pub fn given(scene: &Scene<'_>, question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Nothing => scene.say("common.not_answered"),
        Answer::Unknown => scene.say("common.unknown"),
        Answer::YesNo(yes) => yes_no(scene, *yes),
        Answer::OneOf(bits) => names::joined(scene, ticked(scene, question, *bits), "common.or"),
        Answer::Several { yes, no, unknown } => {
            if *yes | *unknown == 0 && *no == answering::all(question) {
                return names::none(scene, question);
            }
            let mut words = names::joined(scene, ticked(scene, question, *yes), "common.and");
            if *unknown != 0 {
                let open = ticked(scene, question, *unknown).join(", ");
                let open = scene.words.with("common.rest_unknown", &[("options", &open)]);
                words = if words.is_empty() { open } else { format!("{words}; {open}") };
            }
            words
        }
        Answer::Range { min, max, currency } => {
            let currency = currency.as_deref().or(question.currency.as_deref());
            let of = |value: i64| figure(scene, question, value, currency);
            range(scene, min.map(of), max.map(of), min == max)
        }
    }
}

fn ticked(scene: &Scene<'_>, question: &Question, bits: u64) -> Vec<String> {
    let on = |at: usize| bits.checked_shr(at as u32).is_some_and(|rest| rest & 1 == 1);
    let chosen = question.options.iter().enumerate().filter(|(at, _)| on(*at));
    chosen.map(|(_, choice)| names::option(scene, question, &choice.id)).collect()
}

fn yes_no(scene: &Scene<'_>, yes: bool) -> String {
    scene.say(if yes { "common.yes" } else { "common.no" })
}

fn figure(scene: &Scene<'_>, question: &Question, value: i64, currency: Option<&str>) -> String {
    match (question.kind, currency) {
        (Kind::Date, _) => scene.words.date(Date::from_days(i32::try_from(value).unwrap_or(0))),
        (Kind::Money, Some(currency)) => scene.words.money(value, currency),
        _ => match scene.words.maybe(&format!("question.{}.unit", question.id)) {
            Some(unit) => format!("{} {unit}", scene.words.number(value)),
            None => scene.words.number(value),
        },
    }
}

fn range(scene: &Scene<'_>, min: Option<String>, max: Option<String>, exact: bool) -> String {
    match (min, max) {
        (Some(value), Some(_)) if exact => value,
        (Some(min), Some(max)) => scene.words.with("common.between", &[("min", &min), ("max", &max)]),
        (Some(min), None) => scene.words.with("common.at_least", &[("min", &min)]),
        (None, Some(max)) => scene.words.with("common.at_most", &[("max", &max)]),
        (None, None) => scene.say("common.not_answered"),
    }
}

/// An answer in the form of the input, as the assessment names it.
pub fn value(scene: &Scene<'_>, question: &Question, value: &Value) -> String {
    match value {
        Value::Null => scene.say("common.not_answered"),
        Value::Bool(yes) => yes_no(scene, *yes),
        Value::Number(number) => figure(scene, question, number.as_i64().unwrap_or(0), question.currency.as_deref()),
        Value::String(text) if text == "unknown" => scene.say("common.unknown"),
        Value::String(text) if question.kind == Kind::Date => match Date::parse(text) {
            Some(date) => scene.words.date(date),
            None => text.clone(),
        },
        Value::String(text) => names::option(scene, question, text),
        Value::Array(list) if list.is_empty() => names::none(scene, question),
        Value::Array(list) => {
            let words = list.iter().map(|item| self::value(scene, question, item)).collect();
            names::joined(scene, words, if question.kind == Kind::OneOf { "common.or" } else { "common.and" })
        }
        Value::Object(parts) => {
            let currency = parts.get("currency").and_then(Value::as_str).or(question.currency.as_deref());
            let number = |name: &str| match parts.get(name) {
                Some(Value::String(text)) => Date::parse(text).map(|date| i64::from(date.days())),
                Some(other) => other.as_i64(),
                None => None,
            };
            if let Some(amount) = number("amount") {
                return figure(scene, question, amount, currency);
            }
            if parts.contains_key("yes") || parts.contains_key("no") || parts.contains_key("unknown") {
                return several(scene, question, parts);
            }
            let (min, max) = (number("min"), number("max"));
            let of = |value: i64| figure(scene, question, value, currency);
            range(scene, min.map(of), max.map(of), min == max)
        }
    }
}

fn several(scene: &Scene<'_>, question: &Question, parts: &serde_json::Map<String, Value>) -> String {
    let bits = |name: &str| {
        let ids = parts.get(name).and_then(Value::as_array);
        let mut bits = 0;
        for (at, choice) in question.options.iter().enumerate() {
            if ids.is_some_and(|ids| ids.iter().any(|id| id.as_str() == Some(&choice.id))) {
                bits |= 1_u64.checked_shl(at as u32).unwrap_or(0);
            }
        }
        bits
    };
    given(scene, question, &Answer::Several { yes: bits("yes"), no: bits("no"), unknown: bits("unknown") })
}
