//! Several named systems under one profile.

use selfcheck_law::rulebook::Rulebook;

use super::model::{Model, Page, System};

/// Adds a system without answers and opens it. Rates and yearly values are no facts of a system and go along.
pub fn add(model: &mut Model, book: &Rulebook) {
    let mut fresh = System::empty(book);
    fresh.rates = model.system().rates.clone();
    fresh.index = model.system().index.clone();
    model.systems.push(fresh);
    open(model, model.systems.len() - 1);
    model.page = Page::Laws;
}

/// Adds a copy of a system, for another purpose, and opens it.
pub fn duplicate(model: &mut Model, at: usize, name: String) {
    let Some(system) = model.systems.get(at) else { return };
    let mut copy = system.clone();
    copy.name = name;
    model.systems.insert(at + 1, copy);
    open(model, at + 1);
    model.page = Page::Systems;
}

/// Opens a system.
pub fn open(model: &mut Model, at: usize) {
    if at < model.systems.len() {
        model.current = at;
        model.editing = false;
        model.complaints.clear();
    }
}

/// Removes a system; the last one is emptied instead.
pub fn remove(model: &mut Model, book: &Rulebook, at: usize) {
    if at >= model.systems.len() {
        return;
    }
    model.systems.remove(at);
    if model.systems.is_empty() {
        model.systems.push(System::empty(book));
    }
    if model.current > at || model.current >= model.systems.len() {
        model.current = model.current.saturating_sub(1);
    }
}
