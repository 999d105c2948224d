//! Which questions a law reads at all, whatever the answers.

use selfcheck_law::node::{NodeId, Op, QuestionId, When};
use selfcheck_law::rulebook::Rulebook;

use super::exposure::amount_questions;
use super::settle::goals;
use crate::order::Set;

/// The questions that conditions rest on.
pub fn tested(book: &Rulebook, nodes: Vec<NodeId>) -> Set<QuestionId> {
    let mut found = Set::new();
    for node in book.graph.below(nodes) {
        match book.graph.op(node) {
            Op::Test(test) => found.extend(book.graph.tests.get(test as usize).map(|test| test.question)),
            Op::From(When::Answer(question)) | Op::Until(When::Answer(question)) => {
                found.insert(question);
            }
            _ => {}
        }
    }
    found
}

/// The questions that some result of these laws rests on: conditions, effects of penalties, amounts.
pub fn read(book: &Rulebook, laws: &[u16]) -> Set<QuestionId> {
    let mut nodes = goals(book, laws);
    let mut amounts = Set::new();
    for penalty in book.penalties.iter().filter(|penalty| laws.contains(&penalty.law)) {
        nodes.extend(penalty.plus.iter().chain(&penalty.instead).map(|effect| effect.node));
        if let Some(amount) = penalty.orientation {
            amount_questions(book, amount, &mut amounts);
        }
        for case in &penalty.cases {
            nodes.extend(case.plus.iter().chain(&case.instead).map(|effect| effect.node));
            amount_questions(book, case.amount, &mut amounts);
        }
    }
    let mut found = tested(book, nodes);
    found.extend(amounts.into_vec());
    found
}
