//! Rules, classifications and obligations.

use super::super::logic::Logic;
use super::super::names::Kind;
use super::super::place::At;
use super::super::source::duty;
use super::Builder;
use crate::rulebook::{Classification, Level, Obligation, Rule};

impl Builder<'_, '_> {
    pub(super) fn rules(&mut self) {
        let source = self.source;
        for (at, rule) in source.rules.iter().enumerate() {
            let id = self.resolver.rule(at, rule.head.place);
            self.findings.rules.push(id);
            if rule.grounds.cites.is_empty() && !rule.shown {
                continue;
            }
            let node = self.emit(id);
            let shown = if rule.shown && rule.outside_scope {
                Some(node)
            } else if rule.shown {
                let scope = self.scope(rule.head.law);
                let limited = self.and(vec![scope, id]);
                Some(self.emit(limited))
            } else {
                None
            };
            let grounds = self.grounds(&rule.grounds);
            self.book.rules.push(Rule { id: rule.head.id.clone(), law: rule.head.law, node, shown, grounds });
        }
    }

    pub(super) fn classifications(&mut self) {
        let source = self.source;
        for (at, one) in source.classifications.iter().enumerate() {
            let ids = self.resolver.levels(at, one.head.place).unwrap_or_default();
            let only_if = one.only_if.as_ref().map(|cond| self.resolver.condition(cond));
            let scope = self.scope(one.head.law);
            let count = one.levels.len();
            let mut levels = Vec::new();
            for (place, (level, id)) in one.levels.iter().zip(&ids).enumerate() {
                let node = self.emit(id.own);
                let limited = self.and(vec![scope, only_if.unwrap_or(Logic::TRUE), id.own]);
                let shown = self.emit(limited);
                let ranked = if one.flags { 1 } else { count - 1 - place };
                let severity = level.severity.as_ref().map_or(ranked as i64, |severity| severity.value);
                if level.severity.is_some() && !(0..=255).contains(&severity) {
                    let sentence = "`severity` is a whole number from 0 to 255; bigger is graver.";
                    self.mistakes.at(level.severity.as_ref().map_or(level.place, |at| at.place), sentence);
                }
                let grounds = self.grounds(&level.grounds);
                let severity = u8::try_from(severity).unwrap_or(0);
                levels.push(Level { id: level.id.value.clone(), node, shown, severity, grounds });
            }
            self.findings.levels.push(ids);
            let only_if = only_if.map(|id| self.emit(id));
            let grounds = self.grounds(&one.grounds);
            self.book.classifications.push(Classification {
                id: one.head.id.clone(),
                law: one.head.law,
                flags: one.flags,
                derived: one.derived,
                only_if,
                levels,
                grounds,
            });
        }
    }

    pub(super) fn obligations(&mut self) {
        let source = self.source;
        for one in &source.obligations {
            let mut parts = self.resolver.window(&one.grounds);
            parts.push(self.resolver.optional(one.when.as_ref()));
            if let Some(unless) = self.group(one) {
                parts.push(self.resolver.logic.not(unless));
            }
            let own = self.and(parts);
            self.findings.obligations.push(own);
            let scope = self.scope(one.head.law);
            let limited = self.and(vec![scope, own]);
            let node = self.emit(limited);
            let document =
                one.document.as_ref().and_then(|document| self.reference(document, Kind::Document, "a document"));
            let obligation = Obligation {
                id: one.head.id.clone(),
                law: one.head.law.unwrap_or(0),
                node,
                holder: one.holder.as_ref().map_or(0, |holder| self.holder(holder)),
                nature: one.nature,
                breach: one.breach.iter().filter_map(|id| self.reference(id, Kind::Penalty, "a penalty")).collect(),
                due: one.due.iter().filter_map(|id| self.reference(id, Kind::Deadline, "a deadline")).collect(),
                document,
                grounds: self.grounds(&one.grounds),
            };
            self.book.obligations.push(obligation);
        }
    }

    fn group(&mut self, one: &duty::Obligation) -> Option<super::Id> {
        let source = self.source;
        let group = one.group.as_ref()?;
        let at = self.reference(group, Kind::Group, "a group")?;
        let unless = source.groups.get(usize::from(at))?.unless.as_ref()?;
        Some(self.resolver.condition(unless))
    }

    /// The index of a thing that is named in a key of its own.
    pub(super) fn reference(&self, id: &At<String>, kind: Kind, called: &str) -> Option<u16> {
        self.resolver.expect(&id.value, id.place, kind, called).map(|at| at as u16)
    }

    fn holder(&mut self, holder: &At<String>) -> u16 {
        let at = self.book.holders.iter().position(|known| *known == holder.value);
        at.unwrap_or_else(|| {
            self.book.holders.push(holder.value.clone());
            self.findings.holders.push(holder.clone());
            self.book.holders.len() - 1
        }) as u16
    }
}
