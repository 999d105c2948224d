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
    let verdict = Line::strong(words.reach(law, result));
    if !result.covered {
        return out.paragraph(verdict);
    }
    let open = (result.applies == Applies::Open).then(|| words.text("report.tag.still_open"));
    let set = result.scope_set.then(|| words.text("report.tag.your_choice"));
    out.paragraph(verdict.tags(open).tags(set).tags(words.confidence(result.confidence)));
    out.list(context.because(&result.because));
    if !result.cites.is_empty() {
        out.paragraph(Line::default().small(words.cites(&result.cites)));
    }
}
