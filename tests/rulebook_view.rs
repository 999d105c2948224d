//! The rulebook as readers outside get it, over the laws that ship.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test")]

use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::rulebook_view::rulebook;
use serde_json::Value;

fn view(language: &str) -> Value {
    serde_json::from_str(&rulebook(shipped(), language)).unwrap()
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect()
}

#[test]
fn everything_of_the_rulebook_is_there_once() {
    let book = &shipped().rulebook;
    let view = view("de");
    let questions = |of: Option<u16>| -> Vec<&str> {
        book.questions.iter().filter(|question| question.law == of).map(|question| question.id.as_str()).collect()
    };
    assert_eq!(ids(&view["shared"]), questions(None));
    for (at, (law, shown)) in (0..).zip(book.laws.iter().zip(view["laws"].as_array().unwrap())) {
        assert_eq!(shown["id"], law.id.as_str());
        assert_eq!(ids(&shown["questions"]), questions(Some(at)));
        let count = |key: &str| shown[key].as_array().unwrap().len();
        assert_eq!(count("obligations"), book.obligations.iter().filter(|one| one.law == at).count());
        assert_eq!(count("penalties"), book.penalties.iter().filter(|one| one.law == at).count());
        assert_eq!(count("notes"), book.notes.iter().filter(|one| one.law == at).count());
        assert_eq!(count("documents"), book.documents.iter().filter(|one| one.law == at).count());
        let results = book.classifications.iter().filter(|one| one.law == Some(at) && !one.derived);
        assert_eq!(count("classifications"), results.count());
        assert!(count("sources") > 0);
    }
    let sources = view["laws"].as_array().unwrap().iter().map(|law| law["sources"].as_array().unwrap().len());
    assert_eq!(sources.sum::<usize>() + ids(&view["sharedSources"]).len(), book.sources.len());
}

#[test]
fn a_question_has_all_its_words() {
    let view = view("en");
    let question = view["shared"].as_array().unwrap().iter().find(|one| one["kind"] == "several_of").unwrap();
    assert!(question["title"].as_str().unwrap().ends_with('?'), "{}", question["title"]);
    for option in question["options"].as_array().unwrap() {
        assert_ne!(option["title"], option["id"]);
    }
    let law = &view["laws"][0];
    assert!(law["name"].is_string() && law["title"].is_string() && law["covers"].is_string());
    let duty = &law["obligations"][0];
    let cite = &duty["cites"][0];
    assert!(cite["cite"].as_str().unwrap().contains(':'));
    assert!(!cite["text"].as_str().unwrap().contains([':', '{', '[']), "{}", cite["text"]);
    assert_ne!(duty["holder"]["title"], duty["holder"]["id"]);
    for breach in duty["breach"].as_array().unwrap() {
        assert!(ids(&law["penalties"]).contains(&breach.as_str().unwrap()));
    }
}

#[test]
fn the_two_languages_have_one_shape() {
    assert_eq!(shape(&view("de")), shape(&view("en")));
}

/// Everything but the words.
fn shape(value: &Value) -> Value {
    const WORDS: [&str; 12] =
        ["title", "name", "summary", "covers", "hint", "why", "whoKnows", "none", "unit", "text", "evidence", "not"];
    match value {
        Value::Array(items) => items.iter().map(shape).collect(),
        Value::Object(entries) => entries
            .iter()
            .filter(|(key, _)| *key != "language")
            .map(|(key, value)| (key.clone(), if WORDS.contains(&key.as_str()) { true.into() } else { shape(value) }))
            .collect(),
        other => other.clone(),
    }
}
