//! `[rule.x]`, `[group.x]`, `[draft.x]` and `[reading.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::At;
use super::{Grounds, Head, grounds, with_window};

/// A rule as it is written.
#[derive(Debug)]
pub struct Rule {
    /// Id and place.
    pub head: Head,
    /// Its condition.
    pub when: Option<Cond>,
    /// A result of its own.
    pub shown: bool,
    /// Not limited by the scope of the law.
    pub outside_scope: bool,
    /// May stand under `not` although it has a window.
    pub negatable: bool,
    /// Citations and window.
    pub grounds: Grounds,
}

/// A group as it is written.
#[derive(Debug)]
pub struct Group {
    /// Id and place.
    pub head: Head,
    /// Where its obligations do not apply.
    pub unless: Option<Cond>,
    /// Citations.
    pub grounds: Grounds,
}

/// A draft or a second reading as it is written.
#[derive(Debug)]
pub struct Layer {
    /// Id and place.
    pub head: Head,
    /// A draft.
    pub draft: bool,
    /// The rule it changes.
    pub changes: Option<At<String>>,
    /// It holds only where this holds as well.
    pub narrows: Option<Cond>,
    /// It holds where this holds, too.
    pub widens: Option<Cond>,
    /// Citations.
    pub grounds: Grounds,
}

/// Reads a rule.
pub fn read(head: Head, fields: Fields<'_>) -> Rule {
    if !fields.has("when") {
        fields.missing("when", "when = \"…\", its condition");
    }
    let rule = Rule {
        when: fields.condition("when"),
        shown: fields.flag("shown"),
        outside_scope: fields.flag("outside_scope"),
        negatable: fields.flag("negatable"),
        grounds: with_window(&fields),
        head,
    };
    fields.finish();
    rule
}

/// Reads a group.
pub fn read_group(head: Head, fields: Fields<'_>) -> Group {
    if !fields.has("unless") {
        fields.missing("unless", "unless = \"…\", where its obligations do not apply");
    }
    let group = Group { unless: fields.condition("unless"), grounds: grounds(&fields), head };
    fields.finish();
    group
}

/// Reads a draft or a second reading.
pub fn read_layer(head: Head, fields: Fields<'_>) -> Layer {
    let (narrows, widens) = (fields.has("narrows"), fields.has("widens"));
    if narrows == widens {
        let sentence = format!("{} needs one of `narrows` and `widens`, not both.", fields.what);
        fields.mistakes().at(fields.place, sentence);
    }
    if !fields.has("changes") {
        fields.missing("changes", "changes = \"…\", the rule it changes");
    }
    let layer = Layer {
        draft: head.kind == "draft",
        changes: fields.id("changes"),
        narrows: fields.condition("narrows"),
        widens: fields.condition("widens"),
        grounds: grounds(&fields),
        head,
    };
    fields.finish();
    layer
}
