//! What to do: duties that apply or may apply, by phase; recommendations apart; what does not apply behind a fold.

use selfcheck_law::rulebook::{Confidence, Nature};

use super::super::bits::{fold, p};
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::{duty, part};
use crate::assessment::{Applies, Day, ObligationResult, Phase};
use crate::order;

type Owed<'a> = (u16, &'a ObligationResult);

/// The parts: now, later, start not fixed, ended, recommended, and what does not apply.
pub fn duties(scene: &Scene<'_>) -> Vec<Element> {
    let all: Vec<Owed<'_>> = scene
        .shown_laws()
        .flat_map(|(at, _, law)| law.obligations.iter().map(move |obligation| (at, obligation)))
        .collect();
    let owed = |nature: fn(Nature) -> bool, phase: Phase| -> Vec<Owed<'_>> {
        let of_phase = |o: &ObligationResult| o.standing.phase.unwrap_or(Phase::Now) == phase;
        let chosen =
            all.iter().copied().filter(|(_, o)| o.standing.applies != Applies::No && nature(o.nature) && of_phase(o));
        // Certain before open, then by date, then what is confirmed and what costs something.
        let mut list: Vec<Owed<'_>> = chosen.collect();
        order::sort_by_key(&mut list, |(_, o)| {
            let doubt = o.standing.confidence != Confidence::High;
            (o.standing.applies == Applies::Open, first_day(o), doubt, o.breach.is_empty())
        });
        list
    };
    let must = |nature: Nature| nature != Nature::Voluntary;
    let may = |nature: Nature| nature == Nature::Voluntary;
    let mut parts = Vec::new();
    for (name, phase, title) in [
        ("now", Phase::Now, "widget.duties_now"),
        ("later", Phase::Later, "widget.duties_later"),
        ("start-not-fixed", Phase::StartNotFixed, "widget.duties_not_fixed"),
        ("ended", Phase::Ended, "widget.duties_ended"),
    ] {
        let list = owed(must, phase);
        if !list.is_empty() {
            parts.push(part(name, scene.say(title)).children(open_note(scene, &list)).child(lines(scene, &list)));
        } else if phase == Phase::Now {
            parts.push(part(name, scene.say(title)).child(p("hint", scene.say("widget.duties_none"))));
        }
    }
    let advised: Vec<Owed<'_>> =
        [Phase::Now, Phase::Later, Phase::StartNotFixed].into_iter().flat_map(|phase| owed(may, phase)).collect();
    if !advised.is_empty() {
        parts.push(
            part("advised", scene.say("widget.duties_advised"))
                .child(p("hint", scene.say("widget.duties_advised_hint")))
                .child(lines(scene, &advised)),
        );
    }
    parts.extend(excluded(scene, &all));
    parts
}

fn first_day(o: &ObligationResult) -> Option<Day> {
    o.standing.from.latest.or(o.standing.from.earliest)
}

fn lines(scene: &Scene<'_>, list: &[Owed<'_>]) -> Element {
    el("ul")
        .class("duties plain-list")
        .children(list.iter().map(|(law, obligation)| duty::duty(scene, *law, obligation)))
}

/// Says how many of the lines only may apply.
fn open_note(scene: &Scene<'_>, list: &[Owed<'_>]) -> Option<Element> {
    let open = list.iter().filter(|(_, o)| o.standing.applies == Applies::Open).count();
    let sure = list.len() - open;
    let text = scene.words.with("widget.duties_count", &[("sure", &sure.to_string()), ("open", &open.to_string())]);
    (open > 0).then(|| p("hint", text))
}

fn excluded(scene: &Scene<'_>, all: &[Owed<'_>]) -> Option<Element> {
    let list: Vec<&Owed<'_>> = all.iter().filter(|(_, o)| o.standing.applies == Applies::No).collect();
    if list.is_empty() {
        return None;
    }
    let items = list.iter().map(|(law, obligation)| {
        let name = if scene.input.laws.len() > 1 { format!("{}: ", names::law(scene, *law)) } else { String::new() };
        el("li")
            .child(el("p").text(format!("{name}{}", scene.words.title(&obligation.id))))
            .children(super::super::trace::why_not(scene, &obligation.standing.because, &obligation.standing.cites))
    });
    let title = scene.count("widget.duties_excluded", list.len());
    Some(
        el("section")
            .class("part excluded")
            .child(fold("more", title).child(el("ul").class("plain-list lines").children(items))),
    )
}
