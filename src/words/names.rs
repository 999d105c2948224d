//! The names of things by id.

use selfcheck_law::rulebook::Question;

use super::Words;

impl Words<'_> {
    /// The short name of a law: `Kasachstan`.
    pub fn law(&self, id: &str) -> String {
        self.text(&format!("law.{id}.name"))
    }
    /// The title of a question.
    pub fn question(&self, id: &str) -> String {
        self.text(&format!("question.{id}.title"))
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
        self.text(&format!("holder.{id}.title"))
    }
    /// The title of anything that has an id: law, question, rule, classification, obligation, penalty, effect,
    /// deadline, event, note, document, source, open point, layer, named date, index.
    pub fn title(&self, id: &str) -> String {
        match self.kind_of(id) {
            "law" => self.law(id),
            kind => self.text(&format!("{kind}.{id}.title")),
        }
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
    fn kind_of(&self, id: &str) -> &'static str {
        let book = self.rulebook;
        if book.obligations.iter().any(|it| it.id == id) {
            "obligation"
        } else if book.classifications.iter().any(|it| it.id == id) {
            self.class_kind(id)
        } else if book.penalties.iter().any(|it| it.id == id) {
            "penalty"
        } else if book.rules.iter().any(|it| it.id == id) {
            "rule"
        } else if book.questions.iter().any(|it| it.id == id) {
            "question"
        } else if book.laws.iter().any(|it| it.id == id) {
            "law"
        } else if book.open_points.iter().any(|it| it.id == id) {
            "open_point"
        } else if book.named_dates.iter().any(|it| it.id == id) {
            "date"
        } else if book.indexes.iter().any(|it| it.id == id) {
            "index"
        } else if book.effects.iter().any(|it| it.id == id) {
            "effect"
        } else if book.deadlines.iter().any(|it| it.id == id) {
            "deadline"
        } else if book.notes.iter().any(|it| it.id == id) {
            "note"
        } else if book.documents.iter().any(|it| it.id == id) {
            "document"
        } else if book.events.iter().any(|it| it == id) {
            "event"
        } else if let Some(layer) = book.layers.iter().find(|it| it.id == id) {
            if layer.draft { "draft" } else { "reading" }
        } else if book.topics.iter().any(|it| it == id) {
            "topic"
        } else if book.holders.iter().any(|it| it == id) {
            "holder"
        } else {
            "source"
        }
    }
}
