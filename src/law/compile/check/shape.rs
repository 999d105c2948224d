//! Questions: options, currency and limits fit the kind.

use super::super::names::check_id;
use super::super::place::{At, Mistakes};
use super::super::source::Source;
use super::super::source::order::is_currency;
use super::super::source::question::{Question, kind_name};
use super::super::suggest;
use crate::rulebook::Kind;

/// More options do not fit into one machine word, and nobody reads them.
const MOST_OPTIONS: usize = 64;

/// Reports every question whose keys do not fit its kind.
pub fn check(source: &Source, mistakes: &Mistakes<'_>) {
    for question in &source.questions {
        options(question, mistakes);
        exclusive(question, mistakes);
        limits(question, mistakes);
        currency(question, mistakes);
        for (id, _) in question.counts.iter().chain(&question.counts_not) {
            check_id(&id.value, id.place, mistakes);
        }
        repeated("example", &examples(question), mistakes);
    }
}

fn examples(question: &Question) -> Vec<&At<String>> {
    question.counts.iter().chain(&question.counts_not).map(|(id, _)| id).collect()
}

/// Reports ids that stand twice.
pub fn repeated(what: &str, ids: &[&At<String>], mistakes: &Mistakes<'_>) {
    for (at, id) in ids.iter().enumerate() {
        if ids.iter().take(at).any(|other| other.value == id.value) {
            mistakes.at(id.place, format!("the {what} `{}` stands here twice. Each needs an id of its own.", id.value));
        }
    }
}

fn options(question: &Question, mistakes: &Mistakes<'_>) {
    let what = question.head.what();
    let place = question.head.place;
    let count = question.options.len();
    match question.kind {
        Some(Kind::OneOf | Kind::SeveralOf) if count == 0 => {
            mistakes.at(place, format!("{what} has no options. Add options = [\"…\", \"…\"]."));
        }
        Some(Kind::OneOf) if count == 1 => {
            mistakes.at(place, format!("{what} has one option only: there is nothing to choose."));
        }
        Some(Kind::OneOf | Kind::SeveralOf) if count > MOST_OPTIONS => {
            mistakes.at(place, format!("{what} has {count} options. At most {MOST_OPTIONS} are possible."));
        }
        Some(kind @ (Kind::YesNo | Kind::Number | Kind::Money | Kind::Date)) if count > 0 => {
            let kind = kind_name(kind);
            let sentence = format!("{what} is of kind {kind} and has no options. Remove them, or change the kind.");
            mistakes.at(place, sentence);
        }
        _ => {}
    }
    for option in &question.options {
        check_id(&option.value, option.place, mistakes);
    }
    repeated("option", &question.options.iter().collect::<Vec<_>>(), mistakes);
}

fn exclusive(question: &Question, mistakes: &Mistakes<'_>) {
    let known = |id: &str| question.options.iter().any(|option| option.value == id);
    for option in &question.exclusive {
        if question.kind.is_some() && question.kind != Some(Kind::SeveralOf) {
            mistakes.at(
                option.place,
                format!("`exclusive` fits a question of kind several_of only, not {}.", question.head.what()),
            );
        } else if !known(&option.value) {
            let names = question.options.iter().map(|option| option.value.as_str());
            let guess = suggest::did_you_mean(&option.value, names);
            mistakes.at(option.place, format!("`{}` has no option `{}`.{guess}", question.head.id, option.value));
        }
    }
    if let Some(first) = question.exclusive.first().filter(|_| {
        question.options.iter().all(|option| question.exclusive.iter().any(|one| one.value == option.value))
    }) {
        mistakes.at(
            first.place,
            format!("all options of {} exclude each other. Make it a question of kind one_of.", question.head.what()),
        );
    }
}

fn limits(question: &Question, mistakes: &Mistakes<'_>) {
    let Some(kind) = question.kind else { return };
    for (key, limit) in [("min", &question.min), ("max", &question.max)] {
        if let Some(limit) = limit.as_ref().filter(|_| !matches!(kind, Kind::Number | Kind::Money)) {
            mistakes.at(limit.place, format!("`{key}` fits a number or an amount only, not {}.", question.head.what()));
        }
    }
    if let (Some(min), Some(max)) = (&question.min, &question.max)
        && min.value > max.value
    {
        mistakes.at(max.place, format!("`max` of {} is smaller than `min`.", question.head.what()));
    }
}

fn currency(question: &Question, mistakes: &Mistakes<'_>) {
    let what = question.head.what();
    match (&question.currency, question.kind) {
        (None, Some(Kind::Money)) => {
            mistakes.at(question.head.place, format!("{what} has no currency. Add currency = \"EUR\"."));
        }
        (Some(currency), Some(Kind::Money)) if !is_currency(&currency.value) => {
            let sentence =
                format!("`{}` is not the code of a currency. Write three capital letters: \"EUR\".", currency.value);
            mistakes.at(currency.place, sentence);
        }
        (Some(currency), Some(kind)) if kind != Kind::Money => {
            mistakes.at(currency.place, format!("`currency` fits an amount only, not {what}."));
        }
        _ => {}
    }
}
