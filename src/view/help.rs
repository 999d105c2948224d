//! Help below a question: examples with their articles, and why it is asked.

use selfcheck_law::rulebook::{Cite, Question, Rulebook};

use super::bits::{self, div, opening, p};
use super::scene::Scene;
use super::tree::{Element, el};
use crate::joined::three;

/// The folded parts.
pub fn help(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let parts = div("help").attr("part", "help");
    let parts = parts.maybe(examples(scene, question)).maybe(why(scene, question));
    if parts.children.is_empty() { None } else { Some(parts) }
}

/// A citation as the words know it: `source:article`.
pub fn written(book: &Rulebook, cites: &[Cite]) -> Vec<String> {
    let mut out = Vec::new();
    for cite in cites {
        if let Some(source) = book.sources.get(cite.source as usize) {
            out.push(three(&source.id, ":", &cite.article));
        }
    }
    out
}

fn examples(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let list = |title: &str, kind: &str, items: &[(String, Vec<Cite>)]| {
        if items.is_empty() {
            return None;
        }
        let mut list = el("ul");
        for (id, cites) in items {
            let item = el("li").text(scene.words.its("question", &question.id, &three(kind, ".", id)));
            list = list.child(item.maybe(bits::cite(scene, &written(scene.book, cites))));
        }
        Some(el("div").child(bits::say(scene, "label", title)).child(list))
    };
    let yes = list("widget.counts", "counts", &question.counts);
    let no = list("widget.counts_not", "counts_not", &question.counts_not);
    if yes.is_none() && no.is_none() {
        return None;
    }
    Some(opening(scene, "examples", "widget.examples").child(div("pair").maybe(yes).maybe(no)))
}

fn why(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let why = scene.words.of("question", &question.id, "why");
    let cites = scene.words.cites(&written(scene.book, &question.cites));
    if why.is_none() && cites.is_empty() {
        return None;
    }
    let cites = (!cites.is_empty()).then(|| p("cite", scene.words.put("widget.why_cites", "cites", cites)));
    Some(opening(scene, "why", "widget.why_asked").maybe(why.map(|why| p("", why))).maybe(cites))
}
