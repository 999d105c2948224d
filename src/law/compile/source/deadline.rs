//! `[deadline.x]`.

use super::super::fields::Fields;
use super::super::language::Text;
use super::super::language::ast::Cond;
use super::super::place::At;
use super::duty::NATURES;
use super::{CONFIDENCE, Grounds, Head, grounds};
use crate::date::{Duration, Unit};
use crate::rulebook::First;

/// A deadline as it is written.
#[derive(Debug)]
pub struct Deadline {
    /// Id and place.
    pub head: Head,
    /// The event it counts from.
    pub after: Option<At<String>>,
    /// The event it must precede.
    pub before: Option<At<String>>,
    /// Recurring.
    pub every: Option<Duration>,
    /// Cases with their limits.
    pub within: Vec<(Option<Cond>, Duration)>,
    /// May be extended by.
    pub extend: Option<Duration>,
    /// A first date.
    pub first: Option<First>,
    /// Citations.
    pub grounds: Grounds,
}

/// Reads one.
pub fn read(head: Head, fields: Fields<'_>) -> Deadline {
    let mut within = Vec::new();
    if let Some(limit) = duration(&fields, "within") {
        within.push((None, limit));
    }
    for case in fields.tables("case", "a case") {
        if !case.has("within") {
            case.missing("within", "within = \"30 days\"");
        }
        let (when, limit) = (case.condition("when"), duration(&case, "within"));
        case.finish();
        within.extend(limit.map(|limit| (when, limit)));
    }
    if fields.has("within") && fields.has("case") {
        let sentence = format!("{} has `within` and `case`. Write the limit into the cases.", fields.what);
        fields.mistakes().at(fields.key_place("within"), sentence);
    }
    let some_limit = ["within", "case", "every", "before", "first"].into_iter().any(|key| fields.has(key));
    if !some_limit {
        fields.missing("within", "within = \"…\", every = \"…\", before = \"…\" or case = [{ … }]");
    }
    let deadline = Deadline {
        after: fields.id("after"),
        before: fields.id("before"),
        every: duration(&fields, "every"),
        within,
        extend: duration(&fields, "extend"),
        first: first(&fields),
        grounds: grounds(&fields),
        head,
    };
    fields.finish();
    deadline
}

fn first(fields: &Fields<'_>) -> Option<First> {
    let value = fields.value("first")?;
    let table = fields.table_of("first", value, format!("`first` of {}", fields.what))?;
    if !table.has("by") {
        table.missing("by", "by = 2027-01-18, its day");
    }
    let by = table.date("by");
    let nature = table.choice("nature", &NATURES).unwrap_or_default();
    let confidence = table.choice("confidence", &CONFIDENCE).unwrap_or_default();
    table.finish();
    by.map(|by| First { by: by.value, nature, confidence })
}

fn duration(fields: &Fields<'_>, key: &'static str) -> Option<Duration> {
    let text = fields.text(key)?;
    let found = parse(&text);
    if found.is_none() {
        let sentence = format!(
            "`{}` is not a time limit. Write a number and hours, days, working_days, weeks, months or years, \
             for example \"30 days\" or \"3..5 days\".",
            text.value
        );
        fields.mistakes().at(text.place, sentence);
    }
    found
}

fn parse(text: &Text) -> Option<Duration> {
    let (count, unit) = text.value.split_once(' ')?;
    let (low, high) = count.split_once("..").unwrap_or((count, count));
    let unit = match unit {
        "hour" | "hours" => Unit::Hours,
        "day" | "days" => Unit::Days,
        "working_day" | "working_days" => Unit::WorkingDays,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        _ => return None,
    };
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (low <= high && high > 0).then_some(Duration { low, high, unit })
}
