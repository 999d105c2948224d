//! The way through the questions: forward by what still matters, back by what was seen.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Rulebook;

use super::answering;
use super::model::{Model, Page};
use crate::assessment::Assessment;
use crate::engine::{read, tested};
use crate::order::take_out;

/// The questions still to ask, in asking order; the quick check keeps to the shared ones.
pub fn ask(book: &Rulebook, quick: bool, result: &Assessment) -> Vec<QuestionId> {
    let mut ask = Vec::new();
    for id in &result.ask {
        if let Some(at) = book.question(id)
            && (!quick || shared(book, at))
        {
            ask.push(at);
        }
    }
    ask
}

fn shared(book: &Rulebook, at: QuestionId) -> bool {
    book.questions.get(at as usize).is_some_and(|question| question.law.is_none())
}

/// Opens the first question still to ask, or the result.
pub fn forward(book: &Rulebook, model: &mut Model, result: &Assessment) {
    let next = ask(book, model.quick, result).first().copied();
    model.page = next.map_or(Page::Result, Page::Question);
}

/// Confirms the question on the page. False where it complains and the page stays.
pub fn confirm(book: &Rulebook, model: &mut Model, at: QuestionId, german: bool) -> bool {
    if let Some(complaint) = answering::confirm(model, book, at, german) {
        model.complaints.push(complaint);
        return false;
    }
    if let Some(question) = book.questions.get(at as usize) {
        model.system_mut().typed.forget(&question.id);
    }
    let history = &mut model.system_mut().history;
    take_out(history, |seen| *seen == at);
    history.push(at);
    true
}

/// Opens the question seen before this one, or the laws.
pub fn back(model: &mut Model) {
    if model.editing {
        model.editing = false;
        model.page = Page::Result;
        return;
    }
    let history = &model.system().history;
    let before = match model.page {
        Page::Question(at) => match history.iter().position(|seen| *seen == at) {
            Some(place) => place.checked_sub(1).and_then(|before| history.get(before)).copied(),
            None => history.last().copied(),
        },
        Page::Result => history.last().copied(),
        Page::Laws => {
            model.page = Page::Start;
            return;
        }
        _ => return,
    };
    model.page = before.map_or(Page::Laws, Page::Question);
}

/// How many questions may still come at most: those that matter now, and those behind a gate that their answers can
/// still open. A question that several laws share counts only where a law that was chosen reads it.
pub fn at_most(book: &Rulebook, model: &Model, quick: bool, result: &Assessment) -> usize {
    let mut coming = ask(book, quick, result);
    let read = read(book, &model.laws);
    loop {
        let before = coming.len();
        for (at, question) in book.questions.iter().enumerate() {
            let Ok(at) = QuestionId::try_from(at) else { break };
            let chosen = question.law.map_or_else(|| read.contains(&at), |law| model.laws.contains(&law));
            if question.parameter || !chosen || coming.contains(&at) || (quick && !shared(book, at)) {
                continue;
            }
            let Some(gate) = question.gate else { continue };
            if !model.answer(book, at).given() && tested(book, vec![gate]).iter().any(|asked| coming.contains(asked)) {
                coming.push(at);
            }
        }
        if coming.len() == before {
            return before;
        }
    }
}
