//! Numbers, dates, money, durations and citations, with expectations written by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::assessment::Ends;
use ai_selfcheck::law::date::{Duration, Unit};
use ai_selfcheck::words::Words;
use report_fixture::{bundle, day};

fn both(check: impl Fn(&Words, usize)) {
    let bundle = bundle();
    check(&Words::new(&bundle, "de"), 0);
    check(&Words::new(&bundle, "en"), 1);
}

#[test]
fn numbers_have_groups_of_three() {
    for (value, expected) in [
        (0, ["0", "0"]),
        (7, ["7", "7"]),
        (999, ["999", "999"]),
        (1_000, ["1.000", "1,000"]),
        (129_750, ["129.750", "129,750"]),
        (8_826_000_000, ["8.826.000.000", "8,826,000,000"]),
        (-12_345, ["-12.345", "-12,345"]),
        (i64::MIN, ["-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"]),
    ] {
        both(|words, at| assert_eq!(words.number(value), expected[at]));
    }
    both(|words, at| assert_eq!(words.decimal("588.4"), ["588,4", "588.4"][at]));
    for (points, expected) in [(300, ["3 %", "3%"]), (50, ["0,5 %", "0.5%"]), (125, ["1,25 %", "1.25%"])] {
        both(|words, at| assert_eq!(words.percent(points), expected[at]));
    }
}

#[test]
fn dates_are_written_in_full() {
    both(|words, at| assert_eq!(words.date(day("2026-12-02")), ["02.12.2026", "2 December 2026"][at]));
    both(|words, at| assert_eq!(words.date(day("2027-01-18")), ["18.01.2027", "18 January 2027"][at]));
}

#[test]
fn money_says_millions_and_billions_only_where_nothing_is_lost() {
    for (value, currency, expected) in [
        (1_800_000, "EUR", ["1,8 Mio. EUR", "EUR 1.8 million"]),
        (15_000_000, "EUR", ["15 Mio. EUR", "EUR 15 million"]),
        (129_750, "KZT", ["129.750 KZT", "KZT 129,750"]),
        (1_297_500, "KZT", ["1.297.500 KZT", "KZT 1,297,500"]),
        (1_000_000, "JPY", ["1 Mio. JPY", "JPY 1 million"]),
        (900_000, "EUR", ["900.000 EUR", "EUR 900,000"]),
        (8_826_000_000, "KZT", ["8.826 Mio. KZT", "KZT 8,826 million"]),
        (10_000_000_000, "KRW", ["10 Mrd. KRW", "KRW 10 billion"]),
        (1_500_000_000, "JPY", ["1,5 Mrd. JPY", "JPY 1.5 billion"]),
        (1_550_000_000, "JPY", ["1.550 Mio. JPY", "JPY 1,550 million"]),
        (1_234_567_890, "JPY", ["1.234.567.890 JPY", "JPY 1,234,567,890"]),
    ] {
        both(|words, at| assert_eq!(words.money(value, currency), expected[at]));
    }
}

#[test]
fn ends_say_what_bounds_them() {
    let ends = |low, high| Ends { low, high };
    for (given, expected) in [
        (ends(129_750, Some(129_750)), ["129.750 KZT", "KZT 129,750"]),
        (ends(86_500, Some(129_750)), ["86.500 bis 129.750 KZT", "KZT 86,500 to 129,750"]),
        (ends(900_000, Some(15_000_000)), ["900.000 bis 15 Mio. KZT", "KZT 900,000 to 15 million"]),
        (ends(20_000_000, None), ["mindestens 20 Mio. KZT", "at least KZT 20 million"]),
    ] {
        both(|words, at| assert_eq!(words.ends(given, "KZT"), expected[at]));
    }
}

#[test]
fn durations_follow_the_grammar() {
    let duration = |low, high, unit| Duration { low, high, unit };
    for (given, plain, dative) in [
        (duration(10, 10, Unit::WorkingDays), ["10 Arbeitstage", "10 working days"], "10 Arbeitstagen"),
        (duration(3, 5, Unit::Days), ["3 bis 5 Tage", "3 to 5 days"], "3 bis 5 Tagen"),
        (duration(1, 1, Unit::Months), ["1 Monat", "1 month"], "1 Monat"),
        (duration(72, 72, Unit::Hours), ["72 Stunden", "72 hours"], "72 Stunden"),
        (duration(2, 2, Unit::Years), ["2 Jahre", "2 years"], "2 Jahren"),
        (duration(6, 6, Unit::Weeks), ["6 Wochen", "6 weeks"], "6 Wochen"),
    ] {
        both(|words, at| {
            assert_eq!(words.duration(given), plain[at]);
            assert_eq!(words.duration_dative(given), [dative, plain[1]][at]);
        });
    }
}

#[test]
fn citations_follow_the_pattern_of_their_source() {
    for (cite, expected) in [
        ("ail:17(3)(1)", ["Art. 17 Abs. 3 Nr. 1 KI-Gesetz (Kasachstan)", "Article 17(3)(1) AI Law (Kazakhstan)"]),
        ("ail:17(1)", ["Art. 17 Abs. 1 KI-Gesetz (Kasachstan)", "Article 17(1) AI Law (Kazakhstan)"]),
        ("ail:31", ["Art. 31 KI-Gesetz (Kasachstan)", "Article 31 AI Law (Kazakhstan)"]),
        ("cao:641-1(2)", ["Art. 641-1 Abs. 2 KoAP (Kasachstan)", "Article 641-1(2) CAO (Kazakhstan)"]),
        ("ministry:roles", ["Auskunft des Ministeriums", "Information of the ministry"]),
        ("nowhere:1", ["nowhere:1", "nowhere:1"]),
    ] {
        both(|words, at| assert_eq!(words.cite(cite), expected[at]));
    }
    let some = ["ail:31", "ail:17(3)", "cao:4"].map(str::to_owned);
    both(|words, at| {
        let expected = [
            "Art. 31, Art. 17 Abs. 3 KI-Gesetz (Kasachstan), Art. 4 KoAP (Kasachstan)",
            "Article 31, Article 17(3) AI Law (Kazakhstan), Article 4 CAO (Kazakhstan)",
        ];
        assert_eq!(words.cites(&some), expected[at]);
    });
}

#[test]
fn placeholders_are_filled_and_broken_ones_stay() {
    both(|words, at| {
        let expected = [
            "Obergrenze 15 Mio. EUR oder 3 % von „Wie hoch ist das Jahreseinkommen?“, der höhere Betrag, Deckel \
             15 Mio. EUR, ab spätestens 16.07.2028, {unknown} und {offen",
            "Cap EUR 15 million or 3% of “How high is the annual income?”, whichever is higher, limit EUR 15 million, \
             from 16 July 2028 at the latest, {unknown} and {open",
        ];
        assert_eq!(words.text("sample.formula"), expected[at]);
    });
    both(|words, at| {
        let expected =
            ["Seit dem 18.01.2026. Ein Verstoß kostet 30 × MCI.", "Since 18 January 2026. A breach costs 30 × MCI."];
        assert_eq!(words.text("obligation.kz_inform_users.text"), expected[at]);
    });
    // What is put in is never read as a placeholder again.
    let bundle = bundle();
    let words = Words::new(&bundle, "de");
    let filled = words.with("report.answer.at_most", &[("max", "{date:kz_start} {max}")]);
    assert_eq!(filled, "höchstens {date:kz_start} {max}");
}
