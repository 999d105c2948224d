//! Messages change the model; what follows from the change is a list of effects.

use super::model::{self, Model, Page};
use super::{Effect, Storage, Widget, answering, file, news, settings, steps, systems, take};
use crate::view::ids;
use selfcheck_law::date::Date;
use selfcheck_law::rulebook::Kind;

/// A message and its value.
pub fn update(widget: &mut Widget, message: &str, value: &str) -> Vec<Effect> {
    let (name, rest) = message.split_once(':').unwrap_or((message, ""));
    let (page, system, kept) = (widget.model.page, widget.model.current, widget.model.keep);
    widget.model.complaints.clear();
    let mut effects = Vec::new();
    if let Some(effect) = take::take(widget, name, rest, value) {
        effects.push(effect);
    }
    let handled = answer(widget, name, rest, value) || setting(widget, name, rest, value) || travel(widget, name, rest);
    if handled {
        // Sentences about a file are told until the person goes on.
        widget.model.notice.clear();
    }
    widget.evaluate();
    if let Some(complaint) = widget.model.complaints.first().filter(|_| name == "next") {
        effects.push(Effect::Focus(ids::field(&complaint.field)));
    } else if widget.model.page != page || widget.model.current != system || name == "back" || name == "next" {
        effects.push(Effect::Focus(ids::HEADING.to_owned()));
    }
    if kept && !widget.model.keep {
        effects.push(Effect::Forget);
    } else if widget.model.keep && (handled || name == "open") && !widget.model.example {
        effects.push(Effect::Store(file::write(&widget.scene())));
    }
    effects.extend(widget.tell());
    effects
}

fn on(value: &str) -> bool {
    value == "true" || value == "on"
}

fn german(widget: &Widget) -> bool {
    widget.model.language(&widget.options) == "de"
}

/// Answers of the question on the page.
fn answer(widget: &mut Widget, name: &str, rest: &str, value: &str) -> bool {
    let german = german(widget);
    let book = &widget.bundle.rulebook;
    let model = &mut widget.model;
    let (id, option) = rest.split_once(':').unwrap_or((rest, ""));
    let Some(at) = book.question(id) else { return false };
    let figures =
        book.questions.get(at as usize).is_some_and(|q| matches!(q.kind, Kind::Number | Kind::Money | Kind::Date));
    match name {
        "answer" if !figures || value == "unknown" => answering::choose(model, book, at, value),
        "answer" | "low" | "high" | "currency" => {
            type_figure(model, name, id, value);
            // A mistake is told when the screen is confirmed, not at every key.
            answering::figure(model, book, at, german);
        }
        "tick" => answering::tick(model, book, at, option, on(value)),
        "none" => answering::none(model, book, at, on(value)),
        "unknown" => answering::unknown(model, book, at, on(value), german),
        "circumstance" => answering::choose(model, book, at, value),
        "edit" => {
            model.editing = model.page == Page::Result;
            model.page = Page::Question(at);
        }
        _ => return false,
    }
    true
}

/// A figure and a range exclude each other: what is typed last counts.
fn type_figure(model: &mut Model, name: &str, id: &str, value: &str) {
    let typed = &mut model.system_mut().typed;
    if !value.trim().is_empty() {
        let cleared: &[&str] = match name {
            "answer" => &["low", "high"],
            "low" | "high" => &["answer"],
            _ => &[],
        };
        for other in cleared {
            typed.put([other, ":", id].concat(), String::new());
        }
    }
    typed.put([name, ":", id].concat(), value.to_owned());
}

/// What is no answer.
fn setting(widget: &mut Widget, name: &str, rest: &str, value: &str) -> bool {
    let german = german(widget);
    let today = widget.input.as_of;
    let book = &widget.bundle.rulebook;
    let model = &mut widget.model;
    let mut complaint = None;
    match name {
        "scope" => settings::scope(model, book, rest, value),
        "position" => settings::position(model, book, rest, value),
        "done" => settings::done(model, book, rest, value),
        "last" => settings::last(model, book, rest, value),
        "rate" | "rate_date" | "index" => {
            model.system_mut().typed.put(format!("{name}:{rest}"), value.to_owned());
            complaint = if name == "index" {
                settings::index(model, book, rest, german)
            } else {
                settings::rate(model, book, rest, today, german)
            };
        }
        "law" => toggle_law(widget, rest, on(value)),
        "language" => model.language = Some(rest.to_owned()),
        "as_of" => model.system_mut().as_of = Date::parse(value),
        "show_currency" => model.currency = (!value.is_empty()).then(|| value.to_owned()),
        "drafts" => model.drafts = on(value),
        "filter" => model.filter = book.law(rest),
        "name" => model.system_mut().name = value.to_owned(),
        "keep" => model.keep = on(value) && widget.options.storage != Storage::None,
        _ => return false,
    }
    if let Some(complaint) = complaint {
        widget.model.complaints.push(complaint);
    }
    true
}

fn toggle_law(widget: &mut Widget, id: &str, on: bool) {
    let Some(law) = widget.bundle.rulebook.law(id) else { return };
    let mut chosen = Vec::new();
    for at in model::offered(&widget.bundle.rulebook, &widget.options) {
        let stays = if at == law { on } else { widget.model.laws.contains(&at) };
        if stays {
            chosen.push(at);
        }
    }
    widget.model.laws = chosen;
}

/// The place of a system in the list.
fn place(text: &str) -> Option<usize> {
    usize::try_from(text.parse::<i64>().ok()?).ok()
}

/// Where the person goes.
fn travel(widget: &mut Widget, name: &str, rest: &str) -> bool {
    let german = german(widget);
    let book = &widget.bundle.rulebook;
    match (name, rest) {
        ("begin", _) => {
            widget.model.quick = false;
            widget.model.page = Page::Laws;
        }
        ("quick", _) => {
            widget.model.quick = true;
            forward(widget);
        }
        ("full", _) => {
            widget.model.quick = false;
            forward(widget);
        }
        ("next", _) => match widget.model.page {
            Page::Start => widget.model.page = Page::Laws,
            Page::Question(at) => {
                if steps::confirm(book, &mut widget.model, at, german) {
                    if widget.model.editing {
                        widget.model.editing = false;
                        widget.model.page = Page::Result;
                    } else {
                        forward(widget);
                    }
                }
            }
            _ => forward(widget),
        },
        ("back", _) => steps::back(&mut widget.model),
        ("page", "start") => widget.model.page = Page::Start,
        ("page", "laws") => widget.model.page = Page::Laws,
        ("page", "systems") => widget.model.page = Page::Systems,
        ("page", "result") => {
            widget.model.editing = false;
            widget.model.page = Page::Result;
        }
        ("page", "questions") => {
            widget.model.editing = false;
            forward(widget);
        }
        ("reset", _) => {
            let fresh = Model::new(book, &widget.options);
            let old = std::mem::replace(&mut widget.model, fresh);
            (widget.model.language, widget.model.keep) = (old.language, old.keep);
        }
        ("new_system", _) => systems::add(&mut widget.model, book),
        ("duplicate", _) => {
            let at = place(rest).unwrap_or(widget.model.current);
            let name = widget.model.systems.get(at).map_or("", |system| system.name.as_str());
            let name = widget.scene().words.with("widget.copy_of", &[("name", name)]);
            systems::duplicate(&mut widget.model, at, name);
        }
        ("switch", _) => {
            if let Some(at) = place(rest) {
                systems::open(&mut widget.model, at);
                widget.model.page = Page::Result;
            }
        }
        ("remove", _) => {
            if let Some(at) = place(rest) {
                systems::remove(&mut widget.model, book, at);
            }
        }
        _ => return false,
    }
    true
}

/// The first question that still matters after everything said so far.
fn forward(widget: &mut Widget) {
    widget.evaluate();
    steps::forward(&widget.bundle.rulebook, &mut widget.model, &widget.result);
}

impl Widget {
    /// What the host and the reader are told after a change.
    pub(super) fn tell(&mut self) -> Vec<Effect> {
        let (told, effects) = news::news(&self.scene(), &self.told);
        self.told = told;
        effects
    }
}
