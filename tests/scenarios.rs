//! Scenarios: what the law says about a system, written by hand from the law and never from what the code says. How
//! the files read is told in `tests/scenarios/README.md`.
#![cfg(not(target_arch = "wasm32"))]

mod scenario_runner;

use scenario_runner::{gather, meta, pending, run};

#[test]
fn eu_ai_act() {
    run::folder("eu_ai_act");
}

#[test]
fn gdpr() {
    run::folder("gdpr");
}

#[test]
fn japan() {
    run::folder("japan");
}

#[test]
fn kazakhstan() {
    run::folder("kazakhstan");
}

#[test]
fn south_korea() {
    run::folder("south_korea");
}

#[test]
fn together() {
    run::folder("together");
}

#[test]
fn every_folder_has_a_test() {
    let mut folders = gather::folders();
    folders.retain(|folder| !run::FOLDERS.contains(&folder.as_str()));
    assert!(folders.is_empty(), "folders of scenarios without a test: {folders:?}");
}

#[test]
fn every_title_is_its_own() {
    meta::titles();
}

#[test]
fn every_statement_of_law_has_a_witness() {
    meta::witnesses();
}

#[test]
fn every_question_changes_a_result_alone() {
    meta::pairs();
}

#[test]
fn every_question_decides_where_it_is_answered_unknown() {
    meta::deciding();
}

#[test]
fn pending_change_alters_nothing() {
    pending::without_drafts("gdpr");
    pending::years_later("gdpr");
}
