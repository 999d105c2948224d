use ai_selfcheck::order::Map;

use ai_selfcheck::assessment::DoneState;
use ai_selfcheck::input::{Answer, Done, Input, Rate};

use super::day;

/// Answers of every form, with a range, a "don't know" and a gap.
pub fn input(language: &str) -> Input {
    Input {
        as_of: day("2026-11-23"),
        compare_with: None,
        language: language.into(),
        laws: vec![0, 1],
        drafts: false,
        answers: vec![
            Answer::Range { min: Some(1180), max: Some(1180), currency: None },
            Answer::Range { min: Some(15_000_000), max: Some(20_000_000), currency: Some("EUR".into()) },
            Answer::OneOf(0b010),
            Answer::Several { yes: 0b010, no: 0b001, unknown: 0b100 },
            Answer::YesNo(true),
            Answer::Range { min: Some(i64::from(day("2026-04-01").days())), max: None, currency: None },
            Answer::Nothing,
            Answer::Unknown,
        ],
        currency: Some("EUR".into()),
        rates: vec![Rate {
            base: "EUR".into(),
            quote: "KZT".into(),
            text: "588.4".into(),
            value: 5884,
            scale: 1,
            date: day("2025-12-04"),
        }],
        index: vec![(0, 2027, 4500)],
        positions: vec![(0, true)],
        scope: vec![(1, false)],
        done: Map::from([(0, Done { state: Some(DoneState::NotYet), last: Some(day("2026-02-01")) })]),
    }
}
