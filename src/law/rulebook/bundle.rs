//! What ships: the rulebook and its words.

use std::sync::OnceLock;

use super::Rulebook;
use crate::packed::Unread;

/// The words of all statements in one language, by key (`question.headcount.title`). They are unpacked when the first
/// of them is read.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    entries: OnceLock<Vec<(String, String)>>,
    unread: Unread,
}

impl Texts {
    /// The words of pairs of key and text that are sorted by key.
    pub fn new(entries: Vec<(String, String)>) -> Texts {
        Texts { entries: OnceLock::from(entries), unread: Unread::default() }
    }
    /// Words that are still packed.
    pub(crate) fn later(unread: Unread) -> Texts {
        Texts { entries: OnceLock::new(), unread }
    }
    /// Pairs of key and text, sorted by key.
    pub fn entries(&self) -> &[(String, String)] {
        self.entries.get_or_init(|| self.unread.read())
    }
    /// The text of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let entries = self.entries();
        let at = entries.binary_search_by(|(k, _)| k.as_str().cmp(key)).ok()?;
        entries.get(at).map(|(_, text)| text.as_str())
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.entries() == other.entries()
    }
}

impl Eq for Texts {}

/// What ships: the rulebook and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// The tables.
    pub rulebook: Rulebook,
    /// Languages with their words, e.g. `de`.
    pub texts: Vec<(String, Texts)>,
}

impl Bundle {
    /// The words of a language; the first language where it is not shipped.
    pub fn texts(&self, language: &str) -> Option<&Texts> {
        self.texts.iter().find(|(code, _)| code == language).or_else(|| self.texts.first()).map(|(_, texts)| texts)
    }
}
