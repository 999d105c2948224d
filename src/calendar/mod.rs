//! All dates of one system: when duties begin or end, when a class changes, what is due by when, what recurs.

mod ics;

use crate::assessment::{Applies, Assessment, Day, LawResult, Limit, ObligationResult, Phase, Start};
use crate::words::Words;

pub use self::ics::ics;

/// A day, or a span in which one day falls, and what happens then.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The law.
    pub law: String,
    /// Identity among all entries, the same in every language.
    pub key: String,
    /// The day at the earliest and at the latest.
    pub from: Start,
    /// What happens, in one line.
    pub title: String,
    /// What it is about, where it is more than one thing.
    pub items: Vec<String>,
    /// It comes again.
    pub every: Option<Limit>,
}

impl Entry {
    /// The day it stands at: the last possible one, else the first.
    pub fn day(&self) -> Option<Day> {
        self.from.latest.or(self.from.earliest)
    }
}

/// The dates of all chosen laws, rising. What has been so since the law began has no date.
pub fn entries(words: &Words<'_>, assessment: &Assessment) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    for (id, law) in &assessment.laws {
        out.extend(of_law(words, id, law));
    }
    crate::order::sort_by_key(&mut out, Entry::day);
    out
}

/// The dates of one law, rising.
pub fn of_law(words: &Words<'_>, id: &str, law: &LawResult) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    if law.covered && law.applies != Applies::No {
        classes(words, id, law, &mut out);
        duties(words, id, law, &mut out);
    }
    crate::order::sort_by_key(&mut out, Entry::day);
    out
}

fn entry(law: &str, key: String, from: Start, title: String) -> Entry {
    Entry { law: law.to_owned(), key, from, title, items: Vec::new(), every: None }
}

fn classes(words: &Words<'_>, id: &str, law: &LawResult, out: &mut Vec<Entry>) {
    for class in &law.classifications {
        for change in &class.timeline {
            if change.from.always || change.from.latest.or(change.from.earliest).is_none() {
                continue;
            }
            let levels = match change.possible.is_empty() {
                true => words.text("report.outcome.no_level"),
                false => words.levels(&class.id, &change.possible),
            };
            let title = words.both("report.calendar.class", "class", words.classification(&class.id), "levels", levels);
            let key = [class.id.as_str(), ":", &change.possible.join("+")].concat();
            out.push(entry(id, key, change.from, title));
        }
    }
}

fn duties(words: &Words<'_>, id: &str, law: &LawResult, out: &mut Vec<Entry>) {
    for duty in &law.obligations {
        let Some(phase) = duty.standing.phase.filter(|_| duty.standing.applies != Applies::No) else { continue };
        let from = duty.standing.from;
        if !from.always && phase != Phase::Ended && from.latest.or(from.earliest).is_some() {
            let title = words.title(&duty.id);
            let known = out.iter_mut().find(|one| one.every.is_none() && one.from == from && one.key == "duties");
            match known {
                Some(group) => group.items.push(title),
                None => {
                    let mut group = entry(id, "duties".to_owned(), from, String::new());
                    group.items.push(title);
                    out.push(group);
                }
            }
        }
        due(words, id, duty, out);
    }
    for group in out.iter_mut().filter(|one| one.key == "duties") {
        group.title = match group.items.len() {
            1 => words.with("report.calendar.duty", &[("duty", group.items.first().map_or("", String::as_str))]),
            many => words.put("report.calendar.duties", "count", many.to_string()),
        };
        if group.items.len() == 1 {
            group.items.clear();
        }
    }
}

fn due(words: &Words<'_>, id: &str, duty: &ObligationResult, out: &mut Vec<Entry>) {
    for due in &duty.due {
        let Some(day) = due.date else { continue };
        let from = Start { earliest: Some(day), latest: Some(day), always: false };
        let title = words.both("report.calendar.due", "deadline", words.title(&due.id), "duty", words.title(&duty.id));
        let key = [duty.id.as_str(), ":", &due.id].concat();
        let mut one = entry(id, key, from, title);
        one.every = due.every;
        out.push(one);
    }
}
