//! Documents that help, filled from the answers: to read here, to copy, to take away.

use super::super::bits::{button, div, fold, p, say};
use super::super::scene::Scene;
use super::super::tree::{Element, Node};
use crate::document;
use crate::joined::{three, two};

/// The part; none where no law offers a document. A report names them only.
pub fn documents(scene: &Scene<'_>) -> Option<Element> {
    let mut list = div("documents");
    for (_, result) in scene.told_laws() {
        for id in &result.documents {
            let title = scene.words.its("document", id, "title");
            list = list.child(if scene.live { one(scene, id, title) } else { p("", title) });
        }
    }
    if list.children.is_empty() {
        return None;
    }
    let hint = say(scene, "hint", "widget.documents_hint");
    Some(super::part(scene, "documents-part", "widget.documents_title").child(hint).child(list))
}

fn one(scene: &Scene<'_>, id: &str, title: String) -> Element {
    let mut actions = div("actions");
    let prefix = three("document:", id, ":");
    for (format, key) in
        &[("html", "widget.document_html"), ("markdown", "widget.document_markdown"), ("text", "widget.document_text")]
    {
        actions = actions.child(button("link", two(&prefix, format), scene.say(key)));
    }
    actions = actions.child(button("link", two(&prefix, "copy"), scene.say("widget.document_copy")));
    let mut body = fold("document", title).key(two("document-", id)).child(actions);
    if let Some(mut page) = document::document(&scene.words, scene.input, id) {
        page.children.remove(0);
        lower(&mut page);
        body = body.child(page.class("paper"));
    }
    body
}

/// Its headings stand below the heading of the part.
fn lower(element: &mut Element) {
    if element.tag == "h2" {
        element.tag = "h4";
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            lower(child);
        }
    }
}
