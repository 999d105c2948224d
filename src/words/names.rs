//! The names of things by id.

use selfcheck_law::rulebook::Question;

use super::Words;

/// The kinds of things with a title, and what it is called.
const KINDS: [(&str, &str); 20] = [
    ("obligation", "title"),
    ("ladder", "title"),
    ("flags", "title"),
    ("penalty", "title"),
    ("rule", "title"),
    ("question", "title"),
    ("law", "name"),
    ("open_point", "title"),
    ("date", "title"),
    ("index", "title"),
    ("effect", "title"),
    ("deadline", "title"),
    ("note", "title"),
    ("document", "title"),
    ("event", "title"),
    ("draft", "title"),
    ("reading", "title"),
    ("topic", "title"),
    ("holder", "title"),
    ("source", "title"),
];

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
        self.text(&self.class_key(id, "title", ""))
    }
    /// The short name of a level of a classification.
    pub fn level(&self, classification: &str, level: &str) -> String {
        self.text(&self.class_key(classification, "levels.", level))
    }
    /// What a level means, in one sentence, where there is one.
    pub fn level_hint(&self, classification: &str, level: &str) -> Option<String> {
        let mut key = self.class_key(classification, "levels.", level);
        key.push_str("_hint");
        self.maybe(&key)
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
        self.text(&format!("holder.{id}.title"))
    }
    /// The title of anything that has an id: law, question, rule, classification, obligation, penalty, effect,
    /// deadline, event, note, document, source, open point, layer, named date, index.
    pub fn title(&self, id: &str) -> String {
        let mut key = String::new();
        for (kind, name) in KINDS {
            key = format!("{kind}.{id}.{name}");
            if let Some(title) = self.maybe(&key) {
                return title;
            }
        }
        key
    }
    /// A text in the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        if self.german { format!("„{text}“") } else { format!("“{text}”") }
    }

    pub(super) fn find_question(&self, id: &str) -> Option<&Question> {
        self.rulebook.questions.iter().find(|question| question.id == id)
    }
    fn class_key(&self, id: &str, part: &str, level: &str) -> String {
        let flags = self.rulebook.classifications.iter().any(|c| c.id == id && c.flags);
        let kind = if flags { "flags" } else { "ladder" };
        format!("{kind}.{id}.{part}{level}")
    }
}
