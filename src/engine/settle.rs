//! Three-valued evaluation is sound but too careful: `x or not x` stays open. For results that are still open, the
//! possible answers of one open question are tried side by side; where all of them agree, the result is decided.

use selfcheck_law::node::{Bound, Check, NodeId, QuestionId};
use selfcheck_law::rulebook::{Kind, Rulebook};
use selfcheck_law::truth::Truth;

use super::causes::{Cause, Walker};
use super::facts::Facts;
use super::lanes::{WhatIf, evaluate};
use super::open::future;
use super::plan::Plan;
use super::timeline::{Timeline, lanes_of};
use crate::input::Answer;
use crate::order::Set;

/// The nodes of all results of the chosen laws.
pub(super) fn goals(rulebook: &Rulebook, laws: &[u16]) -> Vec<NodeId> {
    let chosen = |law: u16| laws.contains(&law);
    let mut goals = Set::new();
    for (at, law) in rulebook.laws.iter().enumerate() {
        if u16::try_from(at).is_ok_and(chosen) {
            goals.insert(law.applies);
        }
    }
    for classification in rulebook.classifications.iter().filter(|c| !c.derived && c.law.is_some_and(chosen)) {
        goals.extend(classification.levels.iter().map(|level| level.shown));
    }
    goals.extend(rulebook.obligations.iter().filter(|o| chosen(o.law)).map(|o| o.node));
    for penalty in rulebook.penalties.iter().filter(|p| chosen(p.law)) {
        goals.insert(penalty.node);
        goals.extend(penalty.cases.iter().map(|case| case.node));
    }
    goals.extend(rulebook.rules.iter().filter(|rule| rule.law.is_some_and(chosen)).filter_map(|rule| rule.shown));
    goals.into_iter().collect()
}

/// Decides results that are open on or after the as-of date and on which all answers of one open question agree. The
/// past is decided with them: otherwise a level would seem to begin on the as-of date only because it was asked about.
pub(super) fn settle(facts: Facts, plan: &Plan, timeline: &mut Timeline, goals: &[NodeId]) {
    let open: Vec<NodeId> = goals.iter().copied().filter(|node| is_open(plan, timeline, *node)).collect();
    if open.is_empty() {
        return;
    }
    for question in causes(facts, timeline, &open) {
        for partition in partitions(facts, plan, question) {
            try_all(facts, plan, timeline, &open, question, &partition);
        }
    }
}

fn is_open(plan: &Plan, timeline: &Timeline, node: NodeId) -> bool {
    (plan.now..plan.days.len())
        .any(|day| [false, true].iter().any(|begun| timeline.truth(node, day, *begun) == Truth::Open))
}

/// The questions that an open result reaches, from the as-of date on.
fn causes(facts: Facts, timeline: &Timeline, goals: &[NodeId]) -> Set<QuestionId> {
    let masks = future(timeline);
    let mut walker = Walker::new(facts, timeline.evaluation());
    let mut found = Set::new();
    for goal in goals {
        walker.causes(*goal, &masks, &mut found);
    }
    found
        .into_iter()
        .filter_map(|cause| match cause {
            Cause::Ask(question) | Cause::Deciding(question) => Some(question),
            _ => None,
        })
        .collect()
}

/// Lists of answers of which exactly one is the true one.
fn partitions(facts: Facts, plan: &Plan, at: QuestionId) -> Vec<Vec<Answer>> {
    let Some(question) = facts.rulebook.questions.get(at as usize) else { return Vec::new() };
    let given = facts.input.answer(at);
    let reads = |option: usize| {
        facts.rulebook.graph.tests.iter().any(|t| t.question == at && t.check == Check::Has(option as u8))
    };
    match (question.kind, given) {
        (Kind::YesNo, Answer::Nothing | Answer::Unknown) => {
            vec![vec![Answer::YesNo(true), Answer::YesNo(false)]]
        }
        (Kind::OneOf, _) => {
            let mask = if let Answer::OneOf(mask) = given { *mask } else { u64::MAX };
            let answers = (0..question.options.len()).filter(|at| mask >> at & 1 == 1);
            vec![answers.map(|at| Answer::OneOf(1 << at)).collect()]
        }
        (Kind::SeveralOf, _) => {
            let (yes, no, unknown) = match given {
                Answer::Several { yes, no, unknown } => (*yes, *no, *unknown),
                _ => (0, 0, 0),
            };
            (0..question.options.len())
                .filter(|option| (yes | no) >> option & 1 == 0 && reads(*option))
                .map(|option| {
                    let bit = 1u64 << option;
                    vec![
                        Answer::Several { yes: yes | bit, no, unknown: unknown & !bit },
                        Answer::Several { yes, no: no | bit, unknown: unknown & !bit },
                    ]
                })
                .collect()
        }
        (Kind::Number | Kind::Money | Kind::Date, _) => figures(facts, plan, at).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// One figure for each side of every threshold; none where a fraction of another answer is compared.
fn figures(facts: Facts, plan: &Plan, at: QuestionId) -> Option<Vec<Answer>> {
    let question = facts.rulebook.questions.get(at as usize)?;
    let (low, high) = match facts.input.answer(at) {
        Answer::Range { min, max, currency: None } => (min.unwrap_or(question.min), max.unwrap_or(question.max)),
        Answer::Range { .. } => return None,
        _ => (question.min, question.max),
    };
    let mut values = Set::from_iter([low, high]);
    for test in facts.rulebook.graph.tests.iter().filter(|test| test.question == at) {
        let Check::Compare(_, bound) = test.check else { return None };
        let limits: Vec<i64> = match bound {
            Bound::Number(limit) => vec![limit],
            Bound::Index { count, index } => {
                let years = plan.days.iter().map(|day| day.year()).collect::<Set<_>>();
                years.into_iter().filter_map(|y| facts.index_value(index, Some(y))?.checked_mul(count)).collect()
            }
            _ => return None,
        };
        for limit in limits {
            values.extend([limit.saturating_sub(1), limit, limit.saturating_add(1)]);
        }
    }
    let exact = |value| Answer::Range { min: Some(value), max: Some(value), currency: None };
    Some(values.into_iter().filter(|value| (low..=high).contains(value)).map(exact).collect())
}

fn try_all(
    facts: Facts,
    plan: &Plan,
    timeline: &mut Timeline,
    goals: &[NodeId],
    question: QuestionId,
    answers: &[Answer],
) {
    let what_ifs: Vec<WhatIf> = answers.iter().map(|answer| vec![(question, answer.clone())]).collect();
    let lanes = (0..what_ifs.len()).flat_map(|at| lanes_of(plan, None, u16::try_from(at).ok())).collect();
    let mut trial = Timeline::over(plan, evaluate(facts, lanes, &what_ifs));
    for goal in goals {
        for day in 0..plan.days.len() {
            for begun in [false, true] {
                if timeline.truth(*goal, day, begun) != Truth::Open {
                    continue;
                }
                let mut values = (0..what_ifs.len()).map(|at| {
                    trial.move_to(at);
                    trial.truth(*goal, day, begun)
                });
                let first = values.next().unwrap_or(Truth::Open);
                if first.decided() && values.all(|value| value == first) {
                    timeline.settle(*goal, day, begun, first);
                }
            }
        }
    }
}
