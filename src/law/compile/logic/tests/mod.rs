//! The simplifier against the exact meaning: whatever it makes of a condition, no answer turns a result round, and
//! nothing that was decided becomes open.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod exact;
mod model;

use super::super::build::emit::Emitter;
use super::{Expr, Logic};
use crate::node::When;
use crate::truth::Truth;
use exact::random;
use model::{Answers, Dice, evaluate, kleene, logic_of};

/// One random condition: the graph against every completion of many half-known answers.
fn one(dice: &mut Dice, size: u32) {
    let raw = random(dice, size);
    let (mut logic, questions) = logic_of();
    let id = raw.build(&mut logic);
    let mut emitter = Emitter::new(Vec::new());
    let node = emitter.emit(&mut logic, id);
    let graph = emitter.finish();
    let (moment, layer) = (dice.roll(4), dice.roll(2) == 1);
    let complete = Answers::all_complete(moment, layer);
    let exact: Vec<bool> = complete.iter().map(|answers| raw.exact(answers, &questions)).collect();
    for _ in 0..25 {
        let partial = Answers::random(dice, moment, layer);
        let mut seen = [false; 2];
        for (answers, value) in complete.iter().zip(&exact) {
            if partial.allows(answers) {
                seen[usize::from(*value)] = true;
            }
        }
        let after = evaluate(&graph, node, &partial);
        let before = kleene(&raw, &partial, &questions);
        match after {
            Truth::True => assert!(!seen[0], "true, but can be false: {raw:?} under {partial:?}"),
            Truth::False => assert!(!seen[1], "false, but can be true: {raw:?} under {partial:?}"),
            Truth::Open => {
                assert_eq!(
                    before,
                    Truth::Open,
                    "was decided, is open: {raw:?} became {:?} under {partial:?}",
                    show(&logic, id)
                );
            }
        }
    }
}

fn show(logic: &Logic, id: u32) -> String {
    match logic.expr(id) {
        Expr::And(parts) => format!("({})", parts.iter().map(|p| show(logic, *p)).collect::<Vec<_>>().join(" and ")),
        Expr::Or(parts) => format!("({})", parts.iter().map(|p| show(logic, *p)).collect::<Vec<_>>().join(" or ")),
        Expr::Not(inner) => format!("not {}", show(logic, *inner)),
        other => format!("{other:?}"),
    }
}

#[test]
fn simplifying_never_turns_a_result_round_and_never_opens_one() {
    let mut dice = Dice::new(20260802);
    for round in 0..800 {
        one(&mut dice, 2 + round % 9);
    }
}

#[test]
fn what_the_lists_of_the_law_need_is_found() {
    let (mut logic, questions) = logic_of();
    let mut is = |mask: u64| logic.test(questions.choice, crate::node::Check::In(mask));
    let (a, b, c) = (is(1), is(2), is(4));
    assert_eq!(logic.or(vec![a, b, c]), Logic::TRUE, "an answered choice is one of its options");
    assert_eq!(logic.and(vec![a, b]), Logic::FALSE);
    let yes = logic.test(questions.flag, crate::node::Check::Yes);
    let (one, two) = (logic.and(vec![yes, a]), logic.and(vec![yes, b]));
    let joined = logic.or(vec![one, two]);
    let ab = logic.test(questions.choice, crate::node::Check::In(3));
    assert_eq!(joined, logic.and(vec![yes, ab]), "options behind one condition are joined");
    let not_a = logic.not(a);
    let (one, two) = (logic.and(vec![yes, a]), logic.and(vec![yes, not_a]));
    assert_eq!(logic.or(vec![one, two]), yes, "with it or without it");
    let early = logic.from(When::Date(crate::Date::new(2026, 1, 1).unwrap()));
    let late = logic.from(When::Date(crate::Date::new(2027, 1, 1).unwrap()));
    assert_eq!(logic.and(vec![early, late]), late, "the later start is left");
}
