//! The rule files as they are written: every table read into a plain value, names not yet looked up.

pub mod amounts;
pub mod classification;
pub mod deadline;
pub mod duty;
pub mod example;
pub mod law;
pub mod order;
pub mod penalty;
pub mod question;
pub mod read;
pub mod rule;
pub mod statement;

use super::fields::{Day, Fields};
use super::place::{At, Place};
use crate::rulebook::{Confidence, Status};

/// What everything defined in a law file has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub place: Place,
    /// The law whose folder it stands in (index into the laws in their order); none = shared.
    pub law: Option<u16>,
    /// Its kind as the files call it: `question`, `rule`.
    pub kind: &'static str,
}

impl Head {
    /// ``rule `eu_nexus` ``.
    pub fn what(&self) -> String {
        format!("{} `{}`", self.kind, self.id)
    }
}

/// What every statement of law carries.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    /// `source:article`.
    pub cites: Vec<At<String>>,
    /// How well it is confirmed; none = high.
    pub confidence: Option<Confidence>,
    /// Its status where it is not plain law.
    pub status: Option<Status>,
    /// First day in force.
    pub from: Option<At<Day>>,
    /// First day no longer in force.
    pub until: Option<At<Day>>,
}

/// The words of `confidence`.
pub const CONFIDENCE: [(&str, Confidence); 3] =
    [("high", Confidence::High), ("medium", Confidence::Medium), ("low", Confidence::Low)];

/// Citations and confidence, which nearly everything has; `ref` is for maintainers.
pub fn grounds(fields: &Fields<'_>) -> Grounds {
    fields.text("ref");
    Grounds { cites: fields.names("cites"), confidence: fields.choice("confidence", &CONFIDENCE), ..Grounds::default() }
}

/// The same with a status.
pub fn with_status(fields: &Fields<'_>) -> Grounds {
    let status = fields.choice("status", &[("guidance", Status::Guidance), ("draft", Status::Draft)]);
    Grounds { status, ..grounds(fields) }
}

/// The same with `from` and `until`.
pub fn with_window(fields: &Fields<'_>) -> Grounds {
    Grounds { from: fields.start("from"), until: fields.start("until"), ..with_status(fields) }
}

/// All rule files.
#[derive(Default)]
pub struct Source {
    /// Topics, release and rates.
    pub order: order::Order,
    /// The laws in display order.
    pub laws: Vec<law::Law>,
    /// Questions in written order.
    pub questions: Vec<question::Question>,
    /// Rules.
    pub rules: Vec<rule::Rule>,
    /// Groups of obligations.
    pub groups: Vec<rule::Group>,
    /// Drafts and second readings.
    pub layers: Vec<rule::Layer>,
    /// Ladders and flags.
    pub classifications: Vec<classification::Classification>,
    /// Obligations.
    pub obligations: Vec<duty::Obligation>,
    /// Penalties.
    pub penalties: Vec<penalty::Penalty>,
    /// Deadlines.
    pub deadlines: Vec<deadline::Deadline>,
    /// Events and effects.
    pub bare: Vec<statement::Bare>,
    /// Open points.
    pub open_points: Vec<statement::OpenPoint>,
    /// Notes.
    pub notes: Vec<statement::Note>,
    /// Documents.
    pub documents: Vec<statement::Document>,
    /// Examples to start from.
    pub examples: Vec<example::Example>,
    /// Sources.
    pub sources: Vec<law::Cited>,
    /// Named dates.
    pub dates: Vec<amounts::NamedDate>,
    /// Indexes.
    pub indexes: Vec<amounts::Index>,
    /// Tables.
    pub tables: Vec<amounts::Table>,
    /// Named amounts.
    pub amounts: Vec<amounts::NamedAmount>,
}
