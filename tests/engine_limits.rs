//! Odd but valid input: nothing overflows, nothing panics, and what is too large to convert stays open.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use ai_selfcheck::assessment::{Applies, Exposure};
use ai_selfcheck::input::{Answer, Input, Rate, read};
use ai_selfcheck::law::Date;
use ai_selfcheck::{assess, rulebook};

fn exporter() -> Input {
    let text = r#"{ "asOf": "2026-11-23", "laws": ["kazakhstan"], "answers": {
        "org_kind": "company", "org_seat": ["kazakhstan"], "headcount": 180, "sector": [], "where_used": ["kazakhstan"],
        "working_method": "learnt", "kz_roles": ["holder"], "data_kinds": ["name"] } }"#;
    read::read(rulebook::shipped(), &ai_selfcheck::json::parse(text).unwrap()).unwrap()
}

fn with_income(income: i64, rate: i64, scale: u32) -> Input {
    let mut input = exporter();
    let at = rulebook::shipped().rulebook.question("kz_annual_income").unwrap();
    input.answers[at as usize] =
        Answer::Range { min: Some(income), max: Some(income), currency: Some("EUR".to_owned()) };
    let date = Date::parse("2026-11-01").unwrap();
    input.rates =
        vec![Rate { base: "EUR".into(), quote: "KZT".into(), text: rate.to_string(), value: rate, scale, date }];
    input.currency = Some("EUR".to_owned());
    input
}

#[test]
fn the_largest_amounts_at_the_largest_rates_are_large() {
    let book = &rulebook::shipped().rulebook;
    for (income, rate, scale) in
        [(i64::MAX, 1_000_000_000, 0), (i64::MAX, i64::MAX, 0), (i64::MAX, i64::MAX, 30), (1, 1, 38), (1, 1, 60)]
    {
        let result = assess(book, &with_income(income, rate, scale));
        let law = result.laws.get("kazakhstan").unwrap();
        let fine = law.penalties.iter().find(|penalty| penalty.id == "kz_641_p1").unwrap();
        assert_eq!(fine.standing.applies, Applies::Yes, "{income} at {rate}, scale {scale}");
    }
    let result = assess(book, &with_income(i64::MAX, 1_000_000_000, 0));
    let fine = result.laws.get("kazakhstan").unwrap().penalties.iter().find(|p| p.id == "kz_641_p1").unwrap().clone();
    let sums = match fine.exposure {
        Exposure::Sums(sums) => sums,
        _ => Vec::new(),
    };
    // CAO 641(1), large business: 1,000 MCI of KZT 4,325.
    assert_eq!(sums.iter().map(|sum| sum.to.high).collect::<Vec<_>>(), [Some(4_325_000)]);
}

#[test]
fn a_circumstance_that_is_not_known_is_as_good_as_not_picked() {
    let book = &rulebook::shipped().rulebook;
    let at = book.question("kz_repeated").unwrap() as usize;
    let (left, mut unknown) = (exporter(), exporter());
    unknown.answers[at] = Answer::Unknown;
    let fines = |input: &Input| assess(book, input).laws.get("kazakhstan").unwrap().penalties.clone();
    assert_eq!(fines(&left), fines(&unknown));
}

#[test]
fn the_day_asked_about_leaves_no_trace_in_the_levels_over_time() {
    // Whether this model is general is open, that it has no systemic risk is settled: before today as much as from today.
    let levels = |as_of: &str| {
        let text = format!(
            r#"{{ "asOf": "{as_of}", "laws": ["eu_ai_act"], "answers": {{
            "org_kind": "company", "org_seat": ["germany"], "working_method": "learnt", "where_used": ["germany"],
            "eu_where": ["offered"], "eu_special": [], "roles": ["built", "own_name", "supplies_model"],
            "eu_offers": "model", "eu_built_into_high_risk": false, "eu_model_range": "by_compute",
            "eu_model_compute": 100001, "eu_model_creates": "unknown", "eu_model_top": [] }} }}"#
        );
        let input = read::read(rulebook::shipped(), &ai_selfcheck::json::parse(&text).unwrap()).unwrap();
        let result = assess(&rulebook::shipped().rulebook, &input);
        let law = result.laws.get("eu_ai_act").unwrap();
        law.classifications.iter().find(|class| class.id == "eu_gpai").unwrap().timeline.clone()
    };
    assert_eq!(levels("2026-11-23"), levels("2026-11-24"));
}
