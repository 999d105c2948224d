//! "Why?" opened in place: answers grouped by question, rules with their articles, what is open.

use super::bits::{button, cite, fold, p};
use super::scene::Scene;
use super::tree::{Element, el};
use crate::assessment::{Applies, Reason};
use crate::joined::two;

/// The fold; none where there is nothing to say.
pub fn why(scene: &Scene<'_>, because: &[Reason], cites: &[String]) -> Option<Element> {
    folded(scene, "widget.why", because, cites)
}

/// The same for what does not apply.
pub fn why_not(scene: &Scene<'_>, because: &[Reason], cites: &[String]) -> Option<Element> {
    folded(scene, "widget.why_not", because, cites)
}

fn folded(scene: &Scene<'_>, title: &str, because: &[Reason], cites: &[String]) -> Option<Element> {
    if because.is_empty() && cites.is_empty() { None } else { Some(titled(scene, scene.say(title), because, cites)) }
}

/// The fold with a title of its own.
pub fn titled(scene: &Scene<'_>, title: String, because: &[Reason], cites: &[String]) -> Element {
    fold("why", title).child(reasons(scene, because)).maybe(grounds(scene, cites))
}

/// The text of a thing that has one: a note, a duty, a penalty, an open point, a layer.
pub fn text(scene: &Scene<'_>, kind: &str, id: &str) -> Option<Element> {
    Some(p("sentence", scene.words.of(kind, id, "text")?))
}

/// The articles in one line.
pub fn grounds(scene: &Scene<'_>, cites: &[String]) -> Option<Element> {
    (!cites.is_empty()).then(|| p("cite", scene.words.cites(cites)))
}

/// The reasons, in the order of the engine, answers of one question together.
pub fn reasons(scene: &Scene<'_>, because: &[Reason]) -> Element {
    let mut all = Vec::new();
    for reason in because {
        all.push(reason);
    }
    told(scene, &all)
}

/// The same for reasons from several places.
pub fn told(scene: &Scene<'_>, because: &[&Reason]) -> Element {
    let mut seen: Vec<&str> = Vec::new();
    let mut items: Vec<Element> = Vec::new();
    for reason in because {
        match reason {
            Reason::Answer { question, .. } => {
                if !seen.contains(&question.as_str()) {
                    seen.push(question);
                    items.push(answers(scene, question, because));
                }
            }
            other => items.push(one(scene, other)),
        }
    }
    if items.is_empty() {
        items.push(el("li").class("holds").say(scene, "widget.why_nothing"));
    }
    el("ul").class("trace").children(items)
}

fn look(holds: Applies) -> &'static str {
    match holds {
        Applies::Yes => "holds",
        Applies::Open => "may",
        Applies::No => "fails",
    }
}

/// All parts of one answer that matter, and the way to change it.
fn answers(scene: &Scene<'_>, id: &str, because: &[&Reason]) -> Element {
    let mut parts = Vec::new();
    let mut holds = Applies::Yes;
    for reason in because {
        let Reason::Answer { question, holds: part, .. } = reason else { continue };
        if question == id {
            parts.push(*reason);
            if *part == Applies::Open || holds == Applies::Yes {
                holds = *part;
            }
        }
    }
    let parameter = scene.book.questions.iter().any(|question| question.id == id && question.parameter);
    let item = el("li").class(look(holds)).text(scene.words.reasons(&parts).join(" "));
    if parameter || !scene.live {
        return item;
    }
    item.text(" ").child(button("link", two("edit:", id), scene.say("widget.change")))
}

fn one(scene: &Scene<'_>, reason: &Reason) -> Element {
    let holds = match reason {
        Reason::Rule { holds, .. } | Reason::Window { holds, .. } | Reason::Answer { holds, .. } => *holds,
        Reason::OpenPoint { .. } | Reason::Index { .. } => Applies::Open,
        Reason::OutsideScope => Applies::No,
        Reason::ScopeOpen | Reason::More { .. } => Applies::Open,
        Reason::ScopeSet => Applies::Yes,
    };
    let item = el("li").class(look(holds)).text(scene.words.reason(reason));
    if let Reason::Rule { cites, .. } = reason { item.maybe(cite(scene, cites)) } else { item }
}
