//! The days to look at: the as-of date and every day on which a window, an answered date or a yearly value changes.

use selfcheck_law::date::Date;
use selfcheck_law::node::{Bound, Check, Op, When};

use super::facts::Facts;
use crate::input::Answer;
use crate::order::Set;

/// The days, rising. The first lies before every window, so that "since the law began" can be told from a date.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub days: Vec<Date>,
    /// The as-of date in `days`.
    pub now: usize,
    /// For each day: some interval date may have begun or not, so there are two lanes.
    pub split: Vec<bool>,
}

impl Plan {
    pub fn new(facts: Facts) -> Plan {
        let (rulebook, input) = (facts.rulebook, facts.input);
        let mut days = vec![input.as_of];
        for node in &rulebook.graph.nodes {
            if let Op::From(when) | Op::Until(when) = node.op {
                match when {
                    When::Date(date) => days.push(date),
                    When::Named(at) => {
                        if let Some(named) = rulebook.named_dates.get(at as usize) {
                            days.push(named.not_after);
                            if !named.exact {
                                days.push(named.after.plus_days(1));
                            }
                        }
                    }
                    When::Answer(question) => {
                        if let Answer::Range { min, max, .. } = input.answer(question) {
                            for day in [min, max].into_iter().flatten() {
                                days.push(Date::from_days(i32::try_from(*day).unwrap_or(i32::MAX)));
                            }
                        }
                    }
                }
            }
        }
        let mut indexed = vec![false; rulebook.indexes.len()];
        for test in &rulebook.graph.tests {
            if let Check::Compare(_, Bound::Index { index, .. }) = test.check
                && let Some(used) = indexed.get_mut(index as usize)
            {
                *used = true;
            }
        }
        for (index, _) in rulebook.indexes.iter().zip(&indexed).filter(|(_, used)| **used) {
            let entered = input.index.iter().map(|(_, year, _)| *year);
            for year in index.values.iter().map(|(year, _)| *year).chain(entered) {
                days.extend(Date::new(year, 1, 1));
                days.extend(Date::new(year + 1, 1, 1));
            }
        }
        let mut days = days.into_iter().collect::<Set<Date>>().into_vec();
        if let Some(first) = days.first() {
            days.insert(0, first.plus_days(-1));
        }
        let now = days.iter().position(|day| *day == input.as_of).unwrap_or(0);
        let split = days
            .iter()
            .map(|day| rulebook.named_dates.iter().any(|d| !d.exact && d.after < *day && *day < d.not_after))
            .collect();
        Plan { days, now, split }
    }

    /// The same without the past, for comparisons in which start dates do not count.
    pub fn without_past(&self) -> Plan {
        let first = self.now.saturating_sub(1);
        Plan {
            days: self.days.iter().skip(first).copied().collect(),
            now: self.now - first,
            split: self.split.iter().skip(first).copied().collect(),
        }
    }
}
