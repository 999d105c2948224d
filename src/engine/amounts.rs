//! Amounts: the law's own range, each end bounded by what is not known. Integers; divided once, at the end, fractions
//! cut off.

use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::date::Date;
use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Confidence, Kind};

use super::facts::Facts;
use super::ratio::Ratio;
use crate::assessment::{Ends, Sum, Units};
use crate::input::Answer;

/// A range on the way: the lower end from and to, the upper end from and to, and what they rest on.
struct Span {
    bounds: [Ratio; 4],
    currency: Option<String>,
    units: Option<Units>,
    /// Questions whose answer would make it exact, or without which it cannot be computed.
    needs: Vec<String>,
    /// The lowest of the table rows it rests on.
    confidence: Confidence,
}

fn ends(low: Ratio, high: Ratio) -> Ends {
    Ends { low: low.cut().unwrap_or(0), high: high.cut() }
}

/// Why an amount cannot be computed: `not_known`, `index`, `answer`, or `no_fine`: the law has no sum here.
type Filled = Result<(), &'static str>;

impl Span {
    #[inline(never)]
    fn empty() -> Span {
        Span {
            bounds: [Ratio::whole(0); 4],
            currency: None,
            units: None,
            needs: Vec::new(),
            confidence: Confidence::High,
        }
    }
}

/// Computes an amount on a day, with other answers put in place of the given ones.
pub(super) struct Calculator<'a> {
    pub facts: Facts<'a>,
    pub day: Option<Date>,
    pub what_if: &'a [(QuestionId, Answer)],
}

impl Calculator<'_> {
    /// Puts the amount into a sum, or why it has none.
    pub fn compute(&self, amount: AmountId, sum: &mut Sum) {
        let mut span = Span::empty();
        match self.span(amount, &mut span) {
            Ok(()) => {
                let [low, low_at_most, high, high_at_most] = span.bounds;
                sum.from = ends(low, low_at_most);
                sum.to = ends(high, high_at_most);
                sum.currency = span.currency.unwrap_or_default();
            }
            Err("no_fine") => {
                sum.no_fine = true;
                return;
            }
            Err(reason) => sum.not_computable = Some(reason),
        }
        sum.units = span.units;
        sum.confidence = span.confidence;
        sum.needs = span.needs;
    }

    fn answer(&self, question: QuestionId) -> &Answer {
        let replaced = self.what_if.iter().find(|(at, _)| *at == question);
        replaced.map_or_else(|| self.facts.input.answer(question), |(_, answer)| answer)
    }

    /// Fills an empty span.
    fn span(&self, amount: AmountId, out: &mut Span) -> Filled {
        match self.facts.rulebook.amounts.get(amount as usize) {
            None | Some(Amount::NotKnown) => return Err("not_known"),
            Some(Amount::Nothing) => return Err("no_fine"),
            Some(Amount::Money { value, currency }) => {
                out.bounds = [Ratio::whole(i128::from(*value)); 4];
                out.currency = Some(currency.clone());
            }
            Some(Amount::Units { count, index }) => return self.units(*count, *index, out),
            Some(Amount::Percent(points)) => out.bounds = [Ratio::part(*points, 10_000); 4],
            Some(Amount::Answer(question)) => return self.money_answer(*question, out),
            Some(Amount::Table { table, question }) => return self.table(*table, *question, out),
            Some(Amount::Product(parts)) => {
                out.bounds = [Ratio::whole(1); 4];
                for part in parts {
                    self.join(*part, Ratio::times, out)?;
                }
            }
            Some(Amount::Higher(one, other)) => {
                self.span(*one, out)?;
                self.join(*other, Ratio::higher, out)?;
            }
            // The lower of two is bounded as soon as one of them is.
            Some(Amount::Lower(one, other)) => {
                self.span(*one, out)?;
                self.join(*other, Ratio::lower, out)?;
            }
            Some(Amount::Range(one, other)) => {
                self.span(*one, out)?;
                let mut from = std::mem::replace(out, Span::empty());
                self.span(*other, out)?;
                let ([low, low_at_most, ..], [.., high, high_at_most]) = (from.bounds, out.bounds);
                out.bounds = [low, low_at_most, high, high_at_most];
                if out.currency.is_none() {
                    out.currency = from.currency;
                }
                from.needs.append(&mut out.needs);
                out.needs = from.needs;
                out.confidence = out.confidence.min(from.confidence);
            }
        }
        Ok(())
    }

    /// Joins another amount to a span, bound by bound; where it cannot be computed, what it needs is left.
    fn join(&self, amount: AmountId, by: fn(Ratio, Ratio) -> Ratio, out: &mut Span) -> Filled {
        let mut other = Span::empty();
        let filled = self.span(amount, &mut other);
        if filled.is_err() {
            *out = other;
            return filled;
        }
        for (bound, other) in out.bounds.iter_mut().zip(other.bounds) {
            *bound = by(*bound, other);
        }
        if out.currency.is_none() {
            out.currency = other.currency;
        }
        if out.units.is_none() {
            out.units = other.units;
        }
        out.confidence = out.confidence.min(other.confidence);
        for need in other.needs {
            if !out.needs.contains(&need) {
                out.needs.push(need);
            }
        }
        Ok(())
    }

    fn units(&self, count: i64, index: u16, out: &mut Span) -> Filled {
        let Some(known) = self.facts.rulebook.indexes.get(index as usize) else { return Err("not_known") };
        let asked = self.day.map(Date::year);
        let value = self.facts.index_value(index, asked);
        let newest = known.values.last().map_or(0, |(year, _)| *year);
        let year = asked.unwrap_or(if value.is_some() { newest } else { 0 });
        out.units = Some(Units { count, index: known.id.clone(), year });
        let Some(value) = value else {
            out.needs.push([known.id.as_str(), ":", &year.to_string()].concat());
            return Err("index");
        };
        out.bounds = [Ratio::whole(i128::from(count)).times(Ratio::whole(i128::from(value))); 4];
        out.currency = Some(known.unit.clone());
        Ok(())
    }

    fn money_answer(&self, question: QuestionId, out: &mut Span) -> Filled {
        let Some(asked) = self.facts.rulebook.questions.get(question as usize) else { return Err("answer") };
        let answer = self.answer(question);
        out.needs.push(asked.id.clone());
        let (low, high) = match (answer, self.facts.span(asked, answer, false)) {
            (Answer::Range { min, max, .. }, Some((low, high))) => {
                if min.is_some() && min == max {
                    out.needs.clear();
                }
                (low, if max.is_some() { Ratio::whole(high) } else { Ratio::UNBOUNDED })
            }
            (Answer::Range { .. }, None) => return Err("answer"),
            // A gain that was not entered: nothing to start from.
            _ if asked.kind == Kind::Money && asked.parameter => return Err("answer"),
            _ => (i128::from(asked.min), Ratio::UNBOUNDED),
        };
        let low = Ratio::whole(low);
        out.bounds = [low, high, low, high];
        out.currency = asked.currency.clone();
        Ok(())
    }

    fn table(&self, table: u16, question: QuestionId, out: &mut Span) -> Filled {
        let book = self.facts.rulebook;
        let (Some(table), Some(asked)) = (book.tables.get(table as usize), book.questions.get(question as usize))
        else {
            return Err("answer");
        };
        let answer = self.answer(question);
        let given = self.facts.span(asked, answer, false);
        let mut bound = i128::MIN;
        let mut count = 0;
        for row in &table.rows {
            let below = bound;
            bound = row.up_to.map_or(i128::MAX, i128::from);
            let possible = match (row.option, answer) {
                (Some(option), Answer::OneOf(mask)) => mask >> option & 1 == 1,
                (Some(_), _) => true,
                (None, _) => given.is_none_or(|(low, high)| high > below && low <= bound),
            };
            if !possible {
                continue;
            }
            let (from, to) = (Ratio::part(row.from_permille, 1_000), Ratio::part(row.to_permille, 1_000));
            if count == 0 {
                out.bounds = [from, from, to, to];
            }
            let [low, low_at_most, high, high_at_most] = &mut out.bounds;
            *low = low.lower(from);
            *low_at_most = low_at_most.higher(from);
            *high = high.lower(to);
            *high_at_most = high_at_most.higher(to);
            out.confidence = out.confidence.min(row.confidence);
            count += 1;
        }
        if count != 1 {
            out.needs.push(asked.id.clone());
        }
        if count == 0 { Err("answer") } else { Ok(()) }
    }
}
