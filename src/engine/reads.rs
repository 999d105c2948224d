//! Which questions a law reads at all, whatever the answers.

use selfcheck_law::node::{NodeId, Op, QuestionId, When};
use selfcheck_law::rulebook::Rulebook;

use super::exposure::{amount_questions, questions};
use super::settle::goals;
use crate::order::Set;

/// The questions that conditions rest on.
pub fn tested(book: &Rulebook, nodes: Vec<NodeId>) -> Set<QuestionId> {
    tested_in(book, &book.graph.below(nodes))
}

/// The questions that these very nodes test, tests of answers and windows that begin with one.
pub(super) fn tested_in(book: &Rulebook, nodes: &[NodeId]) -> Set<QuestionId> {
    let mut found = Set::new();
    for node in nodes {
        match book.graph.op(*node) {
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
    let mut found = tested(book, goals(book, laws));
    for penalty in book.penalties.iter().filter(|penalty| laws.contains(&penalty.law)) {
        found.extend(questions(book, penalty).into_vec());
        if let Some(amount) = penalty.orientation {
            amount_questions(book, amount, &mut found);
        }
    }
    found
}
