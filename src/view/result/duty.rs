//! One duty: since when, what, who, which article, what a breach costs, by when, done or not, and why.

use selfcheck_law::rulebook::Nature;

use super::super::bits::{date, dotted, fold, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::super::{bits, figure, names, trace};
use super::{sums, tags};
use crate::assessment::{DoneState, ObligationResult, Phase};

/// The line.
pub fn duty(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let standing = &obligation.standing;
    let title = scene.words.title(&obligation.id);
    let mut marks = tags::standing(scene, standing);
    marks.extend(tags::nature(scene, obligation.nature));
    let done = obligation.done == Some(DoneState::Done);
    el("li")
        .class(if done { "duty done" } else { "duty" })
        .key(format!("duty-{}", obligation.id))
        .child(p("duty-date", scene.words.when(standing)))
        .child(
            el("div")
                .class("duty-body")
                .child(el("h4").text(title.clone()).child(el("span").class("tags").children(marks)))
                .child(meta(scene, law, obligation))
                .children(deadlines(scene, obligation))
                .child(more(scene, obligation)),
        )
        .child(state(scene, obligation, &title))
}

fn meta(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let mut parts: Vec<Node> = Vec::new();
    if scene.input.laws.len() > 1 {
        parts.push(names::law(scene, law).into());
    }
    parts.push(scene.words.holder(&obligation.holder).into());
    parts.push(scene.words.cites(&obligation.standing.cites).into());
    if obligation.nature != Nature::Voluntary {
        parts.push(sums::if_breached(scene, &obligation.breach).into());
    }
    dotted("hint", parts)
}

/// By when: one line a deadline.
fn deadlines(scene: &Scene<'_>, obligation: &ObligationResult) -> Option<Element> {
    let lines = obligation.due.iter().map(|due| {
        let words = scene.words.with("widget.due", &[("due", &scene.words.due(due))]);
        let overdue = (due.overdue == Some(true)).then(|| tag("late", scene.say("widget.overdue")));
        el("li").text(words).child(el("span").class("tags").children(overdue))
    });
    let lines: Vec<Element> = lines.collect();
    (!lines.is_empty()).then(|| el("ul").class("due plain-list").children(lines))
}

/// What exactly, what to keep as evidence, and why.
fn more(scene: &Scene<'_>, obligation: &ObligationResult) -> Element {
    let text = |field: &str| scene.words.maybe(&format!("obligation.{}.{field}", obligation.id));
    let evidence = text("evidence").map(|evidence| scene.words.with("widget.evidence", &[("evidence", &evidence)]));
    fold("why", scene.say("widget.what_and_why"))
        .children(text("text").map(|text| p("", text)))
        .children(evidence.map(|evidence| p("", evidence)))
        .child(p("label", scene.say("widget.why")))
        .child(trace::reasons(scene, &obligation.standing.because))
        .children(trace::grounds(scene, &obligation.standing.cites))
}

/// Done, not yet, unknown, or not said; for a recurring duty also the last time.
fn state(scene: &Scene<'_>, obligation: &ObligationResult, title: &str) -> Element {
    let choices = [
        ("", "widget.done_not_said"),
        ("done", "widget.done_done"),
        ("not_yet", "widget.done_not_yet"),
        ("unknown", "widget.done_unknown"),
    ]
    .map(|(value, key)| (value.to_owned(), scene.say(key)));
    let chosen = match obligation.done {
        Some(DoneState::Done) => "done",
        Some(DoneState::NotYet) => "not_yet",
        Some(DoneState::Unknown) => "unknown",
        None => "",
    };
    let label = figure::unseen_label(scene.words.with("widget.done_label", &[("duty", title)]));
    let select = bits::select(&format!("done:{}", obligation.id), label, &choices, chosen);
    let recurring = obligation.due.iter().any(|due| due.every.is_some());
    let place =
        scene.book.obligations.iter().position(|known| known.id == obligation.id).and_then(|at| u16::try_from(at).ok());
    let last = place.and_then(|at| scene.input.done.get(&at)).and_then(|done| done.last);
    let last = recurring.then(|| {
        let value = last.map_or_else(String::new, |day| day.to_string());
        date(&format!("last:{}", obligation.id), scene.say("widget.done_last"), value)
    });
    let mut state = el("div").class("duty-state").child(select).children(last);
    if obligation.done == Some(DoneState::NotYet) && obligation.standing.phase == Some(Phase::Now) {
        state = state.child(tag("late", scene.say("widget.open_now")));
    }
    state
}
