//! Conditions: every name is looked up, every test is checked against the kind of its question.

use super::super::language::ast::{Cond, Name};
use super::super::logic::{Id, Logic};
use super::super::names::Kind;
use super::{Resolver, with_article};
use crate::node::Check;
use crate::rulebook;

impl Resolver<'_> {
    /// The logic of a condition. What cannot be resolved is reported and counts as broken.
    pub fn condition(&mut self, cond: &Cond) -> Id {
        match cond {
            Cond::Name(name) => self.alone(name),
            Cond::And(parts) => {
                self.excluded(parts);
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.logic.and(parts)
            }
            Cond::Or(parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.logic.or(parts)
            }
            Cond::Not(inner) => {
                self.lint_not(inner);
                let inner = self.condition(inner);
                self.logic.not(inner)
            }
            Cond::AtLeast(count, parts, place) => {
                let wanted = usize::try_from(*count).unwrap_or(usize::MAX);
                if wanted == 0 || wanted > parts.len() {
                    let sentence = format!("`at_least {count} of` {} conditions makes no sense.", parts.len());
                    self.mistakes.at(*place, sentence);
                    return Logic::BROKEN;
                }
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.logic.at_least(wanted, parts)
            }
            Cond::Has { name, options, all } => self.has(name, options, *all),
            Cond::Is { name, options } => self.is(name, options),
            Cond::Compare { name, comparison, bound, place } => self.compare(name, *comparison, bound, *place),
            Cond::Broken(_) => Logic::BROKEN,
        }
    }

    /// An `and` of ticks that exclude each other.
    fn excluded(&self, parts: &[Cond]) {
        let mut ticks: Vec<(&str, &Name)> = Vec::new();
        for part in parts {
            if let Cond::Has { name, options, all } = part
                && (*all || options.len() == 1)
            {
                ticks.extend(options.iter().map(|option| (name.id.as_str(), option)));
            }
        }
        self.exclude_each_other(&ticks);
    }
    /// Reports the first of the ticks that excludes another of them.
    pub(super) fn exclude_each_other(&self, ticks: &[(&str, &Name)]) {
        for (question, option) in ticks {
            let Some(def) = self.names.get(question).filter(|def| def.kind == Kind::Question) else { continue };
            let exclusive = self
                .source
                .questions
                .get(def.index)
                .is_some_and(|question| question.exclusive.iter().any(|one| one.value == option.id));
            let other = ticks.iter().find(|(other, tick)| other == question && tick.id != option.id);
            if let Some((_, other)) = other.filter(|_| exclusive) {
                let sentence =
                    format!("`{}` and `{}` of `{question}` exclude each other: this never holds.", option.id, other.id);
                self.mistakes.at(option.place, sentence);
                return;
            }
        }
    }

    /// `not` directly before a rule with a window of its own.
    fn lint_not(&mut self, inner: &Cond) {
        let Cond::Name(name) = inner else { return };
        let Some(def) = self.names.get(&name.id).filter(|def| def.kind == Kind::Rule) else { return };
        let windowed = self
            .source
            .rules
            .get(def.index)
            .is_some_and(|rule| (rule.grounds.from.is_some() || rule.grounds.until.is_some()) && !rule.negatable);
        if windowed {
            self.windowed_under_not.push((def.index, name.place));
        }
    }

    /// A name that stands alone.
    fn alone(&mut self, name: &Name) -> Id {
        let Some(def) = self.names.get(&name.id) else {
            let fits = |kind| matches!(kind, Kind::Question | Kind::Rule | Kind::OpenPoint);
            self.names.undefined(&name.id, name.place, fits, self.mistakes);
            return Logic::BROKEN;
        };
        let sentence = match def.kind {
            Kind::Rule => return self.rule(def.index, name.place),
            Kind::OpenPoint => return self.logic.open_point(def.index as u16),
            Kind::Question => match self.alone_question(def.index, name) {
                Ok(id) => return id,
                Err(sentence) => sentence,
            },
            Kind::Date => format!(
                "`{0}` is a date and cannot stand in a condition. Write it as `from = \"{0}\"` of a rule.",
                name.id
            ),
            Kind::Classification => self.alone_classification(def.index, name),
            _ => format!(
                "`{}` is {} and cannot stand in a condition. Only questions, rules, ladders and open points can.",
                name.id,
                with_article(def.called)
            ),
        };
        self.mistakes.at(name.place, sentence);
        Logic::BROKEN
    }

    fn alone_question(&mut self, at: usize, name: &Name) -> Result<Id, String> {
        let source = self.source;
        let question = source.questions.get(at).ok_or_else(String::new)?;
        let option = question.options.first().map_or("…", |option| option.value.as_str());
        let id = &name.id;
        Err(match question.kind {
            Some(rulebook::Kind::YesNo) => {
                return Ok(if self.question(at, name.place) {
                    self.logic.test(self.rank_of(at), Check::Yes)
                } else {
                    Logic::BROKEN
                });
            }
            None => return Ok(Logic::BROKEN),
            Some(rulebook::Kind::OneOf) => format!("`{id}` takes one answer: write `{id} is {option}`."),
            Some(rulebook::Kind::SeveralOf) => format!("`{id}` takes several answers: write `{id} has {option}`."),
            Some(rulebook::Kind::Number) => format!("`{id}` is a number: compare it, for example `{id} < 250`."),
            Some(rulebook::Kind::Money) => {
                let currency = question.currency.as_ref().map_or("EUR", |currency| currency.value.as_str());
                format!("`{id}` is an amount: compare it, for example `{id} <= 50_000_000 {currency}`.")
            }
            Some(rulebook::Kind::Date) => format!("`{id}` is a date: compare it, for example `{id} < 2026-08-02`."),
        })
    }

    fn alone_classification(&self, at: usize, name: &Name) -> String {
        let Some(found) = self.source.classifications.get(at) else { return String::new() };
        let level = found.levels.first().map_or("…", |level| level.id.value.as_str());
        if found.flags {
            flags_sentence(&name.id)
        } else {
            format!("`{0}` is a ladder: write `{0} is {level}`.", name.id)
        }
    }
}

/// Flags are no condition.
pub fn flags_sentence(id: &str) -> String {
    format!("`{id}` is a set of flags and cannot stand in a condition. Name the rule behind the flag instead.")
}
