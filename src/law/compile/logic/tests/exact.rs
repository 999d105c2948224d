//! Random conditions as they are written, with their exact meaning under complete answers.

use super::super::{Id, Logic};
use super::model::{Answers, Dice, Questions, passes};
use crate::node::{Bound, Check, Comparison, When};

/// A condition as it is written.
#[derive(Clone, Debug)]
pub enum Raw {
    /// A test of a question.
    Test(u16, Check),
    /// An open point.
    Point,
    /// A window.
    Window(bool, When),
    /// All parts.
    And(Vec<Raw>),
    /// Any part.
    Or(Vec<Raw>),
    /// Not this.
    Not(Box<Raw>),
    /// At least so many.
    AtLeast(usize, Vec<Raw>),
    /// Under a layer.
    Layered(Box<Raw>, Box<Raw>),
}

/// A random condition of about `size` tests.
pub fn random(dice: &mut Dice, size: u32) -> Raw {
    if size <= 1 {
        return leaf(dice);
    }
    let count = 2 + dice.roll(2);
    let mut parts: Vec<Raw> = (0..count).map(|_| random(dice, size / count)).collect();
    match dice.roll(12) {
        0..=3 => Raw::And(parts),
        4..=7 => Raw::Or(parts),
        8 | 9 => Raw::Not(Box::new(random(dice, size - 1))),
        10 => Raw::AtLeast(2, parts),
        _ => {
            let changed = parts.pop().unwrap();
            Raw::Layered(Box::new(Raw::Or(parts.clone())), Box::new(Raw::And(vec![Raw::Or(parts), changed])))
        }
    }
}

fn leaf(dice: &mut Dice) -> Raw {
    let q = super::model::questions();
    let comparison = |dice: &mut Dice| {
        [Comparison::Less, Comparison::LessOrEqual, Comparison::Greater, Comparison::GreaterOrEqual]
            [dice.roll(4) as usize]
    };
    match dice.roll(14) {
        0 | 1 => Raw::Test(q.flag, Check::Yes),
        2 | 3 => Raw::Test(q.choice, Check::In(u64::from(1 + dice.roll(6)))),
        4..=6 => {
            let sign = comparison(dice);
            Raw::Test(q.number, Check::Compare(sign, Bound::Number(i64::from(dice.roll(6)))))
        }
        7 => {
            let sign = comparison(dice);
            Raw::Test(q.number, Check::Compare(sign, Bound::Index { count: i64::from(1 + dice.roll(3)), index: 0 }))
        }
        8 | 9 => Raw::Test(q.ticks, Check::Has(dice.roll(3) as u8)),
        10 | 11 => Raw::Test(q.child, Check::In(u64::from(1 + dice.roll(2)))),
        12 => Raw::Point,
        _ => {
            let day = When::Date(super::model::day(dice.roll(2)));
            Raw::Window(dice.roll(2) == 0, day)
        }
    }
}

impl Raw {
    /// As the compiler builds it.
    pub fn build(&self, logic: &mut Logic) -> Id {
        let all =
            |parts: &[Raw], logic: &mut Logic| -> Vec<Id> { parts.iter().map(|part| part.build(logic)).collect() };
        match self {
            Raw::Test(question, check) => logic.test(*question, check.clone()),
            Raw::Point => logic.open_point(0),
            Raw::Window(true, when) => logic.from(*when),
            Raw::Window(false, when) => logic.until(*when),
            Raw::And(parts) => {
                let parts = all(parts, logic);
                let id = logic.and(parts);
                // Every other conjunction is a named rule, which is kept whole inside larger conditions.
                if id.is_multiple_of(2) {
                    logic.keep_named(id);
                }
                id
            }
            Raw::Or(parts) => {
                let parts = all(parts, logic);
                logic.or(parts)
            }
            Raw::Not(inner) => {
                let inner = inner.build(logic);
                logic.not(inner)
            }
            Raw::AtLeast(count, parts) => {
                let parts = all(parts, logic);
                logic.at_least(*count, parts)
            }
            Raw::Layered(base, changed) => {
                let (base, changed) = (base.build(logic), changed.build(logic));
                logic.layered(0, base, changed)
            }
        }
    }

    /// Whether it holds under complete answers.
    pub fn exact(&self, answers: &Answers, q: &Questions) -> bool {
        match self {
            Raw::Test(question, check) => {
                let gate = q.gate(*question).is_none_or(|gate| gate.exact(answers, q));
                gate && passes(*question, check, answers).unwrap()
            }
            Raw::Point => answers.point.unwrap(),
            Raw::Window(from, when) => answers.window(*from, *when),
            Raw::And(parts) => parts.iter().all(|part| part.exact(answers, q)),
            Raw::Or(parts) => parts.iter().any(|part| part.exact(answers, q)),
            Raw::Not(inner) => !inner.exact(answers, q),
            Raw::AtLeast(count, parts) => parts.iter().filter(|part| part.exact(answers, q)).count() >= *count,
            Raw::Layered(base, changed) => if answers.layer { changed } else { base }.exact(answers, q),
        }
    }
}
