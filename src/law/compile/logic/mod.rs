//! Conditions while they are compiled: equal ones are one, and each is simplified when it is built.
//!
//! A test of a question is one atom together with the gate of the question: it means "the gate holds, and the answer
//! passes". Only `emit` takes the two apart.

mod assume;
mod facts;
mod join;
mod range;
#[cfg(test)]
mod tests;
mod vars;

use std::collections::{BTreeMap, BTreeSet};

use crate::node::{Check, QuestionId, Test, When};
use vars::Vars;

/// Index of a condition.
pub type Id = u32;

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expr {
    /// Always true.
    True,
    /// Never true.
    False,
    /// All parts; sorted, no part twice.
    And(Vec<Id>),
    /// Any part; sorted, no part twice.
    Or(Vec<Id>),
    /// Not this.
    Not(Id),
    /// At least so many of the parts; sorted, a part may stand twice.
    AtLeast(u16, Vec<Id>),
    /// The gate of the question holds and its answer passes the test.
    Test(Test),
    /// From this day on.
    From(When),
    /// Before this day.
    Until(When),
    /// An open point of law.
    OpenPoint(u16),
    /// Whether a law applies; nothing looks inside, because the user may set it.
    Scope(u16),
    /// The law as it stands, and the same under a layer.
    Layered(u16, Id, Id),
    /// Something that could not be compiled and was reported; nothing is known about it.
    Broken,
}

/// What the simplifier knows about a question.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// Its gate.
    pub gate: Option<Id>,
    /// A bit for each option of a one_of question.
    pub options: u64,
    /// Smallest value.
    pub min: i64,
    /// Largest value.
    pub max: i64,
}

/// All conditions.
pub struct Logic {
    nodes: Vec<Expr>,
    known: BTreeMap<Expr, Id>,
    vars: Vec<Vars>,
    broken: Vec<bool>,
    shapes: BTreeMap<QuestionId, Shape>,
    /// What `and` (true) and `or` of these parts came to.
    joined: BTreeMap<(bool, Vec<Id>), Id>,
    /// Conditions of named rules: they stay nodes of their own, so that a result can name them.
    named: BTreeSet<Id>,
}

impl Logic {
    /// The condition that is always true.
    pub const TRUE: Id = 0;
    /// The condition that is never true.
    pub const FALSE: Id = 1;
    /// A condition that was reported as broken.
    pub const BROKEN: Id = 2;

    /// No conditions yet.
    pub fn new() -> Logic {
        let mut logic = Logic {
            nodes: Vec::new(),
            known: BTreeMap::new(),
            vars: Vec::new(),
            broken: Vec::new(),
            shapes: BTreeMap::new(),
            joined: BTreeMap::new(),
            named: BTreeSet::new(),
        };
        for constant in [Expr::True, Expr::False, Expr::Broken] {
            logic.intern(constant);
        }
        logic
    }
    /// What is known about a question; must be told before its first test.
    pub fn describe(&mut self, question: QuestionId, shape: Shape) {
        self.shapes.insert(question, shape);
    }
    /// The gate of a question.
    pub fn gate(&self, question: QuestionId) -> Option<Id> {
        self.shapes.get(&question).and_then(|shape| shape.gate)
    }
    /// Keeps a condition a node of its own inside larger ones.
    pub fn keep_named(&mut self, id: Id) {
        self.named.insert(id);
    }
    /// Whether a condition is kept a node of its own.
    pub fn is_named(&self, id: Id) -> bool {
        self.named.contains(&id)
    }
    /// The condition of an index.
    pub fn expr(&self, id: Id) -> &Expr {
        self.nodes.get(id as usize).unwrap_or(&Expr::Broken)
    }
    /// Whether something in it could not be compiled.
    pub fn is_broken(&self, id: Id) -> bool {
        self.broken.get(id as usize).copied().unwrap_or(true)
    }
    fn intern(&mut self, expr: Expr) -> Id {
        if let Some(id) = self.known.get(&expr) {
            return *id;
        }
        let id = self.nodes.len() as Id;
        let vars = self.vars_of(&expr);
        let broken = match &expr {
            Expr::Broken => true,
            Expr::And(parts) | Expr::Or(parts) | Expr::AtLeast(_, parts) => {
                parts.iter().any(|part| self.is_broken(*part))
            }
            Expr::Not(inner) => self.is_broken(*inner),
            Expr::Layered(_, base, changed) => self.is_broken(*base) || self.is_broken(*changed),
            Expr::Test(test) => self.gate(test.question).is_some_and(|gate| self.is_broken(gate)),
            _ => false,
        };
        self.broken.push(broken);
        self.vars.push(vars);
        self.nodes.push(expr.clone());
        self.known.insert(expr, id);
        id
    }

    /// True or false.
    pub fn constant(value: bool) -> Id {
        if value { Logic::TRUE } else { Logic::FALSE }
    }
    /// Not this.
    pub fn not(&mut self, id: Id) -> Id {
        match self.expr(id) {
            Expr::True => Logic::FALSE,
            Expr::False => Logic::TRUE,
            Expr::Not(inner) => *inner,
            Expr::Broken => Logic::BROKEN,
            Expr::Test(test) => {
                let (question, check) = (test.question, test.check.clone());
                let shape = self.shapes.get(&question).cloned().unwrap_or_default();
                match range::opposite(&shape, &check) {
                    Some(opposite) => self.test(question, opposite),
                    None => self.intern(Expr::Not(id)),
                }
            }
            _ => self.intern(Expr::Not(id)),
        }
    }
    /// All of them.
    pub fn and(&mut self, parts: Vec<Id>) -> Id {
        self.join(true, parts)
    }
    /// Any of them.
    pub fn or(&mut self, parts: Vec<Id>) -> Id {
        self.join(false, parts)
    }
    /// At least so many of them.
    pub fn at_least(&mut self, count: usize, parts: Vec<Id>) -> Id {
        let sure = parts.iter().filter(|part| **part == Logic::TRUE).count();
        let mut parts: Vec<Id> = parts.into_iter().filter(|part| *part > Logic::FALSE).collect();
        let Some(count) = count.checked_sub(sure).filter(|count| *count > 0) else { return Logic::TRUE };
        parts.sort_unstable();
        match parts.len() {
            length if length < count => Logic::FALSE,
            length if length == count => self.and(parts),
            _ if count == 1 => self.or(parts),
            _ => self.intern(Expr::AtLeast(count as u16, parts)),
        }
    }
    /// A test of a question, with its gate.
    pub fn test(&mut self, question: QuestionId, check: Check) -> Id {
        let shape = self.shapes.get(&question).cloned().unwrap_or_default();
        let gate = shape.gate.unwrap_or(Logic::TRUE);
        if gate == Logic::FALSE {
            return Logic::FALSE;
        }
        match range::everything(&shape, &check) {
            Some(true) => gate,
            Some(false) => Logic::FALSE,
            None => self.intern(Expr::Test(Test { question, check })),
        }
    }
    /// From this day on. The gate of a date question must hold.
    pub fn from(&mut self, when: When) -> Id {
        let window = self.intern(Expr::From(when));
        match when {
            When::Answer(question) => {
                let gate = self.gate(question).unwrap_or(Logic::TRUE);
                self.and(vec![gate, window])
            }
            _ => window,
        }
    }
    /// Before this day. Where the gate of a date question does not hold there is no such day.
    pub fn until(&mut self, when: When) -> Id {
        let window = self.intern(Expr::Until(when));
        match when {
            When::Answer(question) => {
                let gate = self.gate(question).unwrap_or(Logic::TRUE);
                let never = self.not(gate);
                self.or(vec![never, window])
            }
            _ => window,
        }
    }
    /// An open point of law.
    pub fn open_point(&mut self, index: u16) -> Id {
        self.intern(Expr::OpenPoint(index))
    }
    /// Whether a law applies.
    pub fn scope(&mut self, law: u16) -> Id {
        self.intern(Expr::Scope(law))
    }
    /// The law as it stands, and the same under a layer.
    pub fn layered(&mut self, layer: u16, base: Id, changed: Id) -> Id {
        if base == changed { base } else { self.intern(Expr::Layered(layer, base, changed)) }
    }
}
