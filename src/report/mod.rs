//! The take-away: the result as HTML, Markdown, text or JSON. The page shows the result as elements; the report takes
//! the same elements, adds what a paper has to say of itself, and writes them.

mod blocks;
mod html;
mod json;
mod markdown;
mod paper;
mod text;

use selfcheck_law::rulebook::Bundle;

use crate::assessment::Assessment;
use crate::input::Input;
use crate::words::Words;

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
}

/// Writes the report.
pub fn report(bundle: &Bundle, input: &Input, assessment: &Assessment, format: Format) -> String {
    if format == Format::Json {
        return json::write(bundle, input, assessment);
    }
    let words = Words::new(bundle, &input.language);
    let paper = paper::paper(words, input, assessment);
    match format {
        Format::Html => html::write(words.language(), &words.text("report.head.title"), &paper),
        Format::Markdown => markdown::write(&blocks::blocks(&paper)),
        _ => text::write(&blocks::blocks(&paper)),
    }
}
