//! Deadlines of an obligation as they stand on the as-of date.

use selfcheck_law::rulebook::{Deadline, Rulebook};
use selfcheck_law::truth::Truth;

use super::timeline::Timeline;
use crate::assessment::{Day, DueResult};
use crate::input::{Done, Input};

/// One deadline: limits that are possible, and the next day where one can be given.
pub(super) fn due(
    rulebook: &Rulebook,
    input: &Input,
    timeline: &Timeline,
    deadline: &Deadline,
    done: Done,
) -> DueResult {
    let event = |at: Option<u16>| at.and_then(|at| rulebook.events.get(at as usize)).cloned();
    let mut within = Vec::new();
    for limit in &deadline.within {
        let truth = timeline.at(limit.node, timeline.now());
        if truth != Truth::False {
            within.push(limit.duration);
        }
        if truth == Truth::True {
            break;
        }
    }
    let mut result = DueResult {
        id: deadline.id.clone(),
        within,
        every: deadline.every,
        before: event(deadline.before),
        after: event(deadline.after),
        extend: deadline.extend,
        date: None,
        nature: None,
        confidence: Some(deadline.grounds.confidence),
        overdue: None,
    };
    let next = deadline.every.zip(done.last).and_then(|(every, last)| every.end(last));
    if let Some(next) = next {
        result.date = Some(Day(next));
        result.overdue = Some(next < input.as_of);
    } else if let Some(first) = deadline.first {
        result.date = Some(Day(first.by));
        result.nature = Some(first.nature);
        result.confidence = Some(first.confidence);
        result.overdue = Some(first.by < input.as_of);
    }
    result
}
