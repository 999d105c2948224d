//! Dates and durations: the calendar itself, checked against its own laws and known days.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use selfcheck_law::{Date, Duration, Unit};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn known_days_have_known_numbers_and_weekdays() {
    assert_eq!(date("1970-01-01").days(), 0);
    assert_eq!(date("2000-03-01").days(), 11_017);
    assert_eq!(date("2026-11-23").weekday(), 0, "a Monday");
    assert_eq!(date("2026-12-02").weekday(), 2, "a Wednesday");
    assert_eq!(date("2024-02-29").weekday(), 3, "a Thursday");
}

#[test]
fn every_day_of_six_centuries_reads_and_writes_itself() {
    let (first, last) = (date("1600-01-01"), date("2200-12-31"));
    let mut before = first.plus_days(-1);
    for days in first.days()..=last.days() {
        let day = Date::from_days(days);
        let (year, month, number) = day.ymd();
        assert_eq!(Date::new(year, month, number), Some(day));
        assert_eq!(Date::parse(&day.to_string()), Some(day));
        let next_of_month = (year, month) == (before.ymd().0, before.ymd().1) && number == before.ymd().2 + 1;
        assert!(next_of_month || number == 1, "{before} is followed by {day}");
        before = day;
    }
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in [
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-8-2",
        "26-08-02",
        "2026-08-02T00",
        "02.08.2026",
        "1900-02-29",
        "0000-01-01",
        "+026-01-01",
        "2026-0١-01",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
    assert!(Date::parse("2000-02-29").is_some());
}

#[test]
fn months_and_years_end_on_the_last_day_where_the_day_is_missing() {
    assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
    assert_eq!(date("2024-02-29").plus_months(12), date("2025-02-28"));
    assert_eq!(date("2026-12-02").plus_months(-12), date("2025-12-02"));
}

#[test]
fn a_limit_ends_by_its_longer_end_and_only_where_the_calendar_can_tell() {
    let limit = |low, high, unit| Duration { low, high, unit }.end(date("2026-11-23"));
    assert_eq!(limit(1, 1, Unit::Years), Some(date("2027-11-23")));
    assert_eq!(limit(3, 5, Unit::Days), Some(date("2026-11-28")));
    assert_eq!(limit(2, 2, Unit::Weeks), Some(date("2026-12-07")));
    assert_eq!(limit(1, 1, Unit::Months), Some(date("2026-12-23")));
    assert_eq!(limit(72, 72, Unit::Hours), None, "needs a clock");
    assert_eq!(limit(3, 3, Unit::WorkingDays), None, "needs a list of holidays");
}
