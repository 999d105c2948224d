//! Answers and reasons as sentences.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::assessment::*;
use ai_selfcheck::input::Answer;
use ai_selfcheck::json::{Json, parse};
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
        both(|words, at| assert_eq!(words.answer(question, &tree(&value)), expected[at], "{question} {value}"));
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

fn tree(value: &Value) -> Json {
    parse(&value.to_string()).unwrap()
}

fn answer(question: &str, value: Value, option: Option<&str>) -> Reason {
    Reason::Answer {
        question: question.into(),
        value: tree(&value),
        option: option.map(Into::into),
        holds: Applies::Yes,
    }
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
            "Was zeigen die Inhalte? Ihre Antwort für „echte Personen“: weiß ich nicht.",
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
            "Ihre Lesart zu „Gilt das Gesetz für Anbieter ohne Sitz im Land?“: ja.",
            "Your reading of “Does the law reach providers without a seat there?”: yes.",
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
        (
            Reason::More { count: 7 },
            "7 weitere Antworten fehlen; die offenen Fragen nennen sie.",
            "7 more answers are missing; the open questions name them.",
        ),
        (
            Reason::ScopeOpen,
            "Ob das Gesetz dieses System erreicht, ist noch offen; die Gründe stehen beim Gesetz.",
            "Whether the law reaches this system is still open; the reasons stand with the law.",
        ),
        (Reason::OutsideScope, "Das Gesetz erreicht dieses System nicht.", "The law does not reach this system."),
    ];
    for (reason, german, english) in table {
        both(|words, at| assert_eq!(words.reason(&reason), [german, english][at]));
    }
    let many = [
        answer("content_shows", json!(false), Some("real_persons")),
        rule("kz_synthetic", Applies::No),
        answer("content_shows", json!(false), Some("fake_events")),
        answer("content_shows", Value::Null, Some("invented_persons")),
    ];
    both(|words, at| {
        let told = words.reasons(&many.iter().collect::<Vec<_>>());
        let expected = [
            "Was zeigen die Inhalte? Ihre Antwort: „echte Personen“ und „Ereignisse, die es nicht gab“ treffen nicht zu.",
            "What does the content show? Your answer: “real persons” and “events that did not happen” do not apply.",
        ];
        assert_eq!((told.len(), told[0].as_str()), (3, expected[at]));
    });
}

#[test]
fn a_change_names_the_other_answer() {
    let change = |question: &str, from, to| Change {
        question: question.into(),
        from: tree(&from),
        to: tree(&to),
        effects: Vec::new(),
    };
    for (given, expected) in [
        (change("kz_used_there", json!(true), json!(false)), ["„nein“ statt „ja“", "“no” instead of “yes”"]),
        (
            change("content_shows", json!({ "no": ["real_persons"] }), json!({ "yes": ["real_persons"] })),
            ["wenn „echte Personen“ zutrifft", "if “real persons” applies"],
        ),
        (
            change("content_shows", json!({ "yes": ["real_persons"] }), json!({ "no": ["real_persons"] })),
            ["wenn „echte Personen“ nicht zutrifft", "if “real persons” does not apply"],
        ),
    ] {
        both(|words, at| assert_eq!(words.turned(&[&given]), expected[at]));
    }
    let ticks = |id: &str| change("content_shows", json!({ "no": [id] }), json!({ "yes": [id] }));
    let (one, two) = (ticks("real_persons"), ticks("fake_events"));
    both(|words, at| {
        let expected = [
            "wenn „echte Personen“ oder „Ereignisse, die es nicht gab“ zutrifft",
            "if “real persons” or “events that did not happen” applies",
        ];
        assert!(words.turned_alike(&one, &two));
        assert_eq!(words.turned(&[&one, &two]), expected[at]);
    });
}
