//! What a different answer would change in one law.

use super::Context;
use crate::assessment::{Change, ChangeEffect};
use crate::report::outline::{Block, Blocks, Line};

pub(super) fn section(context: &Context, law: &str, out: &mut Blocks) {
    let rows: Vec<Vec<Vec<Line>>> = context
        .assessment
        .changes
        .iter()
        .filter_map(|change| {
            let lines = effects(context, law, change);
            (!lines.is_empty()).then(|| vec![asked(context, change), lines])
        })
        .collect();
    out.heading(3, context.say("report.changes.title"));
    if rows.is_empty() {
        return out.paragraph(context.say("report.changes.none"));
    }
    let head = vec![context.say("report.changes.if"), context.say("report.changes.then")];
    out.0.push(Block::Table { head, rows });
}

fn asked(context: &Context, change: &Change) -> Vec<Line> {
    let words = &context.words;
    let (from, to) = (words.answer(&change.question, &change.from), words.answer(&change.question, &change.to));
    let answers = words.with("report.changes.instead", &[("from", &from), ("to", &to)]);
    vec![Line::text(words.question(&change.question)).small(answers)]
}

/// Scope and classifications one by one; duties and penalties by name, a few of them.
fn effects(context: &Context, law: &str, change: &Change) -> Vec<Line> {
    let words = &context.words;
    let book = words.rulebook;
    let mut lines = Vec::new();
    let (mut duties, mut penalties) = (Vec::new(), Vec::new());
    for effect in change.effects.iter().filter(|effect| effect.law == law) {
        if book.obligations.iter().any(|it| it.id == effect.id) {
            duties.push(effect);
        } else if book.penalties.iter().any(|it| it.id == effect.id) {
            penalties.push(effect);
        } else {
            let (before, after) = (words.outcome(&effect.id, &effect.before), words.outcome(&effect.id, &effect.after));
            let title = words.title(&effect.id);
            let values = [("title", title.as_str()), ("before", &before), ("after", &after)];
            lines.push(Line::text(words.with("report.changes.effect", &values)));
        }
    }
    grouped(context, &duties, "report.changes.duties", &mut lines);
    grouped(context, &penalties, "report.changes.penalties", &mut lines);
    lines
}

/// Effects of one kind as one line.
fn grouped(context: &Context, effects: &[&ChangeEffect], what: &str, lines: &mut Vec<Line>) {
    let words = &context.words;
    let mut done: Vec<String> = Vec::new();
    for effect in effects {
        let mut names: Vec<String> = Vec::new();
        let line = |titles: &str| {
            let (before, after) = (words.outcome(&effect.id, &effect.before), words.outcome(&effect.id, &effect.after));
            let what = words.text(what);
            let values = [("what", what.as_str()), ("before", &before), ("after", &after), ("titles", titles)];
            words.with(kind(effect), &values)
        };
        let mark = line("");
        if done.contains(&mark) {
            continue;
        }
        names.extend(effects.iter().filter(|it| same(it, effect)).map(|it| words.title(&it.id)));
        lines.push(Line::text(line(&context.some(&names))));
        done.push(mark);
    }
}

/// Whether two effects belong into one line.
fn same(one: &ChangeEffect, other: &ChangeEffect) -> bool {
    kind(one) == kind(other) && (kind(one) != OTHER || (&one.before, &one.after) == (&other.before, &other.after))
}

const OTHER: &str = "report.changes.other";

/// What becomes of a duty or a penalty.
fn kind(effect: &ChangeEffect) -> &'static str {
    let state = |text: &'_ str| text.split(':').next().unwrap_or("").to_owned();
    match (state(&effect.before).as_str(), state(&effect.after).as_str()) {
        ("no", "yes") => "report.changes.added",
        ("no", "open") => "report.changes.perhaps",
        ("yes" | "open", "no") => "report.changes.dropped",
        ("open", "yes") => "report.changes.sure",
        ("yes", "open") => "report.changes.unsure",
        _ => OTHER,
    }
}
