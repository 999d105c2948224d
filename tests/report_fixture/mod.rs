//! A small rulebook with words in both languages, an input and an assessment, all made by hand.
#![allow(dead_code, unused_imports, clippy::unwrap_used, reason = "a test; each test file uses its part")]

mod book;
mod given;
mod result;

use ai_selfcheck::law::date::Date;
use ai_selfcheck::law::rulebook::{Bundle, Texts};

pub use given::input;
pub use result::assessment;

/// The rulebook and its words.
pub fn bundle() -> Bundle {
    Bundle {
        rulebook: book::rulebook(),
        texts: vec![
            (
                "de".into(),
                texts(
                    include_str!("law.de.toml"),
                    include_str!("../../src/words/report.de.toml"),
                    include_str!("../../src/words/widget.de.toml"),
                ),
            ),
            (
                "en".into(),
                texts(
                    include_str!("law.en.toml"),
                    include_str!("../../src/words/report.en.toml"),
                    include_str!("../../src/words/widget.en.toml"),
                ),
            ),
        ],
    }
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn texts(law: &str, report: &str, page: &str) -> Texts {
    let mut entries = pairs(law, "");
    entries.extend(pairs(report, "report."));
    entries.extend(pairs(page, "widget"));
    entries.sort();
    Texts::new(entries)
}

/// Sections and one-line strings: all that these files need of TOML.
pub fn pairs(text: &str, prefix: &str) -> Vec<(String, String)> {
    let mut section = String::new();
    let mut out = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.to_owned();
            continue;
        }
        let (key, value) = line.split_once(" = ").unwrap();
        let value = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap();
        out.push((format!("{prefix}{section}.{key}"), value.replace("\\\"", "\"").replace("\\\\", "\\")));
    }
    out
}
