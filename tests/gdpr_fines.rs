//! The method of the European Data Protection Board, cell by cell: what the widget shows as maximum and as starting
//! point for a turnover and a seriousness is what the two tables of the law sheet say (`tests/gdpr_fines.toml`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use std::collections::BTreeMap;

use ai_selfcheck::input::read::read;
use ai_selfcheck::json::parse;
use ai_selfcheck::rulebook::shipped;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    cell: Vec<Cell>,
    undertaking: Vec<Undertaking>,
    none: Vec<Bare>,
}

/// A row of both tables, at one turnover.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    turnover: i64,
    /// The row of the adjustment table that is not confirmed.
    #[serde(default)]
    not_confirmed: bool,
    gdpr_83_4: Column,
    gdpr_83_5: Column,
}

/// What one paragraph of Article 83 costs at a turnover.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    maximum: i64,
    low: [i64; 2],
    medium: [i64; 2],
    high: [i64; 2],
}

/// A kind of organisation that counts as an undertaking.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Undertaking {
    answers: BTreeMap<String, Value>,
}

/// Facts under which no starting point may be shown.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bare {
    title: String,
    answers: BTreeMap<String, Value>,
    /// The maxima of 83(4) and 83(5) all the same: their lower bounds; none = no fine.
    maxima: Option<[i64; 2]>,
}

fn book() -> Book {
    toml::from_str(include_str!("gdpr_fines.toml")).unwrap()
}

/// The assessment of an assistant that works with names in letters of customers, for this organisation.
fn assess(organisation: &BTreeMap<String, Value>, circumstances: &Value) -> Value {
    let mut answers = json!({
        "org_kind": "company", "org_seat": ["germany"], "sector": [], "working_method": "learnt",
        "where_used": ["germany"], "output_kinds": ["text"], "people_functions": [], "harmful_functions": [],
        "person_effects": [], "affected": ["consumers"], "data_kinds": ["name"], "data_location": ["germany"],
        "data_recipients": ["nobody"], "training_data": [], "purpose_named": "named", "gdpr_role": "controller",
        "gdpr_hosting": "vendor", "gdpr_processing": [], "gdpr_basis": "consent", "gdpr_dsk_list": [],
    });
    for (question, answer) in organisation {
        answers[question] = answer.clone();
    }
    let parameters = json!({ "circumstances": circumstances });
    let input = json!({ "laws": ["gdpr"], "asOf": "2026-11-23", "answers": answers, "parameters": parameters });
    let bundle = shipped();
    let input = read(bundle, &parse(&input.to_string()).unwrap()).unwrap();
    serde_json::to_value(ai_selfcheck::assess(&bundle.rulebook, &input)).unwrap()["laws"]["gdpr"].clone()
}

fn by_id<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|entry| entry["id"] == id).unwrap_or(&Value::Null)
}

/// An end that is certain.
fn exact(end: &Value) -> Option<i64> {
    (end["low"] == end["high"]).then(|| end["low"].as_i64()).flatten()
}

fn check(column: &Column, got: &Value, not_confirmed: bool, what: &str) {
    let sums = got["exposure"].as_array().unwrap();
    assert_eq!(sums.len(), 1, "{what}: one maximum");
    assert_eq!(exact(&sums[0]["to"]), Some(column.maximum), "{what}: maximum");
    let range = got["orientation"].as_array().unwrap();
    assert_eq!(range.len(), 3, "{what}: one range for each seriousness");
    for (seriousness, [from, to]) in [("low", column.low), ("medium", column.medium), ("high", column.high)] {
        let sum = range.iter().find(|sum| sum["when"]["gdpr_seriousness"] == seriousness).expect(what);
        let ends = (exact(&sum["from"]), exact(&sum["to"]));
        assert_eq!(ends, (Some(from), Some(to)), "{what}: {seriousness}");
        assert_eq!(sum["confidence"] == "medium", not_confirmed, "{what}: {seriousness}: the figure carries its mark");
    }
}

#[test]
fn every_cell_of_both_tables() {
    let book = book();
    for cell in &book.cell {
        for undertaking in &book.undertaking {
            let mut answers = undertaking.answers.clone();
            answers.insert("turnover".to_owned(), json!({ "amount": cell.turnover, "currency": "EUR" }));
            let got = assess(&answers, &json!({}));
            let what = format!("turnover {}, {:?}", cell.turnover, undertaking.answers);
            let mark = cell.not_confirmed;
            check(&cell.gdpr_83_4, by_id(&got["penalties"], "gdpr_83_4"), mark, &format!("{what}, 83(4)"));
            check(&cell.gdpr_83_5, by_id(&got["penalties"], "gdpr_83_5"), mark, &format!("{what}, 83(5)"));
            check(&cell.gdpr_83_5, &order_disobeyed(&answers), mark, &format!("{what}, 83(6)"));
            let marked = by_id(&got["notes"], "gdpr_warn_second_row")["applies"] == "yes";
            assert_eq!(marked, cell.not_confirmed, "{what}: the row is marked as not confirmed, or not");
        }
    }
}

/// Article 83(6) once an order was disobeyed.
fn order_disobeyed(organisation: &BTreeMap<String, Value>) -> Value {
    let got = assess(organisation, &json!({ "gdpr_order_disobeyed": true }));
    by_id(&got["penalties"], "gdpr_83_6").clone()
}

#[test]
fn every_bound_of_a_row_is_tried() {
    let book = book();
    let turnovers: Vec<i64> = book.cell.iter().map(|cell| cell.turnover).collect();
    for bound in [2_000_000, 10_000_000, 50_000_000, 100_000_000, 250_000_000, 500_000_000] {
        assert!(turnovers.contains(&bound), "the bound {bound} is inclusive and belongs into the file");
        assert!(turnovers.contains(&(bound + 1)), "so does the first euro above {bound}");
    }
}

#[test]
fn no_starting_point_without_an_undertaking_and_its_turnover() {
    for case in &book().none {
        let got = assess(&case.answers, &json!({}));
        for (at, id) in ["gdpr_83_4", "gdpr_83_5"].into_iter().enumerate() {
            let penalty = by_id(&got["penalties"], id);
            let range = &penalty["orientation"];
            assert!(range.as_array().is_none_or(Vec::is_empty), "{}: {id} shows {range}", case.title);
            let lower =
                penalty["exposure"].as_array().and_then(|sums| sums.first()).map(|sum| sum["to"]["low"].clone());
            assert_eq!(lower, case.maxima.map(|maxima| maxima[at].into()), "{}: {id}, maximum", case.title);
        }
    }
}
