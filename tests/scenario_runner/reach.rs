//! Which questions the results of a law rest on.

use std::collections::BTreeSet;

use ai_selfcheck::law::amount::{Amount, AmountId};
use ai_selfcheck::law::node::{Bound, Check, NodeId, Op, QuestionId, When};
use ai_selfcheck::law::rulebook::{Penalty, PlusEffect, Rulebook};

/// All effects of a penalty, in every case.
pub fn effects(penalty: &Penalty) -> impl Iterator<Item = &PlusEffect> {
    let cases = penalty.cases.iter().flat_map(|case| case.plus.iter().chain(&case.instead));
    penalty.plus.iter().chain(&penalty.instead).chain(cases)
}

/// The questions that scope, levels, duties, penalties and amounts of these laws rest on.
pub fn read_by(book: &Rulebook, chosen: impl Fn(u16) -> bool) -> BTreeSet<QuestionId> {
    let mut nodes: Vec<NodeId> = Vec::new();
    nodes.extend((0..).zip(&book.laws).filter(|(at, _)| chosen(*at)).map(|(_, law)| law.applies));
    let classes = book.classifications.iter().filter(|class| class.law.is_some_and(&chosen));
    nodes.extend(classes.flat_map(|class| &class.levels).map(|level| level.shown));
    nodes.extend(book.obligations.iter().filter(|duty| chosen(duty.law)).map(|duty| duty.node));
    let mut found = BTreeSet::new();
    for penalty in book.penalties.iter().filter(|penalty| chosen(penalty.law)) {
        nodes.push(penalty.node);
        nodes.extend(penalty.cases.iter().map(|case| case.node));
        nodes.extend(effects(penalty).map(|effect| effect.node));
        let amounts = penalty.cases.iter().map(|case| case.amount).chain(penalty.orientation);
        amounts.for_each(|amount| of_amount(book, amount, &mut found));
    }
    let mut seen = BTreeSet::new();
    while let Some(node) = nodes.pop() {
        if seen.insert(node) {
            of_node(book, node, &mut found);
            nodes.extend(book.graph.children(node));
        }
    }
    found
}

fn of_node(book: &Rulebook, node: NodeId, found: &mut BTreeSet<QuestionId>) {
    match book.graph.op(node) {
        Op::Test(test) => {
            let Some(test) = book.graph.tests.get(test as usize) else { return };
            found.insert(test.question);
            if let Check::Compare(_, Bound::Fraction { of, .. }) = test.check {
                found.insert(of);
            }
        }
        Op::From(When::Answer(question)) | Op::Until(When::Answer(question)) => {
            found.insert(question);
        }
        _ => {}
    }
}

fn of_amount(book: &Rulebook, amount: AmountId, found: &mut BTreeSet<QuestionId>) {
    match book.amounts.get(usize::from(amount)) {
        Some(Amount::Answer(question) | Amount::Table { question, .. }) => {
            found.insert(*question);
        }
        Some(Amount::Product(parts)) => parts.iter().for_each(|part| of_amount(book, *part, found)),
        Some(Amount::Higher(a, b) | Amount::Lower(a, b) | Amount::Range(a, b)) => {
            of_amount(book, *a, found);
            of_amount(book, *b, found);
        }
        _ => {}
    }
}
