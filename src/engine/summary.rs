//! Every result in a word, to compare two evaluations: with another answer, or under a layer.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Penalty;

use super::exposure::exposure;
use super::facts::Facts;
use super::ladder;
use super::lanes::{Lane, WhatIf};
use super::reasons::applies;
use super::timeline::{Timeline, When};
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

fn word(found: When) -> String {
    let mut word = applies_word(found.applies).to_owned();
    if let Some(Phase::Later | Phase::StartNotFixed) = found.phase {
        word.push(':');
        word.push_str(phase_word(found.phase));
    }
    word
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
    let mut out: Vec<Item<'a>> = Vec::new();
    let mut add = |law: u16, id: &'a str, word: &dyn Fn(Option<&Item>) -> String| {
        if laws.contains(&law) {
            let before = base.and_then(|base| base.items.get(out.len()));
            out.push(Item { law, id, word: word(before) });
        }
    };
    for (at, law) in rulebook.laws.iter().enumerate() {
        let word = |_: Option<&Item>| applies_word(applies(timeline.at(law.applies, timeline.now()))).to_owned();
        add(u16::try_from(at).unwrap_or(u16::MAX), &law.id, &word);
    }
    for classification in &rulebook.classifications {
        if !classification.derived
            && let Some(law) = classification.law
        {
            add(law, &classification.id, &|_| ladder::summary(classification, timeline));
        }
    }
    for obligation in &rulebook.obligations {
        add(obligation.law, &obligation.id, &|_| word(timeline.when(obligation.node)));
    }
    for (at, penalty) in rulebook.penalties.iter().enumerate() {
        let read = base.and_then(|base| base.read.get(at));
        let touched = read.is_none_or(|read| what_if.iter().any(|(question, _)| read.contains(question)));
        add(penalty.law, &penalty.id, &|before| {
            penalty_word(facts, timeline, penalty, what_if, before.filter(|_| !touched))
        });
    }
    out
}

/// A penalty with its largest sums: "yes 129750 KZT".
fn penalty_word(facts: Facts, timeline: &Timeline, penalty: &Penalty, what_if: &WhatIf, base: Option<&Item>) -> String {
    let found = timeline.when(penalty.node);
    let mut out = word(found);
    if found.applies == Applies::No {
        return out;
    }
    if let Some(base) = base
        && base.word.split(' ').next() == Some(&out)
    {
        return base.word.clone();
    }
    let lane = timeline.circumstances(timeline.lane(found.day, found.begun));
    match exposure(facts, penalty, Lane { what_if: None, ..lane }, what_if) {
        Exposure::Sums(sums) => {
            for sum in sums {
                out.push(' ');
                if let Some(reason) = sum.not_computable {
                    out.push_str(reason);
                } else if sum.no_fine {
                    out.push_str("no_fine");
                } else {
                    match sum.to.high {
                        Some(high) => out.push_str(&high.to_string()),
                        None => out.push('?'),
                    }
                    out.push(' ');
                    out.push_str(&sum.currency);
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
