use ai_selfcheck::law::amount::Amount;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::law::node::When;
use ai_selfcheck::law::rulebook::*;

use super::day;

fn grounds() -> Grounds {
    Grounds::default()
}

fn question(id: &str, kind: Kind, topic: u16, options: &[&str]) -> Question {
    Question {
        id: id.into(),
        law: Some(0),
        kind,
        topic,
        profile: false,
        parameter: false,
        gate: None,
        options: options.iter().map(|id| Choice { id: (*id).into(), exclusive: false }).collect(),
        currency: (kind == Kind::Money).then(|| "KZT".into()),
        min: 0,
        max: i64::MAX,
        counts: Vec::new(),
        counts_not: Vec::new(),
        cites: Vec::new(),
    }
}

fn class(id: &str, flags: bool, levels: &[&str]) -> Classification {
    let level = |id: &&str| Level { id: (*id).into(), node: 0, shown: 0, severity: 0, grounds: grounds() };
    Classification {
        id: id.into(),
        law: Some(0),
        flags,
        derived: false,
        only_if: None,
        levels: levels.iter().map(level).collect(),
        grounds: grounds(),
    }
}

fn duty(id: &str) -> Obligation {
    Obligation {
        id: id.into(),
        law: 0,
        node: 0,
        holder: 0,
        nature: Nature::Binding,
        breach: Vec::new(),
        due: Vec::new(),
        document: None,
        grounds: Grounds { from: Some(When::Named(0)), ..grounds() },
    }
}

fn penalty(id: &str, amount: u16) -> Penalty {
    Penalty {
        id: id.into(),
        law: 0,
        node: 0,
        cases: vec![Case { id: String::new(), node: 0, amount, plus: Vec::new(), instead: Vec::new() }],
        orientation: None,
        combine: Combine::Beside,
        plus: Vec::new(),
        instead: Vec::new(),
        grounds: grounds(),
    }
}

fn deadline(id: &str) -> Deadline {
    Deadline {
        id: id.into(),
        after: None,
        before: None,
        every: None,
        within: Vec::new(),
        extend: None,
        first: None,
        grounds: grounds(),
    }
}

fn note(id: &str, kind: NoteKind) -> Note {
    Note { id: id.into(), law: 0, kind, node: 0, grounds: grounds() }
}

fn source(id: &str, kind: SourceKind, url: &str) -> Source {
    Source {
        id: id.into(),
        law: Some(0),
        kind,
        url: url.into(),
        read: Some(day("2026-11-22")),
        confidence: Confidence::High,
    }
}

fn rule(id: &str) -> Rule {
    Rule { id: id.into(), law: Some(0), node: 0, shown: Some(0), grounds: grounds() }
}

pub fn rulebook() -> Rulebook {
    let strings = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let mut repeated = question("kz_repeated", Kind::YesNo, 2, &[]);
    repeated.parameter = true;
    let review = Deadline {
        every: Some(Duration { low: 1, high: 1, unit: Unit::Years }),
        first: Some(First { by: day("2027-01-18"), nature: Nature::Voluntary, confidence: Confidence::Medium }),
        ..deadline("kz_review")
    };
    Rulebook {
        version: "0.1.0".into(),
        hash: "0123456789abcdef".into(),
        law_as_of: Some(day("2026-11-23")),
        topics: strings(&["organisation", "system", "circumstances"]),
        laws: vec![
            Law {
                id: "kazakhstan".into(),
                applies: 0,
                earliest_as_of: day("2026-01-18"),
                currency: "KZT".into(),
                grounds: grounds(),
            },
            Law {
                id: "japan".into(),
                applies: 0,
                earliest_as_of: day("2026-07-17"),
                currency: "JPY".into(),
                grounds: grounds(),
            },
        ],
        questions: vec![
            question("headcount", Kind::Number, 0, &[]),
            question("kz_annual_income", Kind::Money, 0, &[]),
            question("kz_roles", Kind::OneOf, 0, &["owner", "holder", "user"]),
            question("content_shows", Kind::SeveralOf, 1, &["real_persons", "invented_persons", "fake_events"]),
            question("kz_used_there", Kind::YesNo, 1, &[]),
            question("first_used", Kind::Date, 1, &[]),
            question("kz_can_mislead", Kind::YesNo, 1, &[]),
            repeated,
        ],
        rules: vec![rule("kz_synthetic"), rule("kz_personal_data"), rule("kz_automated")],
        classifications: vec![
            class("kz_risk", false, &["high", "medium", "minimal"]),
            class("kz_features", true, &["synthetic_result", "state_grade", "automated_decision"]),
            class("kz_mode", false, &["open", "closed"]),
        ],
        obligations: vec![
            duty("kz_inform_users"),
            duty("kz_goods_notice"),
            duty("kz_data_notification"),
            duty("kz_criteria"),
            duty("kz_old_duty"),
            duty("kz_trusted_list"),
            duty("kz_audit"),
        ],
        penalties: vec![penalty("kz_641_1a", 0), penalty("kz_641_1b", 3), penalty("kz_gain", 8), penalty("kz_79", 9)],
        effects: ["kz_suspension", "kz_warning"].map(|id| Effect { id: id.into(), grounds: grounds() }).into(),
        deadlines: vec![review, deadline("kz_objection_answer"), deadline("kz_before_use")],
        events: strings(&["start", "kz_objection_received"]),
        notes: vec![
            note("kz_warn_version", NoteKind::Warning),
            note("kz_claim_registration", NoteKind::Claim),
            note("kz_holder", NoteKind::Contested),
            note("kz_draft_criteria", NoteKind::Draft),
            note("kz_low_classification", NoteKind::Low),
        ],
        documents: vec![Document { id: "kz_notice".into(), law: 0, node: 0, blocks: Vec::new(), grounds: grounds() }],
        sources: vec![
            source("ail", SourceKind::Law, "https://adilet.zan.kz/rus/docs/Z2500000230"),
            source("cao", SourceKind::Law, "https://adilet.zan.kz/rus/docs/K1400000235"),
            source(
                "ministry",
                SourceKind::Guidance,
                "https://www.gov.kz/memleket/entities/maidd/press/article/details/a-very-long-address?lang=ru&id=200000",
            ),
            source("never_cited", SourceKind::Secondary, "https://example.org"),
        ],
        open_points: ["kz_foreign_provider", "kz_mark"]
            .map(|id| OpenPoint { id: id.into(), law: Some(0), grounds: grounds() })
            .into(),
        layers: vec![
            Layer { id: "kz_draft".into(), law: 0, draft: true, grounds: grounds() },
            Layer { id: "kz_p4_any_breach".into(), law: 0, draft: false, grounds: grounds() },
        ],
        named_dates: vec![
            NamedDate {
                id: "kz_start".into(),
                after: day("2026-01-17"),
                not_after: day("2026-01-18"),
                exact: true,
                grounds: grounds(),
            },
            NamedDate {
                id: "jp_principal_start".into(),
                after: day("2026-07-17"),
                not_after: day("2028-07-16"),
                exact: false,
                grounds: grounds(),
            },
        ],
        indexes: vec![Index { id: "mci".into(), unit: "KZT".into(), values: vec![(2026, 4325)], grounds: grounds() }],
        amounts: vec![
            Amount::Units { count: 30, index: 0 },
            Amount::Money { value: 15_000_000, currency: "EUR".into() },
            Amount::Percent(300),
            Amount::NotKnown,
            Amount::Answer(1),
            Amount::Product(vec![2, 4]),
            Amount::Higher(1, 5),
            Amount::Money { value: 0, currency: "EUR".into() },
            Amount::Range(7, 6),
            Amount::Lower(1, 5),
        ],
        named_amounts: vec![("kz_cap".into(), 1), ("kz_formula".into(), 6)],
        holders: strings(&["kz_owner_holder"]),
        ..Rulebook::default()
    }
}
