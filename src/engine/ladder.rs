//! Classifications over time: which levels are possible on a day, and the gravest that is certain now or later.

use selfcheck_law::rulebook::{Classification, Level, Rulebook};
use selfcheck_law::truth::Truth;

use super::reasons::{Teller, cites};
use super::timeline::{Timeline, day, run_start, when};
use crate::assessment::{ClassificationResult, Headline, LevelResult, Phase, Start, TimelineEntry};

/// The levels not ruled out in a lane: in a ladder up to the first that is certain.
fn possible(classification: &Classification, timeline: &Timeline, lane: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, level) in classification.levels.iter().enumerate() {
        let truth = timeline.at(level.shown, lane);
        if truth != Truth::False {
            out.push(at);
        }
        if truth == Truth::True && !classification.flags {
            break;
        }
    }
    out
}

/// Whether a level is the result on a day: certain, possible or ruled out.
fn result(classification: &Classification, timeline: &Timeline, level: usize, day: usize, begun: bool) -> Truth {
    let lane = timeline.lane(day, begun);
    let possible = possible(classification, timeline, lane);
    if !possible.contains(&level) {
        return Truth::False;
    }
    match classification.levels.get(level) {
        Some(level) if classification.flags || possible.len() == 1 => timeline.at(level.shown, lane),
        _ => Truth::Open,
    }
}

/// The gravest level that is certain, now or later.
pub(super) fn headline(classification: &Classification, timeline: &Timeline) -> Option<Headline> {
    let plan = timeline.plan;
    let certain = |level: usize, day: usize| result(classification, timeline, level, day, false) == Truth::True;
    let mut now = None;
    let mut best: Option<(&Level, usize, usize)> = None;
    for (at, level) in classification.levels.iter().enumerate() {
        let Some(day) = (plan.now..plan.days.len()).find(|day| certain(at, *day)) else { continue };
        if day == plan.now && now.is_none() {
            now = Some(level.id.clone());
        }
        let better = best.is_none_or(|(known, _, other)| {
            level.severity > known.severity || (level.severity == known.severity && day < other)
        });
        if better {
            best = Some((level, at, day));
        }
    }
    let (level, at, first) = best?;
    let (phase, from) = if first == plan.now {
        let latest = run_start(first, &|day| certain(at, day));
        let maybe = |day: usize| result(classification, timeline, at, day, false) != Truth::False;
        let earliest = run_start(first, &maybe);
        let start = Start { earliest: day(plan, Some(earliest)), latest: day(plan, Some(latest)), always: latest == 0 };
        (Phase::Now, start)
    } else {
        let found = when(plan, &|day, begun| match result(classification, timeline, at, day, begun) {
            // Possible today but certain only later: the later day counts.
            Truth::Open if day == plan.now => Truth::False,
            other => other,
        });
        (found.phase.unwrap_or(Phase::Later), found.from)
    };
    Some(Headline { level: level.id.clone(), phase, from, now: now.filter(|_| phase != Phase::Now) })
}

/// The result of a classification, or none where it is not shown.
pub(super) fn classify(
    rulebook: &Rulebook,
    classification: &Classification,
    teller: &mut Teller,
) -> Option<ClassificationResult> {
    let timeline = teller.timeline;
    let plan = timeline.plan;
    let hidden = classification
        .only_if
        .is_some_and(|node| (plan.now..plan.days.len()).all(|day| timeline.truth(node, day, false) == Truth::False));
    if classification.derived || hidden {
        return None;
    }
    let names = |lane: usize| {
        let mut names = Vec::new();
        for at in possible(classification, timeline, lane) {
            if let Some(level) = classification.levels.get(at) {
                names.push(level.id.clone());
            }
        }
        names
    };
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for at in 0..plan.days.len() {
        let possible = names(timeline.lane(at, false));
        if entries.last().is_none_or(|last| last.possible != possible) {
            let first = day(plan, Some(at));
            entries.push(TimelineEntry { from: Start { earliest: first, latest: first, always: at == 0 }, possible });
        }
    }
    let mut levels = Vec::new();
    for level in &classification.levels {
        let standing = teller.standing(level.shown, timeline.when(level.shown), &level.grounds);
        levels.push(LevelResult { id: level.id.clone(), standing });
    }
    Some(ClassificationResult {
        id: classification.id.clone(),
        kind: if classification.flags { "flags" } else { "ladder" },
        headline: headline(classification, timeline),
        possible: names(timeline.now()),
        undated: names(timeline.undated()),
        timeline: entries,
        levels,
        cites: cites(rulebook, &classification.grounds.cites),
    })
}

/// The result in a word, for comparisons: possible levels now, and the headline where it is later.
pub(super) fn summary(classification: &Classification, timeline: &Timeline) -> String {
    let mut word = String::new();
    for at in possible(classification, timeline, timeline.now()) {
        if let Some(level) = classification.levels.get(at) {
            add(&mut word, &level.id);
        }
    }
    if let Some(headline) = headline(classification, timeline)
        && headline.phase != Phase::Now
    {
        add(&mut word, &headline.level);
        word.push(':');
        word.push_str(super::summary::phase_word(Some(headline.phase)));
    }
    word
}

/// Adds a level to those before it.
fn add(word: &mut String, level: &str) {
    if !word.is_empty() {
        word.push('|');
    }
    word.push_str(level);
}
