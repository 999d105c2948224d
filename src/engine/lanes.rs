//! One pass over the flat graph, 64 lanes at a time. A lane is a date, an interval date begun or not, a layer, a
//! what-if: the same conditions seen under one set of circumstances.

use selfcheck_law::date::Date;
use selfcheck_law::node::{Bound, Check, Graph, NodeId, Op, QuestionId, Test, When};
use selfcheck_law::truth::{Lanes, Truth};

use super::facts::Facts;
use crate::input::Answer;

/// Answers put in place of the given ones.
pub(super) type WhatIf = Vec<(QuestionId, Answer)>;

/// One set of circumstances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lane {
    /// The day; none = all dates ignored.
    pub day: Option<Date>,
    /// Interval dates that may have begun by then have begun.
    pub begun: bool,
    /// The layer over the law.
    pub layer: Option<u16>,
    /// Index into the what-ifs.
    pub what_if: Option<u16>,
}

/// The truth of every node in every lane.
#[derive(Clone)]
pub(super) struct Evaluation {
    lanes: Vec<Lane>,
    nodes: usize,
    values: Vec<Lanes>,
}

impl Evaluation {
    /// The value of a node in a lane.
    #[inline(never)]
    pub fn get(&self, node: NodeId, lane: usize) -> Truth {
        self.values.get(lane / 64 * self.nodes + node as usize).map_or(Truth::Open, |lanes| lanes.get(lane % 64))
    }
    /// Puts values in place where a node is open, for a result that is known by other means.
    pub fn decide(&mut self, node: NodeId, chunk: usize, known: Lanes) {
        if let Some(lanes) = self.values.get_mut(chunk * self.nodes + node as usize) {
            let open = lanes.open();
            lanes.yes |= known.yes & open;
            lanes.no |= known.no & open;
        }
    }
    /// The values of a node in the 64 lanes of a chunk.
    pub fn word(&self, node: NodeId, chunk: usize) -> Lanes {
        self.values.get(chunk * self.nodes + node as usize).copied().unwrap_or_default()
    }
    /// The lanes, in the order they were given.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }
    /// Number of chunks of 64 lanes.
    pub fn chunks(&self) -> usize {
        self.lanes.len().div_ceil(64)
    }
}

/// Evaluates all conditions in all lanes.
pub(super) fn evaluate(facts: Facts, lanes: Vec<Lane>, what_ifs: &[WhatIf]) -> Evaluation {
    let mut all = Vec::with_capacity(facts.rulebook.graph.nodes.len());
    for node in 0..facts.rulebook.graph.nodes.len() {
        all.push(node as NodeId);
    }
    evaluate_nodes(facts, lanes, what_ifs, &all)
}

/// Evaluates only these nodes, rising and with everything below them; the others stay open.
pub(super) fn evaluate_nodes(facts: Facts, lanes: Vec<Lane>, what_ifs: &[WhatIf], which: &[NodeId]) -> Evaluation {
    let nodes = facts.rulebook.graph.nodes.len();
    let values = vec![Lanes::default(); nodes * lanes.len().div_ceil(64)];
    let mut evaluation = Evaluation { lanes, nodes, values };
    evaluation.compute(facts, what_ifs, which);
    evaluation
}

/// Evaluates again, in the same lanes under each of several what-ifs, what the questions they answer can touch. Gives
/// one after the other: all together would not fit the module's memory.
pub(super) fn trials(facts: Facts, base: &Evaluation, what_ifs: &[WhatIf], each: &mut dyn FnMut(usize, Evaluation)) {
    let replaced = |question| what_ifs.iter().flatten().any(|(at, _)| *at == question);
    let mut tests = Vec::new();
    for test in &facts.rulebook.graph.tests {
        let of = if let Check::Compare(_, Bound::Fraction { of, .. }) = test.check { replaced(of) } else { false };
        tests.push(of || replaced(test.question));
    }
    let touched = above(&facts.rulebook.graph, &|op| match op {
        Op::Test(test) => tests.get(test as usize) == Some(&true),
        Op::From(When::Answer(question)) | Op::Until(When::Answer(question)) => replaced(question),
        _ => false,
    });
    for at in 0..what_ifs.len() {
        let lanes = base.lanes_with(|lane| lane.what_if = u16::try_from(at).ok());
        let mut trial = Evaluation { lanes, nodes: base.nodes, values: base.values.clone() };
        trial.compute(facts, what_ifs, &touched);
        each(at, trial);
    }
}

/// The same lanes under a layer.
pub(super) fn under(facts: Facts, base: &Evaluation, layer: u16) -> Evaluation {
    let touched = above(&facts.rulebook.graph, &|op| op == Op::Layered(layer));
    let lanes = base.lanes_with(|lane| lane.layer = Some(layer));
    let mut out = Evaluation { lanes, nodes: base.nodes, values: base.values.clone() };
    out.compute(facts, &[], &touched);
    out
}

/// The nodes with such an operator and all that stand on them, rising.
fn above(graph: &Graph, is: &dyn Fn(Op) -> bool) -> Vec<NodeId> {
    let mut touched = vec![false; graph.nodes.len()];
    let mut found = Vec::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        let at = at as NodeId;
        if is(node.op) || graph.children(at).iter().any(|child| touched[*child as usize]) {
            touched[at as usize] = true;
            found.push(at);
        }
    }
    found
}

impl Evaluation {
    fn lanes_with(&self, change: impl Fn(&mut Lane)) -> Vec<Lane> {
        let mut lanes = self.lanes.clone();
        lanes.iter_mut().for_each(change);
        lanes
    }

    /// Puts the values of these nodes in place, children before parents.
    fn compute(&mut self, facts: Facts, what_ifs: &[WhatIf], which: &[NodeId]) {
        for (lanes, values) in self.lanes.chunks(64).zip(self.values.chunks_mut(self.nodes.max(1))) {
            pass(facts, lanes, what_ifs, values, which);
        }
    }
}

/// Evaluates nodes in up to 64 lanes.
fn pass(facts: Facts, lanes: &[Lane], what_ifs: &[WhatIf], values: &mut [Lanes], which: &[NodeId]) {
    let graph = &facts.rulebook.graph;
    let replaced = replacements(lanes, what_ifs);
    let mut years = Vec::new();
    for lane in lanes {
        years.push(lane.day.map(Date::year));
    }
    for at in which {
        let children = graph.children(*at);
        let value = |id: &NodeId| values.get(*id as usize).copied().unwrap_or_default();
        let child = |at: usize| children.get(at).map_or(Lanes::all(Truth::Open), value);
        let result = match graph.op(*at) {
            Op::True => Lanes::all(Truth::True),
            Op::False => Lanes::all(Truth::False),
            Op::And => children.iter().fold(Lanes::all(Truth::True), |all, id| all & value(id)),
            Op::Or => children.iter().fold(Lanes::all(Truth::False), |any, id| any | value(id)),
            Op::Not => !child(0),
            Op::AtLeast(count) => at_least(usize::from(count), children, &value),
            Op::Test(test) => graph
                .tests
                .get(test as usize)
                .map_or(Lanes::all(Truth::Open), |test| test_lanes(facts, test, &years, &replaced)),
            Op::From(when) => window(facts, when, false, lanes, &replaced),
            Op::Until(when) => window(facts, when, true, lanes, &replaced),
            Op::OpenPoint(point) => Lanes::all(said(&facts.input.positions, point).unwrap_or(Truth::Open)),
            Op::Scope(law) => said(&facts.input.scope, law).map_or_else(|| child(0), Lanes::all),
            Op::Layered(layer) => {
                let (base, changed) = (child(0), child(1));
                let mut mask = 0;
                for (at, lane) in lanes.iter().enumerate() {
                    mask |= u64::from(lane.layer == Some(layer)) << at;
                }
                Lanes { yes: (base.yes & !mask) | (changed.yes & mask), no: (base.no & !mask) | (changed.no & mask) }
            }
        };
        if let Some(slot) = values.get_mut(*at as usize) {
            *slot = result;
        }
    }
}

/// What the user set for one of a table.
fn said(list: &[(u16, bool)], wanted: u16) -> Option<Truth> {
    list.iter().find(|(at, _)| *at == wanted).map(|(_, holds)| Truth::known(*holds))
}

/// Whether a window is open in each lane. With all dates ignored it is.
fn window(facts: Facts, when: When, until: bool, lanes: &[Lane], replaced: &[(QuestionId, usize, &Answer)]) -> Lanes {
    let mut out = Lanes::default();
    for (at, lane) in lanes.iter().enumerate() {
        let reached = reached(facts, when, at, lane, replaced);
        out = out.with(1 << at, if until && lane.day.is_some() { !reached } else { reached });
    }
    out
}

/// True where enough are true, false where too few can be.
fn at_least(count: usize, children: &[NodeId], value: &dyn Fn(&NodeId) -> Lanes) -> Lanes {
    let mut out = Lanes::default();
    for lane in 0..64 {
        let (mut yes, mut possible) = (0, 0);
        for child in children {
            let truth = value(child).get(lane);
            yes += usize::from(truth == Truth::True);
            possible += usize::from(truth != Truth::False);
        }
        if yes >= count {
            out = out.with(1 << lane, Truth::True);
        } else if possible < count {
            out = out.with(1 << lane, Truth::False);
        }
    }
    out
}

/// Which lanes put which answer in place of which question.
fn replacements<'a>(lanes: &[Lane], what_ifs: &'a [WhatIf]) -> Vec<(QuestionId, usize, &'a Answer)> {
    let mut out = Vec::new();
    for (at, lane) in lanes.iter().enumerate() {
        let what_if = lane.what_if.and_then(|index| what_ifs.get(index as usize));
        for (question, answer) in what_if.into_iter().flatten() {
            out.push((*question, at, answer));
        }
    }
    out
}

fn test_lanes(facts: Facts, test: &Test, years: &[Option<i32>], replaced: &[(QuestionId, usize, &Answer)]) -> Lanes {
    let answer = facts.input.answer(test.question);
    let yearly = matches!(test.check, Check::Compare(_, Bound::Index { .. }));
    let mut out = Lanes::default();
    if yearly {
        let mut last: Option<(Option<i32>, Truth)> = None;
        for (at, year) in years.iter().enumerate() {
            let truth = match last {
                Some((same, truth)) if same == *year => truth,
                _ => facts.truth(test, answer, *year),
            };
            last = Some((*year, truth));
            out = out.with(1 << at, truth);
        }
    } else {
        out = Lanes::all(facts.truth(test, answer, None));
    }
    for (question, at, other) in replaced {
        if *question == test.question {
            out = out.with(1 << at, facts.truth(test, other, years.get(*at).copied().flatten()));
        }
    }
    out
}

/// Whether the day a window refers to has come. With all dates ignored it has.
fn reached(facts: Facts, when: When, at: usize, lane: &Lane, replaced: &[(QuestionId, usize, &Answer)]) -> Truth {
    let Some(day) = lane.day else { return Truth::True };
    match when {
        When::Date(date) => Truth::known(day >= date),
        When::Named(named) => match facts.rulebook.named_dates.get(named as usize) {
            Some(named) if day >= named.not_after => Truth::True,
            Some(named) if day <= named.after => Truth::False,
            Some(_) => Truth::known(lane.begun),
            None => Truth::Open,
        },
        When::Answer(question) => {
            let other = replaced.iter().find(|(q, lane, _)| *q == question && *lane == at);
            let answer = other.map_or_else(|| facts.input.answer(question), |(_, _, answer)| *answer);
            match answer {
                Answer::Range { min, max, .. } => {
                    let today = i64::from(day.days());
                    if max.is_some_and(|max| today >= max) {
                        Truth::True
                    } else if min.is_some_and(|min| today < min) {
                        Truth::False
                    } else {
                        Truth::Open
                    }
                }
                _ => Truth::Open,
            }
        }
    }
}
