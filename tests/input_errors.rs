//! Every kind of wrong input with the exact path and sentence. The cases are files in `input_errors/`: a list of
//! `{ "name", "input", "errors": ["path: sentence"] }`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod input_book;

use ai_selfcheck::input::json::Json;
use ai_selfcheck::input::read::read;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    input: Json,
    errors: Vec<String>,
}

#[test]
fn every_kind_of_mistake_is_named_with_its_path() {
    let bundle = input_book::book();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/input_errors");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut count, mut differing) = (0, Vec::new());
    for file in files {
        let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for case in &cases {
            count += 1;
            let said: Vec<String> = match read(&bundle, &case.input) {
                Ok(_) => Vec::new(),
                Err(errors) => errors.iter().map(ToString::to_string).collect(),
            };
            if said != case.errors {
                let lines = said.join("\n    ");
                differing.push(format!("{}: {}\n    {lines}", file.file_name().unwrap().to_string_lossy(), case.name));
            }
            assert!(!case.errors.is_empty() || !said.is_empty(), "{}: a case without a mistake", case.name);
        }
    }
    assert!(differing.is_empty(), "said otherwise:\n{}", differing.join("\n"));
    assert!(count >= 70, "only {count} cases");
}
