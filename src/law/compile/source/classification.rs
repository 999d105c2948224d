//! `[ladder.x]` and `[flags.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::{At, Place};
use super::{Grounds, Head, grounds, with_status};

/// A ladder or a set of flags as it is written.
#[derive(Debug)]
pub struct Classification {
    /// Id and place.
    pub head: Head,
    /// Flags, not a ladder.
    pub flags: bool,
    /// A helper, not a result.
    pub derived: bool,
    /// Not shown where this is false.
    pub only_if: Option<Cond>,
    /// Its levels in evaluation order.
    pub levels: Vec<Level>,
    /// Citations of the whole.
    pub grounds: Grounds,
}

/// A level as it is written.
#[derive(Debug)]
pub struct Level {
    /// Its id.
    pub id: At<String>,
    /// Its condition; none for `otherwise`.
    pub when: Option<Cond>,
    /// No earlier level.
    pub otherwise: bool,
    /// Bigger is graver.
    pub severity: Option<At<i64>>,
    /// Citations.
    pub grounds: Grounds,
    /// Where it stands.
    pub place: Place,
}

/// Reads one.
pub fn read(head: Head, fields: Fields<'_>) -> Classification {
    let flags = head.kind == "flags";
    let key = if flags { "flags" } else { "levels" };
    if !fields.has(key) {
        fields.missing(key, &format!("{key} = [{{ id = \"…\", when = \"…\" }}]"));
    }
    let tables = fields.tables(key, if flags { "a flag" } else { "a level" });
    let levels = tables.into_iter().filter_map(|table| read_level(flags, table)).collect();
    let classification = Classification {
        flags,
        derived: fields.flag("derived"),
        only_if: fields.condition("only_if"),
        levels,
        grounds: grounds(&fields),
        head,
    };
    fields.finish();
    classification
}

fn read_level(flags: bool, fields: Fields<'_>) -> Option<Level> {
    if !fields.has("id") {
        fields.missing("id", "id = \"…\"");
    }
    let id = fields.id("id");
    let otherwise = !flags && fields.flag("otherwise");
    let has_when = fields.has("when");
    if has_when == otherwise {
        let what = if flags { "when = \"…\"" } else { "when = \"…\" or otherwise = true, not both" };
        fields.mistakes().at(fields.place, format!("{} needs {what}.", fields.what));
    }
    let level = Level {
        when: fields.condition("when"),
        otherwise,
        severity: fields.int("severity"),
        grounds: with_status(&fields),
        place: fields.place,
        id: id?,
    };
    fields.finish();
    Some(level)
}
