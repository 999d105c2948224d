//! Which questions and windows a condition mentions, as a small filter: "surely has none in common" is exact,
//! "may have some in common" may be wrong.

use super::{Expr, Id, Logic};
use crate::node::{Bound, Check, When};

/// 256 bits, one a question or window (several share a bit).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vars([u64; 4]);

impl Vars {
    fn bit(number: usize) -> Vars {
        let mut vars = Vars::default();
        let at = number % 256;
        if let Some(word) = vars.0.get_mut(at / 64) {
            *word = 1 << (at % 64);
        }
        vars
    }
    /// Both together.
    pub fn with(self, other: Vars) -> Vars {
        let mut all = self;
        for (word, more) in all.0.iter_mut().zip(other.0) {
            *word |= more;
        }
        all
    }
    /// Whether all of this is in the other.
    pub fn inside(self, other: Vars) -> bool {
        self.0.iter().zip(other.0).all(|(one, two)| one & !two == 0)
    }
    /// Whether nothing is in both.
    pub fn apart(self, other: Vars) -> bool {
        self.0.iter().zip(other.0).all(|(one, two)| one & two == 0)
    }
}

impl Logic {
    /// What the condition mentions.
    pub(super) fn vars(&self, id: Id) -> Vars {
        self.vars.get(id as usize).copied().unwrap_or_default()
    }
    pub(super) fn vars_of(&self, expr: &Expr) -> Vars {
        let all = |parts: &[Id]| parts.iter().fold(Vars::default(), |all, part| all.with(self.vars(*part)));
        let question = |question: u16| {
            let gate = self.gate(question).map(|gate| self.vars(gate)).unwrap_or_default();
            Vars::bit(usize::from(question)).with(gate)
        };
        match expr {
            Expr::True | Expr::False | Expr::Broken => Vars::default(),
            Expr::And(parts) | Expr::Or(parts) | Expr::AtLeast(_, parts) => all(parts),
            Expr::Not(inner) => self.vars(*inner),
            Expr::Layered(_, base, changed) => all(&[*base, *changed]),
            Expr::Test(test) => match &test.check {
                Check::Compare(_, Bound::Fraction { of, .. }) => question(test.question).with(question(*of)),
                _ => question(test.question),
            },
            Expr::From(When::Answer(of)) | Expr::Until(When::Answer(of)) => question(*of),
            Expr::From(_) | Expr::Until(_) => Vars::bit(255),
            Expr::OpenPoint(at) => Vars::bit(254 - usize::from(*at) % 32),
            Expr::Scope(law) => Vars::bit(222 - usize::from(*law) % 8),
        }
    }
}
