//! What the compiler of law data says to the person who edits it: every folder of `tests/broken_laws` is a small law
//! with mistakes (files over those of `base`) and the messages expected, written by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use selfcheck_law::compile::{Diagnostic, compile};

fn broken_laws() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken_laws")
}

/// Copies `from` over `to`; what a case says beside its law is left out.
fn lay_over(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            lay_over(&path, &to.join(name));
        } else if name != "expected.txt" && name != "removed.txt" {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// The mistakes of a case.
fn mistakes_of(case: &str) -> Vec<Diagnostic> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken_laws").join(case);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let (laws, words) = (folder.join("laws"), folder.join("words"));
    lay_over(&broken_laws().join("base"), &laws);
    lay_over(&broken_laws().join(case), &laws);
    if laws.join("words").exists() {
        fs::rename(laws.join("words"), &words).unwrap();
    }
    for gone in fs::read_to_string(broken_laws().join(case).join("removed.txt")).unwrap_or_default().lines() {
        fs::remove_file(laws.join(gone)).unwrap();
    }
    compile(&laws, &words, "0.0.0").err().unwrap_or_default()
}

/// The first line of each message: place and sentence, without the line of the file and the caret.
fn sentences(mistakes: &[Diagnostic]) -> Vec<String> {
    mistakes.iter().map(|mistake| mistake.to_string().lines().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_base_of_the_broken_laws_is_sound() {
    assert_eq!(sentences(&mistakes_of("base")), Vec::<String>::new());
}

#[test]
fn each_mistake_is_told_in_a_sentence_at_its_place() {
    let mut cases: Vec<String> = fs::read_dir(broken_laws())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|case| case != "base")
        .collect();
    cases.sort();
    let mut wrong = Vec::new();
    for case in &cases {
        let expected = fs::read_to_string(broken_laws().join(case).join("expected.txt")).unwrap();
        let expected: Vec<&str> = expected.lines().collect();
        let told = sentences(&mistakes_of(case));
        if told != expected {
            wrong.push(format!(
                "{case}\n  expected:\n    {}\n  told:\n    {}",
                expected.join("\n    "),
                told.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases differ:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(cases.len() >= 60, "only {} cases are left", cases.len());
}

#[test]
fn the_line_and_a_caret_stand_below_the_sentence() {
    let mistakes = mistakes_of("unknown_name");
    let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["alpha/test.toml:2:9: `al_listde` is not defined anywhere. Did you mean `al_listed`?\n    \
          when = \"al_listde and al_machine\"\n            ^"]
    );
}

#[test]
fn a_mistake_without_a_column_has_no_caret() {
    let told: Vec<String> = mistakes_of("escaped_string").iter().map(ToString::to_string).collect();
    assert_eq!(told, ["alpha/test.toml:2: `al_machin` is not defined anywhere. Did you mean `al_machine`?"]);
}
