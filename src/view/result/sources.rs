//! The sources of the chosen laws with their addresses.

use selfcheck_law::rulebook::{Source, SourceKind};

use super::super::bits::{self, dotted, fold, lines};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::{part, tags};

/// The part; none where the rulebook names no source.
pub fn sources(scene: &Scene<'_>) -> Option<Element> {
    let shown = scene.shown_laws();
    let mut items = Vec::new();
    for source in &scene.book.sources {
        if source.law.is_none_or(|law| shown.iter().any(|(at, _, _)| *at == law)) {
            items.push(one(scene, source));
        }
    }
    if items.is_empty() {
        return None;
    }
    let list = fold("more", scene.count("widget.sources_count", items.len())).child(lines(items));
    Some(part(scene, "sources", "widget.sources_title").child(list))
}

fn one(scene: &Scene<'_>, source: &Source) -> Element {
    let kind = scene.say(match source.kind {
        SourceKind::Law => "widget.source_law",
        SourceKind::Guidance => "widget.source_guidance",
        SourceKind::Secondary => "widget.source_secondary",
    });
    let mut parts: Vec<Node> = vec![kind.into()];
    if let Some(read) = source.read {
        parts.push(scene.words.put("widget.source_read", "date", scene.words.date(read)).into());
    }
    let address = el("a").attr("href", source.url.as_str()).attr("rel", "noreferrer noopener");
    parts.push(address.attr("target", "_blank").text(source.url.as_str()).into());
    let marks = tags::confidence(scene, source.confidence).into_iter().collect();
    el("li")
        .child(el("p").text(scene.words.its("source", &source.id, "title")).child(bits::tags(marks)))
        .child(dotted("hint address", parts))
}
