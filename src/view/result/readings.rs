//! Drafts and second readings where they would change the result, and positions on what the law leaves open.

use selfcheck_law::rulebook::OpenPoint;

use super::super::bits::{fold, lines, say, strong, tag};
use super::super::help::written;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{bits, trace};
use super::{part, turn};
use crate::assessment::LayerResult;
use crate::joined::{colon, two};

/// Layers that change something.
pub fn layers(scene: &Scene<'_>) -> Option<Element> {
    let mut items = Vec::new();
    for (_, law) in scene.told_laws() {
        for layer in &law.layers {
            if !layer.differs.is_empty() {
                items.push(differing(scene, layer));
            }
        }
    }
    if items.is_empty() {
        return None;
    }
    let list = fold("more", scene.count("widget.layers_count", items.len())).child(lines(items));
    Some(part(scene, "layers", "widget.layers_title").child(say(scene, "hint", "widget.layers_hint")).child(list))
}

fn differing(scene: &Scene<'_>, layer: &LayerResult) -> Element {
    let kind = scene.say(if layer.kind == "draft" { "report.tag.draft" } else { "report.tag.other_reading" });
    let title = scene.words.its(layer.kind, &layer.id, "title");
    let mut differs = el("ul").class("plain-list");
    for it in &layer.differs {
        differs = differs.child(el("li").text(turn(scene, &it.id, &it.before, &it.after)));
    }
    let item = el("li")
        .child(el("p").child(strong(title)).text(" ").child(tag("open", kind)))
        .maybe(trace::text(scene, layer.kind, &layer.id))
        .child(differs);
    match scene.book.layers.iter().find(|known| known.id == layer.id) {
        Some(known) => item.maybe(trace::grounds(scene, &written(scene.book, &known.grounds.cites))),
        None => item,
    }
}

/// Open points that matter here, each with the position of the person.
pub fn positions(scene: &Scene<'_>) -> Option<Element> {
    let told = scene.told_laws();
    let open = |id: &String| {
        told.iter().any(|(_, law)| law.open.unclear.iter().any(|open| open.open_point.as_ref() == Some(id)))
    };
    let mut items = Vec::new();
    for (at, point) in scene.book.open_points.iter().enumerate() {
        let position = scene.input.positions.iter().find(|(known, _)| usize::from(*known) == at).map(|(_, yes)| *yes);
        if position.is_some() || open(&point.id) {
            items.push(position_on(scene, point, position));
        }
    }
    if items.is_empty() {
        return None;
    }
    let hint = if scene.live { "widget.positions_hint" } else { "widget.positions_report" };
    Some(part(scene, "positions", "widget.positions_title").child(say(scene, "hint", hint)).child(lines(items)))
}

fn position_on(scene: &Scene<'_>, point: &OpenPoint, position: Option<bool>) -> Element {
    let item = el("li")
        .child(el("p").child(strong(scene.words.its("open_point", &point.id, "title"))))
        .maybe(trace::text(scene, "open_point", &point.id))
        .maybe(trace::grounds(scene, &written(scene.book, &point.grounds.cites)));
    let label = scene.say("report.tag.your_reading");
    let choices: &[(&str, &str)] =
        &[("", "widget.position_none"), ("yes", "widget.position_yes"), ("no", "widget.position_no")];
    let chosen = position.map_or(0, |yes| if yes { 1 } else { 2 });
    let (value, key) = choices.get(chosen).copied().unwrap_or_default();
    if !scene.live {
        return item.child(bits::p("", colon(&label, &scene.say(key))));
    }
    let message = two("position:", &point.id);
    item.child(bits::select(scene, &message, el("label").text(label), choices, value))
}
