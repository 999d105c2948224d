//! The named systems under one profile: name, open, duplicate, remove; files.

use super::bits::{act, button, div, heading, hint, opening, say, strong, unseen};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{frame, laws, names};
use crate::joined::{three, two};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let items = (0..scene.model.systems.len()).map(|at| one(scene, at));
    let body = el("div")
        .child(heading(scene.say("widget.systems_title")))
        .child(say(scene, "lead", "widget.systems_lead"))
        .child(el("ul").class("plain-list lines systems").children(items))
        .child(
            div("actions")
                .child(act(scene, "primary", "page:questions", "widget.continue"))
                .child(act(scene, "secondary", "new_system", "widget.new_system"))
                .child(act(scene, "plain", "save", "widget.take_save"))
                .child(act(scene, "plain", "open_file", "widget.open_file")),
        )
        .child(div("foot").child(frame::privacy(scene)).maybe(frame::consent(scene)).child(reset(scene)));
    frame::single("systems".to_owned(), body)
}

/// Everything away, in two steps.
fn reset(scene: &Scene<'_>) -> Element {
    opening(scene, "remove", "widget.reset").child(say(scene, "hint", "widget.reset_hint")).child(act(
        scene,
        "secondary",
        "reset",
        "widget.reset_yes",
    ))
}

fn one(scene: &Scene<'_>, at: usize) -> Element {
    let name = names::system_at(scene, at);
    let (place, current) = (at.to_string(), at == scene.model.current);
    let answered =
        scene.model.systems.get(at).map_or(0, |system| system.answers.iter().filter(|answer| answer.given()).count());
    let act = |class: &'static str, message: &str, key: &str| {
        button(class, three(message, ":", &place), scene.say(key)).child(unseen(two(": ", &name)))
    };
    let remove = opening(scene, "remove", "widget.remove").child(say(scene, "hint", "widget.remove_hint")).child(act(
        "secondary",
        "remove",
        "widget.remove_yes",
    ));
    let item = el("li")
        .key(two("system-", &place))
        .child(el("p").child(strong(name.clone())).child(hint(scene.count("widget.answered", answered))));
    let item = if current {
        item.child(say(scene, "hint", "widget.system_current")).child(laws::name(scene))
    } else {
        item.child(act("link", "switch", "widget.switch"))
    };
    item.child(act("link", "duplicate", "widget.duplicate")).child(remove)
}
