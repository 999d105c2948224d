//! The engine: answers, rulebook and date in, assessment out. It cannot fail, has no clock and no floating point.
//!
//! One pass over the flat graph evaluates everything in many lanes at once (`lanes`): a lane is a date, a layer, a
//! what-if. Phases and start dates are read off the days (`timeline`), questions off the open nodes (`causes`, `open`),
//! explanations off the decided ones (`reasons`).

mod amounts;
mod causes;
mod changes;
mod compared;
mod deadlines;
mod exposure;
mod facts;
mod ladder;
mod lanes;
mod law;
mod layers;
mod open;
mod orientation;
mod parts;
mod plan;
mod rates;
mod ratio;
mod reads;
mod reasons;
mod settle;
mod summary;
mod timeline;

use selfcheck_law::rulebook::{Law, Rulebook};

pub use self::parts::{Part, parts};
pub use self::reads::{read, tested};
pub use self::reasons::cites;

use self::facts::Facts;
use self::open::Gathered;
use self::plan::Plan;
use self::timeline::Timeline;
use crate::assessment::{Assessment, Day, LawResult, RulebookMark};
use crate::input::Input;
use crate::order::Map;

/// Assesses one system.
pub fn assess(rulebook: &Rulebook, input: &Input) -> Assessment {
    let facts = Facts { rulebook, input };
    let plan = Plan::new(facts);
    let plain = Timeline::new(facts, &plan);
    let mut timeline = plain.clone();
    settle::settle(facts, &plan, &mut timeline, &settle::goals(rulebook, &input.laws));
    let mut laws = Map::new();
    let mut covered = Vec::new();
    for at in &input.laws {
        let Some(law) = rulebook.laws.get(*at as usize) else { continue };
        let result = if input.as_of < law.earliest_as_of {
            law::not_covered(rulebook, law)
        } else {
            covered.push(*at);
            one_law(facts, *at, law, &plain, &timeline)
        };
        laws.insert(law.id.clone(), result);
    }
    Assessment {
        as_of: Day(input.as_of),
        language: input.language.clone(),
        rulebook: RulebookMark {
            version: rulebook.version.clone(),
            hash: rulebook.hash.clone(),
            law_as_of: rulebook.law_as_of.map(Day),
        },
        ask: in_order(rulebook, &laws),
        changes: changes::changes(facts, &plan, &covered),
        laws,
        compared: compared::compared(facts, timeline, &covered),
    }
}

/// `plain` is the timeline before anything was settled.
fn one_law(facts: Facts, at: u16, law: &Law, plain: &Timeline, timeline: &Timeline) -> LawResult {
    let mut result = law::result(facts, at, law, timeline);
    let mut gathered = Gathered::default();
    open::gather(facts, at, timeline, &mut gathered);
    if facts.input.drafts {
        for (layer, of) in (0..).zip(&facts.rulebook.layers) {
            if of.law == at {
                open::gather(facts, at, &plain.under(facts, layer), &mut gathered);
            }
        }
    }
    let mut open = open::open(facts.rulebook, timeline, gathered);
    open::undated(facts.rulebook, &result, &mut open);
    result.open = open;
    result.layers = layers::layers(facts, plain, at);
    result
}

/// One asking order over all chosen laws.
fn in_order(rulebook: &Rulebook, laws: &Map<String, LawResult>) -> Vec<String> {
    let mut ask = Vec::new();
    for question in &rulebook.questions {
        if laws.values().any(|law| law.open.ask.contains(&question.id)) {
            ask.push(question.id.clone());
        }
    }
    ask
}
