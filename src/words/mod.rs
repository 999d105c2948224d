//! Words, numbers, dates and citations in the language of the reader. Page and report say the same because both
//! take their sentences from here.

mod answers;
mod cites;
mod figures;
mod filling;
mod formulas;
mod names;
mod outcomes;
mod reasons;
mod sums;
mod tags;
mod timing;

use selfcheck_law::rulebook::{Bundle, Rulebook, Texts};

use crate::joined::three;

/// The words of one language over a rulebook.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The rulebook the ids belong to.
    pub rulebook: &'a Rulebook,
    texts: Option<&'a Texts>,
    german: bool,
}

impl<'a> Words<'a> {
    /// The words of `language` (`de` or `en`).
    pub fn new(bundle: &'a Bundle, language: &str) -> Words<'a> {
        Words { rulebook: &bundle.rulebook, texts: bundle.texts(language), german: language == "de" }
    }
    /// The language code.
    pub fn language(&self) -> &'static str {
        if self.german { "de" } else { "en" }
    }
    /// The text of a key with `{date:…}` and `{money:…}` filled in; the key itself where there is no text.
    pub fn text(&self, key: &str) -> String {
        self.maybe(key).unwrap_or_else(|| key.to_owned())
    }
    /// The text of a key, where there is one.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.raw(key).map(|text| self.fill(text, &[]))
    }
    /// A text with its own placeholders (`{count}`) filled as well; the key itself where there is no text.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.raw(key).map_or_else(|| key.to_owned(), |text| self.fill(text, values))
    }
    /// A text with one placeholder.
    #[inline(never)]
    pub fn put(&self, key: &str, name: &str, value: String) -> String {
        self.with(key, &[(name, &value)])
    }
    /// A text with two placeholders.
    #[inline(never)]
    pub fn both(&self, key: &str, one: &str, value: String, other: &str, second: String) -> String {
        self.with(key, &[(one, &value), (other, &second)])
    }
    /// A text of a thing, where it has one: `question.headcount.hint`.
    #[inline(never)]
    pub fn of(&self, kind: &str, id: &str, field: &str) -> Option<String> {
        self.maybe(&path(kind, id, field))
    }
    /// A text that every thing of the kind has.
    #[inline(never)]
    pub fn its(&self, kind: &str, id: &str, field: &str) -> String {
        self.text(&path(kind, id, field))
    }
    /// Several texts as one list: `A, B oder C`. `or` chooses between *or* and *and*.
    pub fn list(&self, items: &[String], or: bool) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        if rest.is_empty() {
            return last.clone();
        }
        let word = match (self.german, or) {
            (true, true) => "oder",
            (true, false) => "und",
            (false, true) => "or",
            (false, false) => "and",
        };
        three(&rest.join(", "), " ", &three(word, " ", last))
    }

    fn raw(&self, key: &str) -> Option<&'a str> {
        self.texts.and_then(|texts| texts.get(key))
    }
}

/// The key of a text: `question.headcount.hint`.
fn path(kind: &str, id: &str, field: &str) -> String {
    [kind, ".", id, ".", field].concat()
}
