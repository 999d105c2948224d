//! Examples to start from: their laws, questions and options exist.

use super::super::names::{Kind, Names};
use super::super::place::{At, Mistakes};
use super::super::source::Source;
use super::super::source::question::Question;
use super::super::suggest;
use crate::rulebook;

/// Reports what an example names and nobody knows.
pub fn check(source: &Source, names: &Names, mistakes: &Mistakes<'_>) {
    for one in &source.examples {
        for law in &one.laws {
            let ids = || source.laws.iter().map(|law| law.id.as_str());
            if ids().all(|known| known != law.value) {
                let rest = instead(&law.value, ids(), "The laws are");
                mistakes.at(law.place, format!("there is no law `{}`.{rest}", law.value));
            }
        }
        for answer in &one.answers {
            let id = &answer.question;
            match names.get(&id.value) {
                Some(found) if found.kind == Kind::Question => {
                    if let Some(question) = source.questions.get(found.index) {
                        options(question, &answer.texts, mistakes);
                    }
                }
                Some(_) => {
                    let sentence = format!("`{}` is not a question. An example answers questions only.", id.value);
                    mistakes.at(id.place, sentence);
                }
                None => names.undefined(&id.value, id.place, |kind| kind == Kind::Question, mistakes),
            }
        }
    }
}

/// Reports texts of an answer that are no option of the question; `unknown` is "don't know".
fn options(question: &Question, texts: &[At<String>], mistakes: &Mistakes<'_>) {
    if !matches!(question.kind, Some(rulebook::Kind::OneOf | rulebook::Kind::SeveralOf)) {
        return;
    }
    let ids = || question.options.iter().map(|option| option.value.as_str());
    for text in texts.iter().filter(|text| text.value != "unknown") {
        if ids().all(|known| known != text.value) {
            let rest = instead(&text.value, ids(), "It has");
            mistakes.at(text.place, format!("`{}` has no option `{}`.{rest}", question.head.id, text.value));
        }
    }
}

/// What to write: the nearest name, or all of them.
fn instead<'a>(wrong: &str, names: impl Iterator<Item = &'a str> + Clone, all: &str) -> String {
    let guess = suggest::did_you_mean(wrong, names.clone());
    if guess.is_empty() { format!(" {all} {}.", suggest::list(names)) } else { guess }
}
