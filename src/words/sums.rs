//! What a breach can cost, one case at a time. Sums are never added up.

use serde_json::Value;

use super::Words;
use crate::assessment::{Applies, Converted, EffectResult, Ends, Exposure, Sum};

impl Words<'_> {
    /// The amount of one case with its units and its conversion:
    /// `129.750 KZT (30 × MCI 2026), etwa 221 EUR (1 EUR = 588,4 KZT am 04.12.2025)`.
    pub fn sum(&self, sum: &Sum) -> String {
        if sum.no_fine {
            return self.text("report.amount.no_fine");
        }
        if let Some(why) = sum.not_computable {
            let words = self.not_computable(why, &sum.needs);
            return match &sum.units {
                Some(units) => format!("{} × {}: {words}", self.number(units.count), self.title(&units.index)),
                None => words,
            };
        }
        let mut words = self.span(sum.from, sum.to, &sum.currency);
        if let Some(units) = &sum.units {
            let (count, index, year) = (self.number(units.count), self.title(&units.index), units.year.to_string());
            words = self
                .with("report.sum.units", &[("sum", &words), ("count", &count), ("index", &index), ("year", &year)]);
        }
        if let Some(converted) = &sum.converted {
            words.push_str(", ");
            words.push_str(&self.converted(converted));
        }
        if !sum.needs.is_empty() {
            words.push_str("; ");
            words.push_str(&self.with_one("report.sum.exact_with", "needs", &self.needs(&sum.needs)));
        }
        words
    }
    /// The law's own range with its bounds: a fixed sum, `höchstens …`, `… bis …`.
    pub fn span(&self, from: Ends, to: Ends, currency: &str) -> String {
        let exact = |ends: Ends| ends.high == Some(ends.low);
        let nothing = from.low == 0 && exact(from);
        let (mut low, high) = (String::new(), self.ends(to, currency));
        let key = if from == to || nothing {
            match (nothing && to != from, exact(to)) {
                (false, true) => return high,
                (true, true) => "report.sum.at_most",
                (false, false) => "report.sum.open",
                (true, false) => "report.sum.at_most_open",
            }
        } else if exact(from) && exact(to) {
            let range = self.money_range(from.low, to.low, currency);
            return self.with_one("report.sum.range", "range", &range);
        } else {
            low = self.ends(from, currency);
            "report.sum.range_open"
        };
        self.with(key, &[("from", &low), ("to", &high)])
    }
    /// The same without *at most* and *depending on*: for a sum that repeats another in a second currency.
    fn bare_span(&self, from: Ends, to: Ends, currency: &str) -> String {
        if from == to || (from.low == 0 && from.high == Some(0)) {
            return self.ends(to, currency);
        }
        self.ends(Ends { low: from.low, high: to.high }, currency)
    }
    /// A converted sum with its rate and its day: `etwa 221 EUR (1 EUR = 588,4 KZT am 04.12.2025, alter Kurs)`.
    pub fn converted(&self, converted: &Converted) -> String {
        let sum = self.bare_span(converted.from, converted.to, &converted.currency);
        let (base, quote) = converted.pair.split_once('/').unwrap_or((converted.pair.as_str(), ""));
        let (one, rate) = (self.money(1, base), self.decimal(&converted.rate));
        let rate = self.with_currency(&rate, quote);
        let key = if converted.old { "report.sum.converted_old" } else { "report.sum.converted" };
        let date = self.date(converted.rate_date.0);
        self.with(key, &[("sum", &sum), ("one", &one), ("rate", &rate), ("date", &date)])
    }
    /// The name of the case of a penalty; empty where it has only one.
    pub fn case(&self, penalty: &str, sum: &Sum) -> String {
        if sum.basis.is_empty() {
            return String::new();
        }
        self.maybe(&format!("penalty.{penalty}.cases.{}", sum.basis)).unwrap_or_default()
    }
    /// The circumstances a sum holds for: `Wiederholter Verstoß? ja`; empty where it holds whatever they are.
    pub fn circumstances(&self, sum: &Sum) -> String {
        let Some(when) = &sum.when else { return String::new() };
        let mut out = Vec::new();
        for (parameter, value) in when {
            let value = match value.as_str() {
                "true" | "yes" => Value::Bool(true),
                "false" | "no" => Value::Bool(false),
                other => Value::String(other.to_owned()),
            };
            out.push(format!("{} {}", self.question(parameter), self.answer(parameter, &value)));
        }
        out.join("; ")
    }
    /// Effects that are no money: `Aussetzung des Systems (vielleicht)`.
    pub fn effects(&self, effects: &[EffectResult]) -> String {
        let mut out = Vec::new();
        for effect in effects {
            let mut words = self.title(&effect.id);
            match effect.applies {
                Applies::No => continue,
                Applies::Open => words = self.with_one("report.sum.effect_possible", "effect", &words),
                Applies::Yes => {}
            }
            out.push(words);
        }
        out.join(", ")
    }
    /// A whole exposure, one line a case: the case or its circumstances, the amount, and what comes beside or instead.
    pub fn exposure(&self, penalty: &str, exposure: &Exposure) -> Vec<String> {
        let mut lines = Vec::new();
        match exposure {
            Exposure::NotComputable { not_computable, needs } => {
                lines.push(self.not_computable(not_computable, needs));
            }
            Exposure::Sums(sums) => {
                for sum in sums {
                    lines.push(self.exposure_line(penalty, sum));
                }
            }
        }
        lines
    }
    /// The name of a case tells its circumstances; without a name they are listed.
    fn exposure_line(&self, penalty: &str, sum: &Sum) -> String {
        let mut line = self.case(penalty, sum);
        if line.is_empty() {
            line = self.circumstances(sum);
        }
        if !line.is_empty() {
            line.push_str(": ");
        }
        line.push_str(&self.sum(sum));
        let instead = if sum.no_fine { "report.sum.not_a_fine" } else { "report.sum.instead" };
        for (effects, key) in [(&sum.plus, "report.sum.plus"), (&sum.instead, instead)] {
            let words = self.effects(effects);
            if !words.is_empty() {
                line.push_str("; ");
                line.push_str(&self.with_one(key, "effects", &words));
            }
        }
        if sum.applies == Applies::Open {
            line.push_str(" (");
            line.push_str(&self.text("report.sum.case_open"));
            line.push(')');
        }
        line
    }
    /// Why there is no amount (`not_known`, `index`, `answer`, `no_fine`) and what is needed.
    pub fn not_computable(&self, why: &str, needs: &[String]) -> String {
        let key = match why {
            "index" => "report.sum.needs_index",
            "answer" => "report.sum.needs_answer",
            "no_fine" => "report.amount.no_fine",
            _ => "report.amount.not_known",
        };
        self.with_one(key, "needs", &self.needs(needs))
    }
    /// Questions and yearly values (`mci:2027`) by name.
    fn needs(&self, needs: &[String]) -> String {
        let mut names = Vec::new();
        for need in needs {
            names.push(self.need(need));
        }
        self.list(&names, false)
    }
    /// A question in quotation marks, or a yearly value (`mci:2027`) by name.
    pub fn need(&self, need: &str) -> String {
        match need.split_once(':') {
            Some((index, year)) => format!("{} {year}", self.title(index)),
            None => self.quoted(&self.question(need)),
        }
    }
}
