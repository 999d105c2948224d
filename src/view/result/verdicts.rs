//! One verdict a law: its reach, its ladders with what is certain and what is possible, its flags.

use selfcheck_law::rulebook::{Classification, Law};

use super::super::bits::{button, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{ladder, names, trace};
use super::tags;
use crate::assessment::{Applies, ClassificationResult, LawResult, Phase, RuleResult};

/// All verdicts.
pub fn verdicts(scene: &Scene<'_>) -> Element {
    el("div")
        .class("verdicts")
        .attr("part", "verdicts")
        .children(scene.shown_laws().map(|(at, law, result)| one(scene, at, law, result)))
}

fn one(scene: &Scene<'_>, at: u16, law: &Law, result: &LawResult) -> Element {
    let title = el("h3")
        .text(names::law(scene, at))
        .text(" ")
        .children(result.scope_set.then(|| tag("solid", scene.say("widget.scope_set"))));
    let block = el("section").class("verdict-law").key(format!("verdict-{}", law.id)).child(title);
    let block = block.child(p("sentence", scene.words.reach(&law.id, result)));
    if !result.covered {
        return block;
    }
    let scope = trace::why(scene, &result.because, &result.cites);
    if result.applies == Applies::No {
        return block.children(scope).child(button("link", "page:laws", scene.say("widget.check_anyway")));
    }
    let reserve = (result.applies == Applies::Open).then(|| p("reserve", scene.say("widget.if_it_reaches")));
    let mut block = block.children(reserve).children(scope);
    for (class, of) in ladder::of_law(scene, &result.classifications) {
        block =
            if class.flags { block.children(flags(scene, class, of)) } else { block.child(verdict(scene, class, of)) };
    }
    block.children(shown_rules(scene, &result.rules))
}

fn verdict(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Element {
    let level = result.headline.as_ref().map(|headline| headline.level.clone());
    let known = level.as_ref().and_then(|id| class.levels.iter().find(|level| level.id == *id));
    let colour = known.map_or("", |level| ladder::colour(level.severity));
    let words = match &level {
        Some(id) => scene.words.level(&class.id, id),
        None => scene.say("widget.verdict_open"),
    };
    let of_level = level.as_ref().and_then(|id| result.levels.iter().find(|known| known.id == *id));
    let hint = level.and_then(|id| scene.words.level_hint(&class.id, &id));
    el("div")
        .class("verdict")
        .child(
            el("div")
                .class("verdict-sign")
                .child(p("ladder-title", scene.words.classification(&class.id)))
                .child(ladder::ladder(scene, class, result)),
        )
        .child(
            el("div")
                .class("verdict-words")
                .child(el("p").class(format!("verdict-level {colour}")).text(words).children(
                    of_level.map(|level| el("span").class("tags").children(tags::standing(scene, &level.standing))),
                ))
                .children(hint.map(|hint| p("sentence", hint)))
                .child(p("hint", certainty(scene, class, result)))
                .children(of_level.and_then(|level| trace::why(scene, &level.standing.because, &level.standing.cites)))
                .children((of_level.is_none()).then(|| why_open(scene, result))),
        )
}

/// Certain, later, or what is still possible.
fn certainty(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> String {
    let name = |id: &String| scene.words.level(&class.id, id);
    let possible: Vec<String> = ladder::rising(class)
        .iter()
        .filter(|level| ladder::standing(result, &level.id) == ladder::Standing::Possible)
        .map(|level| scene.words.level(&class.id, &level.id))
        .collect();
    let others = scene.words.list(&possible, true);
    match &result.headline {
        None => scene.words.with("widget.certainty_open", &[("levels", &others)]),
        Some(headline) if headline.phase == Phase::Later => {
            let date = scene.words.start(headline.from).unwrap_or_default();
            match &headline.now {
                Some(now) => scene.words.with("widget.certainty_later", &[("date", &date), ("now", &name(now))]),
                None => scene.words.with("widget.certainty_later_only", &[("date", &date)]),
            }
        }
        Some(_) if !possible.is_empty() => scene.words.with("widget.certainty_more", &[("levels", &others)]),
        Some(_) => scene.say("widget.certainty"),
    }
}

/// Why each level that is still possible is open, in one fold.
fn why_open(scene: &Scene<'_>, result: &ClassificationResult) -> Element {
    let mut because = Vec::new();
    let mut cites: Vec<String> = Vec::new();
    for level in result.levels.iter().filter(|level| level.standing.applies == Applies::Open) {
        for reason in &level.standing.because {
            if !because.contains(reason) {
                because.push(reason.clone());
            }
        }
        for cite in &level.standing.cites {
            if !cites.contains(cite) {
                cites.push(cite.clone());
            }
        }
    }
    el("div").children(trace::why(scene, &because, &cites))
}

fn flags(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Option<Element> {
    let held: Vec<Element> = class
        .levels
        .iter()
        .filter_map(|level| {
            let of = result
                .levels
                .iter()
                .find(|known| known.id == level.id)
                .filter(|of| of.standing.applies != Applies::No)?;
            let hint = scene.words.level_hint(&class.id, &level.id);
            Some(
                el("li")
                    .child(
                        el("p")
                            .class(format!("flag {}", ladder::colour(level.severity)))
                            .text(scene.words.level(&class.id, &level.id))
                            .child(el("span").class("tags").children(tags::standing(scene, &of.standing))),
                    )
                    .children(hint.map(|hint| p("sentence", hint)))
                    .children(trace::why(scene, &of.standing.because, &of.standing.cites)),
            )
        })
        .collect();
    if held.is_empty() {
        return None;
    }
    Some(
        el("div")
            .class("verdict")
            .child(el("div").class("verdict-sign").child(p("ladder-title", scene.words.classification(&class.id))))
            .child(el("ul").class("verdict-words plain-list").children(held)),
    )
}

/// Statements that are results of their own, those that hold or may.
fn shown_rules(scene: &Scene<'_>, rules: &[RuleResult]) -> Option<Element> {
    let held: Vec<Element> = rules
        .iter()
        .filter(|rule| rule.standing.applies != Applies::No)
        .map(|rule| {
            el("li")
                .child(
                    el("p")
                        .text(scene.words.title(&rule.id))
                        .child(el("span").class("tags").children(tags::standing(scene, &rule.standing))),
                )
                .children(trace::why(scene, &rule.standing.because, &rule.standing.cites))
        })
        .collect();
    if held.is_empty() {
        return None;
    }
    let title = scene.count("widget.statements", held.len());
    Some(super::super::bits::fold("statements", title).child(el("ul").class("plain-list lines").children(held)))
}
