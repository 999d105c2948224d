//! The notice above the questions as soon as a prohibition of the AI Act is certain: today's at once, the two new ones
//! with their day.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::law::rulebook::Kind;
use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::view::tree::Element;
use ai_selfcheck::widget::model::Page;
use ai_selfcheck::widget::{Options, Widget};
use view_support::look::{by_class, sends, text};
use view_support::{checks, day, options, send};

/// What every system here has in common (option ids by question; several are joined with `+`).
const COMMON: &[(&str, &str)] = &[
    ("org_seat", "germany"),
    ("working_method", "learnt"),
    ("where_used", "germany"),
    ("eu_where", "offered"),
    ("eu_special", ""),
];

/// A German firm reads the moods of its staff from their voices.
const MOODS: &[(&str, &str)] = &[
    ("roles", "bought"),
    ("people_functions", "reads_emotions"),
    ("eu_emotion_source", "biometric"),
    ("eu_emotion_whose", "workers"),
    ("eu_emotion_reason", ""),
    ("harmful_functions", ""),
];

/// A photo app that undresses real people, without safeguards.
const UNDRESSING: &[(&str, &str)] = &[
    ("roles", "built+own_name"),
    ("people_functions", ""),
    ("harmful_functions", "intimate_images"),
    ("eu_intimate", "realistic_person+no_consent"),
    ("eu_intimate_made", "foreseeable"),
];

fn give(widget: &mut Widget, facts: &[(&str, &str)], id: &str, kind: Kind) {
    let answer = COMMON.iter().chain(facts).find(|(known, _)| *known == id).map(|(_, answer)| *answer);
    match (answer, kind) {
        (Some(""), _) => send(widget, &[(&format!("none:{id}"), "true")]),
        (Some(options), Kind::SeveralOf) => {
            options.split('+').flat_map(|option| send(widget, &[(&format!("tick:{id}:{option}"), "true")])).collect()
        }
        (Some(answer), _) => send(widget, &[(&format!("answer:{id}"), answer)]),
        (None, Kind::YesNo | Kind::OneOf) => send(widget, &[(&format!("answer:{id}"), "unknown")]),
        (None, _) => send(widget, &[(&format!("unknown:{id}"), "true")]),
    };
}

/// Goes through the interview and keeps the last page of a question.
fn last_question(language: &str, as_of: &str, facts: &[(&str, &str)]) -> Element {
    let laws = vec!["eu_ai_act".to_owned()];
    let mut widget = Widget::new(shipped(), Options { laws, as_of: Some(day(as_of)), ..options(language) });
    send(&mut widget, &[("begin", ""), ("next", "")]);
    let mut last = widget.view();
    assert!(by_class(&last, "alarm").is_empty(), "nothing is prohibited before anything is answered");
    for _ in 0..200 {
        let Page::Question(at) = widget.model().page else { break };
        let question = &shipped().rulebook.questions[at as usize];
        give(&mut widget, facts, &question.id, question.kind);
        last = widget.view();
        checks::page(&question.id, &last);
        send(&mut widget, &[("next", "")]);
    }
    assert_eq!(widget.model().page, Page::Result);
    last
}

fn alarm(page: &Element) -> String {
    by_class(page, "alarm").into_iter().map(text).collect()
}

#[test]
fn a_prohibition_of_today_is_told_at_once() {
    let page = last_question("de", "2026-11-23", MOODS);
    let said = alarm(&page);
    assert!(said.contains("Das System ist nach Ihren Antworten verboten."), "{said}");
    assert!(sends(&page, "next").is_some(), "the person may go on");
}

#[test]
fn a_prohibition_to_come_is_told_with_its_day() {
    let said = alarm(&last_question("de", "2026-12-01", UNDRESSING));
    assert!(said.contains("nach Ihren Antworten ab dem 02.12.2026 verboten."), "{said}");
    let said = alarm(&last_question("en", "2026-12-01", UNDRESSING));
    assert!(said.contains("by your answers the system is prohibited from 2 December 2026."), "{said}");
}

#[test]
fn from_its_day_it_is_a_prohibition_of_today() {
    let said = alarm(&last_question("de", "2026-12-02", UNDRESSING));
    assert!(said.contains("Das System ist nach Ihren Antworten verboten."), "{said}");
    assert!(!said.contains("02.12.2026"), "{said}");
}
