//! Amounts: the law's own range, each end bounded by what is not known. Integers; divided once, at the end, fractions
//! cut off.

use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::date::Date;
use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Kind;

use super::facts::Facts;
use crate::assessment::{Ends, Units};
use crate::input::Answer;

/// A fraction that is divided at the end.
#[derive(Clone, Copy, Debug)]
struct Ratio {
    over: i128,
    under: i128,
}

impl Ratio {
    fn whole(value: i128) -> Ratio {
        Ratio { over: value, under: 1 }
    }
    fn times(self, other: Ratio) -> Ratio {
        Ratio { over: self.over.saturating_mul(other.over), under: self.under.saturating_mul(other.under) }
    }
    fn less(self, other: Ratio) -> bool {
        self.over.saturating_mul(other.under) < other.over.saturating_mul(self.under)
    }
    fn higher(self, other: Ratio) -> Ratio {
        if self.less(other) { other } else { self }
    }
    fn lower(self, other: Ratio) -> Ratio {
        if self.less(other) { self } else { other }
    }
    fn cut(self) -> i64 {
        i64::try_from(self.over.checked_div(self.under).unwrap_or(0)).unwrap_or(i64::MAX)
    }
}

/// One end with its bounds; `high` none = no upper bound.
#[derive(Clone, Copy, Debug)]
struct End {
    low: Ratio,
    high: Option<Ratio>,
}

impl End {
    fn both(self, other: End, join: fn(Ratio, Ratio) -> Ratio) -> End {
        End { low: join(self.low, other.low), high: self.high.zip(other.high).map(|(a, b)| join(a, b)) }
    }
    fn lower(self, other: End) -> End {
        // The lower of two is bounded as soon as one of them is.
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.lower(b)),
            (a, b) => a.or(b),
        };
        End { low: self.low.lower(other.low), high }
    }
    fn ends(self) -> Ends {
        Ends { low: self.low.cut(), high: self.high.map(Ratio::cut) }
    }
}

#[derive(Clone, Debug)]
struct Span {
    from: End,
    to: End,
    currency: Option<String>,
    units: Option<Units>,
    needs: Vec<String>,
}

/// A computed amount.
#[derive(Clone, Debug)]
pub(super) struct Computed {
    pub from: Ends,
    pub to: Ends,
    pub currency: String,
    pub units: Option<Units>,
    /// Questions whose answer would make it exact.
    pub needs: Vec<String>,
}

/// Why an amount cannot be computed.
#[derive(Clone, Debug)]
pub(super) struct NotComputable {
    /// `not_known`, `index`, `answer`, or `no_fine`: the law has no sum here.
    pub reason: &'static str,
    pub needs: Vec<String>,
    /// The units of the index, where only its value is missing.
    pub units: Option<Units>,
}

impl NotComputable {
    fn new(reason: &'static str, needs: Vec<String>) -> NotComputable {
        NotComputable { reason, needs, units: None }
    }
}

/// Computes an amount on a day, with other answers put in place of the given ones.
pub(super) struct Calculator<'a> {
    pub facts: Facts<'a>,
    pub day: Option<Date>,
    pub what_if: &'a [(QuestionId, Answer)],
}

impl Calculator<'_> {
    pub fn compute(&self, amount: AmountId) -> Result<Computed, NotComputable> {
        let span = self.span(amount)?;
        Ok(Computed {
            from: span.from.ends(),
            to: span.to.ends(),
            currency: span.currency.unwrap_or_default(),
            units: span.units,
            needs: span.needs,
        })
    }

    fn answer(&self, question: QuestionId) -> &Answer {
        let replaced = self.what_if.iter().find(|(at, _)| *at == question);
        replaced.map_or_else(|| self.facts.input.answer(question), |(_, answer)| answer)
    }

    fn span(&self, amount: AmountId) -> Result<Span, NotComputable> {
        let plain = |value: i128, currency: &str, units| {
            let end = End { low: Ratio::whole(value), high: Some(Ratio::whole(value)) };
            Span { from: end, to: end, currency: Some(currency.to_owned()), units, needs: Vec::new() }
        };
        match self.facts.rulebook.amounts.get(amount as usize) {
            None | Some(Amount::NotKnown) => Err(NotComputable::new("not_known", Vec::new())),
            Some(Amount::Nothing) => Err(NotComputable::new("no_fine", Vec::new())),
            Some(Amount::Money { value, currency }) => Ok(plain(i128::from(*value), currency, None)),
            Some(Amount::Units { count, index }) => self.units(*count, *index, plain),
            Some(Amount::Percent(points)) => Ok(factor(Ratio { over: i128::from(*points), under: 10_000 }, None)),
            Some(Amount::Answer(question)) => self.money_answer(*question),
            Some(Amount::Table { table, question }) => self.table(*table, *question),
            Some(Amount::Product(parts)) => {
                let mut product = factor(Ratio::whole(1), None);
                for part in parts {
                    product = multiply(product, self.span(*part)?);
                }
                Ok(product)
            }
            Some(Amount::Higher(a, b)) => Ok(join(self.span(*a)?, self.span(*b)?, |a, b| a.both(b, Ratio::higher))),
            Some(Amount::Lower(a, b)) => Ok(join(self.span(*a)?, self.span(*b)?, End::lower)),
            Some(Amount::Range(a, b)) => {
                let (from, to) = (self.span(*a)?, self.span(*b)?);
                Ok(Span {
                    from: from.from,
                    to: to.to,
                    currency: to.currency.or(from.currency),
                    units: to.units,
                    needs: [from.needs, to.needs].concat(),
                })
            }
        }
    }

    fn units(
        &self,
        count: i64,
        index: u16,
        plain: impl Fn(i128, &str, Option<Units>) -> Span,
    ) -> Result<Span, NotComputable> {
        let Some(known) = self.facts.rulebook.indexes.get(index as usize) else {
            return Err(NotComputable::new("not_known", Vec::new()));
        };
        let year = self.day.map(Date::year);
        match self.facts.index_value(index, year) {
            Some(value) => {
                let newest = known.values.last().map_or(0, |(year, _)| *year);
                let units = Units { count, index: known.id.clone(), year: year.unwrap_or(newest) };
                Ok(plain(i128::from(count) * i128::from(value), &known.unit, Some(units)))
            }
            None => {
                let missing = year.unwrap_or(0);
                let units = Units { count, index: known.id.clone(), year: missing };
                let needs = vec![[known.id.as_str(), ":", &missing.to_string()].concat()];
                Err(NotComputable { reason: "index", needs, units: Some(units) })
            }
        }
    }

    fn money_answer(&self, question: QuestionId) -> Result<Span, NotComputable> {
        let not_computable = |needs| Err(NotComputable::new("answer", needs));
        let Some(asked) = self.facts.rulebook.questions.get(question as usize) else {
            return not_computable(Vec::new());
        };
        let answer = self.answer(question);
        let needs = vec![asked.id.clone()];
        if asked.kind == Kind::Money && asked.parameter && !matches!(answer, Answer::Range { .. }) {
            return not_computable(needs); // a gain that was not entered: nothing to start from
        }
        let (low, high, exact) = match (answer, self.facts.span(asked, answer, false)) {
            (Answer::Range { min, max, .. }, Some((low, high))) => {
                (low, max.map(|_| high), min.is_some() && min == max)
            }
            (Answer::Range { .. }, None) => return not_computable(needs),
            _ => (i128::from(asked.min), None, false),
        };
        let end = End { low: Ratio::whole(low), high: high.map(Ratio::whole) };
        let needs = if exact { Vec::new() } else { needs };
        Ok(Span { from: end, to: end, currency: asked.currency.clone(), units: None, needs })
    }

    fn table(&self, table: u16, question: QuestionId) -> Result<Span, NotComputable> {
        let not_computable = |needs| Err(NotComputable::new("answer", needs));
        let (Some(rows), Some(asked)) =
            (self.facts.rulebook.tables.get(table as usize), self.facts.rulebook.questions.get(question as usize))
        else {
            return not_computable(Vec::new());
        };
        let answer = self.answer(question);
        let mut bound = i128::MIN;
        let possible = rows.rows.iter().filter(|row| {
            let low = bound;
            bound = row.up_to.map_or(i128::MAX, i128::from);
            match (row.option, answer) {
                (Some(option), Answer::OneOf(mask)) => mask >> option & 1 == 1,
                (Some(_), _) => true,
                (None, _) => self.facts.span(asked, answer, false).is_none_or(|(a, b)| b > low && a <= bound),
            }
        });
        let permille = |value: u32| Ratio { over: i128::from(value), under: 1_000 };
        let mut span: Option<Span> = None;
        let mut count = 0;
        for row in possible {
            count += 1;
            let (from, to) = (permille(row.from_permille), permille(row.to_permille));
            span = Some(match span {
                None => Span {
                    from: End { low: from, high: Some(from) },
                    to: End { low: to, high: Some(to) },
                    currency: None,
                    units: None,
                    needs: Vec::new(),
                },
                Some(span) => Span { from: widen(span.from, from), to: widen(span.to, to), ..span },
            });
        }
        match span {
            Some(mut span) => {
                if count > 1 {
                    span.needs.push(asked.id.clone());
                }
                Ok(span)
            }
            None => not_computable(vec![asked.id.clone()]),
        }
    }
}

fn widen(end: End, by: Ratio) -> End {
    End { low: end.low.lower(by), high: end.high.map(|high| high.higher(by)) }
}

fn factor(ratio: Ratio, currency: Option<String>) -> Span {
    let end = End { low: ratio, high: Some(ratio) };
    Span { from: end, to: end, currency, units: None, needs: Vec::new() }
}

fn multiply(a: Span, b: Span) -> Span {
    join(a, b, |a, b| a.both(b, Ratio::times))
}

fn join(a: Span, b: Span, ends: impl Fn(End, End) -> End) -> Span {
    let mut needs = a.needs;
    for need in b.needs {
        if !needs.contains(&need) {
            needs.push(need);
        }
    }
    Span {
        from: ends(a.from, b.from),
        to: ends(a.to, b.to),
        currency: a.currency.or(b.currency),
        units: a.units.or(b.units),
        needs,
    }
}
