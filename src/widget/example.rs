//! An example to look at: an exporter's sales chat, as a saved file.

use selfcheck_law::rulebook::Rulebook;

use super::model::Page;
use super::{Widget, file};
use crate::words::Words;

const FILE: &str = include_str!("example.json");
/// The law the example is about.
const LAW: &str = "kazakhstan";

/// Whether the laws on offer have an example.
pub fn fits(book: &Rulebook, laws: &[u16]) -> bool {
    book.law(LAW).is_some_and(|law| laws.contains(&law))
}

/// Opens the example. Answers that were given go before it: then nothing happens.
pub fn open(widget: &mut Widget) {
    let own = widget.model.systems.iter().any(|system| !system.history.is_empty());
    if own || !fits(&widget.bundle.rulebook, &widget.model.laws) {
        return;
    }
    let words = Words::new(widget.bundle, widget.model.language(&widget.options));
    // Its lists are whole by the rulebook that ships (its hash for the #): an option added later is not ticked in it.
    let (before, after) = FILE.split_once('#').unwrap_or((FILE, ""));
    let text = [before, &widget.bundle.rulebook.hash, after].concat();
    if file::read(widget.bundle, &words, &text, &mut widget.model).is_ok() {
        let model = &mut widget.model;
        model.example = true;
        model.page = Page::Result;
        model.system_mut().name = words.text("widget.example_name");
    }
}
