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
        let mut days = Set::new();
        days.insert(input.as_of);
        days.extend(input.compare_with);
        for node in &rulebook.graph.nodes {
            if let Op::From(when) | Op::Until(when) = node.op {
                match when {
                    When::Date(date) => {
                        days.insert(date);
                    }
                    When::Named(at) => {
                        if let Some(named) = rulebook.named_dates.get(at as usize) {
                            days.insert(named.not_after);
                            if !named.exact {
                                days.insert(named.after.plus_days(1));
                            }
                        }
                    }
                    When::Answer(question) => {
                        if let Answer::Range { min, max, .. } = input.answer(question) {
                            for day in [min, max].into_iter().flatten() {
                                days.insert(Date::from_days(i32::try_from(*day).unwrap_or(i32::MAX)));
                            }
                        }
                    }
                }
            }
        }
        for (at, index) in rulebook.indexes.iter().enumerate() {
            let used = rulebook.graph.tests.iter().any(|test| match test.check {
                Check::Compare(_, Bound::Index { index, .. }) => index as usize == at,
                _ => false,
            });
            if used {
                for (year, _) in &index.values {
                    year_starts(*year, &mut days);
                }
                for (_, year, _) in &input.index {
                    year_starts(*year, &mut days);
                }
            }
        }
        let mut days = days.into_vec();
        if let Some(first) = days.first() {
            days.insert(0, first.plus_days(-1));
        }
        let now = days.iter().position(|day| *day == input.as_of).unwrap_or(0);
        let mut split = Vec::new();
        for day in &days {
            split.push(rulebook.named_dates.iter().any(|d| !d.exact && d.after < *day && *day < d.not_after));
        }
        Plan { days, now, split }
    }

    /// Whether some interval date may have begun or not on a day.
    pub fn is_split(&self, day: usize) -> bool {
        self.split.get(day) == Some(&true)
    }

    /// The same without the past, for comparisons in which start dates do not count.
    pub fn without_past(&self) -> Plan {
        let first = self.now.saturating_sub(1);
        Plan {
            days: self.days.get(first..).unwrap_or_default().to_vec(),
            now: self.now - first,
            split: self.split.get(first..).unwrap_or_default().to_vec(),
        }
    }
}

/// The first days of a year and of the one after it.
fn year_starts(year: i32, days: &mut Set<Date>) {
    for year in [year, year + 1] {
        if let Some(day) = Date::new(year, 1, 1) {
            days.insert(day);
        }
    }
}
