//! What a breach can cost: each penalty by itself, never a sum of them.

use super::Context;
use crate::assessment::{Applies, LawResult, PenaltyResult};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    if result.applies == Applies::No && result.penalties.iter().all(|it| it.standing.applies == Applies::No) {
        return;
    }
    out.heading(3, context.say("report.costs.title"));
    let reached: Vec<&PenaltyResult> =
        result.penalties.iter().filter(|it| it.standing.applies != Applies::No).collect();
    if reached.is_empty() {
        out.paragraph(context.say("report.costs.none"));
    } else {
        out.paragraph(context.say("report.costs.not_added"));
    }
    for penalty in reached {
        one(context, result, penalty, out);
    }
    let missed: Vec<_> = result.penalties.iter().filter(|it| it.standing.applies == Applies::No).collect();
    if !missed.is_empty() {
        out.heading(4, context.say("report.costs.not_reached"));
        let line = |penalty: &&PenaltyResult| {
            let reason = penalty.standing.because.first().map(|reason| context.words.reason(reason));
            Line::text(context.words.title(&penalty.id)).small(reason.unwrap_or_default())
        };
        out.list(missed.iter().map(line).collect());
    }
}

fn one(context: &Context, result: &LawResult, penalty: &PenaltyResult, out: &mut Blocks) {
    let words = &context.words;
    let mut tags = words.tags(&penalty.standing);
    if penalty.open_now {
        tags.push(words.text("report.tag.open_now"));
    }
    out.heading(4, Line::text(words.title(&penalty.id)).tags(tags));
    out.paragraph(words.maybe(&format!("penalty.{}.text", penalty.id)).unwrap_or_default());
    let line = |text: String| if text.is_empty() { Vec::new() } else { vec![Line::text(text)] };
    let lines = |texts: Vec<String>| texts.into_iter().map(Line::text).collect::<Vec<_>>();
    let orientation = penalty.orientation.iter().map(|sum| {
        let circumstances = words.circumstances(sum);
        let colon = if circumstances.is_empty() { "" } else { ": " };
        format!("{circumstances}{colon}{}", words.sum(sum))
    });
    let duties = result
        .obligations
        .iter()
        .filter(|duty| duty.standing.applies != Applies::No && duty.breach.contains(&penalty.id));
    let duties: Vec<String> = duties.map(|duty| words.title(&duty.id)).collect();
    out.terms(vec![
        context.term("report.costs.when", line(words.when(&penalty.standing))),
        context.term("report.costs.amount", lines(words.exposure(&penalty.id, &penalty.exposure))),
        context.term("report.costs.orientation", lines(orientation.collect())),
        context.term("report.costs.plus", line(words.effects(&penalty.plus))),
        context.term("report.costs.instead", line(words.effects(&penalty.instead))),
        context.term("report.costs.combine", line(words.combine(penalty.combine))),
        context.term("report.costs.duties", line(context.some(&duties))),
        context.term("report.costs.cites", context.cited(&penalty.standing.cites)),
        context.term("report.costs.why", context.because(&penalty.standing.because)),
    ]);
}
