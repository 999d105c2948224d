//! One duty: since when, what, who, which article, what a breach costs, by when, done or not, and why.

use selfcheck_law::rulebook::Nature;

use super::super::bits::{date, div, dotted, mark, opening, p, say};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::super::{bits, figure, names, trace};
use super::{sums, tags};
use crate::assessment::{DoneState, DueResult, ObligationResult, Phase};
use crate::joined::{colon, three, two};

/// The line.
pub fn duty(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let standing = &obligation.standing;
    let title = scene.words.title(&obligation.id);
    let mut marks = tags::standing(scene, standing);
    marks.extend(tags::nature(scene, obligation.nature));
    let heading = el("h4").text(title.as_str()).child(bits::tags(marks));
    let body = div("duty-body").child(heading).child(meta(scene, law, obligation));
    let done = obligation.done == Some(DoneState::Done);
    let mut line = el("li").class(if done { "duty done" } else { "duty" }).key(two("duty-", &obligation.id));
    if scene.live {
        line = line.child(p("duty-date", scene.words.when(standing)));
    }
    line.child(body.maybe(deadlines(scene, &obligation.due)).child(more(scene, obligation)))
        .child(state(scene, obligation, &title))
}

fn meta(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let mut parts: Vec<Node> = Vec::new();
    // On the page the day has a column of its own.
    if !scene.live {
        parts.push(scene.words.when(&obligation.standing).into());
    }
    if scene.many_laws() {
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
fn deadlines(scene: &Scene<'_>, due: &[DueResult]) -> Option<Element> {
    if due.is_empty() {
        return None;
    }
    let mut list = el("ul").class("due plain-list");
    for due in due {
        let title = scene.words.of("deadline", &due.id, "title");
        let title = title.unwrap_or_else(|| scene.say("widget.due"));
        let mut item = el("li").text(colon(&title, &scene.words.due(due)));
        if due.overdue == Some(true) {
            item = item.child(bits::tags(vec![mark(scene, "late", "widget.overdue")]));
        }
        list = list.child(item);
    }
    Some(list)
}

/// What exactly, what to keep as evidence, what a breach falls under, and why.
fn more(scene: &Scene<'_>, obligation: &ObligationResult) -> Element {
    let evidence = scene.words.of("obligation", &obligation.id, "evidence").unwrap_or_default();
    let document = obligation.document.as_ref().map(|id| scene.words.title(id)).unwrap_or_default();
    let breached = sums::breached(scene, &obligation.breach);
    let mut breach = Vec::new();
    for penalty in breached {
        breach.push(scene.words.title(&penalty.id));
    }
    let mut out = opening(scene, "why", "widget.what_and_why");
    out = out.maybe(trace::text(scene, "obligation", &obligation.id));
    for (key, text) in
        [("widget.evidence", evidence), ("widget.document", document), ("widget.breach", breach.join("; "))]
    {
        if !text.is_empty() {
            out = out.child(p("", scene.words.put(key, "text", text)));
        }
    }
    out.child(say(scene, "label", "widget.why")).child(trace::reasons(scene, &obligation.standing.because))
}

/// Done, not yet, unknown, or not said; for a recurring duty also the last time.
fn state(scene: &Scene<'_>, obligation: &ObligationResult, title: &str) -> Element {
    let choices: &[(&str, &str)] = &[
        ("", "widget.done_not_said"),
        ("done", "widget.done_done"),
        ("not_yet", "widget.done_not_yet"),
        ("unknown", "widget.done_unknown"),
    ];
    let chosen = match obligation.done {
        None => 0,
        Some(DoneState::Done) => 1,
        Some(DoneState::NotYet) => 2,
        Some(DoneState::Unknown) => 3,
    };
    let place = scene.book.obligations.iter().position(|known| known.id == obligation.id);
    let done = place.and_then(|at| scene.input.done.get(&u16::try_from(at).ok()?));
    let last = done.and_then(|done| done.last);
    let mut state = div("duty-state");
    let (value, key) = choices.get(chosen).copied().unwrap_or_default();
    if scene.live {
        let label = figure::unseen_label(scene.words.with("widget.done_label", &[("duty", title)]));
        state = state.child(bits::select(scene, &two("done:", &obligation.id), label, choices, value));
        if obligation.due.iter().any(|due| due.every.is_some()) {
            let day = last.map_or_else(String::new, |day| day.to_string());
            state = state.child(date(&two("last:", &obligation.id), scene.say("widget.done_last"), day));
        }
    } else {
        let mut said = Vec::new();
        if obligation.done.is_some() {
            said.push(scene.say(key));
        }
        if let Some(day) = last {
            said.push(three(&scene.say("widget.done_last"), " ", &scene.words.date(day)));
        }
        if !said.is_empty() {
            state = state.child(p("", scene.words.put("widget.done_said", "text", said.join(", "))));
        }
    }
    if obligation.done == Some(DoneState::NotYet) && obligation.standing.phase == Some(Phase::Now) {
        state = state.child(mark(scene, "late", "widget.open_now"));
    }
    state
}
