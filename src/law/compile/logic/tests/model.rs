//! Six small questions, half-known answers to them, and evaluation in three values.

use super::super::{Logic, Shape};
use super::exact::Raw;
use crate::Date;
use crate::node::{Bound, Check, Comparison, Graph, NodeId, Op, When};
use crate::truth::Truth;

/// A small generator of random numbers.
pub struct Dice(u64);

impl Dice {
    /// Always the same sequence for the same seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }
    /// 0 to `sides - 1`.
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as u32 % sides
    }
}

/// The questions.
#[derive(Clone, Copy)]
pub struct Questions {
    /// yes_no.
    pub flag: u16,
    /// one_of with three options.
    pub choice: u16,
    /// A number from 0 to 5.
    pub number: u16,
    /// several_of with three options; asked only if the flag is set or choice is 0.
    pub ticks: u16,
    /// one_of with two options, asked only if ticks has option 0.
    pub child: u16,
}

/// The questions.
pub fn questions() -> Questions {
    Questions { flag: 0, choice: 1, number: 2, ticks: 3, child: 4 }
}

impl Questions {
    /// The gate of a question.
    pub fn gate(&self, question: u16) -> Option<Raw> {
        if question == self.ticks {
            Some(Raw::Or(vec![Raw::Test(self.flag, Check::Yes), Raw::Test(self.choice, Check::In(1))]))
        } else if question == self.child {
            Some(Raw::Test(self.ticks, Check::Has(0)))
        } else {
            None
        }
    }
}

/// The simplifier with these questions.
pub fn logic_of() -> (Logic, Questions) {
    let (mut logic, q) = (Logic::new(), questions());
    let plain = Shape { min: 0, max: 5, ..Shape::default() };
    logic.describe(q.flag, plain.clone());
    logic.describe(q.choice, Shape { options: 0b111, ..plain.clone() });
    logic.describe(q.number, plain.clone());
    let gate = q.gate(q.ticks).map(|gate| gate.build(&mut logic));
    logic.describe(q.ticks, Shape { gate, ..plain.clone() });
    let gate = q.gate(q.child).map(|gate| gate.build(&mut logic));
    logic.describe(q.child, Shape { gate, options: 0b11, ..plain });
    (logic, q)
}

/// The first or the second day of the windows.
pub fn day(which: u32) -> Date {
    Date::from_days(20_000 + 100 * which as i32)
}

/// Answers; none = not known.
#[derive(Clone, Debug)]
pub struct Answers {
    flag: Option<bool>,
    choice: Option<u8>,
    number: Option<i64>,
    ticks: [Option<bool>; 3],
    child: Option<u8>,
    /// The position on the open point.
    pub point: Option<bool>,
    index: Option<i64>,
    /// 0 to 2: before, between and after the two days; 3: windows are ignored.
    moment: u32,
    /// The layer is on.
    pub layer: bool,
}

impl Answers {
    /// Every way to answer everything.
    pub fn all_complete(moment: u32, layer: bool) -> Vec<Answers> {
        let mut all = Vec::new();
        for number in 0..(2 * 3 * 6 * 8 * 2 * 2 * 2) {
            let mut rest = number;
            let mut take = |sides: u32| {
                let side = rest % sides;
                rest /= sides;
                side
            };
            all.push(Answers {
                flag: Some(take(2) == 1),
                choice: Some(take(3) as u8),
                number: Some(i64::from(take(6))),
                ticks: [take(2) == 1, take(2) == 1, take(2) == 1].map(Some),
                child: Some(take(2) as u8),
                point: Some(take(2) == 1),
                index: Some(1 + i64::from(take(2))),
                moment,
                layer,
            });
        }
        all
    }
    /// Answers of which some are not known.
    pub fn random(dice: &mut Dice, moment: u32, layer: bool) -> Answers {
        let mut answers = Answers {
            flag: Some(dice.roll(2) == 1),
            choice: Some(dice.roll(3) as u8),
            number: Some(i64::from(dice.roll(6))),
            ticks: [Some(dice.roll(2) == 1), Some(dice.roll(2) == 1), Some(dice.roll(2) == 1)],
            child: Some(dice.roll(2) as u8),
            point: Some(dice.roll(2) == 1),
            index: Some(1 + i64::from(dice.roll(2))),
            moment,
            layer,
        };
        let mut hide = || dice.roll(2) == 0;
        if hide() {
            answers.flag = None;
        }
        if hide() {
            answers.choice = None;
        }
        if hide() {
            answers.number = None;
        }
        for tick in &mut answers.ticks {
            if hide() {
                *tick = None;
            }
        }
        if hide() {
            answers.child = None;
        }
        if hide() {
            answers.point = None;
        }
        if hide() {
            answers.index = None;
        }
        answers
    }
    /// Whether these complete answers agree with what is known here.
    pub fn allows(&self, complete: &Answers) -> bool {
        fn fits<T: PartialEq + Copy>(known: Option<T>, complete: Option<T>) -> bool {
            known.is_none() || known == complete
        }
        fits(self.flag, complete.flag)
            && fits(self.choice, complete.choice)
            && fits(self.number, complete.number)
            && self.ticks.iter().zip(complete.ticks).all(|(known, complete)| fits(*known, complete))
            && fits(self.child, complete.child)
            && fits(self.point, complete.point)
            && fits(self.index, complete.index)
    }
    /// Whether a window is open.
    pub fn window(&self, from: bool, when: When) -> bool {
        let When::Date(date) = when else { return true };
        let now = day(0).plus_days(self.moment as i32 * 100 - 50);
        self.moment == 3 || (now >= date) == from
    }
}

/// Whether the answer passes, gates apart; none = not known.
pub fn passes(question: u16, check: &Check, answers: &Answers) -> Option<bool> {
    let q = questions();
    match check {
        Check::Yes => answers.flag,
        Check::In(mask) => {
            let option = if question == q.choice { answers.choice } else { answers.child };
            option.map(|option| mask >> option & 1 == 1)
        }
        Check::Has(option) => answers.ticks[usize::from(*option)],
        Check::Compare(comparison, bound) => {
            let bound = match bound {
                Bound::Number(value) => *value,
                Bound::Index { count, .. } => count * answers.index?,
                _ => return None,
            };
            let value = answers.number?;
            Some(match comparison {
                Comparison::Less => value < bound,
                Comparison::LessOrEqual => value <= bound,
                Comparison::Greater => value > bound,
                Comparison::GreaterOrEqual => value >= bound,
            })
        }
    }
}

fn truth(known: Option<bool>) -> Truth {
    known.map_or(Truth::Open, Truth::known)
}

fn at_least(count: usize, parts: &[Truth]) -> Truth {
    let sure = parts.iter().filter(|part| **part == Truth::True).count();
    let possible = parts.iter().filter(|part| **part != Truth::False).count();
    if sure >= count {
        Truth::True
    } else if possible < count {
        Truth::False
    } else {
        Truth::Open
    }
}

/// The value of a node of the graph.
pub fn evaluate(graph: &Graph, node: NodeId, answers: &Answers) -> Truth {
    let parts: Vec<Truth> = graph.children(node).iter().map(|child| evaluate(graph, *child, answers)).collect();
    match graph.op(node) {
        Op::True => Truth::True,
        Op::False => Truth::False,
        Op::And => parts.into_iter().min().unwrap(),
        Op::Or => parts.into_iter().max().unwrap(),
        Op::Not => !parts[0],
        Op::AtLeast(count) => at_least(usize::from(count), &parts),
        Op::Test(at) => {
            let test = &graph.tests[at as usize];
            truth(passes(test.question, &test.check, answers))
        }
        Op::From(when) => Truth::known(answers.window(true, when)),
        Op::Until(when) => Truth::known(answers.window(false, when)),
        Op::OpenPoint(_) => truth(answers.point),
        Op::Layered(_) => parts[usize::from(answers.layer)],
        Op::Scope(_) => parts[0],
    }
}

/// The value of a condition as it is written, gates and-ed, nothing simplified.
pub fn kleene(raw: &Raw, answers: &Answers, q: &Questions) -> Truth {
    let all = |parts: &[Raw]| -> Vec<Truth> { parts.iter().map(|part| kleene(part, answers, q)).collect() };
    match raw {
        Raw::Test(question, check) => {
            let test = truth(passes(*question, check, answers));
            q.gate(*question).map_or(test, |gate| kleene(&gate, answers, q).min(test))
        }
        Raw::Point => truth(answers.point),
        Raw::Window(from, when) => Truth::known(answers.window(*from, *when)),
        Raw::And(parts) => all(parts).into_iter().min().unwrap(),
        Raw::Or(parts) => all(parts).into_iter().max().unwrap(),
        Raw::Not(inner) => !kleene(inner, answers, q),
        Raw::AtLeast(count, parts) => at_least(*count, &all(parts)),
        Raw::Layered(base, changed) => kleene(if answers.layer { changed } else { base }, answers, q),
    }
}
