//! The way through the questions and back, several systems, language and scope.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::input::Answer;
use ai_selfcheck::widget::model::Page;
use ai_selfcheck::widget::{Effect, Widget};
use view_support::look::{attr, by_class, sends, text};
use view_support::{ANSWERS, answered, bundle, send, widget};

fn asked(widget: &Widget) -> &'static str {
    match widget.model().page {
        Page::Question(at) => &bundle().rulebook.questions[at as usize].id,
        _ => "",
    }
}

#[test]
fn forward_takes_the_next_that_matters() {
    let mut widget = widget("de");
    send(&mut widget, &[("begin", "")]);
    assert_eq!(widget.model().page, Page::Laws);
    send(&mut widget, &[("next", "")]);
    assert_eq!(asked(&widget), "org_kind");
    send(&mut widget, &ANSWERS[3..18]);
    assert_eq!(asked(&widget), "kz_distributed", "a gate that opens asks its question");
}

#[test]
fn back_loses_nothing() {
    let mut widget = widget("de");
    send(&mut widget, &ANSWERS[..12]);
    assert_eq!(asked(&widget), "where_used");
    send(&mut widget, &[("tick:where_used:kazakhstan", "true"), ("back", "")]);
    assert_eq!(asked(&widget), "kz_annual_income");
    send(&mut widget, &[("back", "")]);
    assert_eq!(asked(&widget), "headcount");
    assert_eq!(attr(sends(&widget.view(), "answer:headcount").unwrap(), "value"), Some("180"));
    send(&mut widget, &[("next", "")]);
    assert_eq!(asked(&widget), "where_used", "forward goes to what is still to ask");
    let page = widget.view();
    assert!(attr(sends(&page, "tick:where_used:kazakhstan").unwrap(), "checked").is_some(), "the tick is still there");
    send(&mut widget, &[("back", ""), ("back", ""), ("back", ""), ("back", "")]);
    assert_eq!(widget.model().page, Page::Laws);
    send(&mut widget, &[("back", "")]);
    assert_eq!(widget.model().page, Page::Start);
}

#[test]
fn every_answer_can_be_changed_from_the_result_and_returns_there() {
    let mut widget = answered("de");
    assert_eq!(widget.model().page, Page::Result);
    for id in ["org_kind", "headcount", "where_used", "kz_emotion"] {
        let message = format!("edit:{id}");
        assert!(sends(&widget.view(), &message).is_some(), "{id} has a way back");
        send(&mut widget, &[(&message, "")]);
        assert_eq!(asked(&widget), id);
        send(&mut widget, &[("next", "")]);
        assert_eq!(widget.model().page, Page::Result);
    }
    send(&mut widget, &[("edit:headcount", ""), ("back", "")]);
    assert_eq!(widget.model().page, Page::Result);
}

#[test]
fn each_step_moves_the_focus_to_the_heading() {
    let mut widget = widget("en");
    let focus = Effect::Focus("heading".to_owned());
    for step in ["begin", "next", "back", "page:result", "page:systems", "page:start"] {
        assert!(widget.update(step, "").contains(&focus), "{step}");
    }
    send(&mut widget, &[("page:questions", "")]);
    assert!(!widget.update("answer:org_kind", "company").contains(&focus), "an answer moves nothing");
}

#[test]
fn the_result_at_any_moment_is_marked_as_provisional() {
    let mut widget = widget("de");
    send(&mut widget, &[("begin", ""), ("page:result", "")]);
    assert!(text(&widget.view()).contains("Vorläufig: 8 Fragen sind noch nicht beantwortet."));
    send(&mut widget, &[("page:questions", "")]);
    assert_eq!(asked(&widget), "org_kind");
    assert!(by_class(&answered("de").view(), "provisional").is_empty());
}

#[test]
fn the_quick_check_asks_shared_questions_only() {
    let mut widget = widget("de");
    send(&mut widget, &[("quick", "")]);
    let mut seen = Vec::new();
    while let Page::Question(_) = widget.model().page {
        let id = asked(&widget);
        seen.push(id);
        let numeric = id == "headcount" || id == "where_used";
        send(&mut widget, &[if numeric { ("unknown:headcount", "true") } else { ("answer:org_kind", "unknown") }]);
        send(&mut widget, &[(&format!("unknown:{id}"), "true"), (&format!("answer:{id}"), "unknown"), ("next", "")]);
        assert!(seen.len() < 10);
    }
    assert_eq!(seen, ["org_kind", "headcount", "where_used", "last_word"]);
    assert!(text(&widget.view()).contains("Die Schnellprüfung fragt nur"));
    send(&mut widget, &[("full", "")]);
    assert_eq!(asked(&widget), "kz_annual_income");
}

#[test]
fn a_prohibition_is_shown_as_soon_as_it_is_certain() {
    let mut widget = widget("de");
    send(&mut widget, &[("begin", ""), ("next", "")]);
    assert!(by_class(&widget.view(), "alarm").is_empty());
    send(&mut widget, &[("answer:kz_emotion", "true")]);
    let page = widget.view();
    assert!(text(by_class(&page, "alarm")[0]).contains("Kasachstan: Das System ist nach Ihren Antworten verboten."));
    assert!(sends(&page, "next").is_some(), "the person may go on");
}

#[test]
fn progress_never_promises_too_little() {
    let mut widget = widget("de");
    send(&mut widget, &[("begin", ""), ("next", "")]);
    assert!(text(&widget.view()).contains("noch 8 Fragen, höchstens 9"), "one is behind a gate that can still open");
    send(&mut widget, &ANSWERS[3..18]);
    assert!(text(&widget.view()).contains("höchstens noch 3 Fragen"));
}

#[test]
fn several_systems_share_the_profile() {
    let mut widget = answered("de");
    send(&mut widget, &[("duplicate", "")]);
    assert_eq!(widget.model().systems.len(), 2);
    assert_eq!(widget.model().current, 1);
    assert_eq!(widget.model().system().name, "Kundenchat mit Bestelldaten (Kopie)");
    send(&mut widget, &[("answer:last_word", "nobody"), ("answer:headcount", "90"), ("switch:0", "")]);
    let book = &bundle().rulebook;
    let of = |widget: &Widget, id: &str| widget.model().answer(book, book.question(id).unwrap()).clone();
    assert_eq!(of(&widget, "last_word"), Answer::OneOf(2), "each has its own answers");
    assert_eq!(of(&widget, "headcount"), Answer::Range { min: Some(90), max: Some(90), currency: None }, "one profile");
    send(&mut widget, &[("new_system", "")]);
    assert_eq!(of(&widget, "last_word"), Answer::Nothing);
    assert_eq!(widget.input().rates.len(), 1, "a rate is no fact of a system");
    send(&mut widget, &[("remove:2", ""), ("remove:1", ""), ("remove:0", "")]);
    assert_eq!(widget.model().systems.len(), 1, "one is always there");
}

#[test]
fn the_language_changes_and_answers_stay() {
    let mut widget = answered("de");
    let before = widget.input().answers.clone();
    send(&mut widget, &[("language:en", "")]);
    assert!(text(&widget.view()).contains("What applies to this system"));
    assert_eq!(attr(&widget.view(), "lang"), Some("en"));
    assert_eq!(widget.input().answers, before);
    let mut options = view_support::options("en");
    options.laws = vec!["kazakhstan".to_owned()];
    widget.set_options(options);
    assert_eq!(widget.input().answers, before, "an attribute of the host changes no answer");
}

#[test]
fn scope_position_done_and_circumstances() {
    let mut widget = answered("de");
    send(&mut widget, &[("scope:kazakhstan", "no")]);
    assert_eq!(widget.input().scope, [(0, false)]);
    assert!(text(&widget.view()).contains("von Ihnen festgelegt"));
    send(&mut widget, &[("scope:kazakhstan", ""), ("position:kz_foreign_provider", "yes")]);
    assert!(widget.input().scope.is_empty());
    assert_eq!(widget.input().positions, [(0, true)]);
    assert!(text(&widget.view()).contains("Ihre Lesart"), "the position stays in view");
    send(&mut widget, &[("done:kz_inform_users", "done"), ("last:kz_risk_review", "2026-02-01")]);
    assert_eq!(widget.input().done.len(), 2);
    send(&mut widget, &[("done:kz_inform_users", ""), ("last:kz_risk_review", "")]);
    assert!(widget.input().done.is_empty());
    send(&mut widget, &[("circumstance:kz_repeated", "true")]);
    assert_eq!(widget.input().answers[10], Answer::YesNo(true));
    send(&mut widget, &[("circumstance:kz_repeated", "")]);
    assert_eq!(widget.input().answers[10], Answer::Nothing);
    send(&mut widget, &[("index:mci:2027", "4.500")]);
    assert_eq!(widget.input().index, [(0, 2027, 4500)]);
    send(&mut widget, &[("as_of", "2027-01-01"), ("show_currency", "EUR"), ("drafts", "true")]);
    assert_eq!(widget.input().as_of.to_string(), "2027-01-01");
    assert_eq!(widget.input().currency.as_deref(), Some("EUR"));
    assert!(widget.input().drafts);
}

#[test]
fn an_unknown_message_changes_nothing() {
    let mut widget = answered("de");
    let before = widget.model().clone();
    for message in [
        "",
        "nonsense",
        "answer:nobody_knows",
        "tick:where_used:mars",
        "law:atlantis",
        "switch:9",
        "remove:9",
        "done:x",
    ] {
        assert!(widget.update(message, "true").is_empty(), "{message}");
        assert_eq!(*widget.model(), before, "{message}");
    }
}
