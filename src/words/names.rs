//! The names of things by id.

use selfcheck_law::rulebook::Question;

use super::Words;
use crate::joined::{three, two};

/// Everything with a title by its id, but laws, which have a short name, and sources.
const KINDS: [&str; 18] = [
    "obligation",
    "ladder",
    "flags",
    "penalty",
    "rule",
    "question",
    "open_point",
    "date",
    "index",
    "effect",
    "deadline",
    "note",
    "document",
    "event",
    "draft",
    "reading",
    "topic",
    "holder",
];

impl Words<'_> {
    /// The short name of a law: `Kasachstan`.
    pub fn law(&self, id: &str) -> String {
        self.its("law", id, "name")
    }
    /// The title of a question.
    pub fn question(&self, id: &str) -> String {
        self.its("question", id, "title")
    }
    /// The words of an option of a question.
    pub fn option(&self, question: &str, option: &str) -> String {
        self.its("question", question, &two("options.", option))
    }
    /// The title of a classification.
    pub fn classification(&self, id: &str) -> String {
        self.its(self.class_kind(id), id, "title")
    }
    /// The short name of a level of a classification.
    pub fn level(&self, classification: &str, level: &str) -> String {
        self.its(self.class_kind(classification), classification, &two("levels.", level))
    }
    /// What a level means, in one sentence, where there is one.
    pub fn level_hint(&self, classification: &str, level: &str) -> Option<String> {
        self.of(self.class_kind(classification), classification, &three("levels.", level, "_hint"))
    }
    /// Several levels: `Mittel oder Hoch`.
    pub fn levels(&self, classification: &str, levels: &[String]) -> String {
        let mut names = Vec::new();
        for level in levels {
            names.push(self.level(classification, level));
        }
        self.list(&names, true)
    }
    /// Who owes a duty.
    pub fn holder(&self, id: &str) -> String {
        self.its("holder", id, "title")
    }
    /// The title of anything that has an id: law, question, rule, classification, obligation, penalty, effect,
    /// deadline, event, note, document, source, open point, layer, named date, index.
    pub fn title(&self, id: &str) -> String {
        if let Some(name) = self.of("law", id, "name") {
            return name;
        }
        KINDS.iter().find_map(|kind| self.of(kind, id, "title")).unwrap_or_else(|| self.its("source", id, "title"))
    }
    /// A text in the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        if self.german { three("„", text, "“") } else { three("“", text, "”") }
    }

    pub(super) fn find_question(&self, id: &str) -> Option<&Question> {
        self.rulebook.questions.iter().find(|question| question.id == id)
    }
    fn class_kind(&self, id: &str) -> &'static str {
        let flags = self.rulebook.classifications.iter().any(|c| c.id == id && c.flags);
        if flags { "flags" } else { "ladder" }
    }
}
