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

/// What the law changes on the day, why, and exactly what of it in which scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    result: Vec<Row>,
    question: Vec<Row>,
    case: Vec<Case>,
}

/// A result, or a question that is asked or decides on one of the two days only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    why: String,
    /// For a result that no scenario changes: one in which its reasons change, or what another answer would make of it.
    aside_in: Option<String>,
}

/// Scenarios in which the same results and questions differ. In a scenario of no case nothing does.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    differs: BTreeSet<String>,
    seen_in: Vec<String>,
}

/// What differs: results and how, their reasons and what another answer would change, questions, and other parts.
#[derive(Default)]
struct Differences {
    results: BTreeMap<String, String>,
    aside: BTreeMap<String, String>,
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

/// Without the reasons and how sure they are, wherever they stand.
fn without_reasons(entry: &Value) -> Value {
    match entry {
        Value::Array(list) => list.iter().map(without_reasons).collect(),
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !["because", "confidence"].contains(&name.as_str()));
            kept.map(|(name, value)| (name.clone(), without_reasons(value))).collect()
        }
        plain => plain.clone(),
    }
}

/// Everything said of a result but its reasons, by its id: under what stands in a list, and in what order, does not matter.
fn said(got: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let law = &got["laws"][LAW];
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut say = |id: &Value, what: String| {
        all.entry(plain(id)).or_default().insert(what);
    };
    for part in ["classifications", "rules", "obligations", "penalties", "notes"] {
        items(&law[part]).iter().for_each(|entry| say(&entry["id"], format!("{part} {}", without_reasons(entry))));
    }
    items(&law["documents"]).iter().for_each(|id| say(id, "offered".to_owned()));
    for layer in items(&law["layers"]) {
        items(&layer["differs"]).iter().for_each(|d| say(&d["id"], format!("layer {} {d}", layer["id"])));
    }
    for unclear in items(&law["open"]["unclear"]) {
        let point = format!("{}{}{}", unclear["openPoint"], unclear["namedDate"], unclear["index"]);
        items(&unclear["decides"]).iter().for_each(|id| say(id, format!("unclear {point}")));
    }
    all
}

/// The reasons of a result, and what another answer would make of it.
fn aside(got: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for part in ["classifications", "rules", "obligations", "penalties", "notes"] {
        for entry in items(&got["laws"][LAW][part]) {
            all.entry(plain(&entry["id"])).or_default().insert(format!("{part} {entry}"));
        }
    }
    for change in items(&got["changes"]) {
        for effect in items(&change["effects"]) {
            let what = format!("change {} {} {effect}", change["question"], change["to"]);
            all.entry(plain(&effect["id"])).or_default().insert(what);
        }
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

/// What is not said in the same way on both days, and how.
fn differing(
    before: &BTreeMap<String, BTreeSet<String>>,
    after: &BTreeMap<String, BTreeSet<String>>,
) -> BTreeMap<String, String> {
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let ids = ids.into_iter().filter(|id| before.get(*id) != after.get(*id));
    ids.map(|id| (id.clone(), turn(before.get(id), after.get(id)))).collect()
}

fn differences([eve, day]: &[Value; 2]) -> Differences {
    let mut found = Differences {
        results: differing(&said(eve), &said(day)),
        aside: differing(&aside(eve), &aside(day)),
        ..Differences::default()
    };
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

/// The case of a scenario, its results and questions; what no case names must not differ.
fn exactly(table: &Table, scenario: &str, found: &Differences) -> Vec<String> {
    let nothing = BTreeSet::new();
    let mut cases = table.case.iter().filter(|case| case.seen_in.iter().any(|named| named == scenario));
    let expected = cases.next().map_or(&nothing, |case| &case.differs);
    assert!(cases.next().is_none(), "{scenario} stands in two cases");
    let differs: BTreeSet<String> = found.results.keys().chain(&found.questions).cloned().collect();
    let missing = expected.difference(&differs).map(|id| format!("{scenario}: {id} does not differ"));
    let unknown = differs.difference(expected).map(|id| {
        let how = found.results.get(id).map_or("", String::as_str);
        format!("{scenario}: {id} differs {how}")
    });
    missing.chain(unknown).collect()
}

/// The table itself: every id of a case has a row that says why, every row is seen somewhere, every scenario exists.
fn sound(table: &Table, known: &BTreeMap<String, Differences>) {
    let rows = || table.result.iter().chain(&table.question);
    for case in &table.case {
        assert!(!case.why.is_empty() && !case.seen_in.is_empty(), "a case says why and where");
        let strange: Vec<&String> = case.differs.iter().filter(|id| rows().all(|row| row.id != **id)).collect();
        assert!(strange.is_empty(), "{}: no row for {strange:?}", case.why);
        let strange: Vec<&String> = case.seen_in.iter().filter(|id| !known.contains_key(*id)).collect();
        assert!(strange.is_empty(), "{}: no scenarios {strange:?}", case.why);
    }
    for row in rows() {
        let seen = table.case.iter().any(|case| case.differs.contains(&row.id));
        let aside = row.aside_in.as_ref().and_then(|id| known.get(id)).is_some_and(|d| d.aside.contains_key(&row.id));
        assert!(!row.why.is_empty() && (seen || aside), "{}: a row says why, and is seen", row.id);
    }
}

#[test]
fn the_day_changes_what_the_law_changes_and_nothing_else() {
    let table = table();
    let mut wrong = Vec::new();
    let mut known = BTreeMap::new();
    for (scenario, days) in both_days() {
        let found = differences(&days);
        wrong.extend(exactly(&table, &scenario, &found));
        wrong.extend(found.rest.iter().map(|part| format!("{scenario}: `{part}` of the law differs")));
        // Reasons and other answers may touch everything that can begin on the day, nearly everywhere.
        let aside = found.aside.iter().filter(|(id, _)| table.result.iter().all(|row| row.id != **id));
        wrong.extend(aside.map(|(id, how)| format!("{scenario}: {id} differs in its reasons or elsewhere {how}")));
        for id in announced(&days[0]) {
            let listed = [&days[1]["laws"][LAW]["obligations"], &days[1]["laws"][LAW]["penalties"]];
            let entry = listed.into_iter().flat_map(items).find(|entry| entry["id"] == *id);
            if entry.is_none_or(|entry| entry["phase"] != "now" || entry["applies"] != "yes") {
                wrong.push(format!("{scenario}: {id} was announced for {DAY} and is not there"));
            }
        }
        known.insert(scenario, found);
    }
    assert!(
        wrong.is_empty(),
        "{} differences that the law does not know, or misses:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    sound(&table, &known);
}
