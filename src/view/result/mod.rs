//! The result: verdicts, what is open, what to do, what a breach can cost, why, what would change it.

mod answers;
mod changes;
mod compare;
mod compared;
mod costs;
mod documents;
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

use super::bits::div;
use super::frame;
use super::scene::Scene;
use super::tree::{Element, el};
use crate::joined::{colon, three, two};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let aside = el("aside")
        .class("side result-side")
        .attr("part", "open")
        .attr("aria-label", scene.say("widget.open_title"))
        .child(open::open(scene))
        .child(take::take(scene, "take only-wide"))
        .child(div("only-wide").child(frame::privacy(scene)));
    let mut rest = behind(scene);
    rest.push(take::take(scene, "take only-narrow"));
    rest.push(div("only-narrow").child(frame::privacy(scene)));
    frame::columns("result".to_owned(), vec![head::head(scene), verdicts::verdicts(scene)], aside, rest)
}

/// What a report shows of it, in the same order.
pub fn report(scene: &Scene<'_>) -> Vec<Element> {
    let mut parts = vec![verdicts::verdicts(scene), open::open(scene)];
    parts.extend(behind(scene));
    parts
}

/// What stands behind the verdicts.
fn behind(scene: &Scene<'_>) -> Vec<Element> {
    let mut parts: Vec<Element> = compared::compared(scene).into_iter().collect();
    parts.extend(compare::compare(scene));
    parts.extend(duties::duties(scene));
    parts.extend(timeline::timeline(scene));
    parts.extend(costs::costs(scene));
    parts.extend(documents::documents(scene));
    parts.extend(changes::changes(scene));
    parts.extend(readings::layers(scene));
    parts.extend(readings::positions(scene));
    parts.extend(notes::notes(scene));
    parts.push(answers::answers(scene));
    parts.extend(sources::sources(scene));
    parts
}

/// A part of the result with its heading.
fn part(scene: &Scene<'_>, name: &'static str, title: &str) -> Element {
    el("section").class(two("part ", name)).attr("part", name).child(el("h3").say(scene, title))
}

/// Before and after of one result: `Autonomie: mittel → hoch`.
fn turn(scene: &Scene<'_>, id: &str, before: &str, after: &str) -> String {
    colon(&scene.words.title(id), &turned(scene, id, before, after))
}

/// The same without the title.
fn turned(scene: &Scene<'_>, id: &str, before: &str, after: &str) -> String {
    let (before, after) = scene.words.outcomes(id, before, after);
    three(&before, " → ", &after)
}
