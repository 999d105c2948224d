//! The examples of the start page: each is read without a remark, leaves nothing to ask, and has the classes that
//! `tests/examples.toml` says, written by hand from the systems and not from what the product says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

mod view_support;

use std::collections::{BTreeMap, BTreeSet};

use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::saved::read;
use ai_selfcheck::widget::Widget;
use serde::Deserialize;
use serde_json::Value;
use view_support::options;

/// What the table says of an example.
#[derive(Deserialize)]
struct Expected {
    /// Questions still to ask.
    #[serde(default)]
    ask: Vec<String>,
    /// Questions answered "don't know" that decide something.
    #[serde(default)]
    unknown: BTreeSet<String>,
    /// By law: `applies` (yes where it is not said) and classes.
    #[serde(flatten)]
    laws: BTreeMap<String, BTreeMap<String, String>>,
}

fn table() -> BTreeMap<String, Expected> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The result of an example on 2026-11-23, opened as on the start page.
fn result(id: &str) -> Value {
    let mut widget = Widget::new(shipped(), options("en"));
    widget.update(&format!("example:{id}"), "");
    assert!(widget.model().example, "the example {id} is not opened");
    serde_json::to_value(widget.assessment()).unwrap()
}

fn items(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The flags that hold, as "flag phase", in the words of the table.
fn flags(found: &Value) -> String {
    let held = items(&found["levels"]).iter().filter(|level| text(&level["applies"]) == "yes");
    let held: Vec<String> = held.map(|level| format!("{} {}", text(&level["id"]), text(&level["phase"]))).collect();
    if held.is_empty() { "none".to_owned() } else { held.join(", ") }
}

/// A class in the words of the table.
fn class(found: &Value) -> String {
    if text(&found["kind"]) == "flags" {
        return flags(found);
    }
    let headline = &found["headline"];
    let (level, phase) = (text(&headline["level"]), text(&headline["phase"]));
    if level.is_empty() {
        let possible: Vec<&str> = items(&found["possible"]).iter().map(text).collect();
        return if possible.is_empty() { "none".to_owned() } else { format!("open: {}", possible.join(", ")) };
    }
    let day = if phase == "later" { format!(" {}", text(&headline["from"]["earliest"])) } else { String::new() };
    let until = headline["now"].as_str().map_or_else(String::new, |now| format!(", {now} now"));
    format!("{level} {phase}{day}{until}")
}

/// Every difference between an example and the table, as a line.
fn differences(id: &str, expected: &Expected) -> Vec<String> {
    let result = result(id);
    let mut wrong = Vec::new();
    let mut same = |what: String, wanted: String, got: String| {
        if wanted != got {
            wrong.push(format!("{id}: {what}: expected {wanted}, got {got}"));
        }
    };
    let ask: Vec<String> = items(&result["ask"]).iter().map(|one| text(one).to_owned()).collect();
    same("left to ask".to_owned(), format!("{:?}", expected.ask), format!("{ask:?}"));
    let chosen: Vec<&String> = result["laws"].as_object().into_iter().flat_map(serde_json::Map::keys).collect();
    let wanted: BTreeSet<&String> = expected.laws.keys().collect();
    same("laws".to_owned(), format!("{wanted:?}"), format!("{:?}", chosen.iter().copied().collect::<BTreeSet<_>>()));
    let mut unknown = BTreeSet::new();
    for law in chosen {
        let law = &result["laws"][law];
        unknown.extend(items(&law["open"]["deciding"]).iter().map(|one| text(&one["question"]).to_owned()));
    }
    same("not known".to_owned(), format!("{:?}", expected.unknown), format!("{unknown:?}"));
    for (law, classes) in &expected.laws {
        let got = &result["laws"][law];
        let applies = classes.get("applies").map_or("yes", String::as_str);
        same(format!("{law} applies"), applies.to_owned(), text(&got["applies"]).to_owned());
        for (name, wanted) in classes.iter().filter(|(name, _)| *name != "applies") {
            let found = items(&got["classifications"]).iter().find(|one| text(&one["id"]) == name.as_str());
            same(name.clone(), wanted.clone(), found.map_or_else(|| "none".to_owned(), class));
        }
    }
    wrong
}

#[test]
fn every_example_has_its_classes_and_leaves_nothing_to_ask() {
    let wrong: Vec<String> = table().iter().flat_map(|(id, expected)| differences(id, expected)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_example_is_in_the_table() {
    let shipped: BTreeSet<String> = shipped().rulebook.examples.iter().map(|one| one.id.clone()).collect();
    assert_eq!(table().into_keys().collect::<BTreeSet<_>>(), shipped);
}

#[test]
fn every_example_is_read_without_a_remark() {
    let book = &shipped().rulebook;
    for example in &book.examples {
        let text = format!(
            "{{\"format\":\"ai-selfcheck\",\"version\":1,\"rulebook\":\"{}\",\"systems\":[{}]}}",
            book.hash, example.system
        );
        let remarks = read(shipped(), &text).map(|opened| opened.remarks);
        assert_eq!(remarks, Ok(Vec::new()), "{}", example.id);
    }
}
