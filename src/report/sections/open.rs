//! What is still open: questions, "don't know", open points of law, dates not fixed, yearly values.

use super::Context;
use crate::assessment::{LawResult, Unclear};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    let words = &context.words;
    let open = &result.open;
    out.heading(3, context.say("report.open.title"));
    if open.ask.is_empty() && open.deciding.is_empty() && open.unclear.is_empty() {
        return out.paragraph(context.say("report.open.nothing"));
    }
    if !open.ask.is_empty() {
        out.heading(4, context.say("report.open.ask"));
        out.numbered(open.ask.iter().map(|id| Line::text(words.question(id))).collect());
    }
    if !open.deciding.is_empty() {
        out.heading(4, context.say("report.open.deciding"));
        let one = |id: &str, decides: &[String]| Line::text(words.question(id)).small(hinge(context, decides));
        out.list(open.deciding.iter().map(|it| one(&it.question, &it.decides)).collect());
    }
    points(context, &open.unclear, out);
    dates(context, &open.unclear, out);
    indexes(context, &open.unclear, out);
}

/// `davon hängt ab: …`
fn hinge(context: &Context, decides: &[String]) -> String {
    if decides.is_empty() {
        return String::new();
    }
    context.words.with("report.open.decides", &[("results", &context.some(&context.titles(decides)))])
}

fn points(context: &Context, unclear: &[Unclear], out: &mut Blocks) {
    let words = &context.words;
    let terms: Vec<_> = unclear
        .iter()
        .filter_map(|it| it.open_point.as_ref().map(|id| (id, &it.decides)))
        .map(|(id, decides)| {
            let mut lines: Vec<Line> =
                words.maybe(&format!("open_point.{id}.text")).map(Line::text).into_iter().collect();
            lines.push(Line::default().small(hinge(context, decides)));
            (Line::text(words.title(id)), lines)
        })
        .collect();
    if !terms.is_empty() {
        out.heading(4, context.say("report.open.points"));
        out.terms(terms);
    }
}

fn dates(context: &Context, unclear: &[Unclear], out: &mut Blocks) {
    let words = &context.words;
    let lines: Vec<Line> = unclear
        .iter()
        .filter_map(|it| it.named_date.as_ref().map(|id| (id, &it.decides)))
        .map(|(id, decides)| {
            let named = words.rulebook.named_dates.iter().find(|it| it.id == *id);
            let day = named.map_or_else(String::new, |named| words.named_date(named));
            Line::text(format!("{}: {day}", words.title(id))).small(hinge(context, decides))
        })
        .collect();
    if !lines.is_empty() {
        out.heading(4, context.say("report.open.dates"));
        out.list(lines);
    }
}

fn indexes(context: &Context, unclear: &[Unclear], out: &mut Blocks) {
    let lines: Vec<Line> = unclear
        .iter()
        .filter_map(|it| it.index.as_ref().map(|need| (need, &it.decides)))
        .map(|(need, decides)| Line::text(context.words.need(need)).small(hinge(context, decides)))
        .collect();
    if !lines.is_empty() {
        out.heading(4, context.say("report.open.indexes"));
        out.list(lines);
    }
}
