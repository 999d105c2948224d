//! The saved file: one profile and several named systems, as JSON. What this product does not know is kept and
//! written back; files of older formats are migrated; nothing a person said is thrown away in silence.
//!
//! The published shape is `www/saved-file.schema.json`.

use selfcheck_law::date::Date;

use crate::input::section::Facts;
use crate::input::{Answer, Done, Rate};
use crate::json::Broken;
use crate::order::Map;

mod kept;
mod migrate;
mod read;
mod write;

pub use kept::Kept;
pub use read::read;
pub use write::write;

/// The value of `format`.
pub const FORMAT: &str = "ai-selfcheck";
/// The value of `version` in files written now.
pub const VERSION: i64 = 1;

/// What a file holds, by the rulebook that ships now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// `de` or `en`.
    pub language: String,
    /// Chosen laws, in display order; empty = not said.
    pub laws: Vec<u16>,
    /// Drafts and second readings are asked and shown.
    pub drafts: bool,
    /// Amounts are also shown in this currency.
    pub currency: Option<String>,
    /// Answers about the organisation: one a question of the rulebook, only those of the profile are set.
    pub profile: Vec<Answer>,
    /// The systems.
    pub systems: Vec<System>,
    /// Index of the system that was open; 0 where there is none.
    pub current: usize,
    /// Parts of the file that are not known here.
    pub kept: Kept,
}

/// One AI system for one main purpose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct System {
    /// As the person calls it; may be empty.
    pub name: String,
    /// The as-of date, where the person chose one.
    pub as_of: Option<Date>,
    /// One answer a question of the rulebook, circumstances included; those of the profile stay empty here.
    pub answers: Vec<Answer>,
    /// Exchange rates entered.
    pub rates: Vec<Rate>,
    /// Index values entered: index, year, value.
    pub index: Vec<(u16, i32, i64)>,
    /// Positions on open points.
    pub positions: Vec<(u16, bool)>,
    /// Scope set by the person.
    pub scope: Vec<(u16, bool)>,
    /// What has been done, by obligation.
    pub done: Map<u16, Done>,
    /// Parts of this system that are not known here.
    pub kept: Kept,
}

impl System {
    /// A system of which nothing is known, under a rulebook with so many questions.
    #[inline(never)]
    pub fn empty(questions: usize) -> System {
        System {
            name: String::new(),
            as_of: None,
            answers: vec![Answer::Nothing; questions],
            rates: Vec::new(),
            index: Vec::new(),
            positions: Vec::new(),
            scope: Vec::new(),
            done: Map::new(),
            kept: Kept::default(),
        }
    }
    /// Where entries that are read go.
    fn facts(&mut self) -> Facts<'_> {
        Facts {
            answers: &mut self.answers,
            rates: &mut self.rates,
            index: &mut self.index,
            positions: &mut self.positions,
            scope: &mut self.scope,
            done: &mut self.done,
        }
    }
}

/// A file that was read, and what the person should know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Its content.
    pub saved: Saved,
    /// In the order of the file.
    pub remarks: Vec<Remark>,
}

/// What the person should know about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It was written in an older format.
    Migrated {
        /// The format's version.
        from: i64,
    },
    /// It was written with another rulebook: the law, or what is known of it, has changed since.
    OtherRulebook,
    /// It holds something that is not known here, such as a question of another rulebook. It is kept.
    Unknown {
        /// `systems[0].answers.some_question`.
        path: String,
    },
    /// It holds an answer that does not fit its question. It is kept until the question is answered anew.
    Unfit {
        /// `systems[0].answers.headcount`.
        path: String,
    },
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not JSON.
    NotJson(Broken),
    /// It is JSON, but no file of this product.
    NotOurs,
    /// It was written by a newer product whose format is not known here.
    Newer {
        /// The format's version.
        version: i64,
    },
    /// A part that everything hangs on is damaged.
    Damaged {
        /// `systems[1]`.
        path: String,
    },
}
