//! Conditions and amounts as they are written, names not yet looked up.

use super::super::place::Place;
use crate::date::Date;
use crate::node::Comparison;

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub id: String,
    /// Where it stands.
    pub place: Place,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// A name alone: yes_no question, rule, open point.
    Name(Name),
    /// All of them.
    And(Vec<Cond>),
    /// Any of them.
    Or(Vec<Cond>),
    /// Not this one.
    Not(Box<Cond>),
    /// At least so many of them.
    AtLeast(i64, Vec<Cond>, Place),
    /// `x has a`, `x has any [a, b]`, `x has all [a, b]`.
    Has {
        /// The question.
        name: Name,
        /// Its options.
        options: Vec<Name>,
        /// All of them, not any.
        all: bool,
    },
    /// `x is a`, `x in [a, b]`.
    Is {
        /// The question or ladder.
        name: Name,
        /// Options or levels.
        options: Vec<Name>,
    },
    /// `x < 5`.
    Compare {
        /// The question.
        name: Name,
        /// Which order.
        comparison: Comparison,
        /// The right-hand side.
        bound: Bound,
        /// The right-hand side's place.
        place: Place,
    },
    /// A mistake that was reported, and the names that stand in it.
    Broken(Vec<String>),
}

/// The right-hand side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A day.
    Date(Date),
    /// A number, perhaps with a currency or an index.
    Number(i64, Option<Name>),
    /// Another answer.
    Answer(Name),
    /// `1/3 of` a number or of another answer.
    Fraction(i64, i64, Box<Bound>),
}

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// Not given by the law or the sources.
    NotKnown,
    /// `15_000_000 EUR`, `20 mci`.
    Units(i64, Name),
    /// A percentage in basis points.
    Percent(u32),
    /// A money question or a named amount.
    Name(Name),
    /// A table with the question that chooses its row.
    Table(Name, Name),
    /// The product of all.
    Product(Vec<Formula>),
    /// Whichever is higher.
    Higher(Box<Formula>, Box<Formula>),
    /// Whichever is lower.
    Lower(Box<Formula>, Box<Formula>),
    /// The law's own range.
    Range(Box<Formula>, Box<Formula>),
    /// A mistake that was reported, and the names that stand in it.
    Broken(Vec<String>),
}

impl Cond {
    /// Calls `found` with every id of a question, rule, ladder, open point or index; the place is missing for ids of
    /// a condition that could not be read.
    pub fn names(&self, found: &mut dyn FnMut(&str, Option<Place>)) {
        match self {
            Cond::Name(name) | Cond::Has { name, .. } | Cond::Is { name, .. } => found(&name.id, Some(name.place)),
            Cond::And(parts) | Cond::Or(parts) | Cond::AtLeast(_, parts, _) => {
                parts.iter().for_each(|part| part.names(found));
            }
            Cond::Not(inner) => inner.names(found),
            Cond::Compare { name, bound, .. } => {
                found(&name.id, Some(name.place));
                bound.names(found);
            }
            Cond::Broken(names) => names.iter().for_each(|name| found(name, None)),
        }
    }
}

impl Bound {
    fn names(&self, found: &mut dyn FnMut(&str, Option<Place>)) {
        match self {
            Bound::Number(_, Some(name)) | Bound::Answer(name) => found(&name.id, Some(name.place)),
            Bound::Fraction(_, _, of) => of.names(found),
            Bound::Date(_) | Bound::Number(_, None) => {}
        }
    }
}

impl Formula {
    /// Calls `found` with every id of a question, amount, table or index.
    pub fn names(&self, found: &mut dyn FnMut(&str, Option<Place>)) {
        match self {
            Formula::Units(_, name) | Formula::Name(name) => found(&name.id, Some(name.place)),
            Formula::Table(table, question) => {
                found(&table.id, Some(table.place));
                found(&question.id, Some(question.place));
            }
            Formula::Product(parts) => parts.iter().for_each(|part| part.names(found)),
            Formula::Higher(one, other) | Formula::Lower(one, other) | Formula::Range(one, other) => {
                one.names(found);
                other.names(found);
            }
            Formula::Broken(names) => names.iter().for_each(|name| found(name, None)),
            Formula::NotKnown | Formula::Percent(_) => {}
        }
    }
}
