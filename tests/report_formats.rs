//! What each format promises: escaping, line length, a page without requests, JSON that reads back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::report::{Format, report};
use report_fixture::{assessment, bundle, input};

fn written(language: &str, format: Format) -> String {
    report(&bundle(), &input(language), &assessment(language), format)
}

#[test]
fn html_is_a_complete_page_without_script_or_request() {
    for language in ["de", "en"] {
        let page = written(language, Format::Html);
        assert!(page.starts_with("<!doctype html>\n"));
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"));
        assert!(page.contains("<title>Self") || page.contains("<title>Selbst"));
        assert!(page.contains("@page{") && page.contains("@media print"));
        for part in ["<script", "<img", "<link", "src=", "url(", "@import", "style=", " onclick"] {
            assert!(!page.contains(part), "the page has `{part}`");
        }
        balanced(&page);
    }
}

/// Every element that opens is closed, in order.
fn balanced(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in page.split('<').skip(1) {
        let tag = part.split('>').next().unwrap_or("");
        let name = tag.split(' ').next().unwrap_or("");
        if name == "!doctype" || name == "meta" {
            continue;
        }
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None => open.push(name),
        }
    }
    assert!(open.is_empty());
}

#[test]
fn markup_in_texts_stays_text() {
    let page = written("de", Format::Html);
    assert!(page.contains("erfundene &lt;b&gt;Personen&lt;/b&gt; &amp; &quot;Figuren&quot; *fett* [x](y) | z"));
    assert!(!page.contains("<b>"));
    let markdown = written("de", Format::Markdown);
    assert!(markdown.contains(r#"erfundene \<b\>Personen\</b\> \& "Figuren" \*fett\* \[x\](y) \| z"#));
    assert!(!markdown.contains("<b>") && !markdown.contains("[x](y)"));
    let text = written("de", Format::Text);
    assert!(text.contains("<b>Personen</b> &"));
}

#[test]
fn markdown_lines_begin_as_they_should() {
    for language in ["de", "en"] {
        let markdown = written(language, Format::Markdown);
        for line in markdown.lines().filter(|line| !line.is_empty()) {
            let known = ["# ", "## ", "### ", "#### ", "- ", "  - ", "| ", "|", "**"];
            let starts = known.iter().any(|start| line.starts_with(start));
            let letter = line.chars().next().is_some_and(|c| c.is_alphabetic() || "“„(*\\".contains(c));
            let number = line.split_once(". ").is_some_and(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
            assert!(starts || letter || number, "`{line}`");
        }
        assert!(markdown.contains("<https://adilet.zan.kz/rus/docs/Z2500000230>"));
    }
}

#[test]
fn text_keeps_to_78_columns() {
    for language in ["de", "en"] {
        let text = written(language, Format::Text);
        for line in text.lines() {
            assert!(line.chars().count() <= 78, "`{line}`");
            assert_eq!(line, line.trim_end());
        }
        assert!(!text.contains("\n\n\n\n"));
        assert!(text.contains("\n-----"));
    }
}

#[test]
fn json_holds_input_and_assessment() {
    let json = written("de", Format::Json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["assessment", "input"]);
    assert_eq!(value["assessment"], serde_json::to_value(assessment("de")).unwrap());
    let again = ai_selfcheck::json::parse(&value["input"].to_string()).unwrap();
    let read = ai_selfcheck::input::read::read(&bundle(), &again);
    assert_eq!(read.unwrap(), input("de"));
    assert!(json.contains("\n  \"input\": {\n"));
}
