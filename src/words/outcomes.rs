//! Results in one phrase: what a law says, where a classification stands, what changes.

use super::Words;
use crate::assessment::{Applies, ClassificationResult, LawResult, Phase};
use crate::joined::{colon, three};

impl Words<'_> {
    /// Whether a law reaches the system, in one sentence.
    pub fn reach(&self, law: &str, result: &LawResult) -> String {
        if !result.covered {
            let from = self.rulebook.laws.iter().find(|it| it.id == law).map(|it| self.date(it.earliest_as_of));
            return self.put("report.outcome.not_covered", "date", from.unwrap_or_default());
        }
        let field = match result.applies {
            Applies::Yes => "applies",
            Applies::Open => "applies_open",
            Applies::No => "applies_not",
        };
        self.its("law", law, field)
    }
    /// Where a classification stands, in one phrase: the level that is certain, else those still possible; flags that
    /// hold or may hold.
    pub fn verdict(&self, class: &ClassificationResult) -> String {
        let mut levels: Vec<String> = Vec::new();
        if class.kind == "flags" {
            for level in class.levels.iter().filter(|level| level.standing.applies != Applies::No) {
                let phase = level.standing.phase.map_or("", phase_word);
                levels.push(three(&level.id, ":", phase));
            }
        } else if let Some(headline) = &class.headline {
            levels.push(three(&headline.level, ":", phase_word(headline.phase)));
        } else {
            levels.clone_from(&class.possible);
        }
        self.outcome(&class.id, &levels.join("|"))
    }
    /// A before or after of a change or a layer in words: levels (`medium|high`), a state (`yes`, `yes:later`), or the
    /// state of a penalty with its largest sums (`yes 129750 KZT`).
    pub fn outcome(&self, id: &str, value: &str) -> String {
        if let Some(class) = self.rulebook.classifications.iter().find(|it| it.id == id) {
            // Levels of today stand for each other; one of another day comes after them.
            let (mut levels, mut others) = (Vec::new(), Vec::new());
            for part in value.split('|') {
                if !part.is_empty() {
                    let list = if part.contains(':') { &mut others } else { &mut levels };
                    list.push(self.phased(part, Some(id)));
                }
            }
            if levels.is_empty() && others.is_empty() {
                return self.text(if class.flags { "report.outcome.no_flag" } else { "report.outcome.no_level" });
            }
            if !class.flags && levels.len() > 1 {
                levels = vec![self.list(&levels, true)];
            }
            levels.extend(others);
            return levels.join(", ");
        }
        let (state, sums) = value.split_once(' ').unwrap_or((value, ""));
        let words = self.phased(state, None);
        let sums = self.largest(sums);
        if sums.is_empty() { words } else { colon(&words, &self.list(&sums, true)) }
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
    /// A state, or a level of a classification, with the phase behind its colon.
    fn phased(&self, part: &str, class: Option<&str>) -> String {
        let (state, phase) = part.split_once(':').unwrap_or((part, ""));
        let key = match phase {
            "later" => "report.outcome.later",
            "ended" => "report.outcome.ended",
            "start_not_fixed" => "report.outcome.start_not_fixed",
            _ => "",
        };
        let words = match class {
            Some(class) => self.level(class, state),
            None => self.state(state),
        };
        if key.is_empty() { words } else { self.put(key, "state", words) }
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

fn phase_word(phase: Phase) -> &'static str {
    match phase {
        Phase::Now => "",
        Phase::Later => "later",
        Phase::Ended => "ended",
        Phase::StartNotFixed => "start_not_fixed",
    }
}
