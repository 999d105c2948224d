//! One duty: since when, what, who, which article, what a breach costs, by when, done or not, and why.

use selfcheck_law::rulebook::Nature;

use super::super::bits::{date, dotted, fold, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::super::{bits, figure, names, trace};
use super::{deadlines, sums, tags};
use crate::assessment::{DoneState, ObligationResult, Phase};

/// The line.
pub fn duty(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let standing = &obligation.standing;
    let title = scene.say(&format!("obligation.{}.title", obligation.id));
    let mut marks = tags::standing(scene, standing);
    marks.extend(tags::nature(scene, obligation.nature));
    let done = obligation.done == Some(DoneState::Done);
    el("li")
        .class(if done { "duty done" } else { "duty" })
        .key(format!("duty-{}", obligation.id))
        .child(p("duty-date", start(scene, obligation)))
        .child(
            el("div")
                .class("duty-body")
                .child(el("h4").text(title.clone()).child(el("span").class("tags").children(marks)))
                .child(meta(scene, law, obligation))
                .children(deadlines::deadlines(scene, &obligation.due))
                .child(more(scene, obligation)),
        )
        .child(state(scene, obligation, &title))
}

/// Since or from when.
fn start(scene: &Scene<'_>, obligation: &ObligationResult) -> String {
    let from = obligation.standing.from;
    if from.always || (from.earliest.is_none() && from.latest.is_none()) {
        return scene.say("widget.from_start");
    }
    let day = scene.words.start(from).unwrap_or_default();
    let key = match obligation.standing.phase {
        Some(Phase::Later) => "widget.from_later",
        Some(Phase::StartNotFixed) => return scene.say("common.start_not_fixed"),
        Some(Phase::Ended) => "widget.from_ended",
        _ => "widget.from_now",
    };
    scene.words.with(key, &[("date", &day)])
}

fn meta(scene: &Scene<'_>, law: u16, obligation: &ObligationResult) -> Element {
    let mut parts: Vec<Node> = Vec::new();
    if scene.input.laws.len() > 1 {
        parts.push(names::law(scene, law).into());
    }
    parts.push(scene.say(&format!("holder.{}.title", obligation.holder)).into());
    parts.push(scene.words.cites(&obligation.standing.cites).into());
    if obligation.nature != Nature::Voluntary {
        let penalties: Vec<String> = obligation.breach.iter().filter_map(|id| sums::at_most(scene, id)).collect();
        parts.push(if penalties.is_empty() { scene.say("widget.no_fine").into() } else { penalties.join(", ").into() });
    }
    dotted("hint", parts)
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
