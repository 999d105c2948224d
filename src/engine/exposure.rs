//! What a breach can cost: for each set of circumstances the cases that are possible, each with its amount.

use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::node::{NodeId, Op, QuestionId};
use selfcheck_law::rulebook::{Kind, Penalty, PlusEffect, Rulebook};
use selfcheck_law::truth::Truth;

use super::amounts::Calculator;
use super::facts::Facts;
use super::lanes::{Evaluation, Lane, WhatIf, evaluate};
use super::rates::Rates;
use super::reasons::applies;
use crate::assessment::{Applies, Converted, Day, EffectResult, Ends, Exposure, Sum};
use crate::input::Answer;
use crate::order::{Map, Set};

/// The questions that the cases, effects and amounts of a penalty read.
pub(super) fn questions(rulebook: &Rulebook, penalty: &Penalty) -> Set<QuestionId> {
    let mut found = Set::new();
    let mut nodes: Vec<NodeId> = penalty.plus.iter().chain(&penalty.instead).map(|effect| effect.node).collect();
    for case in &penalty.cases {
        nodes.push(case.node);
        nodes.extend(case.plus.iter().chain(&case.instead).map(|effect| effect.node));
        amount_questions(rulebook, case.amount, &mut found);
    }
    let mut seen = Set::new();
    while let Some(node) = nodes.pop() {
        if seen.insert(node) {
            if let Op::Test(test) = rulebook.graph.op(node)
                && let Some(test) = rulebook.graph.tests.get(test as usize)
            {
                found.insert(test.question);
            }
            nodes.extend_from_slice(rulebook.graph.children(node));
        }
    }
    found
}

/// The circumstances among questions.
fn parameters(rulebook: &Rulebook, questions: Set<QuestionId>) -> Vec<QuestionId> {
    let parameter = |q: &QuestionId| rulebook.questions.get(*q as usize).is_some_and(|q| q.parameter);
    questions.into_iter().filter(parameter).collect()
}

/// A circumstance the user did not pick.
fn left_open(answer: &Answer) -> bool {
    matches!(answer, Answer::Nothing | Answer::Unknown)
}

/// The questions an amount reads.
pub(super) fn amount_questions(rulebook: &Rulebook, amount: AmountId, out: &mut Set<QuestionId>) {
    match rulebook.amounts.get(amount as usize) {
        Some(Amount::Answer(question)) => {
            out.insert(*question);
        }
        Some(Amount::Table { question, .. }) => {
            out.insert(*question);
        }
        Some(Amount::Product(parts)) => parts.iter().for_each(|part| amount_questions(rulebook, *part, out)),
        Some(Amount::Higher(a, b) | Amount::Lower(a, b) | Amount::Range(a, b)) => {
            amount_questions(rulebook, *a, out);
            amount_questions(rulebook, *b, out);
        }
        _ => {}
    }
}

/// Every combination of the circumstances the user did not pick (at most 64).
fn circumstances(facts: Facts, parameters: &[QuestionId]) -> Vec<WhatIf> {
    let mut all: Vec<WhatIf> = vec![Vec::new()];
    for parameter in parameters {
        let Some(question) = facts.rulebook.questions.get(*parameter as usize) else { continue };
        let given = facts.input.answer(*parameter);
        let values: Vec<Answer> = match question.kind {
            Kind::YesNo | Kind::OneOf if !left_open(given) => vec![given.clone()],
            Kind::YesNo => vec![Answer::YesNo(false), Answer::YesNo(true)],
            Kind::OneOf => (0..question.options.len()).map(|at| Answer::OneOf(1 << at)).collect(),
            _ => continue,
        };
        if all.len() * values.len() > 64 {
            continue;
        }
        all = all
            .iter()
            .flat_map(|one| {
                values.iter().map(move |value| {
                    let mut next = one.clone();
                    next.push((*parameter, value.clone()));
                    next
                })
            })
            .collect();
    }
    all
}

/// The words of a picked circumstance.
fn picked(facts: Facts, what_if: &WhatIf) -> Map<String, String> {
    let word = |question: &selfcheck_law::rulebook::Question, answer: &Answer| match answer {
        Answer::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Answer::OneOf(mask) => {
            question.options.get(mask.trailing_zeros() as usize).map_or(String::new(), |option| option.id.clone())
        }
        _ => String::new(),
    };
    what_if
        .iter()
        .filter_map(|(at, answer)| facts.rulebook.questions.get(*at as usize).map(|q| (q.id.clone(), word(q, answer))))
        .collect()
}

/// Every combination of the circumstances a non-binding amount reads, with its words (none = it reads none).
pub(super) fn over_circumstances(facts: Facts, amount: AmountId) -> Vec<(Option<Map<String, String>>, WhatIf)> {
    let mut read = Set::new();
    amount_questions(facts.rulebook, amount, &mut read);
    circumstances(facts, &parameters(facts.rulebook, read))
        .into_iter()
        .map(|what_if| ((!what_if.is_empty()).then(|| picked(facts, &what_if)), what_if))
        .collect()
}

/// The exposure of a penalty on a day under extra answers (a what-if of the caller).
pub(super) fn exposure(facts: Facts, penalty: &Penalty, lane: Lane, extra: &WhatIf) -> Exposure {
    let parameters = parameters(facts.rulebook, questions(facts.rulebook, penalty));
    let what_ifs: Vec<WhatIf> = circumstances(facts, &parameters)
        .into_iter()
        .map(|mut one| {
            one.extend(extra.iter().cloned());
            one
        })
        .collect();
    let lanes = (0..what_ifs.len()).map(|at| Lane { what_if: u16::try_from(at).ok(), ..lane }).collect();
    let evaluation = evaluate(facts, lanes, &what_ifs);
    let mut rows: Vec<(Map<String, String>, Vec<Sum>)> = what_ifs
        .iter()
        .enumerate()
        .map(|(at, what_if)| (picked(facts, what_if), sums(facts, penalty, lane, &evaluation, at, what_if)))
        .collect();
    let enumerated = parameters.iter().filter(|parameter| left_open(facts.input.answer(**parameter)));
    for parameter in enumerated.chain(extra.iter().map(|(question, _)| question)) {
        if let Some(question) = facts.rulebook.questions.get(*parameter as usize) {
            merge(&mut rows, &question.id);
        }
    }
    let sums: Vec<Sum> = rows
        .into_iter()
        .flat_map(|(when, sums)| {
            sums.into_iter().map(move |sum| Sum { when: (!when.is_empty()).then(|| when.clone()), ..sum })
        })
        .collect();
    collapse(sums)
}

/// Drops a circumstance that makes no difference.
fn merge(rows: &mut Vec<(Map<String, String>, Vec<Sum>)>, parameter: &str) {
    let without = |when: &Map<String, String>| {
        let mut when = when.clone();
        when.remove(parameter);
        when
    };
    let same = rows.iter().all(|(when, sums)| {
        rows.iter().filter(|(other, _)| without(other) == without(when)).all(|(_, others)| others == sums)
    });
    if same {
        let mut merged: Vec<(Map<String, String>, Vec<Sum>)> = Vec::new();
        for (when, sums) in rows.drain(..) {
            let when = without(&when);
            if !merged.iter().any(|(known, _)| *known == when) {
                merged.push((when, sums));
            }
        }
        *rows = merged;
    }
}

/// Nothing but one and the same reason why not: said once.
fn collapse(sums: Vec<Sum>) -> Exposure {
    match sums.first().and_then(|first| first.not_computable) {
        Some(reason)
            if reason != "index"
                && sums.iter().all(|sum| sum.not_computable == Some(reason) && sum.plus.is_empty()) =>
        {
            let needs: Set<String> = sums.into_iter().flat_map(|sum| sum.needs).collect();
            Exposure::NotComputable { not_computable: reason, needs: needs.into_iter().collect() }
        }
        _ => Exposure::Sums(sums),
    }
}

/// The possible cases under one set of circumstances: up to the first that is certain.
fn sums(facts: Facts, penalty: &Penalty, lane: Lane, evaluation: &Evaluation, at: usize, what_if: &WhatIf) -> Vec<Sum> {
    let mut out = Vec::new();
    for case in &penalty.cases {
        let truth = evaluation.get(case.node, at);
        if truth == Truth::False {
            continue;
        }
        let sure = truth == Truth::True && out.is_empty();
        out.push(sum(facts, case.amount, &case.id, lane, what_if, if sure { Applies::Yes } else { Applies::Open }));
        if let Some(sum) = out.last_mut() {
            sum.plus = effects(facts.rulebook, &case.plus, evaluation, at);
            sum.instead = effects(facts.rulebook, &case.instead, evaluation, at);
        }
        if truth == Truth::True {
            break;
        }
    }
    out
}

/// Effects that are certain or possible.
pub(super) fn effects(
    rulebook: &Rulebook,
    effects: &[PlusEffect],
    evaluation: &Evaluation,
    lane: usize,
) -> Vec<EffectResult> {
    effects
        .iter()
        .filter(|effect| evaluation.get(effect.node, lane) != Truth::False)
        .filter_map(|effect| {
            let id = rulebook.effects.get(effect.effect as usize)?.id.clone();
            Some(EffectResult { id, applies: applies(evaluation.get(effect.node, lane)) })
        })
        .collect()
}

/// One amount as a sum.
pub(super) fn sum(facts: Facts, amount: AmountId, basis: &str, lane: Lane, what_if: &WhatIf, applies: Applies) -> Sum {
    let calculator = Calculator { facts, day: lane.day, what_if };
    let mut sum = Sum {
        when: None,
        applies,
        from: Ends { low: 0, high: Some(0) },
        to: Ends { low: 0, high: Some(0) },
        currency: String::new(),
        units: None,
        converted: None,
        basis: basis.to_owned(),
        not_computable: None,
        no_fine: false,
        needs: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    };
    match calculator.compute(amount) {
        Ok(computed) => {
            sum.converted = converted(facts, computed.from, computed.to, &computed.currency);
            sum.from = computed.from;
            sum.to = computed.to;
            sum.currency = computed.currency;
            sum.units = computed.units;
            sum.needs = computed.needs;
        }
        Err(error) if error.reason == "no_fine" => sum.no_fine = true,
        Err(error) => {
            sum.not_computable = Some(error.reason);
            sum.needs = error.needs;
            sum.units = error.units;
        }
    }
    sum
}

/// The same in the currency the user asked for, with its dated rate.
fn converted(facts: Facts, from: Ends, to: Ends, currency: &str) -> Option<Converted> {
    let wanted = facts.input.currency.as_deref().filter(|wanted| *wanted != currency)?;
    let rates = facts.rates();
    let (rate, _) = rates.find(currency, wanted)?;
    let one = |value: i64| {
        rates.convert(i128::from(value), currency, wanted).map(|value| i64::try_from(value).unwrap_or(i64::MAX))
    };
    let ends = |ends: Ends| -> Option<Ends> {
        Some(Ends {
            low: one(ends.low)?,
            high: match ends.high {
                Some(high) => Some(one(high)?),
                None => None,
            },
        })
    };
    Some(Converted {
        from: ends(from)?,
        to: ends(to)?,
        currency: wanted.to_owned(),
        rate: rate.text.clone(),
        pair: [rate.base.as_str(), "/", &rate.quote].concat(),
        rate_date: Day(rate.date),
        old: Rates::old(rate, facts.input.as_of),
    })
}
