//! Starts, deadlines, sums and verdicts as phrases.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::assessment::*;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::law::rulebook::{Confidence, Nature};
use ai_selfcheck::words::Words;
use report_fixture::{bundle, day};

fn both(check: impl Fn(&Words, usize)) {
    let bundle = bundle();
    check(&Words::new(&bundle, "de"), 0);
    check(&Words::new(&bundle, "en"), 1);
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
fn what_may_apply_now_says_so() {
    let assessment = report_fixture::assessment("de");
    let mut standing = assessment.laws.get("kazakhstan").unwrap().obligations[1].standing.clone();
    let day = |text: &str| Some(Day(day(text)));
    for (earliest, latest, expected) in [
        (day("2026-01-18"), None, ["vielleicht seit 18.01.2026", "perhaps since 18 January 2026"]),
        (
            day("2026-01-18"),
            day("2027-12-02"),
            [
                "vielleicht seit 18.01.2026, sicher ab 02.12.2027",
                "perhaps since 18 January 2026, surely from 2 December 2027",
            ],
        ),
        (None, None, ["vielleicht schon jetzt", "perhaps now"]),
    ] {
        standing.from = Start { earliest, latest, always: false };
        both(|words, at| assert_eq!(words.when(&standing), expected[at]));
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
fn sums_name_units_rate_and_effects() {
    let assessment = report_fixture::assessment("de");
    let penalties = &assessment.laws.get("kazakhstan").unwrap().penalties;
    let Exposure::Sums(sums) = &penalties[0].exposure else { panic!("it has sums") };
    both(|words, at| {
        let expected = [
            "302.750 KZT (70 × MCI 2026), etwa 515 EUR (1 EUR = 588,4 KZT am 04.12.2025, alter Kurs)",
            "KZT 302,750 (70 × MCI 2026), about EUR 515 (EUR 1 = KZT 588.4 on 4 December 2025, an old rate)",
        ];
        assert_eq!(words.sum(&sums[1]), expected[at]);
        let expected = ["Mittleres Unternehmen, wiederholter Verstoß", "Medium company, repeated breach"];
        assert_eq!(words.case("kz_641_1a", &sums[1]), expected[at]);
        let expected = ["Aussetzung der Tätigkeit (vielleicht)", "suspension of the activity (perhaps)"];
        assert_eq!(words.effects(&sums[1].plus), expected[at]);
        let expected = ["nicht berechenbar, es fehlt MCI 2027", "not computable, MCI 2027 is missing"];
        assert_eq!(words.not_computable("index", &["mci:2027".to_owned()]), expected[at]);
    });
}

#[test]
fn outcomes_are_phrases() {
    both(|words, at| {
        assert_eq!(words.outcome("kz_risk", "medium|high"), ["Mittel oder Hoch", "Medium or High"][at]);
        for (id, value, expected) in [
            ("kz_audit", "yes:later", ["gilt (später)", "applies (later)"]),
            ("kz_risk", "minimal|high:later", ["Minimal, Hoch (später)", "Minimal, High (later)"]),
            ("kz_risk", "", ["Keine Einstufung", "No classification"]),
            (
                "kz_features",
                "",
                ["Keines der Merkmale, nach denen wir fragen", "None of the features that we ask about"],
            ),
            (
                "kz_641_1a",
                "yes 129750 KZT 302750 KZT 129750 KZT",
                ["gilt: 129.750 KZT oder 302.750 KZT", "applies: KZT 129,750 or KZT 302,750"],
            ),
            (
                "kz_641_1a",
                "open:later ? EUR index",
                [
                    "gilt vielleicht (später): nach oben offen oder noch nicht berechenbar",
                    "may apply (later): no upper limit known or not computable yet",
                ],
            ),
            (
                "kz_641_1a",
                "yes 0  129750 KZT",
                ["gilt: keine Geldsumme oder 129.750 KZT", "applies: no sum of money or KZT 129,750"],
            ),
            ("kz_641_1a", "yes no_fine", ["gilt: keine Geldsumme", "applies: no sum of money"]),
        ] {
            assert_eq!(words.outcome(id, value), expected[at]);
        }
    });
}

#[test]
fn a_case_without_a_sum_says_so() {
    let assessment = report_fixture::assessment("de");
    let Exposure::Sums(sums) = &assessment.laws.get("kazakhstan").unwrap().penalties[0].exposure else {
        panic!("it has sums")
    };
    let mut case = sums[0].clone();
    case.no_fine = true;
    both(|words, at| assert_eq!(words.sum(&case), ["keine Geldsumme", "no sum of money"][at]));
}
