//! Classifications over time: which levels are possible on a day, and the gravest that is certain now or later.

use selfcheck_law::rulebook::{Classification, Level};
use selfcheck_law::truth::Truth;

use super::law::standing;
use super::reasons::{Teller, cites};
use super::timeline::{Timeline, day, run_start, when};
use crate::assessment::{ClassificationResult, Headline, LevelResult, Phase, Start, TimelineEntry};
use selfcheck_law::rulebook::Rulebook;

/// The levels not ruled out on a day: in a ladder up to the first that is certain.
fn possible(classification: &Classification, truth: impl Fn(&Level) -> Truth) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, level) in classification.levels.iter().enumerate() {
        match truth(level) {
            Truth::False => {}
            Truth::Open => out.push(at),
            Truth::True => {
                out.push(at);
                if !classification.flags {
                    break;
                }
            }
        }
    }
    out
}

/// Whether a level is the result on a day: certain, possible or ruled out.
fn result(classification: &Classification, timeline: &Timeline, level: usize, day: usize, begun: bool) -> Truth {
    let possible = possible(classification, |level| timeline.truth(level.shown, day, begun));
    let own = classification.levels.get(level).map_or(Truth::False, |l| timeline.truth(l.shown, day, begun));
    if !possible.contains(&level) {
        Truth::False
    } else if own == Truth::True && (classification.flags || possible.len() == 1) {
        Truth::True
    } else {
        Truth::Open
    }
}

/// The gravest level that is certain, now or later.
pub(super) fn headline(classification: &Classification, timeline: &Timeline) -> Option<Headline> {
    let plan = timeline.plan;
    let certain = |level: usize, day: usize| result(classification, timeline, level, day, false) == Truth::True;
    let mut best: Option<(u8, usize, usize)> = None;
    for (at, level) in classification.levels.iter().enumerate() {
        if let Some(day) = (plan.now..plan.days.len()).find(|day| certain(at, *day)) {
            let better = match best {
                None => true,
                Some((severity, _, other)) => level.severity > severity || (level.severity == severity && day < other),
            };
            if better {
                best = Some((level.severity, at, day));
            }
        }
    }
    let (_, level, first) = best?;
    let name = |at: usize| classification.levels.get(at).map(|level| level.id.clone());
    let now = (0..classification.levels.len()).find(|at| certain(*at, plan.now)).and_then(name);
    let (phase, from) = if first == plan.now {
        let latest = run_start(first, |day| certain(level, day));
        let maybe = |day: usize| result(classification, timeline, level, day, false) != Truth::False;
        let start = Start {
            earliest: day(plan, Some(run_start(first, maybe))),
            latest: day(plan, Some(latest)),
            always: latest == 0,
        };
        (Phase::Now, start)
    } else {
        let found = when(plan, |day, begun| match result(classification, timeline, level, day, begun) {
            // Possible today but certain only later: the later day counts.
            Truth::Open if day == plan.now => Truth::False,
            other => other,
        });
        (found.phase.unwrap_or(Phase::Later), found.from)
    };
    let now = if phase == Phase::Now { None } else { now };
    Some(Headline { level: name(level)?, phase, from, now })
}

/// The result of a classification, or none where it is not shown.
pub(super) fn classify(
    rulebook: &Rulebook,
    classification: &Classification,
    timeline: &Timeline,
    teller: &mut Teller,
) -> Option<ClassificationResult> {
    let plan = timeline.plan;
    let hidden = classification
        .only_if
        .is_some_and(|node| (plan.now..plan.days.len()).all(|day| timeline.truth(node, day, false) == Truth::False));
    if classification.derived || hidden {
        return None;
    }
    let names = |levels: Vec<usize>| -> Vec<String> {
        levels.iter().filter_map(|at| classification.levels.get(*at).map(|level| level.id.clone())).collect()
    };
    let on = |day: usize| names(possible(classification, |level| timeline.truth(level.shown, day, false)));
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for at in 0..plan.days.len() {
        let levels = on(at);
        if entries.last().is_none_or(|last| last.possible != levels) {
            let first = day(plan, Some(at));
            entries.push(TimelineEntry {
                from: Start { earliest: first, latest: first, always: at == 0 },
                possible: levels,
            });
        }
    }
    let levels = classification
        .levels
        .iter()
        .map(|level| {
            let found = when(plan, |day, begun| timeline.truth(level.shown, day, begun));
            LevelResult {
                id: level.id.clone(),
                standing: standing(rulebook, teller, timeline, level.shown, found, &level.grounds),
            }
        })
        .collect();
    Some(ClassificationResult {
        id: classification.id.clone(),
        kind: if classification.flags { "flags" } else { "ladder" },
        headline: headline(classification, timeline),
        possible: on(plan.now),
        undated: names(possible(classification, |level| timeline.undated(level.shown))),
        timeline: entries,
        levels,
        cites: cites(rulebook, &classification.grounds.cites),
    })
}

/// The result in a word, for comparisons: possible levels now, and the headline where it is later.
pub(super) fn summary(classification: &Classification, timeline: &Timeline) -> String {
    let mut words: Vec<&str> = possible(classification, |level| timeline.truth(level.shown, timeline.plan.now, false))
        .into_iter()
        .filter_map(|at| classification.levels.get(at).map(|level| level.id.as_str()))
        .collect();
    let later = headline(classification, timeline).filter(|headline| headline.phase != Phase::Now);
    let later =
        later.map(|headline| [headline.level.as_str(), ":", super::summary::phase_word(Some(headline.phase))].concat());
    if let Some(later) = &later {
        words.push(later);
    }
    words.join("|")
}
