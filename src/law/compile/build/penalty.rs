//! Penalties: condition, cases, effects.

use super::super::logic::{Id, Logic};
use super::super::names::Kind;
use super::super::source::penalty::{Case as Written, Plus};
use super::Builder;
use crate::amount::Amount;
use crate::rulebook::{Case, Penalty, PlusEffect};

impl Builder<'_, '_> {
    pub(super) fn penalties(&mut self) {
        let source = self.source;
        for one in &source.penalties {
            let mut parts = self.resolver.window(&one.grounds);
            parts.push(self.resolver.optional(one.when.as_ref()));
            parts.extend(self.breached(&one.head.id));
            let own = self.and(parts);
            self.findings.penalties.push(own);
            let scope = self.scope(one.head.law);
            let limited = self.and(vec![scope, own]);
            let node = self.emit(limited);
            let cases = one.cases.iter().map(|case| self.case(case)).collect();
            let orientation = one.orientation.as_ref().map(|formula| self.amounts.formula(self.resolver, formula));
            let penalty = Penalty {
                id: one.head.id.clone(),
                law: one.head.law.unwrap_or(0),
                node,
                cases,
                orientation,
                combine: one.combine,
                plus: self.effects(&one.plus),
                instead: self.effects(&one.instead),
                grounds: self.grounds(&one.grounds),
            };
            self.book.penalties.push(penalty);
        }
    }

    /// Any of the obligations that name the penalty; none where nobody does.
    fn breached(&mut self, penalty: &str) -> Option<Id> {
        let source = self.source;
        let mut parts = Vec::new();
        for (at, obligation) in source.obligations.iter().enumerate() {
            if obligation.breach.iter().any(|breach| breach.value == penalty) {
                let own = self.findings.obligations.get(at).copied().unwrap_or(Logic::BROKEN);
                let scope = self.scope(obligation.head.law);
                parts.push(self.and(vec![scope, own]));
            }
        }
        (!parts.is_empty()).then(|| self.resolver.logic.or(parts))
    }

    fn case(&mut self, case: &Written) -> Case {
        let amount = match &case.amount {
            Some(formula) => self.amounts.formula(self.resolver, formula),
            None => self.amounts.push(Amount::Nothing),
        };
        Case {
            id: case.id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
            node: self.node(case.when.as_ref()),
            amount,
            plus: self.effects(&case.plus),
            instead: self.effects(&case.instead),
        }
    }

    fn effects(&mut self, effects: &[Plus]) -> Vec<PlusEffect> {
        let mut found = Vec::new();
        for plus in effects {
            let node = self.node(plus.when.as_ref());
            if let Some(effect) = self.reference(&plus.effect, Kind::Effect, "an effect") {
                found.push(PlusEffect { effect, node });
            }
        }
        found
    }
}
