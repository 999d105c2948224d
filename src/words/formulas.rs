//! Formulas of amounts in words.

use selfcheck_law::amount::{Amount, AmountId};

use super::Words;
use super::figures::digit;
use crate::joined::three;

impl Words<'_> {
    /// A formula in words: `15 Mio. EUR oder 3 % von „Jahresumsatz“, der höhere Betrag`.
    pub fn formula(&self, at: AmountId) -> String {
        let Some(amount) = self.rulebook.amounts.get(at as usize) else { return String::new() };
        match amount {
            Amount::NotKnown => self.text("report.amount.not_known"),
            Amount::Nothing => self.text("report.amount.no_fine"),
            Amount::Money { value, currency } => self.money(*value, currency),
            Amount::Units { count, index } => {
                let name = self.rulebook.indexes.get(*index as usize).map_or_else(String::new, |i| self.title(&i.id));
                three(&self.number(*count), " × ", &name)
            }
            Amount::Percent(points) => self.percent(*points),
            Amount::Answer(question) | Amount::Table { question, .. } => self
                .rulebook
                .questions
                .get(*question as usize)
                .map_or_else(String::new, |question| self.quoted(&self.question(&question.id))),
            Amount::Product(parts) => {
                let of = self.text("report.amount.of");
                let mut out = String::new();
                for part in parts {
                    if !out.is_empty() {
                        out.push_str(&three(" ", &of, " "));
                    }
                    out.push_str(&self.formula(*part));
                }
                out
            }
            Amount::Higher(one, other) => self.pair("report.amount.higher", *one, *other),
            Amount::Lower(one, other) => self.pair("report.amount.lower", *one, *other),
            Amount::Range(from, to) => match self.rulebook.amounts.get(*from as usize) {
                Some(Amount::Money { value: 0, .. } | Amount::Units { count: 0, .. }) => {
                    self.put("report.amount.up_to", "to", self.formula(*to))
                }
                _ => self.pair("report.amount.range", *from, *to),
            },
        }
    }
    /// Basis points as a percentage: 3 %, 0,5 %.
    pub fn percent(&self, points: u32) -> String {
        let (whole, rest) = (points / 100, points % 100);
        let space = if self.german { " " } else { "" };
        let mut out = whole.to_string();
        if rest != 0 {
            out.push(if self.german { ',' } else { '.' });
            out.push(digit(rest / 10));
            if rest % 10 != 0 {
                out.push(digit(rest % 10));
            }
        }
        three(&out, space, "%")
    }
    fn pair(&self, key: &str, from: AmountId, to: AmountId) -> String {
        self.both(key, "from", self.formula(from), "to", self.formula(to))
    }
}
