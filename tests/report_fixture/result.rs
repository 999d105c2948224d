use ai_selfcheck::order::Map;

use ai_selfcheck::assessment::*;
use ai_selfcheck::json::Json;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::law::rulebook::{Combine, Confidence, Nature, NoteKind, Status};

use super::day;

fn fixed(text: &str) -> Start {
    Start { earliest: Some(Day(day(text))), latest: Some(Day(day(text))), always: false }
}

const NEVER: Start = Start { earliest: None, latest: None, always: false };

fn strings(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn standing(applies: Applies, phase: Option<Phase>, from: Start) -> Standing {
    Standing {
        applies,
        phase,
        from,
        because: vec![
            Reason::Rule { rule: "kz_synthetic".into(), holds: applies, cites: strings(&["ail:1(4)"]) },
            Reason::Answer {
                question: "content_shows".into(),
                value: Json::Bool(true),
                option: Some("invented_persons".into()),
                holds: Applies::Yes,
            },
        ],
        assumed: Vec::new(),
        cites: strings(&["ail:17(3)(1)", "cao:641-1(1)"]),
        confidence: Confidence::High,
        status: None,
    }
}

fn duty(id: &str, standing: Standing) -> ObligationResult {
    ObligationResult {
        id: id.into(),
        standing,
        due: Vec::new(),
        holder: "kz_owner_holder".into(),
        nature: Nature::Binding,
        breach: Vec::new(),
        done: None,
        document: None,
    }
}

fn due(id: &str) -> DueResult {
    DueResult {
        id: id.into(),
        within: Vec::new(),
        every: None,
        before: None,
        after: None,
        extend: None,
        date: None,
        nature: None,
        confidence: None,
        overdue: None,
    }
}

fn level(id: &str, applies: Applies) -> LevelResult {
    let phase = (applies != Applies::No).then_some(Phase::Now);
    LevelResult { id: id.into(), standing: standing(applies, phase, fixed("2026-01-18")) }
}

fn classifications() -> Vec<ClassificationResult> {
    let start = Start { always: true, ..NEVER };
    vec![
        ClassificationResult {
            id: "kz_risk".into(),
            kind: "ladder",
            headline: Some(Headline {
                level: "medium".into(),
                phase: Phase::Now,
                from: fixed("2026-01-18"),
                now: Some("medium".into()),
            }),
            possible: strings(&["medium"]),
            undated: strings(&["high", "medium"]),
            timeline: vec![
                TimelineEntry { from: start, possible: strings(&["minimal"]) },
                TimelineEntry { from: fixed("2026-01-18"), possible: strings(&["medium"]) },
                TimelineEntry { from: fixed("2027-12-02"), possible: strings(&["high", "medium"]) },
            ],
            levels: vec![level("high", Applies::Open), level("medium", Applies::Yes), level("minimal", Applies::No)],
            cites: strings(&["ail:17(1)"]),
        },
        ClassificationResult {
            id: "kz_features".into(),
            kind: "flags",
            headline: None,
            possible: strings(&["synthetic_result", "state_grade"]),
            undated: strings(&["synthetic_result"]),
            timeline: Vec::new(),
            levels: vec![
                level("synthetic_result", Applies::Yes),
                level("state_grade", Applies::Open),
                level("automated_decision", Applies::No),
            ],
            cites: Vec::new(),
        },
        ClassificationResult {
            id: "kz_mode".into(),
            kind: "ladder",
            headline: None,
            possible: Vec::new(),
            undated: Vec::new(),
            timeline: Vec::new(),
            levels: vec![level("open", Applies::No), level("closed", Applies::No)],
            cites: Vec::new(),
        },
    ]
}

fn obligations() -> Vec<ObligationResult> {
    let now = |applies| standing(applies, Some(Phase::Now), fixed("2026-01-18"));
    let mut inform = duty("kz_inform_users", now(Applies::Yes));
    inform.breach = strings(&["kz_641_1a", "kz_641_1b"]);
    inform.done = Some(DoneState::NotYet);
    inform.document = Some("kz_notice".into());
    inform.due = vec![
        DueResult {
            every: Some(Duration { low: 1, high: 1, unit: Unit::Years }),
            date: Some(Day(day("2027-01-18"))),
            nature: Some(Nature::Voluntary),
            confidence: Some(Confidence::Medium),
            ..due("kz_review")
        },
        DueResult {
            within: vec![Duration { low: 3, high: 3, unit: Unit::WorkingDays }],
            after: Some("kz_objection_received".into()),
            ..due("kz_objection_answer")
        },
        DueResult { before: Some("start".into()), ..due("kz_before_use") },
    ];
    let mut notice = duty("kz_goods_notice", now(Applies::Open));
    notice.standing.confidence = Confidence::Medium;
    notice.standing.assumed = strings(&["kz_foreign_provider"]);
    let mut later = duty("kz_data_notification", standing(Applies::Yes, Some(Phase::Later), fixed("2027-12-02")));
    later.standing.status = Some(Status::Guidance);
    let between = Start { earliest: Some(Day(day("2026-07-18"))), latest: Some(Day(day("2028-07-16"))), always: false };
    let criteria = duty("kz_criteria", standing(Applies::Yes, Some(Phase::StartNotFixed), between));
    let old = duty("kz_old_duty", standing(Applies::No, Some(Phase::Ended), fixed("2026-02-01")));
    let mut list = duty("kz_trusted_list", now(Applies::Yes));
    list.nature = Nature::Voluntary;
    vec![inform, notice, later, criteria, old, list, duty("kz_audit", standing(Applies::No, None, NEVER))]
}

fn sum(basis: &str, repeated: &str, count: i64, amount: i64, euros: i64) -> Sum {
    let exact = |value| Ends { low: value, high: Some(value) };
    Sum {
        when: Some(Map::from([("kz_repeated".to_owned(), repeated.to_owned())])),
        applies: Applies::Yes,
        from: exact(amount),
        to: exact(amount),
        currency: "KZT".into(),
        units: Some(Units { count, index: "mci".into(), year: 2026 }),
        converted: Some(Converted {
            from: exact(euros),
            to: exact(euros),
            currency: "EUR".into(),
            rate: "588.4".into(),
            pair: "EUR/KZT".into(),
            rate_date: Day(day("2025-12-04")),
            old: true,
        }),
        basis: basis.into(),
        confidence: Confidence::High,
        not_computable: None,
        no_fine: false,
        needs: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    }
}

fn penalties() -> Vec<PenaltyResult> {
    let penalty = |id: &str, applies, exposure| PenaltyResult {
        id: id.into(),
        standing: standing(applies, (applies != Applies::No).then_some(Phase::Now), fixed("2026-01-18")),
        open_now: false,
        combine: Combine::Beside,
        exposure,
        orientation: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    };
    let mut repeated = sum("medium_repeated", "true", 70, 302_750, 515);
    repeated.plus = vec![EffectResult { id: "kz_suspension".into(), applies: Applies::Open }];
    let first = sum("medium_first", "false", 30, 129_750, 221);
    let mut marked = penalty("kz_641_1a", Applies::Yes, Exposure::Sums(vec![first, repeated]));
    marked.open_now = true;
    let missing = Exposure::NotComputable { not_computable: "index", needs: strings(&["mci:2027"]) };
    let unknown = Exposure::NotComputable { not_computable: "not_known", needs: Vec::new() };
    let mut gain = penalty("kz_gain", Applies::Open, missing);
    gain.instead = vec![EffectResult { id: "kz_warning".into(), applies: Applies::Yes }];
    vec![
        marked,
        gain,
        penalty("kz_79", Applies::Yes, unknown),
        penalty("kz_641_1b", Applies::No, Exposure::Sums(Vec::new())),
    ]
}

fn notes() -> Vec<NoteResult> {
    [
        ("kz_warn_version", NoteKind::Warning, Confidence::High),
        ("kz_claim_registration", NoteKind::Claim, Confidence::High),
        ("kz_holder", NoteKind::Contested, Confidence::Medium),
        ("kz_draft_criteria", NoteKind::Draft, Confidence::Low),
        ("kz_low_classification", NoteKind::Low, Confidence::Low),
    ]
    .map(|(id, kind, confidence)| NoteResult {
        id: id.into(),
        kind,
        applies: if kind == NoteKind::Contested { Applies::Open } else { Applies::Yes },
        cites: strings(&["ministry:roles"]),
        confidence,
    })
    .into()
}

fn open() -> Open {
    let decides = strings(&["kz_risk", "kz_inform_users"]);
    let unclear = Unclear { open_point: None, named_date: None, index: None, decides: decides.clone() };
    Open {
        ask: strings(&["kz_can_mislead"]),
        deciding: vec![Deciding { question: "kz_repeated".into(), decides: decides.clone() }],
        unclear: vec![
            Unclear { open_point: Some("kz_foreign_provider".into()), ..unclear.clone() },
            Unclear { named_date: Some("jp_principal_start".into()), ..unclear.clone() },
            Unclear { index: Some("mci:2027".into()), ..unclear },
        ],
    }
}

fn reached() -> LawResult {
    let rule = |id: &str, applies| RuleResult { id: id.into(), standing: level("any", applies).standing };
    let differs =
        |id: &str, before: &str, after: &str| Difference { id: id.into(), before: before.into(), after: after.into() };
    LawResult {
        covered: true,
        applies: Applies::Open,
        scope_set: false,
        because: vec![Reason::OpenPoint { open_point: "kz_foreign_provider".into(), position: None }],
        cites: strings(&["ail:31"]),
        confidence: Confidence::Medium,
        classifications: classifications(),
        rules: vec![
            rule("kz_synthetic", Applies::Yes),
            rule("kz_personal_data", Applies::No),
            rule("kz_automated", Applies::Open),
        ],
        obligations: obligations(),
        penalties: penalties(),
        layers: vec![
            LayerResult { id: "kz_draft".into(), kind: "draft", differs: vec![differs("kz_risk", "medium", "high")] },
            LayerResult {
                id: "kz_p4_any_breach".into(),
                kind: "reading",
                differs: vec![differs("kz_audit", "no", "yes:later")],
            },
        ],
        notes: notes(),
        documents: strings(&["kz_notice"]),
        open: open(),
    }
}

/// A result with something in every section, and a law that is not covered.
pub fn assessment(language: &str) -> Assessment {
    let effect = |id: &str, before: &str, after: &str| ChangeEffect {
        law: "kazakhstan".into(),
        id: id.into(),
        before: before.into(),
        after: after.into(),
    };
    let mut before_start = reached();
    before_start.covered = false;
    Assessment {
        as_of: Day(day("2026-11-23")),
        language: language.into(),
        rulebook: RulebookMark {
            version: "0.1.0".into(),
            hash: "0123456789abcdef".into(),
            law_as_of: Some(Day(day("2026-11-23"))),
        },
        ask: strings(&["kz_can_mislead"]),
        laws: Map::from([("kazakhstan".to_owned(), reached()), ("japan".to_owned(), before_start)]),
        compared: None,
        changes: vec![Change {
            question: "kz_used_there".into(),
            from: Json::Bool(true),
            to: Json::Bool(false),
            effects: vec![
                effect("kazakhstan", "open", "no"),
                effect("kz_risk", "medium", ""),
                effect("kz_inform_users", "yes", "no"),
                effect("kz_goods_notice", "open", "no"),
                effect("kz_641_1a", "yes 129750 KZT 302750 KZT", "no"),
                effect("kz_79", "yes 302750 KZT", "yes 129750 KZT"),
            ],
        }],
    }
}
