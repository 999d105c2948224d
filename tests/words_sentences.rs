//! Answers, reasons, starts, deadlines and sums as sentences.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::assessment::*;
use ai_selfcheck::input::Answer;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::law::rulebook::{Confidence, Nature};
use ai_selfcheck::words::Words;
use report_fixture::{bundle, day};
use serde_json::{Value, json};

fn both(check: impl Fn(&Words, usize)) {
    let bundle = bundle();
    check(&Words::new(&bundle, "de"), 0);
    check(&Words::new(&bundle, "en"), 1);
}

#[test]
fn answers_in_every_form() {
    let table: Vec<(&str, Value, [&str; 2])> = vec![
        ("kz_used_there", json!(true), ["ja", "yes"]),
        ("kz_used_there", json!(false), ["nein", "no"]),
        ("kz_used_there", json!("unknown"), ["weiß ich nicht", "don't know"]),
        ("kz_used_there", Value::Null, ["noch nicht beantwortet", "not answered yet"]),
        ("kz_repeated", Value::Null, ["nicht festgelegt", "not set"]),
        ("kz_roles", json!("holder"), ["Besitzer", "holder"]),
        ("kz_roles", json!(["owner", "holder"]), ["Eigentümer oder Besitzer", "owner or holder"]),
        ("content_shows", json!([]), ["nichts Künstliches", "nothing artificial"]),
        (
            "content_shows",
            json!(["real_persons", "fake_events"]),
            ["echte Personen, Ereignisse, die es nicht gab", "real persons, events that did not happen"],
        ),
        (
            "content_shows",
            json!({ "yes": ["real_persons"], "unknown": ["fake_events"], "no": ["invented_persons"] }),
            [
                "echte Personen; unklar: Ereignisse, die es nicht gab",
                "real persons; not clear: events that did not happen",
            ],
        ),
        (
            "content_shows",
            json!({ "no": ["invented_persons", "real_persons"] }),
            ["noch nicht beantwortet: Ereignisse, die es nicht gab", "not answered yet: events that did not happen"],
        ),
        ("headcount", json!(1180), ["1.180 Beschäftigte", "1,180 employees"]),
        ("headcount", json!({ "min": 50, "max": 250 }), ["50 bis 250 Beschäftigte", "50 to 250 employees"]),
        ("headcount", json!({ "min": 250 }), ["mindestens 250 Beschäftigte", "at least 250 employees"]),
        ("headcount", json!({ "max": 249 }), ["höchstens 249 Beschäftigte", "at most 249 employees"]),
        ("kz_annual_income", json!({ "amount": 15000000, "currency": "EUR" }), ["15 Mio. EUR", "EUR 15 million"]),
        ("kz_annual_income", json!(1297500001), ["1.297.500.001 KZT", "KZT 1,297,500,001"]),
        (
            "kz_annual_income",
            json!({ "min": 19000000, "max": 21000000, "currency": "EUR" }),
            ["19 Mio. bis 21 Mio. EUR", "EUR 19 million to 21 million"],
        ),
        ("first_used", json!("2026-04-01"), ["01.04.2026", "1 April 2026"]),
        ("first_used", json!({ "min": "2026-04-01" }), ["nicht vor dem 01.04.2026", "not before 1 April 2026"]),
        ("first_used", json!({ "max": "2026-04-01" }), ["spätestens am 01.04.2026", "1 April 2026 at the latest"]),
    ];
    for (question, value, expected) in table {
        both(|words, at| assert_eq!(words.answer(question, &value), expected[at], "{question} {value}"));
    }
}

#[test]
fn answers_of_the_input_read_the_same() {
    both(|words, at| {
        let shows = &words.rulebook.questions[3];
        let answer = Answer::Several { yes: 0b001, no: 0b010, unknown: 0 };
        let expected = [
            "echte Personen; noch nicht beantwortet: Ereignisse, die es nicht gab",
            "real persons; not answered yet: events that did not happen",
        ];
        assert_eq!(words.said(shows, &answer), expected[at]);
        let none = Answer::Several { yes: 0, no: 0b111, unknown: 0 };
        assert_eq!(words.said(shows, &none), ["nichts Künstliches", "nothing artificial"][at]);
    });
}

fn answer(question: &str, value: Value, option: Option<&str>) -> Reason {
    Reason::Answer { question: question.into(), value, option: option.map(Into::into), holds: Applies::Yes }
}

#[test]
fn reasons_are_sentences() {
    let rule = |rule: &str, holds| Reason::Rule { rule: rule.into(), holds, cites: vec!["ail:1(4)".into()] };
    let point = |position| Reason::OpenPoint { open_point: "kz_foreign_provider".into(), position };
    let window = |edge, holds| Reason::Window { date: Some(Day(day("2027-12-02"))), named_date: None, edge, holds };
    let named = Reason::Window {
        date: None,
        named_date: Some("jp_principal_start".into()),
        edge: "from",
        holds: Applies::Open,
    };
    let table = vec![
        (
            answer("kz_used_there", json!(true), None),
            "Wird das System in Kasachstan benutzt? Ihre Antwort: ja.",
            "Is the system used in Kazakhstan? Your answer: yes.",
        ),
        (answer("kz_roles", json!("user"), None), "Ihre Rolle. Ihre Antwort: Nutzer.", "Your role. Your answer: user."),
        (
            answer("kz_used_there", Value::Null, None),
            "Wird das System in Kasachstan benutzt? Noch nicht beantwortet.",
            "Is the system used in Kazakhstan? Not answered yet.",
        ),
        (
            answer("kz_repeated", Value::Null, None),
            "Wiederholter Verstoß? Nicht festgelegt.",
            "Repeated breach? Not set.",
        ),
        (
            answer("content_shows", json!(true), Some("real_persons")),
            "Was zeigen die Inhalte? Ihre Antwort: „echte Personen“ trifft zu.",
            "What does the content show? Your answer: “real persons” applies.",
        ),
        (
            answer("content_shows", json!(["fake_events"]), Some("real_persons")),
            "Was zeigen die Inhalte? Ihre Antwort: „echte Personen“ trifft nicht zu.",
            "What does the content show? Your answer: “real persons” does not apply.",
        ),
        (
            answer("content_shows", json!("unknown"), Some("real_persons")),
            "Was zeigen die Inhalte? Ihre Antwort zu „echte Personen“: weiß ich nicht.",
            "What does the content show? Your answer for “real persons”: don't know.",
        ),
        (rule("kz_synthetic", Applies::Yes), "Das Ergebnis ist synthetisch.", "The result is synthetic."),
        (rule("kz_synthetic", Applies::No), "Das Ergebnis ist nicht synthetisch.", "The result is not synthetic."),
        (
            rule("kz_automated", Applies::No),
            "Trifft nicht zu: Das System entscheidet allein.",
            "Does not hold: The system decides alone.",
        ),
        (
            rule("kz_synthetic", Applies::Open),
            "Noch offen: Das Ergebnis ist synthetisch.",
            "Still open: The result is synthetic.",
        ),
        (
            point(None),
            "Das lässt das Gesetz offen: Gilt das Gesetz für Anbieter ohne Sitz im Land?",
            "The law leaves this open: Does the law reach providers without a seat there?",
        ),
        (
            point(Some(true)),
            "Ihre Lesart: Gilt das Gesetz für Anbieter ohne Sitz im Land? Ja.",
            "Your reading: Does the law reach providers without a seat there? Yes.",
        ),
        (
            window("from", Applies::No),
            "Der Beginn ist noch nicht erreicht: 02.12.2027.",
            "The start has not been reached yet: 2 December 2027.",
        ),
        (
            window("until", Applies::No),
            "Das Ende ist erreicht: 02.12.2027.",
            "The end has been reached: 2 December 2027.",
        ),
        (
            named,
            "Der Beginn steht nicht fest: spätestens 16.07.2028 (Beginn der Reform).",
            "The start is not fixed: 16 July 2028 at the latest (Start of the reform).",
        ),
        (
            Reason::Index { index: "mci".into(), year: 2027 },
            "Der Wert für MCI 2027 ist nicht bekannt.",
            "The value of MCI for 2027 is not known.",
        ),
        (Reason::OutsideScope, "Das Gesetz erreicht dieses System nicht.", "The law does not reach this system."),
    ];
    for (reason, german, english) in table {
        both(|words, at| assert_eq!(words.reason(&reason), [german, english][at]));
    }
    both(|words, at| {
        let expected = ["Art. 1 Abs. 4 KI-Gesetz (Kasachstan)", "Article 1(4) AI Law (Kazakhstan)"];
        assert_eq!(words.reason_cites(&rule("kz_synthetic", Applies::Yes)), expected[at]);
    });
}

#[test]
fn starts_say_how_sure_they_are() {
    let start = |earliest: &str, latest: &str| Start {
        earliest: ai_selfcheck::law::Date::parse(earliest).map(Day),
        latest: ai_selfcheck::law::Date::parse(latest).map(Day),
        always: false,
    };
    let one = start("2026-01-18", "2026-01-18");
    let two = start("2026-07-18", "2028-07-16");
    for (given, phase, expected) in [
        (one, Phase::Now, ["seit 18.01.2026", "since 18 January 2026"]),
        (one, Phase::Later, ["ab 18.01.2026", "from 18 January 2026"]),
        (one, Phase::Ended, ["nicht mehr (galt ab 18.01.2026)", "no longer (applied from 18 January 2026)"]),
        (
            two,
            Phase::StartNotFixed,
            [
                "frühestens ab 18.07.2026, spätestens ab 16.07.2028",
                "from 18 July 2026 at the earliest, 16 July 2028 at the latest",
            ],
        ),
        (
            start("2026-07-18", ""),
            Phase::Later,
            ["frühestens ab 18.07.2026, vielleicht nie", "from 18 July 2026 at the earliest, perhaps never"],
        ),
        (start("", "2026-01-18"), Phase::Now, ["spätestens seit 18.01.2026", "since 18 January 2026 at the latest"]),
        (start("", ""), Phase::StartNotFixed, ["Beginn offen", "start not fixed"]),
        (Start { always: true, ..start("", "") }, Phase::Now, ["von Anfang an", "from the beginning"]),
    ] {
        both(|words, at| assert_eq!(words.since(given, Some(phase)), expected[at]));
    }
}

#[test]
fn deadlines_are_phrases() {
    let due = |id: &str| DueResult {
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
    };
    let limit = |low, high, unit| Duration { low, high, unit };
    let year = Some(limit(1, 1, Unit::Years));
    let first = DueResult {
        every: year,
        date: Some(Day(day("2027-01-18"))),
        nature: Some(Nature::Voluntary),
        ..due("kz_review")
    };
    let next = DueResult {
        every: year,
        date: Some(Day(day("2026-02-01"))),
        nature: None,
        confidence: Some(Confidence::Medium),
        overdue: Some(true),
        ..due("kz_review")
    };
    let after = |within: Vec<Duration>| DueResult {
        within,
        after: Some("kz_objection_received".into()),
        ..due("kz_objection_answer")
    };
    let extended = DueResult {
        within: vec![limit(1, 1, Unit::Months)],
        extend: Some(limit(2, 2, Unit::Months)),
        ..due("kz_objection_answer")
    };
    for (given, expected) in [
        (
            first,
            ["jedes Jahr, zuerst bis 18.01.2027 (Empfehlung)", "every year, first by 18 January 2027 (recommendation)"],
        ),
        (
            next,
            [
                "jedes Jahr, das nächste Mal bis 01.02.2026 (eine Quelle oder unsere Lesart, dieser Tag ist vorbei)",
                "every year, next by 1 February 2026 (one source, or our reading, this day has passed)",
            ],
        ),
        (
            after(vec![limit(10, 10, Unit::WorkingDays)]),
            [
                "innerhalb von 10 Arbeitstagen nach Eingang des Widerspruchs",
                "within 10 working days after the objection has arrived",
            ],
        ),
        (
            after(vec![limit(60, 60, Unit::Days), limit(30, 30, Unit::Days)]),
            [
                "innerhalb von 60 Tagen oder 30 Tagen nach Eingang des Widerspruchs",
                "within 60 days or 30 days after the objection has arrived",
            ],
        ),
        (
            extended,
            [
                "innerhalb von 1 Monat, verlängerbar um höchstens 2 Monate",
                "within 1 month, may be extended by at most 2 months",
            ],
        ),
        (
            DueResult { before: Some("start".into()), ..due("kz_before_use") },
            ["bevor Sie damit beginnen", "before you start"],
        ),
    ] {
        both(|words, at| assert_eq!(words.due(&given), expected[at]));
    }
}

#[test]
fn spans_never_mix_the_range_of_the_law_with_what_is_not_known() {
    let exact = |value| Ends { low: value, high: Some(value) };
    let open = |low, high| Ends { low, high: Some(high) };
    for (from, to, expected) in [
        (exact(129_750), exact(129_750), ["129.750 KZT", "KZT 129,750"]),
        (exact(0), exact(0), ["0 KZT", "KZT 0"]),
        (exact(0), exact(15_000_000), ["höchstens 15 Mio. KZT", "at most KZT 15 million"]),
        (
            open(86_500, 129_750),
            open(86_500, 129_750),
            [
                "86.500 bis 129.750 KZT, je nach offener Angabe",
                "KZT 86,500 to 129,750, depending on what is still open",
            ],
        ),
        (
            exact(0),
            open(900_000, 15_000_000),
            [
                "höchstens 900.000 bis 15 Mio. KZT, je nach offener Angabe",
                "at most KZT 900,000 to 15 million, depending on what is still open",
            ],
        ),
        (
            exact(800_000),
            exact(4_000_000),
            [
                "800.000 bis 4 Mio. KZT, nach dem Gewicht des Verstoßes",
                "KZT 800,000 to 4 million, by the gravity of the breach",
            ],
        ),
        (
            exact(500_000),
            open(900_000, 1_000_000),
            [
                "unteres Ende 500.000 KZT, oberes Ende 900.000 bis 1 Mio. KZT, je nach offener Angabe",
                "lower end KZT 500,000, upper end KZT 900,000 to 1 million, depending on what is still open",
            ],
        ),
    ] {
        both(|words, at| assert_eq!(words.span(from, to, "KZT"), expected[at]));
    }
}

#[test]
fn exposures_name_case_units_rate_and_effects() {
    let assessment = report_fixture::assessment("de");
    let penalties = &assessment.laws["kazakhstan"].penalties;
    both(|words, at| {
        let lines = words.exposure("kz_641_1a", &penalties[0].exposure);
        let expected = [
            "Mittleres Unternehmen, wiederholter Verstoß: 302.750 KZT (70 × MCI 2026), etwa \
             515 EUR (1 EUR = 588,4 KZT am 04.12.2025, alter Kurs); daneben: Aussetzung der Tätigkeit (vielleicht)",
            "Medium company, repeated breach: KZT 302,750 (70 × MCI 2026), about EUR 515 (EUR 1 = \
             KZT 588.4 on 4 December 2025, an old rate); beside it: suspension of the activity (perhaps)",
        ];
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1], expected[at]);
        let expected = ["Nicht berechenbar, es fehlt: MCI 2027.", "Not computable, this is missing: MCI 2027."];
        assert_eq!(words.exposure("kz_gain", &penalties[1].exposure), [expected[at]]);
    });
}

#[test]
fn verdicts_name_what_is_certain_and_what_is_possible() {
    let assessment = report_fixture::assessment("de");
    let classes = &assessment.laws["kazakhstan"].classifications;
    let later = Headline {
        level: "high".into(),
        phase: Phase::Later,
        from: Start { earliest: Some(Day(day("2027-12-02"))), latest: Some(Day(day("2027-12-02"))), always: false },
        now: Some("minimal".into()),
    };
    both(|words, at| {
        assert_eq!(words.verdict(&classes[0]), ["Mittel, seit 18.01.2026", "Medium, since 18 January 2026"][at]);
        let expected = [
            "Synthetisches Ergebnis; vielleicht: Wie ein staatliches System",
            "Synthetic result; perhaps: Like a state system",
        ];
        assert_eq!(words.verdict(&classes[1]), expected[at]);
        let mut open = classes[0].clone();
        open.headline = None;
        open.possible = vec!["medium".into(), "high".into()];
        assert_eq!(
            words.verdict(&open),
            ["Noch offen, möglich: Mittel oder Hoch", "Still open, possible: Medium or High"][at]
        );
        let expected = ["Hoch, ab 02.12.2027; bis dahin Minimal", "High, from 2 December 2027; until then Minimal"];
        assert_eq!(words.headline("kz_risk", &later), expected[at]);
        assert_eq!(words.outcome("kz_risk", "medium|high"), ["Mittel oder Hoch", "Medium or High"][at]);
        assert_eq!(words.outcome("kz_audit", "yes:later"), ["gilt (später)", "applies (later)"][at]);
    });
}
