//! What a breach can cost, one case at a time. Sums are never added up.

use super::Words;
use crate::assessment::{Applies, Converted, EffectResult, Ends, Sum};
use crate::joined::{bracketed, colon, three, two};
use crate::json::Json;

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
                Some(units) => colon(&three(&self.number(units.count), " × ", &self.title(&units.index)), &words),
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
            words = three(&words, ", ", &self.converted(converted));
        }
        if let Some(mark) = self.confidence(sum.confidence) {
            words = bracketed(&words, &mark);
        }
        if !sum.needs.is_empty() {
            words = three(&words, "; ", &self.put("report.sum.exact_with", "needs", self.needs(&sum.needs)));
        }
        words
    }
    /// The law's own range with its bounds: a fixed sum, `höchstens …`, `… bis …`.
    pub fn span(&self, from: Ends, to: Ends, currency: &str) -> String {
        let exact = |ends: Ends| ends.high == Some(ends.low);
        let nothing = from.low == 0 && exact(from);
        let end = self.ends(to, currency);
        if from == to || nothing {
            let key = match (nothing && to != from, exact(to)) {
                (false, true) => return end,
                (true, true) => "report.sum.at_most",
                (false, false) => "report.sum.open",
                (true, false) => "report.sum.at_most_open",
            };
            return self.put(key, "to", end);
        }
        match (exact(from), exact(to)) {
            (true, true) => {
                let range = self.money_range(from.low, to.low, currency);
                self.put("report.sum.range", "range", range)
            }
            _ => self.both("report.sum.range_open", "from", self.ends(from, currency), "to", end),
        }
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
        self.of("penalty", penalty, &two("cases.", &sum.basis)).unwrap_or_default()
    }
    /// The circumstances a sum holds for: `Wiederholter Verstoß? ja`; empty where it holds whatever they are.
    pub fn circumstances(&self, sum: &Sum) -> String {
        let Some(when) = &sum.when else { return String::new() };
        let mut out = Vec::new();
        for (parameter, value) in when {
            let value = match value.as_str() {
                "true" | "yes" => Json::Bool(true),
                "false" | "no" => Json::Bool(false),
                other => Json::text(other),
            };
            out.push(three(&self.question(parameter), " ", &self.answer(parameter, &value)));
        }
        out.join("; ")
    }
    /// Effects that are no money: `Aussetzung des Systems (vielleicht)`.
    pub fn effects(&self, effects: &[EffectResult]) -> String {
        let mut out = Vec::new();
        for effect in effects {
            let title = self.title(&effect.id);
            match effect.applies {
                Applies::Yes => out.push(title),
                Applies::Open => out.push(self.put("report.sum.effect_possible", "effect", title)),
                Applies::No => {}
            }
        }
        out.join(", ")
    }
    /// Why there is no amount (`not_known`, `index`, `answer`, `no_fine`) and what is needed.
    pub fn not_computable(&self, why: &str, needs: &[String]) -> String {
        let needs = self.needs(needs);
        match why {
            "index" => self.put("report.sum.needs_index", "needs", needs),
            "answer" => self.put("report.sum.needs_answer", "needs", needs),
            "no_fine" => self.text("report.amount.no_fine"),
            _ => self.text("report.amount.not_known"),
        }
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
            Some((index, year)) => three(&self.title(index), " ", year),
            None => self.quoted(&self.question(need)),
        }
    }
}
