//! The same answers on another day: what is told to differ is what two assessments show, and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod view_support;

use std::collections::BTreeMap;

use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::widget::{Options, Widget};
use serde_json::Value;
use view_support::look::{by_class, text};
use view_support::{options, send};

const TODAY: &str = "2026-11-25";

fn examples() -> Vec<String> {
    shipped().rulebook.examples.iter().map(|one| one.id.clone()).collect()
}

/// An example on a day, for somebody for whom it is `today`.
fn opened(language: &str, id: &str, day: &str, today: &str) -> Widget {
    let mut widget =
        Widget::new(shipped(), Options { today: view_support::day(today), as_of: None, ..options(language) });
    send(&mut widget, &[(&format!("example:{id}"), ""), ("as_of", day)]);
    assert!(widget.model().example, "the example {id} is not opened");
    widget
}

/// Its result.
fn on(id: &str, day: &str, today: &str) -> Value {
    serde_json::to_value(opened("en", id, day, today).assessment()).unwrap()
}

/// Scope, classes and duties of a result, each in a word of its own, by law and id.
fn standing(result: &Value) -> BTreeMap<(String, String), String> {
    let mut all = BTreeMap::new();
    for (law, of) in result["laws"].as_object().unwrap() {
        if of["covered"] != true {
            continue;
        }
        let mut add = |id: &str, word: String| all.insert((law.clone(), id.to_owned()), word);
        add(law, of["applies"].to_string());
        for class in of["classifications"].as_array().unwrap() {
            let head = &class["headline"];
            add(class["id"].as_str().unwrap(), format!("{} {} {}", class["possible"], head["level"], head["phase"]));
        }
        for duty in of["obligations"].as_array().unwrap() {
            let phase = if duty["phase"] == "ended" { &Value::Null } else { &duty["phase"] };
            add(duty["id"].as_str().unwrap(), format!("{} {phase}", duty["applies"]));
        }
    }
    all
}

fn told(result: &Value) -> BTreeMap<(String, String), (String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let effects = result["compared"]["effects"].as_array().unwrap();
    effects.iter().map(|e| ((text(&e["law"]), text(&e["id"])), (text(&e["before"]), text(&e["after"])))).collect()
}

#[test]
fn every_difference_between_two_days_is_told_and_nothing_else() {
    let mut seen = 0;
    for id in examples() {
        let before = standing(&on(&id, TODAY, TODAY));
        for day in ["2026-12-02", "2028-08-02"] {
            let result = on(&id, day, TODAY);
            assert_eq!(result["compared"]["with"], TODAY);
            let told = told(&result);
            for (what, after) in standing(&result) {
                let Some(before) = before.get(&what) else { continue };
                assert_eq!(told.contains_key(&what), *before != after, "{id} on {day}: {what:?}: {before} and {after}");
                seen += usize::from(*before != after);
            }
        }
    }
    assert!(seen > 100, "only {seen} differences in all examples");
}

/// The recruiting tool of S04: Annex III from 2 December 2027 (AI Act Art. 113), its duties from the redesign fixed for
/// 1 March 2028 (Art. 111(2)).
#[test]
fn a_recruiting_tool_becomes_high_risk_on_one_day_and_owes_its_duties_on_another() {
    let class = |day: &str| told(&on("s04", day, TODAY)).remove(&("eu_ai_act".to_owned(), "eu_risk".to_owned()));
    let turn = |before: &str, after: &str| Some((before.to_owned(), after.to_owned()));
    assert_eq!(class("2027-12-01"), None);
    assert_eq!(class("2027-12-02"), turn("minimal|high_risk:later", "high_risk"));
    let oversight =
        |day: &str| told(&on("s04", day, TODAY)).remove(&("eu_ai_act".to_owned(), "eu_d_oversight".to_owned()));
    assert_eq!(oversight("2028-02-29"), None);
    assert_eq!(oversight("2028-03-01"), turn("yes:later", "yes"));
}

#[test]
fn looking_back_turns_the_arrow_round() {
    let there = told(&on("s04", "2027-12-02", TODAY));
    let back = told(&on("s04", TODAY, "2027-12-02"));
    let turned: BTreeMap<_, _> = there.into_iter().map(|(what, (before, after))| (what, (after, before))).collect();
    assert_eq!(turned, back);
}

#[test]
fn the_same_day_is_no_comparison_and_a_day_before_the_law_is_told_of_no_law() {
    assert_eq!(on("s04", TODAY, TODAY)["compared"], Value::Null);
    // The AI Act is described from 2026-07-27 on, the GDPR from 2026-01-01 on.
    let result = on("s04", TODAY, "2026-07-26");
    assert!(told(&result).keys().all(|(law, _)| law != "eu_ai_act"));
    assert_eq!(on("s04", "2026-07-26", TODAY)["laws"]["eu_ai_act"]["covered"], false);
}

#[test]
fn the_page_names_what_turns_in_words() {
    for (language, class) in [
        ("de", "Risikostufe: Keine dieser Stufen, Hochrisiko (später) → Hochrisiko"),
        ("en", "Risk level: None of these levels, High-risk (later) → High-risk"),
    ] {
        let page = opened(language, "s04", "2028-03-01", TODAY).view();
        let part = by_class(&page, "compared");
        let text = text(part.first().unwrap());
        assert!(text.contains(class), "{text}");
        let same = opened(language, "s04", TODAY, TODAY).view();
        assert!(by_class(&same, "compared").is_empty());
    }
}
