//! The first page: one sentence of promise, the laws, one primary button, the privacy statement.

use super::bits::{button, heading, p};
use super::frame;
use super::scene::Scene;
use super::tree::{Element, el};
use crate::widget::model;
use crate::widget::{example, steps};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let begun = scene.model.systems.len() > 1 || !scene.model.system().history.is_empty();
    let main = if scene.model.example {
        button("primary", "reset", scene.say("widget.example_end"))
    } else if begun {
        button("primary", "page:questions", scene.say("widget.continue"))
    } else {
        button("primary", "begin", scene.say("widget.begin"))
    };
    let count = if begun { 0 } else { steps::at_most(scene.book, scene.model, true, scene.result) };
    let example = !begun && example::fits(scene.book, &model::offered(scene.book, scene.options));
    let actions = el("div")
        .class("actions")
        .child(main)
        .maybe((count > 0).then(|| button("secondary", "quick", scene.count("widget.quick", count))))
        .maybe(example.then(|| button("plain", "example", scene.say("widget.example"))))
        .child(button("plain", "open_file", scene.say("widget.open_file")));
    let body = el("div")
        .child(heading(scene.say("widget.start_title")))
        .child(p("lead", scene.say("widget.start_lead")))
        .child(laws(scene))
        .child(actions)
        .child(
            el("div")
                .class("foot")
                .child(p("privacy", scene.say("widget.start_privacy")))
                .child(p("privacy", scene.say("widget.no_advice")))
                .maybe(frame::consent(scene)),
        );
    frame::single("start".to_owned(), body)
}

fn laws(scene: &Scene<'_>) -> Element {
    let rows = model::offered(scene.book, scene.options).into_iter().filter_map(|at| {
        let law = scene.book.laws.get(at as usize)?;
        let id = format!("law-{}", law.id);
        let hint = format!("{id}-hint");
        let input = el("input")
            .attr("id", id.clone())
            .attr("type", "checkbox")
            .attr("aria-describedby", hint.clone())
            .attr_if(scene.model.laws.contains(&at), "checked", "")
            .attr("data-change", format!("law:{}", law.id));
        Some(
            el("div")
                .class("row")
                .child(input)
                .child(el("label").attr("for", id).text(scene.say(&format!("law.{}.name", law.id))))
                .child(el("span").class("hint").attr("id", hint).text(scene.say(&format!("law.{}.title", law.id)))),
        )
    });
    el("fieldset").class("rows").child(el("legend").class("label").text(scene.say("widget.check_laws"))).children(rows)
}
