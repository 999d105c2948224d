//! What the report is, as of when, and the result at a glance.

use selfcheck_law::rulebook::Nature;

use super::Context;
use crate::assessment::{Applies, LawResult, ObligationResult, Phase};
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
        ["certain", "may_apply", "medium", "low", "binding", "roles"]
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
    lines.extend(counted(context, result));
    lines
}

/// How many duties there are, by what a reader has to know first.
fn counted(context: &Context, result: &LawResult) -> Option<Line> {
    let words = &context.words;
    let group = |duty: &ObligationResult| match (duty.standing.applies, duty.standing.phase) {
        (Applies::No, _) => None,
        _ if duty.nature == Nature::Voluntary => Some("report.head.duties_voluntary"),
        (Applies::Open, _) => Some("report.head.duties_maybe"),
        (Applies::Yes, Some(Phase::Now)) => Some("report.head.duties_now"),
        (Applies::Yes, Some(Phase::Later)) => Some("report.head.duties_later"),
        _ => Some("report.head.duties_not_fixed"),
    };
    let keys = ["now", "maybe", "later", "not_fixed", "voluntary"].map(|key| format!("report.head.duties_{key}"));
    let counts = keys.iter().filter_map(|key| {
        let count = result.obligations.iter().filter(|duty| group(duty) == Some(key.as_str())).count();
        (count > 0).then(|| words.with(key, &[("count", &count.to_string())]))
    });
    let counts = counts.collect::<Vec<_>>().join(", ");
    (!counts.is_empty()).then(|| Line::text(words.with("report.head.duties", &[("counts", &counts)])))
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
