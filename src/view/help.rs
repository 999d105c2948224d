//! Help below a question: examples with their articles, and why it is asked.

use selfcheck_law::rulebook::{Cite, Question, Rulebook};

use super::bits::{fold, p};
use super::scene::Scene;
use super::tree::{Element, el};

/// The folded parts.
pub fn help(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let parts = el("div").class("help").attr("part", "help");
    let parts = parts.maybe(examples(scene, question)).maybe(why(scene, question));
    if parts.children.is_empty() { None } else { Some(parts) }
}

/// A citation as the words know it: `source:article`.
pub fn written(book: &Rulebook, cites: &[Cite]) -> Vec<String> {
    cites
        .iter()
        .filter_map(|cite| Some(format!("{}:{}", book.sources.get(cite.source as usize)?.id, cite.article)))
        .collect()
}

fn examples(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let list = |title: &str, kind: &str, items: &[(String, Vec<Cite>)]| {
        if items.is_empty() {
            return None;
        }
        let items = items.iter().map(|(id, cites)| {
            let cites = scene.words.cites(&written(scene.book, cites));
            el("li")
                .text(scene.say(&format!("question.{}.{kind}.{id}", question.id)))
                .maybe((!cites.is_empty()).then(|| el("span").class("cite").text(cites)))
        });
        Some(el("div").child(p("label", scene.say(title))).child(el("ul").children(items)))
    };
    let yes = list("widget.counts", "counts", &question.counts);
    let no = list("widget.counts_not", "counts_not", &question.counts_not);
    if yes.is_none() && no.is_none() {
        return None;
    }
    Some(fold("examples", scene.say("widget.examples")).child(el("div").class("pair").maybe(yes).maybe(no)))
}

fn why(scene: &Scene<'_>, question: &Question) -> Option<Element> {
    let why = scene.words.maybe(&format!("question.{}.why", question.id));
    let cites = scene.words.cites(&written(scene.book, &question.cites));
    if why.is_none() && cites.is_empty() {
        return None;
    }
    let cites = (!cites.is_empty()).then(|| p("cite", scene.words.with("widget.why_cites", &[("cites", &cites)])));
    Some(fold("why", scene.say("widget.why_asked")).maybe(why.map(|why| p("", why))).maybe(cites))
}
