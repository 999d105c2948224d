//! The order in which questions are asked: topics first, then shared files before those of the laws, then as written.

use super::place::Mistakes;
use super::source::Source;
use super::suggest;
use crate::node::QuestionId;

/// Questions and topics in asking order.
pub struct Asking {
    /// The questions (indexes into the list as it was read) in asking order.
    pub order: Vec<usize>,
    /// The place of each question in that order.
    pub rank: Vec<QuestionId>,
    /// The topic of each question (index into the list of topics).
    pub topic: Vec<u16>,
}

/// Sorts the questions; unknown and unused topics are reported.
pub fn sort(source: &Source, mistakes: &Mistakes<'_>) -> Asking {
    let topics = &source.order.topics;
    for (at, topic) in topics.iter().enumerate() {
        if topics.iter().take(at).any(|other| other.value == topic.value) {
            mistakes.at(topic.place, format!("the topic `{}` stands twice in the list.", topic.value));
        } else if !source.questions.iter().any(|q| q.topic.as_ref().is_some_and(|one| one.value == topic.value)) {
            mistakes.at(topic.place, format!("no question has the topic `{}`. Use it or remove it.", topic.value));
        }
    }
    let mut topic_of = Vec::new();
    for question in &source.questions {
        let at = question.topic.as_ref().and_then(|topic| {
            let at = topics.iter().position(|known| known.value == topic.value);
            if at.is_none() {
                let guess = suggest::did_you_mean(&topic.value, topics.iter().map(|topic| topic.value.as_str()));
                let sentence = format!("there is no topic `{}` in order.toml.{guess}", topic.value);
                mistakes.at(topic.place, sentence);
            }
            at
        });
        topic_of.push(at.unwrap_or(0) as u16);
    }
    let mut order: Vec<usize> = (0..source.questions.len()).collect();
    order.sort_by_key(|at| (topic_of.get(*at).copied(), *at));
    let mut rank = vec![0; order.len()];
    for (place, at) in order.iter().enumerate() {
        if let Some(slot) = rank.get_mut(*at) {
            *slot = place as QuestionId;
        }
    }
    Asking { order, rank, topic: topic_of }
}
