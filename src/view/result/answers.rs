//! Everything that was answered, by topic, each with the way back to it.

use super::super::bits::{button, fold, lines, p, unseen};
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::part;
use crate::joined::two;

/// The part.
pub fn answers(scene: &Scene<'_>) -> Element {
    let mut groups: Vec<(u16, Vec<Element>)> = Vec::new();
    let mut count = 0;
    for (at, question) in scene.book.questions.iter().enumerate() {
        let answer = scene.answer(at);
        // On the page the circumstances of a breach stand beside the costs.
        if (question.parameter && scene.live) || !answer.given() {
            continue;
        }
        count += 1;
        let title = scene.words.question(&question.id);
        let mut said = p("answer", scene.words.said(question, answer));
        if scene.live {
            let change = button("link", two("edit:", &question.id), scene.say("widget.change"));
            said = said.text(" ").child(change.child(unseen(two(" ", &title))));
        }
        let row = el("li").child(p("", title)).child(said);
        match groups.last_mut() {
            Some((topic, rows)) if *topic == question.topic => rows.push(row),
            _ => groups.push((question.topic, vec![row])),
        }
    }
    let mut all = fold("more", scene.count("widget.answers_count", count));
    for (topic, rows) in groups {
        all = all.child(el("div").child(p("label", names::topic(scene, topic))).child(lines(rows)));
    }
    part(scene, "answers", "widget.answers_title").child(all)
}
