//! Why: from a node down, all parts of a true *and* or a false *or*, else the cheapest part that decides; of an open
//! node the open parts. Named rules on the way are told with their citations. A part that rests on nothing doubtful is
//! cheaper than any that does: a result is as well confirmed as the best way to it.

use selfcheck_law::node::{Check, NodeId, Op, QuestionId, Test, When};
use selfcheck_law::rulebook::{Cite, Confidence, Grounds, Rulebook};
use selfcheck_law::truth::Truth;
use serde_json::Value;

use super::facts::Facts;
use super::timeline::Timeline;
use crate::assessment::{Applies, Day, Reason};
use crate::input::write::answer_value;
use crate::input::{Answer, Input};
use crate::order::{Set, sort_by};

/// What a rule of less than high confidence adds to the costs of a node: more than the longest way without one.
const DOUBT: u32 = 1 << 12;

/// Reasons, the lowest confidence among them, and the positions of the user they rest on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Because {
    pub reasons: Vec<Reason>,
    pub confidence: Confidence,
    pub assumed: Vec<String>,
}

/// Tells reasons over one timeline; keeps the costs of each lane it was asked about.
pub(super) struct Teller<'a> {
    facts: Facts<'a>,
    timeline: &'a Timeline<'a>,
    /// Rules by node.
    rules: Vec<(NodeId, usize)>,
    /// What the confidence of its rules adds to the costs of a node.
    doubts: Vec<u32>,
    costs: Vec<(usize, Vec<u32>)>,
}

/// What a walk gathers.
#[derive(Default)]
struct Walk {
    seen: Set<NodeId>,
    reasons: Vec<Reason>,
    confidence: Confidence,
    assumed: Vec<String>,
    /// Looks into the law's scope; else a scope that holds is passed over.
    inside_scope: bool,
}

impl<'a> Teller<'a> {
    pub fn new(facts: Facts<'a>, timeline: &'a Timeline<'a>) -> Teller<'a> {
        let mut rules: Vec<(NodeId, usize)> =
            facts.rulebook.rules.iter().enumerate().map(|(at, rule)| (rule.node, at)).collect();
        sort_by(&mut rules, |one, other| one < other);
        let mut doubts = vec![0; facts.rulebook.graph.nodes.len()];
        for rule in facts.rulebook.rules.iter().filter(|rule| rule.grounds.confidence < Confidence::High) {
            if let Some(doubt) = doubts.get_mut(rule.node as usize) {
                *doubt = DOUBT;
            }
        }
        Teller { facts, timeline, rules, doubts, costs: Vec::new() }
    }

    /// Why a node has its value in a lane. `own`: the statement's own grounds.
    pub fn because(&mut self, node: NodeId, lane: usize, own: &Grounds) -> Because {
        self.tell(node, lane, own.confidence, false)
    }

    /// Why a law reaches the system or not.
    pub fn scope(&mut self, node: NodeId, lane: usize, own: &Grounds) -> Because {
        self.tell(node, lane, own.confidence, true)
    }

    fn tell(&mut self, node: NodeId, lane: usize, confidence: Confidence, inside_scope: bool) -> Because {
        let costs = self.costs(lane);
        let mut walk = Walk { confidence, inside_scope, ..Walk::default() };
        self.walk(node, lane, &costs, &mut walk);
        self.costs.push((lane, costs));
        Because { reasons: walk.reasons, confidence: walk.confidence, assumed: walk.assumed }
    }

    fn walk(&self, node: NodeId, lane: usize, costs: &[u32], walk: &mut Walk) {
        if !walk.seen.insert(node) {
            return;
        }
        let graph = &self.facts.rulebook.graph;
        let truth = self.timeline.at(node, lane);
        self.name(node, truth, walk);
        let children = graph.children(node);
        let with =
            |wanted: Truth| children.iter().copied().filter(move |child| self.timeline.at(*child, lane) == wanted);
        let cheapest =
            |wanted: Truth| with(wanted).min_by_key(|child| costs.get(*child as usize).copied().unwrap_or(u32::MAX));
        match (graph.op(node), truth) {
            (Op::And, Truth::False) => {
                if let Some(child) = cheapest(Truth::False) {
                    self.walk(child, lane, costs, walk);
                }
            }
            (Op::Or, Truth::True) => {
                if let Some(child) = cheapest(Truth::True) {
                    self.walk(child, lane, costs, walk);
                }
            }
            (Op::And | Op::Or | Op::AtLeast(_), _) => {
                for child in with(truth) {
                    self.walk(child, lane, costs, walk);
                }
            }
            (Op::Not, _) => {
                for child in children {
                    self.walk(*child, lane, costs, walk);
                }
            }
            (Op::Layered(layer), _) => {
                let active = self.timeline.evaluation().lanes().get(lane).is_some_and(|l| l.layer == Some(layer));
                if let Some(child) = children.get(usize::from(active)) {
                    self.walk(*child, lane, costs, walk);
                }
            }
            (Op::Scope(law), _) => self.scope_node(law, truth, children, lane, costs, walk),
            (Op::Test(test), _) => {
                if let Some(test) = graph.tests.get(test as usize) {
                    push(&mut walk.reasons, answer_reason(self.facts, test, truth));
                }
            }
            (Op::From(when), Truth::False | Truth::Open) => self.window(when, "from", truth, walk),
            (Op::Until(when), Truth::False | Truth::Open) => self.window(when, "until", truth, walk),
            (Op::OpenPoint(point), _) => self.open_point(point, truth, walk),
            (Op::From(_) | Op::Until(_) | Op::True | Op::False, _) => {}
        }
        self.index(node, lane, truth, walk);
    }

    fn name(&self, node: NodeId, truth: Truth, walk: &mut Walk) {
        let first = self.rules.partition_point(|(at, _)| *at < node);
        for (_, rule) in self.rules.iter().skip(first).take_while(|(at, _)| *at == node) {
            if let Some(rule) = self.facts.rulebook.rules.get(*rule) {
                walk.confidence = walk.confidence.min(rule.grounds.confidence);
                let cites = cites(self.facts.rulebook, &rule.grounds.cites);
                push(&mut walk.reasons, Reason::Rule { rule: rule.id.clone(), holds: applies(truth), cites });
            }
        }
    }

    fn scope_node(&self, law: u16, truth: Truth, children: &[NodeId], lane: usize, costs: &[u32], walk: &mut Walk) {
        if self.facts.input.scope.iter().any(|(at, _)| *at == law) {
            push(&mut walk.reasons, if truth == Truth::False { Reason::OutsideScope } else { Reason::ScopeSet });
            return;
        }
        match truth {
            Truth::False if !walk.inside_scope => push(&mut walk.reasons, Reason::OutsideScope),
            Truth::True if !walk.inside_scope => {
                if let Some(law) = self.facts.rulebook.laws.get(law as usize) {
                    walk.confidence = walk.confidence.min(law.grounds.confidence);
                }
                self.positions_below(children, walk);
            }
            _ => {
                for child in children {
                    self.walk(*child, lane, costs, walk);
                }
            }
        }
    }

    /// A scope that holds only by the user's position makes everything in it "your reading".
    fn positions_below(&self, nodes: &[NodeId], walk: &mut Walk) {
        if self.facts.input.positions.is_empty() {
            return;
        }
        let mut stack = nodes.to_vec();
        let mut seen = Set::new();
        while let Some(node) = stack.pop() {
            if !seen.insert(node) {
                continue;
            }
            if let Op::OpenPoint(point) = self.facts.rulebook.graph.op(node)
                && self.facts.input.positions.iter().any(|(at, _)| *at == point)
                && let Some(point) = self.facts.rulebook.open_points.get(point as usize)
                && !walk.assumed.contains(&point.id)
            {
                walk.assumed.push(point.id.clone());
            }
            stack.extend_from_slice(self.facts.rulebook.graph.children(node));
        }
    }

    fn window(&self, when: When, edge: &'static str, truth: Truth, walk: &mut Walk) {
        let (date, named_date) = match when {
            When::Date(date) => (Some(Day(date)), None),
            When::Named(at) => match self.facts.rulebook.named_dates.get(at as usize) {
                Some(named) if named.exact => (Some(Day(named.not_after)), Some(named.id.clone())),
                Some(named) => (None, Some(named.id.clone())),
                None => (None, None),
            },
            When::Answer(question) => {
                let answer = self.facts.input.answer(question);
                push(&mut walk.reasons, plain_answer(self.facts.rulebook, question, answer, truth));
                return;
            }
        };
        push(&mut walk.reasons, Reason::Window { date, named_date, edge, holds: applies(truth) });
    }

    fn open_point(&self, point: u16, truth: Truth, walk: &mut Walk) {
        let Some(open_point) = self.facts.rulebook.open_points.get(point as usize) else { return };
        let position = self.facts.input.positions.iter().find(|(at, _)| *at == point).map(|(_, holds)| *holds);
        if position.is_some() && truth.decided() && !walk.assumed.contains(&open_point.id) {
            walk.assumed.push(open_point.id.clone());
        }
        push(&mut walk.reasons, Reason::OpenPoint { open_point: open_point.id.clone(), position });
    }

    /// An open threshold names the yearly value that is missing.
    fn index(&self, node: NodeId, lane: usize, truth: Truth, walk: &mut Walk) {
        if truth != Truth::Open {
            return;
        }
        if let Op::Test(test) = self.facts.rulebook.graph.op(node)
            && let Some(test) = self.facts.rulebook.graph.tests.get(test as usize)
            && let Check::Compare(_, selfcheck_law::node::Bound::Index { index, .. }) = test.check
            && let Some(year) = self.timeline.day_of(lane).map(selfcheck_law::Date::year)
            && self.facts.index_value(index, Some(year)).is_none()
            && let Some(index) = self.facts.rulebook.indexes.get(index as usize)
        {
            push(&mut walk.reasons, Reason::Index { index: index.id.clone(), year });
        }
    }

    /// How many answers it takes to decide a node in a lane.
    fn costs(&mut self, lane: usize) -> Vec<u32> {
        if let Some(at) = self.costs.iter().position(|(known, _)| *known == lane) {
            return self.costs.swap_remove(at).1;
        }
        let (graph, timeline) = (&self.facts.rulebook.graph, self.timeline);
        let mut costs: Vec<u32> = Vec::with_capacity(graph.nodes.len());
        for node in 0..graph.nodes.len() as NodeId {
            let truth = timeline.at(node, lane);
            let children = graph.children(node);
            let cost = |child: &NodeId| costs.get(*child as usize).copied().unwrap_or(0);
            let with = |wanted: Truth| children.iter().filter(move |child| timeline.at(**child, lane) == wanted);
            let result = match (graph.op(node), truth) {
                (Op::Test(_), _) => 4,
                (Op::OpenPoint(_), _) => 6,
                (Op::From(_) | Op::Until(_), _) => 2,
                (Op::Scope(_), Truth::False) => 1,
                (Op::Scope(_) | Op::True | Op::False, _) => 0,
                (Op::And, Truth::False) | (Op::Or, Truth::True) => 1 + with(truth).map(cost).min().unwrap_or(0),
                _ => 1 + with(truth).map(cost).fold(0, u32::saturating_add),
            };
            let doubt = self.doubts.get(node as usize).copied().unwrap_or(0);
            costs.push(result.saturating_add(doubt).min(1 << 20));
        }
        costs
    }
}

fn push(reasons: &mut Vec<Reason>, reason: Reason) {
    if !reasons.contains(&reason) {
        reasons.push(reason);
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
pub(super) fn cites(rulebook: &Rulebook, cites: &[Cite]) -> Vec<String> {
    cites
        .iter()
        .filter_map(|cite| {
            rulebook.sources.get(cite.source as usize).map(|source| [source.id.as_str(), ":", &cite.article].concat())
        })
        .collect()
}

fn answer_reason(facts: Facts, test: &Test, truth: Truth) -> Reason {
    let input: &Input = facts.input;
    let answer = input.answer(test.question);
    let Some(question) = facts.rulebook.questions.get(test.question as usize) else { return Reason::OutsideScope };
    if let Check::Has(option) = test.check {
        let value = match (truth, answer) {
            (Truth::True, _) => Value::Bool(true),
            (Truth::False, _) => Value::Bool(false),
            (Truth::Open, Answer::Several { unknown, .. }) if unknown >> option & 1 == 1 => "unknown".into(),
            (Truth::Open, Answer::Unknown) => "unknown".into(),
            (Truth::Open, _) => Value::Null,
        };
        let option = question.options.get(option as usize).map(|option| option.id.clone());
        return Reason::Answer { question: question.id.clone(), value, option, holds: applies(truth) };
    }
    plain_answer(facts.rulebook, test.question, answer, truth)
}

fn plain_answer(rulebook: &Rulebook, question: QuestionId, answer: &Answer, truth: Truth) -> Reason {
    let Some(question) = rulebook.questions.get(question as usize) else { return Reason::OutsideScope };
    Reason::Answer {
        question: question.id.clone(),
        value: answer_value(question, answer),
        option: None,
        holds: applies(truth),
    }
}
