//! What ships: the rulebook and its words.

use std::sync::{Arc, OnceLock};

use super::Rulebook;
use crate::packed::unpacked;

/// The words of all statements in one language, by key (`question.headcount.title`). They are unpacked when the first
/// of them is read, and stay one long text: thousands of short ones would take twice the memory.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Sorted; all languages have the same.
    keys: Arc<Vec<String>>,
    packed: Vec<u8>,
    words: OnceLock<Words>,
}

/// One text behind the other.
#[derive(Clone, Debug, Default)]
struct Words {
    all: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Words {
    fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(self.all.len());
    }
    fn get(&self, at: usize) -> Option<&str> {
        let start = if at == 0 { 0 } else { *self.ends.get(at - 1)? };
        self.all.get(start..*self.ends.get(at)?)
    }
}

impl Texts {
    /// The words of pairs of key and text that are sorted by key.
    pub fn new(entries: Vec<(String, String)>) -> Texts {
        let (mut keys, mut words) = (Vec::new(), Words::default());
        for (key, text) in entries {
            keys.push(key);
            words.push(&text);
        }
        Texts { keys: Arc::new(keys), packed: Vec::new(), words: OnceLock::from(words) }
    }
    /// Words that are still packed, in the order of their keys.
    pub(crate) fn later(keys: Arc<Vec<String>>, packed: Vec<u8>) -> Texts {
        Texts { keys, packed, words: OnceLock::new() }
    }
    fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let mut words = Words::default();
            unpacked(&self.packed, &mut |text| words.push(text));
            words
        })
    }
    /// Pairs of key and text, sorted by key.
    pub fn entries(&self) -> Vec<(&str, &str)> {
        let mut entries = Vec::new();
        for (at, key) in self.keys.iter().enumerate() {
            entries.push((key.as_str(), self.words().get(at).unwrap_or_default()));
        }
        entries
    }
    /// The text of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.keys.binary_search_by(|known| known.as_str().cmp(key)).ok()?;
        self.words().get(at)
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
