//! Tests of answers: true or false only where it is so for every value the answer may have.

use selfcheck_law::node::{Bound, Check, Comparison, QuestionId, Test};
use selfcheck_law::rulebook::{Question, Rulebook};
use selfcheck_law::truth::Truth;

use super::rates::Rates;
use super::ratio::product;
use crate::input::{Answer, Input};

/// Answers, rulebook and rates: everything a test reads.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub rulebook: &'a Rulebook,
    pub input: &'a Input,
}

impl<'a> Facts<'a> {
    pub fn rates(self) -> Rates<'a> {
        Rates { entered: &self.input.rates, default: &self.rulebook.rates }
    }

    /// Whether a rule reads an option of a question.
    pub fn reads(self, question: QuestionId, option: usize) -> bool {
        let reads = |check: &Check| matches!(check, Check::Has(read) if usize::from(*read) == option);
        self.rulebook.graph.tests.iter().any(|test| test.question == question && reads(&test.check))
    }

    /// The value of an index in a year, an entered value first; with no year (dates ignored) the newest known.
    #[inline(never)]
    pub fn index_value(self, index: u16, year: Option<i32>) -> Option<i64> {
        let mut found: Option<(i32, i64)> = None;
        let mut look = |of: i32, value: i64| {
            let better = match (year, found) {
                (Some(year), None) => of == year,
                (Some(_), Some(_)) => false,
                (None, found) => found.is_none_or(|(best, _)| of >= best),
            };
            if better {
                found = Some((of, value));
            }
        };
        for (at, of, value) in &self.input.index {
            if *at == index {
                look(*of, *value);
            }
        }
        if let Some(index) = self.rulebook.indexes.get(index as usize) {
            for (of, value) in &index.values {
                look(*of, *value);
            }
        }
        found.map(|(_, value)| value)
    }

    /// The truth of a test for an answer (which need not be the one given: a what-if) in a year.
    pub fn truth(self, test: &Test, answer: &Answer, year: Option<i32>) -> Truth {
        let Some(question) = self.rulebook.questions.get(test.question as usize) else { return Truth::Open };
        match (&test.check, answer) {
            (Check::Yes, Answer::YesNo(yes)) => Truth::known(*yes),
            (Check::Has(option), Answer::Several { yes, no, .. }) => {
                let bit = 1u64 << option;
                if yes & bit != 0 {
                    Truth::True
                } else if no & bit != 0 {
                    Truth::False
                } else {
                    Truth::Open
                }
            }
            (Check::In(mask), Answer::OneOf(candidates)) if *candidates != 0 => {
                if candidates & !mask == 0 {
                    Truth::True
                } else if candidates & mask == 0 {
                    Truth::False
                } else {
                    Truth::Open
                }
            }
            (Check::Compare(comparison, bound), Answer::Range { .. }) => {
                let Some(value) = self.span(question, answer, true) else { return Truth::Open };
                match *bound {
                    Bound::Number(limit) => compare(*comparison, value, point(limit)),
                    Bound::Index { count, index } => match self.index_value(index, year) {
                        Some(unit) => compare(*comparison, value, point_wide(i128::from(count) * i128::from(unit))),
                        None => Truth::Open,
                    },
                    Bound::Fraction { numerator, denominator, of } => {
                        let other = self.rulebook.questions.get(of as usize);
                        match other.and_then(|q| self.span(q, self.input.answer(of), true)) {
                            Some(other) => compare(*comparison, scale(value, denominator), scale(other, numerator)),
                            None => Truth::Open,
                        }
                    }
                    Bound::FractionOfNumber { numerator, denominator, of } => compare(
                        *comparison,
                        scale(value, denominator),
                        point_wide(i128::from(numerator) * i128::from(of)),
                    ),
                }
            }
            _ => Truth::Open,
        }
    }

    /// The values a number, date or amount may have, in the question's currency. A converted amount enters conditions
    /// (`cautious`) with a tenth to either side, amounts at the plain rate. None: nothing known, or no rate.
    #[inline(never)]
    pub fn span(self, question: &Question, answer: &Answer, cautious: bool) -> Option<(i128, i128)> {
        let Answer::Range { min, max, currency } = answer else { return None };
        let low = i128::from(min.unwrap_or(question.min));
        let high = i128::from(max.unwrap_or(question.max));
        match (currency, &question.currency) {
            (Some(from), Some(to)) if from != to => {
                let rates = self.rates();
                let (low, high) = (rates.convert(low, from, to)?, rates.convert(high, from, to)?);
                if !cautious {
                    return Some((low, high));
                }
                Some((product(low, 9) / 10, product(high, 11).saturating_add(9) / 10))
            }
            _ => Some((low, high)),
        }
    }
}

fn point(value: i64) -> (i128, i128) {
    point_wide(i128::from(value))
}

fn point_wide(value: i128) -> (i128, i128) {
    (value, value)
}

#[inline(never)]
fn scale(span: (i128, i128), by: i64) -> (i128, i128) {
    let by = i128::from(by);
    let (a, b) = (product(span.0, by), product(span.1, by));
    (a.min(b), a.max(b))
}

/// Certain only where it is so for all pairs of values.
#[inline(never)]
fn compare(comparison: Comparison, left: (i128, i128), right: (i128, i128)) -> Truth {
    let (always, never) = match comparison {
        Comparison::Less => (left.1 < right.0, left.0 >= right.1),
        Comparison::LessOrEqual => (left.1 <= right.0, left.0 > right.1),
        Comparison::Greater => (left.0 > right.1, left.1 <= right.0),
        Comparison::GreaterOrEqual => (left.0 >= right.1, left.1 < right.0),
    };
    if always {
        Truth::True
    } else if never {
        Truth::False
    } else {
        Truth::Open
    }
}
