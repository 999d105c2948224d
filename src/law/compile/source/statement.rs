//! `[note.x]`, `[open_point.x]`, `[document.x]`, `[event.x]` and `[effect.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::At;
use super::{Grounds, Head, grounds};
use crate::rulebook::NoteKind;

/// A note as it is written.
#[derive(Debug)]
pub struct Note {
    /// Id and place.
    pub head: Head,
    /// Its kind; none where it is missing or wrong.
    pub kind: Option<NoteKind>,
    /// When it is shown.
    pub when: Option<Cond>,
    /// Not limited by the scope of the law.
    pub outside_scope: bool,
    /// Citations.
    pub grounds: Grounds,
}

/// An open point as it is written.
#[derive(Debug)]
pub struct OpenPoint {
    /// Id and place.
    pub head: Head,
    /// Citations.
    pub grounds: Grounds,
}

/// An event or an effect as it is written.
#[derive(Debug)]
pub struct Bare {
    /// Id and place.
    pub head: Head,
    /// Citations.
    pub grounds: Grounds,
}

/// A document as it is written.
#[derive(Debug)]
pub struct Document {
    /// Id and place.
    pub head: Head,
    /// When it helps.
    pub when: Option<Cond>,
    /// Its blocks.
    pub blocks: Vec<(At<String>, Option<Cond>)>,
    /// Citations.
    pub grounds: Grounds,
}

const KINDS: [(&str, NoteKind); 5] = [
    ("warning", NoteKind::Warning),
    ("claim", NoteKind::Claim),
    ("contested", NoteKind::Contested),
    ("draft", NoteKind::Draft),
    ("low", NoteKind::Low),
];

/// Reads a note.
pub fn read_note(head: Head, fields: Fields<'_>) -> Note {
    if !fields.has("kind") {
        fields.missing("kind", "kind = \"warning\", \"claim\", \"contested\", \"draft\" or \"low\"");
    }
    if !fields.has("when") {
        fields.missing("when", "when = \"…\", where it is shown");
    }
    let note = Note {
        kind: fields.choice("kind", &KINDS),
        when: fields.condition("when"),
        outside_scope: fields.flag("outside_scope"),
        grounds: grounds(&fields),
        head,
    };
    fields.finish();
    note
}

/// Reads an open point.
pub fn read_open_point(head: Head, fields: Fields<'_>) -> OpenPoint {
    let point = OpenPoint { grounds: grounds(&fields), head };
    fields.finish();
    point
}

/// Reads an event or an effect.
pub fn read_bare(head: Head, fields: Fields<'_>) -> Bare {
    let bare = Bare { grounds: grounds(&fields), head };
    fields.finish();
    bare
}

/// Reads a document.
pub fn read_document(head: Head, fields: Fields<'_>) -> Document {
    if !fields.has("when") {
        fields.missing("when", "when = \"…\", where it helps");
    }
    let mut blocks = Vec::new();
    for table in fields.tables("blocks", "a block") {
        if !table.has("id") {
            table.missing("id", "id = \"…\"");
        }
        let (id, when) = (table.id("id"), table.condition("when"));
        table.finish();
        blocks.extend(id.map(|id| (id, when)));
    }
    if !fields.has("blocks") {
        fields.missing("blocks", "blocks = [{ id = \"…\" }]");
    }
    let document = Document { when: fields.condition("when"), blocks, grounds: grounds(&fields), head };
    fields.finish();
    document
}
