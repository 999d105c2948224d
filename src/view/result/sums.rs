//! The highest amount of a penalty over all cases that are possible.

use super::super::scene::Scene;
use crate::assessment::{Applies, Exposure, PenaltyResult, Sum};

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
    for sum in sums.iter().filter(|sum| sum.applies != Applies::No && sum.not_computable.is_none()) {
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

/// The highest amount of a penalty in words, converted as well where the person asked for it.
pub fn top_words(scene: &Scene<'_>, penalty: &PenaltyResult) -> String {
    let (key, value, sum) = match top(penalty) {
        Top::Nothing => {
            return match &penalty.exposure {
                Exposure::NotComputable { not_computable: reason, needs } => scene.words.not_computable(reason, needs),
                Exposure::Sums(sums) => match sums.iter().find_map(|sum| Some((sum.not_computable?, &sum.needs))) {
                    Some((reason, needs)) => scene.words.not_computable(reason, needs),
                    None => scene.say("widget.sum_none"),
                },
            };
        }
        Top::AtMost(value, sum) => ("report.answer.at_most", value, sum),
        Top::AtLeast(value, sum) => ("report.answer.at_least", value, sum),
    };
    let money = scene.words.money(value, &sum.currency);
    let words = match key {
        "report.answer.at_most" => scene.words.with("report.answer.at_most", &[("max", &money)]),
        _ => scene.words.with("report.answer.at_least", &[("min", &money)]),
    };
    let other = sum.converted.as_ref().and_then(|other| Some((other.to.high?, other)));
    match other {
        Some((high, other)) => {
            let about = scene.words.with("widget.sum_about", &[("sum", &scene.words.money(high, &other.currency))]);
            format!("{words}, {about}")
        }
        None => words,
    }
}

/// The highest amount of a penalty by its id, where it applies or may.
pub fn at_most(scene: &Scene<'_>, id: &str) -> Option<String> {
    let mut all = scene.laws().flat_map(|(_, _, law)| law.penalties.iter());
    let penalty = all.find(|known| known.id == id && known.standing.applies != Applies::No)?;
    Some(match top(penalty) {
        Top::Nothing => scene.say("widget.fine_not_computable"),
        Top::AtMost(value, sum) => {
            scene.words.with("widget.fine_at_most", &[("max", &scene.words.money(value, &sum.currency))])
        }
        Top::AtLeast(value, sum) => {
            scene.words.with("widget.fine_at_least", &[("min", &scene.words.money(value, &sum.currency))])
        }
    })
}
