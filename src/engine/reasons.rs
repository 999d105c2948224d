//! Why: from a node down, all parts of a true *and* or a false *or*, else the cheapest part that decides; of an open
//! node the open parts. Named rules on the way are told with their citations. A part that rests on nothing doubtful is
//! cheaper than any that does: a result is as well confirmed as the best way to it.

use selfcheck_law::date::Date;
use selfcheck_law::node::{self as law, Bound, Check, NodeId, Op, QuestionId, Test};
use selfcheck_law::rulebook::{Cite, Confidence, Grounds, Rule, Rulebook};
use selfcheck_law::truth::Truth;

use super::facts::Facts;
use super::timeline::{Timeline, When};
use crate::assessment::{Applies, Day, Reason, Standing};
use crate::input::Answer;
use crate::input::write::answer_value;
use crate::json::Json;

/// So many reasons are told before missing answers are only counted: at the start hundreds are missing, and the list of
/// open questions names them all.
const MOST: usize = 12;

/// What a rule of less than high confidence adds to the costs of a node: more than the longest way without one.
const DOUBT: u32 = 1 << 12;

/// What a walk gathers: reasons, the lowest confidence among them, and the positions of the user they rest on.
#[derive(Default)]
pub(super) struct Because {
    pub reasons: Vec<Reason>,
    pub confidence: Confidence,
    pub assumed: Vec<String>,
    seen: Vec<bool>,
    /// Answers that are told: question, option and truth.
    told: Vec<(QuestionId, Option<u8>, Truth)>,
    /// Missing answers that are only counted.
    more: usize,
    /// Looks into the law's scope; else a scope that holds is passed over.
    inside_scope: bool,
}

impl Because {
    /// Tells a reason once.
    fn push(&mut self, reason: Reason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }
    /// Whether an answer is still to be told; it is asked for many times.
    fn first(&mut self, answer: (QuestionId, Option<u8>, Truth)) -> bool {
        let first = !self.told.contains(&answer);
        if first {
            self.told.push(answer);
        }
        let many = first && answer.2 == Truth::Open && self.reasons.len() >= MOST;
        self.more += usize::from(many);
        first && !many
    }
    fn assume(&mut self, point: &str) {
        if !self.assumed.iter().any(|known| known == point) {
            self.assumed.push(point.to_owned());
        }
    }
}

/// Tells reasons over one timeline; keeps the costs of each lane it was asked about.
pub(super) struct Teller<'a> {
    facts: Facts<'a>,
    pub timeline: &'a Timeline<'a>,
    /// The law whose statements are explained.
    law: u16,
    /// The nodes that are named rules.
    named: Vec<bool>,
    /// What the confidence of its rules adds to the costs of a node.
    doubts: Vec<u32>,
    costs: Vec<(usize, Vec<u32>)>,
}

impl<'a> Teller<'a> {
    pub fn new(facts: Facts<'a>, timeline: &'a Timeline<'a>, law: u16) -> Teller<'a> {
        let count = facts.rulebook.graph.nodes.len();
        let (mut named, mut own_here, mut doubts) = (vec![false; count], vec![false; count], vec![0; count]);
        let own = |rule: &Rule| rule.law.is_none_or(|of| of == law);
        for rule in &facts.rulebook.rules {
            let at = rule.node as usize;
            if at < count {
                named[at] = true;
                own_here[at] |= own(rule);
            }
        }
        for rule in &facts.rulebook.rules {
            let at = rule.node as usize;
            if at < count && rule.grounds.confidence < Confidence::High && (own(rule) || !own_here[at]) {
                doubts[at] = DOUBT;
            }
        }
        Teller { facts, timeline, law, named, doubts, costs: Vec::new() }
    }

    /// The common part of everything that can apply.
    pub fn standing(&mut self, node: NodeId, found: When, grounds: &Grounds) -> Standing {
        let because = self.tell(node, self.timeline.lane(found.day, found.begun), grounds.confidence, false);
        Standing {
            applies: found.applies,
            phase: found.phase,
            from: found.from,
            because: because.reasons,
            assumed: because.assumed,
            cites: cites(self.facts.rulebook, &grounds.cites),
            confidence: because.confidence,
            status: grounds.status,
        }
    }

    /// Why a node has its value in a lane. `confidence`: that of the statement's own grounds.
    pub fn tell(&mut self, node: NodeId, lane: usize, confidence: Confidence, inside_scope: bool) -> Because {
        let costs = self.costs(lane);
        let seen = vec![false; self.named.len()];
        let mut walk = Because { confidence, inside_scope, seen, ..Because::default() };
        self.walk(node, lane, &costs, &mut walk);
        self.costs.push((lane, costs));
        if walk.more > 0 {
            walk.reasons.push(Reason::More { count: walk.more });
        }
        walk
    }

    fn walk(&self, node: NodeId, lane: usize, costs: &[u32], walk: &mut Because) {
        match walk.seen.get_mut(node as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return,
        }
        let graph = &self.facts.rulebook.graph;
        let truth = self.timeline.at(node, lane);
        self.name(node, truth, walk);
        let children = graph.children(node);
        match graph.op(node) {
            op @ (Op::And | Op::Or | Op::AtLeast(_)) => {
                let only = matches!((op, truth), (Op::And, Truth::False) | (Op::Or, Truth::True));
                let mut cheapest: Option<(u32, NodeId)> = None;
                for child in children {
                    if self.timeline.at(*child, lane) != truth {
                        continue;
                    }
                    if !only {
                        self.walk(*child, lane, costs, walk);
                        continue;
                    }
                    let cost = costs.get(*child as usize).copied().unwrap_or(u32::MAX);
                    if cheapest.is_none_or(|(least, _)| cost < least) {
                        cheapest = Some((cost, *child));
                    }
                }
                if let Some((_, child)) = cheapest {
                    self.walk(child, lane, costs, walk);
                }
            }
            Op::Not => self.walk_all(children, lane, costs, walk),
            Op::Layered(layer) => {
                let active = self.timeline.circumstances(lane).layer == Some(layer);
                if let Some(child) = children.get(usize::from(active)) {
                    self.walk(*child, lane, costs, walk);
                }
            }
            Op::Scope(law) => self.scope_node(law, truth, children, lane, costs, walk),
            Op::Test(test) => {
                if let Some(test) = graph.tests.get(test as usize) {
                    self.test(test, lane, truth, walk);
                }
            }
            Op::From(when) => self.window(when, "from", truth, walk),
            Op::Until(when) => self.window(when, "until", truth, walk),
            Op::OpenPoint(point) => self.open_point(point, truth, walk),
            Op::True | Op::False => {}
        }
    }

    fn walk_all(&self, nodes: &[NodeId], lane: usize, costs: &[u32], walk: &mut Because) {
        for node in nodes {
            self.walk(*node, lane, costs, walk);
        }
    }

    /// The same words in two laws are one node; each law tells its own rule and its own confidence.
    fn name(&self, node: NodeId, truth: Truth, walk: &mut Because) {
        if self.named.get(node as usize) != Some(&true) {
            return;
        }
        let own = |rule: &Rule| rule.node == node && rule.law.is_none_or(|law| law == self.law);
        let any_own = self.facts.rulebook.rules.iter().any(own);
        for rule in &self.facts.rulebook.rules {
            if rule.node == node && (own(rule) || !any_own) {
                walk.confidence = walk.confidence.min(rule.grounds.confidence);
                let cites = cites(self.facts.rulebook, &rule.grounds.cites);
                walk.reasons.push(Reason::Rule { rule: rule.id.clone(), holds: applies(truth), cites });
            }
        }
    }

    fn scope_node(&self, law: u16, truth: Truth, children: &[NodeId], lane: usize, costs: &[u32], walk: &mut Because) {
        if self.facts.input.scope.iter().any(|(at, _)| *at == law) {
            walk.push(if truth == Truth::False { Reason::OutsideScope } else { Reason::ScopeSet });
            return;
        }
        match truth {
            Truth::False if !walk.inside_scope => walk.push(Reason::OutsideScope),
            // Told once, with the law: it can take hundreds of answers to decide it.
            Truth::Open if !walk.inside_scope => {
                walk.push(Reason::ScopeOpen);
                self.positions_below(children, walk);
            }
            Truth::True if !walk.inside_scope => {
                if let Some(law) = self.facts.rulebook.laws.get(law as usize) {
                    walk.confidence = walk.confidence.min(law.grounds.confidence);
                }
                self.positions_below(children, walk);
            }
            _ => self.walk_all(children, lane, costs, walk),
        }
    }

    fn position(&self, point: u16) -> Option<bool> {
        self.facts.input.positions.iter().find(|(at, _)| *at == point).map(|(_, holds)| *holds)
    }

    /// A scope that holds only by the user's position makes everything in it "your reading".
    fn positions_below(&self, nodes: &[NodeId], walk: &mut Because) {
        if self.facts.input.positions.is_empty() {
            return;
        }
        let graph = &self.facts.rulebook.graph;
        for node in graph.below(nodes.to_vec()) {
            if let Op::OpenPoint(point) = graph.op(node)
                && self.position(point).is_some()
                && let Some(point) = self.facts.rulebook.open_points.get(point as usize)
            {
                walk.assume(&point.id);
            }
        }
    }

    fn window(&self, when: law::When, edge: &'static str, truth: Truth, walk: &mut Because) {
        if truth == Truth::True {
            return;
        }
        let (mut date, mut named_date) = (None, None);
        match when {
            law::When::Date(day) => date = Some(Day(day)),
            law::When::Named(at) => {
                if let Some(named) = self.facts.rulebook.named_dates.get(at as usize) {
                    named_date = Some(named.id.clone());
                    if named.exact {
                        date = Some(Day(named.not_after));
                    }
                }
            }
            law::When::Answer(question) => return self.answer(question, truth, walk),
        }
        walk.push(Reason::Window { date, named_date, edge, holds: applies(truth) });
    }

    fn open_point(&self, point: u16, truth: Truth, walk: &mut Because) {
        let Some(open_point) = self.facts.rulebook.open_points.get(point as usize) else { return };
        let position = self.position(point);
        if position.is_some() && truth.decided() {
            walk.assume(&open_point.id);
        }
        walk.push(Reason::OpenPoint { open_point: open_point.id.clone(), position });
    }

    /// An answer as a reason; an open threshold also names the yearly value that is missing.
    fn test(&self, test: &Test, lane: usize, truth: Truth, walk: &mut Because) {
        if let Check::Has(option) = test.check {
            return self.option(test.question, option, truth, walk);
        }
        self.answer(test.question, truth, walk);
        if truth == Truth::Open
            && let Check::Compare(_, Bound::Index { index, .. }) = test.check
            && let Some(year) = self.timeline.circumstances(lane).day.map(Date::year)
            && self.facts.index_value(index, Some(year)).is_none()
            && let Some(index) = self.facts.rulebook.indexes.get(index as usize)
        {
            walk.push(Reason::Index { index: index.id.clone(), year });
        }
    }

    fn answer(&self, question: QuestionId, truth: Truth, walk: &mut Because) {
        if !walk.first((question, None, truth)) {
            return;
        }
        let answer = self.facts.input.answer(question);
        walk.reasons.push(match self.facts.rulebook.questions.get(question as usize) {
            Some(question) => Reason::Answer {
                question: question.id.clone(),
                value: answer_value(question, answer),
                option: None,
                holds: applies(truth),
            },
            None => Reason::OutsideScope,
        });
    }

    fn option(&self, question: QuestionId, option: u8, truth: Truth, walk: &mut Because) {
        if !walk.first((question, Some(option), truth)) {
            return;
        }
        let unsure = match self.facts.input.answer(question) {
            Answer::Several { unknown, .. } => unknown >> option & 1 == 1,
            other => *other == Answer::Unknown,
        };
        let value = match truth {
            Truth::True => Json::Bool(true),
            Truth::False => Json::Bool(false),
            Truth::Open if unsure => Json::text("unknown"),
            Truth::Open => Json::Null,
        };
        walk.reasons.push(match self.facts.rulebook.questions.get(question as usize) {
            Some(question) => Reason::Answer {
                question: question.id.clone(),
                value,
                option: question.options.get(option as usize).map(|option| option.id.clone()),
                holds: applies(truth),
            },
            None => Reason::OutsideScope,
        });
    }

    /// How many answers it takes to decide a node in a lane.
    fn costs(&mut self, lane: usize) -> Vec<u32> {
        if let Some(at) = self.costs.iter().position(|(known, _)| *known == lane) {
            return self.costs.swap_remove(at).1;
        }
        let graph = &self.facts.rulebook.graph;
        let mut costs: Vec<u32> = Vec::with_capacity(graph.nodes.len());
        for node in 0..graph.nodes.len() as NodeId {
            let truth = self.timeline.at(node, lane);
            let (mut all, mut least) = (0_u32, u32::MAX);
            for child in graph.children(node) {
                if self.timeline.at(*child, lane) == truth {
                    let cost = costs.get(*child as usize).copied().unwrap_or(0);
                    all = all.saturating_add(cost);
                    least = least.min(cost);
                }
            }
            let cost = match (graph.op(node), truth) {
                (Op::Test(_), _) => 4,
                (Op::OpenPoint(_), _) => 6,
                (Op::From(_) | Op::Until(_), _) => 2,
                (Op::Scope(_), Truth::False) => 1,
                (Op::Scope(_) | Op::True | Op::False, _) => 0,
                (Op::And, Truth::False) | (Op::Or, Truth::True) if least < u32::MAX => 1 + least,
                _ => 1 + all,
            };
            let doubt = self.doubts.get(node as usize).copied().unwrap_or(0);
            costs.push(cost.saturating_add(doubt).min(1 << 20));
        }
        costs
    }
}

/// A truth value in the words of the assessment.
pub(super) fn applies(truth: Truth) -> Applies {
    match truth {
        Truth::True => Applies::Yes,
        Truth::Open => Applies::Open,
        Truth::False => Applies::No,
    }
}

/// Citations as `source:article`.
pub fn cites(rulebook: &Rulebook, cites: &[Cite]) -> Vec<String> {
    let mut out = Vec::new();
    for cite in cites {
        if let Some(source) = rulebook.sources.get(cite.source as usize) {
            out.push([source.id.as_str(), ":", &cite.article].concat());
        }
    }
    out
}
