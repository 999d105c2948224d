//! Files in and out: save, open, report, print, copy.

use super::model::Page;
use super::{Effect, Widget, example, file};
use crate::report::{self, Format};
use crate::words::Words;

/// The effect of a message about files; none for any other.
pub fn take(widget: &mut Widget, name: &str, rest: &str, value: &str) -> Option<Effect> {
    match name {
        "save" => return Some(download(widget, "json", "application/json", file::write(&widget.scene()))),
        "report" => {
            let (format, ending, media) = format(rest)?;
            return Some(download(widget, ending, media, written(widget, format)));
        }
        "document" => return document(widget, rest),
        "copy" => return Some(Effect::Copy(written(widget, Format::Text))),
        "print" => return Some(Effect::Print),
        "open_file" => return Some(Effect::OpenFile),
        "open" => open(widget, value, false),
        "restore" => open(widget, value, true),
        "example" => example::open(widget, rest),
        "copied" => tell(widget, if value == "true" { "widget.copied" } else { "widget.copy_by_hand" }),
        "store_failed" => {
            widget.model.keep = false;
            tell(widget, "widget.store_failed");
        }
        _ => {}
    }
    None
}

/// `id:format`, or `id:copy`.
fn document(widget: &mut Widget, rest: &str) -> Option<Effect> {
    let (id, name) = rest.split_once(':')?;
    let (format, ending, media) = format(name).unwrap_or((Format::Text, "", ""));
    let text = report::document(widget.bundle, &widget.input, id, format)?;
    if ending.is_empty() {
        return Some(Effect::Copy(text));
    }
    let name = format!("{}-{}.{ending}", id.replace('_', "-"), widget.input.as_of);
    Some(Effect::Download { name, media, text })
}

fn tell(widget: &mut Widget, key: &str) {
    widget.model.notice = vec![widget.scene().words.text(key)];
}

fn format(name: &str) -> Option<(Format, &'static str, &'static str)> {
    Some(match name {
        "html" => (Format::Html, "html", "text/html"),
        "markdown" => (Format::Markdown, "md", "text/markdown"),
        "text" => (Format::Text, "txt", "text/plain"),
        // Not the name of a saved file: only that one opens again.
        "json" => (Format::Json, "result.json", "application/json"),
        "csv" => (Format::Csv, "csv", "text/csv"),
        "ics" => (Format::Ics, "ics", "text/calendar"),
        _ => return None,
    })
}

fn written(widget: &Widget, format: Format) -> String {
    report::report(widget.bundle, &widget.input, &widget.result, format)
}

fn download(widget: &Widget, ending: &str, media: &'static str, text: String) -> Effect {
    let stem = widget.scene().words.text("widget.file_name");
    let name = [&stem, "-", &widget.input.as_of.to_string(), ".", ending].concat();
    Effect::Download { name, media, text }
}

/// Puts a saved file in place of what is on the page; a file that cannot be read changes nothing but the notice.
fn open(widget: &mut Widget, text: &str, stored: bool) {
    let words = Words::new(widget.bundle, widget.model.language(&widget.options));
    match file::read(widget.bundle, &words, text, &mut widget.model) {
        Ok(remarks) => {
            let model = &mut widget.model;
            model.page = if stored { Page::Start } else { Page::Systems };
            model.keep |= stored;
            model.notice = vec![words.text(if stored { "widget.restored" } else { "widget.opened" })];
            model.notice.extend(remarks);
        }
        Err(why) => widget.model.notice = vec![why, words.text("widget.open_failed")],
    }
}
