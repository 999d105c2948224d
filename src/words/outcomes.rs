//! Results in one phrase: what a law says, where a classification stands, what changes.

use super::Words;
use crate::assessment::{Applies, ClassificationResult, Headline, LawResult, Phase};

impl Words<'_> {
    /// Whether a law reaches the system, in one sentence.
    pub fn reach(&self, law: &str, result: &LawResult) -> String {
        if !result.covered {
            let from = self.rulebook.laws.iter().find(|it| it.id == law).map(|it| self.date(it.earliest_as_of));
            return self.with("report.outcome.not_covered", &[("date", &from.unwrap_or_default())]);
        }
        self.text(&format!(
            "law.{law}.{}",
            match result.applies {
                Applies::Yes => "applies",
                Applies::Open => "applies_open",
                Applies::No => "applies_not",
            }
        ))
    }
    /// A headline: `Hoch, seit 18.01.2026`; where it is later, with the level of now.
    pub fn headline(&self, classification: &str, headline: &Headline) -> String {
        let level = self.level(classification, &headline.level);
        let start = self.since(headline.from, Some(headline.phase));
        match (&headline.now, headline.phase) {
            (Some(now), Phase::Later | Phase::StartNotFixed) if *now != headline.level => {
                let now = self.level(classification, now);
                self.with("report.outcome.headline_later", &[("level", &level), ("start", &start), ("now", &now)])
            }
            _ => self.with("report.outcome.headline", &[("level", &level), ("start", &start)]),
        }
    }
    /// Where a classification stands, in one phrase: its headline, or what is still possible; for flags all that hold.
    pub fn verdict(&self, result: &ClassificationResult) -> String {
        if result.kind == "flags" {
            return self.flags(result);
        }
        match &result.headline {
            Some(headline) => {
                let words = self.headline(&result.id, headline);
                let more: Vec<String> =
                    result.possible.iter().filter(|level| **level != headline.level).cloned().collect();
                if result.possible.len() > 1 && !more.is_empty() {
                    let more = self.levels(&result.id, &more);
                    self.with("report.outcome.headline_open", &[("headline", &words), ("levels", &more)])
                } else {
                    words
                }
            }
            None if result.possible.is_empty() => self.text("report.outcome.no_level"),
            None => self.with("report.outcome.possible", &[("levels", &self.levels(&result.id, &result.possible))]),
        }
    }
    fn flags(&self, result: &ClassificationResult) -> String {
        let named = |applies: Applies| -> Vec<String> {
            let levels = result.levels.iter().filter(|level| level.standing.applies == applies);
            levels.map(|level| self.level(&result.id, &level.id)).collect()
        };
        let (certain, open) = (named(Applies::Yes), named(Applies::Open));
        let mut parts = Vec::new();
        if !certain.is_empty() {
            parts.push(certain.join(", "));
        }
        if !open.is_empty() {
            parts.push(self.with("report.outcome.maybe", &[("levels", &open.join(", "))]));
        }
        if parts.is_empty() { self.text("report.outcome.no_flag") } else { parts.join("; ") }
    }
    /// A before or after of a change or a layer (`medium|high`, `yes`, `yes:later`) in words.
    pub fn outcome(&self, id: &str, value: &str) -> String {
        let class = self.rulebook.classifications.iter().any(|it| it.id == id);
        let one = |part: &str| -> String {
            let (state, phase) = part.split_once(':').map_or((part, None), |(state, phase)| (state, Some(phase)));
            let words = if class { self.level(id, state) } else { self.state(state) };
            match phase {
                Some("later") => self.with("report.outcome.later", &[("state", &words)]),
                Some("ended") => self.with("report.outcome.ended", &[("state", &words)]),
                Some("start_not_fixed") => self.with("report.outcome.start_not_fixed", &[("state", &words)]),
                _ => words,
            }
        };
        if value.is_empty() {
            return self.text("report.outcome.no_level");
        }
        self.list(&value.split('|').map(one).collect::<Vec<_>>(), true)
    }
    fn state(&self, state: &str) -> String {
        match state {
            "yes" => self.applies(Applies::Yes),
            "open" => self.applies(Applies::Open),
            "no" => self.applies(Applies::No),
            other => other.to_owned(),
        }
    }
}
