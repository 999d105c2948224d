//! Statements that change no result, folded by kind with their number.

use selfcheck_law::rulebook::NoteKind;

use super::super::bits::{fold, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{names, trace};
use super::{part, tags};
use crate::assessment::{Applies, NoteResult};

/// The part; none where there are no notes.
pub fn notes(scene: &Scene<'_>) -> Option<Element> {
    let all: Vec<(u16, &NoteResult)> = scene
        .shown_laws()
        .flat_map(|(at, _, law)| law.notes.iter().map(move |note| (at, note)))
        .filter(|(_, note)| note.applies != Applies::No)
        .collect();
    if all.is_empty() {
        return None;
    }
    let groups = [
        (NoteKind::Warning, "widget.notes_warning"),
        (NoteKind::Claim, "widget.notes_claim"),
        (NoteKind::Contested, "widget.notes_contested"),
        (NoteKind::Draft, "widget.notes_draft"),
        (NoteKind::Low, "widget.notes_low"),
    ];
    let folds = groups.into_iter().filter_map(|(kind, key)| {
        let list: Vec<&(u16, &NoteResult)> = all.iter().filter(|(_, note)| note.kind == kind).collect();
        if list.is_empty() {
            return None;
        }
        let items = list.iter().map(|(at, note)| one(scene, *at, note));
        Some(fold("notes-kind", scene.count(key, list.len())).child(el("ul").class("plain-list lines").children(items)))
    });
    Some(
        part("notes", scene.say("widget.notes_title")).child(p("hint", scene.say("widget.notes_hint"))).children(folds),
    )
}

fn one(scene: &Scene<'_>, at: u16, note: &NoteResult) -> Element {
    let law = (scene.input.laws.len() > 1).then(|| el("span").class("hint").text(names::law(scene, at)));
    let mut marks: Vec<Element> = Vec::new();
    if note.applies == Applies::Open {
        marks.push(tag("open", scene.words.applies(Applies::Open)));
    }
    // The fold already says of its notes that they are not confirmed.
    if note.kind != NoteKind::Low {
        marks.extend(tags::confidence(scene, note.confidence));
    }
    el("li")
        .children(law)
        .child(
            el("p")
                .child(el("strong").text(scene.words.title(&note.id)))
                .child(el("span").class("tags").children(marks)),
        )
        .children(scene.words.maybe(&format!("note.{}.text", note.id)).map(|text| p("sentence", text)))
        .children(trace::grounds(scene, &note.cites))
}
