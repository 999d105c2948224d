//! What is taken as given while a part of a condition is simplified: its siblings, and what follows from them.

use std::collections::BTreeMap;

use super::range::{self, Scale};
use super::vars::Vars;
use super::{Expr, Id, Logic};
use crate::node::{Check, QuestionId, Test, When};

/// Conditions that are taken as true or false.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    known: BTreeMap<Id, bool>,
    tests: BTreeMap<QuestionId, Vec<(Check, bool)>>,
    /// What the tests and windows among them mention.
    vars: Vars,
    /// What each larger condition among them mentions: it only matters inside a condition that mentions all of it.
    wholes: Vec<Vars>,
    /// They cannot all hold.
    pub contradict: bool,
}

/// What facts say about a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds, or it does not.
    Settled(bool),
    /// It holds exactly where the gate of its question does.
    Gate,
    /// Neither.
    Open,
}

impl Facts {
    /// The value of a condition that is given as it stands.
    pub fn get(&self, id: Id) -> Option<bool> {
        match id {
            Logic::TRUE => Some(true),
            Logic::FALSE => Some(false),
            _ => self.known.get(&id).copied(),
        }
    }
}

impl Facts {
    /// Whether they may say something about a condition that mentions `vars`.
    pub fn matter(&self, vars: Vars) -> bool {
        !self.vars.apart(vars) || self.wholes.iter().any(|whole| whole.inside(vars))
    }
}

impl Logic {
    /// Takes a condition as true or false, with all that follows directly.
    pub(super) fn learn(&self, facts: &mut Facts, id: Id, value: bool) {
        if let Some(before) = facts.get(id) {
            facts.contradict |= before != value;
            return;
        }
        facts.known.insert(id, value);
        let vars = self.vars(id);
        match self.expr(id) {
            Expr::And(_) | Expr::Or(_) | Expr::AtLeast(..) | Expr::Layered(..) => facts.wholes.push(vars),
            Expr::Not(_) => {}
            _ => facts.vars = facts.vars.with(vars),
        }
        match self.expr(id) {
            Expr::And(parts) if value => parts.iter().for_each(|part| self.learn(facts, *part, true)),
            Expr::Or(parts) if !value => parts.iter().for_each(|part| self.learn(facts, *part, false)),
            Expr::Not(inner) => self.learn(facts, *inner, !value),
            Expr::Test(test) => {
                facts.tests.entry(test.question).or_default().push((test.check.clone(), value));
                if let Some(gate) = self.gate(test.question).filter(|_| value) {
                    self.learn(facts, gate, true);
                }
            }
            _ => {}
        }
    }

    /// What the facts say about a window.
    pub(super) fn window(&self, facts: &Facts, from: bool, when: When) -> Option<bool> {
        let When::Date(day) = when else { return None };
        let mut settled = None;
        for (id, value) in &facts.known {
            let implied = match (self.expr(*id), value) {
                (Expr::From(When::Date(known)), true) if from && *known >= day => Some(true),
                (Expr::From(When::Date(known)), false) if from && *known <= day => Some(false),
                (Expr::Until(When::Date(known)), true) if !from && *known <= day => Some(true),
                (Expr::Until(When::Date(known)), false) if !from && *known >= day => Some(false),
                _ => None,
            };
            settled = settled.or(implied);
        }
        settled
    }

    /// What the facts say about a test; `gate` is what they say about the gate of its question.
    pub(super) fn verdict(&self, facts: &Facts, test: &Test, gate: Option<bool>) -> Verdict {
        if gate == Some(false) {
            return Verdict::Settled(false);
        }
        let given = facts.tests.get(&test.question).map_or(&[][..], Vec::as_slice);
        let shape = self.shapes.get(&test.question).cloned().unwrap_or_default();
        let Some((scale, set)) = range::passing(&test.check) else { return Verdict::Open };
        let left = self.left(given, &shape, scale);
        if left.meet(set).empty() {
            Verdict::Settled(false)
        } else if left.inside(set) {
            if gate == Some(true) { Verdict::Settled(true) } else { Verdict::Gate }
        } else {
            Verdict::Open
        }
    }

    /// The answers that are left where the gate holds.
    fn left(&self, given: &[(Check, bool)], shape: &super::Shape, scale: Scale) -> range::Set {
        let mut left = range::all(shape, scale);
        for (check, value) in given {
            if let Some((_, set)) = range::passing(check).filter(|(other, _)| *other == scale) {
                left = if *value { left.meet(set) } else { left.without(set) };
            }
        }
        left
    }
}
