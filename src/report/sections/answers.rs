//! All answers given, question by question, and what was not answered but still matters.

use selfcheck_law::rulebook::Question;

use super::Context;
use crate::input::Answer;
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, out: &mut Blocks) {
    let words = &context.words;
    out.heading(2, context.say("report.answers.title"));
    let mut none = true;
    for (at, topic) in words.rulebook.topics.iter().enumerate() {
        let terms: Vec<_> = words
            .rulebook
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| usize::from(question.topic) == at)
            .filter_map(|(at, question)| {
                let answer = context.input.answers.get(at).unwrap_or(&Answer::Nothing);
                entry(context, question, answer)
            })
            .collect();
        if !terms.is_empty() {
            none = false;
            out.heading(3, words.title(topic));
            out.terms(terms);
        }
    }
    if none {
        out.paragraph(context.say("report.answers.none"));
    }
}

/// A question with its answer; one not answered is listed only where it still matters.
fn entry(context: &Context, question: &Question, answer: &Answer) -> Option<(Line, Vec<Line>)> {
    let words = &context.words;
    let matters = context.assessment.ask.contains(&question.id);
    if !answer.given() && !matters {
        return None;
    }
    let said = words.said(question, answer);
    let line = if answer.given() { Line::text(said) } else { Line::default().tags([said]) };
    Some((Line::text(words.question(&question.id)), vec![line]))
}
