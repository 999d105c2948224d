//! The same answers on another day: what differs.

use super::changes::effect;
use super::facts::Facts;
use super::plan::Plan;
use super::summary::items;
use super::timeline::Timeline;
use crate::assessment::{Compared, Day};

/// What differs on the as-of date from the day it is compared with, law by law where both days are described. The days
/// are evaluated already; they are only looked at from another one.
pub(super) fn compared(facts: Facts, timeline: Timeline, laws: &[u16]) -> Option<Compared> {
    let other = facts.input.compare_with.filter(|day| *day != facts.input.as_of)?;
    let mut described = Vec::new();
    for at in laws {
        if facts.rulebook.laws.get(usize::from(*at)).is_some_and(|law| law.earliest_as_of <= other) {
            described.push(*at);
        }
    }
    let after = items(facts, &timeline, &described);
    let now = timeline.plan.days.iter().position(|day| *day == other)?;
    let plan = Plan { now, ..timeline.plan.clone() };
    let before = items(facts, &timeline.seen_from(&plan), &described);
    let mut effects = Vec::new();
    for (before, after) in before.iter().zip(after) {
        if before.word != after.word {
            effects.push(effect(facts, before, after.word));
        }
    }
    Some(Compared { with: Day(other), effects })
}
