//! How many questions a person meets, the profile included. An example is answered from nothing, one question after the
//! other, in the order in which they are asked; a question is one page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use ai_selfcheck::assess;
use ai_selfcheck::engine::read as reads;
use ai_selfcheck::input::read::read;
use ai_selfcheck::json::parse;
use ai_selfcheck::law::Date;
use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::widget::{Options, Storage, Widget, steps};
use serde_json::{Map, Value, json};

/// Questions at most, by example: one of two laws, three of several, and Japan alone. With all four laws 45 is the aim.
const MOST: [(&str, usize); 5] = [("s01", 32), ("s10b", 44), ("s18a_japan", 45), ("s20a", 20), ("s23", 34)];

/// The questions of an example in the order asked. What it does not answer is not known.
fn asked(id: &str) -> Vec<String> {
    let bundle = shipped();
    let example = bundle.rulebook.examples.iter().find(|example| example.id == id).unwrap();
    let known: Value = serde_json::from_str(&example.system).unwrap();
    let laws: Vec<&str> = example.laws.iter().map(|at| bundle.rulebook.laws[usize::from(*at)].id.as_str()).collect();
    let (mut answers, mut asked) = (Map::new(), Vec::new());
    loop {
        let parameters = &known["parameters"];
        let input = json!({
            "asOf": "2026-11-23", "language": "en", "laws": laws, "answers": answers, "parameters": parameters,
        });
        let input = read(bundle, &parse(&input.to_string()).unwrap()).unwrap();
        let Some(next) = assess(&bundle.rulebook, &input).ask.into_iter().next() else { return asked };
        answers.insert(next.clone(), known["answers"].get(&next).cloned().unwrap_or_else(|| json!("unknown")));
        asked.push(next);
    }
}

#[test]
fn a_person_meets_no_more_questions_than_promised() {
    for (id, most) in MOST {
        let asked = asked(id);
        assert!(asked.len() <= most, "{id}: {} questions: {}", asked.len(), asked.join(" "));
    }
}

#[test]
fn the_count_leaves_out_what_only_other_laws_read() {
    let book = &shipped().rulebook;
    let day = Date::parse("2026-11-23").unwrap();
    for (law, foreign) in [
        ("kazakhstan", &["group", "turnover", "purpose_named", "human_review"][..]),
        ("japan", &["group", "turnover", "human_review", "content_shows"]),
        ("gdpr", &["group", "size_before", "content_shows"]),
        ("eu_ai_act", &["data_location", "purpose_named"]),
    ] {
        let laws = vec![law.to_owned()];
        let options =
            Options { language: "en".to_owned(), laws, today: day, as_of: Some(day), storage: Storage::Local };
        let mut widget = Widget::new(shipped(), options);
        widget.update("begin", "");
        let read = reads(book, &widget.model().laws);
        for id in foreign {
            assert!(!read.contains(&book.question(id).unwrap()), "{law} does not read {id}");
        }
        let most = steps::at_most(book, widget.model(), false, widget.assessment());
        assert!(most <= read.len(), "{law}: at most {most} of {} questions that it reads", read.len());
    }
}
