//! What would change the result: one other answer, and what follows.

use super::super::bits::{fold, p};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{names, values};
use super::{outcomes, part};
use crate::assessment::{Change, ChangeEffect};

/// How many rows stand before the rest is folded.
const FIRST: usize = 6;

/// The part; none where no single answer would change anything.
pub fn changes(scene: &Scene<'_>) -> Option<Element> {
    let shown: Vec<&str> = scene.shown_laws().map(|(_, law, _)| law.id.as_str()).collect();
    let mut rows: Vec<(bool, &Change, Vec<&ChangeEffect>)> = Vec::new();
    for change in &scene.result.changes {
        let effects: Vec<&ChangeEffect> =
            change.effects.iter().filter(|effect| shown.contains(&effect.law.as_str())).collect();
        if !effects.is_empty() {
            rows.push((effects.iter().any(|effect| graver(scene, effect)), change, effects));
        }
    }
    if rows.is_empty() {
        return None;
    }
    rows.sort_by_key(|(class, _, _)| !class);
    let first = rows.len().min(FIRST);
    let (head, tail) = rows.split_at(first);
    let more = (!tail.is_empty()).then(|| {
        fold("more", scene.count("widget.changes_more", tail.len())).child(table(
            scene,
            tail,
            "widget.changes_more_caption",
        ))
    });
    Some(
        part("changes", scene.say("widget.changes_title"))
            .child(p("hint", scene.say("widget.changes_hint")))
            .child(table(scene, head, "widget.changes_title"))
            .children(more),
    )
}

/// A change of a class or of the scope comes first.
fn graver(scene: &Scene<'_>, effect: &ChangeEffect) -> bool {
    effect.id == effect.law || scene.book.classifications.iter().any(|class| class.id == effect.id)
}

fn table(scene: &Scene<'_>, rows: &[(bool, &Change, Vec<&ChangeEffect>)], caption: &str) -> Element {
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(scene.say("widget.changes_if")))
        .child(el("th").attr("scope", "col").text(scene.say("widget.changes_then")));
    el("table")
        .class("table")
        .child(el("caption").class("unseen").text(scene.say(caption)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows.iter().map(|(_, change, effects)| row(scene, change, effects))))
}

fn row(scene: &Scene<'_>, change: &Change, effects: &[&ChangeEffect]) -> Element {
    let question = scene.book.questions.iter().find(|known| known.id == change.question);
    let say = |value| question.map_or_else(String::new, |question| values::value(scene, question, value));
    let turn = format!("{} → {}", say(&change.from), say(&change.to));
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text(names::question(scene, &change.question))
                .child(el("span").class("hint").text(turn)),
        )
        .child(el("td").child(
            el("ul").class("plain-list").children(lines(scene, effects).into_iter().map(|line| el("li").text(line))),
        ))
}

fn lines(scene: &Scene<'_>, effects: &[&ChangeEffect]) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut more, mut less, mut other) = (0, 0, 0);
    for effect in effects {
        if graver(scene, effect) {
            lines.push(outcomes::change(scene, &effect.id, &effect.before, &effect.after));
        } else if scene.book.obligations.iter().any(|known| known.id == effect.id) {
            match (rank(&effect.before), rank(&effect.after)) {
                (before, after) if after > before => more += 1,
                (before, after) if after < before => less += 1,
                _ => other += 1,
            }
        } else {
            lines.push(outcomes::change(scene, &effect.id, &effect.before, &effect.after));
        }
    }
    for (count, one, many) in [
        (more, "widget.changes_more_one", "widget.changes_more_many"),
        (less, "widget.changes_less_one", "widget.changes_less_many"),
        (other, "widget.changes_other_one", "widget.changes_other_many"),
    ] {
        match count {
            0 => {}
            1 => lines.push(scene.say(one)),
            count => lines.push(scene.count(many, count)),
        }
    }
    lines
}

fn rank(state: &str) -> u8 {
    match state.split(':').next() {
        Some("yes") => 2,
        Some("open") => 1,
        _ => 0,
    }
}
