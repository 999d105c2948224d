//! The result: verdicts, what is open, what to do, what a breach can cost, why, what would change it.

mod answers;
mod changes;
mod compare;
mod costs;
mod duties;
mod duty;
mod head;
mod notes;
mod open;
mod readings;
mod sources;
mod sums;
mod tags;
mod take;
mod timeline;
mod verdicts;

use super::frame;
use super::scene::Scene;
use super::tree::{Element, Node, el};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let main: Vec<Node> = [head::head(scene)].into_iter().chain([verdicts::verdicts(scene)]).map(Node::from).collect();
    let aside = el("aside")
        .class("side result-side")
        .attr("part", "open")
        .attr("aria-label", scene.say("widget.open_title"))
        .child(open::open(scene))
        .child(take::take(scene, "take only-wide"))
        .child(el("div").class("only-wide").child(frame::privacy(scene)));
    let rest: Vec<Node> = duties::duties(scene)
        .into_iter()
        .chain(costs::costs(scene))
        .chain(changes::changes(scene))
        .chain(readings::layers(scene))
        .chain(readings::positions(scene))
        .chain(notes::notes(scene))
        .chain([answers::answers(scene)])
        .chain(sources::sources(scene))
        .chain([take::take(scene, "take only-narrow"), el("div").class("only-narrow").child(frame::privacy(scene))])
        .map(Node::from)
        .collect();
    frame::columns("result".to_owned(), main, aside, rest)
}

/// A part of the result with its heading.
fn part(name: &'static str, title: String) -> Element {
    el("section").class(format!("part {name}")).attr("part", name).child(el("h3").text(title))
}

/// Before and after of one result: `Autonomie: mittel → hoch`.
fn turn(scene: &Scene<'_>, id: &str, before: &str, after: &str) -> String {
    let words = &scene.words;
    format!("{}: {} → {}", words.title(id), words.outcome(id, before), words.outcome(id, after))
}
