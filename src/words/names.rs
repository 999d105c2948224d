//! The names of things by id.

use selfcheck_law::rulebook::Question;

use super::Words;

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
        self.text(&format!("question.{question}.options.{option}"))
    }
    /// The title of a classification.
    pub fn classification(&self, id: &str) -> String {
        self.text(&format!("{}.{id}.title", self.class_kind(id)))
    }
    /// The short name of a level of a classification.
    pub fn level(&self, classification: &str, level: &str) -> String {
        self.text(&format!("{}.{classification}.levels.{level}", self.class_kind(classification)))
    }
    /// What a level means, in one sentence, where there is one.
    pub fn level_hint(&self, classification: &str, level: &str) -> Option<String> {
        self.maybe(&format!("{}.{classification}.levels.{level}_hint", self.class_kind(classification)))
    }
    /// Several levels: `Mittel oder Hoch`.
    pub fn levels(&self, classification: &str, levels: &[String]) -> String {
        let names: Vec<String> = levels.iter().map(|level| self.level(classification, level)).collect();
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
        if self.german { format!("„{text}“") } else { format!("“{text}”") }
    }

    pub(super) fn find_question(&self, id: &str) -> Option<&Question> {
        self.rulebook.questions.iter().find(|question| question.id == id)
    }
    fn class_kind(&self, id: &str) -> &'static str {
        let flags = self.rulebook.classifications.iter().any(|c| c.id == id && c.flags);
        if flags { "flags" } else { "ladder" }
    }
}
