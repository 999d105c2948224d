//! Three-valued evaluation is sound but too careful: `x or not x` stays open. For results that are still open, the
//! possible answers of one open question are tried side by side; where all of them agree, the result is decided.

use selfcheck_law::node::{Bound, Check, NodeId, Op, QuestionId};
use selfcheck_law::rulebook::{Kind, Rulebook};
use selfcheck_law::truth::Truth;

use super::causes::{Cause, Walker};
use super::facts::Facts;
use super::lanes::WhatIf;
use super::open::future;
use super::plan::Plan;
use super::timeline::Timeline;
use crate::input::Answer;
use crate::order::Set;

/// The nodes of all results of the chosen laws.
pub(super) fn goals(rulebook: &Rulebook, laws: &[u16]) -> Vec<NodeId> {
    let mut goals = Vec::new();
    let mut add = |law: Option<u16>, node: NodeId| {
        if law.is_some_and(|law| laws.contains(&law)) && !goals.contains(&node) {
            goals.push(node);
        }
    };
    for (at, law) in rulebook.laws.iter().enumerate() {
        add(u16::try_from(at).ok(), law.applies);
    }
    for classification in rulebook.classifications.iter().filter(|c| !c.derived) {
        for level in &classification.levels {
            add(classification.law, level.shown);
        }
    }
    for obligation in &rulebook.obligations {
        add(Some(obligation.law), obligation.node);
    }
    for penalty in &rulebook.penalties {
        add(Some(penalty.law), penalty.node);
        for case in &penalty.cases {
            add(Some(penalty.law), case.node);
        }
    }
    for rule in &rulebook.rules {
        if let Some(node) = rule.shown {
            add(rule.law, node);
        }
    }
    goals
}

/// Decides results that are open on or after the as-of date and on which all answers of one open question agree. The
/// past is decided with them: otherwise a level would seem to begin on the as-of date only because it was asked about.
pub(super) fn settle(facts: Facts, plan: &Plan, timeline: &mut Timeline, goals: &[NodeId]) {
    let mut open = Vec::new();
    for goal in goals {
        if is_open(plan, timeline, *goal) {
            open.push(*goal);
        }
    }
    if open.is_empty() {
        return;
    }
    let both = both_ways(facts.rulebook, &open);
    for question in causes(facts, timeline, &open) {
        for partition in partitions(facts, plan, question, &both).iter().filter(|answers| !answers.is_empty()) {
            timeline.settle(facts, &open, partition);
        }
    }
}

fn is_open(plan: &Plan, timeline: &Timeline, node: NodeId) -> bool {
    let open = |day, begun| timeline.truth(node, day, begun) == Truth::Open;
    (plan.now..plan.days.len()).any(|day| open(day, false) || open(day, true))
}

/// The questions that an open result reaches, from the as-of date on.
fn causes(facts: Facts, timeline: &Timeline, goals: &[NodeId]) -> Set<QuestionId> {
    let masks = future(timeline);
    let mut walker = Walker::new(facts, timeline.evaluation());
    let mut found = Set::new();
    for goal in goals {
        walker.causes(*goal, &masks, &mut found);
    }
    let mut questions = Set::new();
    for cause in found {
        if let Cause::Ask(question) | Cause::Deciding(question) = cause {
            questions.insert(question);
        }
    }
    questions
}

/// The yes-or-no tests that some result reads both ways, plainly and turned round. What reads a test one way only needs
/// no trial: where yes and no agree, three values have found it already.
fn both_ways<'a>(rulebook: &'a Rulebook, goals: &[NodeId]) -> Vec<(QuestionId, &'a Check)> {
    let graph = &rulebook.graph;
    let mut found = Vec::new();
    let mut ways = vec![[false; 2]; graph.nodes.len()];
    for goal in goals {
        ways.fill([false; 2]);
        if let Some(ways) = ways.get_mut(*goal as usize) {
            ways[0] = true;
        }
        for node in (0..=*goal).rev() {
            let [plain, turned] = ways.get(node as usize).copied().unwrap_or_default();
            if !plain && !turned {
                continue;
            }
            let op = graph.op(node);
            if plain
                && turned
                && let Op::Test(test) = op
                && let Some(test) = graph.tests.get(test as usize)
                && !found.contains(&(test.question, &test.check))
            {
                found.push((test.question, &test.check));
            }
            let (plain, turned) = if op == Op::Not { (turned, plain) } else { (plain, turned) };
            for child in graph.children(node) {
                if let Some(ways) = ways.get_mut(*child as usize) {
                    *ways = [ways[0] || plain, ways[1] || turned];
                }
            }
        }
    }
    found
}

/// Lists of answers of which exactly one is the true one.
fn partitions(facts: Facts, plan: &Plan, at: QuestionId, both: &[(QuestionId, &Check)]) -> Vec<Vec<WhatIf>> {
    let mut out = Vec::new();
    let Some(question) = facts.rulebook.questions.get(at as usize) else { return out };
    let given = facts.input.answer(at);
    let mut one = Vec::new();
    match question.kind {
        Kind::YesNo => {
            if matches!(given, Answer::Nothing | Answer::Unknown) && both.contains(&(at, &Check::Yes)) {
                one.push(vec![(at, Answer::YesNo(true))]);
                one.push(vec![(at, Answer::YesNo(false))]);
            }
        }
        Kind::OneOf => {
            let mask = if let Answer::OneOf(mask) = given { *mask } else { u64::MAX };
            for option in 0..question.options.len() {
                if mask >> option & 1 == 1 {
                    one.push(vec![(at, Answer::OneOf(1 << option))]);
                }
            }
        }
        Kind::SeveralOf => {
            let (yes, no, unknown) = match given {
                Answer::Several { yes, no, unknown } => (*yes, *no, *unknown),
                _ => (0, 0, 0),
            };
            for option in 0..question.options.len() {
                let bit = 1u64 << option;
                if (yes | no) & bit == 0 && both.contains(&(at, &Check::Has(option as u8))) {
                    let unknown = unknown & !bit;
                    out.push(vec![
                        vec![(at, Answer::Several { yes: yes | bit, no, unknown })],
                        vec![(at, Answer::Several { yes, no: no | bit, unknown })],
                    ]);
                }
            }
        }
        Kind::Number | Kind::Money | Kind::Date => figures(facts, plan, at, &mut one),
    }
    if !one.is_empty() {
        out.push(one);
    }
    out
}

/// One figure for each side of every threshold; none where a fraction of another answer is compared.
fn figures(facts: Facts, plan: &Plan, at: QuestionId, out: &mut Vec<WhatIf>) {
    let Some(question) = facts.rulebook.questions.get(at as usize) else { return };
    let (low, high) = match facts.input.answer(at) {
        Answer::Range { min, max, currency: None } => (min.unwrap_or(question.min), max.unwrap_or(question.max)),
        Answer::Range { .. } => return,
        _ => (question.min, question.max),
    };
    let mut values = Set::new();
    values.extend([low, high]);
    for test in &facts.rulebook.graph.tests {
        if test.question != at {
            continue;
        }
        match test.check {
            Check::Compare(_, Bound::Number(limit)) => around(limit, &mut values),
            Check::Compare(_, Bound::Index { count, index }) => {
                for day in &plan.days {
                    let value = facts.index_value(index, Some(day.year()));
                    if let Some(limit) = value.and_then(|value| value.checked_mul(count)) {
                        around(limit, &mut values);
                    }
                }
            }
            _ => return,
        }
    }
    for value in values {
        if low <= value && value <= high {
            out.push(vec![(at, exact(value))]);
        }
    }
}

/// A threshold and one step to either side.
pub(super) fn around(limit: i64, values: &mut Set<i64>) {
    values.extend([limit.saturating_sub(1), limit, limit.saturating_add(1)]);
}

/// A figure as an answer.
pub(super) fn exact(value: i64) -> Answer {
    Answer::Range { min: Some(value), max: Some(value), currency: None }
}
