//! What a breach can cost, penalty by penalty; never a sum of them.

use super::super::bits::{div, fold, mark, opening, p, say, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::super::{bits, figure, names, options, trace};
use super::{duties, part, sums, tags};
use crate::assessment::{Applies, EffectResult, Exposure, PenaltyResult, Phase, Sum};
use crate::joined::two;
use crate::order::once;

/// The part; none where no law reaches the system.
pub fn costs(scene: &Scene<'_>) -> Option<Element> {
    let mut section = part(scene, "costs", "widget.costs_title");
    let told = scene.told_laws();
    let mut reached: Vec<&PenaltyResult> = Vec::new();
    let mut missed = Vec::new();
    let mut blocks = Vec::new();
    for (at, law) in &told {
        let mut list: Vec<&PenaltyResult> = Vec::new();
        let mut scale = 0;
        for penalty in &law.penalties {
            if penalty.standing.applies != Applies::No {
                scale = scale.max(figure_of(penalty).unwrap_or(0));
                list.push(penalty);
            }
            missed.push((*at, penalty.id.as_str(), &penalty.standing));
        }
        if scene.many_laws() && !list.is_empty() {
            blocks.push(p("label", names::law(scene, *at)));
        }
        for penalty in &list {
            blocks.push(one(scene, penalty, scale));
        }
        reached.extend(list);
    }
    let missed = duties::excluded(scene, "widget.costs_excluded", "h4", missed);
    if reached.is_empty() {
        return Some(section.child(say(scene, "hint", "widget.costs_none")).maybe(missed));
    }
    section = section.child(say(scene, "hint", "widget.costs_hint")).children(blocks);
    if scene.live {
        section = section.maybe(circumstances(scene, &reached));
    }
    Some(section.maybe(missed))
}

/// The figure a bar stands for.
fn figure_of(penalty: &PenaltyResult) -> Option<i64> {
    match sums::top(penalty) {
        sums::Top::Nothing => None,
        sums::Top::AtMost(value, _) | sums::Top::AtLeast(value, _) => Some(value),
    }
}

fn one(scene: &Scene<'_>, penalty: &PenaltyResult, scale: i64) -> Element {
    let standing = &penalty.standing;
    let mut marks = tags::standing(scene, standing);
    if standing.phase == Some(Phase::Later) {
        let date = scene.words.start(standing.from).unwrap_or_default();
        marks.push(tag("solid", scene.words.put("widget.from_later", "date", date)));
    }
    if penalty.open_now {
        marks.push(mark(scene, "late", "widget.open_now"));
    }
    let heading = el("h4").text(scene.words.title(&penalty.id)).child(bits::tags(marks));
    let meta = vec![scene.words.cites(&standing.cites).into(), scene.words.combine(penalty.combine).into()];
    let mut cost = div("cost")
        .key(two("cost-", &penalty.id))
        .child(div("cost-head").child(heading).child(sums::top_words(scene, penalty)))
        .maybe(figure_of(penalty).and_then(|value| bar(value, scale)))
        .child(bits::dotted("hint", meta));
    if sums::partly(penalty) {
        cost = cost.child(say(scene, "hint", "widget.sum_partly"));
    }
    cost = cost
        .maybe(table(scene, penalty))
        .maybe(effects(scene, "widget.effects_plus", &penalty.plus))
        .maybe(effects(scene, "widget.effects_instead", &penalty.instead))
        .maybe(orientation(scene, &penalty.orientation));
    if scene.live {
        for need in needed(penalty) {
            cost = cost.maybe(figure::index(scene, need));
        }
    }
    let why = opening(scene, "why", "widget.what_and_why").maybe(trace::text(scene, "penalty", &penalty.id));
    cost.child(why.child(trace::reasons(scene, &standing.because)))
}

/// The amount as a bar; the figure stands beside it.
fn bar(value: i64, scale: i64) -> Option<Element> {
    if scale <= 0 {
        return None;
    }
    let width = value.checked_mul(1000).map_or(1000, |value| value / scale);
    let rect = el("rect").attr("width", width.max(4).to_string()).attr("height", "8");
    Some(
        el("svg")
            .class("cost-bar")
            .attr("viewBox", "0 0 1000 8")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(rect),
    )
}

/// A table of two columns. Its caption is only heard.
pub fn table_of(
    scene: &Scene<'_>,
    class: &'static str,
    caption: String,
    names: &[&str; 2],
    rows: Vec<Element>,
) -> Element {
    let mut head = el("tr");
    for name in names {
        head = head.child(el("th").attr("scope", "col").say(scene, name));
    }
    el("table")
        .class(class)
        .child(el("caption").class("unseen").text(caption))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

/// All cases that are possible, where there is more than one or the one has something to say.
fn table(scene: &Scene<'_>, penalty: &PenaltyResult) -> Option<Element> {
    let Exposure::Sums(all) = &penalty.exposure else { return None };
    let mut rows = Vec::new();
    let mut telling = false;
    for sum in all {
        if sum.applies == Applies::No {
            continue;
        }
        telling |= !plain(sum);
        let mut name = el("th").attr("scope", "row").text(case(scene, &penalty.id, sum)).text(" ");
        if sum.applies == Applies::Open {
            name = name.child(mark(scene, "open", "widget.case_possible"));
        }
        let amount = el("td")
            .text(sums::row(scene, sum))
            .maybe(effects(scene, "widget.effects_plus", &sum.plus))
            .maybe(effects(scene, "widget.effects_instead", &sum.instead));
        rows.push(el("tr").child(name).child(amount));
    }
    if rows.is_empty() || (rows.len() == 1 && !telling) {
        return None;
    }
    let caption = scene.words.put("widget.cases_caption", "penalty", scene.words.title(&penalty.id));
    Some(table_of(scene, "table sums", caption, &["widget.case", "widget.amount"], rows))
}

/// A sum of which its amount says all.
fn plain(sum: &Sum) -> bool {
    sum.plus.is_empty()
        && sum.instead.is_empty()
        && sum.units.is_none()
        && sum.converted.is_none()
        && sum.basis.is_empty()
}

fn effects(scene: &Scene<'_>, key: &str, list: &[EffectResult]) -> Option<Element> {
    let words = scene.words.effects(list);
    if words.is_empty() { None } else { Some(p("effect", scene.words.put(key, "effects", words))) }
}

/// The words of a case, else its circumstances.
fn case(scene: &Scene<'_>, penalty: &str, sum: &Sum) -> String {
    let mut words = scene.words.case(penalty, sum);
    if words.is_empty() {
        words = scene.words.circumstances(sum);
    }
    if words.is_empty() { scene.say("widget.sum_any_case") } else { words }
}

fn orientation(scene: &Scene<'_>, list: &[Sum]) -> Option<Element> {
    let mut rows = Vec::new();
    for sum in list {
        let name = el("th").attr("scope", "row").text(case(scene, "", sum));
        rows.push(el("tr").child(name).child(el("td").text(scene.words.sum(sum))));
    }
    if rows.is_empty() {
        return None;
    }
    let title = scene.say("widget.orientation");
    let table = table_of(scene, "table sums", title.clone(), &["widget.case", "widget.amount"], rows);
    Some(div("orientation").child(p("hint", title)).child(table))
}

/// What the amounts of a penalty wait for, each once: questions, and yearly values (`mci:2027`).
fn needed<'a>(penalty: &'a PenaltyResult) -> Vec<&'a str> {
    let mut needed: Vec<&str> = Vec::new();
    let mut add = |needs: &'a [String]| needs.iter().for_each(|need| once(&mut needed, need));
    match &penalty.exposure {
        Exposure::NotComputable { needs, .. } => add(needs),
        Exposure::Sums(sums) => sums.iter().for_each(|sum| add(&sum.needs)),
    }
    needed
}

/// The circumstances that sums hold for.
fn parameters<'a>(sums: &'a [Sum], used: &mut Vec<&'a str>) {
    for sum in sums {
        if let Some(when) = &sum.when {
            for id in when.keys() {
                once(used, id);
            }
        }
    }
}

/// Circumstances of a breach, to be picked; all are shown as long as none is.
fn circumstances(scene: &Scene<'_>, penalties: &[&PenaltyResult]) -> Option<Element> {
    let (mut used, mut needs): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for penalty in penalties {
        parameters(&penalty.orientation, &mut used);
        if let Exposure::Sums(sums) = &penalty.exposure {
            parameters(sums, &mut used);
        }
        needs.extend(needed(penalty));
    }
    // What an amount waits for comes with the other circumstances of its law: its case may wait for them as well.
    let mut waiting = Vec::new();
    for question in &scene.book.questions {
        if question.parameter && needs.contains(&question.id.as_str()) {
            waiting.push(question.law);
        }
    }
    let mut groups = Vec::new();
    for (at, question) in scene.book.questions.iter().enumerate() {
        let asked = used.contains(&question.id.as_str()) || waiting.contains(&question.law);
        if !question.parameter || !(scene.answer(at).given() || asked) {
            continue;
        }
        if let Ok(at) = u16::try_from(at) {
            groups.push(options::circumstance(scene, at, question));
        }
    }
    if groups.is_empty() {
        return None;
    }
    let title = scene.say("widget.circumstances");
    Some(fold("circumstances", title).child(say(scene, "hint", "widget.circumstances_hint")).children(groups))
}
