//! `[obligation.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::At;
use super::{Grounds, Head, with_window};
use crate::rulebook::Nature;

/// An obligation as it is written.
#[derive(Debug)]
pub struct Obligation {
    /// Id and place.
    pub head: Head,
    /// Its condition.
    pub when: Option<Cond>,
    /// Who owes it.
    pub holder: Option<At<String>>,
    /// How binding it is.
    pub nature: Nature,
    /// Penalties.
    pub breach: Vec<At<String>>,
    /// Deadlines.
    pub due: Vec<At<String>>,
    /// A document that helps.
    pub document: Option<At<String>>,
    /// A group it belongs to.
    pub group: Option<At<String>>,
    /// Citations and window.
    pub grounds: Grounds,
}

/// The words of `nature`.
pub const NATURES: [(&str, Nature); 3] =
    [("binding", Nature::Binding), ("effort", Nature::Effort), ("voluntary", Nature::Voluntary)];

/// Reads one.
pub fn read(head: Head, fields: Fields<'_>) -> Obligation {
    if !fields.has("holder") {
        fields.missing("holder", "holder = \"…\", who owes it");
    }
    if !fields.has("when") {
        fields.missing("when", "when = \"…\", its condition");
    }
    let obligation = Obligation {
        holder: fields.id("holder"),
        when: fields.condition("when"),
        nature: fields.choice("nature", &NATURES).unwrap_or_default(),
        breach: fields.names("breach"),
        due: fields.names("due"),
        document: fields.id("document"),
        group: fields.id("group"),
        grounds: with_window(&fields),
        head,
    };
    fields.finish();
    obligation
}
