//! What to take away: print, save, the report in three forms, the text for the clipboard.

use super::super::bits::button;
use super::super::scene::Scene;
use super::super::tree::{Element, el};

/// The list of actions.
pub fn take(scene: &Scene<'_>, class: &'static str) -> Element {
    let actions: &[(&str, &str)] = &[
        ("print", "widget.take_print"),
        ("save", "widget.take_save"),
        ("report:html", "widget.take_html"),
        ("report:markdown", "widget.take_markdown"),
        ("report:text", "widget.take_text"),
        ("report:csv", "widget.take_csv"),
        ("report:ics", "widget.take_ics"),
        ("report:json", "widget.take_json"),
        ("copy", "widget.take_copy"),
        ("duplicate", "widget.take_duplicate"),
    ];
    let mut list = el("ul").class("plain-list");
    for &(message, key) in actions {
        list = list.child(el("li").child(button("link", message, scene.say(key))));
    }
    el("section").class(class).attr("part", "take").child(el("h3").say(scene, "widget.take_title")).child(list)
}
