//! Numbers, dates, money and time limits in the form of the language.

use selfcheck_law::date::{Date, Duration, Unit};

use super::Words;
use crate::assessment::Ends;
use crate::joined::three;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The character of a number below ten.
pub(super) fn digit(number: u32) -> char {
    (b'0' + number as u8) as char
}

/// A day or month with a leading zero.
fn two_digits(number: u32) -> String {
    let mut out = String::new();
    out.push(digit(number / 10));
    out.push(digit(number % 10));
    out
}

impl Words<'_> {
    /// A date in full: 02.12.2026 or 2 December 2026.
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.ymd();
        if self.german {
            return three(&two_digits(day), ".", &three(&two_digits(month), ".", &year.to_string()));
        }
        three(&day.to_string(), " ", &three(MONTHS.get(month as usize - 1).unwrap_or(&""), " ", &year.to_string()))
    }
    /// A whole number with groups of three: 129.750 or 129,750.
    pub fn number(&self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        let mut out = String::new();
        if value < 0 {
            out.push('-');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(if self.german { '.' } else { ',' });
            }
            out.push(digit);
        }
        out
    }
    /// A decimal fraction as entered (`588.4`), with the point of the language.
    pub fn decimal(&self, text: &str) -> String {
        match text.split_once('.') {
            Some((whole, part)) if self.german => three(whole, ",", part),
            _ => text.to_owned(),
        }
    }
    /// A sum without its currency; millions and milliards in words where nothing is lost: 1,8 Mio. or 1.8 million,
    /// 10 Mrd. or 10 billion.
    fn figure(&self, value: i64) -> String {
        let (unit, german, english) = match value {
            1_000_000_000.. if value % 100_000_000 == 0 => (1_000_000_000, " Mrd.", " billion"),
            1_000_000.. if value % 100_000 == 0 => (1_000_000, " Mio.", " million"),
            _ => return self.number(value),
        };
        let mut out = self.number(value / unit);
        let tenth = value / (unit / 10) % 10;
        if tenth != 0 {
            out.push(if self.german { ',' } else { '.' });
            out.push(digit(tenth as u32));
        }
        out.push_str(if self.german { german } else { english });
        out
    }
    pub(super) fn with_currency(&self, figure: &str, currency: &str) -> String {
        let (first, second) = if self.german { (figure, currency) } else { (currency, figure) };
        three(first, " ", second)
    }
    /// The word between two ends of a range.
    fn to(&self) -> &'static str {
        if self.german { "bis" } else { "to" }
    }
    /// Money with its code: 129.750 KZT or KZT 129,750; from one million on in words where nothing is lost:
    /// 1,8 Mio. EUR or EUR 1.8 million, 10 Mrd. KRW or KRW 10 billion.
    pub fn money(&self, value: i64, currency: &str) -> String {
        self.with_currency(&self.figure(value), currency)
    }
    /// Two sums of one currency: `86.500 bis 129.750 KZT` or `KZT 86,500 to 129,750`.
    pub fn money_range(&self, low: i64, high: i64, currency: &str) -> String {
        self.with_currency(&three(&self.figure(low), " ", &three(self.to(), " ", &self.figure(high))), currency)
    }
    /// One end of a sum with its bounds: `129.750 KZT`, `86.500 bis 129.750 KZT`, `mindestens 20 Mio. EUR`.
    pub fn ends(&self, ends: Ends, currency: &str) -> String {
        match ends.high {
            Some(high) if high == ends.low => self.money(high, currency),
            Some(high) => self.money_range(ends.low, high, currency),
            None => {
                let word = if self.german { "mindestens" } else { "at least" };
                three(word, " ", &self.money(ends.low, currency))
            }
        }
    }
    /// A time limit: 10 Arbeitstage, 3 to 5 days, 1 year.
    pub fn duration(&self, duration: Duration) -> String {
        self.counted(duration, false)
    }
    /// A time limit behind a German *von* or *nach*: 10 Arbeitstagen; in English the same as [`Words::duration`].
    pub fn duration_dative(&self, duration: Duration) -> String {
        self.counted(duration, true)
    }
    fn counted(&self, duration: Duration, dative: bool) -> String {
        let unit = self.unit(duration.unit, duration.high == 1);
        let mut out = String::new();
        if duration.low != duration.high {
            out = three(&duration.low.to_string(), " ", self.to());
            out.push(' ');
        }
        out.push_str(&duration.high.to_string());
        out.push(' ');
        out.push_str(unit);
        // Only the plurals in -e take the -n of the dative: Tagen, Monaten, Jahren.
        if self.german && dative && duration.high != 1 && unit.ends_with('e') {
            out.push('n');
        }
        out
    }
    fn unit(&self, unit: Unit, one: bool) -> &'static str {
        let [german, german_many, english, english_many] = match unit {
            Unit::Hours => ["Stunde", "Stunden", "hour", "hours"],
            Unit::Days => ["Tag", "Tage", "day", "days"],
            Unit::WorkingDays => ["Arbeitstag", "Arbeitstage", "working day", "working days"],
            Unit::Weeks => ["Woche", "Wochen", "week", "weeks"],
            Unit::Months => ["Monat", "Monate", "month", "months"],
            Unit::Years => ["Jahr", "Jahre", "year", "years"],
        };
        match (self.german, one) {
            (true, true) => german,
            (true, false) => german_many,
            (false, true) => english,
            (false, false) => english_many,
        }
    }
}
