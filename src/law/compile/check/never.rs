//! Results that can never be, duties without a start, and `not` before a rule with a window.

use std::collections::BTreeSet;

use super::super::build::Findings;
use super::super::language::ast::Cond;
use super::super::logic::{Expr, Id, Logic};
use super::super::resolve::Resolver;
use super::super::source::{Head, duty};

/// Reports what the simplified conditions show.
pub fn check(resolver: &mut Resolver<'_>, findings: &Findings) {
    let source = resolver.source;
    let mut never = Never { blamed: BTreeSet::new(), resolver, findings };
    // What depends on something impossible is impossible too: only the first is told.
    for (one, own) in source.rules.iter().zip(&findings.rules) {
        if *own == Logic::FALSE {
            never.blamed.insert(one.head.id.clone());
        }
    }
    for (one, own) in source.rules.iter().zip(&findings.rules) {
        if *own == Logic::FALSE {
            let sentence = format!("{} can never hold: its condition contradicts itself.", one.head.what());
            never.tell(&one.head, one.when.as_ref(), &sentence);
        } else if one.shown && !one.outside_scope {
            never.check(&one.head, one.when.as_ref(), *own);
        }
    }
    for (one, own) in source.obligations.iter().zip(&findings.obligations) {
        never.check(&one.head, one.when.as_ref(), *own);
        start(never.resolver, findings, &one.head, *own);
    }
    for (one, own) in source.penalties.iter().zip(&findings.penalties) {
        let punished = |duty: &&duty::Obligation| duty.breach.iter().any(|id| id.value == one.head.id);
        let mut duties = source.obligations.iter().filter(punished).peekable();
        let hopeless = duties.peek().is_some() && duties.all(|duty| never.blamed.contains(&duty.head.id));
        if !hopeless {
            never.check(&one.head, one.when.as_ref(), *own);
        }
    }
    for (one, own) in source.documents.iter().zip(&findings.documents) {
        never.check(&one.head, one.when.as_ref(), *own);
    }
    for (one, own) in source.notes.iter().zip(&findings.notes).filter(|(one, _)| !one.outside_scope) {
        never.check(&one.head, one.when.as_ref(), *own);
    }
    never.levels();
    negated(never.resolver);
}

struct Never<'n, 'a> {
    /// What was found to be impossible.
    blamed: BTreeSet<String>,
    resolver: &'n mut Resolver<'a>,
    findings: &'n Findings,
}

impl Never<'_, '_> {
    fn check(&mut self, head: &Head, when: Option<&Cond>, own: Id) {
        if with_scope(self.resolver, self.findings, head, own) == Logic::FALSE {
            let sentence =
                format!("{} can never apply: its condition contradicts itself or the scope of the law.", head.what());
            self.tell(head, when, &sentence);
            self.blamed.insert(head.id.clone());
        }
    }
    fn tell(&self, head: &Head, when: Option<&Cond>, sentence: &str) {
        let mut follows = false;
        if let Some(when) = when {
            when.names(&mut |id, _| follows |= self.blamed.contains(id));
        }
        if !follows {
            self.resolver.mistakes.at(head.place, sentence);
        }
    }
    fn levels(&mut self) {
        let source = self.resolver.source;
        for (one, ids) in source.classifications.iter().zip(&self.findings.levels) {
            let only_if = self.resolver.optional(one.only_if.as_ref());
            for (level, id) in one.levels.iter().zip(ids) {
                let limited = self.resolver.logic.and(vec![only_if, id.wins]);
                if with_scope(self.resolver, self.findings, &one.head, limited) == Logic::FALSE {
                    let sentence = format!(
                        "`{}` of {} can never be reached: its condition contradicts itself, an earlier level or the \
                         scope of the law.",
                        level.id.value,
                        one.head.what()
                    );
                    let head = Head { place: level.place, ..one.head.clone() };
                    self.tell(&head, level.when.as_ref(), &sentence);
                }
            }
        }
    }
}

fn with_scope(resolver: &mut Resolver<'_>, findings: &Findings, head: &Head, own: Id) -> Id {
    let scope = head.law.and_then(|law| findings.scopes.get(usize::from(law)).copied());
    resolver.logic.and(vec![scope.unwrap_or(Logic::TRUE), own])
}

/// A duty begins on a day: its own, or one of a rule it depends on, or of its law.
fn start(resolver: &mut Resolver<'_>, findings: &Findings, head: &Head, own: Id) {
    let whole = with_scope(resolver, findings, head, own);
    if whole != Logic::FALSE && !resolver.logic.is_broken(whole) && !begins(&resolver.logic, whole, true) {
        let sentence = format!(
            "nothing says from when {} applies. Add from = …, or make it depend on a rule that has one.",
            head.what()
        );
        resolver.mistakes.at(head.place, sentence);
    }
}

/// Whether a first day stands in the condition, not under a `not`.
fn begins(logic: &Logic, id: Id, positive: bool) -> bool {
    match logic.expr(id) {
        Expr::From(_) => positive,
        Expr::And(parts) | Expr::Or(parts) | Expr::AtLeast(_, parts) => {
            parts.iter().any(|part| begins(logic, *part, positive))
        }
        Expr::Not(inner) => begins(logic, *inner, !positive),
        Expr::Layered(_, base, _) => begins(logic, *base, positive),
        Expr::Test(test) => logic.gate(test.question).is_some_and(|gate| begins(logic, gate, positive)),
        _ => false,
    }
}

fn negated(resolver: &Resolver<'_>) {
    for (at, place) in &resolver.windowed_under_not {
        let Some(rule) = resolver.source.rules.get(*at) else { continue };
        let sentence = format!(
            "`not {0}` also holds on every day on which `{0}` is not in force. \
             If that is meant, add negatable = true to `{0}`; if not, name a rule without `from` and `until`.",
            rule.head.id
        );
        resolver.mistakes.at(*place, sentence);
    }
}
