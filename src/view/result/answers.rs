//! Everything that was answered, by topic, each with the way back to it.

use super::super::bits::{button, fold, p, unseen};
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::part;

/// The part.
pub fn answers(scene: &Scene<'_>) -> Element {
    let mut groups: Vec<(u16, Vec<Element>)> = Vec::new();
    let mut count = 0;
    for (at, question) in scene.book.questions.iter().enumerate() {
        let Ok(at) = u16::try_from(at) else { break };
        let answer = scene.model.answer(scene.book, at);
        if question.parameter || !answer.given() {
            continue;
        }
        count += 1;
        let change = button("link", format!("edit:{}", question.id), scene.say("widget.change"))
            .child(unseen(format!(" {}", scene.words.question(&question.id))));
        let row = el("li")
            .child(p("", scene.words.question(&question.id)))
            .child(el("p").class("answer").text(scene.words.said(question, answer)).text(" ").child(change));
        match groups.last_mut() {
            Some((topic, rows)) if *topic == question.topic => rows.push(row),
            _ => groups.push((question.topic, vec![row])),
        }
    }
    let groups = groups.into_iter().map(|(topic, rows)| {
        el("div").child(p("label", names::topic(scene, topic))).child(el("ul").class("plain-list lines").children(rows))
    });
    part("answers", scene.say("widget.answers_title"))
        .child(fold("more", scene.count("widget.answers_count", count)).children(groups))
}
