//! What is no answer: rates, yearly values, circumstances, positions, scope, and what has been done.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::Rulebook;

use super::figures;
use super::model::{Complaint, Model};
use crate::assessment::DoneState;
use crate::input::{Done, Rate};
use crate::order::take_out;

/// Yes, no, or back to nothing.
fn three(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn put(list: &mut Vec<(u16, bool)>, at: u16, value: Option<bool>) {
    take_out(list, |(known, _)| *known == at);
    if let Some(value) = value {
        list.push((at, value));
    }
}

fn place<T>(list: &[T], is: impl Fn(&T) -> bool) -> Option<u16> {
    list.iter().position(is).and_then(|at| u16::try_from(at).ok())
}

/// The scope of a law: `yes`, `no`, or by the answers.
pub fn scope(model: &mut Model, book: &Rulebook, law: &str, value: &str) {
    if let Some(at) = book.law(law) {
        put(&mut model.system_mut().scope, at, three(value));
    }
}

/// A position on an open point: `yes`, `no`, or none.
pub fn position(model: &mut Model, book: &Rulebook, point: &str, value: &str) {
    if let Some(at) = place(&book.open_points, |known| known.id == point) {
        put(&mut model.system_mut().positions, at, three(value));
    }
}

/// Whether an obligation has been done: `done`, `not_yet`, `unknown`, or not said.
pub fn done(model: &mut Model, book: &Rulebook, obligation: &str, value: &str) {
    let state = match value {
        "done" => Some(DoneState::Done),
        "not_yet" => Some(DoneState::NotYet),
        "unknown" => Some(DoneState::Unknown),
        _ => None,
    };
    change_done(model, book, obligation, |done| done.state = state);
}

/// The last time a recurring duty was done.
pub fn last(model: &mut Model, book: &Rulebook, obligation: &str, value: &str) {
    let last = Date::parse(value);
    change_done(model, book, obligation, |done| done.last = last);
}

fn change_done(model: &mut Model, book: &Rulebook, obligation: &str, change: impl Fn(&mut Done)) {
    let Some(at) = place(&book.obligations, |known| known.id == obligation) else { return };
    let all = &mut model.system_mut().done;
    let mut done = all.get(&at).copied().unwrap_or_default();
    change(&mut done);
    if done == Done::default() {
        all.remove(&at);
    } else {
        all.insert(at, done);
    }
}

/// The currencies offered, in the order in which they stand in front of a pair.
pub const CURRENCIES: [&str; 4] = ["EUR", "USD", "JPY", "KZT"];

/// The pair in which a rate between two currencies is written: units of the second for one of the first.
pub fn pair<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let rank = |code: &str| CURRENCIES.iter().position(|known| *known == code).unwrap_or(CURRENCIES.len());
    if rank(other) < rank(one) { (other, one) } else { (one, other) }
}

#[inline(never)]
fn forget_rate(model: &mut Model, base: &str, quote: &str) {
    take_out(&mut model.system_mut().rates, |rate| rate.base == base && rate.quote == quote);
}

/// The rate of a pair: what the person entered, else the default that ships.
pub fn known_rate<'a>(model: &'a Model, book: &'a Rulebook, base: &str, quote: &str) -> Option<&'a Rate> {
    let of_pair = |rates: &'a [Rate]| rates.iter().find(|rate| rate.base == base && rate.quote == quote);
    of_pair(&model.system().rates).or_else(|| of_pair(&book.rates))
}

/// A rate (`rate:EUR/KZT`) or its day (`rate_date:EUR/KZT`) was typed; the rate follows where both can be read.
pub fn rate(model: &mut Model, book: &Rulebook, name: &str, today: Date, german: bool) -> Option<Complaint> {
    let (base, quote) = name.split_once('/')?;
    let old = known_rate(model, book, base, quote).cloned();
    let field = ["rate:", name].concat();
    let (value, scale) = match (model.typed(&field), &old) {
        (Some(text), _) if text.trim().is_empty() => {
            forget_rate(model, base, quote);
            return None;
        }
        (Some(text), _) => match figures::rate(text, german) {
            Some(read) => read,
            None => return Some(Complaint { field, key: "widget.error_rate", values: Vec::new() }),
        },
        (None, Some(rate)) => (rate.value, rate.scale),
        (None, None) => return None,
    };
    let day = ["rate_date:", name].concat();
    let date = model.typed(&day).and_then(Date::parse).or(old.as_ref().map(|rate| rate.date)).unwrap_or(today);
    let text = figures::rate_text(value, scale);
    // Who enters a rate thinks in its first currency: amounts are shown in it as well, until another is chosen.
    if old.is_none() && model.currency.is_none() {
        model.currency = Some(base.to_owned());
    }
    forget_rate(model, base, quote);
    model.system_mut().rates.push(Rate { base: base.to_owned(), quote: quote.to_owned(), text, value, scale, date });
    None
}

/// A yearly value (`index:mci:2027`) was typed.
pub fn index(model: &mut Model, book: &Rulebook, name: &str, german: bool) -> Option<Complaint> {
    let (id, year) = name.split_once(':')?;
    let at = place(&book.indexes, |known| known.id == id)?;
    let year = i32::try_from(year.parse::<i64>().ok()?).ok()?;
    let field = format!("index:{name}");
    let text = model.typed(&field)?.trim().to_owned();
    let value = figures::whole(&text, german, false).filter(|value| *value > 0);
    let list = &mut model.system_mut().index;
    take_out(list, |(known, of, _)| *known == at && *of == year);
    match value {
        Some(value) => list.push((at, year, value)),
        None if text.is_empty() => {}
        None => return Some(Complaint { field, key: "widget.error_number", values: Vec::new() }),
    }
    None
}
