//! Every key that page, widget and report use has words in both languages, and no words are left over.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use std::collections::BTreeSet;
use std::path::Path;

use view_support::texts::words;

fn rust_files(folder: &Path, out: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

/// All texts in quotation marks that are keys of `name`.
fn used(name: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    for folder in ["view", "widget", "report", "words", "calendar", "document"] {
        rust_files(&root.join(folder), &mut sources);
    }
    let start = format!("\"{name}.");
    let mut keys = BTreeSet::new();
    for source in sources {
        for (at, _) in source.match_indices(&start) {
            let rest = &source[at + 1..];
            keys.insert(rest[..rest.find('"').unwrap()].to_owned());
        }
    }
    keys
}

fn known(name: &str, language: &str) -> BTreeSet<String> {
    words(name, language).into_iter().map(|(key, _)| key).collect()
}

#[test]
fn every_key_has_words_and_all_words_are_used() {
    for language in ["de", "en"] {
        let (used, known) = (used("widget"), known("widget", language));
        assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}: no words");
        assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}: not used");
        let (used, known) = (self::used("report"), self::known("report", language));
        assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}: no words");
        assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}: not used");
    }
}

#[test]
fn both_languages_have_the_same_placeholders() {
    let holes = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    };
    for ((key, german), (other, english)) in words("widget", "de").into_iter().zip(words("widget", "en")) {
        assert_eq!(key, other, "the files have their keys in the same order");
        assert_eq!(holes(&german), holes(&english), "{key}");
    }
}

#[test]
fn words_that_promise_too_much_do_not_occur() {
    for language in ["de", "en"] {
        for (key, text) in words("widget", language) {
            let small = text.to_lowercase();
            for word in ["compliant", "konform", "keine pflichten", "no obligations", "safe", "!"] {
                assert!(!small.contains(word), "{key}: {text}");
            }
        }
    }
}
