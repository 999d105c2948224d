//! The rulebook: all laws, compiled and checked. Everything refers to everything else by index; ids stay for the
//! outside world, where they are part of the API.

mod asking;
mod bundle;
mod duties;
mod grounds;
mod tables;

use serde::{Deserialize, Serialize};

use crate::amount::{Amount, AmountId};
use crate::date::Date;
use crate::node::{Graph, NodeId, QuestionId};

pub use self::asking::*;
pub use self::bundle::*;
pub use self::duties::*;
pub use self::grounds::*;
pub use self::tables::*;

/// All laws, compiled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// Version of the product the rulebook ships with.
    pub version: String,
    /// Hash of all law files (16 hex digits).
    pub hash: String,
    /// The state of the law that the editors describe.
    pub law_as_of: Option<Date>,
    /// Topics in interview order.
    pub topics: Vec<String>,
    /// The laws, in display order.
    pub laws: Vec<Law>,
    /// All questions in asking order: topic order, then written order.
    pub questions: Vec<Question>,
    /// Named rules that have words (cited or shown); helpers without words are only nodes.
    pub rules: Vec<Rule>,
    /// Ladders and flags, derived ones included.
    pub classifications: Vec<Classification>,
    /// Obligations in written order.
    pub obligations: Vec<Obligation>,
    /// Penalties in written order.
    pub penalties: Vec<Penalty>,
    /// Effects that are no money (suspension, custody).
    pub effects: Vec<Effect>,
    /// Deadlines.
    pub deadlines: Vec<Deadline>,
    /// Events that deadlines count from; named in texts, never asked.
    pub events: Vec<String>,
    /// Notes.
    pub notes: Vec<Note>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Systems to start from.
    pub examples: Vec<Example>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Open points of law.
    pub open_points: Vec<OpenPoint>,
    /// Layers: drafts and second readings.
    pub layers: Vec<Layer>,
    /// Named dates.
    pub named_dates: Vec<NamedDate>,
    /// Indexes with yearly values.
    pub indexes: Vec<Index>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Formulas.
    pub amounts: Vec<Amount>,
    /// Named amounts (`[amount.x]`), for `{money:x}` in texts.
    pub named_amounts: Vec<(String, AmountId)>,
    /// Ids of holders; their words are texts.
    pub holders: Vec<String>,
    /// Default exchange rates; the user may change them.
    pub rates: Vec<Rate>,
    /// Conditions.
    pub graph: Graph,
}

/// One body of rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Its id, e.g. `kazakhstan`.
    pub id: String,
    /// Whether it reaches this system at all (an `Op::Scope` node).
    pub applies: NodeId,
    /// Before this day the law answers "not covered".
    pub earliest_as_of: Date,
    /// The currency of its amounts.
    pub currency: String,
    /// Articles of its scope.
    pub grounds: Grounds,
}

/// A named proposition with words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// The law it belongs to; none = shared.
    pub law: Option<u16>,
    /// Its condition, not limited by the law's scope.
    pub node: NodeId,
    /// Shown as a result of its own, limited by the law's scope unless `outside_scope`.
    pub shown: Option<NodeId>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// What a law sorts the system into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classification {
    /// Its id.
    pub id: String,
    /// The law; none = shared (derived helpers only).
    pub law: Option<u16>,
    /// Flags hold side by side; in a ladder the first true level wins.
    pub flags: bool,
    /// A helper, not a result.
    pub derived: bool,
    /// Not shown where this is false.
    pub only_if: Option<NodeId>,
    /// Levels in evaluation order.
    pub levels: Vec<Level>,
    /// Citations of the whole.
    pub grounds: Grounds,
}

/// A level of a ladder, or a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id inside the classification.
    pub id: String,
    /// Its own condition (for `otherwise`: no earlier level), not limited by scope.
    pub node: NodeId,
    /// The same, limited by the law's scope and `only_if`.
    pub shown: NodeId,
    /// Bigger is graver.
    pub severity: u8,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// What kind of statement a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A warning.
    Warning,
    /// Often made, not in the law.
    Claim,
    /// A contested reading.
    Contested,
    /// A draft.
    Draft,
    /// Not confirmed.
    Low,
}

/// A statement that changes no result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Its kind.
    pub kind: NoteKind,
    /// When it is shown.
    pub node: NodeId,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A text filled from the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// When it helps.
    pub node: NodeId,
    /// Blocks with their conditions; an open one is printed, to be clarified.
    pub blocks: Vec<(String, NodeId)>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// One system with its answers, to start from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Id.
    pub id: String,
    /// The laws it is about.
    pub laws: Vec<u16>,
    /// Its system as it stands in a saved file, in JSON.
    pub system: String,
}

impl Rulebook {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|q| q.id == id).and_then(|at| QuestionId::try_from(at).ok())
    }
    /// The law with this id.
    pub fn law(&self, id: &str) -> Option<u16> {
        self.laws.iter().position(|law| law.id == id).and_then(|at| u16::try_from(at).ok())
    }
}
