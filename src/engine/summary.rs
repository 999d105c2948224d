//! Every result in a word, to compare two evaluations: with another answer, or under a layer.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Penalty;
use selfcheck_law::truth::Truth;

use super::exposure::exposure;
use super::facts::Facts;
use super::ladder;
use super::lanes::{Lane, WhatIf};
use super::timeline::{Timeline, when};
use crate::assessment::{Applies, Exposure, Phase};
use crate::order::Set;

/// One result in a word.
pub(super) struct Item<'a> {
    pub law: u16,
    pub id: &'a str,
    pub word: String,
}

/// The phase behind a result that is not of today.
pub(super) fn phase_word(phase: Option<Phase>) -> &'static str {
    match phase {
        None | Some(Phase::Now) => "",
        Some(Phase::Later) => "later",
        Some(Phase::Ended) => "ended",
        Some(Phase::StartNotFixed) => "start_not_fixed",
    }
}

fn applies_word(applies: Applies) -> &'static str {
    match applies {
        Applies::Yes => "yes",
        Applies::Open => "open",
        Applies::No => "no",
    }
}

fn word(applies: Applies, phase: Option<Phase>) -> String {
    match phase_word(phase) {
        "" | "ended" => applies_word(applies).to_owned(),
        phase => [applies_word(applies), ":", phase].concat(),
    }
}

/// Scope, classifications, obligations and penalties of the chosen laws, always in the same order.
pub(super) fn items<'a>(facts: Facts<'a>, timeline: &Timeline, laws: &[u16]) -> Vec<Item<'a>> {
    items_with(facts, timeline, laws, &Vec::new(), None)
}

/// Items without a what-if, and the questions that each penalty reads, in the order of the rulebook.
pub(super) struct Base<'a> {
    pub items: Vec<Item<'a>>,
    pub read: Vec<Set<QuestionId>>,
}

/// The same under a what-if; sums that it cannot touch are taken over from the items without it.
pub(super) fn items_with<'a>(
    facts: Facts<'a>,
    timeline: &Timeline,
    laws: &[u16],
    what_if: &WhatIf,
    base: Option<&Base<'a>>,
) -> Vec<Item<'a>> {
    let rulebook = facts.rulebook;
    let chosen = |law: u16| laws.contains(&law);
    let of = |node| {
        let found = when(timeline.plan, |day, begun| timeline.truth(node, day, begun));
        word(found.applies, found.phase)
    };
    let mut out = Vec::new();
    for (at, law) in rulebook.laws.iter().enumerate() {
        let Ok(at) = u16::try_from(at) else { break };
        if chosen(at) {
            let word = match timeline.at(law.applies, timeline.now()) {
                Truth::True => "yes",
                Truth::Open => "open",
                Truth::False => "no",
            };
            out.push(Item { law: at, id: &law.id, word: word.to_owned() });
        }
    }
    for classification in rulebook.classifications.iter().filter(|c| !c.derived) {
        if let Some(law) = classification.law.filter(|law| chosen(*law)) {
            out.push(Item { law, id: &classification.id, word: ladder::summary(classification, timeline) });
        }
    }
    for obligation in rulebook.obligations.iter().filter(|o| chosen(o.law)) {
        out.push(Item { law: obligation.law, id: &obligation.id, word: of(obligation.node) });
    }
    for (at, penalty) in rulebook.penalties.iter().enumerate().filter(|(_, p)| chosen(p.law)) {
        let touched = |read: &Set<QuestionId>| what_if.iter().any(|(question, _)| read.contains(question));
        let untouched = base.filter(|base| !base.read.get(at).is_none_or(touched));
        let word =
            penalty_word(facts, timeline, penalty, what_if, untouched.and_then(|base| base.items.get(out.len())));
        out.push(Item { law: penalty.law, id: &penalty.id, word });
    }
    out
}

/// A penalty with its largest sums: "yes 129750 KZT".
fn penalty_word(facts: Facts, timeline: &Timeline, penalty: &Penalty, what_if: &WhatIf, base: Option<&Item>) -> String {
    let found = when(timeline.plan, |day, begun| timeline.truth(penalty.node, day, begun));
    let mut out = word(found.applies, found.phase);
    if found.applies == Applies::No {
        return out;
    }
    if let Some(base) = base.filter(|base| base.word.split(' ').next() == Some(out.as_str())) {
        return base.word.clone();
    }
    let lane = timeline.lane(found.day, found.begun);
    let lane = timeline.evaluation().lanes().get(lane).copied().unwrap_or_default();
    match exposure(facts, penalty, Lane { what_if: None, ..lane }, what_if) {
        Exposure::Sums(sums) => {
            for sum in sums {
                out.push(' ');
                match sum.not_computable {
                    Some(reason) => out.push_str(reason),
                    None if sum.no_fine => out.push_str("no_fine"),
                    None => {
                        let high = sum.to.high.map_or_else(|| "?".to_owned(), |high| high.to_string());
                        out.push_str(&[high.as_str(), " ", &sum.currency].concat());
                    }
                }
            }
        }
        Exposure::NotComputable { not_computable, .. } => {
            out.push(' ');
            out.push_str(not_computable);
        }
    }
    out
}
