//! Kleene's three truth values, one at a time and 64 at a time.

/// True, false or open. *Open* is not a fourth value for "does not apply" and never means "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold, whatever the missing answers are.
    False,
    /// It depends on something that is missing.
    Open,
    /// It holds, whatever the missing answers are.
    True,
}

impl Truth {
    /// The truth value of a known fact.
    pub fn known(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }
    /// Not open.
    pub fn decided(self) -> bool {
        self != Truth::Open
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;
    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Open => Truth::Open,
            Truth::True => Truth::False,
        }
    }
}

/// 64 truth values side by side, one bit a lane: `yes` = surely true, `no` = surely false, neither = open.
/// A lane never has both bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// Lanes that are surely true.
    pub yes: u64,
    /// Lanes that are surely false.
    pub no: u64,
}

impl Lanes {
    /// The same value in all lanes.
    pub fn all(truth: Truth) -> Lanes {
        match truth {
            Truth::True => Lanes { yes: !0, no: 0 },
            Truth::False => Lanes { yes: 0, no: !0 },
            Truth::Open => Lanes { yes: 0, no: 0 },
        }
    }
    /// The value in one lane (0 to 63).
    pub fn get(self, lane: usize) -> Truth {
        if self.yes >> lane & 1 == 1 {
            Truth::True
        } else if self.no >> lane & 1 == 1 {
            Truth::False
        } else {
            Truth::Open
        }
    }
    /// The same lanes with the lanes of `mask` set to `truth`.
    pub fn with(self, mask: u64, truth: Truth) -> Lanes {
        let set = Lanes::all(truth);
        Lanes { yes: self.yes & !mask | set.yes & mask, no: self.no & !mask | set.no & mask }
    }
    /// Lanes that are neither surely true nor surely false.
    pub fn open(self) -> u64 {
        !(self.yes | self.no)
    }
}

impl std::ops::BitAnd for Lanes {
    type Output = Lanes;
    fn bitand(self, other: Lanes) -> Lanes {
        Lanes { yes: self.yes & other.yes, no: self.no | other.no }
    }
}
impl std::ops::BitOr for Lanes {
    type Output = Lanes;
    fn bitor(self, other: Lanes) -> Lanes {
        Lanes { yes: self.yes | other.yes, no: self.no & other.no }
    }
}
impl std::ops::Not for Lanes {
    type Output = Lanes;
    fn not(self) -> Lanes {
        Lanes { yes: self.no, no: self.yes }
    }
}
