//! What a breach can cost: for each set of circumstances the cases that are possible, each with its amount.

use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::node::{NodeId, Op, QuestionId};
use selfcheck_law::rulebook::{Confidence, Kind, Penalty, PlusEffect, Rulebook};
use selfcheck_law::truth::Truth;

use super::amounts::Calculator;
use super::facts::Facts;
use super::lanes::{Evaluation, Lane, WhatIf, evaluate_nodes};
use super::rates::Rates;
use super::reads::tested_in;
use super::reasons::applies;
use crate::assessment::{Applies, Converted, Day, EffectResult, Ends, Exposure, Sum};
use crate::input::Answer;
use crate::order::{Map, Set, take_out};

/// Everything that the cases and effects of a penalty stand on, rising.
fn nodes(rulebook: &Rulebook, penalty: &Penalty) -> Vec<NodeId> {
    let mut nodes = Vec::new();
    effect_nodes(&penalty.plus, &mut nodes);
    effect_nodes(&penalty.instead, &mut nodes);
    for case in &penalty.cases {
        nodes.push(case.node);
        effect_nodes(&case.plus, &mut nodes);
        effect_nodes(&case.instead, &mut nodes);
    }
    rulebook.graph.below(nodes)
}

/// Whether a layer can change what a penalty costs.
pub(super) fn layered(rulebook: &Rulebook, penalty: &Penalty, layer: u16) -> bool {
    nodes(rulebook, penalty).into_iter().any(|node| rulebook.graph.op(node) == Op::Layered(layer))
}

/// The questions that the cases, effects and amounts of a penalty read.
pub(super) fn questions(rulebook: &Rulebook, penalty: &Penalty) -> Set<QuestionId> {
    read(rulebook, penalty, &nodes(rulebook, penalty))
}

fn read(rulebook: &Rulebook, penalty: &Penalty, nodes: &[NodeId]) -> Set<QuestionId> {
    let mut found = tested_in(rulebook, nodes);
    for case in &penalty.cases {
        amount_questions(rulebook, case.amount, &mut found);
    }
    found
}

fn effect_nodes(effects: &[PlusEffect], nodes: &mut Vec<NodeId>) {
    for effect in effects {
        nodes.push(effect.node);
    }
}

/// The circumstances among questions.
fn parameters(rulebook: &Rulebook, questions: &Set<QuestionId>) -> Vec<QuestionId> {
    let mut out = Vec::new();
    for at in questions {
        if rulebook.questions.get(*at as usize).is_some_and(|question| question.parameter) {
            out.push(*at);
        }
    }
    out
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
        Some(Amount::Product(parts)) => {
            for part in parts {
                amount_questions(rulebook, *part, out);
            }
        }
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
        let mut values: Vec<Answer> = Vec::new();
        match question.kind {
            Kind::YesNo | Kind::OneOf if !left_open(given) => values.push(given.clone()),
            Kind::YesNo => {
                values.push(Answer::YesNo(false));
                values.push(Answer::YesNo(true));
            }
            Kind::OneOf => {
                for at in 0..question.options.len() {
                    values.push(Answer::OneOf(1 << at));
                }
            }
            _ => continue,
        }
        if all.len() * values.len() > 64 {
            continue;
        }
        let mut next = Vec::new();
        for one in &all {
            for value in &values {
                let mut more = one.clone();
                more.push((*parameter, value.clone()));
                next.push(more);
            }
        }
        all = next;
    }
    all
}

/// Picked circumstances in words, option by parameter; none where nothing was picked.
fn picked(facts: Facts, what_if: &WhatIf) -> Option<Map<String, String>> {
    let mut words = Map::new();
    for (at, answer) in what_if {
        let Some(question) = facts.rulebook.questions.get(*at as usize) else { continue };
        let word = match answer {
            Answer::YesNo(true) => "yes",
            Answer::YesNo(false) => "no",
            Answer::OneOf(mask) => {
                question.options.get(mask.trailing_zeros() as usize).map_or("", |option| option.id.as_str())
            }
            _ => "",
        };
        words.insert(question.id.clone(), word.to_owned());
    }
    (!words.is_empty()).then_some(words)
}

/// A non-binding starting point for every circumstance the user did not pick.
pub(super) fn orientation(facts: Facts, amount: AmountId, lane: Lane) -> Vec<Sum> {
    let mut read = Set::new();
    amount_questions(facts.rulebook, amount, &mut read);
    let mut sums = Vec::new();
    for what_if in circumstances(facts, &parameters(facts.rulebook, &read)) {
        let mut sum = sum(facts, amount, "", lane, &what_if, Applies::Yes);
        sum.when = picked(facts, &what_if);
        sums.push(sum);
    }
    sums
}

/// The exposure of a penalty on a day under extra answers (a what-if of the caller).
pub(super) fn exposure(facts: Facts, penalty: &Penalty, lane: Lane, extra: &WhatIf) -> Exposure {
    let nodes = nodes(facts.rulebook, penalty);
    let parameters = parameters(facts.rulebook, &read(facts.rulebook, penalty, &nodes));
    let mut what_ifs = circumstances(facts, &parameters);
    let mut lanes = Vec::new();
    for (at, what_if) in what_ifs.iter_mut().enumerate() {
        what_if.extend_from_slice(extra);
        lanes.push(Lane { what_if: u16::try_from(at).ok(), ..lane });
    }
    let evaluation = evaluate_nodes(facts, lanes, &what_ifs, &nodes);
    let mut rows: Vec<(WhatIf, Vec<Sum>)> = Vec::new();
    for (at, what_if) in what_ifs.into_iter().enumerate() {
        let sums = sums(facts, penalty, lane, &evaluation, at, &what_if);
        rows.push((what_if, sums));
    }
    for parameter in &parameters {
        if left_open(facts.input.answer(*parameter)) {
            merge(&mut rows, *parameter);
        }
    }
    for (question, _) in extra {
        merge(&mut rows, *question);
    }
    let mut all = Vec::new();
    for (when, sums) in &mut rows {
        for sum in sums.iter_mut() {
            sum.when = picked(facts, when);
        }
        all.append(sums);
    }
    collapse(all)
}

/// Drops a circumstance that makes no difference.
fn merge(rows: &mut Vec<(WhatIf, Vec<Sum>)>, parameter: QuestionId) {
    let mut without: Vec<WhatIf> = Vec::new();
    for (when, sums) in rows.iter() {
        let mut when = when.clone();
        take_out(&mut when, |(question, _)| *question == parameter);
        let twin = without.iter().position(|known| *known == when).and_then(|at| rows.get(at));
        if twin.is_some_and(|(_, others)| others != sums) {
            return;
        }
        without.push(when);
    }
    // From the end, so that the first of those that are alike stays.
    while let Some(when) = without.pop() {
        if without.contains(&when) {
            rows.remove(without.len());
        } else if let Some(row) = rows.get_mut(without.len()) {
            row.0 = when;
        }
    }
}

/// Nothing but one and the same reason why not: said once.
fn collapse(sums: Vec<Sum>) -> Exposure {
    let Some(reason) = sums.first().and_then(|first| first.not_computable) else { return Exposure::Sums(sums) };
    if reason == "index" || !sums.iter().all(|sum| sum.not_computable == Some(reason) && sum.plus.is_empty()) {
        return Exposure::Sums(sums);
    }
    let mut needs = Set::new();
    for sum in &sums {
        for need in &sum.needs {
            needs.insert(need.clone());
        }
    }
    Exposure::NotComputable { not_computable: reason, needs: needs.into_vec() }
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
        let applies = if sure { Applies::Yes } else { Applies::Open };
        let mut sum = sum(facts, case.amount, &case.id, lane, what_if, applies);
        sum.plus = effects(facts.rulebook, &case.plus, evaluation, at);
        sum.instead = effects(facts.rulebook, &case.instead, evaluation, at);
        out.push(sum);
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
    let mut out = Vec::new();
    for effect in effects {
        let truth = evaluation.get(effect.node, lane);
        if truth != Truth::False
            && let Some(named) = rulebook.effects.get(effect.effect as usize)
        {
            out.push(EffectResult { id: named.id.clone(), applies: applies(truth) });
        }
    }
    out
}

/// One amount as a sum.
fn sum(facts: Facts, amount: AmountId, basis: &str, lane: Lane, what_if: &WhatIf, applies: Applies) -> Sum {
    let nothing = Ends { low: 0, high: Some(0) };
    let mut sum = Sum {
        when: None,
        applies,
        from: nothing,
        to: nothing,
        currency: String::new(),
        units: None,
        converted: None,
        basis: basis.to_owned(),
        confidence: Confidence::High,
        not_computable: None,
        no_fine: false,
        needs: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    };
    Calculator { facts, day: lane.day, what_if }.compute(amount, &mut sum);
    if sum.not_computable.is_none() && !sum.no_fine {
        sum.converted = converted(facts, sum.from, sum.to, &sum.currency);
    }
    sum
}

/// The same in the currency the user asked for, with its dated rate.
fn converted(facts: Facts, from: Ends, to: Ends, currency: &str) -> Option<Converted> {
    let wanted = facts.input.currency.as_deref().filter(|wanted| *wanted != currency)?;
    let rates = facts.rates();
    let (rate, _) = rates.find(currency, wanted)?;
    Some(Converted {
        from: rates.ends(from, currency, wanted)?,
        to: rates.ends(to, currency, wanted)?,
        currency: wanted.to_owned(),
        rate: rate.text.clone(),
        pair: [rate.base.as_str(), "/", &rate.quote].concat(),
        rate_date: Day(rate.date),
        old: Rates::old(rate, facts.input.as_of),
    })
}
