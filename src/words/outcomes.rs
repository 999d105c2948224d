//! Results in one phrase: what a law says, where a classification stands, what changes.

use super::Words;
use crate::assessment::{Applies, ClassificationResult, Headline, LawResult, Phase};

impl Words<'_> {
    /// Whether a law reaches the system, in one sentence.
    pub fn reach(&self, law: &str, result: &LawResult) -> String {
        if !result.covered {
            let law = self.rulebook.laws.iter().find(|it| it.id == law);
            let from = law.map_or_else(String::new, |law| self.date(law.earliest_as_of));
            return self.with_one("report.outcome.not_covered", "date", &from);
        }
        let name = match result.applies {
            Applies::Yes => "applies",
            Applies::Open => "applies_open",
            Applies::No => "applies_not",
        };
        self.text(&format!("law.{law}.{name}"))
    }
    /// A headline: `Hoch, seit 18.01.2026`; where it is later, with the level of now.
    pub fn headline(&self, classification: &str, headline: &Headline) -> String {
        let level = self.level(classification, &headline.level);
        let start = self.since(headline.from, Some(headline.phase));
        let (mut key, mut now) = ("report.outcome.headline", String::new());
        if let (Some(before), Phase::Later | Phase::StartNotFixed) = (&headline.now, headline.phase)
            && *before != headline.level
        {
            (key, now) = ("report.outcome.headline_later", self.level(classification, before));
        }
        self.with(key, &[("level", &level), ("start", &start), ("now", &now)])
    }
    /// Where a classification stands, in one phrase: its headline, or what is still possible; for flags all that hold.
    pub fn verdict(&self, result: &ClassificationResult) -> String {
        if result.kind == "flags" {
            return self.flags(result);
        }
        let Some(headline) = &result.headline else {
            let key = match result.possible.len() {
                0 => "report.outcome.no_level",
                1 => "report.outcome.possible_one",
                _ => "report.outcome.possible",
            };
            return self.with_one(key, "levels", &self.levels(&result.id, &result.possible));
        };
        let words = self.headline(&result.id, headline);
        let mut more = Vec::new();
        for level in &result.possible {
            if *level != headline.level {
                more.push(self.level(&result.id, level));
            }
        }
        if result.possible.len() < 2 || more.is_empty() {
            return words;
        }
        let more = self.list(&more, true);
        self.with("report.outcome.headline_open", &[("headline", &words), ("levels", &more)])
    }
    fn flags(&self, result: &ClassificationResult) -> String {
        let (certain, open) = (self.held(result, Applies::Yes), self.held(result, Applies::Open));
        let key = match (certain.is_empty(), open.is_empty()) {
            (true, true) => return self.text("report.outcome.no_flag"),
            (false, true) => return certain,
            (true, false) => "report.outcome.only_maybe",
            (false, false) => "report.outcome.maybe",
        };
        let open = self.with_one(key, "levels", &open);
        if certain.is_empty() { open } else { format!("{certain}; {open}") }
    }
    /// The flags that apply in this way.
    fn held(&self, result: &ClassificationResult, applies: Applies) -> String {
        let mut names = Vec::new();
        for level in &result.levels {
            if level.standing.applies == applies {
                names.push(self.level(&result.id, &level.id));
            }
        }
        names.join(", ")
    }
    /// A before or after of a change or a layer in words: levels (`medium|high`), a state (`yes`, `yes:later`), or the
    /// state of a penalty with its largest sums (`yes 129750 KZT`).
    pub fn outcome(&self, id: &str, value: &str) -> String {
        if let Some(class) = self.rulebook.classifications.iter().find(|it| it.id == id) {
            let mut levels = Vec::new();
            for part in value.split('|') {
                if !part.is_empty() {
                    let (level, phase) = part.split_once(':').unwrap_or((part, ""));
                    levels.push(self.phased(self.level(id, level), phase));
                }
            }
            return match (levels.is_empty(), class.flags) {
                (true, true) => self.text("report.outcome.no_flag"),
                (true, false) => self.text("report.outcome.no_level"),
                (false, true) => levels.join(", "),
                (false, false) => self.list(&levels, true),
            };
        }
        let (state, sums) = value.split_once(' ').unwrap_or((value, ""));
        let (state, phase) = state.split_once(':').unwrap_or((state, ""));
        let mut words = self.phased(self.state(state), phase);
        let sums = self.largest(sums);
        if !sums.is_empty() {
            words.push_str(": ");
            words.push_str(&sums);
        }
        words
    }
    /// A before and an after in words; where a penalty stays and only its sums change, the sums alone.
    pub fn outcomes(&self, id: &str, before: &str, after: &str) -> (String, String) {
        match (before.split_once(' '), after.split_once(' ')) {
            (Some((state, old)), Some((other, new))) if state == other && old != new => {
                (self.largest(old), self.largest(new))
            }
            _ => (self.outcome(id, before), self.outcome(id, after)),
        }
    }
    /// A state or level with the phase of it that stands behind a colon.
    fn phased(&self, state: String, phase: &str) -> String {
        let key = match phase {
            "later" => "report.outcome.later",
            "ended" => "report.outcome.ended",
            "start_not_fixed" => "report.outcome.start_not_fixed",
            _ => return state,
        };
        self.with_one(key, "state", &state)
    }
    fn state(&self, state: &str) -> String {
        match state {
            "yes" => self.applies(Applies::Yes),
            "open" => self.applies(Applies::Open),
            "no" => self.applies(Applies::No),
            other => other.to_owned(),
        }
    }
    /// `129750 KZT ? EUR index` as a list of phrases, each once.
    fn largest(&self, sums: &str) -> String {
        let mut out: Vec<String> = Vec::new();
        let mut parts = sums.split(' ').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            let currency = parts.next_if(|next| next.bytes().all(|byte| byte.is_ascii_uppercase()));
            let words = match (part, currency) {
                ("index" | "answer", _) => self.text("report.outcome.not_computable"),
                ("not_known", _) => self.text("report.amount.not_known"),
                ("?", _) => self.text("report.outcome.no_limit"),
                (figure, Some(currency)) => self.money(figure.parse().unwrap_or(0), currency),
                // A case without a sum.
                (_, None) => self.text("report.amount.no_fine"),
            };
            if !out.contains(&words) {
                out.push(words);
            }
        }
        self.list(&out, true)
    }
}
