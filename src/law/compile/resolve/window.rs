//! `from` and `until`: a day, a named date, or the answer to a date question.

use super::super::fields::Day;
use super::super::logic::Id;
use super::super::names::Kind;
use super::super::place::At;
use super::super::source::Grounds;
use super::{Resolver, with_article};
use crate::date::Date;
use crate::node::When;
use crate::rulebook;

impl Resolver<'_> {
    /// The windows of a statement.
    pub fn window(&mut self, grounds: &Grounds) -> Vec<Id> {
        let mut parts = Vec::new();
        let (from, until) = (self.when(grounds.from.as_ref()), self.when(grounds.until.as_ref()));
        if let (Some(first), Some(last), Some(place)) = (
            from.and_then(|from| self.fixed(from)),
            until.and_then(|until| self.fixed(until)),
            grounds.until.as_ref().map(|until| until.place),
        ) && last <= first
        {
            let sentence = format!("`until` ({last}) is not later than `from` ({first}). It would never be in force.");
            self.mistakes.at(place, sentence);
        }
        if let Some(from) = from {
            parts.push(self.logic.from(from));
        }
        if let Some(until) = until {
            parts.push(self.logic.until(until));
        }
        parts
    }

    /// What a start or an end refers to, where that is known; nothing is reported (the window did that).
    pub fn quiet_when(&self, day: Option<&At<Day>>) -> Option<When> {
        match &day?.value {
            Day::Fixed(date) => Some(When::Date(*date)),
            Day::Named(name) => match self.names.get(name)? {
                def if def.kind == Kind::Date => Some(When::Named(def.index as u16)),
                def if def.kind == Kind::Question => Some(When::Answer(self.rank_of(def.index))),
                _ => None,
            },
        }
    }

    /// The day of an exact window.
    fn fixed(&self, when: When) -> Option<Date> {
        match when {
            When::Date(date) => Some(date),
            When::Named(at) => {
                let named = self.source.dates.get(usize::from(at))?;
                named.days.filter(|_| named.exact).map(|(_, first)| first)
            }
            When::Answer(_) => None,
        }
    }

    /// What a start or an end refers to.
    pub fn when(&mut self, day: Option<&At<Day>>) -> Option<When> {
        let day = day?;
        let name = match &day.value {
            Day::Fixed(date) => return Some(When::Date(*date)),
            Day::Named(name) => name,
        };
        let Some(def) = self.names.get(name) else {
            self.names.undefined(name, day.place, |kind| matches!(kind, Kind::Date | Kind::Question), self.mistakes);
            return None;
        };
        match def.kind {
            Kind::Date => Some(When::Named(def.index as u16)),
            Kind::Question => {
                let kind = self.source.questions.get(def.index)?.kind?;
                if kind != rulebook::Kind::Date {
                    let sentence =
                        format!("`{name}` is a question, but not of kind date. It cannot be a start or an end.");
                    self.mistakes.at(day.place, sentence);
                    return None;
                }
                self.question(def.index, day.place).then(|| When::Answer(self.rank_of(def.index)))
            }
            _ => {
                let called = with_article(def.called);
                let sentence = format!(
                    "`{name}` is {called}. A start or an end is a day, a named date or a question of kind date."
                );
                self.mistakes.at(day.place, sentence);
                None
            }
        }
    }
}
