//! When something holds: the phase seen from the as-of date, and the first day of its unbroken run. Start dates are
//! never computed; they are read off the days on which the truth changes.

use selfcheck_law::node::NodeId;
use selfcheck_law::truth::{Lanes, Truth};

use super::facts::Facts;
use super::lanes::{Evaluation, Lane, WhatIf, evaluate, trials, under};
use super::plan::Plan;
use crate::assessment::{Applies, Day, Phase, Start};

/// All conditions on all days: one lane a day with interval dates not begun, one more where they may have begun,
/// one with all dates ignored.
#[derive(Clone)]
pub(super) struct Timeline<'a> {
    pub plan: &'a Plan,
    evaluation: Evaluation,
    /// Lane of each day with interval dates begun.
    begun: Vec<usize>,
}

impl<'a> Timeline<'a> {
    /// Evaluates the law as it stands.
    pub fn new(facts: Facts, plan: &'a Plan) -> Timeline<'a> {
        let mut lanes = Vec::new();
        for day in &plan.days {
            lanes.push(Lane { day: Some(*day), ..Lane::default() });
        }
        lanes.push(Lane::default());
        for (day, split) in plan.days.iter().zip(&plan.split) {
            if *split {
                lanes.push(Lane { day: Some(*day), begun: true, ..Lane::default() });
            }
        }
        // The lanes of days with interval dates begun stand behind those of the days and the undated one.
        let mut begun = Vec::new();
        let mut next = plan.days.len() + 1;
        for (at, split) in plan.split.iter().enumerate() {
            begun.push(if *split { next } else { at });
            next += usize::from(*split);
        }
        Timeline { plan, evaluation: evaluate(facts, lanes, &[]), begun }
    }
    /// The same days under a layer.
    pub fn under(&self, facts: Facts, layer: u16) -> Timeline<'a> {
        Timeline { plan: self.plan, evaluation: under(facts, &self.evaluation, layer), begun: self.begun.clone() }
    }
    /// The same days seen from another of them.
    pub fn seen_from<'b>(self, plan: &'b Plan) -> Timeline<'b> {
        Timeline { plan, evaluation: self.evaluation, begun: self.begun }
    }
    /// The same days under each of several what-ifs, one after the other.
    pub fn trials(&self, facts: Facts, what_ifs: &[WhatIf], each: &mut dyn FnMut(usize, &Timeline<'a>)) {
        trials(facts, &self.evaluation, what_ifs, &mut |at, evaluation| {
            each(at, &Timeline { plan: self.plan, evaluation, begun: self.begun.clone() });
        });
    }

    /// The lane of a day.
    #[inline(never)]
    pub fn lane(&self, day: usize, begun: bool) -> usize {
        if begun { self.begun.get(day).copied().unwrap_or(day) } else { day }
    }
    /// The lane of today.
    pub fn now(&self) -> usize {
        self.lane(self.plan.now, false)
    }
    /// The truth of a node on a day.
    #[inline(never)]
    pub fn truth(&self, node: NodeId, day: usize, begun: bool) -> Truth {
        self.evaluation.get(node, self.lane(day, begun))
    }
    /// The truth of a node in a lane.
    pub fn at(&self, node: NodeId, lane: usize) -> Truth {
        self.evaluation.get(node, lane)
    }
    /// The lane in which all dates are ignored.
    pub fn undated(&self) -> usize {
        self.plan.days.len()
    }
    /// Decides results on the days on which they were open only because three values are too careful: under all of the
    /// what-ifs, of which one is true, they come out the same.
    pub fn settle(&mut self, facts: Facts, goals: &[NodeId], what_ifs: &[WhatIf]) {
        let (chunks, undated) = (self.evaluation.chunks(), self.plan.days.len());
        let mut agreed = Vec::new();
        for _ in goals {
            for chunk in 0..chunks {
                let dated = if undated / 64 == chunk { !(1 << (undated % 64)) } else { u64::MAX };
                agreed.push(Lanes { yes: dated, no: dated });
            }
        }
        trials(facts, &self.evaluation, what_ifs, &mut |_, trial| {
            for (at, agreed) in agreed.iter_mut().enumerate() {
                let word = goals.get(at / chunks).map_or(Lanes::default(), |goal| trial.word(*goal, at % chunks));
                agreed.yes &= word.yes;
                agreed.no &= word.no;
            }
        });
        for (at, known) in agreed.into_iter().enumerate() {
            if let Some(goal) = goals.get(at / chunks) {
                self.evaluation.decide(*goal, at % chunks, known);
            }
        }
    }
    /// Whether a condition is the same on all days in another timeline over them.
    pub fn same(&self, other: &Timeline, node: NodeId) -> bool {
        (0..self.evaluation.chunks())
            .all(|chunk| self.evaluation.word(node, chunk) == other.evaluation.word(node, chunk))
    }
    /// The evaluation behind it.
    pub fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }
    /// The circumstances of a lane.
    #[inline(never)]
    pub fn circumstances(&self, lane: usize) -> Lane {
        self.evaluation.lanes().get(lane).copied().unwrap_or_default()
    }
    /// Whether and when a condition holds.
    pub fn when(&self, node: NodeId) -> When {
        when(self.plan, &|day, begun| self.truth(node, day, begun))
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

/// Reads phase and start off the truth on all days; `truth(day, begun)`.
pub(super) fn when(plan: &Plan, truth: &dyn Fn(usize, bool) -> Truth) -> When {
    let now = plan.now;
    let maybe = |day: usize| truth(day, false) != Truth::False;
    let sure = |day: usize| truth(day, false) == Truth::True;
    // The first days from now on: possible and certain, and the same once the dates that are not fixed have come.
    let (mut first, mut certain, mut begun, mut begun_certain) = (None, None, None, false);
    for day in now..plan.days.len() {
        if first.is_none() && maybe(day) {
            first = Some(day);
        }
        if certain.is_none() && sure(day) {
            certain = Some(day);
        }
        if plan.is_split(day) {
            let truth = truth(day, true);
            if begun.is_none() && truth != Truth::False {
                begun = Some(day);
            }
            begun_certain |= truth == Truth::True;
        }
    }
    let mut found = When {
        applies: if certain.is_some() { Applies::Yes } else { Applies::Open },
        phase: None,
        from: Start { earliest: None, latest: day(plan, certain), always: false },
        day: now,
        begun: false,
    };
    match (first, begun) {
        (Some(first), _) if first == now => {
            found.phase = Some(Phase::Now);
            found.from.earliest = day(plan, Some(run_start(now, &maybe)));
            found.applies = Applies::Open;
            if certain == Some(now) {
                let start = run_start(now, &sure);
                found.applies = Applies::Yes;
                found.from.latest = day(plan, Some(start));
                found.from.always = start == 0;
            }
        }
        (first, Some(begun)) if first.is_none_or(|first| begun < first) => {
            // It holds once a date that is not fixed has come: from the first day it may have come.
            found.phase = Some(Phase::StartNotFixed);
            let start = run_start(begun, &|day| plan.is_split(day));
            found.from.earliest = plan.days.get(start).map(|day| Day(*day));
            if begun_certain {
                found.applies = Applies::Yes;
            }
            (found.day, found.begun) = (begun, true);
        }
        (Some(first), _) => {
            found.phase = Some(Phase::Later);
            found.from.earliest = day(plan, Some(first));
            found.day = certain.unwrap_or(first);
        }
        _ => {
            found.applies = Applies::No;
            if let Some(end) = (0..now).rev().find(|day| sure(*day)) {
                let start = day(plan, Some(run_start(end, &sure)));
                found.phase = Some(Phase::Ended);
                found.from = Start { earliest: start, latest: start, always: false };
            }
        }
    }
    found
}

/// The first day of the unbroken run that ends on `day`.
pub(super) fn run_start(day: usize, holds: &dyn Fn(usize) -> bool) -> usize {
    let mut first = day;
    while first > 0 && holds(first - 1) {
        first -= 1;
    }
    first
}

/// A day of the plan as a date; the day before every window stands for "since the law began".
#[inline(never)]
pub(super) fn day(plan: &Plan, at: Option<usize>) -> Option<Day> {
    at.filter(|at| *at > 0).and_then(|at| plan.days.get(at)).map(|date| Day(*date))
}
