//! Dated exchange rates: the user's go before the ones that ship.

use selfcheck_law::date::Date;

use crate::input::Rate;

/// All rates at hand.
#[derive(Clone, Copy)]
pub(super) struct Rates<'a> {
    pub entered: &'a [Rate],
    pub default: &'a [Rate],
}

impl<'a> Rates<'a> {
    /// The rate between two currencies, and whether it runs from `from` to `to`.
    pub fn find(self, from: &str, to: &str) -> Option<(&'a Rate, bool)> {
        self.entered.iter().chain(self.default).find_map(|rate| {
            if rate.value <= 0 {
                None
            } else if rate.base == from && rate.quote == to {
                Some((rate, true))
            } else if rate.base == to && rate.quote == from {
                Some((rate, false))
            } else {
                None
            }
        })
    }

    /// An amount in another currency, rounded to the nearest whole unit.
    pub fn convert(self, amount: i128, from: &str, to: &str) -> Option<i128> {
        if from == to {
            return Some(amount);
        }
        let (rate, forward) = self.find(from, to)?;
        let (value, unit) = (i128::from(rate.value), 10i128.checked_pow(rate.scale)?);
        let (numerator, denominator) = if forward { (value, unit) } else { (unit, value) };
        let product = amount.checked_mul(numerator)?;
        let (double, whole) = (product.checked_mul(2)?.checked_add(denominator)?, denominator.checked_mul(2)?);
        double.checked_div_euclid(whole)
    }

    /// A rate older than 90 days on the as-of date is labelled.
    pub fn old(rate: &Rate, as_of: Date) -> bool {
        as_of.days() - rate.date.days() > 90
    }
}
