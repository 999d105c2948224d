//! What a breach can cost, penalty by penalty; never a sum of them.

use super::super::bits::{fold, p, tag};
use super::super::scene::Scene;
use super::super::tree::{Element, Node, el};
use super::super::{bits, figure, names, options, trace};
use super::{part, sums, tags};
use crate::assessment::{Applies, EffectResult, Exposure, PenaltyResult, Phase, Sum};

/// The part; none where no penalty applies or may.
pub fn costs(scene: &Scene<'_>) -> Option<Element> {
    let laws: Vec<(u16, Vec<&PenaltyResult>)> = scene
        .shown_laws()
        .map(|(at, _, law)| {
            (at, law.penalties.iter().filter(|penalty| penalty.standing.applies != Applies::No).collect())
        })
        .filter(|(_, list): &(u16, Vec<&PenaltyResult>)| !list.is_empty())
        .collect();
    let section = part("costs", scene.say("widget.costs_title"));
    if laws.is_empty() {
        return Some(section.child(p("hint", scene.say("widget.costs_none"))));
    }
    let many = laws.len() > 1;
    let blocks = laws.iter().flat_map(|(at, list)| {
        let scale = list.iter().filter_map(|penalty| figure_of(penalty)).max().unwrap_or(0);
        let name = many.then(|| p("label", names::law(scene, *at)));
        name.into_iter().chain(list.iter().map(move |penalty| one(scene, penalty, scale)))
    });
    let section =
        section.child(p("hint", scene.say("widget.costs_hint"))).children(blocks).children(circumstances(scene, &laws));
    Some(section)
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
        marks.push(tag("solid", scene.words.with("widget.from_later", &[("date", &date)])));
    }
    if penalty.open_now {
        marks.push(tag("late", scene.say("widget.open_now")));
    }
    let text = scene.words.maybe(&format!("penalty.{}.text", penalty.id));
    let meta: Vec<Node> = vec![scene.words.cites(&standing.cites).into(), scene.words.combine(penalty.combine).into()];
    el("div")
        .class("cost")
        .key(format!("cost-{}", penalty.id))
        .child(
            el("div")
                .class("cost-head")
                .child(el("h4").text(scene.words.title(&penalty.id)).child(el("span").class("tags").children(marks)))
                .child(sums::top_words(scene, penalty)),
        )
        .children(figure_of(penalty).and_then(|value| bar(value, scale)))
        .child(bits::dotted("hint", meta))
        .children(sums::partly(penalty).then(|| p("hint", scene.say("widget.sum_partly"))))
        .children(table(scene, penalty))
        .children(effects(scene, "widget.effects_plus", &penalty.plus))
        .children(effects(scene, "widget.effects_instead", &penalty.instead))
        .children(orientation(scene, &penalty.orientation))
        .children(needed(penalty).iter().filter_map(|need| figure::index(scene, need)))
        .child(
            fold("why", scene.say("widget.what_and_why"))
                .children(text.map(|text| p("", text)))
                .child(trace::reasons(scene, &standing.because)),
        )
}

/// The amount as a bar; the figure stands beside it.
fn bar(value: i64, scale: i64) -> Option<Element> {
    if scale <= 0 {
        return None;
    }
    let width = i128::from(value).saturating_mul(1000) / i128::from(scale);
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

/// All cases that are possible, where there is more than one or the one has something to say.
fn table(scene: &Scene<'_>, penalty: &PenaltyResult) -> Option<Element> {
    let Exposure::Sums(all) = &penalty.exposure else { return None };
    let shown: Vec<&Sum> = all.iter().filter(|sum| sum.applies != Applies::No).collect();
    let plain = |sum: &Sum| {
        sum.plus.is_empty()
            && sum.instead.is_empty()
            && sum.units.is_none()
            && sum.converted.is_none()
            && sum.basis.is_empty()
    };
    if shown.is_empty() || (shown.len() == 1 && shown.iter().all(|sum| plain(sum))) {
        return None;
    }
    let rows = shown.iter().map(|sum| {
        let maybe = (sum.applies == Applies::Open).then(|| tag("open", scene.say("widget.case_possible")));
        el("tr")
            .child(el("th").attr("scope", "row").text(case(scene, &penalty.id, sum)).text(" ").children(maybe))
            .child(
                el("td")
                    .text(sums::row(scene, sum))
                    .children(effects(scene, "widget.effects_plus", &sum.plus))
                    .children(effects(scene, "widget.effects_instead", &sum.instead)),
            )
    });
    let caption = scene.words.with("widget.cases_caption", &[("penalty", &scene.words.title(&penalty.id))]);
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(scene.say("widget.case")))
        .child(el("th").attr("scope", "col").text(scene.say("widget.amount")));
    Some(
        el("table")
            .class("table sums")
            .child(el("caption").class("unseen").text(caption))
            .child(el("thead").class("unseen").child(head))
            .child(el("tbody").children(rows)),
    )
}

fn effects(scene: &Scene<'_>, key: &str, list: &[EffectResult]) -> Option<Element> {
    let words = scene.words.effects(list);
    (!words.is_empty()).then(|| p("effect", scene.words.with(key, &[("effects", &words)])))
}

/// The words of a case, else its circumstances.
fn case(scene: &Scene<'_>, penalty: &str, sum: &Sum) -> String {
    let words = [scene.words.case(penalty, sum), scene.words.circumstances(sum)];
    words.into_iter().find(|words| !words.is_empty()).unwrap_or_else(|| scene.say("widget.sum_any_case"))
}

fn orientation(scene: &Scene<'_>, list: &[Sum]) -> Option<Element> {
    let one = |sum: &Sum| {
        let circumstances = scene.words.circumstances(sum);
        let colon = if circumstances.is_empty() { "" } else { ": " };
        [circumstances.as_str(), colon, &scene.words.sum(sum)].concat()
    };
    let words: Vec<String> = list.iter().map(one).collect();
    (!words.is_empty()).then(|| p("hint", scene.words.with("widget.orientation", &[("sum", &words.join("; "))])))
}

/// Yearly values a penalty needs, each once.
fn needed(penalty: &PenaltyResult) -> Vec<&String> {
    let all: Vec<&String> = match &penalty.exposure {
        Exposure::NotComputable { needs, .. } => needs.iter().collect(),
        Exposure::Sums(sums) => sums.iter().flat_map(|sum| &sum.needs).collect(),
    };
    let mut needs: Vec<&String> = Vec::new();
    for need in all {
        if need.contains(':') && !needs.contains(&need) {
            needs.push(need);
        }
    }
    needs
}

/// Circumstances of a breach, to be picked; all are shown as long as none is.
fn circumstances(scene: &Scene<'_>, laws: &[(u16, Vec<&PenaltyResult>)]) -> Option<Element> {
    let mut used: Vec<&String> = Vec::new();
    for penalty in laws.iter().flat_map(|(_, list)| list.iter()) {
        penalty.orientation.iter().filter_map(|sum| sum.when.as_ref()).for_each(|when| used.extend(when.keys()));
        if let Exposure::Sums(sums) = &penalty.exposure {
            sums.iter().filter_map(|sum| sum.when.as_ref()).for_each(|when| used.extend(when.keys()));
        }
    }
    let groups: Vec<Element> = scene
        .book
        .questions
        .iter()
        .enumerate()
        .filter_map(|(at, question)| Some((u16::try_from(at).ok()?, question)))
        .filter(|(at, question)| {
            let picked = scene.model.answer(scene.book, *at).given();
            question.parameter && (picked || used.contains(&&question.id))
        })
        .map(|(at, question)| options::circumstance(scene, at, question))
        .collect();
    if groups.is_empty() {
        return None;
    }
    let title = scene.say("widget.circumstances");
    Some(fold("circumstances", title).child(p("hint", scene.say("widget.circumstances_hint"))).children(groups))
}
