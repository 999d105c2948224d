//! What a different answer would change in one law. What changes scope or class comes first.

use super::Context;
use crate::assessment::{Change, ChangeEffect};
use crate::report::outline::{Block, Blocks, Line};

/// Answers to one question that would change the same.
struct Row<'a> {
    graver: bool,
    changes: Vec<&'a Change>,
    lines: Vec<Line>,
}

pub(super) fn section(context: &Context, law: &str, out: &mut Blocks) {
    let mut rows: Vec<Row> = Vec::new();
    for change in &context.assessment.changes {
        let effects: Vec<&ChangeEffect> = change.effects.iter().filter(|effect| effect.law == law).collect();
        let lines = told(context, &effects);
        let alike = |row: &&mut Row| {
            row.lines == lines && row.changes.iter().all(|other| context.words.turned_alike(other, change))
        };
        if let Some(row) = rows.iter_mut().find(alike) {
            row.changes.push(change);
        } else if !lines.is_empty() {
            rows.push(Row { graver: effects.iter().any(|it| graver(context, it)), changes: vec![change], lines });
        }
    }
    out.heading(3, context.say("report.changes.title"));
    if rows.is_empty() {
        return out.paragraph(context.say("report.changes.none"));
    }
    crate::order::sort_by_key(&mut rows, |row| !row.graver);
    let head = vec![context.say("report.changes.if"), context.say("report.changes.then")];
    let rows = rows.into_iter().map(|row| vec![asked(context, &row.changes), row.lines]);
    out.0.push(Block::Table { head, rows: rows.collect() });
}

fn asked(context: &Context, changes: &[&Change]) -> Vec<Line> {
    let question = changes.first().map(|change| context.words.question(&change.question)).unwrap_or_default();
    vec![Line::text(question).small(context.words.turned(changes))]
}

/// It changes the scope or a class.
fn graver(context: &Context, effect: &ChangeEffect) -> bool {
    let book = context.words.rulebook;
    effect.id == effect.law || book.classifications.iter().any(|it| it.id == effect.id)
}

/// Scope and classifications one by one; duties and penalties by name, a few of them.
fn told(context: &Context, effects: &[&ChangeEffect]) -> Vec<Line> {
    let book = context.words.rulebook;
    let mut lines = Vec::new();
    let (mut duties, mut penalties) = (Vec::new(), Vec::new());
    for effect in effects {
        if book.obligations.iter().any(|it| it.id == effect.id) {
            duties.push(*effect);
        } else if book.penalties.iter().any(|it| it.id == effect.id) {
            penalties.push(*effect);
        } else {
            lines.push(turn(context, effect));
        }
    }
    grouped(context, &duties, "report.changes.duties", &mut lines);
    grouped(context, &penalties, "report.changes.penalties", &mut lines);
    lines
}

fn turn(context: &Context, effect: &ChangeEffect) -> Line {
    let words = &context.words;
    let (before, after) = words.outcomes(&effect.id, &effect.before, &effect.after);
    let title = words.title(&effect.id);
    Line::text(words.with("report.changes.effect", &[("title", &title), ("before", &before), ("after", &after)]))
}

/// Effects of one kind as one line; those of no kind one by one.
fn grouped(context: &Context, effects: &[&ChangeEffect], what: &str, lines: &mut Vec<Line>) {
    let words = &context.words;
    for key in ["added", "perhaps", "dropped", "sure", "unsure"] {
        let of_kind = effects.iter().filter(|effect| kind(effect) == Some(key));
        let titles: Vec<String> = of_kind.map(|effect| words.title(&effect.id)).collect();
        if !titles.is_empty() {
            let values = [("what", words.text(what)), ("titles", context.some(&titles))];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            lines.push(Line::text(words.with(&format!("report.changes.{key}"), &values)));
        }
    }
    lines.extend(effects.iter().filter(|effect| kind(effect).is_none()).map(|effect| turn(context, effect)));
}

/// What becomes of a duty or a penalty; none where it stays and only its day or its sum changes.
fn kind(effect: &ChangeEffect) -> Option<&'static str> {
    fn state(text: &str) -> &str {
        text.split([':', ' ']).next().unwrap_or("")
    }
    match (state(&effect.before), state(&effect.after)) {
        ("no", "yes") => Some("added"),
        ("no", "open") => Some("perhaps"),
        ("yes" | "open", "no") => Some("dropped"),
        ("open", "yes") => Some("sure"),
        ("yes", "open") => Some("unsure"),
        _ => None,
    }
}
