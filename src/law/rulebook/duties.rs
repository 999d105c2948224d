//! Obligations, deadlines and penalties.

use serde::{Deserialize, Serialize};

use super::{Confidence, Grounds, Nature};
use crate::amount::AmountId;
use crate::date::{Date, Duration};
use crate::node::NodeId;

/// Who must do what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Its condition with scope, window and group.
    pub node: NodeId,
    /// Index into [`Rulebook::holders`](super::Rulebook::holders).
    pub holder: u16,
    /// How binding it is.
    pub nature: Nature,
    /// Penalties of a breach.
    pub breach: Vec<u16>,
    /// Deadlines attached.
    pub due: Vec<u16>,
    /// A document that helps.
    pub document: Option<u16>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// How a penalty stands to the others of the same law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// Only the gravest counts.
    #[default]
    Gravest,
    /// Stands beside the others.
    Beside,
    /// One or the other.
    Alternative,
}

/// What a breach can cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Penalty {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Whether it can apply: its own condition, and (where obligations name it) one of those obligations.
    pub node: NodeId,
    /// Cases in evaluation order: the first true one wins.
    pub cases: Vec<Case>,
    /// A non-binding starting point, e.g. the EDPB method.
    pub orientation: Option<AmountId>,
    /// How it combines.
    pub combine: Combine,
    /// Effects beside the money, in every case.
    pub plus: Vec<PlusEffect>,
    /// Effects instead of the money.
    pub instead: Vec<PlusEffect>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// One case of a penalty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its id inside the penalty; names its text. Empty where the penalty has one unnamed case.
    pub id: String,
    /// When it is this case.
    pub node: NodeId,
    /// The formula.
    pub amount: AmountId,
    /// Effects beside the money, in this case.
    pub plus: Vec<PlusEffect>,
    /// Effects instead of the money, in this case.
    pub instead: Vec<PlusEffect>,
}

/// An effect with the condition under which it comes; open = possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlusEffect {
    /// Index into [`Rulebook::effects`](super::Rulebook::effects).
    pub effect: u16,
    /// Its condition.
    pub node: NodeId,
}

/// An effect that is no money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// Its id.
    pub id: String,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A date or a duration attached to an obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// Index into [`Rulebook::events`](super::Rulebook::events): what it counts from.
    pub after: Option<u16>,
    /// Index into [`Rulebook::events`](super::Rulebook::events): what it must precede (`start`).
    pub before: Option<u16>,
    /// Recurring: counted from the last time it was done.
    pub every: Option<Duration>,
    /// Cases with their limits; one case with a true node where the file says `within`.
    pub within: Vec<Limit>,
    /// May be extended by.
    pub extend: Option<Duration>,
    /// A first date, with a nature of its own.
    pub first: Option<First>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// One case of a time limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// When it is this case.
    pub node: NodeId,
    /// How long.
    pub duration: Duration,
}

/// The first date of a recurring duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct First {
    /// The day.
    pub by: Date,
    /// Mostly voluntary: the law names none.
    pub nature: Nature,
    /// How well it is confirmed.
    pub confidence: Confidence,
}
