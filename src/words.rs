//! Words, numbers, dates and citations in the language of the reader.

use selfcheck_law::amount::Amount;
use selfcheck_law::date::{Date, Duration, Unit};
use selfcheck_law::node::When;
use selfcheck_law::rulebook::{Bundle, Grounds, Rulebook, Texts};

use crate::assessment::{Ends, Start};

/// The words of one language over a rulebook.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The rulebook the ids belong to.
    pub rulebook: &'a Rulebook,
    texts: Option<&'a Texts>,
    german: bool,
}

impl<'a> Words<'a> {
    /// The words of `language` (`de` or `en`).
    pub fn new(bundle: &'a Bundle, language: &str) -> Words<'a> {
        Words { rulebook: &bundle.rulebook, texts: bundle.texts(language), german: language == "de" }
    }
    /// The language code.
    pub fn language(&self) -> &'static str {
        if self.german { "de" } else { "en" }
    }
    /// The text of a key with `{date:…}` and `{money:…}` filled in; the key itself where there is no text.
    pub fn text(&self, key: &str) -> String {
        self.maybe(key).unwrap_or_else(|| key.to_owned())
    }
    /// The text of a key, where there is one.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.texts.and_then(|texts| texts.get(key)).map(|text| self.fill(text, &[]))
    }
    /// A text with its own placeholders (`{count}`) filled as well.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.and_then(|texts| texts.get(key)).map_or_else(|| key.to_owned(), |text| self.fill(text, values))
    }

    fn fill(&self, text: &str, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(length) = rest.get(open..).and_then(|tail| tail.find('}')) else { break };
            out.push_str(rest.get(..open).unwrap_or(""));
            let name = rest.get(open + 1..open + length).unwrap_or("");
            match name.split_once(':') {
                Some(("date", id)) => out.push_str(&self.start_of(id)),
                Some(("money", id)) => out.push_str(&self.money_of(id)),
                _ => match values.iter().find(|(key, _)| *key == name) {
                    Some((_, value)) => out.push_str(value),
                    None => out.push_str(rest.get(open..=open + length).unwrap_or("")),
                },
            }
            rest = rest.get(open + length + 1..).unwrap_or("");
        }
        out.push_str(rest);
        out
    }

    /// The first day of a rule, duty, penalty or named date, in words.
    fn start_of(&self, id: &str) -> String {
        let book = self.rulebook;
        if let Some(named) = book.named_dates.iter().find(|d| d.id == id) {
            return self.named_date(named);
        }
        let grounds: Option<&Grounds> = book
            .rules
            .iter()
            .find(|r| r.id == id)
            .map(|r| &r.grounds)
            .or_else(|| book.obligations.iter().find(|o| o.id == id).map(|o| &o.grounds))
            .or_else(|| book.penalties.iter().find(|p| p.id == id).map(|p| &p.grounds));
        match grounds.and_then(|g| g.from.or(g.until)) {
            Some(When::Date(date)) => self.date(date),
            Some(When::Named(at)) => {
                book.named_dates.get(at as usize).map_or_else(|| id.to_owned(), |named| self.named_date(named))
            }
            _ => id.to_owned(),
        }
    }
    fn named_date(&self, named: &selfcheck_law::rulebook::NamedDate) -> String {
        if named.exact {
            self.date(named.not_after)
        } else if self.german {
            format!("spätestens {}", self.date(named.not_after))
        } else {
            format!("{} at the latest", self.date(named.not_after))
        }
    }
    fn money_of(&self, id: &str) -> String {
        let book = self.rulebook;
        let at = book
            .named_amounts
            .iter()
            .find(|(name, _)| name == id)
            .map(|(_, at)| *at)
            .or_else(|| book.penalties.iter().find(|p| p.id == id).and_then(|p| p.cases.first()).map(|c| c.amount));
        match at.and_then(|at| book.amounts.get(at as usize)) {
            Some(Amount::Money { value, currency }) => self.money(*value, currency),
            Some(Amount::Units { count, index }) => {
                let name = book.indexes.get(*index as usize).map_or("", |i| i.id.as_str());
                format!("{} {}", self.number(*count), self.text(&format!("index.{name}.title")))
            }
            _ => id.to_owned(),
        }
    }

    /// A date in full: 02.12.2026 or 2 December 2026.
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.ymd();
        if self.german {
            format!("{day:02}.{month:02}.{year}")
        } else {
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
            format!("{day} {} {year}", MONTHS.get(month as usize - 1).unwrap_or(&""))
        }
    }
    /// A whole number with groups of three: 129.750 or 129,750.
    pub fn number(&self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        let mut out = String::new();
        if value < 0 {
            out.push('-');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                out.push(if self.german { '.' } else { ',' });
            }
            out.push(digit);
        }
        out
    }
    /// Money with its code: 129.750 KZT or KZT 129,750; millions in words from one million on where nothing is lost:
    /// 1,8 Mio. EUR or EUR 1.8 million.
    pub fn money(&self, value: i64, currency: &str) -> String {
        let figure = if value >= 1_000_000 && value % 100_000 == 0 {
            let (whole, tenth) = (value / 1_000_000, value / 100_000 % 10);
            let point = if self.german { ',' } else { '.' };
            let number = if tenth == 0 { self.number(whole) } else { format!("{}{point}{tenth}", self.number(whole)) };
            format!("{number} {}", if self.german { "Mio." } else { "million" })
        } else {
            self.number(value)
        };
        if self.german { format!("{figure} {currency}") } else { format!("{currency} {figure}") }
    }
    /// One end of a sum with its bounds: `129.750 KZT`, `86.500 bis 129.750 KZT`, `mindestens 20 Mio. EUR`.
    pub fn ends(&self, ends: Ends, currency: &str) -> String {
        match ends.high {
            Some(high) if high == ends.low => self.money(high, currency),
            Some(high) if self.german => format!("{} bis {}", self.number(ends.low), self.money(high, currency)),
            Some(high) => format!("{} to {}", self.money(ends.low, currency), self.number(high)),
            None if self.german => format!("mindestens {}", self.money(ends.low, currency)),
            None => format!("at least {}", self.money(ends.low, currency)),
        }
    }
    /// A time limit: 10 Arbeitstage, 3 to 5 days, 1 year.
    pub fn duration(&self, duration: Duration) -> String {
        let one = duration.high == 1;
        let unit = match (duration.unit, self.german, one) {
            (Unit::Hours, true, true) => "Stunde",
            (Unit::Hours, true, false) => "Stunden",
            (Unit::Hours, false, true) => "hour",
            (Unit::Hours, false, false) => "hours",
            (Unit::Days, true, true) => "Tag",
            (Unit::Days, true, false) => "Tage",
            (Unit::Days, false, true) => "day",
            (Unit::Days, false, false) => "days",
            (Unit::WorkingDays, true, true) => "Arbeitstag",
            (Unit::WorkingDays, true, false) => "Arbeitstage",
            (Unit::WorkingDays, false, true) => "working day",
            (Unit::WorkingDays, false, false) => "working days",
            (Unit::Weeks, true, true) => "Woche",
            (Unit::Weeks, true, false) => "Wochen",
            (Unit::Weeks, false, true) => "week",
            (Unit::Weeks, false, false) => "weeks",
            (Unit::Months, true, true) => "Monat",
            (Unit::Months, true, false) => "Monate",
            (Unit::Months, false, true) => "month",
            (Unit::Months, false, false) => "months",
            (Unit::Years, true, true) => "Jahr",
            (Unit::Years, true, false) => "Jahre",
            (Unit::Years, false, true) => "year",
            (Unit::Years, false, false) => "years",
        };
        if duration.low == duration.high {
            format!("{} {unit}", duration.high)
        } else {
            format!("{} {} {} {unit}", duration.low, if self.german { "bis" } else { "to" }, duration.high)
        }
    }
    /// A start as the latest day it is known by, or none.
    pub fn start(&self, start: Start) -> Option<String> {
        start.latest.or(start.earliest).map(|day| self.date(day.0))
    }

    /// A citation `source:17(3)(1)` by the pattern of its source: `Art. 17 Abs. 3 Nr. 1 KI-Gesetz (Kasachstan)`.
    pub fn cite(&self, cite: &str) -> String {
        let Some((source, article)) = cite.split_once(':') else { return cite.to_owned() };
        let Some(pattern) = self.texts.and_then(|texts| texts.get(&format!("source.{source}.cite"))) else {
            return cite.to_owned();
        };
        let parts: Vec<&str> = article.split(['(', ')']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let mut out = String::new();
        let mut optional: Option<(usize, bool)> = None;
        let mut chars = pattern.chars();
        while let Some(c) = chars.next() {
            match c {
                '[' => optional = Some((out.len(), true)),
                ']' => {
                    if let Some((at, false)) = optional {
                        out.truncate(at);
                    }
                    optional = None;
                }
                '{' => {
                    let digit = chars.next().and_then(|d| d.to_digit(10)).unwrap_or(0) as usize;
                    chars.next();
                    let part = if digit == 0 { Some(article) } else { parts.get(digit - 1).copied() };
                    match part {
                        Some(part) => out.push_str(part),
                        None => optional = optional.map(|(at, _)| (at, false)),
                    }
                }
                other => out.push(other),
            }
        }
        out
    }
    /// Several citations, separated by commas.
    pub fn cites(&self, cites: &[String]) -> String {
        cites.iter().map(|cite| self.cite(cite)).collect::<Vec<_>>().join(", ")
    }
}
