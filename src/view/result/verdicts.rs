//! One verdict a law: its reach, its ladders with what is certain and what is possible, its flags.

use selfcheck_law::rulebook::{Classification, Law};

use super::super::bits::{self, act, div, fold, lines, mark, opening, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{ladder, names, trace};
use super::tags;
use crate::assessment::{
    Applies, ClassificationResult, LawResult, LevelResult, Phase, Reason, RuleResult, TimelineEntry,
};
use crate::joined::{colon, two};

/// All verdicts.
pub fn verdicts(scene: &Scene<'_>) -> Element {
    let mut out = div("verdicts").attr("part", "verdicts");
    for (at, law, result) in scene.shown_laws() {
        out = out.child(one(scene, at, law, result));
    }
    out
}

fn one(scene: &Scene<'_>, at: u16, law: &Law, result: &LawResult) -> Element {
    let mut title = el("h3").text(names::law(scene, at)).text(" ");
    if result.scope_set {
        title = title.child(mark(scene, "solid", "widget.scope_set"));
    }
    let mut block = el("section").class("verdict-law").key(two("verdict-", &law.id)).child(title);
    if !scene.live {
        for field in &["title", "summary", "covers"] {
            block = block.maybe(scene.words.of("law", &law.id, field).map(|text| p("hint", text)));
        }
    }
    let mut reach = p("sentence", scene.words.reach(&law.id, result));
    if !result.covered {
        return block.child(reach);
    }
    if let Some(mark) = tags::confidence(scene, result.confidence) {
        reach = reach.child(bits::tags(vec![mark]));
    }
    block = block.child(reach);
    if result.applies == Applies::Open {
        block = block.child(bits::say(scene, "reserve", "widget.if_it_reaches"));
    }
    block = block.maybe(trace::why(scene, &result.because, &result.cites));
    if result.applies == Applies::No {
        return if scene.live { block.child(act(scene, "link", "page:laws", "widget.check_anyway")) } else { block };
    }
    for (class, of) in ladder::of_law(scene, &result.classifications) {
        block = if class.flags { block.maybe(flags(scene, class, of)) } else { block.child(verdict(scene, class, of)) };
    }
    block.maybe(shown_rules(scene, &result.rules))
}

fn title(scene: &Scene<'_>, class: &Classification) -> Element {
    div("verdict-sign").child(el("h4").class("ladder-title").text(scene.words.classification(&class.id)))
}

fn verdict(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Element {
    let headline = result.headline.as_ref().map(|headline| headline.level.as_str());
    let best = headline.and_then(|id| result.levels.iter().find(|level| level.id == id));
    let mut words = div("verdict-words");
    match headline {
        Some(id) => {
            let known = class.levels.iter().find(|level| level.id == id);
            let colour = known.map_or("", |level| ladder::colour(level.severity));
            let marks = best.map_or_else(Vec::new, |level| tags::standing(scene, &level.standing));
            let level = el("p").class(two("verdict-level ", colour));
            words = words
                .child(level.text(scene.words.level(&class.id, id)).child(bits::tags(marks)))
                .maybe(scene.words.level_hint(&class.id, id).map(|hint| p("sentence", hint)));
        }
        None => words = words.child(bits::say(scene, "verdict-level", "widget.verdict_open")),
    }
    words = words.child(p("hint", certainty(scene, class, result))).maybe(over_time(scene, class, &result.timeline));
    if let Some(level) = best {
        words = words.maybe(trace::why(scene, &level.standing.because, &level.standing.cites));
    }
    if !scene.live {
        for level in result.levels.iter().filter(|level| Some(level.id.as_str()) != headline) {
            let told = best.is_some_and(|best| best.standing.because == level.standing.because);
            words = words.child(of_level(scene, class, level, told));
        }
        words = words.maybe(trace::grounds(scene, &result.cites));
    } else if best.is_none() {
        words = words.child(why_open(scene, result));
    }
    div("verdict").child(title(scene, class).child(ladder::ladder(scene, class, result))).child(words)
}

/// Why a level that is not the headline may still hold, or does not. `told`: for the reasons of the headline.
fn of_level(scene: &Scene<'_>, class: &Classification, level: &LevelResult, told: bool) -> Element {
    let (name, standing) = (scene.words.level(&class.id, &level.id), &level.standing);
    let title = colon(&name, &scene.words.applies(standing.applies));
    if !told {
        return trace::titled(scene, title, &standing.because, &standing.cites);
    }
    fold("why", title).child(bits::say(scene, "", "widget.why_above")).maybe(trace::grounds(scene, &standing.cites))
}

/// Certain, later, or what is still possible.
fn certainty(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> String {
    let possible = ladder::named(scene, class, result, ladder::Standing::Possible);
    let others = scene.words.list(&possible, true);
    let Some(headline) = &result.headline else {
        return scene.words.put("widget.certainty_open", "levels", others);
    };
    let when = scene.words.since(headline.from, Some(headline.phase));
    let now = headline.now.as_ref().map(|now| scene.words.level(&class.id, now)).unwrap_or_default();
    let key = match headline.phase {
        Phase::Later if now.is_empty() => "widget.certainty",
        Phase::Later => "widget.certainty_later",
        _ if !possible.is_empty() => "widget.certainty_more",
        _ => "widget.certainty",
    };
    scene.words.with(key, &[("when", &when), ("now", &now), ("levels", &others)])
}

/// What is possible from which day on, where that changes.
fn over_time(scene: &Scene<'_>, class: &Classification, timeline: &[TimelineEntry]) -> Option<Element> {
    let first = timeline.iter().position(|entry| !entry.possible.is_empty())?;
    let entries = timeline.get(first..).filter(|entries| entries.len() > 1)?;
    let mut list = el("ul").class("plain-list");
    for entry in entries {
        let outcome = scene.words.outcome(&class.id, &entry.possible.join("|"));
        list = list.child(el("li").text(colon(&scene.words.since(entry.from, None), &outcome)));
    }
    Some(opening(scene, "why", "widget.over_time").child(list))
}

/// Why each level that is still possible is open, in one fold.
fn why_open(scene: &Scene<'_>, result: &ClassificationResult) -> Element {
    let mut because: Vec<&Reason> = Vec::new();
    let mut cites: Vec<String> = Vec::new();
    for level in result.levels.iter().filter(|level| level.standing.applies == Applies::Open) {
        for reason in &level.standing.because {
            if !because.contains(&reason) {
                because.push(reason);
            }
        }
        for cite in &level.standing.cites {
            if !cites.contains(cite) {
                cites.push(cite.clone());
            }
        }
    }
    opening(scene, "why", "widget.why").child(trace::told(scene, &because)).maybe(trace::grounds(scene, &cites))
}

fn flags(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Option<Element> {
    let mut items: Vec<Element> = Vec::new();
    for level in &class.levels {
        let Some(of) = result.levels.iter().find(|known| known.id == level.id) else { continue };
        let mut marks = tags::standing(scene, &of.standing);
        if of.standing.applies == Applies::No {
            if scene.live {
                continue;
            }
            marks.insert(0, tag("solid", scene.words.applies(Applies::No)));
        }
        let flag = el("p").class(two("flag ", ladder::colour(level.severity)));
        let flag = flag.text(scene.words.level(&class.id, &level.id)).child(bits::tags(marks));
        items.push(
            el("li")
                .child(flag)
                .maybe(scene.words.level_hint(&class.id, &level.id).map(|hint| p("sentence", hint)))
                .maybe(trace::why(scene, &of.standing.because, &of.standing.cites)),
        );
    }
    if items.is_empty() {
        return None;
    }
    let list = el("ul").class("verdict-words plain-list").children(items);
    Some(div("verdict").child(title(scene, class)).child(list))
}

/// Statements that are results of their own: those that hold or may; in a report also those that fail by themselves.
fn shown_rules(scene: &Scene<'_>, rules: &[RuleResult]) -> Option<Element> {
    let mut items: Vec<Element> = Vec::new();
    for rule in rules {
        let standing = &rule.standing;
        let fails = standing.applies == Applies::No;
        if fails && (scene.live || standing.because.contains(&Reason::OutsideScope)) {
            continue;
        }
        let not = if fails { scene.words.of("rule", &rule.id, "not") } else { None };
        let text = not.unwrap_or_else(|| scene.words.title(&rule.id));
        let item = el("li").child(p("", text).child(bits::tags(tags::standing(scene, standing))));
        items.push(if fails {
            item.maybe(trace::grounds(scene, &standing.cites))
        } else {
            item.maybe(trace::why(scene, &standing.because, &standing.cites))
        });
    }
    if items.is_empty() {
        return None;
    }
    Some(fold("statements", scene.count("widget.statements", items.len())).child(lines(items)))
}
