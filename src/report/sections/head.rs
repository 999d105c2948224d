//! What the report is, as of when, and the result at a glance.

use super::Context;
use crate::report::outline::{Blocks, Line, Piece};

pub(super) fn section(context: &Context, out: &mut Blocks) {
    let (words, assessment) = (&context.words, context.assessment);
    let mark = &assessment.rulebook;
    let laws: Vec<String> = context.laws().map(|(law, _)| words.law(law)).collect();
    let version = [("version", mark.version.as_str()), ("hash", mark.hash.as_str())];
    out.terms(vec![
        context.term("report.head.as_of", vec![Line::text(words.date(assessment.as_of.0))]),
        context.term(
            "report.head.law_as_of",
            mark.law_as_of.map(|day| Line::text(words.date(day.0))).into_iter().collect(),
        ),
        context.term("report.head.rulebook", vec![Line::text(words.with("report.head.version", &version))]),
        context.term("report.head.laws", vec![Line::text(laws.join(", "))]),
    ]);
    out.paragraph(Line::strong(context.say("report.head.disclaimer")));
    out.paragraph(context.say("report.head.basis"));
    provisional(context, out);
    out.heading(2, context.say("report.head.overview"));
    out.terms(context.laws().map(|(law, _)| (Line::text(words.law(law)), overview(context, law))).collect());
    out.heading(3, context.say("report.head.reading"));
    out.list(
        ["certain", "may_apply", "medium", "low", "roles"]
            .map(|key| Line::text(context.say(&format!("report.head.reading_{key}"))))
            .into(),
    );
}

fn overview(context: &Context, law: &str) -> Vec<Line> {
    let Some(result) = context.assessment.laws.get(law) else { return Vec::new() };
    let words = &context.words;
    let mut lines = vec![Line::text(words.reach(law, result))];
    if !result.covered {
        return lines;
    }
    let shown = result.classifications.iter().filter(|class| super::classes::shown(class));
    lines.extend(shown.map(|class| {
        Line::text(format!("{}:", words.classification(&class.id))).and(Piece::Strong(words.verdict(class)))
    }));
    lines
}

/// Says so where something is still open.
fn provisional(context: &Context, out: &mut Blocks) {
    let deciding: usize = context.laws().map(|(_, result)| result.open.deciding.len()).sum();
    let count = context.assessment.ask.len();
    let key = match (count, deciding) {
        (0, 0) => return,
        (0, _) => "report.head.provisional_unknown",
        (1, _) => "report.head.provisional_one",
        _ => "report.head.provisional",
    };
    out.paragraph(context.words.with(key, &[("count", &count.to_string())]));
}
