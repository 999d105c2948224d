//! Whether a law reaches the system, and why.

use super::Context;
use crate::assessment::{Applies, LawResult};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, law: &str, result: &LawResult, out: &mut Blocks) {
    let words = &context.words;
    out.heading(2, words.law(law));
    for key in ["title", "summary", "covers"] {
        out.paragraph(words.maybe(&format!("law.{law}.{key}")).unwrap_or_default());
    }
    out.heading(3, context.say("report.scope.title"));
    let mut verdict = Line::strong(words.reach(law, result));
    if result.covered {
        if result.applies == Applies::Open {
            verdict = verdict.tags([words.text("report.tag.still_open")]);
        }
        if result.scope_set {
            verdict = verdict.tags([words.text("report.tag.your_choice")]);
        }
        verdict = verdict.tags(words.confidence(result.confidence));
    }
    out.paragraph(verdict);
    out.list(context.because(&result.because));
    if !result.cites.is_empty() {
        out.paragraph(Line::default().small(words.cites(&result.cites)));
    }
}
