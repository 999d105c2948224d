//! Statements that change no result, folded by kind with their number.

use selfcheck_law::rulebook::NoteKind;

use super::super::bits::{self, fold, hint, lines, mark, strong};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{names, trace};
use super::{part, tags};
use crate::assessment::{Applies, NoteResult};

/// The part; none where there are no notes.
pub fn notes(scene: &Scene<'_>) -> Option<Element> {
    let mut out = part(scene, "notes", "widget.notes_title").child(bits::say(scene, "hint", "widget.notes_hint"));
    let mut any = false;
    for &(kind, key) in &[
        (NoteKind::Warning, "widget.notes_warning"),
        (NoteKind::Claim, "widget.notes_claim"),
        (NoteKind::Contested, "widget.notes_contested"),
        (NoteKind::Draft, "widget.notes_draft"),
        (NoteKind::Low, "widget.notes_low"),
    ] {
        let mut items = Vec::new();
        for (at, law) in scene.told_laws() {
            for note in &law.notes {
                if note.kind == kind && note.applies != Applies::No {
                    items.push(one(scene, at, note));
                }
            }
        }
        if !items.is_empty() {
            any = true;
            out = out.child(fold("notes-kind", scene.count(key, items.len())).child(lines(items)));
        }
    }
    any.then_some(out)
}

fn one(scene: &Scene<'_>, at: u16, note: &NoteResult) -> Element {
    let mut marks: Vec<Element> = Vec::new();
    if note.applies == Applies::Open {
        marks.push(mark(scene, "open", "report.tag.may_concern"));
    }
    // The fold already says of its notes that they are not confirmed.
    if note.kind != NoteKind::Low {
        marks.extend(tags::confidence(scene, note.confidence));
    }
    let mut title = el("p");
    if scene.many_laws() {
        title = title.child(hint(names::law(scene, at)));
    }
    el("li")
        .child(title.child(strong(scene.words.title(&note.id))).child(bits::tags(marks)))
        .maybe(trace::text(scene, "note", &note.id))
        .maybe(trace::grounds(scene, &note.cites))
}
