//! Everything a page is drawn from.

use selfcheck_law::rulebook::{Law, Rulebook};

use super::tree::Element;
use crate::assessment::{Assessment, LawResult};
use crate::input::{Answer, Input};
use crate::widget::Options;
use crate::widget::model::Model;
use crate::words::Words;

/// Words, rulebook, state and result.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The words of the reader's language.
    pub words: Words<'a>,
    /// The rulebook.
    pub book: &'a Rulebook,
    /// The state of the page.
    pub model: &'a Model,
    /// What the host set.
    pub options: &'a Options,
    /// What the engine was given.
    pub input: &'a Input,
    /// What it answered.
    pub result: &'a Assessment,
    /// Somebody can act here. A report shows the same without controls, and what the page keeps short in full.
    pub live: bool,
}

impl<'a> Scene<'a> {
    /// A text of the widget.
    #[inline(never)]
    pub fn say(&self, key: &str) -> String {
        self.words.text(key)
    }
    /// A text with a number in it.
    #[inline(never)]
    pub fn count(&self, key: &str, count: usize) -> String {
        self.words.put(key, "count", count.to_string())
    }
    /// The chosen laws that have a result, in display order.
    pub fn laws(&self) -> Vec<(u16, &'a Law, &'a LawResult)> {
        let mut laws = Vec::new();
        for at in &self.input.laws {
            let Some(law) = self.book.laws.get(usize::from(*at)) else { continue };
            if let Some(result) = self.result.laws.get(&law.id) {
                laws.push((*at, law, result));
            }
        }
        laws
    }
    /// The laws the result is narrowed to.
    pub fn shown_laws(&self) -> Vec<(u16, &'a Law, &'a LawResult)> {
        let mut laws = Vec::new();
        for law in self.laws() {
            if self.model.filter.is_none_or(|only| only == law.0) {
                laws.push(law);
            }
        }
        laws
    }
    /// Those of them that are described for this day, by their place.
    pub fn told_laws(&self) -> Vec<(u16, &'a LawResult)> {
        let mut laws = Vec::new();
        for (at, _, result) in self.shown_laws() {
            if result.covered {
                laws.push((at, result));
            }
        }
        laws
    }
    /// Whether a line has to name its law.
    pub fn many_laws(&self) -> bool {
        self.input.laws.len() > 1
    }
    /// The answer the engine was given.
    pub fn answer(&self, at: usize) -> &'a Answer {
        self.input.answers.get(at).unwrap_or(&Answer::Nothing)
    }
}

impl Element {
    /// With a text of the product as child.
    #[must_use]
    #[inline(never)]
    pub fn say(self, scene: &Scene<'_>, key: &str) -> Element {
        self.text(scene.say(key))
    }
}
