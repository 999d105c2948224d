//! Civil dates and durations. No clock, no time zone: the host says which day it is.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01. Years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date(i32);

const CUMULATED: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

fn leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// The day, or none if the calendar has no such day (2026-02-30) or the year is not 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        let before = year - 1;
        let mut days = before * 365 + before / 4 - before / 100 + before / 400;
        days += CUMULATED.get(month as usize - 1)? + i32::from(month > 2 && leap(year)) + day as i32 - 1;
        Some(Date(days - 719_162))
    }
    /// Reads `2026-08-02`, nothing else.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return None;
        }
        let digits = |range: std::ops::Range<usize>| -> Option<i32> {
            let mut number = 0;
            for byte in bytes.get(range)? {
                if !byte.is_ascii_digit() {
                    return None;
                }
                number = number * 10 + i32::from(byte - b'0');
            }
            Some(number)
        };
        Date::new(digits(0..4)?, digits(5..7)? as u32, digits(8..10)? as u32)
    }
    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.0
    }
    /// The day so many days after 1970-01-01, held inside the years 1 to 9999.
    pub fn from_days(days: i32) -> Date {
        Date(days.clamp(-719_162, 2_932_896))
    }
    /// Year, month 1 to 12, day 1 to 31.
    pub fn ymd(self) -> (i32, u32, u32) {
        let days = self.0 + 719_162;
        let mut year = days / 366 + 1;
        while Date::new(year + 1, 1, 1).is_some_and(|next| next.0 <= self.0) {
            year += 1;
        }
        let rest = self.0 - Date::new(year, 1, 1).map_or(0, |first| first.0);
        let mut month = 1;
        let mut left = rest as u32;
        while left >= days_in_month(year, month) {
            left -= days_in_month(year, month);
            month += 1;
        }
        (year, month, left + 1)
    }
    /// The calendar year.
    pub fn year(self) -> i32 {
        self.ymd().0
    }
    /// So many days later (or earlier).
    pub fn plus_days(self, days: i32) -> Date {
        Date::from_days(self.0.saturating_add(days))
    }
    /// So many months later; the 31st becomes the last day of a shorter month.
    pub fn plus_months(self, months: i32) -> Date {
        let (year, month, day) = self.ymd();
        let total = year.saturating_mul(12).saturating_add(month as i32 - 1).saturating_add(months);
        let (year, month) = (total.div_euclid(12).clamp(1, 9999), total.rem_euclid(12) as u32 + 1);
        Date::new(year, month, day.min(days_in_month(year, month))).unwrap_or(self)
    }
    /// Monday = 0 to Sunday = 6.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Units of a legal time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Clock hours.
    Hours,
    /// Calendar days.
    Days,
    /// Days without weekends and the holidays of the country; holidays are not known here.
    WorkingDays,
    /// Seven calendar days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// A time limit: `low` to `high` of a unit (3 to 5 days); mostly both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// The shorter end.
    pub low: u32,
    /// The longer end.
    pub high: u32,
    /// The unit of both.
    pub unit: Unit,
}

impl Duration {
    /// The day on which a limit that began on `start` ends, by its longer end; none for hours and working days,
    /// which need a clock or a list of holidays.
    pub fn end(self, start: Date) -> Option<Date> {
        let count = i32::try_from(self.high).ok()?;
        match self.unit {
            Unit::Days => Some(start.plus_days(count)),
            Unit::Weeks => Some(start.plus_days(count.checked_mul(7)?)),
            Unit::Months => Some(start.plus_months(count)),
            Unit::Years => Some(start.plus_months(count.checked_mul(12)?)),
            Unit::Hours | Unit::WorkingDays => None,
        }
    }
}
