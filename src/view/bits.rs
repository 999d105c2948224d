//! Small elements that every page uses.

use super::ids;
use super::scene::Scene;
use super::tree::{Element, Node, el};
use crate::joined::two;

/// A button that sends a message. `class` is `primary`, `secondary`, `plain` or `link`.
pub fn button(class: &'static str, message: impl Into<String>, label: impl Into<String>) -> Element {
    el("button").attr("type", "button").class(two("button ", class)).attr("data-click", message).text(label)
}

/// A button with a text of the product.
#[inline(never)]
pub fn act(scene: &Scene<'_>, class: &'static str, message: &str, key: &str) -> Element {
    button(class, message, scene.say(key))
}

/// The heading of a page; it takes the focus after each step.
pub fn heading(text: impl Into<String>) -> Element {
    el("h2").attr("id", ids::HEADING).attr("tabindex", "-1").text(text)
}

/// A small outlined word: `open` is dashed, everything else solid.
pub fn tag(class: &'static str, text: impl Into<String>) -> Element {
    el("span").class(two("tag ", class)).text(text)
}

/// A tag with a text of the product.
#[inline(never)]
pub fn mark(scene: &Scene<'_>, class: &'static str, key: &str) -> Element {
    tag(class, scene.say(key))
}

/// Words that only a screen reader says.
pub fn unseen(text: impl Into<String>) -> Element {
    el("span").class("unseen").text(text)
}

/// A paragraph.
pub fn p(class: &'static str, text: impl Into<String>) -> Element {
    el("p").class(class).text(text)
}

/// A paragraph with a text of the product.
#[inline(never)]
pub fn say(scene: &Scene<'_>, class: &'static str, key: &str) -> Element {
    p(class, scene.say(key))
}

/// Smaller words behind others.
#[inline(never)]
pub fn hint(text: String) -> Element {
    el("span").class("hint").text(text)
}

/// Articles behind a line.
pub fn cite(scene: &Scene<'_>, cites: &[String]) -> Option<Element> {
    if cites.is_empty() { None } else { Some(el("span").class("cite").text(scene.words.cites(cites))) }
}

/// Words that matter most.
#[inline(never)]
pub fn strong(text: String) -> Element {
    el("strong").text(text)
}

/// A block with a class.
#[inline(never)]
pub fn div(class: &'static str) -> Element {
    el("div").class(class)
}

/// Lines that stand below each other with a rule between them.
#[inline(never)]
pub fn lines(items: Vec<Element>) -> Element {
    el("ul").class("plain-list lines").children(items)
}

/// Tags behind a title.
#[inline(never)]
pub fn tags(marks: Vec<Element>) -> Element {
    el("span").class("tags").children(marks)
}

/// Something that opens in place.
#[inline(never)]
pub fn fold(class: &'static str, summary: impl Into<String>) -> Element {
    el("details").class(two("fold ", class)).child(el("summary").text(summary))
}

/// The same with a text of the product as its summary.
#[inline(never)]
pub fn opening(scene: &Scene<'_>, class: &'static str, key: &str) -> Element {
    fold(class, scene.say(key))
}

/// Parts of a line, separated by middle dots.
#[inline(never)]
pub fn dotted(class: &'static str, parts: Vec<Node>) -> Element {
    let mut line = el("p").class(class);
    for part in parts {
        if part == Node::Text(String::new()) {
            continue;
        }
        if !line.children.is_empty() {
            line = line.text(" · ");
        }
        line = line.child(part);
    }
    line
}

/// What is wrong with a field, tied to it by its id.
pub fn complaint(scene: &Scene<'_>, field: &str) -> Option<Element> {
    let complaint = scene.model.complaint(field)?;
    let mut numbers = Vec::new();
    for (_, value) in &complaint.values {
        numbers.push(scene.words.number(*value));
    }
    let mut values = Vec::new();
    for ((name, _), number) in complaint.values.iter().zip(&numbers) {
        values.push((*name, number.as_str()));
    }
    let text = scene.words.with(complaint.key, &values);
    Some(p("error", text).attr("id", error_id(field)))
}

/// The id of the sentence that `complaint` writes.
pub fn error_id(field: &str) -> String {
    two(&ids::field(field), "-error")
}

/// A text field with its label and, where it could not be read, the sentence that says so.
pub fn field(
    scene: &Scene<'_>,
    message: &str,
    label: impl Into<String>,
    value: String,
    event: &'static str,
) -> Element {
    let id = ids::field(message);
    let error = complaint(scene, message);
    el("div")
        .class("field")
        .child(el("label").attr("for", id.clone()).text(label))
        .child(
            el("input")
                .attr("id", id)
                .attr("type", "text")
                .attr("inputmode", "decimal")
                .attr("autocomplete", "off")
                .attr("value", value)
                .attr_if(error.is_some(), "aria-invalid", "true")
                .attr_if(error.is_some(), "aria-describedby", error_id(message))
                .attr(event, message),
        )
        .maybe(error)
}

/// A date field with its label.
pub fn date(message: &str, label: impl Into<String>, value: String) -> Element {
    let id = ids::field(message);
    let input =
        el("input").attr("id", id.clone()).attr("type", "date").attr("value", value).attr("data-change", message);
    el("div").class("field").child(el("label").attr("for", id).text(label)).child(input)
}

/// A list to choose from: value, key of its words or the words themselves; the label may be unseen.
#[inline(never)]
pub fn select(scene: &Scene<'_>, message: &str, label: Element, choices: &[(&str, &str)], chosen: &str) -> Element {
    let id = ids::field(message);
    let mut select = el("select").attr("id", id.clone()).attr("data-change", message);
    for (value, words) in choices {
        let option = el("option").attr("value", *value).attr_if(*value == chosen, "selected", "");
        select = select.child(option.text(scene.say(words)));
    }
    el("div").class("field").child(label.attr("for", id)).child(select)
}
