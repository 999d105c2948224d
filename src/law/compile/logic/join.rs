//! Builds `and` and `or` in their simplest form. Both are the same rules with true and false exchanged.

use super::facts::Facts;
use super::vars::Vars;
use super::{Expr, Id, Logic};
use crate::node::{Check, QuestionId, Test};

/// More rounds than any condition needs; a condition is right after each of them.
const ROUNDS: usize = 12;

impl Logic {
    /// `and` (`all`) or `or` of the parts.
    pub(super) fn join(&mut self, all: bool, parts: Vec<Id>) -> Id {
        let mut parts = self.flatten(all, parts);
        let asked = (all, parts.clone());
        if let Some(known) = self.joined.get(&asked) {
            return *known;
        }
        for _ in 0..ROUNDS {
            let before = parts.clone();
            parts = self.merge_choices(all, parts);
            parts = self.strike(all, parts);
            parts = self.pair_up(all, parts);
            parts = self.flatten(all, parts);
            if parts == before {
                break;
            }
        }
        let joined = match parts.as_slice() {
            [] => Logic::constant(all),
            [one] => *one,
            _ if all => self.intern(Expr::And(parts)),
            _ => self.intern(Expr::Or(parts)),
        };
        self.joined.insert(asked, joined);
        joined
    }

    /// Sorted parts without constants, repetitions and nesting; a single constant where that settles it.
    fn flatten(&self, all: bool, parts: Vec<Id>) -> Vec<Id> {
        let mut flat = Vec::new();
        for part in parts {
            match self.expr(part) {
                Expr::And(inner) if all && !self.is_named(part) => flat.extend_from_slice(inner),
                Expr::Or(inner) if !all && !self.is_named(part) => flat.extend_from_slice(inner),
                _ => flat.push(part),
            }
        }
        flat.retain(|part| *part != Logic::constant(all));
        if flat.contains(&Logic::constant(!all)) {
            return vec![Logic::constant(!all)];
        }
        flat.sort_unstable();
        flat.dedup();
        flat
    }

    /// The question and options of a test `is` or its negation.
    fn choice(&self, part: Id) -> Option<(QuestionId, u64, bool)> {
        match self.expr(part) {
            Expr::Test(Test { question, check: Check::In(mask) }) => Some((*question, *mask, true)),
            Expr::Not(inner) => match self.expr(*inner) {
                Expr::Test(Test { question, check: Check::In(mask) }) => Some((*question, *mask, false)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Joins all tests of the options of one question into one.
    fn merge_choices(&mut self, all: bool, parts: Vec<Id>) -> Vec<Id> {
        let mut rest = Vec::new();
        let mut choices: Vec<(QuestionId, Option<u64>, u64)> = Vec::new();
        let mut counts: Vec<(QuestionId, usize, Id)> = Vec::new();
        for part in parts {
            let Some((question, mask, positive)) = self.choice(part) else {
                rest.push(part);
                continue;
            };
            match counts.iter_mut().find(|(other, _, _)| *other == question) {
                Some((_, count, _)) => *count += 1,
                None => {
                    counts.push((question, 1, part));
                    choices.push((question, None, 0));
                }
            }
            let Some((_, same, opposite)) = choices.iter_mut().find(|(other, _, _)| *other == question) else {
                continue;
            };
            // In an `and` tests narrow each other and their negations add up; in an `or` the other way round.
            if positive == all {
                *same = Some(same.map_or(mask, |known| known & mask));
            } else {
                *opposite |= mask;
            }
        }
        for ((question, same, opposite), (_, count, part)) in choices.into_iter().zip(counts) {
            if count == 1 {
                rest.push(part);
                continue;
            }
            let (mask, positive) = match same {
                Some(same) => (same & !opposite, all),
                None => (opposite, !all),
            };
            let test = if mask == 0 { Logic::FALSE } else { self.test(question, Check::In(mask)) };
            rest.push(if positive { test } else { self.not(test) });
        }
        rest
    }

    /// Strikes from each part what the other parts settle.
    fn strike(&mut self, all: bool, mut parts: Vec<Id>) -> Vec<Id> {
        let mut at = 0;
        while at < parts.len() && parts.len() > 1 {
            let part = parts.remove(at);
            let mut facts = Facts::default();
            for other in &parts {
                self.learn(&mut facts, *other, all);
            }
            if facts.contradict {
                return vec![Logic::constant(!all)];
            }
            let simpler = self.under(part, &facts, all);
            if simpler == Logic::constant(!all) {
                return vec![simpler];
            }
            if simpler != Logic::constant(all) {
                parts.insert(at, simpler);
                at += 1;
            }
        }
        parts
    }

    /// `(A and x) or (A and not x)` is `A`; the same for tests of one question that join into one.
    fn pair_up(&mut self, all: bool, mut parts: Vec<Id>) -> Vec<Id> {
        let mut one = 0;
        while one < parts.len() {
            let mut two = one + 1;
            let mut joined = false;
            while two < parts.len() {
                let pair = parts.get(one).zip(parts.get(two)).map(|(a, b)| (*a, *b));
                if let Some(better) = pair.and_then(|(a, b)| self.pair(all, a, b)) {
                    parts.remove(two);
                    parts.remove(one);
                    parts.insert(one, better);
                    joined = true;
                    break;
                }
                two += 1;
            }
            if !joined {
                one += 1;
            }
        }
        parts
    }

    fn pair(&mut self, all: bool, one: Id, two: Id) -> Option<Id> {
        let inner = |id: Id| match self.expr(id) {
            Expr::And(parts) if !all => Some(parts.clone()),
            Expr::Or(parts) if all => Some(parts.clone()),
            _ => None,
        };
        let (a, b) = (inner(one)?, inner(two)?);
        let mut common: Vec<Id> = a.iter().copied().filter(|part| b.contains(part)).collect();
        if common.is_empty() {
            return None;
        }
        let left: Vec<Id> = a.into_iter().filter(|part| !common.contains(part)).collect();
        let right: Vec<Id> = b.into_iter().filter(|part| !common.contains(part)).collect();
        // Only a single rest on one side can join with the other, and only where both speak of the same.
        let mentioned = |parts: &[Id]| parts.iter().fold(Vars::default(), |all, part| all.with(self.vars(*part)));
        let speaks = !mentioned(&left).apart(mentioned(&right)) || left.is_empty() || right.is_empty();
        if left.len().min(right.len()) > 1 || !speaks {
            return None;
        }
        let (left, right) = (self.join(!all, left), self.join(!all, right));
        let rest = self.join(all, vec![left, right]);
        let simple = rest == left || rest == right || !self.is_joined(all, rest);
        if !simple {
            return None;
        }
        common.push(rest);
        Some(self.join(!all, common))
    }

    fn is_joined(&self, all: bool, id: Id) -> bool {
        match self.expr(id) {
            Expr::And(_) => all,
            Expr::Or(_) => !all,
            _ => false,
        }
    }
}
