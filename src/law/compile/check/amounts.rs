//! Formulas: percentages stand in products, one currency is compared with itself.

use super::super::language::ast::Formula;
use super::super::names::{Kind, Names};
use super::super::place::{Mistakes, Place};
use super::super::source::order::is_currency;
use super::super::source::{Head, Source};

/// Reports formulas that make no sum of money.
pub fn check(source: &Source, names: &Names, mistakes: &Mistakes<'_>) {
    let mut all: Vec<(&Head, Place, &Formula)> = Vec::new();
    for one in &source.penalties {
        for case in &one.cases {
            all.extend(case.amount.as_ref().map(|formula| (&one.head, case.place, formula)));
        }
        all.extend(one.orientation.as_ref().map(|formula| (&one.head, one.head.place, formula)));
    }
    for one in &source.amounts {
        all.extend(one.formula.as_ref().map(|formula| (&one.head, one.head.place, formula)));
    }
    for (head, place, formula) in all {
        let checker = Checker { source, names, mistakes, what: head.what(), place };
        if let Some(Form::Share) = checker.form(formula, 0) {
            checker.tell("is a percentage or a table alone. Write of what: `3 % of turnover`.");
        }
    }
}

/// What a formula gives.
#[derive(Clone, PartialEq)]
enum Form {
    /// Money of a currency.
    Money(String),
    /// A part of something.
    Share,
}

struct Checker<'c> {
    source: &'c Source,
    names: &'c Names,
    mistakes: &'c Mistakes<'c>,
    what: String,
    place: Place,
}

impl Checker<'_> {
    fn tell(&self, sentence: &str) {
        self.mistakes.at(self.place, format!("the amount of {} {sentence}", self.what));
    }

    /// None where nothing is known: not given, or reported elsewhere.
    fn form(&self, formula: &Formula, depth: usize) -> Option<Form> {
        match formula {
            Formula::NotKnown | Formula::Broken(_) => None,
            Formula::Percent(_) | Formula::Table(..) => Some(Form::Share),
            Formula::Units(_, unit) if is_currency(&unit.id) => Some(Form::Money(unit.id.clone())),
            Formula::Units(_, unit) => {
                let def = self.names.get(&unit.id).filter(|def| def.kind == Kind::Index)?;
                Some(Form::Money(self.source.indexes.get(def.index)?.unit.as_ref()?.value.clone()))
            }
            Formula::Name(name) => {
                let def = self.names.get(&name.id)?;
                match def.kind {
                    Kind::Question => {
                        let currency = self.source.questions.get(def.index)?.currency.as_ref()?;
                        Some(Form::Money(currency.value.clone()))
                    }
                    // A circle of amounts is reported where it is resolved.
                    Kind::Amount if depth < 20 => {
                        self.form(self.source.amounts.get(def.index)?.formula.as_ref()?, depth + 1)
                    }
                    _ => None,
                }
            }
            Formula::Product(parts) => {
                let mut money = None;
                let mut unknown = false;
                for part in parts {
                    match self.form(part, depth) {
                        Some(Form::Money(_)) if money.is_some() => {
                            self.tell("multiplies two sums of money.");
                            return None;
                        }
                        Some(form @ Form::Money(_)) => money = Some(form),
                        Some(Form::Share) => {}
                        None => unknown = true,
                    }
                }
                if money.is_none() && unknown { None } else { money.or(Some(Form::Share)) }
            }
            Formula::Higher(one, other) => self.same("higher_of", one, other, depth),
            Formula::Lower(one, other) => self.same("lower_of", one, other, depth),
            Formula::Range(one, other) => self.same("range", one, other, depth),
        }
    }

    fn same(&self, word: &str, one: &Formula, other: &Formula, depth: usize) -> Option<Form> {
        let (one, other) = (self.form(one, depth), self.form(other, depth));
        match (&one, &other) {
            (Some(Form::Money(a)), Some(Form::Money(b))) if a != b => {
                self.tell(&format!("has {a} beside {b} in `{word}`. Use one currency."));
                None
            }
            (Some(Form::Share), _) | (_, Some(Form::Share)) => {
                self.tell(&format!("has a percentage or a table alone in `{word}`. Write of what: `3 % of turnover`."));
                None
            }
            _ => one.or(other),
        }
    }
}
