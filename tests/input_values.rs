//! What may be given, and that the same comes back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod input_book;

use ai_selfcheck::assessment::DoneState;
use ai_selfcheck::input::read::read;
use ai_selfcheck::input::write::{answer_value, write};
use ai_selfcheck::input::{Answer, Done, Input};
use ai_selfcheck::json::Json;
use ai_selfcheck::json::parse;
use ai_selfcheck::law::Date;
use serde_json::{Value, json};

fn tree(value: &Value) -> Json {
    parse(&value.to_string()).unwrap()
}

fn input(value: &Value) -> Input {
    read(&input_book::book(), &tree(value)).unwrap_or_else(|errors| {
        panic!("{value}: {}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// One answer, read.
fn answer(question: &str, value: &Value) -> Answer {
    let bundle = input_book::book();
    let area = if question == "kz_repeated" || question == "kz_setting" { "circumstances" } else { "answers" };
    let mut whole = json!({ "asOf": "2026-11-23", "answers": {}, "parameters": {} });
    if area == "answers" {
        whole["answers"][question] = value.clone();
    } else {
        whole["parameters"][area] = json!({ question: value });
    }
    input(&whole).answer(bundle.rulebook.question(question).unwrap()).clone()
}

/// The form in which it comes back.
fn back(question: &str, value: &Value) -> Value {
    let book = input_book::book().rulebook;
    let at = usize::from(book.question(question).unwrap());
    serde_json::to_value(answer_value(&book.questions[at], &answer(question, value))).unwrap()
}

fn exact(value: i64) -> Answer {
    Answer::Range { min: Some(value), max: Some(value), currency: None }
}

#[test]
fn every_kind_takes_its_values() {
    assert_eq!(answer("ai_system", &json!(true)), Answer::YesNo(true));
    assert_eq!(answer("ai_system", &json!("unknown")), Answer::Unknown);
    assert_eq!(answer("ai_system", &json!(null)), Answer::Nothing);
    assert_eq!(answer("org_seat", &json!("eu")), Answer::OneOf(0b10));
    assert_eq!(answer("org_seat", &json!(["germany", "eu"])), Answer::OneOf(0b11));
    assert_eq!(answer("output_kinds", &json!(["text"])), Answer::Several { yes: 1, no: 0b1110, unknown: 0 });
    assert_eq!(answer("output_kinds", &json!([])), Answer::Several { yes: 0, no: 0b1111, unknown: 0 });
    assert_eq!(
        answer("output_kinds", &json!({ "yes": ["text"], "unknown": ["image"] })),
        Answer::Several { yes: 1, no: 0, unknown: 0b10 }
    );
    assert_eq!(answer("output_kinds", &json!(["nothing"])), Answer::Several { yes: 0b1000, no: 0b111, unknown: 0 });
    assert_eq!(answer("headcount", &json!(180)), exact(180));
    assert_eq!(answer("headcount", &json!(180.0)), exact(180));
    assert_eq!(answer("kz_balance", &json!(-7)), exact(-7));
    assert_eq!(answer("headcount", &json!({ "min": 50 })), Answer::Range { min: Some(50), max: None, currency: None });
    assert_eq!(answer("placed_on_market", &json!("1970-01-02")), exact(1));
    assert_eq!(
        answer("placed_on_market", &json!({ "max": "1970-01-31" })),
        Answer::Range { min: None, max: Some(30), currency: None }
    );
    assert_eq!(answer("kz_repeated", &json!(false)), Answer::YesNo(false));
    assert_eq!(answer("kz_setting", &json!(["plain", "emergency"])), Answer::OneOf(0b101));
}

#[test]
fn money_keeps_a_foreign_currency_and_forgets_its_own() {
    assert_eq!(answer("turnover", &json!({ "amount": 1_500_000, "currency": "EUR" })), exact(1_500_000));
    let tenge = Some("KZT".to_owned());
    assert_eq!(
        answer("turnover", &json!({ "amount": 9, "currency": "KZT" })),
        Answer::Range { min: Some(9), max: Some(9), currency: tenge.clone() }
    );
    assert_eq!(
        answer("turnover", &json!({ "min": 1, "max": 9, "currency": "KZT" })),
        Answer::Range { min: Some(1), max: Some(9), currency: tenge }
    );
    assert_eq!(answer("turnover", &json!({ "max": 9 })), Answer::Range { min: None, max: Some(9), currency: None });
    let large = json!({ "amount": 9_000_000_001_i64, "currency": "EUR" });
    assert!(answer("kz_annual_income", &large).given(), "the limit of a question is in its own currency");
}

#[test]
fn answers_come_back_in_the_form_of_the_input() {
    let same = [
        ("ai_system", json!(true)),
        ("ai_system", json!("unknown")),
        ("ai_system", json!(null)),
        ("org_seat", json!("eu")),
        ("org_seat", json!(["germany", "eu"])),
        ("output_kinds", json!({ "yes": ["text"], "no": [], "unknown": ["image", "sound"] })),
        ("output_kinds", json!("unknown")),
        ("headcount", json!(180)),
        ("headcount", json!({ "min": 50, "max": 249 })),
        ("headcount", json!({ "min": 50 })),
        ("placed_on_market", json!("2026-11-23")),
        ("placed_on_market", json!({ "min": "2026-11-01", "max": "2026-11-30" })),
        ("turnover", json!({ "amount": 15, "currency": "EUR" })),
        ("turnover", json!({ "amount": 15, "currency": "KZT" })),
        ("turnover", json!({ "min": 1, "max": 2, "currency": "KZT" })),
        ("kz_setting", json!("networks")),
    ];
    for (question, value) in same {
        assert_eq!(back(question, &value), value, "{question}");
    }
    assert_eq!(
        back("output_kinds", &json!(["text", "sound"])),
        json!({ "yes": ["text", "sound"], "no": ["image", "nothing"], "unknown": [] })
    );
    assert_eq!(back("headcount", &json!({ "min": 7, "max": 7 })), json!(7));
    assert_eq!(back("turnover", &json!({ "max": 9 })), json!({ "max": 9, "currency": "EUR" }));
}

#[test]
fn a_whole_input_comes_back() {
    let value = json!({
        "asOf": "2026-11-23", "language": "en", "laws": ["kazakhstan", "eu_ai_act"], "drafts": true, "currency": "USD",
        "answers": {
            "headcount": 180, "kz_annual_income": { "amount": 15_000_000, "currency": "EUR" }, "kz_roles": ["holder"],
            "output_kinds": { "yes": ["text"], "unknown": ["image"] }, "org_seat": "unknown", "placed_on_market": null
        },
        "parameters": {
            "rates": { "EUR/KZT": { "value": "588.40", "date": "2025-12-04" } },
            "index": { "mci": { "2027": 4500, "2028": 4700 } },
            "circumstances": { "kz_repeated": true },
            "positions": { "kz_foreign_provider": "yes" },
            "scope": { "kazakhstan": true }
        },
        "done": {
            "kz_user_agreement": "not_yet",
            "kz_risk_review": { "last": "2026-02-01" }
        }
    });
    let bundle = input_book::book();
    let first = input(&value);
    assert_eq!(first.laws, [0, 1], "in display order");
    assert_eq!((first.language.as_str(), first.drafts, first.currency.as_deref()), ("en", true, Some("USD")));
    let rate = &first.rates[0];
    assert_eq!((rate.base.as_str(), rate.quote.as_str(), rate.value, rate.scale), ("EUR", "KZT", 58840, 2));
    assert_eq!(first.index, [(0, 2027, 4500), (0, 2028, 4700)]);
    assert_eq!((&first.positions[..], &first.scope[..]), (&[(0, true)][..], &[(1, true)][..]));
    assert_eq!(first.done.get(&0), Some(&Done { state: Some(DoneState::NotYet), last: None }));
    assert_eq!(first.done.get(&1), Some(&Done { state: None, last: Date::parse("2026-02-01") }));
    let written = serde_json::to_value(write(&bundle.rulebook, &first)).unwrap();
    assert_eq!(input(&written), first);
    assert_eq!(write(&bundle.rulebook, &input(&written)), write(&bundle.rulebook, &first));
    assert_eq!(written["parameters"]["rates"]["EUR/KZT"]["value"], "588.40", "the rate as entered");
    assert_eq!(written["answers"].as_object().unwrap().len(), 5, "nothing yet is left out");
}

#[test]
fn what_is_left_out_has_a_default() {
    let least = input(&json!({ "asOf": "2026-11-23", "answers": {} }));
    assert_eq!((least.language.as_str(), least.drafts, &least.laws[..]), ("de", false, &[0, 1][..]));
    let nulls = json!({ "asOf": "2026-11-23", "answers": {}, "language": null, "laws": null, "drafts": null,
        "currency": null, "parameters": { "rates": null, "scope": { "kazakhstan": null } }, "done": null });
    assert_eq!(input(&nulls), least, "null is as good as left out");
    let states = json!({ "asOf": "2026-11-23", "answers": {},
        "done": { "kz_user_agreement": { "state": "done", "last": "2026-02-01" }, "kz_risk_review": "unknown" } });
    assert_eq!(
        input(&states).done.get(&0),
        Some(&Done { state: Some(DoneState::Done), last: Date::parse("2026-02-01") })
    );
    let positions = json!({ "asOf": "2026-11-23", "answers": {},
        "parameters": { "positions": { "kz_foreign_provider": false }, "scope": { "eu_ai_act": "no" } } });
    assert_eq!((input(&positions).positions[0], input(&positions).scope[0]), ((0, false), (0, false)));
}
