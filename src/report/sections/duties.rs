//! Obligations by phase, voluntary ones set apart, and those that do not apply.

use selfcheck_law::rulebook::Nature;

use super::Context;
use crate::assessment::{Applies, LawResult, ObligationResult, Phase};
use crate::report::outline::{Blocks, Line};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    let groups: [(Option<Phase>, &str); 4] = [
        (Some(Phase::Now), "report.duties.now"),
        (Some(Phase::Later), "report.duties.later"),
        (None, "report.duties.start_not_fixed"),
        (Some(Phase::Ended), "report.duties.ended"),
    ];
    let reached: Vec<&ObligationResult> = result.obligations.iter().filter(|it| reached(it)).collect();
    let (voluntary, owed): (Vec<_>, Vec<_>) = reached.into_iter().partition(|it| it.nature == Nature::Voluntary);
    if !owed.iter().any(|it| it.standing.applies != Applies::No) && result.applies != Applies::No {
        out.heading(3, context.say("report.duties.title"));
        out.paragraph(context.say("report.duties.none"));
    }
    for (phase, key) in groups {
        let group: Vec<_> = owed.iter().copied().filter(|it| group_of(it) == phase).collect();
        list(context, result, key, &group, out);
    }
    list(context, result, "report.duties.voluntary", &voluntary, out);
    if result.applies != Applies::No {
        not_owed(context, result, out);
    }
}

/// It applies, may apply, or did once.
fn reached(duty: &ObligationResult) -> bool {
    duty.standing.applies != Applies::No || duty.standing.phase == Some(Phase::Ended)
}

/// The phase a duty is listed under; none = its start is not fixed.
fn group_of(duty: &ObligationResult) -> Option<Phase> {
    duty.standing.phase.filter(|phase| *phase != Phase::StartNotFixed)
}

/// A group of duties, the certain ones first.
fn list(context: &Context, result: &LawResult, key: &str, duties: &[&ObligationResult], out: &mut Blocks) {
    if duties.is_empty() {
        return;
    }
    out.heading(3, context.say(key));
    for applies in [Applies::Yes, Applies::Open, Applies::No] {
        for duty in duties.iter().filter(|duty| duty.standing.applies == applies) {
            one(context, result, duty, out);
        }
    }
}

fn one(context: &Context, result: &LawResult, duty: &ObligationResult, out: &mut Blocks) {
    let words = &context.words;
    let id = &duty.id;
    out.heading(4, Line::text(words.title(id)).tags(words.tags(&duty.standing)));
    out.paragraph(words.maybe(&format!("obligation.{id}.text")).unwrap_or_default());
    let nature = match duty.nature {
        Nature::Binding => String::new(),
        nature => words.nature(nature),
    };
    let holder = Line::text(words.holder(&duty.holder)).small(nature);
    let line = |text: String| if text.is_empty() { Vec::new() } else { vec![Line::text(text)] };
    let due = duty.due.iter().map(|due| {
        let title = words.maybe(&format!("deadline.{}.title", due.id));
        Line::text(title.map_or_else(|| words.due(due), |title| format!("{title}: {}", words.due(due))))
    });
    out.terms(vec![
        context.term("report.duties.when", line(words.when(&duty.standing))),
        context.term("report.duties.holder", vec![holder]),
        context.term("report.duties.cites", context.cited(&duty.standing.cites)),
        context.term("report.duties.due", due.collect()),
        context.term(
            "report.duties.evidence",
            line(words.maybe(&format!("obligation.{id}.evidence")).unwrap_or_default()),
        ),
        context.term("report.duties.document", duty.document.iter().map(|id| Line::text(words.title(id))).collect()),
        context.term("report.duties.breach", breach(context, result, duty)),
        context.term("report.duties.done", line(done(context, duty))),
        context.term("report.duties.why", context.because(&duty.standing.because)),
    ]);
}

/// The penalties of a breach that can apply, by name.
fn breach(context: &Context, result: &LawResult, duty: &ObligationResult) -> Vec<Line> {
    if duty.nature == Nature::Voluntary {
        return Vec::new();
    }
    let words = &context.words;
    let can = |id: &&String| {
        result.penalties.iter().any(|penalty| penalty.id == **id && penalty.standing.applies != Applies::No)
    };
    let named: Vec<Line> = duty
        .breach
        .iter()
        .filter(can)
        .map(|id| {
            let open = result.penalties.iter().any(|it| it.id == *id && it.standing.applies == Applies::Open);
            Line::text(words.title(id)).tags(open.then(|| words.applies(Applies::Open)))
        })
        .collect();
    if named.is_empty() { vec![Line::text(context.say("report.duties.no_penalty"))] } else { named }
}

/// What the user said about it, with the day of the last time; empty where nothing was said.
fn done(context: &Context, duty: &ObligationResult) -> String {
    let words = &context.words;
    let at = words.rulebook.obligations.iter().position(|it| it.id == duty.id);
    let said = at.and_then(|at| u16::try_from(at).ok()).and_then(|at| context.input.done.get(&at));
    let state = duty.done.map(|state| words.done(Some(state)));
    let last = said.and_then(|said| said.last);
    let last = last.map(|day| words.with("report.duties.last", &[("date", &words.date(day))]));
    state.into_iter().chain(last).collect::<Vec<_>>().join(", ")
}

/// Duties that do not apply, each with the reason that failed.
fn not_owed(context: &Context, result: &LawResult, out: &mut Blocks) {
    let none: Vec<_> = result.obligations.iter().filter(|it| !reached(it)).collect();
    if none.is_empty() {
        return;
    }
    out.heading(3, context.say("report.duties.not_owed"));
    let line = |duty: &&ObligationResult| {
        let reason = duty.standing.because.first().map(|reason| context.words.reason(reason)).unwrap_or_default();
        Line::text(context.words.title(&duty.id)).small(reason)
    };
    out.list(none.iter().map(line).collect());
}
