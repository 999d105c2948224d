//! Amounts in words: 30 MCI = 129.750 KZT, etwa 221 EUR; the law's own range, and what is not known.

use super::super::names;
use super::super::scene::Scene;
use super::super::values;
use crate::assessment::{Applies, Converted, Ends, Exposure, PenaltyResult, Sum};

/// The amount of one case.
pub fn amount(scene: &Scene<'_>, sum: &Sum) -> String {
    if let Some(reason) = sum.not_computable {
        return not_computable(scene, reason, &sum.needs);
    }
    let mut words = range(scene, sum.from, sum.to, &sum.currency);
    if let Some(units) = &sum.units {
        let index = scene.say(&format!("index.{}.title", units.index));
        words = format!("{} {index} = {words}", scene.words.number(units.count));
    }
    match &sum.converted {
        Some(other) => format!("{words}, {}", converted(scene, other)),
        None => words,
    }
}

/// The law's own range, each end with its bounds.
fn range(scene: &Scene<'_>, from: Ends, to: Ends, currency: &str) -> String {
    if from == to {
        return scene.words.ends(to, currency);
    }
    let top = scene.words.ends(to, currency);
    if from.low == 0 && from.high == Some(0) {
        scene.words.with("widget.sum_up_to", &[("to", &top)])
    } else {
        scene.words.with("widget.sum_range", &[("from", &scene.words.ends(from, currency)), ("to", &top)])
    }
}

fn converted(scene: &Scene<'_>, other: &Converted) -> String {
    scene.words.with("widget.sum_about", &[("sum", &range(scene, other.from, other.to, &other.currency))])
}

/// Why there is no figure.
pub fn not_computable(scene: &Scene<'_>, reason: &str, needs: &[String]) -> String {
    match reason {
        "index" => {
            let words: Vec<String> = needs
                .iter()
                .filter_map(|need| need.split_once(':'))
                .map(|(index, year)| format!("{} {year}", scene.say(&format!("index.{index}.title"))))
                .collect();
            scene.words.with("widget.sum_needs_index", &[("index", &words.join(", "))])
        }
        "answer" => {
            let words: Vec<String> = needs.iter().map(|id| names::question(scene, id)).collect();
            scene.words.with("widget.sum_needs_answer", &[("question", &words.join(", "))])
        }
        _ => scene.say("widget.sum_not_known"),
    }
}

/// The case a sum is for: its words, else the circumstances.
pub fn case(scene: &Scene<'_>, penalty: &str, sum: &Sum) -> String {
    if let Some(words) = scene.words.maybe(&format!("penalty.{penalty}.cases.{}", sum.basis)) {
        return words;
    }
    let Some(when) = &sum.when else { return scene.say("widget.sum_any_case") };
    let parts: Vec<String> = when
        .iter()
        .filter_map(|(id, value)| {
            let question = scene.book.questions.iter().find(|known| known.id == *id)?;
            let value = match value.as_str() {
                "true" | "yes" => serde_json::Value::Bool(true),
                "false" | "no" => serde_json::Value::Bool(false),
                option => serde_json::Value::String(option.to_owned()),
            };
            Some(format!("{} {}", names::question(scene, id), values::value(scene, question, &value)))
        })
        .collect();
    parts.join("; ")
}

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

/// Whether some case of a penalty cannot be computed.
pub fn partly(penalty: &PenaltyResult) -> bool {
    match &penalty.exposure {
        Exposure::Sums(sums) => sums.iter().any(|sum| sum.not_computable.is_some()),
        Exposure::NotComputable { .. } => true,
    }
}

/// The highest amount of a penalty in words, converted as well where the person asked for it.
pub fn top_words(scene: &Scene<'_>, penalty: &PenaltyResult) -> String {
    let (key, value, sum) = match top(penalty) {
        Top::Nothing => {
            return match &penalty.exposure {
                Exposure::NotComputable { not_computable: reason, needs } => not_computable(scene, reason, needs),
                Exposure::Sums(sums) => match sums.iter().find_map(|sum| Some((sum.not_computable?, &sum.needs))) {
                    Some((reason, needs)) => not_computable(scene, reason, needs),
                    None => scene.say("widget.sum_none"),
                },
            };
        }
        Top::AtMost(value, sum) => ("common.at_most", value, sum),
        Top::AtLeast(value, sum) => ("common.at_least", value, sum),
    };
    let money = scene.words.money(value, &sum.currency);
    let words = match key {
        "common.at_most" => scene.words.with("common.at_most", &[("max", &money)]),
        _ => scene.words.with("common.at_least", &[("min", &money)]),
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
