//! What is still open: questions not answered, answers "don't know" that matter, and what no question can settle.

use super::super::bits::{self, button, fold, hint};
use super::super::figure;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use crate::assessment::Unclear;
use crate::joined::two;

/// How many questions stand before the rest is folded.
const FIRST: usize = 5;

/// The panel.
pub fn open(scene: &Scene<'_>) -> Element {
    let panel = el("section").class("open").child(el("h3").say(scene, "widget.open_title"));
    let mut deciding: Vec<(&String, Vec<String>)> = Vec::new();
    let mut unclear: Vec<&Unclear> = Vec::new();
    for (_, law) in scene.told_laws() {
        for open in &law.open.deciding {
            match deciding.iter_mut().find(|(question, _)| **question == open.question) {
                Some((_, decides)) => decides.extend(open.decides.iter().cloned()),
                None => deciding.push((&open.question, open.decides.clone())),
            }
        }
        unclear.extend(&law.open.unclear);
    }
    if scene.result.ask.is_empty() && deciding.is_empty() && unclear.is_empty() {
        return panel.child(bits::say(scene, "hint", "widget.open_nothing"));
    }
    let mut hinges = Vec::new();
    for (question, ids) in deciding {
        hinges.push(line(scene, question).child(hint(decides(scene, &ids))));
    }
    panel.maybe(asked(scene)).maybe(numbered(scene, "widget.open_deciding", hinges)).maybe(numbered(
        scene,
        "widget.open_unclear",
        unsettled(scene, &unclear),
    ))
}

fn numbered(scene: &Scene<'_>, title: &str, items: Vec<Element>) -> Option<Element> {
    if items.is_empty() {
        return None;
    }
    Some(el("div").child(bits::say(scene, "label", title)).child(el("ol").children(items)))
}

fn line(scene: &Scene<'_>, question: &str) -> Element {
    let title = scene.words.question(question);
    let item = el("li");
    if scene.live { item.child(button("link", two("edit:", question), title)) } else { item.text(title) }
}

/// On the page the first questions, the others folded.
fn asked(scene: &Scene<'_>) -> Option<Element> {
    let mut items: Vec<Element> = scene.result.ask.iter().map(|question| line(scene, question)).collect();
    let first = if scene.live { FIRST.min(items.len()) } else { items.len() };
    let more = items.split_off(first);
    let list = numbered(scene, "widget.open_ask", items)?;
    if more.is_empty() {
        return Some(list);
    }
    let title = scene.count("widget.open_more", more.len());
    Some(list.child(fold("more", title).child(el("ol").children(more))))
}

/// What hinges on it: names of classifications, the rest counted.
fn decides(scene: &Scene<'_>, ids: &[String]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (mut duties, mut penalties) = (0, 0);
    let mut seen: Vec<&String> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        if scene.book.obligations.iter().any(|known| known.id == *id) {
            duties += 1;
        } else if scene.book.penalties.iter().any(|known| known.id == *id) {
            penalties += 1;
        } else {
            parts.push(scene.words.title(id));
        }
    }
    for (count, one, many) in [
        (duties, "widget.duties_one", "widget.duties_many"),
        (penalties, "widget.penalties_one", "widget.penalties_many"),
    ] {
        match count {
            0 => {}
            1 => parts.push(scene.say(one)),
            count => parts.push(scene.count(many, count)),
        }
    }
    scene.words.put("widget.decides", "what", parts.join(", "))
}

fn unsettled(scene: &Scene<'_>, unclear: &[&Unclear]) -> Vec<Element> {
    let mut said: Vec<String> = Vec::new();
    let mut items = Vec::new();
    for open in unclear {
        let mut field = None;
        let title = if let Some(id) = &open.open_point {
            scene.words.title(id)
        } else if let Some(id) = &open.named_date {
            let named = scene.book.named_dates.iter().find(|named| named.id == *id);
            let day = named.map(|named| scene.words.named_date(named)).unwrap_or_default();
            scene.words.both("widget.date_not_fixed", "date", scene.words.title(id), "day", day)
        } else if let Some(need) = &open.index {
            let (id, year) = need.split_once(':').unwrap_or((need, ""));
            field = if scene.live { figure::index(scene, need) } else { None };
            scene.words.with("widget.index_missing", &[("index", &scene.words.title(id)), ("year", year)])
        } else {
            continue;
        };
        if !said.contains(&title) {
            let hint = hint(decides(scene, &open.decides));
            items.push(el("li").text(title.as_str()).child(hint).maybe(field));
            said.push(title);
        }
    }
    items
}
