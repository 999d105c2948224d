//! Every page in both languages: labelled controls, unique ids, headings in order, no word without a text.
#![cfg(not(target_arch = "wasm32"))]

mod view_support;

use ai_selfcheck::view::html::html;
use ai_selfcheck::view::tree::Element;
use ai_selfcheck::widget::Widget;
use view_support::look::{all, attr, by_id, by_tag, text};
use view_support::{answered, send, widget};

/// Every kind of page, with a name for messages and files.
fn pages(language: &str) -> Vec<(String, Element)> {
    let mut out = Vec::new();
    let mut take = |name: &str, widget: &Widget| out.push((format!("{name}-{language}"), widget.view()));
    let mut one = widget(language);
    take("start", &one);
    send(&mut one, &[("begin", "")]);
    take("laws", &one);
    for id in
        ["org_kind", "headcount", "kz_annual_income", "where_used", "last_word", "kz_roles", "kz_failure", "kz_started"]
    {
        send(&mut one, &[(&format!("edit:{id}"), "")]);
        take(&format!("question-{id}"), &one);
        send(&mut one, &[("next", "")]);
        take(&format!("error-{id}"), &one);
    }
    send(
        &mut one,
        &[("edit:kz_annual_income", ""), ("currency:kz_annual_income", "EUR"), ("answer:kz_annual_income", "15 Mio")],
    );
    take("question-money", &one);
    send(&mut one, &[("answer:kz_emotion", "true"), ("edit:last_word", ""), ("answer:last_word", "human_can_undo")]);
    take("question-prohibited", &one);
    send(&mut one, &[("page:result", "")]);
    take("result-early", &one);
    let mut full = answered(language);
    send(&mut full, &[("show_currency", "EUR"), ("done:kz_inform_users", "not_yet")]);
    take("result", &full);
    send(&mut full, &[("scope:kazakhstan", "no")]);
    take("result-out-of-scope", &full);
    send(&mut full, &[("scope:kazakhstan", ""), ("as_of", "2025-01-01")]);
    take("result-not-covered", &full);
    send(&mut full, &[("duplicate", "")]);
    take("systems", &full);
    out
}

fn each(check: impl Fn(&str, &Element)) {
    for language in ["de", "en"] {
        for (name, page) in pages(language) {
            check(&name, &page);
        }
    }
}

#[test]
fn every_control_has_a_label() {
    each(|name, page| {
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
    });
}

#[test]
fn ids_are_unique_and_references_resolve() {
    each(|name, page| {
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
    });
}

#[test]
fn headings_come_in_order() {
    each(|name, page| {
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
    });
}

#[test]
fn nothing_a_strict_policy_forbids() {
    each(|name, page| {
        for element in all(page) {
            for (attribute, _) in &element.attributes {
                assert!(*attribute != "style" && !attribute.starts_with("on"), "{name}: {attribute}");
            }
            assert!(!matches!(element.tag, "script" | "style" | "img" | "iframe"), "{name}: {}", element.tag);
            let tab = attr(element, "tabindex").unwrap_or("0");
            assert!(tab == "0" || tab == "-1", "{name}: tabindex {tab}");
        }
    });
}

#[test]
fn every_text_has_words() {
    let kinds = [
        "widget.",
        "common.",
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
    ];
    each(|name, page| {
        let html = html(page);
        for kind in kinds {
            for (at, _) in html.match_indices(kind) {
                let before = html[..at].chars().next_back().unwrap_or(' ');
                let after = html[at + kind.len()..].chars().next().unwrap_or(' ');
                let is_key = !before.is_ascii_alphanumeric() && after.is_ascii_lowercase();
                assert!(!is_key, "{name}: {}", &html[at..(at + 60).min(html.len())]);
            }
        }
        assert!(!html.contains('{') && !html.contains('}'), "{name}: an unfilled placeholder");
    });
}

#[test]
fn fieldsets_have_legends_and_tables_headers() {
    each(|name, page| {
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
    });
}

/// Writes every page as a file under target/pages, to be looked at.
#[test]
fn pages_can_be_looked_at() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = format!("{root}/target/pages");
    std::fs::create_dir_all(&folder).unwrap();
    let css = std::fs::read_to_string(format!("{root}/www/element.css")).unwrap();
    for language in ["de", "en"] {
        for (name, page) in pages(language) {
            for theme in ["light", "dark"] {
                let html = format!(
                    "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{name}</title>\
                     <style>body{{margin:0}}</style><ai-selfcheck theme=\"{theme}\"><template shadowrootmode=\"open\"><style>{css}</style>{}</template></ai-selfcheck></html>",
                    html(&page)
                );
                std::fs::write(format!("{folder}/{name}-{theme}.html"), html).unwrap();
            }
        }
    }
}
