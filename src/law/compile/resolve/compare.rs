//! Comparisons of numbers, money and dates.

use super::super::language::ast::{Bound, Name};
use super::super::logic::{Id, Logic};
use super::super::names::Kind;
use super::super::place::Place;
use super::super::source::order::is_currency;
use super::super::source::question::{Question, kind_name};
use super::Resolver;
use crate::node::{self, Check, Comparison};
use crate::rulebook;

impl Resolver<'_> {
    pub(super) fn compare(&mut self, name: &Name, comparison: Comparison, bound: &Bound, place: Place) -> Id {
        let Some(at) = self.tested(name, "a comparison") else { return Logic::BROKEN };
        let source = self.source;
        let Some(question) = source.questions.get(at) else { return Logic::BROKEN };
        let id = &name.id;
        let option = question.options.first().map_or("…", |option| option.value.as_str());
        let instead = match question.kind {
            Some(rulebook::Kind::Number | rulebook::Kind::Money | rulebook::Kind::Date) => {
                let known = self.question(at, name.place);
                let Some((bound, of)) = self.bound(question, bound, place) else { return Logic::BROKEN };
                let gate = match of {
                    Some(of) if self.question(of, place) => self.logic.gate(self.rank_of(of)),
                    _ => None,
                };
                if !known {
                    return Logic::BROKEN;
                }
                let test = self.logic.test(self.rank_of(at), Check::Compare(comparison, bound));
                return self.logic.and(vec![gate.unwrap_or(Logic::TRUE), test]);
            }
            None => return Logic::BROKEN,
            Some(rulebook::Kind::YesNo) => format!("is answered with yes or no: write `{id}` or `not {id}`"),
            Some(rulebook::Kind::OneOf) => format!("takes one answer: write `{id} is {option}`"),
            Some(rulebook::Kind::SeveralOf) => format!("takes several answers: write `{id} has {option}`"),
        };
        self.mistakes.at(name.place, format!("only numbers, amounts and dates are compared. `{id}` {instead}."));
        Logic::BROKEN
    }

    /// The right-hand side, and the other question it names.
    fn bound(&mut self, question: &Question, bound: &Bound, place: Place) -> Option<(node::Bound, Option<usize>)> {
        let id = &question.head.id;
        let kind = question.kind?;
        Some(match (bound, kind) {
            (Bound::Date(date), rulebook::Kind::Date) => (node::Bound::Number(i64::from(date.days())), None),
            (Bound::Date(date), _) => {
                self.mistakes.at(place, format!("`{id}` is no date and cannot be compared with {date}."));
                return None;
            }
            (Bound::Answer(other), _) => {
                let of = self.same_kind(question, other)?;
                (node::Bound::Fraction { numerator: 1, denominator: 1, of: self.rank_of(of) }, Some(of))
            }
            (_, rulebook::Kind::Date) => {
                self.mistakes.at(place, format!("`{id}` is a date. Compare it with a day, for example 2026-08-02."));
                return None;
            }
            (Bound::Number(value, unit), _) => (self.number(question, *value, unit.as_ref(), place)?, None),
            (Bound::Fraction(above, below, of), _) => {
                if *below == 0 {
                    self.mistakes.at(place, "a fraction cannot have zero below the line.");
                    return None;
                }
                let (numerator, denominator) = (*above, *below);
                match &**of {
                    Bound::Answer(other) => {
                        let of = self.same_kind(question, other)?;
                        (node::Bound::Fraction { numerator, denominator, of: self.rank_of(of) }, Some(of))
                    }
                    Bound::Number(value, unit) => match self.number(question, *value, unit.as_ref(), place)? {
                        node::Bound::Number(of) => (node::Bound::FractionOfNumber { numerator, denominator, of }, None),
                        _ => {
                            let sentence = "a fraction of an index is not supported. Write the number of units.";
                            self.mistakes.at(place, sentence);
                            return None;
                        }
                    },
                    _ => return None,
                }
            }
        })
    }

    /// A number with its currency or index.
    fn number(&self, question: &Question, value: i64, unit: Option<&Name>, place: Place) -> Option<node::Bound> {
        let id = &question.head.id;
        let currency = question.currency.as_ref().map(|currency| currency.value.as_str());
        let money = question.kind == Some(rulebook::Kind::Money);
        match unit {
            None if money => {
                let currency = currency.unwrap_or("EUR");
                let sentence = format!("`{id}` is an amount of money. Write the currency: `{value} {currency}`.");
                self.mistakes.at(place, sentence);
                None
            }
            None => Some(node::Bound::Number(value)),
            Some(unit) if !money => {
                self.mistakes.at(unit.place, format!("`{id}` is a plain number. Write it without `{}`.", unit.id));
                None
            }
            Some(unit) if is_currency(&unit.id) => {
                // A currency that is none is reported where it is written.
                let currency = currency.filter(|currency| is_currency(currency))?;
                if unit.id == currency {
                    return Some(node::Bound::Number(value));
                }
                self.mistakes.at(
                    unit.place,
                    format!(
                        "`{id}` is compared in {currency} elsewhere, but here with {0}. \
                         Compare in {currency}, or give the question the currency {0}.",
                        unit.id
                    ),
                );
                None
            }
            Some(unit) if currency.is_some_and(|currency| currency.to_lowercase() == unit.id) => {
                let sentence = "codes of currencies are written in capital letters:";
                self.mistakes.at(unit.place, format!("{sentence} `{}`.", unit.id.to_uppercase()));
                None
            }
            Some(unit) => {
                let at = self.expect(&unit.id, unit.place, Kind::Index, "a currency or an index")?;
                let index = self.source.indexes.get(at)?;
                let of = index.unit.as_ref()?;
                if currency.is_some_and(|currency| currency != of.value) {
                    self.mistakes.at(
                        unit.place,
                        format!(
                            "`{}` counts in {}, but `{id}` is an amount in {}.",
                            unit.id,
                            of.value,
                            currency.unwrap_or_default()
                        ),
                    );
                    return None;
                }
                Some(node::Bound::Index { count: value, index: at as u16 })
            }
        }
    }

    /// Another question of the same kind and currency.
    fn same_kind(&self, question: &Question, other: &Name) -> Option<usize> {
        let at = match self.names.get(&other.id) {
            Some(def) if def.kind == Kind::Date => {
                let sentence = format!(
                    "`{0}` is a date of the law and cannot stand in a condition. Write it as `from = \"{0}\"` of a rule.",
                    other.id
                );
                self.mistakes.at(other.place, sentence);
                return None;
            }
            _ => self.expect(&other.id, other.place, Kind::Question, "a number, a date or another question")?,
        };
        let found = self.source.questions.get(at)?;
        let currency = |question: &Question| question.currency.as_ref().map(|currency| currency.value.clone());
        let kind = found.kind?;
        if Some(kind) != question.kind {
            let sentence = format!(
                "`{}` is of kind {}, but `{}` is of kind {}. Only answers of one kind are compared.",
                question.head.id,
                question.kind.map_or("", kind_name),
                other.id,
                kind_name(kind)
            );
            self.mistakes.at(other.place, sentence);
            return None;
        }
        if let (Some(one), Some(two)) = (currency(question), currency(found))
            && one != two
        {
            let sentence = format!(
                "`{}` is an amount in {one}, but `{}` is one in {two}. Only one currency is compared.",
                question.head.id, other.id
            );
            self.mistakes.at(other.place, sentence);
            return None;
        }
        Some(at)
    }
}
