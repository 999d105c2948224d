//! What goes in: answers, date, parameters. `read` turns untyped JSON into it, field by field, with a sentence for
//! every mistake; `write` gives the same back.

use selfcheck_law::date::Date;
use selfcheck_law::node::QuestionId;
pub use selfcheck_law::rulebook::Rate;

mod answer;
mod error;
mod figure;
mod parameters;
pub mod read;
pub(crate) mod reader;
pub(crate) mod section;
mod similar;
pub mod write;

use crate::order::Map;
pub use error::InputError;

/// Everything an assessment needs. The engine has no clock: `as_of` is always given.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The as-of date.
    pub as_of: Date,
    /// Another day, usually today: what differs from it is told.
    pub compare_with: Option<Date>,
    /// `de` or `en`.
    pub language: String,
    /// Indexes of the chosen laws, in display order.
    pub laws: Vec<u16>,
    /// Show the questions of drafts and second readings as well.
    pub drafts: bool,
    /// One answer a question of the rulebook, parameters (circumstances) included.
    pub answers: Vec<Answer>,
    /// Also show amounts in this currency.
    pub currency: Option<String>,
    /// Exchange rates the user entered; they go before the default ones.
    pub rates: Vec<Rate>,
    /// Values of an index entered by the user: index, year, value.
    pub index: Vec<(u16, i32, i64)>,
    /// Positions on open points: open point, position.
    pub positions: Vec<(u16, bool)>,
    /// Scope set by the user: law, whether it applies.
    pub scope: Vec<(u16, bool)>,
    /// What has been done: obligation index.
    pub done: Map<u16, Done>,
}

/// What the user said about an obligation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Done, not yet, unknown; none = only a date was given.
    pub state: Option<crate::assessment::DoneState>,
    /// The last time a recurring duty was done.
    pub last: Option<Date>,
}

/// An answer. *Nothing yet* and *don't know* have the same truth and a different interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Nothing,
    /// "Don't know" for the whole question.
    Unknown,
    /// yes_no.
    YesNo(bool),
    /// one_of: the options it may be (bit = option index); one bit = a plain answer.
    OneOf(u64),
    /// several_of: sure ticks, sure noes, and "don't know"; options in none of them are not answered yet.
    Several {
        /// Ticked.
        yes: u64,
        /// Not ticked.
        no: u64,
        /// Don't know.
        unknown: u64,
    },
    /// number, date (days since 1970-01-01), money in the question's currency; a range where only bounds are known.
    Range {
        /// Lowest possible value.
        min: Option<i64>,
        /// Highest possible value.
        max: Option<i64>,
        /// The currency the amount was entered in, where it is not the question's; `min` and `max` are in it.
        currency: Option<String>,
    },
}

impl Answer {
    /// Something was said, "don't know" included.
    pub fn given(&self) -> bool {
        !matches!(self, Answer::Nothing)
    }
}

impl Input {
    /// The answer to a question; nothing for an index outside the rulebook.
    pub fn answer(&self, question: QuestionId) -> &Answer {
        self.answers.get(question as usize).unwrap_or(&Answer::Nothing)
    }
}
