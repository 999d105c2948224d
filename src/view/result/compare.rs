//! The same system under each law, side by side: a table, and cards where there is no room for one.

use selfcheck_law::rulebook::Nature;

use super::super::bits::{p, say};
use super::super::ladder::{self, Prohibition, prohibition};
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::sums::dated;
use crate::assessment::{Applies, Exposure, LawResult, ObligationResult, Phase, Sum};
use crate::calendar;
use crate::joined::colon;

/// How many duties are named.
const TOP: usize = 3;

/// What a cell says of a law.
type Cell = fn(&Scene<'_>, &str, &LawResult) -> Vec<Element>;

/// The rows and what their cells say.
const ROWS: &[(&str, Cell)] = &[
    ("widget.compare_applies", reach),
    ("widget.compare_class", classes),
    ("widget.compare_prohibited", prohibited),
    ("widget.compare_nature", natures),
    ("widget.compare_duties", duties),
    ("widget.compare_next", next),
    ("widget.compare_exposure", exposure),
    ("widget.compare_open", open),
];

/// The part; none where fewer than two laws are chosen.
pub fn compare(scene: &Scene<'_>) -> Option<Element> {
    let mut laws = Vec::new();
    for law in scene.laws() {
        if law.2.covered {
            laws.push(law);
        }
    }
    if laws.len() < 2 || scene.model.filter.is_some() {
        return None;
    }
    let caption = el("caption").class("unseen").say(scene, "widget.compare_title");
    let mut head = el("tr").child(el("td"));
    for (at, _, _) in &laws {
        head = head.child(el("th").attr("scope", "col").text(names::law(scene, *at)));
    }
    let mut body = el("tbody");
    for &(key, cell) in ROWS {
        let mut row = el("tr").child(el("th").attr("scope", "row").say(scene, key));
        for (at, law, result) in &laws {
            let mut td = el("td");
            if scene.live {
                td = td.child(p("of-law", names::law(scene, *at)));
            }
            row = row.child(td.children(cell(scene, &law.id, result)));
        }
        body = body.child(row);
    }
    let table = el("table").class("compare").child(caption).child(el("thead").child(head)).child(body);
    Some(
        super::part(scene, "comparison", "widget.compare_title")
            .child(say(scene, "hint", "widget.compare_hint"))
            .child(table),
    )
}

fn said(line: String) -> Vec<Element> {
    vec![p("", line)]
}

fn reach(scene: &Scene<'_>, law: &str, result: &LawResult) -> Vec<Element> {
    said(scene.words.reach(law, result))
}

/// The ladder of each class with its words.
fn classes(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    let mut lines = Vec::new();
    if result.applies == Applies::No {
        return lines;
    }
    for (class, of) in ladder::of_law(scene, &result.classifications) {
        if scene.live && !class.flags {
            lines.push(ladder::ladder(scene, class, of));
        }
        lines.push(p("", colon(&scene.words.classification(&class.id), &scene.words.verdict(of))));
    }
    lines
}

fn prohibited(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    said(match prohibition(result) {
        _ if result.applies == Applies::No => scene.say("widget.compare_prohibited_not"),
        Prohibition::Now => scene.say("widget.compare_prohibited_now"),
        Prohibition::Later(day) => scene.words.put("widget.compare_prohibited_later", "date", scene.words.date(day.0)),
        Prohibition::Open => scene.say("widget.compare_prohibited_open"),
        Prohibition::No => scene.say("widget.compare_prohibited_not"),
    })
}

/// Duties that hold or may hold, by how much they bind.
fn natures(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    let mut lines = Vec::new();
    for (nature, key) in [
        (Nature::Binding, "widget.compare_binding"),
        (Nature::Effort, "widget.compare_effort"),
        (Nature::Voluntary, "widget.compare_voluntary"),
    ] {
        let count = result.obligations.iter().filter(|duty| due(duty) && duty.nature == nature).count();
        if count > 0 {
            lines.push(p("", scene.count(key, count)));
        }
    }
    lines
}

fn due(duty: &ObligationResult) -> bool {
    duty.standing.applies != Applies::No && duty.standing.phase != Some(Phase::Ended)
}

fn duties(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    let mut titles = Vec::new();
    for now in [true, false] {
        for duty in &result.obligations {
            let named = due(duty) && duty.nature == Nature::Binding && (duty.standing.phase == Some(Phase::Now)) == now;
            if named && titles.len() < TOP {
                titles.push(p("", scene.words.title(&duty.id)));
            }
        }
    }
    titles
}

/// The next day on which something begins or is due.
fn next(scene: &Scene<'_>, law: &str, result: &LawResult) -> Vec<Element> {
    let mut first = None;
    for one in calendar::of_law(&scene.words, law, result) {
        let Some(day) = one.from.latest.filter(|day| *day > scene.result.as_of) else { continue };
        if first.is_none() {
            first = Some(colon(&scene.words.date(day.0), &one.title));
        }
    }
    match first {
        None if result.applies == Applies::No => Vec::new(),
        line => said(line.unwrap_or_else(|| scene.say("widget.compare_no_date"))),
    }
}

/// The largest sum of one breach; what is gravest, never a total.
fn exposure(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    let mut top: Option<(i64, &Sum, &str)> = None;
    let mut unknown = false;
    for penalty in result.penalties.iter().filter(|one| dated(one)) {
        match &penalty.exposure {
            Exposure::Sums(sums) => {
                for sum in sums.iter().filter(|sum| !sum.no_fine) {
                    match sum.to.high {
                        Some(high) if sum.not_computable.is_none() => {
                            if top.as_ref().is_none_or(|(most, ..)| high > *most) {
                                top = Some((high, sum, &penalty.id));
                            }
                        }
                        _ => unknown = true,
                    }
                }
            }
            Exposure::NotComputable { .. } => unknown = true,
        }
    }
    let mut lines = Vec::new();
    match top {
        Some((high, sum, penalty)) => {
            let most = scene.words.money(high, &sum.currency);
            lines.push(p("", scene.words.put("widget.compare_up_to", "sum", most)));
            lines.push(p("hint", scene.words.title(penalty)));
            if let Some(other) = &sum.converted {
                lines.push(p("hint", scene.words.converted(other)));
            }
        }
        None if unknown => return vec![say(scene, "", "report.outcome.not_computable")],
        None => return vec![say(scene, "", "widget.compare_no_fine")],
    }
    if unknown {
        lines.push(say(scene, "", "widget.compare_unknown"));
    }
    lines
}

fn open(scene: &Scene<'_>, _: &str, result: &LawResult) -> Vec<Element> {
    said(match result.open.ask.len() + result.open.deciding.len() {
        0 => scene.say("widget.compare_nothing_open"),
        count => scene.count("widget.compare_open_count", count),
    })
}
