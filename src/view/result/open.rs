//! What is still open: questions not answered, answers "don't know" that matter, and what no question can settle.

use super::super::bits::{button, p};
use super::super::figure;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use crate::assessment::Unclear;

/// How many lines stand before the rest is folded.
const FIRST: usize = 5;

/// The panel.
pub fn open(scene: &Scene<'_>) -> Element {
    let panel = el("section").class("open").child(el("h3").text(scene.say("widget.open_title")));
    let ask: Vec<&String> = scene.result.ask.iter().collect();
    let mut deciding: Vec<(&String, Vec<String>)> = Vec::new();
    let mut unclear: Vec<&Unclear> = Vec::new();
    for (_, _, law) in scene.shown_laws() {
        for open in &law.open.deciding {
            match deciding.iter_mut().find(|(question, _)| **question == open.question) {
                Some((_, decides)) => decides.extend(open.decides.iter().cloned()),
                None => deciding.push((&open.question, open.decides.clone())),
            }
        }
        unclear.extend(&law.open.unclear);
    }
    if ask.is_empty() && deciding.is_empty() && unclear.is_empty() {
        return panel.child(p("hint", scene.say("widget.open_nothing")));
    }
    panel.children(asked(scene, &ask)).children(undecided(scene, &deciding)).children(unsettled(scene, &unclear))
}

fn line(scene: &Scene<'_>, question: &str, hint: Option<String>) -> Element {
    el("li")
        .child(button("link", format!("edit:{question}"), scene.words.question(question)))
        .children(hint.map(|hint| el("span").class("hint").text(hint)))
}

fn asked(scene: &Scene<'_>, ask: &[&String]) -> Option<Element> {
    if ask.is_empty() {
        return None;
    }
    let items: Vec<Element> = ask.iter().take(FIRST).map(|question| line(scene, question, None)).collect();
    let more = ask.len().saturating_sub(FIRST);
    let more = (more > 0).then(|| p("hint", scene.count("widget.open_more", more)));
    Some(el("div").child(p("label", scene.say("widget.open_ask"))).child(el("ol").children(items)).children(more))
}

fn undecided(scene: &Scene<'_>, deciding: &[(&String, Vec<String>)]) -> Option<Element> {
    if deciding.is_empty() {
        return None;
    }
    let items = deciding.iter().map(|(question, ids)| line(scene, question, Some(decides(scene, ids))));
    Some(el("div").child(p("label", scene.say("widget.open_deciding"))).child(el("ol").children(items)))
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
    scene.words.with("widget.decides", &[("what", &parts.join(", "))])
}

fn unsettled(scene: &Scene<'_>, unclear: &[&Unclear]) -> Option<Element> {
    if unclear.is_empty() {
        return None;
    }
    let mut said: Vec<String> = Vec::new();
    let mut items = Vec::new();
    for open in unclear {
        let (title, field) = if let Some(id) = &open.open_point {
            (scene.words.title(id), None)
        } else if let Some(id) = &open.named_date {
            (scene.words.with("widget.date_not_fixed", &[("date", &scene.words.title(id))]), None)
        } else if let Some(need) = &open.index {
            let (id, year) = need.split_once(':').unwrap_or((need, ""));
            let title = scene.words.title(id);
            let text = scene.words.with("widget.index_missing", &[("index", &title), ("year", year)]);
            (text, figure::index(scene, need))
        } else {
            continue;
        };
        if !said.contains(&title) {
            said.push(title.clone());
            items.push(
                el("li")
                    .text(title)
                    .child(el("span").class("hint").text(decides(scene, &open.decides)))
                    .children(field),
            );
        }
    }
    Some(el("div").child(p("label", scene.say("widget.open_unclear"))).child(el("ol").children(items)))
}
