//! Numbers, amounts and days, known exactly or by their bounds.

use super::Answer;
use super::error::join;
use super::reader::Reader;
use crate::json::Json;

/// What a figure may be.
#[derive(Clone, Copy)]
pub(super) enum Figure {
    Day,
    /// A whole number from `min` to `max`; `unit` and `example` stand in the message.
    Whole {
        min: i64,
        max: i64,
        unit: &'static str,
        example: i64,
    },
}

impl Figure {
    /// Whole units of a currency.
    pub(super) fn amount(min: i64, max: i64, example: i64) -> Figure {
        Figure::Whole { min, max, unit: " in whole currency units", example }
    }
}

impl Reader<'_> {
    /// A figure as a number; a day counts from 1970-01-01. `forms` names what else may stand here.
    #[inline(never)]
    pub(super) fn figure(&mut self, path: &str, json: &Json, figure: Figure, forms: &str) -> Option<i64> {
        let Figure::Whole { min, max, unit, example } = figure else {
            return self.day(path, json, forms).map(|day| i64::from(day.days()));
        };
        let mut got = json.described();
        if let Json::Whole(value) = json {
            if *value > max {
                got = "a larger number";
            } else if *value >= min {
                return Some(*value);
            } else if *value >= 0 {
                got = "a smaller number";
            }
        }
        let (low, high) = (min.to_string(), max.to_string());
        let range: [&str; 4] = match (min, max) {
            (i64::MIN, i64::MAX) => [""; 4],
            (_, i64::MAX) => [" of ", &low, " or more", ""],
            (i64::MIN, _) => [" of ", &high, " or less", ""],
            _ => [" from ", &low, " to ", &high],
        };
        let example = example.max(min).min(max).to_string();
        let message =
            ["expected a whole number", &range.concat(), unit, ", for example ", &example, forms, "; got ", got];
        self.fail(path, &message.concat())
    }

    /// `min` and `max`, at least one of them.
    #[inline(never)]
    pub(super) fn range(
        &mut self,
        path: &str,
        json: &Json,
        figure: Figure,
        currency: Option<String>,
    ) -> Option<Answer> {
        let before = self.errors.len();
        let mut ends = [None; 2];
        for (key, end) in ["min", "max"].into_iter().zip(&mut ends) {
            if let Some(value) = json.get(key) {
                *end = self.figure(&join(path, key), value, figure, "");
            }
        }
        if self.errors.len() > before {
            return None;
        }
        let [min, max] = ends;
        if min.is_none() && max.is_none() {
            let others = json.entries().unwrap_or(&[]).iter().any(|(key, _)| key != "currency");
            return if others { None } else { self.fail(path, "expected `min`, `max` or both") };
        }
        if min.zip(max).is_some_and(|(low, high)| low > high) {
            return self.fail(path, "`min` is larger than `max`");
        }
        Some(Answer::Range { min, max, currency })
    }
}
