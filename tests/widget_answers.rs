//! Ticks, choices and figures become answers; what was not said is never a no.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::input::Answer;
use ai_selfcheck::widget::Widget;
use ai_selfcheck::widget::model::Page;
use view_support::look::{attr, by_id, sends, text};
use view_support::{bundle, send, widget};

fn answer(widget: &Widget, id: &str) -> Answer {
    let book = &bundle().rulebook;
    widget.model().answer(book, book.question(id).unwrap()).clone()
}

fn on(id: &str) -> Widget {
    let mut widget = widget("de");
    send(&mut widget, &[("begin", ""), ("page:questions", ""), (&format!("edit:{id}"), "")]);
    widget
}

fn several(yes: u64, no: u64, unknown: u64) -> Answer {
    Answer::Several { yes, no, unknown }
}

#[test]
fn unticked_boxes_become_no_with_weiter_and_not_before() {
    let mut widget = on("kz_failure");
    send(&mut widget, &[("tick:kz_failure:damage", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), several(4, 0, 0));
    send(&mut widget, &[("next", "")]);
    assert_eq!(answer(&widget, "kz_failure"), several(4, 3, 0));
}

#[test]
fn nothing_ticked_is_no_answer() {
    let mut widget = on("kz_failure");
    send(&mut widget, &[("next", "")]);
    assert_eq!(answer(&widget, "kz_failure"), Answer::Nothing);
    assert!(matches!(widget.model().page, Page::Question(_)), "the page stays");
    assert!(text(&widget.view()).contains("Kreuzen Sie etwas an"));
    send(&mut widget, &[("tick:kz_failure:damage", "true"), ("next", "")]);
    send(&mut widget, &[("edit:kz_failure", ""), ("tick:kz_failure:damage", "false"), ("next", "")]);
    assert!(matches!(widget.model().page, Page::Question(_)), "taking all ticks back is no answer either");
}

#[test]
fn none_of_these_excludes_ticks() {
    let mut widget = on("kz_failure");
    send(&mut widget, &[("tick:kz_failure:damage", "true"), ("none:kz_failure", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), several(0, 7, 0));
    send(&mut widget, &[("tick:kz_failure:emergency", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), several(1, 0, 0), "the others are open again");
    send(&mut widget, &[("none:kz_failure", "true"), ("none:kz_failure", "false")]);
    assert_eq!(answer(&widget, "kz_failure"), Answer::Nothing);
}

#[test]
fn dont_know_may_join_ticks() {
    let mut widget = on("kz_failure");
    send(&mut widget, &[("unknown:kz_failure", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), Answer::Unknown);
    send(&mut widget, &[("tick:kz_failure:damage", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), several(4, 0, 3));
    send(&mut widget, &[("next", "")]);
    assert_eq!(answer(&widget, "kz_failure"), several(4, 0, 3), "the rest stays unknown");
    send(&mut widget, &[("edit:kz_failure", ""), ("unknown:kz_failure", "false")]);
    assert_eq!(answer(&widget, "kz_failure"), several(4, 0, 0));
    send(&mut widget, &[("unknown:kz_failure", "true"), ("none:kz_failure", "true")]);
    assert_eq!(answer(&widget, "kz_failure"), several(0, 7, 0), "none excludes don't know");
}

#[test]
fn an_exclusive_option_excludes_the_others() {
    let mut widget = on("where_used");
    send(&mut widget, &[("tick:where_used:eu", "true"), ("tick:where_used:nowhere", "true")]);
    assert_eq!(answer(&widget, "where_used"), several(8, 0, 0));
    send(&mut widget, &[("tick:where_used:eu", "true")]);
    assert_eq!(answer(&widget, "where_used"), several(2, 0, 0));
}

#[test]
fn radios() {
    let mut widget = on("last_word");
    send(&mut widget, &[("answer:last_word", "nobody")]);
    assert_eq!(answer(&widget, "last_word"), Answer::OneOf(4));
    send(&mut widget, &[("answer:last_word", "unknown")]);
    assert_eq!(answer(&widget, "last_word"), Answer::Unknown);
    send(&mut widget, &[("answer:last_word", "no_such_option")]);
    assert_eq!(answer(&widget, "last_word"), Answer::Unknown, "what is not offered changes nothing");
    send(&mut widget, &[("answer:kz_emotion", "false")]);
    assert_eq!(answer(&widget, "kz_emotion"), Answer::YesNo(false));
}

#[test]
fn a_radio_page_without_a_choice_complains() {
    let mut widget = on("last_word");
    let effects = send(&mut widget, &[("next", "")]);
    assert!(effects.contains(&ai_selfcheck::widget::Effect::Focus("answer-last_word".to_owned())), "{effects:?}");
    let page = widget.view();
    let error = by_id(&page, "answer-last_word-error").expect("a sentence");
    assert!(text(error).contains("Wählen Sie eine Antwort"));
    assert!(by_id(&page, "answer-last_word").is_some(), "the focus has somewhere to go");
    send(&mut widget, &[("answer:last_word", "nobody")]);
    assert!(by_id(&widget.view(), "answer-last_word-error").is_none(), "gone with the next message");
}

fn range(min: Option<i64>, max: Option<i64>, currency: Option<&str>) -> Answer {
    Answer::Range { min, max, currency: currency.map(str::to_owned) }
}

#[test]
fn figures_ranges_and_no_figure() {
    let mut widget = on("headcount");
    send(&mut widget, &[("answer:headcount", "1.180")]);
    assert_eq!(answer(&widget, "headcount"), range(Some(1180), Some(1180), None));
    send(&mut widget, &[("low:headcount", "100")]);
    assert_eq!(answer(&widget, "headcount"), range(Some(100), None, None), "what is typed last counts");
    send(&mut widget, &[("high:headcount", "250")]);
    assert_eq!(answer(&widget, "headcount"), range(Some(100), Some(250), None));
    send(&mut widget, &[("unknown:headcount", "true")]);
    assert_eq!(answer(&widget, "headcount"), Answer::Unknown);
    assert_eq!(attr(sends(&widget.view(), "low:headcount").unwrap(), "value"), Some("100"), "the text is still there");
    send(&mut widget, &[("unknown:headcount", "false")]);
    assert_eq!(answer(&widget, "headcount"), range(Some(100), Some(250), None), "and counts again");
}

#[test]
fn a_text_that_is_no_number_is_kept_and_told() {
    let mut widget = on("headcount");
    send(&mut widget, &[("answer:headcount", "etwa hundert")]);
    assert_eq!(answer(&widget, "headcount"), Answer::Nothing);
    assert!(by_id(&widget.view(), "answer-headcount-error").is_none(), "not while typing");
    send(&mut widget, &[("next", "")]);
    let page = widget.view();
    let field = sends(&page, "answer:headcount").unwrap();
    assert_eq!(attr(field, "value"), Some("etwa hundert"));
    assert_eq!(attr(field, "aria-invalid"), Some("true"));
    assert!(attr(field, "aria-describedby").unwrap().contains("answer-headcount-error"));
    assert!(text(by_id(&page, "answer-headcount-error").unwrap()).contains("keine ganze Zahl"));
    send(&mut widget, &[("page:result", ""), ("edit:headcount", "")]);
    assert_eq!(
        attr(sends(&widget.view(), "answer:headcount").unwrap(), "value"),
        Some("etwa hundert"),
        "nothing is lost"
    );
}

#[test]
fn bounds_are_told() {
    let mut widget = on("headcount");
    send(&mut widget, &[("answer:headcount", "99.000.000"), ("next", "")]);
    assert!(text(&widget.view()).contains("zwischen 0 und 10.000.000"), "{}", text(&widget.view()));
    send(&mut widget, &[("low:headcount", "200"), ("high:headcount", "100"), ("next", "")]);
    assert!(text(&widget.view()).contains("„von“ ist größer als „bis“"));
}

#[test]
fn money_in_another_currency() {
    let mut widget = on("kz_annual_income");
    send(&mut widget, &[("answer:kz_annual_income", "15 Mio")]);
    assert_eq!(answer(&widget, "kz_annual_income"), range(Some(15_000_000), Some(15_000_000), None));
    assert!(sends(&widget.view(), "rate:EUR/KZT").is_none());
    send(&mut widget, &[("currency:kz_annual_income", "EUR")]);
    assert_eq!(answer(&widget, "kz_annual_income"), range(Some(15_000_000), Some(15_000_000), Some("EUR")));
    assert!(text(&widget.view()).contains("Ohne Kurs bleibt offen"));
    send(&mut widget, &[("rate:EUR/KZT", "588,4"), ("rate_date:EUR/KZT", "2025-12-04")]);
    let rate = &widget.input().rates[0];
    assert_eq!((rate.base.as_str(), rate.quote.as_str(), rate.text.as_str()), ("EUR", "KZT", "588.4"));
    assert_eq!((rate.value, rate.scale, rate.date.to_string().as_str()), (5884, 1, "2025-12-04"));
    send(&mut widget, &[("rate:EUR/KZT", "viel")]);
    assert!(by_id(&widget.view(), "rate-EUR-KZT-error").is_some());
    assert_eq!(widget.input().rates.len(), 1, "the rate that could be read stays");
    assert!(text(&widget.view()).contains("Gelesen als 15 Mio. EUR"));
}

#[test]
fn dates() {
    let mut widget = on("kz_started");
    send(&mut widget, &[("answer:kz_started", "2026-04-01"), ("next", "")]);
    assert_eq!(answer(&widget, "kz_started"), range(Some(20_544), Some(20_544), None));
    send(&mut widget, &[("edit:kz_started", ""), ("answer:kz_started", ""), ("next", "")]);
    assert!(text(&widget.view()).contains("Tragen Sie einen Tag ein"));
}
