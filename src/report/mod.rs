//! The take-away: the result as HTML, Markdown, text, JSON, a table or a calendar. The page shows the result as elements; the report takes
//! the same elements, adds what a paper has to say of itself, and writes them.

mod blocks;
mod csv;
mod html;
mod json;
mod markdown;
mod paper;
mod text;

use selfcheck_law::rulebook::Bundle;

use crate::assessment::Assessment;
use crate::input::Input;
use crate::view::tree::Element;
use crate::words::Words;
use crate::{calendar, document};

/// A format of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A complete page, styled for print.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// Input and assessment.
    Json,
    /// A table for a spreadsheet.
    Csv,
    /// A calendar of all dates.
    Ics,
}

/// Writes the report.
pub fn report(bundle: &Bundle, input: &Input, assessment: &Assessment, format: Format) -> String {
    let words = Words::new(bundle, &input.language);
    match format {
        Format::Json => json::write(bundle, input, assessment),
        Format::Csv => csv::write(&words, assessment),
        Format::Ics => calendar::ics(&words, assessment),
        _ => written(&words, "report.head.title", &paper::paper(words, input, assessment), format),
    }
}

/// Writes a document of a law; none where there is no such document.
pub fn document(bundle: &Bundle, input: &Input, id: &str, format: Format) -> Option<String> {
    let words = Words::new(bundle, &input.language);
    let page = document::document(&words, input, id)?;
    Some(written(&words, &["document.", id, ".title"].concat(), &page, format))
}

/// Elements as a page, as Markdown, else as text.
fn written(words: &Words<'_>, title: &str, page: &Element, format: Format) -> String {
    match format {
        Format::Html => html::write(words.language(), &words.text(title), page),
        Format::Markdown => markdown::write(&blocks::blocks(page)),
        _ => text::write(&blocks::blocks(page)),
    }
}
