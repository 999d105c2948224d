//! The highest amount of a penalty over all cases that are possible.

use super::super::bits::{div, hint, strong};
use super::super::scene::Scene;
use super::super::tree::Element;
use crate::assessment::{Applies, Ends, Exposure, PenaltyResult, Phase, Sum};
use crate::joined::three;

/// The highest amount of a penalty.
pub enum Top<'a> {
    /// Nothing can be computed.
    Nothing,
    /// At most this; the sum it comes from.
    AtMost(i64, &'a Sum),
    /// No upper bound is known; at least this.
    AtLeast(i64, &'a Sum),
}

/// The highest amount over all cases that are possible.
pub fn top(penalty: &PenaltyResult) -> Top<'_> {
    let Exposure::Sums(sums) = &penalty.exposure else { return Top::Nothing };
    let mut best = Top::Nothing;
    for sum in sums.iter().filter(|sum| sum.applies != Applies::No && sum.not_computable.is_none() && !sum.no_fine) {
        best = match (best, sum.to.high) {
            (Top::AtLeast(value, of), None) if value >= sum.to.low => Top::AtLeast(value, of),
            (_, None) => Top::AtLeast(sum.to.low, sum),
            (Top::AtLeast(value, of), Some(_)) => Top::AtLeast(value, of),
            (Top::AtMost(value, of), Some(high)) if value >= high => Top::AtMost(value, of),
            (_, Some(high)) => Top::AtMost(high, sum),
        };
    }
    best
}

/// Whether some cases of a penalty can be computed and others cannot.
pub fn partly(penalty: &PenaltyResult) -> bool {
    match &penalty.exposure {
        Exposure::Sums(sums) => {
            sums.iter().any(|sum| sum.not_computable.is_some()) && sums.iter().any(|sum| sum.not_computable.is_none())
        }
        Exposure::NotComputable { .. } => false,
    }
}

/// The highest amount of a penalty in words; where the person asked for another currency, with the rate and its day.
pub fn top_words(scene: &Scene<'_>, penalty: &PenaltyResult) -> Element {
    let line = |words: String| div("cost-top").child(strong(words));
    let (words, sum) = match top(penalty) {
        Top::AtMost(value, sum) => {
            (scene.words.put("report.answer.at_most", "max", scene.words.money(value, &sum.currency)), sum)
        }
        Top::AtLeast(value, sum) => {
            (scene.words.put("report.answer.at_least", "min", scene.words.money(value, &sum.currency)), sum)
        }
        Top::Nothing => {
            return line(match &penalty.exposure {
                Exposure::NotComputable { not_computable, needs } => scene.words.not_computable(not_computable, needs),
                Exposure::Sums(sums) => sums
                    .iter()
                    .find(|sum| sum.not_computable.is_some())
                    .or(sums.first())
                    .map_or_else(|| scene.say("widget.sum_none"), |sum| scene.words.sum(sum)),
            });
        }
    };
    let other = sum.converted.as_ref().map(|other| hint(scene.words.converted(other)));
    line(words).maybe(other)
}

/// One case: `30 MCI 2026 = 129.750 KZT, etwa 221 EUR`. The rate stands beside the highest amount.
pub fn row(scene: &Scene<'_>, sum: &Sum) -> String {
    if sum.no_fine || sum.not_computable.is_some() {
        return scene.words.sum(sum);
    }
    let mut words = scene.words.span(sum.from, sum.to, &sum.currency);
    if let Some(units) = &sum.units {
        let (count, index) = (scene.words.number(units.count), scene.words.title(&units.index));
        words = [&*count, " ", short(&index), " ", &units.year.to_string(), " = ", &words].concat();
    }
    if let Some(other) = &sum.converted {
        let nothing = other.from.low == 0 && other.from.high == Some(0);
        let low = if nothing { other.to.low } else { other.from.low };
        let ends = Ends { low, high: other.to.high };
        let about = scene.words.put("widget.sum_about", "sum", scene.words.ends(ends, &other.currency));
        words = three(&words, ", ", &about);
    }
    words
}

/// The abbreviation in the brackets of a title: MCI.
fn short(title: &str) -> &str {
    let Some(inner) = title.strip_suffix(')') else { return title };
    let mut short = title;
    for part in inner.split('(').skip(1) {
        short = part;
    }
    short
}

/// It costs something or may, from a day that is fixed. One without such a day is in no figure: it stands among the
/// penalties, with its phase.
pub fn dated(penalty: &PenaltyResult) -> bool {
    penalty.standing.applies != Applies::No && penalty.standing.phase != Some(Phase::StartNotFixed)
}

/// The penalties of a breach that apply or may.
pub fn breached<'a>(scene: &Scene<'a>, breach: &[String]) -> Vec<&'a PenaltyResult> {
    let mut out = Vec::new();
    for (_, law) in scene.told_laws() {
        for penalty in &law.penalties {
            if penalty.standing.applies != Applies::No && breach.contains(&penalty.id) {
                out.push(penalty);
            }
        }
    }
    out
}

/// What a breach of a duty costs at most, over all its penalties that apply or may. They are not added up.
pub fn if_breached(scene: &Scene<'_>, breach: &[String]) -> String {
    let (mut any, mut open) = (false, false);
    let mut best: Option<(i64, &Sum)> = None;
    for penalty in breached(scene, breach).into_iter().filter(|penalty| dated(penalty)) {
        any = true;
        match top(penalty) {
            Top::Nothing => open = true,
            Top::AtMost(value, sum) | Top::AtLeast(value, sum) => {
                open |= partly(penalty) || sum.to.high.is_none();
                if best.is_none_or(|(known, _)| value > known) {
                    best = Some((value, sum));
                }
            }
        }
    }
    match best {
        _ if !any => scene.say("widget.no_fine"),
        None => scene.say("widget.fine_not_computable"),
        Some((value, sum)) => {
            let key = if open { "widget.fine_at_least" } else { "widget.fine_at_most" };
            scene.words.put(key, "sum", scene.words.money(value, &sum.currency))
        }
    }
}
