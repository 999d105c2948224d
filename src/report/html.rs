//! A complete page for screen and print: no script, no request, everything escaped.

use crate::view::html::html;
use crate::view::tree::{Element, el};

const STYLE: &str = include_str!("style.css");

/// Writes the report as a page.
pub fn write(language: &str, title: &str, paper: &Element) -> String {
    let title = html(&el("title").text(title));
    let body = html(paper);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n{title}\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n{body}\n</body>\n</html>\n"
    )
}
