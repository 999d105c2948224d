//! A made-up law with a made-up engine: every kind of question, every kind of result, in a few lines each.
#![allow(dead_code)]

pub mod checks;
pub mod engine;
pub mod look;
pub mod texts;

use ai_selfcheck::law::date::Date;
use ai_selfcheck::law::node::{Check, Graph, Node, Op, Test};
use ai_selfcheck::law::rulebook::*;
use ai_selfcheck::widget::{Effect, Options, Storage, Widget};

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub fn options(language: &str) -> Options {
    Options {
        language: language.to_owned(),
        laws: Vec::new(),
        today: day("2026-11-24"),
        as_of: Some(day("2026-11-23")),
        storage: Storage::Local,
    }
}

pub fn widget(language: &str) -> Widget {
    Widget::with_engine(bundle(), options(language), engine::assess)
}

/// Sends messages and gives back the effects of the last.
pub fn send(widget: &mut Widget, messages: &[(&str, &str)]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (message, value) in messages {
        effects = widget.update(message, value);
    }
    effects
}

/// A widget with every question answered.
pub fn answered(language: &str) -> Widget {
    let mut widget = widget(language);
    send(&mut widget, &ANSWERS);
    widget
}

pub const ANSWERS: [(&str, &str); 24] = [
    ("name", "Kundenchat mit Bestelldaten"),
    ("begin", ""),
    ("next", ""),
    ("answer:org_kind", "company"),
    ("next", ""),
    ("answer:headcount", "180"),
    ("next", ""),
    ("currency:kz_annual_income", "EUR"),
    ("answer:kz_annual_income", "15 Mio"),
    ("rate:EUR/KZT", "588,4"),
    ("rate_date:EUR/KZT", "2025-12-04"),
    ("next", ""),
    ("tick:where_used:kazakhstan", "true"),
    ("next", ""),
    ("answer:last_word", "human_can_undo"),
    ("next", ""),
    ("tick:kz_roles:holder", "true"),
    ("next", ""),
    ("answer:kz_distributed", "true"),
    ("next", ""),
    ("none:kz_failure", "true"),
    ("next", ""),
    ("answer:kz_emotion", "false"),
    ("next", ""),
];

pub fn bundle() -> &'static Bundle {
    Box::leak(Box::new(Bundle {
        rulebook: rulebook(),
        texts: vec![("de".to_owned(), texts::texts("de")), ("en".to_owned(), texts::texts("en"))],
    }))
}

fn cite(article: &str) -> Cite {
    Cite { source: 0, article: article.to_owned() }
}

fn question(id: &str, kind: Kind, topic: u16, law: Option<u16>, options: &[&str]) -> Question {
    Question {
        id: id.to_owned(),
        law,
        kind,
        topic,
        profile: topic == 0,
        parameter: false,
        gate: None,
        options: options.iter().map(|o| Choice { id: (*o).to_owned(), exclusive: *o == "nowhere" }).collect(),
        currency: None,
        min: 0,
        max: i64::MAX,
        counts: vec![("own_service".to_owned(), vec![cite("15")])],
        counts_not: vec![("vendor_seat".to_owned(), Vec::new())],
        cites: vec![cite("17(2)")],
    }
}

fn class(id: &str, flags: bool, levels: &[(&str, u8)]) -> Classification {
    Classification {
        id: id.to_owned(),
        law: Some(0),
        flags,
        derived: false,
        only_if: None,
        levels: levels
            .iter()
            .map(|(id, severity)| Level {
                id: (*id).to_owned(),
                node: 0,
                shown: 0,
                severity: *severity,
                grounds: Grounds::default(),
            })
            .collect(),
        grounds: Grounds::default(),
    }
}

fn obligation(id: &str, nature: Nature) -> Obligation {
    Obligation {
        id: id.to_owned(),
        law: 0,
        node: 0,
        holder: 0,
        nature,
        breach: vec![0],
        due: Vec::new(),
        document: None,
        grounds: Grounds::default(),
    }
}

fn note(id: &str) -> Note {
    Note { id: id.to_owned(), law: 0, kind: NoteKind::Warning, node: 0, grounds: Grounds::default() }
}

fn penalty(id: &str) -> Penalty {
    Penalty {
        id: id.to_owned(),
        law: 0,
        node: 0,
        cases: Vec::new(),
        orientation: None,
        combine: Combine::Beside,
        plus: Vec::new(),
        instead: Vec::new(),
        grounds: Grounds::default(),
    }
}

pub fn rulebook() -> Rulebook {
    let mut income = question("kz_annual_income", Kind::Money, 0, Some(0), &[]);
    income.currency = Some("KZT".to_owned());
    let mut headcount = question("headcount", Kind::Number, 0, None, &[]);
    headcount.max = 10_000_000;
    let mut gated = question("kz_distributed", Kind::YesNo, 2, Some(0), &[]);
    gated.gate = Some(1);
    let mut repeated = question("kz_repeated", Kind::YesNo, 3, Some(0), &[]);
    repeated.parameter = true;
    let roles = question("kz_roles", Kind::SeveralOf, 2, Some(0), &["owner", "holder", "user"]);
    Rulebook {
        version: "0.1.0".to_owned(),
        hash: "0123456789abcdef".to_owned(),
        law_as_of: Some(day("2026-11-23")),
        topics: ["organisation", "system", "kz_risk", "circumstances"].map(str::to_owned).to_vec(),
        laws: vec![Law {
            id: "kazakhstan".to_owned(),
            applies: 0,
            earliest_as_of: day("2026-01-18"),
            currency: "KZT".to_owned(),
            grounds: Grounds::default(),
        }],
        questions: vec![
            question("org_kind", Kind::OneOf, 0, None, &["company", "association", "private_person"]),
            headcount,
            income,
            question("where_used", Kind::SeveralOf, 1, None, &["germany", "eu", "kazakhstan", "nowhere"]),
            question("last_word", Kind::OneOf, 1, None, &["human_always", "human_can_undo", "nobody"]),
            roles,
            gated,
            question("kz_failure", Kind::SeveralOf, 2, Some(0), &["emergency", "less_effective", "damage"]),
            question("kz_emotion", Kind::YesNo, 2, Some(0), &[]),
            question("kz_started", Kind::Date, 2, Some(0), &[]),
            repeated,
        ],
        classifications: vec![
            class("kz_prohibited", false, &[("prohibited", 3), ("not_prohibited", 0)]),
            class("kz_risk", false, &[("high", 3), ("medium", 2), ("minimal", 1)]),
            class("kz_autonomy", false, &[("high", 3), ("medium", 2), ("low", 1)]),
            class("kz_features", true, &[("synthetic_result", 2), ("automated_decision", 2)]),
        ],
        obligations: vec![
            obligation("kz_risk_review", Nature::Binding),
            obligation("kz_inform_users", Nature::Binding),
            obligation("kz_objections", Nature::Effort),
            obligation("kz_later", Nature::Binding),
            obligation("kz_order", Nature::Binding),
            obligation("kz_trusted_list", Nature::Voluntary),
            obligation("kz_stop", Nature::Binding),
        ],
        penalties: vec![penalty("kz_641_1a"), penalty("kz_641_p1"), penalty("kz_79")],
        effects: vec![Effect_("kz_suspension")],
        events: vec!["kz_objection_received".to_owned(), "start".to_owned()],
        sources: vec![Source {
            id: "ail".to_owned(),
            law: Some(0),
            kind: SourceKind::Law,
            url: "https://adilet.zan.kz/rus/docs/Z2500000230".to_owned(),
            read: Some(day("2026-11-22")),
            confidence: Confidence::High,
        }],
        notes: ["kz_claim", "kz_warn", "kz_low"].map(note).to_vec(),
        open_points: vec![OpenPoint {
            id: "kz_foreign_provider".to_owned(),
            law: Some(0),
            grounds: Grounds { cites: vec![cite("17(3)")], ..Grounds::default() },
        }],
        layers: vec![Layer { id: "kz_p4_any_breach".to_owned(), law: 0, draft: false, grounds: Grounds::default() }],
        indexes: vec![Index {
            id: "mci".to_owned(),
            unit: "KZT".to_owned(),
            values: vec![(2026, 4325)],
            grounds: Grounds::default(),
        }],
        holders: vec!["kz_owner_holder".to_owned()],
        graph: Graph {
            nodes: vec![Node { op: Op::True, first: 0, count: 0 }, Node { op: Op::Test(0), first: 0, count: 0 }],
            edges: Vec::new(),
            tests: vec![Test { question: 5, check: Check::Has(1) }],
        },
        ..Rulebook::default()
    }
}

#[allow(non_snake_case)]
fn Effect_(id: &str) -> ai_selfcheck::law::rulebook::Effect {
    ai_selfcheck::law::rulebook::Effect { id: id.to_owned(), grounds: Grounds::default() }
}
