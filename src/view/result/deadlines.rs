//! Deadlines of a duty in words.

use selfcheck_law::date::Duration;
use selfcheck_law::rulebook::Nature;

use super::super::bits::tag;
use super::super::names;
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use super::tags;
use crate::assessment::DueResult;

/// One line a deadline.
pub fn deadlines(scene: &Scene<'_>, due: &[DueResult]) -> Option<Element> {
    if due.is_empty() {
        return None;
    }
    Some(el("ul").class("due plain-list").children(due.iter().map(|due| one(scene, due))))
}

fn one(scene: &Scene<'_>, due: &DueResult) -> Element {
    let mut parts: Vec<String> = Vec::new();
    let event = |id: &String| scene.say(&format!("event.{id}.title"));
    let limits = |limits: &[Duration]| limits.iter().map(|limit| scene.words.duration(*limit)).collect();
    if !due.within.is_empty() {
        let within = names::joined(scene, limits(&due.within), "common.or");
        parts.push(match &due.after {
            Some(after) => scene.words.with("widget.due_after", &[("within", &within), ("event", &event(after))]),
            None => scene.words.with("widget.due_within", &[("within", &within)]),
        });
    }
    if let Some(every) = due.every {
        parts.push(scene.words.with("widget.due_every", &[("every", &scene.words.duration(every))]));
    }
    if let Some(before) = &due.before {
        parts.push(scene.words.with("widget.due_before", &[("event", &event(before))]));
    }
    if let Some(extend) = due.extend {
        parts.push(scene.words.with("widget.due_extend", &[("extend", &scene.words.duration(extend))]));
    }
    if let Some(date) = due.date {
        let key = if due.nature == Some(Nature::Voluntary) { "widget.due_date_advised" } else { "widget.due_date" };
        parts.push(scene.words.with(key, &[("date", &scene.words.date(date.0))]));
    }
    if parts.is_empty() {
        parts.push(scene.say(&format!("deadline.{}.title", due.id)));
    }
    let overdue = (due.overdue == Some(true)).then(|| tag("late", scene.say("widget.overdue")));
    let confidence = due.confidence.and_then(|confidence| tags::confidence(scene, confidence));
    el("li").text(scene.words.with("widget.due", &[("due", &parts.join("; "))])).children(overdue).children(confidence)
}
