//! The engine: answers, rulebook and date in, assessment out. It cannot fail, has no clock and no floating point.
//!
//! One pass over the flat graph evaluates everything in many lanes at once (`lanes`): a lane is a date, a layer, a
//! what-if. Phases and start dates are read off the days (`timeline`), questions off the open nodes (`causes`, `open`),
//! explanations off the decided ones (`reasons`).

mod amounts;
mod causes;
mod changes;
mod deadlines;
mod exposure;
mod facts;
mod ladder;
mod lanes;
mod law;
mod layers;
mod open;
mod orientation;
mod plan;
mod rates;
mod reasons;
mod settle;
mod summary;
mod timeline;

use selfcheck_law::rulebook::Rulebook;

use self::facts::Facts;
use self::open::Gathered;
use self::plan::Plan;
use self::timeline::Timeline;
use crate::assessment::{Assessment, Day, LawResult, RulebookMark};
use crate::input::Input;
use crate::order::{Map, Set};

/// Assesses one system.
pub fn assess(rulebook: &Rulebook, input: &Input) -> Assessment {
    let facts = Facts { rulebook, input };
    let plan = Plan::new(facts);
    let mut timeline = Timeline::new(facts, &plan, None);
    settle::settle(facts, &plan, &mut timeline, &settle::goals(rulebook, &input.laws));
    let mut laws = Map::new();
    let mut covered = Vec::new();
    for at in &input.laws {
        let Some(law) = rulebook.laws.get(*at as usize) else { continue };
        let result = if input.as_of < law.earliest_as_of {
            law::not_covered(rulebook, law)
        } else {
            covered.push(*at);
            one_law(facts, *at, law, &plan, &timeline)
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
        ask: in_order(rulebook, laws.values()),
        changes: changes::changes(facts, &plan, &covered),
        laws,
    }
}

fn one_law(facts: Facts, at: u16, law: &selfcheck_law::rulebook::Law, plan: &Plan, timeline: &Timeline) -> LawResult {
    let mut result = law::result(facts, at, law, timeline);
    let mut gathered = Gathered::default();
    open::gather(facts, at, timeline, &mut gathered);
    if facts.input.drafts {
        for (layer, _) in facts.rulebook.layers.iter().enumerate().filter(|(_, layer)| layer.law == at) {
            let timeline = Timeline::new(facts, plan, u16::try_from(layer).ok());
            open::gather(facts, at, &timeline, &mut gathered);
        }
    }
    let mut open = open::open(facts.rulebook, timeline, gathered);
    open::undated(facts.rulebook, &result, &mut open);
    result.open = open;
    result.layers = layers::layers(facts, plan, at);
    result
}

/// One asking order over all chosen laws.
fn in_order<'a>(rulebook: &Rulebook, laws: impl Iterator<Item = &'a LawResult>) -> Vec<String> {
    let wanted: Set<&str> = laws.flat_map(|law| law.open.ask.iter().map(String::as_str)).collect();
    rulebook.questions.iter().filter(|q| wanted.contains(&q.id.as_str())).map(|q| q.id.clone()).collect()
}
