//! Ticks, choices and figures become answers. What is ticked counts at once; what is not ticked becomes "no" only when
//! the screen is confirmed.

use selfcheck_law::date::Date;
use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Kind, Question, Rulebook};

use super::figures;
use super::model::{Complaint, Model};
use crate::input::Answer;

/// All options of a question as bits.
pub fn all(question: &Question) -> u64 {
    match question.options.len() {
        0 => 0,
        count => u64::MAX >> (64 - count.min(64)),
    }
}

fn bit(question: &Question, option: &str) -> Option<u64> {
    question.options.iter().position(|choice| choice.id == option).and_then(|at| 1_u64.checked_shl(at as u32))
}

fn exclusive(question: &Question) -> u64 {
    let mut bits = 0;
    for (at, choice) in question.options.iter().enumerate() {
        if choice.exclusive {
            bits |= 1_u64.checked_shl(at as u32).unwrap_or(0);
        }
    }
    bits
}

/// A radio was chosen: `true`, `false`, an option, or `unknown`.
pub fn choose(model: &mut Model, book: &Rulebook, at: QuestionId, value: &str) {
    let Some(question) = book.questions.get(at as usize) else { return };
    let answer = match (question.kind, value) {
        (_, "unknown") => Answer::Unknown,
        (_, "") => Answer::Nothing,
        (Kind::YesNo, "true") => Answer::YesNo(true),
        (Kind::YesNo, "false") => Answer::YesNo(false),
        (Kind::OneOf, option) => match bit(question, option) {
            Some(bit) => Answer::OneOf(bit),
            None => return,
        },
        _ => return,
    };
    model.set_answer(book, at, answer);
}

/// A box of a several-of question was ticked or cleared.
pub fn tick(model: &mut Model, book: &Rulebook, at: QuestionId, option: &str, on: bool) {
    let Some(question) = book.questions.get(at as usize) else { return };
    let Some(bit) = bit(question, option) else { return };
    let (mut yes, mut no, mut unknown) = parts(question, model.answer(book, at));
    if on {
        // A first tick takes "none of these" back: the other boxes are open again until the screen is confirmed.
        if yes == 0 && no == all(question) {
            no = 0;
        }
        let exclusive = exclusive(question);
        if exclusive & bit != 0 {
            (yes, unknown) = (0, 0);
        } else {
            yes &= !exclusive;
        }
        yes |= bit;
        no &= !bit;
        unknown &= !bit;
    } else {
        yes &= !bit;
        if unknown != 0 {
            unknown |= bit;
        }
    }
    model.set_answer(book, at, joined(question, yes, no, unknown));
}

/// "None of these" was ticked or cleared.
pub fn none(model: &mut Model, book: &Rulebook, at: QuestionId, on: bool) {
    let Some(question) = book.questions.get(at as usize) else { return };
    let answer = if on { Answer::Several { yes: 0, no: all(question), unknown: 0 } } else { Answer::Nothing };
    model.set_answer(book, at, answer);
}

/// "Don't know" was ticked or cleared: with ticks it speaks of the rest, with none of the whole.
pub fn unknown(model: &mut Model, book: &Rulebook, at: QuestionId, on: bool, german: bool) {
    let Some(question) = book.questions.get(at as usize) else { return };
    if question.kind != Kind::SeveralOf {
        if on {
            model.set_answer(book, at, Answer::Unknown);
        } else {
            model.set_answer(book, at, Answer::Nothing);
            figure(model, book, at, german);
        }
        return;
    }
    let (yes, _, _) = parts(question, model.answer(book, at));
    let rest = all(question) & !yes;
    model.set_answer(book, at, joined(question, yes, 0, if on { rest } else { 0 }));
}

/// The bits of a several-of answer.
pub fn parts(question: &Question, answer: &Answer) -> (u64, u64, u64) {
    match answer {
        Answer::Several { yes, no, unknown } => (*yes, *no, *unknown),
        Answer::Unknown => (0, 0, all(question)),
        _ => (0, 0, 0),
    }
}

fn joined(question: &Question, yes: u64, no: u64, unknown: u64) -> Answer {
    if unknown == all(question) && unknown != 0 {
        Answer::Unknown
    } else if yes | no | unknown == 0 {
        Answer::Nothing
    } else {
        Answer::Several { yes, no, unknown }
    }
}

/// A text field of a number, an amount or a date changed; the answer follows where the text can be read.
pub fn figure(model: &mut Model, book: &Rulebook, at: QuestionId, german: bool) -> Option<Complaint> {
    let question = book.questions.get(at as usize)?;
    let [exact, low, high] = ["answer:", "low:", "high:"].map(|name| [name, &question.id].concat());
    let bounds = [low, high];
    let currency = currency(model, question, model.answer(book, at));
    let text = |field: &str| model.typed(field).unwrap_or("").trim().to_owned();
    let single = text(&exact);
    let mut ends = [None, None];
    if single.is_empty() {
        for (end, field) in ends.iter_mut().zip(&bounds) {
            match text(field).as_str() {
                "" => {}
                typed => match read(question, typed, german) {
                    Ok(value) => *end = Some(value),
                    Err(wrong) => return fail(model, book, at, field, wrong),
                },
            }
        }
        if let [Some(low), Some(high)] = ends
            && low > high
        {
            return fail(model, book, at, &bounds[0], wrong("widget.error_order"));
        }
    } else {
        match read(question, &single, german) {
            Ok(value) => ends = [Some(value), Some(value)],
            Err(wrong) => return fail(model, book, at, &exact, wrong),
        }
    }
    let [min, max] = ends;
    let answer = if min.is_none() && max.is_none() { Answer::Nothing } else { Answer::Range { min, max, currency } };
    model.set_answer(book, at, answer);
    None
}

type Wrong = (&'static str, Vec<(&'static str, i64)>);

fn wrong(key: &'static str) -> Wrong {
    (key, Vec::new())
}

fn fail(model: &mut Model, book: &Rulebook, at: QuestionId, field: &str, wrong: Wrong) -> Option<Complaint> {
    model.set_answer(book, at, Answer::Nothing);
    Some(Complaint { field: field.to_owned(), key: wrong.0, values: wrong.1 })
}

fn read(question: &Question, text: &str, german: bool) -> Result<i64, Wrong> {
    if question.kind == Kind::Date {
        return Date::parse(text).map(|date| i64::from(date.days())).ok_or_else(|| wrong("widget.error_date"));
    }
    let money = question.kind == Kind::Money;
    let key = if money { "widget.error_money" } else { "widget.error_number" };
    let value = figures::whole(text, german, money).ok_or_else(|| wrong(key))?;
    if value < question.min || value > question.max {
        let values = vec![("min", question.min), ("max", question.max)];
        return Err((if question.max == i64::MAX { "widget.error_min" } else { "widget.error_range" }, values));
    }
    Ok(value)
}

/// The currency an amount is entered in, where it is not the question's.
pub fn currency(model: &Model, question: &Question, answer: &Answer) -> Option<String> {
    let own = question.currency.as_deref()?;
    let field = ["currency:", &question.id].concat();
    let chosen = match (model.typed(&field), answer) {
        (Some(chosen), _) => chosen,
        (None, Answer::Range { currency: Some(currency), .. }) => currency.as_str(),
        _ => own,
    };
    (chosen != own).then(|| chosen.to_owned())
}

/// Confirms the screen: unticked boxes become no. A complaint where nothing was said yet.
pub fn confirm(model: &mut Model, book: &Rulebook, at: QuestionId, german: bool) -> Option<Complaint> {
    let question = book.questions.get(at as usize)?;
    if matches!(question.kind, Kind::Number | Kind::Money | Kind::Date)
        && !model.answer(book, at).given()
        && let Some(complaint) = figure(model, book, at, german)
    {
        return Some(complaint);
    }
    match model.answer(book, at).clone() {
        Answer::Nothing => {}
        // All ticks were taken back: that says nothing, and least of all "none of these".
        Answer::Several { yes: 0, no, unknown: 0 } if no != all(question) => {}
        Answer::Several { yes, unknown, .. } => {
            let no = all(question) & !yes & !unknown;
            model.set_answer(book, at, Answer::Several { yes, no, unknown });
            return None;
        }
        _ => return None,
    }
    let key = match question.kind {
        Kind::YesNo | Kind::OneOf => "widget.error_choose",
        Kind::SeveralOf => "widget.error_tick",
        Kind::Number | Kind::Money => "widget.error_empty_number",
        Kind::Date => "widget.error_empty_date",
    };
    Some(Complaint { field: ["answer:", &question.id].concat(), key, values: Vec::new() })
}
