//! What would change the result: one other answer, and what follows.

use super::super::bits::{fold, p};
use super::super::ladder;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::{part, turn};
use crate::assessment::{Change, ChangeEffect};
use crate::order;

/// How many rows stand before the rest is folded.
const FIRST: usize = 6;

/// How much a change matters: what stands first comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Graver,
    Class,
    Scope,
    Rest,
}

/// Answers to one question that would change the same.
struct Row<'a> {
    weight: Weight,
    changes: Vec<&'a Change>,
    lines: Vec<String>,
}

/// The part; none where no single answer would change anything.
pub fn changes(scene: &Scene<'_>) -> Option<Element> {
    let rows = rows(scene);
    if rows.is_empty() {
        return None;
    }
    let (head, tail) = rows.split_at(rows.len().min(FIRST));
    let more = (!tail.is_empty()).then(|| {
        let table = table(scene, tail, "widget.changes_more_caption");
        fold("more", scene.count("widget.changes_more", tail.len())).child(table)
    });
    Some(
        part("changes", scene.say("widget.changes_title"))
            .child(p("hint", scene.say("widget.changes_hint")))
            .child(table(scene, head, "widget.changes_title"))
            .children(more),
    )
}

fn rows<'a>(scene: &Scene<'a>) -> Vec<Row<'a>> {
    let shown: Vec<&str> = scene.shown_laws().map(|(_, law, _)| law.id.as_str()).collect();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for change in &scene.result.changes {
        let effects: Vec<&ChangeEffect> =
            change.effects.iter().filter(|effect| shown.contains(&effect.law.as_str())).collect();
        let lines = lines(scene, &effects);
        let alike = |row: &&mut Row<'_>| {
            row.lines == lines && row.changes.iter().all(|other| scene.words.turned_alike(other, change))
        };
        if let Some(row) = rows.iter_mut().find(alike) {
            row.changes.push(change);
        } else if !lines.is_empty() {
            let scoped = effects.iter().any(|effect| effect.id == effect.law);
            let weight = effects.iter().map(|effect| weight(scene, effect)).min().unwrap_or(Weight::Rest);
            rows.push(Row { weight: if scoped { Weight::Scope } else { weight }, changes: vec![change], lines });
        }
    }
    order::sort_by_key(&mut rows, |row| row.weight);
    rows
}

fn weight(scene: &Scene<'_>, effect: &ChangeEffect) -> Weight {
    let Some(class) = scene.book.classifications.iter().find(|class| class.id == effect.id) else {
        return if effect.id == effect.law { Weight::Scope } else { Weight::Rest };
    };
    let gravest = |state: &str| {
        let named = |level: &&selfcheck_law::rulebook::Level| state.split(['|', ':']).any(|id| id == level.id);
        ladder::rising(class).into_iter().filter(named).map(|level| level.severity).max().unwrap_or(0)
    };
    if gravest(&effect.after) > gravest(&effect.before) { Weight::Graver } else { Weight::Class }
}

fn table(scene: &Scene<'_>, rows: &[Row<'_>], caption: &str) -> Element {
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(scene.say("widget.changes_if")))
        .child(el("th").attr("scope", "col").text(scene.say("widget.changes_then")));
    el("table")
        .class("table")
        .child(el("caption").class("unseen").text(scene.say(caption)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows.iter().map(|row| one(scene, row))))
}

fn one(scene: &Scene<'_>, row: &Row<'_>) -> Element {
    let question = row.changes.first().map(|change| scene.words.question(&change.question)).unwrap_or_default();
    let turned = el("span").class("hint").text(scene.words.turned(&row.changes));
    let lines = row.lines.iter().map(|line| el("li").text(line.clone()));
    el("tr")
        .child(el("th").attr("scope", "row").text(question).child(turned))
        .child(el("td").child(el("ul").class("plain-list").children(lines)))
}

/// Scope and classes one by one, duties and penalties counted. Where the law no longer applies, that says it all.
fn lines(scene: &Scene<'_>, effects: &[&ChangeEffect]) -> Vec<String> {
    let words = |effect: &ChangeEffect| turn(scene, &effect.id, &effect.before, &effect.after);
    let left: Vec<&str> = effects
        .iter()
        .filter(|effect| effect.id == effect.law && rank(&effect.after) == 0)
        .map(|effect| effect.law.as_str())
        .collect();
    let mut lines = Vec::new();
    let (mut duties, mut penalties) = (Counts::default(), Counts::default());
    for effect in effects {
        let gone = left.contains(&effect.law.as_str());
        if effect.id == effect.law {
            lines.push(words(effect));
        } else if scene.book.classifications.iter().any(|class| class.id == effect.id) {
            if !gone {
                lines.push(words(effect));
            }
        } else if !scene.book.penalties.iter().any(|penalty| penalty.id == effect.id) {
            duties.count(effect);
        } else if rank(&effect.before) != rank(&effect.after) {
            penalties.count(effect);
        } else if !gone {
            lines.push(words(effect));
        }
    }
    lines.extend(duties.words(scene, "widget.changes_duties"));
    lines.extend(penalties.words(scene, "widget.changes_penalties"));
    lines
}

fn rank(state: &str) -> u8 {
    match state.split([':', ' ']).next() {
        Some("yes") => 2,
        Some("open") => 1,
        _ => 0,
    }
}

/// How many duties or penalties come, go, or change their certainty.
#[derive(Default)]
struct Counts {
    more: usize,
    less: usize,
    sure: usize,
    perhaps: usize,
    other: usize,
}

impl Counts {
    fn count(&mut self, effect: &ChangeEffect) {
        let slot = match (rank(&effect.before), rank(&effect.after)) {
            (0, 1 | 2) => &mut self.more,
            (1 | 2, 0) => &mut self.less,
            (1, 2) => &mut self.sure,
            (2, 1) => &mut self.perhaps,
            _ => &mut self.other,
        };
        *slot += 1;
    }

    /// `Pflichten: 3 mehr, 1 weniger`.
    fn words(&self, scene: &Scene<'_>, key: &str) -> Option<String> {
        let parts = [
            (self.more, "widget.changes_plus"),
            (self.less, "widget.changes_minus"),
            (self.sure, "widget.changes_sure"),
            (self.perhaps, "widget.changes_perhaps"),
            (self.other, "widget.changes_other"),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| scene.count(key, count)).collect();
        (!parts.is_empty()).then(|| scene.words.with(key, &[("what", &parts.join(", "))]))
    }
}
