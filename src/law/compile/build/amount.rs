//! Formulas of amounts: names are looked up, named amounts stand in for themselves.

use super::super::language::ast::{Formula, Name};
use super::super::names::Kind;
use super::super::place::Place;
use super::super::resolve::Resolver;
use super::super::source::order::is_currency;
use crate::amount::{Amount, AmountId};
use crate::node::QuestionId;
use crate::rulebook;

/// The table of formulas while it grows; equal steps are one.
#[derive(Default)]
pub struct Amounts {
    /// All steps, children before parents.
    pub all: Vec<Amount>,
    /// Named amounts that are being read, to find circles.
    path: Vec<String>,
    /// The question each table is used with (indexes in the order of reading).
    tables: Vec<(usize, usize)>,
}

impl Amounts {
    /// The question a table is used with.
    pub fn table_question(&self, table: usize) -> Option<usize> {
        self.tables.iter().find(|(known, _)| *known == table).map(|(_, question)| *question)
    }
    /// A step.
    pub fn push(&mut self, amount: Amount) -> AmountId {
        let at = self.all.iter().position(|known| *known == amount);
        at.unwrap_or_else(|| {
            self.all.push(amount);
            self.all.len() - 1
        }) as AmountId
    }

    /// The formula as steps. What cannot be resolved is reported and counts as not known.
    pub fn formula(&mut self, resolver: &mut Resolver<'_>, formula: &Formula) -> AmountId {
        let amount = match formula {
            Formula::NotKnown | Formula::Broken(_) => Amount::NotKnown,
            Formula::Percent(points) => Amount::Percent(*points),
            Formula::Units(count, unit) => match self.units(resolver, *count, unit) {
                Some(amount) => amount,
                None => Amount::NotKnown,
            },
            Formula::Name(name) => return self.name(resolver, name),
            Formula::Table(table, question) => match self.table(resolver, table, question) {
                Some(amount) => amount,
                None => Amount::NotKnown,
            },
            Formula::Product(parts) => Amount::Product(parts.iter().map(|part| self.formula(resolver, part)).collect()),
            Formula::Higher(one, other) => Amount::Higher(self.formula(resolver, one), self.formula(resolver, other)),
            Formula::Lower(one, other) => Amount::Lower(self.formula(resolver, one), self.formula(resolver, other)),
            Formula::Range(low, high) => Amount::Range(self.formula(resolver, low), self.formula(resolver, high)),
        };
        self.push(amount)
    }

    fn units(&mut self, resolver: &Resolver<'_>, count: i64, unit: &Name) -> Option<Amount> {
        if is_currency(&unit.id) {
            return Some(Amount::Money { value: count, currency: unit.id.clone() });
        }
        let index = resolver.expect(&unit.id, unit.place, Kind::Index, "a currency or an index")?;
        Some(Amount::Units { count, index: index as u16 })
    }

    fn name(&mut self, resolver: &mut Resolver<'_>, name: &Name) -> AmountId {
        let found = match resolver.names.get(&name.id) {
            Some(def) if def.kind == Kind::Amount => self.named(resolver, def.index, name.place),
            Some(def) if def.kind == Kind::Question => self.answer(resolver, def.index, name),
            Some(_) => {
                resolver.expect(&name.id, name.place, Kind::Amount, "an amount or a money question");
                None
            }
            None => {
                let fits = |kind| matches!(kind, Kind::Amount | Kind::Question);
                resolver.names.undefined(&name.id, name.place, fits, resolver.mistakes);
                None
            }
        };
        found.unwrap_or_else(|| self.push(Amount::NotKnown))
    }

    /// The formula of a named amount.
    pub fn named(&mut self, resolver: &mut Resolver<'_>, at: usize, place: Place) -> Option<AmountId> {
        let source = resolver.source;
        let named = source.amounts.get(at)?;
        if self.path.contains(&named.head.id) {
            let sentence = format!("the amount `{}` needs itself.", named.head.id);
            resolver.mistakes.at(place, sentence);
            return None;
        }
        self.path.push(named.head.id.clone());
        let id = named.formula.as_ref().map(|formula| self.formula(resolver, formula));
        self.path.pop();
        id
    }

    fn answer(&mut self, resolver: &mut Resolver<'_>, at: usize, name: &Name) -> Option<AmountId> {
        let kind = resolver.source.questions.get(at)?.kind?;
        if kind != rulebook::Kind::Money {
            let sentence =
                format!("`{}` is no amount of money. Only questions of kind money stand in amounts.", name.id);
            resolver.mistakes.at(name.place, sentence);
            return None;
        }
        let question = Amounts::known(resolver, at, name.place)?;
        Some(self.push(Amount::Answer(question)))
    }

    fn known(resolver: &mut Resolver<'_>, at: usize, place: Place) -> Option<QuestionId> {
        resolver.question(at, place).then(|| resolver.rank_of(at))
    }

    /// A table with the question that chooses its row.
    fn table(&mut self, resolver: &mut Resolver<'_>, table: &Name, question: &Name) -> Option<Amount> {
        let at = resolver.expect(&table.id, table.place, Kind::Table, "a table")?;
        let of = resolver.expect(&question.id, question.place, Kind::Question, "a question")?;
        let source = resolver.source;
        let (rows, asked) = (&source.tables.get(at)?.rows, source.questions.get(of)?);
        let by_option = rows.iter().any(|row| row.is.is_some());
        let fits = match asked.kind? {
            rulebook::Kind::OneOf => by_option,
            rulebook::Kind::Number | rulebook::Kind::Money => !by_option,
            _ => false,
        };
        if !fits {
            let wanted = if by_option { "one_of" } else { "number or money" };
            let sentence = format!("the rows of `{}` are chosen by a question of kind {wanted}.", table.id);
            resolver.mistakes.at(question.place, sentence);
            return None;
        }
        match self.table_question(at) {
            Some(first) if by_option && first != of => {
                let sentence = format!("the rows of `{}` are already chosen by another question.", table.id);
                resolver.mistakes.at(question.place, sentence);
                return None;
            }
            Some(_) => {}
            None => self.tables.push((at, of)),
        }
        for row in rows {
            if let Some(is) = row.is.as_ref().filter(|is| asked.options.iter().all(|option| option.value != is.value)) {
                let sentence = format!("`{}` has no option `{}`.", question.id, is.value);
                resolver.mistakes.at(is.place, sentence);
            }
        }
        let question = Amounts::known(resolver, of, question.place)?;
        Some(Amount::Table { table: at as u16, question })
    }
}
