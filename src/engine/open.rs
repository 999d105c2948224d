//! What is open in one law: questions that still matter, questions answered "don't know" that decide something, and
//! what no question can settle.

use selfcheck_law::node::NodeId;
use selfcheck_law::rulebook::Rulebook;
use selfcheck_law::truth::Truth;

use super::causes::{Cause, Walker, may_ask};
use super::exposure::amount_questions;
use super::facts::Facts;
use super::lanes::Evaluation;
use super::timeline::Timeline;
use crate::assessment::{Deciding, Open, Unclear};
use crate::input::Answer;
use crate::order::{Map, Set};

/// Lanes from the as-of date on, one word a chunk.
pub(super) fn future(timeline: &Timeline) -> Vec<u64> {
    let plan = timeline.plan;
    let mut masks = vec![0u64; timeline.evaluation().chunks()];
    for day in plan.now..plan.days.len() {
        for lane in [timeline.lane(day, false), timeline.lane(day, true)] {
            if let Some(mask) = masks.get_mut(lane / 64) {
                *mask |= 1 << (lane % 64);
            }
        }
    }
    masks
}

/// The lanes of `masks` in which a node has not the truth value `without`.
fn masked(evaluation: &Evaluation, masks: &[u64], node: NodeId, without: Truth) -> Vec<u64> {
    masks
        .iter()
        .enumerate()
        .map(|(chunk, mask)| {
            let lanes = evaluation.word(node, chunk);
            mask & !match without {
                Truth::True => lanes.yes,
                Truth::False => lanes.no,
                Truth::Open => lanes.open(),
            }
        })
        .collect()
}

/// Lanes of later years in which a yearly value is not known yet. What is open there for want of it is no matter of
/// today, and no question settles it.
fn unknown_years(facts: Facts, timeline: &Timeline) -> Vec<u64> {
    let mut masks = vec![0u64; timeline.evaluation().chunks()];
    let today = timeline.day_of(timeline.now());
    for (at, lane) in timeline.evaluation().lanes().iter().enumerate() {
        let later = lane.day > today;
        let year = lane.day.map(selfcheck_law::Date::year);
        let unknown = (0..facts.rulebook.indexes.len())
            .any(|index| u16::try_from(index).is_ok_and(|index| facts.index_value(index, year).is_none()));
        if later
            && unknown
            && let Some(mask) = masks.get_mut(at / 64)
        {
            *mask |= 1 << (at % 64);
        }
    }
    masks
}

/// Causes by the results that hinge on them.
#[derive(Default)]
pub(super) struct Gathered {
    by_cause: Map<Cause, Set<String>>,
}

impl Gathered {
    fn add(&mut self, id: &str, causes: Set<Cause>) {
        for cause in causes {
            self.by_cause.entry(cause).insert(id.to_owned());
        }
    }
}

/// Walks down from every open result of a law in one timeline (the law as it stands, or a layer).
pub(super) fn gather(facts: Facts, law: u16, timeline: &Timeline, out: &mut Gathered) {
    let rulebook = facts.rulebook;
    let evaluation = timeline.evaluation();
    let mut walker = Walker::new(facts, evaluation);
    let masks = future(timeline);
    let later = unknown_years(facts, timeline);
    let mut goal = |out: &mut Gathered, id: &str, node: NodeId, masks: &[u64]| {
        let mut causes = Set::new();
        let sure: Vec<u64> = masks.iter().zip(&later).map(|(mask, later)| mask & !later).collect();
        walker.causes(node, &sure, &mut causes);
        let later: Vec<u64> = masks.iter().zip(&later).map(|(mask, later)| mask & later).collect();
        let mut unknown = Set::new();
        walker.causes(node, &later, &mut unknown);
        if !unknown.iter().any(|cause| matches!(cause, Cause::Index(..))) {
            causes.extend(unknown);
        }
        out.add(id, causes);
    };
    if let Some(law) = rulebook.laws.get(law as usize) {
        goal(out, &law.id, law.applies, &masks);
    }
    for classification in rulebook.classifications.iter().filter(|c| c.law == Some(law) && !c.derived) {
        let mut left = masks.clone();
        for level in &classification.levels {
            goal(out, &classification.id, level.shown, &left);
            if !classification.flags {
                left = masked(evaluation, &left, level.shown, Truth::True);
            }
        }
    }
    for obligation in rulebook.obligations.iter().filter(|o| o.law == law) {
        goal(out, &obligation.id, obligation.node, &masks);
    }
    for penalty in rulebook.penalties.iter().filter(|p| p.law == law) {
        goal(out, &penalty.id, penalty.node, &masks);
        let mut left = masked(evaluation, &masks, penalty.node, Truth::False);
        for effect in penalty.plus.iter().chain(&penalty.instead) {
            goal(out, &penalty.id, effect.node, &left);
        }
        for case in &penalty.cases {
            goal(out, &penalty.id, case.node, &left);
            let reached = masked(evaluation, &left, case.node, Truth::False);
            for effect in case.plus.iter().chain(&case.instead) {
                goal(out, &penalty.id, effect.node, &reached);
            }
            if reached.iter().any(|mask| *mask != 0) {
                let mut read = Set::new();
                for amount in std::iter::once(case.amount).chain(penalty.orientation) {
                    amount_questions(rulebook, amount, &mut read);
                }
                out.add(&penalty.id, read.into_iter().filter_map(|question| inexact(facts, question)).collect());
            }
            left = masked(evaluation, &left, case.node, Truth::True);
        }
    }
}

/// An amount that is read but not known to the unit.
fn inexact(facts: Facts, question: u16) -> Option<Cause> {
    if facts.rulebook.questions.get(question as usize).is_none_or(|q| q.parameter) {
        return None;
    }
    match facts.input.answer(question) {
        Answer::Nothing => Some(Cause::Ask(question)),
        Answer::Range { min, max, .. } if min.is_some() && min == max => None,
        Answer::OneOf(mask) if mask.count_ones() == 1 => None,
        _ => Some(Cause::Deciding(question)),
    }
}

/// Sorts what was gathered into the three lists; questions whose gate is not true on any day from now on wait.
pub(super) fn open(rulebook: &Rulebook, timeline: &Timeline, gathered: Gathered) -> Open {
    let mut out = Open::default();
    let plan = timeline.plan;
    let id = |question: u16| rulebook.questions.get(question as usize).map(|q| q.id.clone());
    let gate_open = |question: u16| {
        (plan.now..plan.days.len())
            .flat_map(|day| [timeline.lane(day, false), timeline.lane(day, true)])
            .any(|lane| may_ask(rulebook, timeline.evaluation(), lane, question))
    };
    for (cause, decides) in gathered.by_cause {
        let decides: Vec<String> = decides.into_iter().collect();
        let mut unclear = Unclear { open_point: None, named_date: None, index: None, decides: decides.clone() };
        match cause {
            Cause::Ask(question) if gate_open(question) => out.ask.extend(id(question)),
            Cause::Deciding(question) if gate_open(question) => {
                out.deciding.extend(id(question).map(|question| Deciding { question, decides }));
            }
            Cause::Ask(_) | Cause::Deciding(_) => {}
            Cause::OpenPoint(point) => {
                unclear.open_point = rulebook.open_points.get(point as usize).map(|point| point.id.clone());
                out.unclear.push(unclear);
            }
            Cause::Index(index, year) => {
                let name = rulebook.indexes.get(index as usize).map_or("", |index| index.id.as_str());
                unclear.index = Some([name, ":", &year.to_string()].concat());
                out.unclear.push(unclear);
            }
        }
    }
    out
}

/// Dates that are not fixed yet, with the results whose start hinges on them.
pub(super) fn undated(rulebook: &Rulebook, laws: &crate::assessment::LawResult, open: &mut Open) {
    let mut by_date: Map<String, Set<String>> = Map::new();
    let mut note = |id: &str, standing: &crate::assessment::Standing| {
        if standing.phase == Some(crate::assessment::Phase::StartNotFixed)
            && let Some(date) = interval_of(rulebook, id)
        {
            by_date.entry(date).insert(id.to_owned());
        }
    };
    laws.obligations.iter().for_each(|o| note(&o.id, &o.standing));
    laws.penalties.iter().for_each(|p| note(&p.id, &p.standing));
    for classification in &laws.classifications {
        let waits =
            classification.headline.as_ref().is_some_and(|h| h.phase == crate::assessment::Phase::StartNotFixed);
        if waits && let Some(date) = interval_of(rulebook, &classification.id) {
            by_date.entry(date).insert(classification.id.clone());
        }
    }
    for (date, decides) in by_date {
        let decides = decides.into_iter().collect();
        open.unclear.push(Unclear { open_point: None, named_date: Some(date), index: None, decides });
    }
}

/// The interval date below a result.
fn interval_of(rulebook: &Rulebook, id: &str) -> Option<String> {
    use selfcheck_law::node::{Op, When};
    let mut stack: Vec<NodeId> = Vec::new();
    stack.extend(rulebook.obligations.iter().filter(|o| o.id == id).map(|o| o.node));
    stack.extend(rulebook.penalties.iter().filter(|p| p.id == id).map(|p| p.node));
    let levels = rulebook.classifications.iter().filter(|c| c.id == id).flat_map(|c| &c.levels);
    stack.extend(levels.map(|level| level.shown));
    let mut seen = Set::new();
    while let Some(node) = stack.pop() {
        if !seen.insert(node) {
            continue;
        }
        if let Op::From(When::Named(at)) | Op::Until(When::Named(at)) = rulebook.graph.op(node)
            && let Some(named) = rulebook.named_dates.get(at as usize)
            && !named.exact
        {
            return Some(named.id.clone());
        }
        stack.extend_from_slice(rulebook.graph.children(node));
    }
    None
}
