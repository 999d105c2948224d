//! What would change the result: one other answer, and what follows.

use selfcheck_law::rulebook::Classification;

use super::super::bits::{fold, hint, say};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::costs::table_of;
use super::{part, turn};
use crate::assessment::{Change, ChangeEffect};
use crate::joined::bracketed;
use crate::order;

/// How many rows stand on the page before the rest is folded.
const FIRST: usize = 6;

/// How much a change matters: what stands first comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Graver,
    Class,
    Scope,
    Rest,
}

/// Answers to one question that would change the same.
struct Row<'a> {
    weight: Weight,
    changes: Vec<&'a Change>,
    lines: Vec<String>,
}

/// The part; none where no single answer would change anything.
pub fn changes(scene: &Scene<'_>) -> Option<Element> {
    let mut rows = rows(scene);
    if rows.is_empty() {
        return None;
    }
    let first = if scene.live { FIRST.min(rows.len()) } else { rows.len() };
    let tail = rows.split_off(first);
    let out = part(scene, "changes", "widget.changes_title")
        .child(say(scene, "hint", "widget.changes_hint"))
        .child(table(scene, &rows, "widget.changes_title"));
    if tail.is_empty() {
        return Some(out);
    }
    let more = fold("more", scene.count("widget.changes_more", tail.len()));
    Some(out.child(more.child(table(scene, &tail, "widget.changes_more_caption"))))
}

fn rows<'a>(scene: &Scene<'a>) -> Vec<Row<'a>> {
    let told = scene.told_laws();
    let mut shown: Vec<&str> = Vec::new();
    for (at, _) in &told {
        shown.push(scene.book.laws.get(usize::from(*at)).map_or("", |law| &law.id));
    }
    let mut rows: Vec<Row<'_>> = Vec::new();
    for change in &scene.result.changes {
        let mut effects: Vec<&ChangeEffect> = Vec::new();
        let mut least = Weight::Rest;
        let mut scoped = false;
        for effect in &change.effects {
            if shown.contains(&effect.law.as_str()) {
                scoped |= effect.id == effect.law;
                least = least.min(weight(scene, effect));
                effects.push(effect);
            }
        }
        let lines = lines(scene, &effects);
        let alike = |row: &&mut Row<'_>| {
            row.lines == lines && row.changes.iter().all(|other| scene.words.turned_alike(other, change))
        };
        if let Some(row) = rows.iter_mut().find(alike) {
            row.changes.push(change);
        } else if !lines.is_empty() {
            rows.push(Row { weight: if scoped { Weight::Scope } else { least }, changes: vec![change], lines });
        }
    }
    order::sort_by_key(&mut rows, |row| row.weight);
    rows
}

fn weight(scene: &Scene<'_>, effect: &ChangeEffect) -> Weight {
    let Some(class) = scene.book.classifications.iter().find(|class| class.id == effect.id) else {
        return if effect.id == effect.law { Weight::Scope } else { Weight::Rest };
    };
    if gravest(class, &effect.after) > gravest(class, &effect.before) { Weight::Graver } else { Weight::Class }
}

/// The highest severity that a state names.
fn gravest(class: &Classification, state: &str) -> u8 {
    let mut most = 0;
    for id in state.split(['|', ':']) {
        for level in &class.levels {
            if level.id == id {
                most = most.max(level.severity);
            }
        }
    }
    most
}

fn table(scene: &Scene<'_>, rows: &[Row<'_>], caption: &str) -> Element {
    let mut lines = Vec::new();
    for row in rows {
        lines.push(one(scene, row));
    }
    table_of(scene, "table", scene.say(caption), &["widget.changes_if", "widget.changes_then"], lines)
}

fn one(scene: &Scene<'_>, row: &Row<'_>) -> Element {
    let question = row.changes.first().map(|change| scene.words.question(&change.question)).unwrap_or_default();
    let turned = hint(scene.words.turned(&row.changes));
    let mut list = el("ul").class("plain-list");
    for line in &row.lines {
        list = list.child(el("li").text(line.as_str()));
    }
    el("tr").child(el("th").attr("scope", "row").text(question).child(turned)).child(el("td").child(list))
}

/// Scope and classes one by one, duties and penalties counted. Where the law no longer applies, that says it all.
fn lines(scene: &Scene<'_>, effects: &[&ChangeEffect]) -> Vec<String> {
    let words = |effect: &ChangeEffect| turn(scene, &effect.id, &effect.before, &effect.after);
    let mut left: Vec<&str> = Vec::new();
    for effect in effects {
        if effect.id == effect.law && rank(&effect.after) == 0 {
            left.push(&effect.law);
        }
    }
    let mut lines = Vec::new();
    let (mut duties, mut penalties) = (Vec::new(), Vec::new());
    for effect in effects {
        let gone = left.contains(&effect.law.as_str());
        if effect.id == effect.law {
            lines.push(words(effect));
        } else if scene.book.classifications.iter().any(|class| class.id == effect.id) {
            if !gone {
                lines.push(words(effect));
            }
        } else if !scene.book.penalties.iter().any(|penalty| penalty.id == effect.id) {
            duties.push(*effect);
        } else if rank(&effect.before) != rank(&effect.after) {
            penalties.push(*effect);
        } else if !gone {
            lines.push(words(effect));
        }
    }
    lines.extend(counted(scene, "widget.changes_duties", &duties));
    lines.extend(counted(scene, "widget.changes_penalties", &penalties));
    lines
}

fn rank(state: &str) -> u8 {
    match state.split([':', ' ']).next() {
        Some("yes") => 2,
        Some("open") => 1,
        _ => 0,
    }
}

/// How many duties or penalties come, go, or change their certainty: `Pflichten: 3 mehr, 1 weniger`. A report has room
/// to name them.
fn counted(scene: &Scene<'_>, key: &str, effects: &[&ChangeEffect]) -> Option<String> {
    let mut parts = Vec::new();
    for &kind in &[
        "widget.changes_plus",
        "widget.changes_minus",
        "widget.changes_sure",
        "widget.changes_perhaps",
        "widget.changes_other",
    ] {
        let mut titles = Vec::new();
        for effect in effects {
            if kind_of(effect) == kind {
                titles.push(scene.words.title(&effect.id));
            }
        }
        if titles.is_empty() {
            continue;
        }
        let mut part = scene.count(kind, titles.len());
        if !scene.live {
            part = bracketed(&part, &titles.join("; "));
        }
        parts.push(part);
    }
    if parts.is_empty() { None } else { Some(scene.words.put(key, "what", parts.join(", "))) }
}

fn kind_of(effect: &ChangeEffect) -> &'static str {
    match (rank(&effect.before), rank(&effect.after)) {
        (0, 1 | 2) => "widget.changes_plus",
        (1 | 2, 0) => "widget.changes_minus",
        (1, 2) => "widget.changes_sure",
        (2, 1) => "widget.changes_perhaps",
        _ => "widget.changes_other",
    }
}
