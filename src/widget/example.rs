//! Systems to start from: the examples of the rulebook, opened like saved files.

use selfcheck_law::rulebook::{Example, Rulebook};

use super::model::{Page, offered};
use super::{Widget, file};
use crate::words::Words;

/// The examples that the laws on offer reach.
pub fn fitting<'a>(book: &'a Rulebook, laws: &[u16]) -> Vec<&'a Example> {
    book.examples.iter().filter(|one| one.laws.iter().any(|law| laws.contains(law))).collect()
}

/// Opens an example. Answers that were given go before it: then nothing happens.
pub fn open(widget: &mut Widget, id: &str) {
    let book = &widget.bundle.rulebook;
    let laws = offered(book, &widget.options);
    let own = widget.model.systems.iter().any(|system| !system.history.is_empty());
    let Some(found) = fitting(book, &laws).into_iter().find(|one| one.id == id && !own) else { return };
    let words = Words::new(widget.bundle, widget.model.language(&widget.options));
    let mut chosen = String::new();
    for law in found.laws.iter().filter(|law| laws.contains(law)) {
        if let Some(law) = book.laws.get(usize::from(*law)) {
            let comma = if chosen.is_empty() { "" } else { "," };
            chosen.push_str(&[comma, "\"", &law.id, "\""].concat());
        }
    }
    // Its lists are whole by the rulebook that ships: an option added later is not ticked in it.
    let text = format!(
        "{{\"format\":\"ai-selfcheck\",\"version\":1,\"rulebook\":\"{}\",\"language\":\"{}\",\"currency\":\"EUR\",\
         \"laws\":[{chosen}],\"profile\":{{}},\"systems\":[{}]}}",
        book.hash,
        words.language(),
        found.system
    );
    if file::read(widget.bundle, &words, &text, &mut widget.model).is_ok() {
        let model = &mut widget.model;
        model.example = true;
        model.page = Page::Result;
        model.system_mut().name = words.text(&format!("example.{id}.title"));
    }
}
