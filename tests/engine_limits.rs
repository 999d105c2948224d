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
