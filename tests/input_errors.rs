//! Every kind of wrong input with the exact path and sentence. The cases are files in `input_errors/`: a list of
//! `{ "name", "input", "errors": ["path: sentence"] }`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod input_book;

use ai_selfcheck::input::read::read;
use ai_selfcheck::json::Json;
use ai_selfcheck::json::parse;

#[test]
fn every_kind_of_mistake_is_named_with_its_path() {
    let bundle = input_book::book();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/input_errors");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut count, mut differing) = (0, Vec::new());
    for file in files {
        let Json::List(cases) = parse(&std::fs::read_to_string(&file).unwrap()).unwrap() else { panic!("a list") };
        for case in &cases {
            count += 1;
            let name = case.get("name").and_then(Json::as_text).unwrap();
            let Some(Json::List(errors)) = case.get("errors") else { panic!("{name}: no list of errors") };
            let expected: Vec<&str> = errors.iter().filter_map(Json::as_text).collect();
            assert!(!expected.is_empty() && expected.len() == errors.len(), "{name}: a case without a mistake");
            let said: Vec<String> = match read(&bundle, case.get("input").unwrap_or(&Json::Null)) {
                Ok(_) => Vec::new(),
                Err(errors) => errors.iter().map(ToString::to_string).collect(),
            };
            if said != expected {
                let lines = said.join("\n    ");
                differing.push(format!("{}: {}\n    {lines}", file.file_name().unwrap().to_string_lossy(), name));
            }
        }
    }
    assert!(differing.is_empty(), "said otherwise:\n{}", differing.join("\n"));
    assert!(count >= 70, "only {count} cases");
}
