//! Beside the result on a picked date: what differs from today.

use super::super::bits::{fold, lines, p, say};
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::{part, turned};
use crate::assessment::ChangeEffect;
use crate::joined::colon;

/// As many duties or penalties that turn the same way are named in a line; more are folded.
const NAMED: usize = 3;

/// Duties or penalties that turn the same way.
struct Group<'a> {
    key: &'static str,
    turn: String,
    titles: Vec<String>,
    first: &'a ChangeEffect,
}

/// The part; none where the result is that of today.
pub fn compared(scene: &Scene<'_>) -> Option<Element> {
    let compared = scene.result.compared.as_ref()?;
    let (other, day) = (scene.words.date(compared.with.0), scene.words.date(scene.input.as_of));
    let section = part(scene, "compared", "widget.compared_title")
        .child(p("hint", scene.words.both("widget.compared_hint", "other", other, "date", day)));
    let mut blocks = Vec::new();
    for (at, law, _) in scene.shown_laws() {
        let mut effects = Vec::new();
        for effect in &compared.effects {
            if effect.law == law.id {
                effects.push(effect);
            }
        }
        if effects.is_empty() {
            continue;
        }
        if scene.many_laws() {
            blocks.push(p("label", names::law(scene, at)));
        }
        blocks.push(lines(of_law(scene, &effects)));
    }
    if blocks.is_empty() {
        return Some(section.child(say(scene, "", "widget.compared_nothing")));
    }
    Some(section.children(blocks))
}

/// Scope and classes one by one, then duties and penalties by the way they turn.
fn of_law(scene: &Scene<'_>, effects: &[&ChangeEffect]) -> Vec<Element> {
    let mut items = Vec::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for effect in effects {
        let turn = turned(scene, &effect.id, &effect.before, &effect.after);
        let is = |id: &String| *id == effect.id;
        let key = if scene.book.obligations.iter().any(|duty| is(&duty.id)) {
            "widget.compared_duties"
        } else if scene.book.penalties.iter().any(|penalty| is(&penalty.id)) {
            "widget.compared_penalties"
        } else {
            items.push(el("li").text(colon(&scene.words.title(&effect.id), &turn)));
            continue;
        };
        let title = scene.words.title(&effect.id);
        match groups.iter_mut().find(|group| group.key == key && group.turn == turn) {
            Some(group) => group.titles.push(title),
            None => groups.push(Group { key, turn, titles: vec![title], first: effect }),
        }
    }
    for group in groups {
        items.push(grouped(scene, &group));
    }
    items
}

fn grouped(scene: &Scene<'_>, group: &Group<'_>) -> Element {
    if group.titles.len() <= NAMED {
        return el("li").text(colon(&group.titles.join("; "), &group.turn));
    }
    let head = colon(&scene.count(group.key, group.titles.len()), &group.turn);
    let mut list = el("ul").class("plain-list");
    for title in &group.titles {
        list = list.child(el("li").text(title.as_str()));
    }
    if !scene.live {
        return el("li").text(head).child(list);
    }
    el("li").child(fold("more", head).key(group.first.id.clone()).child(list))
}
