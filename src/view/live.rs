//! The state of the check while answering: per law its ladders, what is left to ask, and one sentence.

use super::bits::{act, div, hint, p};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{frame, ladder, names};
use crate::assessment::{Applies, LawResult};
use crate::joined::colon;

/// The panel at the side.
pub fn panel(scene: &Scene<'_>) -> Element {
    let title = scene.say("widget.state_title");
    let panel = el("aside")
        .class("side live only-wide")
        .attr("part", "state")
        .attr("aria-label", title.as_str())
        .child(el("h3").text(title));
    laws(scene, panel, "h4").child(frame::privacy(scene))
}

/// The same as one line that opens, for narrow screens.
pub fn line(scene: &Scene<'_>) -> Element {
    let mut short = Vec::new();
    for (at, _, result) in scene.laws() {
        short.push(colon(&names::law(scene, at), &left(scene, result)));
    }
    let short = hint(short.join(" · "));
    let summary = el("summary").say(scene, "widget.state_title").child(short);
    laws(scene, el("details").class("fold live only-narrow").attr("part", "state").child(summary), "strong")
}

fn laws(scene: &Scene<'_>, mut panel: Element, title: &'static str) -> Element {
    for (at, law, result) in scene.laws() {
        let head = div("live-head").child(el(title).text(names::law(scene, at))).child(hint(left(scene, result)));
        panel = panel.child(one(scene, law, result, head));
    }
    panel
}

fn one(scene: &Scene<'_>, law: &selfcheck_law::rulebook::Law, result: &LawResult, head: Element) -> Element {
    let mut body = div("live-law").child(head);
    if result.covered && result.applies != Applies::No {
        for (class, of) in ladder::of_law(scene, &result.classifications) {
            if class.flags {
                body = body.maybe(ladder::flags(scene, class, of));
            } else if class.only_if.is_none() {
                body = body
                    .child(p("ladder-title", scene.words.classification(&class.id)))
                    .child(ladder::ladder(scene, class, of));
            }
        }
    }
    body = body.child(p("hint", scene.words.reach(&law.id, result)));
    if result.covered && result.applies == Applies::No {
        body = body.child(act(scene, "link", "page:laws", "widget.check_anyway"));
    }
    body
}

/// How many questions a law still has, in words.
fn left(scene: &Scene<'_>, result: &LawResult) -> String {
    if !result.covered {
        return scene.say("widget.state_not_covered");
    }
    if result.applies == Applies::No {
        return scene.say("widget.state_no");
    }
    match result.open.ask.len() {
        0 if result.open.deciding.is_empty() && result.open.unclear.is_empty() => scene.say("widget.state_done"),
        0 => scene.say("widget.state_asked"),
        1 => scene.say("widget.state_left_one"),
        count => scene.count("widget.state_left", count),
    }
}
