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
            None => {
                let one = result.possible.len() == 1;
                let key = if one { "report.outcome.possible_one" } else { "report.outcome.possible" };
                self.with(key, &[("levels", &self.levels(&result.id, &result.possible))])
            }
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
            let key = if parts.is_empty() { "report.outcome.only_maybe" } else { "report.outcome.maybe" };
            parts.push(self.with(key, &[("levels", &open.join(", "))]));
        }
        if parts.is_empty() { self.text("report.outcome.no_flag") } else { parts.join("; ") }
    }
    /// A before or after of a change or a layer in words: levels (`medium|high`), a state (`yes`, `yes:later`), or the
    /// state of a penalty with its largest sums (`yes 129750 KZT`).
    pub fn outcome(&self, id: &str, value: &str) -> String {
        if let Some(class) = self.rulebook.classifications.iter().find(|it| it.id == id) {
            let levels: Vec<String> = value
                .split('|')
                .filter(|part| !part.is_empty())
                .map(|part| self.phased(part, |level| self.level(id, level)))
                .collect();
            return match (levels.is_empty(), class.flags) {
                (true, true) => self.text("report.outcome.no_flag"),
                (true, false) => self.text("report.outcome.no_level"),
                (false, true) => levels.join(", "),
                (false, false) => self.list(&levels, true),
            };
        }
        let (state, sums) = value.split_once(' ').unwrap_or((value, ""));
        let words = self.phased(state, |state| self.state(state));
        let sums = self.largest(sums);
        if sums.is_empty() { words } else { format!("{words}: {}", self.list(&sums, true)) }
    }
    /// A before and an after in words; where a penalty stays and only its sums change, the sums alone.
    pub fn outcomes(&self, id: &str, before: &str, after: &str) -> (String, String) {
        match (before.split_once(' '), after.split_once(' ')) {
            (Some((state, old)), Some((other, new))) if state == other && old != new => {
                let sums = |sums: &str| self.list(&self.largest(sums), true);
                (sums(old), sums(new))
            }
            _ => (self.outcome(id, before), self.outcome(id, after)),
        }
    }
    /// A state or level with the phase behind its colon.
    fn phased(&self, part: &str, words: impl Fn(&str) -> String) -> String {
        let (state, phase) = part.split_once(':').unwrap_or((part, ""));
        let key = match phase {
            "later" => "report.outcome.later",
            "ended" => "report.outcome.ended",
            "start_not_fixed" => "report.outcome.start_not_fixed",
            _ => return words(state),
        };
        self.with(key, &[("state", &words(state))])
    }
    fn state(&self, state: &str) -> String {
        match state {
            "yes" => self.applies(Applies::Yes),
            "open" => self.applies(Applies::Open),
            "no" => self.applies(Applies::No),
            other => other.to_owned(),
        }
    }
    /// `129750 KZT ? EUR index` as phrases, each once.
    fn largest(&self, sums: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut parts = sums.split_whitespace().peekable();
        while let Some(part) = parts.next() {
            let currency = parts.next_if(|next| next.bytes().all(|byte| byte.is_ascii_uppercase()));
            let words = match (part, currency) {
                ("index" | "answer", _) => self.text("report.outcome.not_computable"),
                ("not_known", _) => self.not_computable(part, &[]),
                ("?", _) => self.text("report.outcome.no_limit"),
                (figure, Some(currency)) => self.money(figure.parse().unwrap_or(0), currency),
                // A case without a sum.
                (_, None) => self.text("report.amount.no_fine"),
            };
            if !out.contains(&words) {
                out.push(words);
            }
        }
        out
    }
}
