//! The reasons of every level of every classification.

use super::Context;
use crate::assessment::{Applies, LawResult};
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
        let terms = class.levels.iter().map(|level| {
            let standing = &level.standing;
            let state = words.text(match standing.applies {
                Applies::Yes => "report.why.holds",
                Applies::Open => "report.why.open",
                Applies::No => "report.why.fails",
            });
            let mut lines = context.because(&standing.because);
            if !standing.cites.is_empty() {
                lines.push(Line::default().small(words.cites(&standing.cites)));
            }
            (Line::text(words.level(&class.id, &level.id)).small(state), lines)
        });
        out.terms(terms.collect());
    }
}
