//! Drafts and second readings where they would change the result, and positions on what the law leaves open.

use super::super::bits::{fold, p, tag};
use super::super::help::written;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{bits, trace};
use super::{part, turn};
use crate::assessment::LayerResult;

/// Layers that change something.
pub fn layers(scene: &Scene<'_>) -> Option<Element> {
    let all: Vec<&LayerResult> = scene
        .shown_laws()
        .flat_map(|(_, _, law)| law.layers.iter())
        .filter(|layer| !layer.differs.is_empty())
        .collect();
    if all.is_empty() {
        return None;
    }
    let items = all.iter().map(|layer| {
        let kind = scene.say(if layer.kind == "draft" { "report.tag.draft" } else { "report.tag.other_reading" });
        let differs = layer.differs.iter().map(|d| el("li").text(turn(scene, &d.id, &d.before, &d.after)));
        let key = format!("{}.{}", layer.kind, layer.id);
        let cites = scene
            .book
            .layers
            .iter()
            .find(|known| known.id == layer.id)
            .map(|known| written(scene.book, &known.grounds.cites));
        el("li")
            .child(
                el("p").child(el("strong").text(scene.say(&format!("{key}.title")))).text(" ").child(tag("open", kind)),
            )
            .children(scene.words.maybe(&format!("{key}.text")).map(|text| p("sentence", text)))
            .child(el("ul").class("plain-list").children(differs))
            .children(cites.and_then(|cites| trace::grounds(scene, &cites)))
    });
    let list = fold("more", scene.count("widget.layers_count", all.len()))
        .child(el("ul").class("plain-list lines").children(items));
    Some(part("layers", scene.say("widget.layers_title")).child(p("hint", scene.say("widget.layers_hint"))).child(list))
}

/// Open points that matter here, each with the position of the person.
pub fn positions(scene: &Scene<'_>) -> Option<Element> {
    let mut points: Vec<&String> = Vec::new();
    for (_, _, law) in scene.shown_laws() {
        for point in law.open.unclear.iter().filter_map(|open| open.open_point.as_ref()) {
            if !points.contains(&point) {
                points.push(point);
            }
        }
    }
    let taken = &scene.model.system().positions;
    let known = scene.book.open_points.iter().enumerate().filter_map(|(at, point)| {
        let position = taken.iter().find(|(known, _)| usize::from(*known) == at).map(|(_, yes)| *yes);
        (position.is_some() || points.contains(&&point.id)).then_some((point, position))
    });
    let items: Vec<Element> = known
        .map(|(point, position)| {
            let title = scene.say(&format!("open_point.{}.title", point.id));
            let choices = [("", "widget.position_none"), ("yes", "widget.position_yes"), ("no", "widget.position_no")]
                .map(|(value, key)| (value.to_owned(), scene.say(key)));
            let chosen = position.map_or("", |yes| if yes { "yes" } else { "no" });
            let label = el("label").text(scene.say("report.tag.your_reading"));
            el("li")
                .child(el("p").child(el("strong").text(title)))
                .children(scene.words.maybe(&format!("open_point.{}.text", point.id)).map(|text| p("sentence", text)))
                .children(trace::grounds(scene, &written(scene.book, &point.grounds.cites)))
                .child(bits::select(&format!("position:{}", point.id), label, &choices, chosen))
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(
        part("positions", scene.say("widget.positions_title"))
            .child(p("hint", scene.say("widget.positions_hint")))
            .child(el("ul").class("plain-list lines").children(items)),
    )
}
