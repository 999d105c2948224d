//! Every result in a word, to compare two evaluations: with another answer, or under a layer.

use selfcheck_law::rulebook::{Classification, Law, Obligation, Penalty};

use super::exposure::exposure;
use super::facts::Facts;
use super::ladder;
use super::lanes::{Lane, WhatIf};
use super::reasons::applies;
use super::timeline::{Timeline, When};
use crate::assessment::{Applies, Exposure, Phase};

/// One result in a word.
pub(super) struct Item<'a> {
    pub law: u16,
    pub id: &'a str,
    pub word: String,
    of: Of<'a>,
}

/// What an item is the result of.
#[derive(Clone, Copy)]
enum Of<'a> {
    Scope(&'a Law),
    Class(&'a Classification),
    Duty(&'a Obligation),
    /// With its place in the rulebook.
    Penalty(usize, &'a Penalty),
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
    let rulebook = facts.rulebook;
    let mut all: Vec<(u16, &str, Of)> = Vec::new();
    for (at, law) in (0..).zip(&rulebook.laws) {
        all.push((at, &law.id, Of::Scope(law)));
    }
    for classification in &rulebook.classifications {
        if !classification.derived
            && let Some(law) = classification.law
        {
            all.push((law, &classification.id, Of::Class(classification)));
        }
    }
    for obligation in &rulebook.obligations {
        all.push((obligation.law, &obligation.id, Of::Duty(obligation)));
    }
    for (at, penalty) in rulebook.penalties.iter().enumerate() {
        all.push((penalty.law, &penalty.id, Of::Penalty(at, penalty)));
    }
    let mut out = Vec::new();
    for (law, id, of) in all {
        if laws.contains(&law) {
            out.push(Item { law, id, word: of.word(facts, timeline, &Vec::new()), of });
        }
    }
    out
}

/// The items whose word is another one in a second timeline over the same days, with that word. `touched` says of a
/// penalty whether its cases and sums may differ; everything else is told by its conditions.
pub(super) fn differing<'i, 'a>(
    facts: Facts<'a>,
    items: &'i [Item<'a>],
    timelines: [&Timeline; 2],
    what_if: &WhatIf,
    touched: &dyn Fn(usize) -> bool,
) -> Vec<(&'i Item<'a>, String)> {
    let [before, after] = timelines;
    let mut out = Vec::new();
    for item in items {
        let moved = match item.of {
            Of::Scope(law) => !before.same(after, law.applies),
            Of::Class(class) => class.levels.iter().any(|level| !before.same(after, level.shown)),
            Of::Duty(duty) => !before.same(after, duty.node),
            Of::Penalty(at, penalty) => touched(at) || !before.same(after, penalty.node),
        };
        if moved {
            let word = item.of.word(facts, after, what_if);
            if word != item.word {
                out.push((item, word));
            }
        }
    }
    out
}

impl Of<'_> {
    fn word(self, facts: Facts, timeline: &Timeline, what_if: &WhatIf) -> String {
        match self {
            Of::Scope(law) => applies_word(applies(timeline.at(law.applies, timeline.now()))).to_owned(),
            Of::Class(class) => ladder::summary(class, timeline),
            Of::Duty(duty) => word(timeline.when(duty.node)),
            Of::Penalty(_, penalty) => penalty_word(facts, timeline, penalty, what_if),
        }
    }
}

/// A penalty with its largest sums: "yes 129750 KZT".
fn penalty_word(facts: Facts, timeline: &Timeline, penalty: &Penalty, what_if: &WhatIf) -> String {
    let found = timeline.when(penalty.node);
    let mut out = word(found);
    if found.applies == Applies::No {
        return out;
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
