//! Statements that change no result, layers that would, and documents that help.

use selfcheck_law::rulebook::NoteKind;

use super::Context;
use crate::assessment::{Applies, LawResult, LayerResult, NoteResult};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    if !result.notes.is_empty() {
        out.heading(3, context.say("report.notes.title"));
        for kind in [NoteKind::Warning, NoteKind::Claim, NoteKind::Contested, NoteKind::Draft, NoteKind::Low] {
            of_kind(context, kind, &result.notes, out);
        }
    }
    if !result.layers.is_empty() {
        out.heading(3, context.say("report.layers.title"));
        out.paragraph(context.say("report.layers.intro"));
        for it in &result.layers {
            layer(context, it, out);
        }
    }
    if !result.documents.is_empty() {
        out.heading(3, context.say("report.documents.title"));
        out.list(context.titles(&result.documents).into_iter().map(Line::text).collect());
    }
}

fn of_kind(context: &Context, kind: NoteKind, notes: &[NoteResult], out: &mut Blocks) {
    let words = &context.words;
    let terms: Vec<_> = notes
        .iter()
        .filter(|note| note.kind == kind && note.applies != Applies::No)
        .map(|note| {
            let open = note.applies == Applies::Open;
            // The heading over the findings that are not confirmed says so already.
            let confidence = words.confidence(note.confidence).filter(|_| kind != NoteKind::Low);
            let title = Line::text(words.title(&note.id))
                .tags(open.then(|| words.text("report.tag.may_concern")))
                .tags(confidence);
            let text = Line::text(words.maybe(&format!("note.{}.text", note.id)).unwrap_or_default());
            (title, vec![text.small(words.cites(&note.cites))])
        })
        .collect();
    if !terms.is_empty() {
        out.heading(4, words.note_kind(kind));
        out.terms(terms);
    }
}

fn layer(context: &Context, layer: &LayerResult, out: &mut Blocks) {
    let words = &context.words;
    let tag = if layer.kind == "draft" { "report.tag.draft" } else { "report.tag.other_reading" };
    out.heading(4, Line::text(words.title(&layer.id)).tags([words.text(tag)]));
    out.paragraph(words.maybe(&format!("{}.{}.text", layer.kind, layer.id)).unwrap_or_default());
    let lines = layer.differs.iter().map(|it| {
        let (before, after) = (words.outcome(&it.id, &it.before), words.outcome(&it.id, &it.after));
        let title = words.title(&it.id);
        let values = [("title", title.as_str()), ("before", &before), ("after", &after)];
        Line::text(words.with("report.layers.differs", &values))
    });
    out.list(lines.collect());
}
