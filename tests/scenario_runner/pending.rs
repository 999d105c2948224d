//! Pending change is information: taken away, or seen years later, it changes no result.

use ai_selfcheck::law::rulebook::{NoteKind, Rulebook};
use ai_selfcheck::rulebook::shipped;
use serde_json::Value;

use super::meta::result;
use super::run::{assess, outcomes};

/// The last day on which a rule of a law in force begins or ends for a system of the GDPR: from then on nothing moves.
const SETTLED: &str = "2026-12-02";

/// Years after every date at which a proposal might be adopted.
const LATER: &str = "2031-01-01";

/// Every scenario of a law has the same result without the drafts that are only noted, on its own day.
pub fn without_drafts(law: &str) {
    let mut book: Rulebook = shipped().rulebook.clone();
    let before = book.notes.len();
    book.notes.retain(|note| note.kind != NoteKind::Draft);
    assert!(book.notes.len() < before, "there are drafts to take away");
    let mut changed = Vec::new();
    for (scenario, got) in outcomes(law) {
        let Ok(got) = got else { continue };
        let without = assess(&book, &scenario.input());
        if without.map(|without| bare(&without)) != Ok(bare(got)) {
            changed.push(scenario.id.as_str());
        }
    }
    assert!(changed.is_empty(), "a draft that is only noted changes the result of:\n{}", changed.join("\n"));
}

/// Every scenario of a law that is asked about once nothing in force moves any more has the same result years later.
pub fn years_later(law: &str) {
    let book = &shipped().rulebook;
    let at = |input: &Value, day: &str| {
        let mut input = input.clone();
        input["asOf"] = day.into();
        assess(book, &input).map(|got| result(&got))
    };
    let mut changed = Vec::new();
    for (scenario, _) in outcomes(law) {
        let mut input = scenario.input();
        input["laws"] = Value::from(vec![law]);
        if at(&input, SETTLED) != at(&input, LATER) {
            changed.push(scenario.id.as_str());
        }
    }
    assert!(changed.is_empty(), "a later day alone changes the result of:\n{}", changed.join("\n"));
}

/// The assessment without its notes and without what only names the rulebook.
fn bare(got: &Value) -> Value {
    let mut got = got.clone();
    for law in got["laws"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
        law["notes"] = Value::Null;
    }
    serde_json::json!([got["ask"], got["laws"], got["changes"]])
}
