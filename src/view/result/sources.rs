//! The sources of the chosen laws with their addresses.

use selfcheck_law::rulebook::{Source, SourceKind};

use super::super::bits::{dotted, fold};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::{part, tags};

/// The part; none where the rulebook names no source.
pub fn sources(scene: &Scene<'_>) -> Option<Element> {
    let shown: Vec<u16> = scene.shown_laws().map(|(at, _, _)| at).collect();
    let all: Vec<&Source> =
        scene.book.sources.iter().filter(|source| source.law.is_none_or(|law| shown.contains(&law))).collect();
    if all.is_empty() {
        return None;
    }
    let items = all.iter().map(|source| {
        let kind = scene.say(match source.kind {
            SourceKind::Law => "widget.source_law",
            SourceKind::Guidance => "widget.source_guidance",
            SourceKind::Secondary => "widget.source_secondary",
        });
        let mut parts: Vec<Node> = vec![kind.into()];
        if let Some(read) = source.read {
            parts.push(scene.words.with("widget.source_read", &[("date", &scene.words.date(read))]).into());
        }
        parts.push(
            el("a")
                .attr("href", source.url.clone())
                .attr("rel", "noreferrer noopener")
                .attr("target", "_blank")
                .text(source.url.clone())
                .into(),
        );
        el("li")
            .child(
                el("p")
                    .text(scene.say(&format!("source.{}.title", source.id)))
                    .child(el("span").class("tags").children(tags::confidence(scene, source.confidence))),
            )
            .child(dotted("hint address", parts))
    });
    let title = scene.count("widget.sources_count", all.len());
    let list = fold("more", title).child(el("ul").class("plain-list lines").children(items));
    Some(part("sources", scene.say("widget.sources_title")).child(list))
}
