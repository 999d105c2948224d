//! When a non-binding starting point can be given: it starts from facts, so all of them have to be known.

use selfcheck_law::amount::AmountId;
use selfcheck_law::truth::Truth;

use super::exposure::amount_questions;
use super::facts::Facts;
use super::timeline::Timeline;
use crate::input::Answer;
use crate::order::Set;

/// Every fact the amount reads is asked of this user and answered with both ends. A circumstance may be open: each of
/// its values is shown.
pub(super) fn known(facts: Facts, timeline: &Timeline, lane: usize, amount: AmountId) -> bool {
    let mut read = Set::new();
    amount_questions(facts.rulebook, amount, &mut read);
    read.into_iter().all(|at| {
        facts.rulebook.questions.get(at as usize).is_none_or(|question| {
            let asked = question.gate.is_none_or(|gate| timeline.at(gate, lane) == Truth::True);
            let bounded = matches!(facts.input.answer(at), Answer::Range { min: Some(_), max: Some(_), .. });
            question.parameter || (asked && bounded)
        })
    })
}
