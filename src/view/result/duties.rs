//! What to do: duties that apply or may apply, by phase; recommendations apart; what does not apply behind a fold.

use selfcheck_law::rulebook::{Confidence, Nature};

use super::super::bits::{fold, hint, lines, p, say};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{names, trace};
use super::{duty, part};
use crate::assessment::{Applies, Day, ObligationResult, Phase, Standing};
use crate::joined::colon;
use crate::order;

type Owed<'a> = (u16, &'a ObligationResult);

/// The parts: now, later, start not fixed, ended, recommended, documents, and what does not apply.
pub fn duties(scene: &Scene<'_>) -> Vec<Element> {
    let mut all: Vec<Owed<'_>> = Vec::new();
    let mut missed = Vec::new();
    let mut documents: Vec<Element> = Vec::new();
    for (at, law) in scene.told_laws() {
        for obligation in &law.obligations {
            all.push((at, obligation));
            missed.push((at, obligation.id.as_str(), &obligation.standing));
        }
        for id in &law.documents {
            documents.push(el("li").text(scene.words.title(id)));
        }
    }
    // Certain before open, then by date, then what is confirmed and what costs something.
    order::sort_by_key(&mut all, |(_, o)| {
        let doubt = o.standing.confidence != Confidence::High;
        (o.standing.applies == Applies::Open, first_day(o), doubt, o.breach.is_empty())
    });
    let mut parts = Vec::new();
    let mut advised = Vec::new();
    for &(name, phase, title) in &[
        ("now", Phase::Now, "widget.duties_now"),
        ("later", Phase::Later, "widget.duties_later"),
        ("start-not-fixed", Phase::StartNotFixed, "widget.duties_not_fixed"),
        ("ended", Phase::Ended, "widget.duties_ended"),
    ] {
        let mut owed = Vec::new();
        let mut open = 0;
        for (at, o) in all.iter().filter(|(_, o)| reached(&o.standing) && phase_of(o) == phase) {
            let line = duty::duty(scene, *at, o);
            if o.nature == Nature::Voluntary {
                advised.push(line);
            } else {
                owed.push(line);
                open += usize::from(o.standing.applies == Applies::Open);
            }
        }
        if !owed.is_empty() {
            parts.push(part(scene, name, title).maybe(open_note(scene, owed.len(), open)).child(list(owed)));
        } else if phase == Phase::Now {
            parts.push(part(scene, name, title).child(say(scene, "hint", "widget.duties_none")));
        }
    }
    if !advised.is_empty() {
        let part = part(scene, "advised", "widget.duties_advised");
        parts.push(part.child(say(scene, "hint", "widget.duties_advised_hint")).child(list(advised)));
    }
    if !documents.is_empty() {
        parts.push(part(scene, "documents", "widget.documents").child(lines(documents)));
    }
    if let Some(missed) = excluded(scene, "widget.duties_excluded", "h3", missed) {
        parts.push(el("section").class("part excluded").child(missed));
    }
    parts
}

/// It applies, may apply, or did once.
fn reached(standing: &Standing) -> bool {
    standing.applies != Applies::No || standing.phase == Some(Phase::Ended)
}

fn phase_of(o: &ObligationResult) -> Phase {
    o.standing.phase.unwrap_or(Phase::Now)
}

fn first_day(o: &ObligationResult) -> Option<Day> {
    o.standing.from.latest.or(o.standing.from.earliest)
}

fn list(items: Vec<Element>) -> Element {
    el("ul").class("duties plain-list").children(items)
}

/// Says how many of the lines only may apply.
fn open_note(scene: &Scene<'_>, all: usize, open: usize) -> Option<Element> {
    if open == 0 {
        return None;
    }
    let sure = (all - open).to_string();
    Some(p("hint", scene.words.both("widget.duties_count", "sure", sure, "open", open.to_string())))
}

/// What does not apply, each with its reason; a law that does not apply has said so already.
pub fn excluded(
    scene: &Scene<'_>,
    title: &str,
    heading: &'static str,
    all: Vec<(u16, &str, &Standing)>,
) -> Option<Element> {
    let mut outside: Vec<u16> = Vec::new();
    for (at, law) in scene.told_laws() {
        if law.applies == Applies::No {
            outside.push(at);
        }
    }
    let mut items = Vec::new();
    for (at, id, standing) in all {
        if reached(standing) || outside.contains(&at) {
            continue;
        }
        let mut words = scene.words.title(id);
        if scene.many_laws() {
            words = colon(&names::law(scene, at), &words);
        }
        if scene.live {
            items.push(el("li").child(p("", words)).maybe(trace::why_not(scene, &standing.because, &standing.cites)));
        } else {
            let reason = standing.because.first().map(|reason| scene.words.reason(reason)).unwrap_or_default();
            items.push(el("li").text(words).child(hint(reason)));
        }
    }
    if items.is_empty() {
        return None;
    }
    let title = scene.count(title, items.len());
    let list = if scene.live { fold("more", title) } else { el("div").child(el(heading).text(title)) };
    Some(list.child(lines(items)))
}
