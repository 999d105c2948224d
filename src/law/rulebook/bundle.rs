//! What ships: the rulebook and its words, and their compact form.

use serde::{Deserialize, Serialize};

use super::Rulebook;

/// The words of all statements in one language, by key (`question.headcount.title`), sorted by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Sorted pairs of key and text.
    pub entries: Vec<(String, String)>,
}

impl Texts {
    /// The text of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.entries.binary_search_by(|(k, _)| k.as_str().cmp(key)).ok()?;
        self.entries.get(at).map(|(_, text)| text.as_str())
    }
}

/// What ships: the rulebook and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The tables.
    pub rulebook: Rulebook,
    /// Languages with their words, e.g. `de`.
    pub texts: Vec<(String, Texts)>,
}

/// The compact form: the keys of all languages are the same and stand once.
#[derive(Serialize, Deserialize)]
struct Packed {
    rulebook: Rulebook,
    keys: Vec<String>,
    languages: Vec<(String, Vec<String>)>,
}

impl Bundle {
    /// The compact form that is embedded into the module. A text that is missing in one language is empty there.
    pub fn encode(&self) -> Vec<u8> {
        let mut keys: Vec<String> =
            self.texts.iter().flat_map(|(_, t)| &t.entries).map(|(key, _)| key.clone()).collect();
        keys.sort_unstable();
        keys.dedup();
        let words = |texts: &Texts| keys.iter().map(|key| texts.get(key).unwrap_or_default().to_owned()).collect();
        let languages = self.texts.iter().map(|(code, texts)| (code.clone(), words(texts))).collect();
        postcard::to_allocvec(&Packed { rulebook: self.rulebook.clone(), keys: keys.clone(), languages })
            .unwrap_or_default()
    }
    /// Reads the compact form; none if it is not one.
    pub fn decode(bytes: &[u8]) -> Option<Bundle> {
        let packed: Packed = postcard::from_bytes(bytes).ok()?;
        let keys = &packed.keys;
        let texts = |words: Vec<String>| Texts { entries: keys.iter().cloned().zip(words).collect() };
        let texts = packed.languages.into_iter().map(|(code, words)| (code, texts(words))).collect();
        Some(Bundle { rulebook: packed.rulebook, texts })
    }
    /// The words of a language; the first language where it is not shipped.
    pub fn texts(&self, language: &str) -> Option<&Texts> {
        self.texts.iter().find(|(code, _)| code == language).or_else(|| self.texts.first()).map(|(_, texts)| texts)
    }
}
