//! What is open in one law: questions that still matter, questions answered "don't know" that decide something, and
//! what no question can settle.

use selfcheck_law::date::Date;
use selfcheck_law::node::{NodeId, Op, When};
use selfcheck_law::rulebook::{PlusEffect, Rulebook};
use selfcheck_law::truth::Truth;

use super::causes::{Cause, Walker};
use super::exposure::amount_questions;
use super::facts::Facts;
use super::lanes::Evaluation;
use super::timeline::Timeline;
use crate::assessment::{Deciding, LawResult, Open, Phase, Unclear};
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
    let mut left = masks.to_vec();
    for (chunk, mask) in left.iter_mut().enumerate() {
        let lanes = evaluation.word(node, chunk);
        *mask &= !match without {
            Truth::True => lanes.yes,
            Truth::False => lanes.no,
            Truth::Open => lanes.open(),
        };
    }
    left
}

/// Lanes of later years in which a yearly value is not known yet. What is open there for want of it is no matter of
/// today, and no question settles it.
fn unknown_years(facts: Facts, timeline: &Timeline) -> Vec<u64> {
    let mut masks = vec![0u64; timeline.evaluation().chunks()];
    let today = timeline.circumstances(timeline.now()).day;
    for (at, lane) in timeline.evaluation().lanes().iter().enumerate() {
        let year = lane.day.map(Date::year);
        let mut indexes = 0..facts.rulebook.indexes.len() as u16;
        if lane.day > today
            && indexes.any(|index| facts.index_value(index, year).is_none())
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

/// Walks down from every open result of a law in one timeline (the law as it stands, or a layer).
pub(super) fn gather(facts: Facts, law: u16, timeline: &Timeline, out: &mut Gathered) {
    let rulebook = facts.rulebook;
    let evaluation = timeline.evaluation();
    let mut walk = Walk { walker: Walker::new(facts, evaluation), later: unknown_years(facts, timeline), out };
    let masks = future(timeline);
    if let Some(law) = rulebook.laws.get(law as usize) {
        walk.goal(&law.id, law.applies, &masks);
    }
    for classification in &rulebook.classifications {
        if classification.law != Some(law) || classification.derived {
            continue;
        }
        let mut left = masks.clone();
        for level in &classification.levels {
            walk.goal(&classification.id, level.shown, &left);
            if !classification.flags {
                left = masked(evaluation, &left, level.shown, Truth::True);
            }
        }
    }
    for obligation in &rulebook.obligations {
        if obligation.law == law {
            walk.goal(&obligation.id, obligation.node, &masks);
        }
    }
    for penalty in &rulebook.penalties {
        if penalty.law != law {
            continue;
        }
        walk.goal(&penalty.id, penalty.node, &masks);
        let mut left = masked(evaluation, &masks, penalty.node, Truth::False);
        walk.effects(&penalty.id, &penalty.plus, &left);
        walk.effects(&penalty.id, &penalty.instead, &left);
        for case in &penalty.cases {
            walk.goal(&penalty.id, case.node, &left);
            let reached = masked(evaluation, &left, case.node, Truth::False);
            walk.effects(&penalty.id, &case.plus, &reached);
            walk.effects(&penalty.id, &case.instead, &reached);
            if reached.iter().any(|mask| *mask != 0) {
                let mut read = Set::new();
                amount_questions(rulebook, case.amount, &mut read);
                if let Some(amount) = penalty.orientation {
                    amount_questions(rulebook, amount, &mut read);
                }
                for question in read {
                    if let Some(cause) = inexact(facts, question) {
                        walk.out.by_cause.entry(cause).insert(penalty.id.clone());
                    }
                }
            }
            left = masked(evaluation, &left, case.node, Truth::True);
        }
    }
}

struct Walk<'a, 'o> {
    walker: Walker<'a>,
    /// Lanes of later years in which a yearly value is not known.
    later: Vec<u64>,
    out: &'o mut Gathered,
}

impl Walk<'_, '_> {
    fn goal(&mut self, id: &str, node: NodeId, masks: &[u64]) {
        let (mut sure, mut later) = (masks.to_vec(), masks.to_vec());
        for ((sure, later), unknown) in sure.iter_mut().zip(&mut later).zip(&self.later) {
            *sure &= !unknown;
            *later &= unknown;
        }
        let (mut causes, mut unknown) = (Set::new(), Set::new());
        self.walker.causes(node, &sure, &mut causes);
        self.walker.causes(node, &later, &mut unknown);
        if !unknown.iter().any(|cause| matches!(cause, Cause::Index(..))) {
            causes.extend(unknown);
        }
        for cause in causes {
            self.out.by_cause.entry(cause).insert(id.to_owned());
        }
    }
    fn effects(&mut self, id: &str, effects: &[PlusEffect], masks: &[u64]) {
        for effect in effects {
            self.goal(id, effect.node, masks);
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
    let days = timeline.plan.now..timeline.plan.days.len();
    for (cause, decides) in gathered.by_cause {
        let decides = decides.into_vec();
        let mut unclear = Unclear { open_point: None, named_date: None, index: None, decides };
        match cause {
            Cause::Ask(at) | Cause::Deciding(at) => {
                let Some(question) = rulebook.questions.get(at as usize) else { continue };
                // A question is asked only once its gate is true.
                let waits = question.gate.is_some_and(|gate| {
                    let may = |day, begun| timeline.truth(gate, day, begun) == Truth::True;
                    !days.clone().any(|day| may(day, false) || may(day, true))
                });
                if waits {
                    continue;
                }
                if cause == Cause::Ask(at) {
                    out.ask.push(question.id.clone());
                } else {
                    out.deciding.push(Deciding { question: question.id.clone(), decides: unclear.decides });
                }
                continue;
            }
            Cause::OpenPoint(point) => {
                unclear.open_point = rulebook.open_points.get(point as usize).map(|point| point.id.clone());
            }
            Cause::Index(index, year) => {
                let name = rulebook.indexes.get(index as usize).map_or("", |index| index.id.as_str());
                unclear.index = Some([name, ":", &year.to_string()].concat());
            }
        }
        out.unclear.push(unclear);
    }
    out
}

/// Dates that are not fixed yet, with the results whose start hinges on them.
pub(super) fn undated(rulebook: &Rulebook, law: &LawResult, open: &mut Open) {
    let mut by_date: Map<String, Set<String>> = Map::new();
    let mut note = |id: &str, phase: Option<Phase>| {
        if phase == Some(Phase::StartNotFixed)
            && let Some(date) = interval_of(rulebook, id)
        {
            by_date.entry(date.to_owned()).insert(id.to_owned());
        }
    };
    for obligation in &law.obligations {
        note(&obligation.id, obligation.standing.phase);
    }
    for penalty in &law.penalties {
        note(&penalty.id, penalty.standing.phase);
    }
    for classification in &law.classifications {
        note(&classification.id, classification.headline.as_ref().map(|headline| headline.phase));
    }
    for (date, decides) in by_date {
        let decides = decides.into_vec();
        open.unclear.push(Unclear { open_point: None, named_date: Some(date), index: None, decides });
    }
}

/// The interval date below a result.
fn interval_of<'r>(rulebook: &'r Rulebook, id: &str) -> Option<&'r str> {
    let mut nodes: Vec<NodeId> = Vec::new();
    for obligation in &rulebook.obligations {
        if obligation.id == id {
            nodes.push(obligation.node);
        }
    }
    for penalty in &rulebook.penalties {
        if penalty.id == id {
            nodes.push(penalty.node);
        }
    }
    for classification in &rulebook.classifications {
        if classification.id == id {
            for level in &classification.levels {
                nodes.push(level.shown);
            }
        }
    }
    for node in rulebook.graph.below(nodes) {
        if let Op::From(When::Named(at)) | Op::Until(When::Named(at)) = rulebook.graph.op(node)
            && let Some(named) = rulebook.named_dates.get(at as usize)
            && !named.exact
        {
            return Some(&named.id);
        }
    }
    None
}
