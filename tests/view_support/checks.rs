//! What holds for every page: labels, ids, headings, no word without a text.

use ai_selfcheck::view::tree::Element;

use super::look::{all, attr, by_id, by_tag, text};

/// All checks of one page.
pub fn page(name: &str, page: &Element) {
    controls_have_labels(name, page);
    ids_are_unique(name, page);
    headings_in_order(name, page);
    no_forbidden_markup(name, page);
    every_text_has_words(name, page);
    fieldsets_and_tables(name, page);
}

fn controls_have_labels(name: &str, page: &Element) {
    let labels: Vec<&str> = by_tag(page, "label").into_iter().filter_map(|label| attr(label, "for")).collect();
    for control in all(page).into_iter().filter(|e| matches!(e.tag, "input" | "select" | "textarea")) {
        let id = attr(control, "id").unwrap_or_else(|| panic!("{name}: a control without id"));
        assert!(labels.contains(&id), "{name}: no label for {id}");
    }
    for label in by_tag(page, "label") {
        assert!(!text(label).trim().is_empty(), "{name}: an empty label");
    }
    for button in by_tag(page, "button") {
        assert!(!text(button).trim().is_empty(), "{name}: an empty button");
    }
}

fn ids_are_unique(name: &str, page: &Element) {
    let ids: Vec<&str> = all(page).into_iter().filter_map(|element| attr(element, "id")).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{name}: {id} stands twice");
    }
    for element in all(page) {
        for reference in ["for", "aria-describedby", "aria-labelledby"].iter().filter_map(|a| attr(element, a)) {
            for id in reference.split(' ') {
                assert!(by_id(page, id).is_some(), "{name}: {id} is referred to and is not there");
            }
        }
    }
}

fn headings_in_order(name: &str, page: &Element) {
    let levels: Vec<u32> = all(page)
        .into_iter()
        .filter(|e| matches!(e.tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
        .map(|e| e.tag.trim_start_matches('h').parse().unwrap())
        .collect();
    assert_eq!(levels.first(), Some(&2), "{name}: the first heading is h2");
    assert_eq!(levels.iter().filter(|level| **level == 2).count(), 1, "{name}: one h2");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{name}: h{} after h{}", pair[1], pair[0]);
    }
    assert_eq!(attr(by_id(page, "heading").unwrap(), "tabindex"), Some("-1"));
}

fn no_forbidden_markup(name: &str, page: &Element) {
    for element in all(page) {
        for (attribute, _) in &element.attributes {
            let count = element.attributes.iter().filter(|(other, _)| other == attribute).count();
            assert_eq!(count, 1, "{name}: {attribute} twice on {}", element.tag);
            assert!(*attribute != "style" && !attribute.starts_with("on"), "{name}: {attribute}");
        }
        assert!(!matches!(element.tag, "script" | "style" | "img" | "iframe" | "form"), "{name}: {}", element.tag);
        let tab = attr(element, "tabindex").unwrap_or("0");
        assert!(tab == "0" || tab == "-1", "{name}: tabindex {tab}");
    }
}

const KINDS: [&str; 22] = [
    "widget.",
    "report.",
    "question.",
    "ladder.",
    "flags.",
    "obligation.",
    "penalty.",
    "rule.",
    "law.",
    "topic.",
    "note.",
    "holder.",
    "effect.",
    "event.",
    "index.",
    "source.",
    "open_point.",
    "reading.",
    "draft.",
    "deadline.",
    "date.",
    "document.",
];

fn every_text_has_words(name: &str, page: &Element) {
    let mut said = text(page);
    for label in all(page).into_iter().filter_map(|element| attr(element, "aria-label")) {
        said = format!("{said} {label}");
    }
    for kind in KINDS {
        for (at, _) in said.match_indices(kind) {
            let before = said[..at].chars().next_back().unwrap_or(' ');
            let rest: String = said[at + kind.len()..].chars().take(40).collect();
            // A dot in an address of a source is no key.
            let is_key = !before.is_ascii_alphanumeric()
                && !matches!(before, '/' | '-' | '_')
                && rest.starts_with(|c: char| c.is_ascii_lowercase());
            assert!(!is_key || rest.starts_with("fwx"), "{name}: {kind}{rest}");
        }
    }
    assert!(!said.contains('{') && !said.contains('}'), "{name}: an unfilled placeholder");
}

fn fieldsets_and_tables(name: &str, page: &Element) {
    for fieldset in by_tag(page, "fieldset") {
        assert_eq!(by_tag(fieldset, "legend").len(), 1, "{name}: a fieldset without legend");
    }
    for table in by_tag(page, "table") {
        assert_eq!(by_tag(table, "caption").len(), 1, "{name}: a table without caption");
        for header in by_tag(table, "th") {
            assert!(attr(header, "scope").is_some(), "{name}: a table header without scope");
        }
    }
    for ladder in all(page).into_iter().filter(|e| attr(e, "role") == Some("img")) {
        assert!(attr(ladder, "aria-label").is_some_and(|label| label.len() > 10), "{name}: a ladder without words");
    }
}
