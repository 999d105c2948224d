//! The take-away: the result as HTML, Markdown, text or JSON.

use selfcheck_law::rulebook::Bundle;

use crate::assessment::Assessment;
use crate::input::Input;

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
    let _ = (bundle, input, assessment, format);
    String::new()
}
