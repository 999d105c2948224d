//! The sources behind the result, with their addresses and the day they were read.

use selfcheck_law::rulebook::{Confidence, Source, SourceKind};

use super::Context;
use crate::assessment::{Applies, LawResult, Reason};
use crate::report::outline::{Blocks, Line, Piece};

pub(super) fn section(context: &Context, out: &mut Blocks) {
    let mut cited: Vec<&str> = Vec::new();
    for (_, result) in context.laws() {
        collect(result, &mut cited);
    }
    let sources: Vec<&Source> =
        context.words.rulebook.sources.iter().filter(|it| cited.contains(&it.id.as_str())).collect();
    if sources.is_empty() {
        return;
    }
    out.heading(2, context.say("report.sources.title"));
    for (kind, key) in [
        (SourceKind::Law, "report.sources.law"),
        (SourceKind::Guidance, "report.sources.guidance"),
        (SourceKind::Secondary, "report.sources.secondary"),
    ] {
        let terms: Vec<_> = sources.iter().filter(|it| it.kind == kind).map(|it| entry(context, it)).collect();
        if !terms.is_empty() {
            out.heading(3, context.say(key));
            out.terms(terms);
        }
    }
}

fn entry(context: &Context, source: &Source) -> (Line, Vec<Line>) {
    let words = &context.words;
    let read = source.read.map(|day| words.with("report.sources.read", &[("date", &words.date(day))]));
    let line = Line::default().and(Piece::Link(source.url.clone())).small(read.unwrap_or_default());
    let title = Line::text(words.text(&format!("source.{}.title", source.id)));
    let tag = match source.confidence {
        Confidence::High => None,
        Confidence::Medium => Some(words.text("report.sources.medium")),
        Confidence::Low => Some(words.text("report.sources.low")),
    };
    (title.tags(tag), vec![line])
}

/// The ids of all sources a result cites.
fn collect<'a>(result: &'a LawResult, cited: &mut Vec<&'a str>) {
    let mut add = |cites: &'a [String]| {
        for source in cites.iter().filter_map(|cite| cite.split_once(':')).map(|(source, _)| source) {
            if !cited.contains(&source) {
                cited.push(source);
            }
        }
    };
    add(&result.cites);
    for class in &result.classifications {
        add(&class.cites);
    }
    let levels = result.classifications.iter().flat_map(|class| &class.levels).map(|level| &level.standing);
    let rules = result.rules.iter().map(|rule| &rule.standing);
    let duties = result.obligations.iter().map(|duty| &duty.standing);
    let penalties = result.penalties.iter().map(|penalty| &penalty.standing);
    // Outside its scope neither duties nor penalties of a law are shown.
    let reached = result.applies != Applies::No;
    let owed = duties.chain(penalties).filter(|_| reached);
    for standing in levels.chain(rules).chain(owed) {
        add(&standing.cites);
        for reason in &standing.because {
            if let Reason::Rule { cites, .. } = reason {
                add(cites);
            }
        }
    }
    for reason in &result.because {
        if let Reason::Rule { cites, .. } = reason {
            add(cites);
        }
    }
    for note in &result.notes {
        add(&note.cites);
    }
}
