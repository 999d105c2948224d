//! 2 December 2026 in the AI Act: every scenario is assessed for the day before and for the day, and differs exactly
//! where the law does. What may differ, why, and in which scenarios it must, stands in `eu_second_december.toml`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

#[allow(dead_code, reason = "this test compares days, not expectations")]
mod scenario_runner;

use std::collections::{BTreeMap, BTreeSet};

use ai_selfcheck::rulebook::shipped;
use scenario_runner::check::{items, plain, texts};
use scenario_runner::run;
use serde::Deserialize;
use serde_json::Value;

const LAW: &str = "eu_ai_act";
const EVE: &str = "2026-12-01";
const DAY: &str = "2026-12-02";

/// What the law changes on the day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    result: Vec<Row>,
    question: Vec<Row>,
}

/// A result, or a question that is asked or decides on one of the two days only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    why: String,
    seen_in: Vec<String>,
}

/// What differs: ids of results, ids of questions, and everything else by the name of its part.
#[derive(Default)]
struct Differences {
    results: BTreeMap<String, String>,
    questions: BTreeSet<String>,
    rest: BTreeSet<String>,
}

fn table() -> Table {
    toml::from_str(include_str!("eu_second_december.toml")).unwrap()
}

/// The assessments of the eve and of the day for every scenario that asks about the AI Act.
fn both_days() -> Vec<(String, [Value; 2])> {
    let scenarios = [LAW, "together"].into_iter().flat_map(run::scenarios);
    let about = scenarios.filter(|scenario| texts(&scenario.input()["laws"]).iter().any(|law| law == LAW));
    about
        .map(|scenario| {
            let days = [EVE, DAY].map(|day| {
                let mut input = scenario.input();
                input["laws"] = serde_json::json!([LAW]);
                input["asOf"] = day.into();
                run::assess(&shipped().rulebook, &input).unwrap_or_else(|refused| panic!("{}: {refused}", scenario.id))
            });
            (scenario.id, days)
        })
        .collect()
}

/// Everything said of a result, by its id: under what stands in a list, and in what order, does not matter.
fn said(got: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let law = &got["laws"][LAW];
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut say = |id: &Value, what: String| {
        all.entry(plain(id)).or_default().insert(what);
    };
    for part in ["classifications", "rules", "obligations", "penalties", "notes"] {
        items(&law[part]).iter().for_each(|entry| say(&entry["id"], format!("{part} {entry}")));
    }
    items(&law["documents"]).iter().for_each(|id| say(id, "offered".to_owned()));
    for layer in items(&law["layers"]) {
        items(&layer["differs"]).iter().for_each(|d| say(&d["id"], format!("layer {} {d}", layer["id"])));
    }
    for change in items(&got["changes"]) {
        let what = format!("change {} {}", change["question"], change["to"]);
        items(&change["effects"]).iter().for_each(|effect| say(&effect["id"], format!("{what} {effect}")));
    }
    for unclear in items(&law["open"]["unclear"]) {
        let point = format!("{}{}{}", unclear["openPoint"], unclear["namedDate"], unclear["index"]);
        items(&unclear["decides"]).iter().for_each(|id| say(id, format!("unclear {point}")));
    }
    all
}

/// The questions that are asked or decide, with the results they decide.
fn asked(got: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let open = &got["laws"][LAW]["open"];
    let ask = texts(&got["ask"]).into_iter().chain(texts(&open["ask"])).map(|id| (id, BTreeSet::new()));
    let deciding = items(&open["deciding"]);
    let deciding = deciding.iter().map(|d| (plain(&d["question"]), texts(&d["decides"]).into_iter().collect()));
    ask.chain(deciding).collect()
}

/// What is said of a result on one of the two days only.
fn turn(before: Option<&BTreeSet<String>>, after: Option<&BTreeSet<String>>) -> String {
    let none = BTreeSet::new();
    let (before, after) = (before.unwrap_or(&none), after.unwrap_or(&none));
    let only =
        |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> { one.difference(other).cloned().collect() };
    format!("\n  {EVE}: {}\n  {DAY}: {}", only(before, after).join("\n  "), only(after, before).join("\n  "))
}

fn differences([eve, day]: &[Value; 2]) -> Differences {
    let mut found = Differences::default();
    let (before, after) = (said(eve), said(day));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = ids.into_iter().filter(|id| before.get(*id) != after.get(*id));
    found.results.extend(differing.map(|id| (id.clone(), turn(before.get(id), after.get(id)))));
    let (before, after) = (asked(eve), asked(day));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for id in ids {
        match (before.get(id), after.get(id)) {
            (Some(before), Some(after)) => {
                let other = before.symmetric_difference(after);
                found
                    .results
                    .extend(other.map(|result| (result.clone(), format!("no longer or newly decided by {id}"))));
            }
            _ => drop(found.questions.insert(id.clone())),
        }
    }
    let (before, after) = (&eve["laws"][LAW], &day["laws"][LAW]);
    for part in ["covered", "applies", "scopeSet", "because", "cites", "confidence"] {
        if before[part] != after[part] {
            found.rest.insert(part.to_owned());
        }
    }
    found
}

/// Levels, duties and penalties that begin on the day, as the eve says it.
fn announced(eve: &Value) -> BTreeSet<String> {
    let law = &eve["laws"][LAW];
    let begins =
        |entry: &&Value| entry["applies"] == "yes" && entry["phase"] == "later" && entry["from"]["latest"] == DAY;
    let ids = |list: &Value| -> Vec<String> { items(list).iter().filter(begins).map(|e| plain(&e["id"])).collect() };
    ids(&law["obligations"]).into_iter().chain(ids(&law["penalties"])).collect()
}

#[test]
fn the_day_changes_what_the_law_changes_and_nothing_else() {
    let table = table();
    assert!(table.result.iter().chain(&table.question).all(|row| !row.why.is_empty()), "every row says why");
    let may = |rows: &[Row], id: &str| rows.iter().any(|row| row.id == id);
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (scenario, days) in &both_days() {
        let found = differences(days);
        let results = found.results.iter().filter(|(id, _)| !may(&table.result, id));
        let results = results.map(|(id, how)| format!("the result {id} {how}"));
        let questions =
            found.questions.iter().filter(|id| !may(&table.question, id)).map(|id| format!("the question {id}"));
        let rest = found.rest.iter().map(|part| format!("`{part}` of the law"));
        wrong.extend(results.chain(questions).chain(rest).map(|what| format!("{scenario}: {what} differs")));
        for id in announced(&days[0]) {
            let listed = [&days[1]["laws"][LAW]["obligations"], &days[1]["laws"][LAW]["penalties"]];
            let entry = listed.into_iter().flat_map(items).find(|entry| entry["id"] == *id);
            if entry.is_none_or(|entry| entry["phase"] != "now" || entry["applies"] != "yes") {
                wrong.push(format!("{scenario}: {id} was announced for {DAY} and is not there"));
            }
        }
        for row in &table.result {
            if found.results.contains_key(&row.id) {
                seen.entry(&row.id).or_default().insert(scenario.clone());
            }
        }
        for row in &table.question {
            if found.questions.contains(&row.id) {
                seen.entry(&row.id).or_default().insert(scenario.clone());
            }
        }
    }
    for row in table.result.iter().chain(&table.question) {
        assert!(!row.seen_in.is_empty(), "{}: no scenario is named", row.id);
        let there = seen.get(row.id.as_str());
        let missing = row.seen_in.iter().filter(|scenario| there.is_none_or(|there| !there.contains(*scenario)));
        wrong.extend(missing.map(|scenario| format!("{scenario}: {} does not differ ({})", row.id, row.why)));
    }
    assert!(
        wrong.is_empty(),
        "{} differences that the law does not know, or misses:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
