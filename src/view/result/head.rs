//! System, as-of date and title; both can be changed right there.

use super::super::bits::{button, date, div, heading, p};
use super::super::row::{Row, row};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{figure, names};
use crate::joined::two;

/// The head of the result.
pub fn head(scene: &Scene<'_>) -> Element {
    let as_of = scene.words.date(scene.input.as_of);
    let kicker = scene.words.both("widget.result_kicker", "system", names::system(scene), "date", as_of);
    let change = el("details").class("fold settings").child(el("summary").say(scene, "widget.settings")).child(
        div("stack")
            .child(super::super::laws::name(scene))
            .child(date("as_of", scene.say("widget.as_of"), scene.input.as_of.to_string()))
            .child(figure::show_currencies(scene))
            .child(drafts(scene)),
    );
    div("head")
        .child(p("kicker", kicker))
        .child(heading(scene.say("widget.result_title")))
        .maybe(provisional(scene))
        .child(change)
        .maybe(filter(scene))
}

fn drafts(scene: &Scene<'_>) -> Element {
    row(Row {
        class: "row small",
        id: "drafts".to_owned(),
        radio: None,
        checked: scene.model.drafts,
        message: "drafts".to_owned(),
        label: scene.say("widget.drafts"),
        hint: Some(scene.say("widget.drafts_hint")),
    })
}

/// Marked as an example, or as provisional while something is still to ask.
fn provisional(scene: &Scene<'_>) -> Option<Element> {
    if scene.model.example {
        return Some(mark(scene.say("widget.example_mark"), "reset", scene.say("widget.example_end")));
    }
    let left = scene.result.ask.len();
    if left == 0 {
        return None;
    }
    let text = if scene.model.quick {
        scene.count("widget.provisional_quick", left)
    } else if left == 1 {
        scene.say("widget.provisional_one")
    } else {
        scene.count("widget.provisional", left)
    };
    let (message, label) =
        if scene.model.quick { ("full", "widget.check_fully") } else { ("page:questions", "widget.go_on") };
    Some(mark(text, message, scene.say(label)))
}

fn mark(text: String, message: &str, label: String) -> Element {
    div("provisional").attr("part", "provisional").child(p("", text)).child(button("secondary", message, label))
}

/// All laws, or one of them.
fn filter(scene: &Scene<'_>) -> Option<Element> {
    if !scene.many_laws() {
        return None;
    }
    let tab = |message: String, label: String, on: bool| {
        let tab = button("tab", message, label);
        if on { tab.attr("aria-current", "true") } else { tab }
    };
    let mut tabs = el("nav").class("tabs").attr("aria-label", scene.say("widget.filter"));
    tabs = tabs.child(tab("filter:".to_owned(), scene.say("widget.all_laws"), scene.model.filter.is_none()));
    for (at, law, _) in scene.laws() {
        let on = scene.model.filter == Some(at);
        tabs = tabs.child(tab(two("filter:", &law.id), names::law(scene, at), on));
    }
    Some(tabs)
}
