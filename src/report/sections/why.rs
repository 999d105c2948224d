//! The reasons of every level of every classification.

use super::Context;
use crate::assessment::{Applies, LawResult, Reason};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    let words = &context.words;
    let classes: Vec<_> = result.classifications.iter().filter(|class| super::classes::shown(class)).collect();
    if classes.is_empty() {
        return;
    }
    out.heading(3, context.say("report.why.title"));
    out.paragraph(context.say("report.why.own"));
    for class in classes {
        out.heading(4, words.classification(&class.id));
        let mut told: Vec<&Reason> = Vec::new();
        let terms = class.levels.iter().map(|level| {
            let standing = &level.standing;
            let state = words.text(match standing.applies {
                Applies::Yes => "report.why.holds",
                Applies::Open => "report.why.open",
                Applies::No => "report.why.fails",
            });
            let known = !standing.because.is_empty() && standing.because.iter().all(|reason| told.contains(&reason));
            told.extend(&standing.because);
            let mut lines = match known {
                true => vec![Line::text(words.text("report.why.above"))],
                false => context.because(&standing.because),
            };
            if !standing.cites.is_empty() {
                lines.push(Line::default().small(words.cites(&standing.cites)));
            }
            (Line::text(words.level(&class.id, &level.id)).small(state), lines)
        });
        out.terms(terms.collect());
    }
}
