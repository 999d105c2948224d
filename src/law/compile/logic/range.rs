//! The answers that pass a test, as a set of options or an interval.

use super::Shape;
use crate::node::{Bound, Check, Comparison};

/// Answers of one question that are still possible, on one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Options of a one_of question.
    Options(u64),
    /// From the first to the second, both inclusive, on a doubled scale (so that "below 5 units" is a whole number).
    Interval(i128, i128),
}

/// On which scale a test measures. Tests on different scales are not compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// The options of a one_of question.
    Options,
    /// Whole numbers or days.
    Number,
    /// Units of an index.
    Index(u16),
}

const END: i128 = i128::MAX / 4;

/// The scale of a test and the answers that pass it; none where it can only be compared with itself.
pub fn passing(check: &Check) -> Option<(Scale, Set)> {
    match check {
        Check::In(mask) => Some((Scale::Options, Set::Options(*mask))),
        Check::Compare(comparison, Bound::Number(value)) => Some((Scale::Number, interval(*comparison, *value, 2))),
        Check::Compare(comparison, Bound::Index { count, index }) => {
            Some((Scale::Index(*index), interval(*comparison, *count, 1)))
        }
        _ => None,
    }
}

/// `step`: how far the next value lies from this one (2 = whole numbers on the doubled scale).
fn interval(comparison: Comparison, value: i64, step: i128) -> Set {
    let value = i128::from(value) * 2;
    match comparison {
        Comparison::Less => Set::Interval(-END, value - step),
        Comparison::LessOrEqual => Set::Interval(-END, value),
        Comparison::Greater => Set::Interval(value + step, END),
        Comparison::GreaterOrEqual => Set::Interval(value, END),
    }
}

/// All answers a question can have on a scale.
pub fn all(shape: &Shape, scale: Scale) -> Set {
    match scale {
        Scale::Options => Set::Options(shape.options),
        Scale::Number => Set::Interval(i128::from(shape.min) * 2, i128::from(shape.max) * 2),
        Scale::Index(_) => Set::Interval(-END, END),
    }
}

/// Whether every answer passes, or none; neither = none.
pub fn everything(shape: &Shape, check: &Check) -> Option<bool> {
    let (scale, set) = passing(check)?;
    let all = all(shape, scale);
    if all.inside(set) {
        Some(true)
    } else if all.meet(set).empty() {
        Some(false)
    } else {
        None
    }
}

/// The test that passes exactly where this one does not; none where a gate stands before the question, for then
/// neither passes.
pub fn opposite(shape: &Shape, check: &Check) -> Option<Check> {
    if shape.gate.is_some() {
        return None;
    }
    match check {
        Check::In(mask) => Some(Check::In(shape.options & !mask)),
        Check::Compare(comparison, bound) => {
            let opposite = match comparison {
                Comparison::Less => Comparison::GreaterOrEqual,
                Comparison::LessOrEqual => Comparison::Greater,
                Comparison::Greater => Comparison::LessOrEqual,
                Comparison::GreaterOrEqual => Comparison::Less,
            };
            Some(Check::Compare(opposite, *bound))
        }
        Check::Yes | Check::Has(_) => None,
    }
}

impl Set {
    /// What is in both.
    pub fn meet(self, other: Set) -> Set {
        match (self, other) {
            (Set::Options(one), Set::Options(two)) => Set::Options(one & two),
            (Set::Interval(low, high), Set::Interval(from, to)) => Set::Interval(low.max(from), high.min(to)),
            (same, _) => same,
        }
    }
    /// What is here and not there. An interval is only cut where one interval is left.
    pub fn without(self, other: Set) -> Set {
        match (self, other) {
            (Set::Options(one), Set::Options(two)) => Set::Options(one & !two),
            (Set::Interval(low, high), Set::Interval(from, to)) if from <= low => {
                Set::Interval(low.max(to.saturating_add(1)), high)
            }
            (Set::Interval(low, high), Set::Interval(from, to)) if to >= high => Set::Interval(low, high.min(from - 1)),
            (same, _) => same,
        }
    }
    /// Whether nothing is left.
    pub fn empty(self) -> bool {
        match self {
            Set::Options(mask) => mask == 0,
            Set::Interval(low, high) => low > high,
        }
    }
    /// Whether all of this is in the other.
    pub fn inside(self, other: Set) -> bool {
        match (self, other) {
            (Set::Options(one), Set::Options(two)) => one & !two == 0,
            (Set::Interval(low, high), Set::Interval(from, to)) => low > high || (from <= low && high <= to),
            _ => false,
        }
    }
}
