//! A gate is asked before what it opens.

use super::super::asking::Asking;
use super::super::names::{Kind, Names};
use super::super::place::Mistakes;
use super::super::source::Source;
use super::uses::Reach;

/// Reports questions that are asked before a question their gate depends on.
pub fn check(source: &Source, names: &Names, asking: &Asking, mistakes: &Mistakes<'_>) {
    let reach = Reach::new(source, names);
    for (at, question) in source.questions.iter().enumerate() {
        let Some(gate) = question.gate.as_ref().filter(|_| !question.parameter) else { continue };
        let own = asking.rank.get(at);
        let mut late: Vec<(u16, usize)> = Vec::new();
        for (kind, other) in reach.of_condition(gate) {
            let rank = asking.rank.get(other).filter(|rank| Some(*rank) > own);
            if let Some(rank) = rank.filter(|_| kind == Kind::Question) {
                late.push((*rank, other));
            }
        }
        late.sort_unstable();
        if let Some(other) = late.last().and_then(|(_, other)| source.questions.get(*other)) {
            let sentence = format!(
                "`{}` is asked before `{}`, but depends on it. Move it below, or give it a later topic.",
                question.head.id, other.head.id
            );
            mistakes.at(question.head.place, sentence);
        }
    }
}
