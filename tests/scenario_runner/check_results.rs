//! Compares classifications, shown rules and obligations.

use serde_json::Value;
use toml::value::Datetime;

use super::check::{Report, by_id, items, list, plain, texts};
use super::expect::{DueExpect, LadderExpect, LawExpect, StandingExpect};

/// Ladders and flags.
pub fn classifications(report: &mut Report, wanted: &LawExpect, law: &Value) {
    for (id, ladder) in &wanted.classifications {
        let got = by_id(&law["classifications"], id).filter(|c| !texts(&c["possible"]).is_empty());
        match (got, ladder.hidden) {
            (None, true) => {}
            (None, false) => report.say(&format!("ladder {id}"), "a result", "not shown"),
            (Some(got), true) => {
                report.say(&format!("ladder {id}"), "not shown", &list(&texts(&got["possible"])));
            }
            (Some(got), false) => check_ladder(report, id, ladder, got),
        }
    }
    for (id, flags) in &wanted.flags {
        match by_id(&law["classifications"], id) {
            None => report.say(&format!("flags {id}"), "a result", "not shown"),
            Some(got) => {
                for (flag, standing) in flags {
                    named(report, "flag", flag, standing, &got["levels"]);
                }
            }
        }
    }
}

fn check_ladder(report: &mut Report, id: &str, wanted: &LadderExpect, got: &Value) {
    let what = format!("ladder {id}");
    let possible = texts(&got["possible"]);
    let head = &got["headline"];
    report.same(&format!("{what}, possible now"), wanted.possible.as_deref(), &possible);
    report.same(&format!("{what}, undated"), wanted.long.undated.as_deref(), &texts(&got["undated"]));
    if let Some(level) = &wanted.certain {
        let one = std::slice::from_ref(level);
        report.same(&format!("{what}, possible now"), Some(one), &possible);
        let named = head["level"] == **level && head["phase"] == "now" || head["now"] == **level;
        if !named {
            report.say(&format!("{what}, certain now"), level, &plain(head));
        }
        let standing = by_id(&got["levels"], level).unwrap_or(&Value::Null);
        report.text(&format!("{what}, {level}"), Some("yes"), &standing["applies"]);
        report.text(&format!("{what}, confidence"), wanted.long.confidence.as_deref(), &standing["confidence"]);
        report.same(&format!("{what}, your reading"), wanted.long.assumed.as_deref(), &texts(&standing["assumed"]));
    }
    match wanted.long.headline.as_deref() {
        Some("none") if head.is_null() => {}
        Some("none") => report.say(&format!("{what}, headline"), "none", &plain(&head["level"])),
        headline => report.text(&format!("{what}, headline"), headline, &head["level"]),
    }
    report.text(&format!("{what}, phase of the headline"), wanted.long.phase.as_deref(), &head["phase"]);
    check_from(report, &what, wanted.long.from, &head["from"]);
}

/// A start that is fixed.
pub fn check_from(report: &mut Report, what: &str, wanted: Option<Datetime>, got: &Value) {
    if let Some(day) = wanted {
        let day = day.to_string();
        if got["earliest"] != *day || got["latest"] != *day {
            let got = format!("{} to {}", plain(&got["earliest"]), plain(&got["latest"]));
            report.say(&format!("{what}, start"), &day, &got);
        }
    }
}

/// A flag, a shown rule or an obligation by its id.
pub fn named(report: &mut Report, sort: &str, id: &str, wanted: &StandingExpect, all: &Value) {
    let what = format!("{sort} {id}");
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
    report.among(&format!("{what}, reasons"), &long.because_has, &[], &reasons(&got["because"]));
    match long.done.as_deref() {
        Some("none") if got["done"].is_null() => {}
        done => report.text(&format!("{what}, done"), done, &got["done"]),
    }
    report.text(&format!("{what}, nature"), long.nature.as_deref(), &got["nature"]);
    report.text(&format!("{what}, holder"), long.holder.as_deref(), &got["holder"]);
    report.same(&format!("{what}, penalties of a breach"), long.breach.as_deref(), &texts(&got["breach"]));
    for (deadline, due) in &long.due {
        match by_id(&got["due"], deadline) {
            None => report.say(&format!("{what}, deadline {deadline}"), "there", "not there"),
            Some(got) => check_due(report, &format!("{what}, deadline {deadline}"), due, got),
        }
    }
}

fn reasons(because: &Value) -> Vec<String> {
    let mut ids: Vec<String> = items(because)
        .iter()
        .flat_map(|reason| ["question", "rule", "openPoint", "namedDate", "index"].map(|key| &reason[key]))
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect();
    ids.dedup();
    ids
}

fn check_due(report: &mut Report, what: &str, wanted: &DueExpect, got: &Value) {
    let within: Vec<String> = items(&got["within"]).iter().map(limit).collect();
    if let Some(limit) = &wanted.within
        && within != [limit.clone()]
    {
        report.say(&format!("{what}, within"), limit, &list(&within));
    }
    if let Some(extend) = &wanted.extend
        && limit(&got["extend"]) != *extend
    {
        report.say(&format!("{what}, extension"), extend, &limit(&got["extend"]));
    }
    if let Some(every) = &wanted.every
        && limit(&got["every"]) != *every
    {
        report.say(&format!("{what}, every"), every, &limit(&got["every"]));
    }
    report.text(&format!("{what}, before"), wanted.before.as_deref(), &got["before"]);
    report.text(&format!("{what}, after"), wanted.after.as_deref(), &got["after"]);
    report.text(&format!("{what}, day"), wanted.date.map(|d| d.to_string()).as_deref(), &got["date"]);
    report.text(&format!("{what}, nature"), wanted.nature.as_deref(), &got["nature"]);
    report.text(&format!("{what}, confidence"), wanted.confidence.as_deref(), &got["confidence"]);
    report.truth(&format!("{what}, overdue"), wanted.overdue, &got["overdue"]);
}

/// `3 working_days`, `3..5 days`.
fn limit(value: &Value) -> String {
    let (low, high, unit) = (plain(&value["low"]), plain(&value["high"]), plain(&value["unit"]));
    if low == high { format!("{low} {unit}") } else { format!("{low}..{high} {unit}") }
}

/// What all results not named must be.
pub fn others(report: &mut Report, sort: &str, wanted: &Option<String>, all: &Value, is_named: impl Fn(&str) -> bool) {
    let Some(wanted) = wanted else { return };
    for entry in items(all) {
        let id = plain(&entry["id"]);
        if !is_named(&id) {
            report.text(&format!("{sort} {id} (not named)"), Some(wanted), &entry["applies"]);
        }
    }
}
