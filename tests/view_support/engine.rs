//! A made-up engine: what it says is plausible, not the law.

use ai_selfcheck::order::Map;

use ai_selfcheck::assessment::*;
use ai_selfcheck::input::{Answer, Input};
use ai_selfcheck::json::Json;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::law::rulebook::*;

use super::day;

fn start(date: &str) -> Start {
    let at = Some(Day(day(date)));
    Start { earliest: at, latest: at, always: false }
}

fn standing(applies: Applies, phase: Phase, from: &str) -> Standing {
    Standing {
        applies,
        phase: Some(phase),
        from: start(from),
        because: because(),
        assumed: Vec::new(),
        cites: vec!["ail:17(3)(1)".to_owned()],
        confidence: Confidence::High,
        status: None,
    }
}

fn because() -> Vec<Reason> {
    let answer = |question: &str, value, option: Option<&str>, holds| Reason::Answer {
        question: question.to_owned(),
        value,
        option: option.map(str::to_owned),
        holds,
    };
    let mut income = Json::object();
    income.put("amount", Json::Whole(15_000_000));
    income.put("currency", Json::text("EUR"));
    vec![
        Reason::Rule { rule: "kz_owner_holder".to_owned(), holds: Applies::Yes, cites: vec!["ail:15".to_owned()] },
        answer("where_used", Json::Bool(true), Some("kazakhstan"), Applies::Yes),
        answer("where_used", Json::Bool(false), Some("germany"), Applies::No),
        answer("last_word", Json::text("human_can_undo"), None, Applies::Yes),
        answer("headcount", Json::Whole(180), None, Applies::Yes),
        answer("kz_annual_income", income, None, Applies::Open),
        Reason::Rule { rule: "kz_used_there".to_owned(), holds: Applies::No, cites: Vec::new() },
        Reason::OpenPoint { open_point: "kz_foreign_provider".to_owned(), position: None },
        Reason::Window { date: Some(Day(day("2026-01-18"))), named_date: None, edge: "from", holds: Applies::Yes },
        Reason::Index { index: "mci".to_owned(), year: 2027 },
    ]
}

fn ladder(id: &str, levels: &[&str], sure: Option<&str>) -> ClassificationResult {
    let possible: Vec<String> = match sure {
        Some(level) => vec![level.to_owned()],
        None => levels.iter().map(|l| (*l).to_owned()).collect(),
    };
    ClassificationResult {
        id: id.to_owned(),
        kind: "ladder",
        headline: sure.map(|level| Headline {
            level: level.to_owned(),
            phase: Phase::Now,
            from: start("2026-01-18"),
            now: None,
        }),
        undated: possible.clone(),
        timeline: vec![TimelineEntry { from: start("2026-01-18"), possible: possible.clone() }],
        levels: levels
            .iter()
            .map(|level| {
                let applies = match sure {
                    Some(sure) if sure == *level => Applies::Yes,
                    Some(_) => Applies::No,
                    None => Applies::Open,
                };
                LevelResult { id: (*level).to_owned(), standing: standing(applies, Phase::Now, "2026-01-18") }
            })
            .collect(),
        possible,
        cites: vec!["ail:17(1)".to_owned()],
    }
}

fn obligation(id: &str, applies: Applies, phase: Phase, from: &str, nature: Nature) -> ObligationResult {
    ObligationResult {
        id: id.to_owned(),
        standing: standing(applies, phase, from),
        due: Vec::new(),
        holder: "kz_owner_holder".to_owned(),
        nature,
        breach: vec!["kz_641_1a".to_owned()],
        done: None,
        document: None,
    }
}

fn due(id: &str) -> DueResult {
    DueResult {
        id: id.to_owned(),
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

fn sum(basis: &str, count: i64, repeated: &str, applies: Applies, input: &Input) -> Sum {
    let ends = |value: i64| Ends { low: value, high: Some(value) };
    Sum {
        when: Some(Map::from([("kz_repeated".to_owned(), repeated.to_owned())])),
        applies,
        from: ends(count * 4325),
        to: ends(count * 4325),
        currency: "KZT".to_owned(),
        units: Some(Units { count, index: "mci".to_owned(), year: 2026 }),
        converted: input.currency.as_ref().map(|currency| Converted {
            from: ends(count * 4325 / 588),
            to: ends(count * 4325 / 588),
            currency: currency.clone(),
            rate: "588.4".to_owned(),
            pair: "EUR/KZT".to_owned(),
            rate_date: Day(day("2025-12-04")),
            old: true,
        }),
        basis: basis.to_owned(),
        confidence: Confidence::High,
        not_computable: None,
        no_fine: false,
        needs: Vec::new(),
        plus: if repeated == "true" {
            vec![EffectResult { id: "kz_suspension".to_owned(), applies: Applies::Open }]
        } else {
            Vec::new()
        },
        instead: Vec::new(),
    }
}

pub fn assess(book: &Rulebook, input: &Input) -> Assessment {
    let answer = |id: &str| input.answer(book.question(id).unwrap()).clone();
    let holder = matches!(answer("kz_roles"), Answer::Several { yes, .. } if yes & 2 != 0);
    let asked = book.questions.iter().filter(|q| !q.parameter && q.id != "kz_started" && (q.gate.is_none() || holder));
    let ask: Vec<String> = asked.filter(|q| !said(q, &answer(&q.id))).map(|q| q.id.clone()).collect();
    let prohibited = match answer("kz_emotion") {
        Answer::YesNo(true) => Some("prohibited"),
        Answer::YesNo(false) => Some("not_prohibited"),
        _ => None,
    };
    let autonomy = match answer("last_word") {
        Answer::OneOf(1) => Some("low"),
        Answer::OneOf(2) => Some("medium"),
        Answer::OneOf(4) => Some("high"),
        _ => None,
    };
    let risk = match answer("kz_failure") {
        Answer::Several { yes: 0, no: 7, .. } => Some("minimal"),
        Answer::Several { yes, .. } if yes & 1 != 0 => Some("high"),
        _ => None,
    };
    let applies = match answer("where_used") {
        Answer::Several { yes, .. } if yes & 4 != 0 => Applies::Yes,
        Answer::Several { no, .. } if no & 4 != 0 => Applies::No,
        _ => Applies::Open,
    };
    let applies = match input.scope.first() {
        Some((_, true)) => Applies::Yes,
        Some((_, false)) => Applies::No,
        None => applies,
    };
    let law = LawResult {
        covered: input.as_of >= day("2026-01-18"),
        applies,
        scope_set: !input.scope.is_empty(),
        because: because().into_iter().take(3).collect(),
        cites: vec!["ail:31".to_owned()],
        confidence: Confidence::High,
        classifications: vec![
            ladder("kz_prohibited", &["prohibited", "not_prohibited"], prohibited),
            ladder("kz_risk", &["high", "medium", "minimal"], risk),
            ladder("kz_autonomy", &["high", "medium", "low"], autonomy),
            flags(),
        ],
        rules: vec![RuleResult {
            id: "kz_owner_holder".to_owned(),
            standing: standing(Applies::Yes, Phase::Now, "2026-01-18"),
        }],
        obligations: obligations(book, input),
        penalties: penalties(input),
        layers: vec![LayerResult {
            id: "kz_p4_any_breach".to_owned(),
            kind: "reading",
            differs: vec![Difference {
                id: "kz_prohibited".to_owned(),
                before: "not_prohibited".to_owned(),
                after: "prohibited".to_owned(),
            }],
        }],
        notes: [("kz_claim", NoteKind::Claim), ("kz_warn", NoteKind::Warning), ("kz_low", NoteKind::Low)]
            .map(|(id, kind)| NoteResult {
                id: id.to_owned(),
                kind,
                applies: Applies::Yes,
                cites: vec!["ail:23(1)".to_owned()],
                confidence: if kind == NoteKind::Low { Confidence::Low } else { Confidence::Medium },
            })
            .to_vec(),
        documents: Vec::new(),
        open: open(ask.clone(), input),
    };
    Assessment {
        as_of: Day(input.as_of),
        language: input.language.clone(),
        rulebook: RulebookMark { version: book.version.clone(), hash: book.hash.clone(), law_as_of: None },
        ask,
        laws: Map::from([("kazakhstan".to_owned(), law)]),
        compared: None,
        changes: vec![Change {
            question: "last_word".to_owned(),
            from: Json::text("human_can_undo"),
            to: Json::text("nobody"),
            effects: vec![
                effect("kz_autonomy", "medium", "high"),
                effect("kz_inform_users", "no", "yes"),
                effect("kz_risk_review", "yes", "yes:later"),
            ],
        }],
    }
}

/// Answered as a whole: a box that is neither ticked nor confirmed is not.
fn said(question: &Question, answer: &Answer) -> bool {
    match answer {
        Answer::Several { yes, no, unknown } => yes | no | unknown == (1 << question.options.len()) - 1,
        other => other.given(),
    }
}

fn effect(id: &str, before: &str, after: &str) -> ChangeEffect {
    ChangeEffect { law: "kazakhstan".to_owned(), id: id.to_owned(), before: before.to_owned(), after: after.to_owned() }
}

fn open(ask: Vec<String>, input: &Input) -> Open {
    let position = input.positions.iter().any(|(at, _)| *at == 0);
    let mut unclear = vec![Unclear {
        open_point: None,
        named_date: None,
        index: Some("mci:2027".to_owned()),
        decides: vec!["kz_641_1a".to_owned()],
    }];
    if !position {
        unclear.push(Unclear {
            open_point: Some("kz_foreign_provider".to_owned()),
            named_date: None,
            index: None,
            decides: vec!["kz_prohibited".to_owned(), "kz_risk_review".to_owned(), "kz_inform_users".to_owned()],
        });
    }
    Open {
        ask,
        deciding: vec![Deciding { question: "kz_started".to_owned(), decides: vec!["kz_later".to_owned()] }],
        unclear,
    }
}

fn flags() -> ClassificationResult {
    let level = |id: &str, applies| {
        let mut standing = standing(applies, Phase::Now, "2026-01-18");
        standing.confidence = Confidence::Medium;
        LevelResult { id: id.to_owned(), standing }
    };
    ClassificationResult {
        id: "kz_features".to_owned(),
        kind: "flags",
        headline: None,
        possible: vec!["synthetic_result".to_owned(), "automated_decision".to_owned()],
        undated: Vec::new(),
        timeline: Vec::new(),
        levels: vec![level("synthetic_result", Applies::Yes), level("automated_decision", Applies::Open)],
        cites: Vec::new(),
    }
}

fn obligations(book: &Rulebook, input: &Input) -> Vec<ObligationResult> {
    let mut review = obligation("kz_risk_review", Applies::Yes, Phase::Now, "2026-01-18", Nature::Binding);
    review.due = vec![DueResult {
        every: Some(Duration { low: 1, high: 1, unit: Unit::Years }),
        date: Some(Day(day("2027-01-18"))),
        nature: Some(Nature::Voluntary),
        confidence: Some(Confidence::Medium),
        overdue: Some(true),
        ..due("kz_review")
    }];
    let mut objections = obligation("kz_objections", Applies::Open, Phase::Now, "2026-01-18", Nature::Effort);
    objections.standing.confidence = Confidence::Medium;
    objections.breach = Vec::new();
    objections.due = vec![DueResult {
        within: vec![Duration { low: 3, high: 3, unit: Unit::WorkingDays }],
        after: Some("kz_objection_received".to_owned()),
        ..due("kz_objection_answer")
    }];
    let mut listed = obligation("kz_trusted_list", Applies::Yes, Phase::Now, "2026-01-18", Nature::Voluntary);
    listed.standing.status = Some(Status::Guidance);
    let mut all = vec![
        review,
        obligation("kz_inform_users", Applies::Yes, Phase::Now, "2026-01-18", Nature::Binding),
        objections,
        obligation("kz_later", Applies::Yes, Phase::Later, "2026-12-02", Nature::Binding),
        obligation("kz_order", Applies::Yes, Phase::StartNotFixed, "2027-07-16", Nature::Binding),
        listed,
        obligation("kz_stop", Applies::No, Phase::Now, "2026-01-18", Nature::Binding),
    ];
    for one in &mut all {
        let at = book.obligations.iter().position(|o| o.id == one.id).unwrap() as u16;
        one.done = input.done.get(&at).and_then(|done| done.state);
    }
    all
}

fn penalties(input: &Input) -> Vec<PenaltyResult> {
    let penalty = |id: &str, applies, exposure| PenaltyResult {
        id: id.to_owned(),
        standing: standing(applies, Phase::Now, "2026-01-18"),
        open_now: false,
        combine: Combine::Beside,
        exposure,
        orientation: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    };
    let sums = Exposure::Sums(vec![
        sum("medium_first", 30, "false", Applies::Yes, input),
        sum("medium_repeated", 70, "true", Applies::Yes, input),
        sum("large_first", 100, "false", Applies::Open, input),
    ]);
    let mut plain = sum("", 300, "false", Applies::Yes, input);
    plain.when = None;
    let missing = Sum { not_computable: Some("not_known"), ..sum("others", 0, "false", Applies::Yes, input) };
    let missing = Sum { units: None, converted: None, ..missing };
    vec![
        penalty("kz_641_1a", Applies::Yes, sums),
        penalty("kz_641_p1", Applies::Open, Exposure::Sums(vec![plain])),
        penalty("kz_79", Applies::Open, Exposure::Sums(vec![missing])),
    ]
}
