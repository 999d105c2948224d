//! Simplifies a condition under facts: what its surroundings settle is struck.

use std::collections::HashMap;

use super::facts::{Facts, Verdict};
use super::{Expr, Id, Logic};

impl Logic {
    /// The condition, given the facts. Equal to it wherever the facts hold.
    pub(super) fn under(&mut self, id: Id, facts: &Facts) -> Id {
        self.visit(id, facts, &mut HashMap::new())
    }

    fn visit(&mut self, id: Id, facts: &Facts, done: &mut HashMap<Id, Id>) -> Id {
        if let Some(value) = facts.get(id) {
            return Logic::constant(value);
        }
        if facts.vars.apart(self.vars(id)) {
            return id;
        }
        if let Some(result) = done.get(&id) {
            return *result;
        }
        let result = match self.expr(id).clone() {
            Expr::And(parts) => match self.visit_all(&parts, facts, done) {
                Some(parts) => self.and(parts),
                None => id,
            },
            Expr::Or(parts) => match self.visit_all(&parts, facts, done) {
                Some(parts) => self.or(parts),
                None => id,
            },
            Expr::AtLeast(count, parts) => match self.visit_all(&parts, facts, done) {
                Some(parts) => self.at_least(usize::from(count), parts),
                None => id,
            },
            Expr::Not(inner) => {
                let inner = self.visit(inner, facts, done);
                self.not(inner)
            }
            Expr::Layered(layer, base, changed) => {
                let base = self.visit(base, facts, done);
                let changed = self.visit(changed, facts, done);
                self.layered(layer, base, changed)
            }
            Expr::Test(test) => {
                let gate = self.gate(test.question).unwrap_or(Logic::TRUE);
                let gate = self.visit(gate, facts, done);
                let settled = if gate == Logic::TRUE { Some(true) } else { (gate == Logic::FALSE).then_some(false) };
                match self.verdict(facts, &test, settled) {
                    Verdict::Settled(value) => Logic::constant(value),
                    Verdict::Gate => gate,
                    Verdict::Open => id,
                }
            }
            Expr::From(when) => self.window(facts, true, when).map_or(id, Logic::constant),
            Expr::Until(when) => self.window(facts, false, when).map_or(id, Logic::constant),
            _ => id,
        };
        done.insert(id, result);
        result
    }

    /// The parts under the facts; none where nothing changed.
    fn visit_all(&mut self, parts: &[Id], facts: &Facts, done: &mut HashMap<Id, Id>) -> Option<Vec<Id>> {
        let visited: Vec<Id> = parts.iter().map(|part| self.visit(*part, facts, done)).collect();
        (visited != parts).then_some(visited)
    }
}

impl Logic {
    /// A condition where all of the given ones hold.
    pub fn given(&mut self, given: &[Id], id: Id) -> Id {
        let mut facts = Facts::default();
        for part in given {
            self.learn(&mut facts, *part, true);
        }
        self.under(id, &facts)
    }
}
