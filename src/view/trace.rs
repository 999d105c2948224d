//! "Why?" opened in place: answers grouped by question, rules with their articles, what is open.

use super::bits::{button, fold, p, tag};
use super::scene::Scene;
use super::tree::{Element, Node, el};
use super::{names, values};
use crate::assessment::{Applies, Reason};

/// The fold; none where there is nothing to say.
pub fn why(scene: &Scene<'_>, because: &[Reason], cites: &[String]) -> Option<Element> {
    if because.is_empty() && cites.is_empty() {
        return None;
    }
    Some(fold("why", scene.say("widget.why")).child(reasons(scene, because)).children(grounds(scene, cites)))
}

/// The articles in one line.
pub fn grounds(scene: &Scene<'_>, cites: &[String]) -> Option<Element> {
    (!cites.is_empty()).then(|| p("cite", scene.words.cites(cites)))
}

/// The reasons, in the order of the engine, answers of one question together.
pub fn reasons(scene: &Scene<'_>, because: &[Reason]) -> Element {
    let mut seen: Vec<&str> = Vec::new();
    let mut items: Vec<Element> = Vec::new();
    for reason in because {
        if let Reason::Answer { question, .. } = reason {
            if !seen.contains(&question.as_str()) {
                seen.push(question);
                items.push(answers(scene, question, because));
            }
            continue;
        }
        items.push(other(scene, reason));
    }
    if items.is_empty() {
        items.push(el("li").text(scene.say("widget.why_nothing")));
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

fn item(holds: Applies, children: Vec<Node>) -> Element {
    el("li").class(look(holds)).children(children)
}

/// All parts of one answer that matter.
fn answers(scene: &Scene<'_>, id: &str, because: &[Reason]) -> Element {
    let mut parts = Vec::new();
    let mut open = false;
    let mut fails = false;
    for reason in because {
        let Reason::Answer { question, value, option, holds } = reason else { continue };
        if question != id {
            continue;
        }
        open |= *holds == Applies::Open;
        fails |= *holds == Applies::No;
        let Some(known) = scene.book.questions.iter().find(|known| known.id == *id) else { continue };
        let words = values::value(scene, known, value);
        let words = match option {
            Some(option) => {
                let option = names::option(scene, known, option);
                if value.is_null() {
                    format!("{option}: {}", scene.say("common.not_answered"))
                } else {
                    format!("{option}: {words}")
                }
            }
            None => words,
        };
        if !parts.contains(&words) {
            parts.push(words);
        }
    }
    let holds = if open {
        Applies::Open
    } else if fails {
        Applies::No
    } else {
        Applies::Yes
    };
    let answer = scene.words.with("widget.your_answer", &[("answer", &parts.join("; "))]);
    item(
        holds,
        vec![
            names::question(scene, id).into(),
            el("span")
                .class("hint")
                .text(answer)
                .text(" ")
                .child(button("link", format!("edit:{id}"), scene.say("widget.change")))
                .into(),
        ],
    )
}

fn other(scene: &Scene<'_>, reason: &Reason) -> Element {
    match reason {
        Reason::Rule { rule, holds, cites } => {
            let not = if *holds == Applies::No { scene.words.maybe(&format!("rule.{rule}.not")) } else { None };
            let title = not.unwrap_or_else(|| names::any(scene, rule));
            let mut children: Vec<Node> = vec![title.into()];
            if *holds == Applies::Open {
                children.push(" ".into());
                children.push(tag("open", scene.say("common.open")).into());
            }
            if !cites.is_empty() {
                children.push(el("span").class("cite").text(scene.words.cites(cites)).into());
            }
            item(*holds, children)
        }
        Reason::OpenPoint { open_point, position } => {
            let title = scene.say(&format!("open_point.{open_point}.title"));
            let state = match position {
                Some(true) => scene.say("widget.your_reading_yes"),
                Some(false) => scene.say("widget.your_reading_no"),
                None => scene.say("widget.law_open"),
            };
            item(Applies::Open, vec![title.into(), el("span").class("hint").text(state).into()])
        }
        Reason::Window { date, named_date, edge, holds } => {
            let day = date.map(|day| scene.words.date(day.0));
            let title = named_date.as_ref().map(|id| scene.say(&format!("date.{id}.title")));
            let day = match (day, title) {
                (Some(day), Some(title)) => format!("{title} ({day})"),
                (Some(day), None) => day,
                (None, Some(title)) => title,
                (None, None) => scene.say("widget.day_unknown"),
            };
            let key = match (*edge, *holds) {
                ("until", Applies::No) => "widget.window_until_over",
                ("until", _) => "widget.window_until",
                (_, Applies::No) => "widget.window_from_later",
                (_, Applies::Open) => "widget.window_from_open",
                (_, Applies::Yes) => "widget.window_from",
            };
            item(*holds, vec![scene.words.with(key, &[("date", &day)]).into()])
        }
        Reason::Index { index, year } => {
            let index = scene.say(&format!("index.{index}.title"));
            let text = scene.words.with("widget.index_missing", &[("index", &index), ("year", &year.to_string())]);
            item(Applies::Open, vec![text.into()])
        }
        Reason::OutsideScope => item(Applies::No, vec![scene.say("widget.outside_scope").into()]),
        Reason::ScopeSet => item(Applies::Yes, vec![scene.say("widget.scope_set_reason").into()]),
        Reason::Answer { .. } => el("li"),
    }
}

/// The same for what does not apply.
pub fn why_not(scene: &Scene<'_>, because: &[Reason], cites: &[String]) -> Option<Element> {
    if because.is_empty() && cites.is_empty() {
        return None;
    }
    Some(fold("why", scene.say("widget.why_not")).child(reasons(scene, because)).children(grounds(scene, cites)))
}
