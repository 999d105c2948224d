//! Fractions of 128-bit numbers that are divided once, at the end, fractions cut off. An operation on such numbers is
//! long in the module, so each stands here once and is called.

/// A fraction; nothing under the line = unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ratio {
    over: i128,
    under: i128,
}

impl Ratio {
    /// No bound.
    pub const UNBOUNDED: Ratio = Ratio { over: 1, under: 0 };

    pub fn whole(value: i128) -> Ratio {
        Ratio { over: value, under: 1 }
    }
    /// A part of a hundred, a thousand or the like.
    pub fn part(over: u32, under: u32) -> Ratio {
        Ratio { over: i128::from(over), under: i128::from(under) }
    }
    #[inline(never)]
    pub fn times(self, other: Ratio) -> Ratio {
        let under = product(self.under, other.under);
        if under == 0 { Ratio::UNBOUNDED } else { Ratio { over: product(self.over, other.over), under } }
    }
    #[inline(never)]
    pub fn higher(self, other: Ratio) -> Ratio {
        if self.less(other) { other } else { self }
    }
    #[inline(never)]
    pub fn lower(self, other: Ratio) -> Ratio {
        if self.less(other) { self } else { other }
    }
    /// The whole units; none = unbounded.
    #[inline(never)]
    pub fn cut(self) -> Option<i64> {
        let whole = self.over.checked_div(self.under)?;
        Some(i64::try_from(whole).unwrap_or(i64::MAX))
    }
    fn less(self, other: Ratio) -> bool {
        product(self.over, other.under) < product(other.over, self.under)
    }
}

/// The product, held at the largest number.
#[inline(never)]
pub(super) fn product(one: i128, other: i128) -> i128 {
    one.saturating_mul(other)
}
