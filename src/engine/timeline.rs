//! When something holds: the phase seen from the as-of date, and the first day of its unbroken run. Start dates are
//! never computed; they are read off the days on which the truth changes.

use selfcheck_law::date::Date;
use selfcheck_law::node::NodeId;
use selfcheck_law::truth::Truth;

use super::facts::Facts;
use super::lanes::{Evaluation, Lane, evaluate};
use super::plan::Plan;
use crate::assessment::{Applies, Day, Phase, Start};

/// All conditions on all days: one lane a day with interval dates not begun, one more where they may have begun,
/// one with all dates ignored.
pub(super) struct Timeline<'a> {
    pub plan: &'a Plan,
    evaluation: Evaluation,
    offset: usize,
    /// Lane of each day with interval dates begun.
    begun: Vec<usize>,
}

/// The lanes of one timeline under a layer or a what-if.
pub(super) fn lanes_of(plan: &Plan, layer: Option<u16>, what_if: Option<u16>) -> Vec<Lane> {
    let lane = |day, begun| Lane { day, begun, layer, what_if };
    let mut lanes: Vec<Lane> = plan.days.iter().map(|day| lane(Some(*day), false)).collect();
    lanes.push(lane(None, false));
    lanes.extend(plan.days.iter().zip(&plan.split).filter(|(_, split)| **split).map(|(day, _)| lane(Some(*day), true)));
    lanes
}

/// The lane of each day with interval dates begun, counted from the first lane of the timeline.
fn begun_lanes(plan: &Plan) -> Vec<usize> {
    let mut next = plan.days.len() + 1;
    plan.split
        .iter()
        .enumerate()
        .map(|(at, split)| {
            if *split {
                next += 1;
                next - 1
            } else {
                at
            }
        })
        .collect()
}

impl<'a> Timeline<'a> {
    /// Evaluates under a layer.
    pub fn new(facts: Facts, plan: &'a Plan, layer: Option<u16>) -> Timeline<'a> {
        Timeline::over(plan, evaluate(facts, lanes_of(plan, layer, None), &[]))
    }
    /// Looks at lanes that were evaluated together, one set of `lanes_of` after the other.
    pub fn over(plan: &'a Plan, evaluation: Evaluation) -> Timeline<'a> {
        Timeline { plan, evaluation, offset: 0, begun: begun_lanes(plan) }
    }
    /// The same evaluation seen at another what-if.
    pub fn move_to(&mut self, at: usize) {
        self.offset = at * lanes_of(self.plan, None, None).len();
    }

    /// The lane of a day.
    pub fn lane(&self, day: usize, begun: bool) -> usize {
        self.offset + if begun { self.begun.get(day).copied().unwrap_or(day) } else { day }
    }
    /// The lane of today.
    pub fn now(&self) -> usize {
        self.lane(self.plan.now, false)
    }
    /// The truth of a node on a day.
    pub fn truth(&self, node: NodeId, day: usize, begun: bool) -> Truth {
        self.evaluation.get(node, self.lane(day, begun))
    }
    /// The truth of a node in a lane.
    pub fn at(&self, node: NodeId, lane: usize) -> Truth {
        self.evaluation.get(node, lane)
    }
    /// The truth of a node with all dates ignored.
    pub fn undated(&self, node: NodeId) -> Truth {
        self.evaluation.get(node, self.offset + self.plan.days.len())
    }
    /// Decides a result that was open only because three values are too careful.
    pub fn settle(&mut self, node: NodeId, day: usize, begun: bool, truth: Truth) {
        let lane = self.lane(day, begun);
        self.evaluation.set(node, lane, truth);
    }
    /// The evaluation behind it.
    pub fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }
    /// The day of a lane of this timeline; none for the undated one.
    pub fn day_of(&self, lane: usize) -> Option<Date> {
        self.evaluation.lanes().get(lane).and_then(|lane| lane.day)
    }
}

/// Whether and when something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub applies: Applies,
    pub phase: Option<Phase>,
    pub from: Start,
    /// The day to explain, and whether with interval dates begun.
    pub day: usize,
    pub begun: bool,
}

/// No day at all.
pub(super) const NEVER: Start = Start { earliest: None, latest: None, always: false };

/// Reads phase and start off the truth on all days; `truth(day, begun)`.
pub(super) fn when(plan: &Plan, truth: impl Fn(usize, bool) -> Truth) -> When {
    let now = plan.now;
    let last = plan.days.len();
    let maybe = |day: usize| truth(day, false) != Truth::False;
    let sure = |day: usize| truth(day, false) == Truth::True;
    if maybe(now) {
        let applies = if sure(now) { Applies::Yes } else { Applies::Open };
        let earliest = run_start(now, maybe);
        let latest = if sure(now) { Some(run_start(now, sure)) } else { (now..last).find(|day| sure(*day)) };
        let always = latest == Some(0) && sure(now);
        let from = Start { earliest: day(plan, Some(earliest)), latest: day(plan, latest), always };
        return When { applies, phase: Some(Phase::Now), from, day: now, begun: false };
    }
    let first = (now..last).find(|day| maybe(*day));
    let begun = (now..last).find(|day| plan.split.get(*day) == Some(&true) && truth(*day, true) != Truth::False);
    let certain = (now..last).find(|day| sure(*day));
    let certain_begun = (now..last).find(|day| plan.split.get(*day) == Some(&true) && truth(*day, true) == Truth::True);
    match (first, begun) {
        (first, Some(begun)) if first.is_none_or(|first| begun < first) => {
            // It holds once a date that is not fixed has come: from the first day it may have come.
            let may = interval_start(plan, begun);
            let applies = if certain_begun.is_some() || certain.is_some() { Applies::Yes } else { Applies::Open };
            let from = Start { earliest: Some(may), latest: day(plan, certain), always: false };
            When { applies, phase: Some(Phase::StartNotFixed), from, day: begun, begun: true }
        }
        (Some(first), _) => {
            let applies = if certain.is_some() { Applies::Yes } else { Applies::Open };
            let from = Start { earliest: day(plan, Some(first)), latest: day(plan, certain), always: false };
            When { applies, phase: Some(Phase::Later), from, day: certain.unwrap_or(first), begun: false }
        }
        _ => {
            let ended = (0..now).rev().find(|day| sure(*day));
            let from = ended.map_or(NEVER, |end| {
                let start = day(plan, Some(run_start(end, sure)));
                Start { earliest: start, latest: start, always: false }
            });
            When { applies: Applies::No, phase: ended.map(|_| Phase::Ended), from, day: now, begun: false }
        }
    }
}

/// The first day of the unbroken run that ends on `day`.
pub(super) fn run_start(day: usize, holds: impl Fn(usize) -> bool) -> usize {
    (0..=day).rev().take_while(|at| holds(*at)).last().unwrap_or(day)
}

/// A day of the plan as a date; the day before every window stands for "since the law began".
pub(super) fn day(plan: &Plan, at: Option<usize>) -> Option<Day> {
    at.filter(|at| *at > 0).and_then(|at| plan.days.get(at)).map(|date| Day(*date))
}

/// Inside an interval, the first day on which it may have begun, not the as-of date that happens to lie in it.
fn interval_start(plan: &Plan, at: usize) -> Day {
    let first = (0..=at).rev().take_while(|day| plan.split.get(*day) == Some(&true)).last().unwrap_or(at);
    Day(plan.days.get(first).copied().unwrap_or(Date::from_days(0)))
}
