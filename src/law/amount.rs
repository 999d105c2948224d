//! Amounts of penalties as small formulas. Percentages and tables are integers; a result is divided once, at the end.

use serde::{Deserialize, Serialize};

use crate::node::QuestionId;

/// Index into [`crate::rulebook::Rulebook::amounts`].
pub type AmountId = u16;

/// One step of a formula. Children are indexes into the same table and come before their parents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// The law or the sources do not give it: shown as such, never computed.
    NotKnown,
    /// No fine: only the effects of the case.
    Nothing,
    /// A fixed sum in whole currency units.
    Money {
        /// Whole units.
        value: i64,
        /// ISO 4217 code.
        currency: String,
    },
    /// So many units of an index (`Rulebook::indexes`), e.g. 20 MCI.
    Units {
        /// Number of units.
        count: i64,
        /// Which index.
        index: u16,
    },
    /// A percentage in basis points (4 % = 400); stands only inside a product.
    Percent(u32),
    /// The money a question was answered with (turnover, gain).
    Answer(QuestionId),
    /// A table row (from and to in permille) chosen by the answer; stands only inside a product.
    Table {
        /// Index into `Rulebook::tables`.
        table: u16,
        /// The question whose answer chooses the row.
        question: QuestionId,
    },
    /// The product of all.
    Product(Vec<AmountId>),
    /// Whichever is higher.
    Higher(AmountId, AmountId),
    /// Whichever is lower.
    Lower(AmountId, AmountId),
    /// The law's own range, from the first to the second.
    Range(AmountId, AmountId),
}

/// Rows by upper bound or by option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Upper bound, inclusive, in whole units; none for the last row.
    pub up_to: Option<i64>,
    /// The option (index) of a one_of question this row is for.
    pub option: Option<u8>,
    /// Lower end in permille.
    pub from_permille: u32,
    /// Upper end in permille.
    pub to_permille: u32,
    /// How well the row is confirmed.
    pub confidence: crate::rulebook::Confidence,
}
