//! The take-away: the result as HTML, Markdown, text or JSON. Built once as an outline, then written.

mod html;
mod json;
mod markdown;
pub mod outline;
mod sections;
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
    let outline = sections::outline(words, input, assessment);
    match format {
        Format::Html => html::write(&outline),
        Format::Markdown => markdown::write(&outline),
        _ => text::write(&outline),
    }
}
