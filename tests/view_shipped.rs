//! The pages of the law that ships: the exporter's chatbot from start to result, every question on its way.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::law::rulebook::Kind;
use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::view::tree::Element;
use ai_selfcheck::widget::model::Page;
use ai_selfcheck::widget::{Options, Widget};
use view_support::{checks, look, options, send};

/// A maker of garden machines with a branch in Almaty (option ids by question; several are ticked with `+`).
const EXPORTER: &[(&str, &str)] = &[
    ("org_kind", "company"),
    ("org_seat", "germany+kazakhstan"),
    ("headcount", "180"),
    ("sector", ""),
    ("kz_annual_income", "15 Mio"),
    ("kz_registered_entrepreneur", "false"),
    ("working_method", "learnt"),
    ("where_used", "germany+kazakhstan"),
    ("kz_roles", "holder"),
    ("data_kinds", "name+free_text"),
    ("data_location", "kazakhstan"),
    ("output_kinds", "talks+text+image"),
    ("content_shows", "real_things+real_persons"),
    ("kz_distributed", "true"),
    ("kz_can_mislead", "true"),
    ("kz_offers", "true"),
    ("people_functions", ""),
    ("harmful_functions", ""),
    ("last_word", "human_can_undo"),
    ("person_effects", ""),
    ("kz_failure", ""),
    ("kz_data_ground", "consent"),
    ("training_data", ""),
    ("kz_data_subjects", "5.000"),
];

fn only_kazakhstan(language: &str) -> Options {
    Options { laws: vec!["kazakhstan".to_owned()], ..options(language) }
}

fn give(widget: &mut Widget, id: &str, kind: Kind) {
    let Some((_, answer)) = EXPORTER.iter().find(|(known, _)| *known == id) else {
        let message = if matches!(kind, Kind::YesNo | Kind::OneOf) { "answer" } else { "unknown" };
        let value = if message == "answer" { "unknown" } else { "true" };
        widget.update(&format!("{message}:{id}"), value);
        return;
    };
    match kind {
        Kind::SeveralOf if answer.is_empty() => {
            widget.update(&format!("none:{id}"), "true");
        }
        Kind::SeveralOf => {
            for option in answer.split('+') {
                widget.update(&format!("tick:{id}:{option}"), "true");
            }
        }
        Kind::Money => {
            widget.update(&format!("currency:{id}"), "EUR");
            widget.update(&format!("answer:{id}"), answer);
            widget.update("rate:EUR/KZT", "588,4");
            widget.update("rate_date:EUR/KZT", "2025-12-04");
        }
        _ => {
            widget.update(&format!("answer:{id}"), answer);
        }
    }
}

/// Goes on until the result and takes every page on the way.
fn interview(widget: &mut Widget, language: &str, take: &mut impl FnMut(String, Element)) {
    for _ in 0..200 {
        let Page::Question(at) = widget.model().page else { break };
        let question = &shipped().rulebook.questions[at as usize];
        give(widget, &question.id, question.kind);
        take(format!("kz-{}-{language}", question.id), widget.view());
        widget.update("next", "");
        assert!(widget.model().complaints.is_empty(), "{}: {:?}", question.id, widget.model().complaints);
    }
    assert_eq!(widget.model().page, Page::Result);
}

#[test]
fn the_exporters_chatbot() {
    for language in ["de", "en"] {
        let mut pages = Vec::new();
        let mut take = |name: String, page: Element| pages.push((name, page));
        let mut widget = Widget::new(shipped(), only_kazakhstan(language));
        take(format!("kz-start-{language}"), widget.view());
        send(&mut widget, &[("name", "Kundenchat mit Bestelldaten"), ("begin", "")]);
        take(format!("kz-laws-{language}"), widget.view());
        send(&mut widget, &[("next", ""), ("page:result", "")]);
        take(format!("kz-result-empty-{language}"), widget.view());
        send(&mut widget, &[("page:questions", "")]);
        interview(&mut widget, language, &mut take);
        send(&mut widget, &[("show_currency", "EUR")]);
        take(format!("kz-result-{language}"), widget.view());
        assert!(pages.len() > 12, "{} pages", pages.len());
        for (name, page) in &pages {
            look::keep(name, language, page);
            checks::page(name, page);
        }
    }
}

#[test]
fn an_interview_without_knowledge_ends() {
    let mut widget = Widget::new(shipped(), options("en"));
    send(&mut widget, &[("begin", ""), ("next", "")]);
    for _ in 0..200 {
        let Page::Question(at) = widget.model().page else { break };
        let question = &shipped().rulebook.questions[at as usize];
        let several = !matches!(question.kind, Kind::YesNo | Kind::OneOf);
        let (name, value) = if several { ("unknown", "true") } else { ("answer", "unknown") };
        widget.update(&format!("{name}:{}", question.id), value);
        widget.update("next", "");
    }
    assert_eq!(widget.model().page, Page::Result);
    look::keep("kz-result-unknown-en", "en", &widget.view());
    checks::page("unknown", &widget.view());
}

#[test]
fn the_example_is_whole_and_marked() {
    let mut widget = Widget::new(shipped(), options("de"));
    send(&mut widget, &[("example:s18b", "")]);
    assert_eq!(widget.model().page, Page::Result);
    assert!(widget.model().example);
    assert!(widget.assessment().ask.is_empty(), "an answer is missing: {:?}", widget.assessment().ask);
    let page = widget.view();
    checks::page("example", &page);
    let said = look::text(&page);
    for words in ["Das ist ein Beispiel", "302.750 KZT", "etwa 515 EUR", "Synthetisches Ergebnis"] {
        assert!(said.contains(words), "{words}");
    }
    send(&mut widget, &[("reset", "")]);
    assert_eq!(widget.model().page, Page::Start);
    assert!(widget.input().answers.iter().all(|answer| !answer.given()));
}
