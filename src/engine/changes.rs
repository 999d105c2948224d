//! What would change this: one answer changed, everything evaluated again, many what-ifs side by side.

use selfcheck_law::node::{Bound, Check, QuestionId};
use selfcheck_law::rulebook::{Kind, Question};

use super::exposure::questions;
use super::facts::Facts;
use super::lanes::WhatIf;
use super::plan::Plan;
use super::settle::{around, exact};
use super::summary::{Item, differing, items};
use super::timeline::Timeline;
use crate::assessment::{Change, ChangeEffect};
use crate::input::Answer;
use crate::input::write::answer_value;
use crate::json::Json;
use crate::order::{Set, sort_by_key, take_out};

/// Other answers, each told from the given one.
#[derive(Default)]
struct Alternatives {
    /// Both as values.
    told: Vec<(Json, Json)>,
    answers: Vec<WhatIf>,
}

/// Every other answer that changes a result of the chosen laws.
pub(super) fn changes(facts: Facts, plan: &Plan, laws: &[u16]) -> Vec<Change> {
    let plan = plan.without_past();
    let mut read = Vec::new();
    for penalty in &facts.rulebook.penalties {
        read.push(questions(facts.rulebook, penalty));
    }
    let timeline = Timeline::new(facts, &plan);
    let items = items(facts, &timeline, laws);
    let mut out: Vec<Change> = Vec::new();
    let alternatives = alternatives(facts, plan.days.get(plan.now).map_or(0, |day| day.year()));
    let mut told = alternatives.told.into_iter();
    let same = |one: &WhatIf, other: &WhatIf| one.first().map(|(at, _)| at) == other.first().map(|(at, _)| at);
    for of_one_question in alternatives.answers.chunk_by(same) {
        timeline.trials(facts, of_one_question, &mut |at, trial| {
            let (Some((from, to)), Some(what_if)) = (told.next(), of_one_question.get(at)) else { return };
            let reads =
                |at: usize| read.get(at).is_none_or(|read| what_if.iter().any(|(question, _)| read.contains(question)));
            let mut effects = Vec::new();
            for (item, word) in differing(facts, &items, [&timeline, trial], what_if, &reads) {
                effects.push(effect(facts, item, word));
            }
            let question = what_if.first().and_then(|(at, _)| facts.rulebook.questions.get(*at as usize));
            let question = question.map_or(String::new(), |question| question.id.clone());
            // Of several figures with the same effects the nearest is told.
            let known = out.iter().any(|c| c.question == question && c.effects == effects && !several(&c.to));
            if !effects.is_empty() && !known {
                out.push(Change { question, from, to, effects });
            }
        });
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

/// An item and its other word.
pub(super) fn effect(facts: Facts, item: &Item, after: String) -> ChangeEffect {
    let law = facts.rulebook.laws.get(item.law as usize).map_or(String::new(), |law| law.id.clone());
    ChangeEffect { law, id: item.id.to_owned(), before: item.word.clone(), after }
}

/// Other answers to every question that was answered, in asking order.
fn alternatives(facts: Facts, year: i32) -> Alternatives {
    let mut out = Alternatives::default();
    for (at, question) in facts.rulebook.questions.iter().enumerate() {
        let Ok(at) = QuestionId::try_from(at) else { break };
        let given = facts.input.answer(at);
        if question.parameter || !given.given() {
            continue;
        }
        match question.kind {
            Kind::YesNo => {
                for yes in [true, false] {
                    out.plain(at, question, given, Answer::YesNo(yes));
                }
            }
            Kind::OneOf => {
                for option in 0..question.options.len() {
                    out.plain(at, question, given, Answer::OneOf(1 << option));
                }
            }
            Kind::SeveralOf => out.flips(facts, at, question, given),
            Kind::Number | Kind::Money | Kind::Date => {
                for value in thresholds(facts, at, question, given, year) {
                    out.plain(at, question, given, exact(value));
                }
            }
        }
    }
    out
}

impl Alternatives {
    fn plain(&mut self, at: QuestionId, question: &Question, given: &Answer, answer: Answer) {
        if *given != answer {
            self.told.push((answer_value(question, given), answer_value(question, &answer)));
            self.answers.push(vec![(at, answer)]);
        }
    }

    /// Each option that a rule reads, flipped alone.
    fn flips(&mut self, facts: Facts, at: QuestionId, question: &Question, given: &Answer) {
        let (yes, no, unknown) = match given {
            Answer::Several { yes, no, unknown } => (*yes, *no, *unknown),
            _ => (0, 0, u64::MAX >> (64 - question.options.len().clamp(1, 64))),
        };
        let mut exclusive = 0;
        for (option, choice) in question.options.iter().enumerate() {
            exclusive |= u64::from(choice.exclusive) << option;
        }
        for (option, choice) in question.options.iter().enumerate() {
            let bit = 1u64 << option;
            if (yes | no | unknown) & bit == 0 || !facts.reads(at, option) {
                continue;
            }
            let state = if yes & bit != 0 {
                "yes"
            } else if no & bit != 0 {
                "no"
            } else {
                "unknown"
            };
            let unknown = unknown & !bit;
            if state != "yes" {
                let cleared = if exclusive & bit != 0 { yes } else { yes & exclusive };
                let answer = Answer::Several { yes: yes & !cleared | bit, no: (no | cleared) & !bit, unknown };
                self.flip(at, &choice.id, state, "yes", answer);
            }
            if state != "no" {
                self.flip(at, &choice.id, state, "no", Answer::Several { yes: yes & !bit, no: no | bit, unknown });
            }
        }
    }

    fn flip(&mut self, at: QuestionId, option: &str, from: &str, to: &str, answer: Answer) {
        self.told.push((ticked(from, option), ticked(to, option)));
        self.answers.push(vec![(at, answer)]);
    }
}

/// The thresholds of the rules and one step to either side, the nearest to the given value first.
fn thresholds(facts: Facts, at: QuestionId, question: &Question, given: &Answer, year: i32) -> Vec<i64> {
    let mut values = Set::new();
    for test in &facts.rulebook.graph.tests {
        let Check::Compare(_, bound) = test.check else { continue };
        if test.question != at {
            continue;
        }
        let (number, numerator, denominator) = match bound {
            Bound::Number(limit) => (Some(limit), 1, 1),
            Bound::Index { count, index } => (facts.index_value(index, Some(year)), count, 1),
            Bound::Fraction { numerator, denominator, of } => match facts.input.answer(of) {
                Answer::Range { min, max, .. } if min == max => (*min, numerator, denominator),
                _ => (None, 1, 1),
            },
            Bound::FractionOfNumber { numerator, denominator, of } => (Some(of), numerator, denominator),
        };
        let product = number.and_then(|number| number.checked_mul(numerator));
        if let Some(limit) = product.and_then(|product| product.checked_div(denominator)) {
            around(limit, &mut values);
        }
    }
    let (low, high) = facts.span(question, given, false).unwrap_or((0, 0));
    let mut values = values.into_vec();
    take_out(&mut values, |value| *value < question.min || *value > question.max);
    sort_by_key(&mut values, |value| {
        let value = i128::from(*value);
        if value < low { low - value } else { (value - high).max(0) }
    });
    values
}
