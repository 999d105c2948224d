//! Dated exchange rates: the user's go before the ones that ship.

use selfcheck_law::date::Date;

use crate::assessment::Ends;
use crate::input::Rate;

/// All rates at hand.
#[derive(Clone, Copy)]
pub(super) struct Rates<'a> {
    pub entered: &'a [Rate],
    pub default: &'a [Rate],
}

impl<'a> Rates<'a> {
    /// The rate between two currencies, and whether it runs from `from` to `to`.
    #[inline(never)]
    pub fn find(self, from: &str, to: &str) -> Option<(&'a Rate, bool)> {
        for rates in [self.entered, self.default] {
            for rate in rates.iter().filter(|rate| rate.value > 0) {
                if rate.base == from && rate.quote == to {
                    return Some((rate, true));
                }
                if rate.base == to && rate.quote == from {
                    return Some((rate, false));
                }
            }
        }
        None
    }

    /// An amount in another currency, rounded to the nearest whole unit.
    #[inline(never)]
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

    /// Both bounds of an end in another currency.
    pub fn ends(self, ends: Ends, from: &str, to: &str) -> Option<Ends> {
        let one = |value: i64| {
            let value = self.convert(i128::from(value), from, to)?;
            Some(i64::try_from(value).unwrap_or(i64::MAX))
        };
        let high = match ends.high {
            Some(high) => Some(one(high)?),
            None => None,
        };
        Some(Ends { low: one(ends.low)?, high })
    }

    /// A rate older than 90 days on the as-of date is labelled.
    pub fn old(rate: &Rate, as_of: Date) -> bool {
        as_of.days() - rate.date.days() > 90
    }
}
