//! The dates as a calendar file (RFC 5545), with reminders ahead of time. No clock: the stamp is the as-of date.

use selfcheck_law::date::Unit;

use super::entries;
use crate::assessment::{Assessment, Day, Limit};
use crate::joined::replaced;
use crate::words::Words;

/// Days ahead on which a calendar reminds.
const REMINDERS: [&str; 2] = ["P90D", "P30D"];
/// Octets in a line, as the format asks.
const WIDTH: usize = 75;

/// All dates from the as-of date on, as a calendar.
pub fn ics(words: &Words<'_>, assessment: &Assessment) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ai-selfcheck//ai-selfcheck//EN", "CALSCALE:GREGORIAN"] {
        put(&mut out, line);
    }
    let stamp = [compact(assessment.as_of).as_str(), "T000000Z"].concat();
    for one in entries(words, assessment) {
        let Some(day) = one.from.latest.filter(|day| *day >= assessment.as_of) else { continue };
        let law = words.law(&one.law);
        let mut summary = [law.as_str(), ": ", &one.title].concat();
        if one.from.earliest.is_none_or(|first| first != day) {
            summary = words.with("report.calendar.at_the_latest", &[("what", &summary)]);
        }
        let mut about = one.items.join("\n");
        if !about.is_empty() {
            about.push_str("\n\n");
        }
        about.push_str(&words.text("report.head.disclaimer"));
        put(&mut out, "BEGIN:VEVENT");
        put(
            &mut out,
            &["UID:", &one.law, "-", &replaced(&one.key, ":+", "-"), "-", &compact(day), "@ai-selfcheck"].concat(),
        );
        put(&mut out, &["DTSTAMP:", &stamp].concat());
        put(&mut out, &["DTSTART;VALUE=DATE:", &compact(day)].concat());
        put(&mut out, &["SUMMARY:", &escaped(&summary)].concat());
        put(&mut out, &["DESCRIPTION:", &escaped(&about)].concat());
        put(&mut out, "TRANSP:TRANSPARENT");
        if let Some(rule) = one.every.and_then(recurring) {
            put(&mut out, &rule);
        }
        for ahead in REMINDERS {
            put(&mut out, "BEGIN:VALARM");
            put(&mut out, "ACTION:DISPLAY");
            put(&mut out, &["TRIGGER:-", ahead].concat());
            put(&mut out, &["DESCRIPTION:", &escaped(&summary)].concat());
            put(&mut out, "END:VALARM");
        }
        put(&mut out, "END:VEVENT");
    }
    put(&mut out, "END:VCALENDAR");
    out
}

fn compact(day: Day) -> String {
    replaced(&day.0.to_string(), "-", "")
}

fn recurring(every: Limit) -> Option<String> {
    let unit = match every.unit {
        Unit::Days => "DAILY",
        Unit::Weeks => "WEEKLY",
        Unit::Months => "MONTHLY",
        Unit::Years => "YEARLY",
        Unit::Hours | Unit::WorkingDays => return None,
    };
    Some(["RRULE:FREQ=", unit, ";INTERVAL=", &every.high.to_string()].concat())
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            ';' | ',' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A line, folded where it is longer than the format allows.
fn put(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}
