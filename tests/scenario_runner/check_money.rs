//! Compares penalties.

use serde_json::Value;

use super::check::{Report, by_id, items, list, plain, texts};
use super::check_results::check_from;
use super::expect_money::{Bound, PenaltyExpect, SumExpect};

/// A penalty by its id.
pub fn penalty(report: &mut Report, id: &str, wanted: &PenaltyExpect, all: &Value) {
    let what = format!("penalty {id}");
    let Some(got) = by_id(all, id) else {
        report.say(&what, &wanted.applies, "nothing with this id");
        return;
    };
    let long = &wanted.long;
    report.text(&what, Some(&wanted.applies), &got["applies"]);
    report.text(&format!("{what}, phase"), long.phase.as_deref(), &got["phase"]);
    check_from(report, &what, long.from, &got["from"]);
    report.text(&format!("{what}, confidence"), long.confidence.as_deref(), &got["confidence"]);
    report.same(&format!("{what}, your reading"), long.assumed.as_deref(), &texts(&got["assumed"]));
    report.among(&format!("{what}, citations"), &long.cites_has, &[], &texts(&got["cites"]));
    report.text(&format!("{what}, beside others"), long.combine.as_deref(), &got["combine"]);
    report.truth(&format!("{what}, open now"), long.open_now, &got["openNow"]);
    let exposure = &got["exposure"];
    if let Some(reason) = &long.not_computable {
        let (reasons, needs) = not_computable(exposure);
        if reasons != [reason.clone()] {
            report.say(&format!("{what}, not computable"), reason, &describe_all(exposure));
        }
        report.same(&format!("{what}, needs"), long.needs.as_deref(), &needs);
    }
    let sums = items(exposure);
    if let Some(wanted) = &long.sums {
        if wanted.len() != sums.len() {
            report.say(&format!("{what}, number of sums"), &wanted.len().to_string(), &describe_all(exposure));
        }
        all_there(report, &what, wanted, exposure);
    }
    all_there(report, &what, &long.sums_has, exposure);
    if let Some(wanted) = &long.orientation {
        let what = format!("{what}, starting point");
        if wanted.len() != items(&got["orientation"]).len() {
            report.say(
                &format!("{what}, number of sums"),
                &wanted.len().to_string(),
                &describe_all(&got["orientation"]),
            );
        }
        all_there(report, &what, wanted, &got["orientation"]);
    }
    let plus: Vec<String> = items(&got["plus"]).iter().map(|effect| plain(&effect["id"])).collect();
    report.same(&format!("{what}, effects in every case"), long.plus.as_deref(), &plus);
    if wanted.applies == "no" && !sums.is_empty() {
        report.say(&format!("{what}, sums"), "none", &describe_all(exposure));
    }
}

/// Every wanted sum has a sum of its own.
fn all_there(report: &mut Report, what: &str, wanted: &[SumExpect], exposure: &Value) {
    let mut left: Vec<&Value> = items(exposure).iter().collect();
    for sum in wanted {
        match left.iter().position(|got| fits(sum, got)) {
            Some(at) => drop(left.remove(at)),
            None => report.say(&format!("{what}, a sum"), &describe_wanted(sum), &describe_all(exposure)),
        }
    }
}

/// Reasons why nothing can be computed, and what is missing; for the whole, or the same for every sum.
fn not_computable(exposure: &Value) -> (Vec<String>, Vec<String>) {
    let all = [exposure];
    let entries: Vec<&Value> = if exposure.is_array() { items(exposure).iter().collect() } else { all.to_vec() };
    let mut reasons: Vec<String> = entries.iter().map(|entry| plain(&entry["notComputable"])).collect();
    let mut needs: Vec<String> = entries.iter().flat_map(|entry| texts(&entry["needs"])).collect();
    for list in [&mut reasons, &mut needs] {
        list.sort();
        list.dedup();
    }
    (reasons, needs)
}

fn fits(wanted: &SumExpect, got: &Value) -> bool {
    let same = |wanted: Option<&str>, got: &Value| wanted.is_none_or(|w| got.as_str() == Some(w));
    let number = |wanted: Option<i64>, got: &Value| wanted.is_none_or(|w| got.as_i64() == Some(w));
    let bound = |wanted: &Option<Bound>, got: &Value| wanted.as_ref().is_none_or(|w| *w == ends(got));
    let effects = |key: &str, applies: &str| -> Vec<String> {
        let mut ids: Vec<String> =
            items(&got[key]).iter().filter(|e| e["applies"] == *applies).map(|e| plain(&e["id"])).collect();
        ids.sort();
        ids
    };
    let sorted = |ids: &[String]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    let when = wanted.when.as_ref().is_none_or(|wanted| {
        let got = got["when"].as_object().map_or(0, serde_json::Map::len);
        got == wanted.len()
    }) && wanted.when.iter().flatten().all(|(key, value)| got["when"][key] == **value);
    let lower = wanted.from.clone().or_else(|| wanted.to.clone());
    when && same(wanted.case.as_deref(), &got["basis"])
        && same(wanted.applies.as_deref(), &got["applies"])
        && number(wanted.units, &got["units"]["count"])
        && number(wanted.year, &got["units"]["year"])
        && bound(&lower, &got["from"])
        && bound(&wanted.to, &got["to"])
        && same(wanted.currency.as_deref(), &got["currency"])
        && number(wanted.converted, &got["converted"]["to"]["high"])
        && wanted.old.is_none_or(|old| got["converted"]["old"].as_bool() == Some(old))
        && wanted.not_computable.as_deref() == got["notComputable"].as_str()
        && wanted.needs.as_ref().is_none_or(|needs| sorted(needs) == sorted(&texts(&got["needs"])))
        && effects("plus", "yes") == sorted(&wanted.plus)
        && effects("plus", "open") == sorted(&wanted.plus_possible)
        && effects("instead", "yes") == sorted(&wanted.instead)
}

fn ends(value: &Value) -> Bound {
    let (low, high) = (value["low"].as_i64().unwrap_or_default(), value["high"].as_i64());
    if high == Some(low) { Bound::Exact(low) } else { Bound::Ends { low, high } }
}

fn describe_wanted(sum: &SumExpect) -> String {
    let mut parts = Vec::new();
    parts.extend(sum.when.iter().flatten().map(|(key, value)| format!("{key} = {value}")));
    parts.extend(sum.case.iter().map(|case| format!("case {case}")));
    parts.extend(sum.applies.iter().map(|applies| format!("applies {applies}")));
    parts.extend(sum.units.map(|units| format!("{units} units")));
    parts.extend(sum.year.map(|year| format!("of {year}")));
    parts.extend(sum.from.iter().map(|from| format!("from {}", words(from))));
    parts.extend(sum.to.iter().map(|to| format!("to {}", words(to))));
    parts.extend(sum.converted.map(|sum| format!("converted {sum}")));
    parts.extend(sum.old.map(|old| format!("rate {}", if old { "old" } else { "fresh" })));
    parts.extend(sum.not_computable.iter().map(|why| format!("not computable: {why}")));
    parts.extend(sum.needs.iter().map(|needs| format!("needs {}", list(needs))));
    parts.extend(sum.plus.iter().map(|effect| format!("plus {effect}")));
    parts.extend(sum.plus_possible.iter().map(|effect| format!("possibly plus {effect}")));
    parts.extend(sum.instead.iter().map(|effect| format!("or {effect}")));
    format!("[{}]", parts.join("; "))
}

fn words(bound: &Bound) -> String {
    match bound {
        Bound::Exact(number) => number.to_string(),
        Bound::Ends { low, high: Some(high) } => format!("{low} to {high}"),
        Bound::Ends { low, high: None } => format!("{low} or more"),
    }
}

fn describe_all(exposure: &Value) -> String {
    if let Some(why) = exposure["notComputable"].as_str() {
        return format!("not computable: {why}, needs {}", list(&texts(&exposure["needs"])));
    }
    let sums: Vec<String> = items(exposure).iter().map(describe).collect();
    list(&sums)
}

fn describe(sum: &Value) -> String {
    let mut parts = Vec::new();
    parts.extend(sum["when"].as_object().into_iter().flatten().map(|(key, value)| format!("{key} = {}", plain(value))));
    parts.push(format!("case {}", plain(&sum["basis"])));
    parts.push(format!("applies {}", plain(&sum["applies"])));
    if !sum["units"].is_null() {
        parts.push(format!("{} units of {}", sum["units"]["count"], sum["units"]["year"]));
    }
    parts.push(format!("{} to {}", words(&ends(&sum["from"])), words(&ends(&sum["to"]))));
    if !sum["converted"].is_null() {
        parts.push(format!("converted {}, old {}", words(&ends(&sum["converted"]["to"])), sum["converted"]["old"]));
    }
    if let Some(why) = sum["notComputable"].as_str() {
        parts.push(format!("not computable: {why}, needs {}", list(&texts(&sum["needs"]))));
    }
    for key in ["plus", "instead"] {
        parts.extend(items(&sum[key]).iter().map(|e| format!("{key} {} ({})", plain(&e["id"]), plain(&e["applies"]))));
    }
    format!("[{}]", parts.join("; "))
}
