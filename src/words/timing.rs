//! Since when, from when, by when.

use selfcheck_law::date::{Duration, Unit};
use selfcheck_law::rulebook::Nature;

use super::Words;
use crate::assessment::{Applies, Day, DueResult, Phase, Standing, Start};
use crate::joined::bracketed;

impl Words<'_> {
    /// A start as the latest day it is known by, or none.
    pub fn start(&self, start: Start) -> Option<String> {
        start.latest.or(start.earliest).map(|day| self.date(day.0))
    }
    /// A start in words: `seit 18.01.2026`, `ab 02.12.2027`, `frühestens ab 17.07.2026, spätestens ab 16.07.2028`.
    pub fn since(&self, start: Start, phase: Option<Phase>) -> String {
        let begun = phase == Some(Phase::Now);
        let ended = phase == Some(Phase::Ended);
        let key = match (start.earliest, start.latest) {
            _ if start.always && ended => "report.time.always_ended",
            _ if start.always => "report.time.always",
            (Some(one), Some(other)) if one == other && ended => "report.time.ended",
            (Some(one), Some(other)) if one == other && begun => "report.time.since",
            (Some(one), Some(other)) if one == other => "report.time.from",
            (Some(_), Some(_)) if begun => "report.time.since_between",
            (Some(_), Some(_)) => "report.time.between",
            (Some(_), None) => "report.time.earliest",
            (None, Some(_)) if begun => "report.time.since_latest",
            (None, Some(_)) => "report.time.latest",
            (None, None) => "report.time.not_fixed",
        };
        self.both(key, "earliest", self.day(start.earliest), "latest", self.day(start.latest))
    }
    /// When something applies: its start in words, empty for what never applies. What may apply now says so.
    pub fn when(&self, standing: &Standing) -> String {
        match (standing.phase, standing.applies) {
            (None, _) => String::new(),
            (Some(Phase::Now), Applies::Open) => self.maybe_since(standing.from),
            (phase, _) => self.since(standing.from, phase),
        }
    }
    fn day(&self, day: Option<Day>) -> String {
        day.map_or_else(String::new, |day| self.date(day.0))
    }
    fn maybe_since(&self, start: Start) -> String {
        let key = match (start.earliest, start.latest) {
            (Some(one), Some(other)) if one != other => "report.time.maybe_between",
            (Some(_), _) => "report.time.maybe_since",
            (None, Some(_)) => "report.time.maybe_latest",
            (None, None) => "report.time.maybe_now",
        };
        self.both(key, "earliest", self.day(start.earliest), "latest", self.day(start.latest))
    }
    /// A deadline in words: `innerhalb von 10 Arbeitstagen nach …`, `jedes Jahr, zuerst bis 18.01.2027 (Empfehlung)`.
    pub fn due(&self, due: &DueResult) -> String {
        let mut parts = Vec::new();
        if let Some(every) = due.every {
            parts.push(self.every(every));
        }
        if !due.within.is_empty() {
            let mut limits = Vec::new();
            for limit in &due.within {
                limits.push(self.duration_dative(*limit));
            }
            let limit = self.list(&limits, true);
            parts.push(match &due.after {
                Some(event) => self.both("report.due.within_after", "limit", limit, "event", self.title(event)),
                None => self.put("report.due.within", "limit", limit),
            });
        } else if let Some(event) = &due.after {
            parts.push(self.title(event));
        }
        match due.before.as_deref() {
            Some("start") => parts.push(self.text("report.due.before_start")),
            Some(event) => parts.push(self.title(event)),
            None => {}
        }
        if let Some(extend) = due.extend {
            parts.push(self.put("report.due.extend", "limit", self.duration(extend)));
        }
        parts.extend(self.due_day(due));
        parts.join(", ")
    }

    fn due_day(&self, due: &DueResult) -> Option<String> {
        let day = due.date?;
        let deadline = self.rulebook.deadlines.iter().find(|deadline| deadline.id == due.id);
        let first = deadline.and_then(|deadline| deadline.first).is_some_and(|first| first.by == day.0);
        let key = match (first, due.every) {
            (true, Some(_)) => "report.due.first",
            (false, Some(_)) => "report.due.next",
            _ => "report.due.by",
        };
        let mut words = self.put(key, "date", self.date(day.0));
        let mut marks = Vec::new();
        if due.nature == Some(Nature::Voluntary) {
            marks.push(self.text("report.due.recommended"));
        }
        marks.extend(due.confidence.and_then(|confidence| self.confidence(confidence)));
        if due.overdue == Some(true) {
            marks.push(self.text("report.due.overdue"));
        }
        if !marks.is_empty() {
            words = bracketed(&words, &marks.join(", "));
        }
        Some(words)
    }
    /// How often.
    pub fn every(&self, every: Duration) -> String {
        if every.high != 1 || every.low != 1 {
            return self.put("report.due.every", "limit", self.duration(every));
        }
        self.text(match every.unit {
            Unit::Hours => "report.due.every_hour",
            Unit::Days => "report.due.every_day",
            Unit::WorkingDays => "report.due.every_working_day",
            Unit::Weeks => "report.due.every_week",
            Unit::Months => "report.due.every_month",
            Unit::Years => "report.due.every_year",
        })
    }
}
