//! The first page: one sentence of promise, the laws, one primary button, the privacy statement.

use super::bits::{act, button, div, heading, opening, say};
use super::frame;
use super::row::{Row, row};
use super::scene::Scene;
use super::tree::{Element, el};
use crate::joined::two;
use crate::widget::model;
use crate::widget::{example, steps};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let begun = scene.model.systems.len() > 1 || !scene.model.system().history.is_empty();
    let main = if scene.model.example {
        act(scene, "primary", "reset", "widget.example_end")
    } else if begun {
        act(scene, "primary", "page:questions", "widget.continue")
    } else {
        act(scene, "primary", "begin", "widget.begin")
    };
    let count = if begun { 0 } else { steps::at_most(scene.book, scene.model, true, scene.result) };
    let actions = div("actions")
        .child(main)
        .maybe((count > 0).then(|| button("secondary", "quick", scene.count("widget.quick", count))))
        .child(act(scene, "plain", "open_file", "widget.open_file"));
    let body = el("div")
        .child(heading(scene.say("widget.start_title")))
        .child(say(scene, "lead", "widget.start_lead"))
        .child(laws(scene))
        .child(actions)
        .maybe((!begun).then(|| examples(scene)).flatten())
        .child(
            div("foot")
                .child(say(scene, "privacy", "widget.start_privacy"))
                .child(say(scene, "privacy", "widget.no_advice"))
                .maybe(frame::consent(scene)),
        );
    frame::single("start".to_owned(), body)
}

/// Systems to start from, behind one line.
fn examples(scene: &Scene<'_>) -> Option<Element> {
    let mut list = el("ul").class("plain-list columns");
    let fitting = example::fitting(scene.book, &model::offered(scene.book, scene.options));
    for one in &fitting {
        let title = scene.words.its("example", &one.id, "title");
        list = list.child(el("li").child(button("link", two("example:", &one.id), title)));
    }
    (!fitting.is_empty()).then(|| opening(scene, "examples", "widget.example").child(list))
}

fn laws(scene: &Scene<'_>) -> Element {
    let title = el("legend").class("label").say(scene, "widget.check_laws");
    let mut rows = el("fieldset").class("rows").child(title);
    for at in model::offered(scene.book, scene.options) {
        let Some(law) = scene.book.laws.get(usize::from(at)) else { continue };
        rows = rows.child(row(Row {
            class: "row",
            id: two("law-", &law.id),
            radio: None,
            checked: scene.model.laws.contains(&at),
            message: two("law:", &law.id),
            label: scene.words.law(&law.id),
            hint: Some(scene.words.its("law", &law.id, "title")),
        }));
    }
    rows
}
