//! Classifications with their ladders, and the statements that stand beside them.

use super::Context;
use crate::assessment::{Applies, ClassificationResult, Day, LawResult, Reason, RuleResult};
use crate::report::outline::{Block, Blocks, Line, Look, Rung};

pub(super) fn section(context: &Context, result: &LawResult, out: &mut Blocks) {
    let classes: Vec<&ClassificationResult> = result.classifications.iter().filter(|class| shown(class)).collect();
    if classes.is_empty() && result.applies == Applies::No {
        return statements(context, &result.rules, 3, out);
    }
    out.heading(3, context.say("report.classes.title"));
    if classes.is_empty() {
        out.paragraph(context.say("report.classes.none"));
    }
    for class in classes {
        classification(context, class, out);
    }
    statements(context, &result.rules, 4, out);
}

/// Whether a classification says anything: one with a condition that is false does not.
pub(super) fn shown(class: &ClassificationResult) -> bool {
    class.headline.is_some()
        || !class.possible.is_empty()
        || class.levels.iter().any(|level| level.standing.applies != Applies::No)
}

fn classification(context: &Context, class: &ClassificationResult, out: &mut Blocks) {
    let words = &context.words;
    out.heading(4, words.classification(&class.id));
    let best = class.headline.as_ref().map(|headline| headline.level.as_str());
    let level = best.and_then(|best| class.levels.iter().find(|level| level.id == best));
    let mut verdict = Line::strong(words.verdict(class));
    if let Some(level) = level {
        verdict = verdict.tags(words.confidence(level.standing.confidence));
        verdict = verdict.tags(level.standing.status.map(|status| words.status(status)));
        if !level.standing.assumed.is_empty() {
            verdict = verdict.tags([words.text("report.tag.your_reading")]);
        }
    }
    out.paragraph(verdict);
    out.0.push(Block::Ladder(rungs(context, class)));
    if let Some(hint) = best.and_then(|best| words.level_hint(&class.id, best)) {
        out.paragraph(hint);
    }
    let start = words.text("report.classes.at_first");
    let over_time: Vec<Line> = class
        .timeline
        .iter()
        .skip_while(|entry| entry.possible.is_empty())
        .map(|entry| {
            let first = entry.from.always || (entry.from.earliest.is_none() && entry.from.latest.is_none());
            let when = if first { start.clone() } else { words.since(entry.from, None) };
            Line::text(format!("{when}: {}", words.outcome(&class.id, &entry.possible.join("|"))))
        })
        .collect();
    if over_time.len() > 1 {
        out.paragraph(context.say("report.classes.over_time"));
        out.list(over_time);
    }
    if !class.cites.is_empty() {
        out.paragraph(Line::default().small(words.cites(&class.cites)));
    }
}

/// The levels with their looks: certain now or later, possible now or later, ruled out.
fn rungs(context: &Context, class: &ClassificationResult) -> Vec<Rung> {
    let words = &context.words;
    class
        .levels
        .iter()
        .map(|level| {
            let look = look(class, &level.id, context.assessment.as_of);
            let now = class.kind == "flags" || class.possible.contains(&level.id);
            let word = words.text(match look {
                Look::Certain => "report.classes.certain",
                Look::Possible if now => "report.classes.possible",
                Look::Possible => "report.classes.possible_later",
                Look::RuledOut => "report.classes.ruled_out",
            });
            let word = match &class.headline {
                Some(headline) if headline.level == level.id => {
                    format!("{word}, {}", words.since(headline.from, Some(headline.phase)))
                }
                Some(headline) if headline.now.as_ref() == Some(&level.id) => {
                    format!("{word}, {}", words.text("report.classes.now"))
                }
                _ => word,
            };
            Rung { name: words.level(&class.id, &level.id), look, word }
        })
        .collect()
}

/// How a level stands in its classification.
fn look(class: &ClassificationResult, level: &str, as_of: Day) -> Look {
    if class.kind == "flags" {
        let own = class.levels.iter().find(|it| it.id == level).map(|it| it.standing.applies);
        return match own {
            Some(Applies::Yes) => Look::Certain,
            Some(Applies::Open) => Look::Possible,
            _ => Look::RuledOut,
        };
    }
    let is = |other: &String| other == level;
    let headline = class.headline.as_ref();
    if headline.is_some_and(|it| is(&it.level) || it.now.as_ref().is_some_and(is)) {
        return Look::Certain;
    }
    let ahead =
        class.timeline.iter().filter(|entry| entry.from.latest.or(entry.from.earliest).is_some_and(|day| day > as_of));
    if class.possible.iter().any(is) || ahead.flat_map(|entry| &entry.possible).any(is) {
        return Look::Possible;
    }
    Look::RuledOut
}

/// Shown rules: what holds, what may, what does not.
fn statements(context: &Context, rules: &[RuleResult], level: u8, out: &mut Blocks) {
    // What is ruled out by the scope alone says nothing about the rule itself.
    let outside = |rule: &&RuleResult| rule.standing.because.contains(&Reason::OutsideScope);
    let rules: Vec<&RuleResult> = rules.iter().filter(|rule| !outside(rule)).collect();
    if rules.is_empty() {
        return;
    }
    let words = &context.words;
    out.heading(level, context.say("report.classes.statements"));
    for applies in [Applies::Yes, Applies::Open, Applies::No] {
        let lines = rules.iter().filter(|rule| rule.standing.applies == applies).map(|rule| {
            let text = match applies {
                Applies::No => words.maybe(&format!("rule.{}.not", rule.id)).unwrap_or_else(|| words.title(&rule.id)),
                _ => words.title(&rule.id),
            };
            // A fact without a day of its own has none to tell.
            let timeless = rule.standing.from.earliest.is_none() && rule.standing.from.latest.is_none();
            let when = if applies == Applies::No || timeless { String::new() } else { words.when(&rule.standing) };
            let small = [when, words.cites(&rule.standing.cites)];
            let small: Vec<String> = small.into_iter().filter(|part| !part.is_empty()).collect();
            Line::text(text).tags(words.tags(&rule.standing)).small(small.join("; "))
        });
        out.list(lines.collect());
    }
}
