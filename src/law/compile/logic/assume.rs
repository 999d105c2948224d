//! Simplifies a condition under facts: what its surroundings settle is struck.

use std::collections::BTreeMap;

use super::facts::{Facts, Verdict};
use super::{Expr, Id, Logic};

/// Results so far, by condition and `open`.
type Done = BTreeMap<(Id, bool), Id>;

impl Logic {
    /// The condition, given the facts. Equal to it wherever the facts hold. `all`: the facts are the other parts of
    /// an `and`; otherwise they are the other parts of an `or`, taken as false.
    pub(super) fn under(&mut self, id: Id, facts: &Facts, all: bool) -> Id {
        self.visit(id, facts, !all, &mut BTreeMap::new())
    }

    /// `open`: a test may be replaced by the gate of its question. It may not under a `not` in an `or`, nor without
    /// one in an `and`: there a known answer settles the test while the gate is still open.
    fn visit(&mut self, id: Id, facts: &Facts, open: bool, done: &mut Done) -> Id {
        if let Some(value) = facts.get(id) {
            return Logic::constant(value);
        }
        if !facts.matter(self.vars(id)) {
            return id;
        }
        if let Some(result) = done.get(&(id, open)) {
            return *result;
        }
        let result = match self.expr(id).clone() {
            Expr::And(parts) => match self.visit_all(&parts, facts, open, done) {
                Some(parts) => self.and(parts),
                None => id,
            },
            Expr::Or(parts) => match self.visit_all(&parts, facts, open, done) {
                Some(parts) => self.or(parts),
                None => id,
            },
            Expr::AtLeast(count, parts) => match self.visit_all(&parts, facts, open, done) {
                Some(parts) => self.at_least(usize::from(count), parts),
                None => id,
            },
            Expr::Not(inner) => {
                let inner = self.visit(inner, facts, !open, done);
                self.not(inner)
            }
            Expr::Layered(layer, base, changed) => {
                let base = self.visit(base, facts, open, done);
                let changed = self.visit(changed, facts, open, done);
                self.layered(layer, base, changed)
            }
            Expr::Test(test) => {
                let gate = self.gate(test.question).unwrap_or(Logic::TRUE);
                let gate = self.visit(gate, facts, open, done);
                let settled = if gate == Logic::TRUE { Some(true) } else { (gate == Logic::FALSE).then_some(false) };
                match self.verdict(facts, &test, settled) {
                    Verdict::Settled(value) => Logic::constant(value),
                    Verdict::Gate if open => gate,
                    _ => id,
                }
            }
            Expr::From(when) => self.window(facts, true, when).map_or(id, Logic::constant),
            Expr::Until(when) => self.window(facts, false, when).map_or(id, Logic::constant),
            _ => id,
        };
        done.insert((id, open), result);
        result
    }

    /// The parts under the facts; none where nothing changed.
    fn visit_all(&mut self, parts: &[Id], facts: &Facts, open: bool, done: &mut Done) -> Option<Vec<Id>> {
        let visited: Vec<Id> = parts.iter().map(|part| self.visit(*part, facts, open, done)).collect();
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
        self.under(id, &facts, true)
    }
}
