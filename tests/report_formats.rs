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

#[test]
fn html_is_the_result_without_what_only_the_page_needs() {
    for language in ["de", "en"] {
        let page = written(language, Format::Html);
        for part in ["<button", "<input", "<select", "<label", "<nav", "data-", "tabindex", " part="] {
            assert!(!page.contains(part), "the page has `{part}`");
        }
        assert!(page.matches("<details").count() > 20);
        for details in page.split("<details").skip(1) {
            assert!(details.split('>').next().is_some_and(|start| start.ends_with(" open")), "something is folded");
        }
        let levels: Vec<u32> = page
            .match_indices("<h")
            .filter_map(|(at, _)| page[at + 2..].chars().next().and_then(|digit| digit.to_digit(10)))
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels.first(), Some(&1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a heading skips a level: {levels:?}");
        // A drawn ladder has its words, and what is only heard is not seen.
        assert_eq!(page.matches("role=\"img\"").count(), page.matches("role=\"img\" aria-label=").count());
        assert!(page.contains(".unseen{position:absolute"));
    }
}

#[test]
fn what_is_only_heard_or_drawn_is_not_written() {
    for (language, caption) in [("de", "Fälle: "), ("en", "Cases: ")] {
        assert!(written(language, Format::Html).contains(caption));
        for format in [Format::Markdown, Format::Text] {
            assert!(!written(language, format).contains(caption), "{language} {format:?}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_report() {
    for format in [Format::Html, Format::Markdown, Format::Text, Format::Json] {
        assert_eq!(written("de", format), written("de", format));
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
            // Only items are indented, by two for every list they stand in.
            let indent = line.chars().take_while(|c| *c == ' ').count();
            let line = &line[indent..];
            assert!(indent == 0 || (indent.is_multiple_of(2) && line.starts_with("- ")), "`{line}`");
            let known = ["# ", "## ", "### ", "- ", "| ", "|", "**"];
            let starts = known.iter().any(|start| line.starts_with(start));
            let letter = line.chars().next().is_some_and(|c| c.is_alphanumeric() || "“„*\\".contains(c));
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
