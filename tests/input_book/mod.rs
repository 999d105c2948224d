//! A small rulebook with one question of each kind, for the tests of what goes in.
#![allow(dead_code, clippy::unwrap_used, reason = "shared by several test files")]

use ai_selfcheck::law::Date;
use ai_selfcheck::law::rulebook::*;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn question(id: &str, kind: Kind) -> Question {
    Question {
        id: id.into(),
        law: if id.starts_with("kz_") { Some(1) } else { None },
        kind,
        topic: 0,
        profile: false,
        parameter: false,
        gate: None,
        options: Vec::new(),
        currency: None,
        min: 0,
        max: i64::MAX,
        counts: Vec::new(),
        counts_not: Vec::new(),
        cites: Vec::new(),
    }
}

fn choice(id: &str, kind: Kind, options: &[&str], exclusive: &[&str]) -> Question {
    let options = options.iter().map(|o| Choice { id: (*o).into(), exclusive: exclusive.contains(o) }).collect();
    Question { options, ..question(id, kind) }
}

fn law(id: &str, currency: &str) -> Law {
    Law {
        id: id.into(),
        applies: 0,
        earliest_as_of: date("2026-01-18"),
        currency: currency.into(),
        grounds: Grounds::default(),
    }
}

fn obligation(id: &str) -> Obligation {
    Obligation {
        id: id.into(),
        law: 1,
        node: 0,
        holder: 0,
        nature: Nature::Binding,
        breach: Vec::new(),
        due: Vec::new(),
        document: None,
        grounds: Grounds::default(),
    }
}

/// The rulebook with German and English.
pub fn book() -> Bundle {
    let profile = |question: Question| Question { profile: true, ..question };
    let parameter = |question: Question| Question { parameter: true, ..question };
    let rulebook = Rulebook {
        version: "0.1.0".into(),
        hash: "0123456789abcdef".into(),
        topics: vec!["organisation".into()],
        laws: vec![law("eu_ai_act", "EUR"), law("kazakhstan", "KZT")],
        questions: vec![
            profile(Question { max: 10_000_000, ..question("headcount", Kind::Number) }),
            profile(Question { currency: Some("EUR".into()), ..question("turnover", Kind::Money) }),
            profile(choice("org_seat", Kind::OneOf, &["germany", "eu", "kazakhstan", "elsewhere"], &[])),
            question("ai_system", Kind::YesNo),
            choice("output_kinds", Kind::SeveralOf, &["text", "image", "sound", "nothing"], &["nothing"]),
            question("placed_on_market", Kind::Date),
            Question { currency: Some("KZT".into()), max: 9_000_000_000, ..question("kz_annual_income", Kind::Money) },
            choice("kz_roles", Kind::SeveralOf, &["owner", "holder", "user"], &[]),
            Question { min: i64::MIN, ..question("kz_balance", Kind::Number) },
            parameter(question("kz_repeated", Kind::YesNo)),
            parameter(choice("kz_setting", Kind::OneOf, &["plain", "networks", "emergency"], &[])),
        ],
        obligations: vec![obligation("kz_user_agreement"), obligation("kz_risk_review")],
        open_points: vec![OpenPoint { id: "kz_foreign_provider".into(), law: Some(1), grounds: Grounds::default() }],
        indexes: vec![Index {
            id: "mci".into(),
            unit: "KZT".into(),
            values: vec![(2026, 4325)],
            grounds: Grounds::default(),
        }],
        ..Rulebook::default()
    };
    let language = |code: &str| (code.to_owned(), Texts::default());
    Bundle { rulebook, texts: vec![language("de"), language("en")] }
}
