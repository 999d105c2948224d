//! What would change this: one answer changed, everything evaluated again, many what-ifs side by side.

use selfcheck_law::node::{Bound, Check, QuestionId};
use selfcheck_law::rulebook::{Kind, Question};

use super::exposure::questions;
use super::facts::Facts;
use super::lanes::{WhatIf, evaluate};
use super::plan::Plan;
use super::summary::{Base, Item, items, items_with};
use super::timeline::{Timeline, lanes_of};
use crate::assessment::{Change, ChangeEffect};
use crate::input::write::answer_value;
use crate::input::{Answer, Input};
use crate::json::Json;
use crate::order::{Set, sort_by_key};

/// So many what-ifs share an evaluation: memory stays small.
const BATCH: usize = 16;

/// Another answer, told from the given one.
struct Alternative {
    question: QuestionId,
    from: Json,
    to: Json,
    answer: Answer,
}

/// Every other answer that changes a result of the chosen laws.
pub(super) fn changes(facts: Facts, plan: &Plan, laws: &[u16]) -> Vec<Change> {
    let plan = plan.without_past();
    let base = Base {
        items: items(facts, &Timeline::new(facts, &plan, None), laws),
        read: facts.rulebook.penalties.iter().map(|penalty| questions(facts.rulebook, penalty)).collect(),
    };
    let mut out: Vec<Change> = Vec::new();
    let alternatives = alternatives(facts, plan.days.get(plan.now).map_or(0, |day| day.year()));
    for batch in alternatives.chunks(BATCH) {
        let what_ifs: Vec<WhatIf> = batch.iter().map(|one| vec![(one.question, one.answer.clone())]).collect();
        let lanes = (0..batch.len()).flat_map(|at| lanes_of(&plan, None, u16::try_from(at).ok())).collect();
        let mut timeline = Timeline::over(&plan, evaluate(facts, lanes, &what_ifs));
        for (at, (alternative, what_if)) in batch.iter().zip(&what_ifs).enumerate() {
            timeline.move_to(at);
            let effects = effects(facts, &base.items, &items_with(facts, &timeline, laws, what_if, Some(&base)));
            let id = facts.rulebook.questions.get(alternative.question as usize).map_or("", |q| q.id.as_str());
            // Of several figures with the same effects the nearest is told.
            let known = out.iter().any(|c| c.question == id && c.effects == effects && !several(&c.to));
            if !effects.is_empty() && !known {
                out.push(Change {
                    question: id.to_owned(),
                    from: alternative.from.clone(),
                    to: alternative.to.clone(),
                    effects,
                });
            }
        }
    }
    out
}

/// One option in a state: `{ "yes": ["text"] }`.
fn ticked(state: &str, id: &str) -> Json {
    Json::Object(vec![(state.to_owned(), Json::List(vec![Json::text(id)]))])
}

fn several(value: &Json) -> bool {
    value.get("yes").is_some() || value.get("no").is_some() || matches!(value, Json::Text(_) | Json::Bool(_))
}

fn effects(facts: Facts, before: &[Item], after: &[Item]) -> Vec<ChangeEffect> {
    before
        .iter()
        .zip(after)
        .filter(|(before, after)| before.word != after.word)
        .map(|(before, after)| ChangeEffect {
            law: facts.rulebook.laws.get(before.law as usize).map_or(String::new(), |law| law.id.clone()),
            id: before.id.to_owned(),
            before: before.word.clone(),
            after: after.word.clone(),
        })
        .collect()
}

/// Other answers to every question that was answered, in asking order.
fn alternatives(facts: Facts, year: i32) -> Vec<Alternative> {
    let mut out = Vec::new();
    for (at, question) in facts.rulebook.questions.iter().enumerate() {
        let Ok(at) = QuestionId::try_from(at) else { break };
        let given = facts.input.answer(at);
        if question.parameter || !given.given() {
            continue;
        }
        match question.kind {
            Kind::YesNo => {
                for yes in [true, false] {
                    plain(&mut out, at, question, given, Answer::YesNo(yes));
                }
            }
            Kind::OneOf => {
                for option in 0..question.options.len() {
                    plain(&mut out, at, question, given, Answer::OneOf(1 << option));
                }
            }
            Kind::SeveralOf => flips(&mut out, facts, at, question, given),
            Kind::Number | Kind::Money | Kind::Date => {
                for value in thresholds(facts, facts.input, at, given, year) {
                    let exact = Answer::Range { min: Some(value), max: Some(value), currency: None };
                    plain(&mut out, at, question, given, exact);
                }
            }
        }
    }
    out
}

fn plain(out: &mut Vec<Alternative>, at: QuestionId, question: &Question, given: &Answer, answer: Answer) {
    if *given != answer {
        let (from, to) = (answer_value(question, given), answer_value(question, &answer));
        out.push(Alternative { question: at, from, to, answer });
    }
}

/// Each option that a rule reads, flipped alone.
fn flips(out: &mut Vec<Alternative>, facts: Facts, at: QuestionId, question: &Question, given: &Answer) {
    let read: Set<u8> = facts
        .rulebook
        .graph
        .tests
        .iter()
        .filter(|test| test.question == at)
        .filter_map(|test| match test.check {
            Check::Has(option) => Some(option),
            _ => None,
        })
        .collect();
    let (yes, no, unknown) = match given {
        Answer::Several { yes, no, unknown } => (*yes, *no, *unknown),
        _ => (0, 0, u64::MAX >> (64 - question.options.len().clamp(1, 64))),
    };
    let exclusive = question.options.iter().enumerate().filter(|(_, o)| o.exclusive).fold(0, |m, (i, _)| m | 1 << i);
    for option in read {
        let bit = 1u64 << option;
        let id = question.options.get(option as usize).map_or("", |option| option.id.as_str());
        let state = if yes & bit != 0 {
            "yes"
        } else if no & bit != 0 {
            "no"
        } else if unknown & bit != 0 {
            "unknown"
        } else {
            continue;
        };
        if state != "yes" {
            let cleared = if exclusive & bit != 0 { yes } else { yes & exclusive };
            let answer =
                Answer::Several { yes: yes & !cleared | bit, no: (no | cleared) & !bit, unknown: unknown & !bit };
            out.push(Alternative { question: at, from: ticked(state, id), to: ticked("yes", id), answer });
        }
        if state != "no" {
            let answer = Answer::Several { yes: yes & !bit, no: no | bit, unknown: unknown & !bit };
            out.push(Alternative { question: at, from: ticked(state, id), to: ticked("no", id), answer });
        }
    }
}

/// The thresholds of the rules and one step to either side, the nearest to the given value first.
fn thresholds(facts: Facts, input: &Input, at: QuestionId, given: &Answer, year: i32) -> Vec<i64> {
    let mut values = Set::new();
    for test in facts.rulebook.graph.tests.iter().filter(|test| test.question == at) {
        let Check::Compare(_, bound) = test.check else { continue };
        let limit = match bound {
            Bound::Number(limit) => Some(limit),
            Bound::Index { count, index } => {
                facts.index_value(index, Some(year)).and_then(|value| count.checked_mul(value))
            }
            Bound::Fraction { numerator, denominator, of } => match input.answer(of) {
                Answer::Range { min: Some(min), max: Some(max), .. } if min == max => {
                    min.checked_mul(numerator).and_then(|product| product.checked_div(denominator))
                }
                _ => None,
            },
            Bound::FractionOfNumber { numerator, denominator, of } => {
                of.checked_mul(numerator).and_then(|product| product.checked_div(denominator))
            }
        };
        if let Some(limit) = limit {
            values.extend([limit.saturating_sub(1), limit, limit.saturating_add(1)]);
        }
    }
    let question = facts.rulebook.questions.get(at as usize);
    let (low, high) = question.and_then(|q| facts.span(q, given, false)).unwrap_or((0, 0));
    let mut values: Vec<i64> =
        values.into_iter().filter(|value| question.is_none_or(|q| (q.min..=q.max).contains(value))).collect();
    sort_by_key(&mut values, |value| {
        let value = i128::from(*value);
        if value < low { low - value } else { (value - high).max(0) }
    });
    values
}
