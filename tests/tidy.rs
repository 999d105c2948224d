//! Rules about the code itself that no compiler checks: who may know whom, what must not occur, how long a file is.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files in every language that people write here.
const CODE: &[&str] = &["rs", "js", "mjs", "ts", "css", "html"];
const LONGEST: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files of the checkout that are ours: names relative to its top, with `/`.
fn files() -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root()];
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if [".git", "target"].contains(&name.as_str())
                || name.ends_with("node_modules")
                || name == "tests/browser/out"
            {
                continue;
            }
            if path.is_dir() { open.push(path) } else { found.push(name) }
        }
    }
    found.sort();
    assert!(found.len() > 20, "the checkout is not where the test looks for it");
    found
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_default()
}

fn is_code(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| CODE.iter().any(|one| extension == *one))
}

/// Rust files of the product, the commands left out.
fn product() -> Vec<String> {
    let shipped = |name: &String| name.starts_with("src/") && name.ends_with(".rs") && !name.starts_with("src/xtask/");
    files().into_iter().filter(shipped).collect()
}

/// The lines of a Rust file with their numbers, comments left out.
fn statements(name: &str) -> Vec<(usize, String)> {
    let text = read(name);
    let lines = text.lines().enumerate().map(|(at, line)| {
        let end = line.find("//").filter(|at| !line[..*at].ends_with(':')).unwrap_or(line.len());
        (at + 1, line[..end].to_owned())
    });
    lines.collect()
}

/// Whether a name occurs in a line as a whole word.
fn names(line: &str, word: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    })
}

/// Fails with all places where a word stands that must not stand there.
fn forbid(files: &[String], words: &[&str], reason: &str) {
    let mut found = Vec::new();
    for name in files {
        for (number, line) in statements(name) {
            found.extend(words.iter().filter(|word| names(&line, word)).map(|word| format!("{name}:{number}: {word}")));
        }
    }
    assert!(found.is_empty(), "{reason}:\n{}", found.join("\n"));
}

fn below(folders: &[&str]) -> Vec<String> {
    product().into_iter().filter(|name| folders.iter().any(|folder| name.starts_with(folder))).collect()
}

#[test]
fn only_web_knows_a_browser() {
    let others: Vec<String> = product().into_iter().filter(|name| !name.starts_with("src/web/")).collect();
    forbid(
        &others,
        &["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"],
        "the browser is known to src/web alone",
    );
}

#[test]
fn the_core_knows_nobody_above_it() {
    let core = below(&[
        "src/engine/",
        "src/input/",
        "src/json/",
        "src/law/",
        "src/words/",
        "src/assessment/",
        "src/rulebook.rs",
    ]);
    let above = ["crate::view", "crate::widget", "crate::report", "crate::web"];
    forbid(&core, &above, "the core is below the view, the widget, the report and the browser");
    forbid(&below(&["src/law/"]), &["crate::engine", "ai_selfcheck"], "law data knows nobody");
}

#[test]
fn the_view_decides_nothing() {
    forbid(&below(&["src/view/"]), &["crate::engine", "crate::web"], "a page shows an assessment, it makes none");
    forbid(&below(&["src/report/"]), &["crate::web", "crate::widget"], "the take-away is made without a page");
    forbid(&below(&["src/widget/"]), &["crate::web"], "the widget knows no browser");
}

#[test]
fn nothing_inexact_and_no_clock() {
    let words = ["f32", "f64", "HashMap", "HashSet", "SystemTime", "Instant"];
    // Serde asks every writer for a form of floats; this one has none.
    let files: Vec<String> = product().into_iter().filter(|name| name != "src/json/serialize.rs").collect();
    forbid(&files, &words, "whole numbers, ordered maps, no clock: the same answers give the same result everywhere");
}

#[test]
fn nothing_is_left_to_do() {
    let code: Vec<String> =
        product().into_iter().chain(files().into_iter().filter(|name| name.starts_with("www/"))).collect();
    let open = ["todo", "unimplemented"].map(|word| format!("{word}!"));
    let mut found = Vec::new();
    for name in code.iter().filter(|name| is_code(name)) {
        let text = read(name);
        let marks = open.iter().map(String::as_str).chain(["TODO", "FIXME", "XXX"]);
        found.extend(marks.filter(|mark| text.contains(mark)).map(|mark| format!("{name}: {mark}")));
    }
    assert!(found.is_empty(), "left to do:\n{}", found.join("\n"));
}

#[test]
fn no_markup_as_text_reaches_a_page() {
    let sinks = [
        "innerHTML",
        "inner_html",
        "outerHTML",
        "outer_html",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "document.write",
        "setHTMLUnsafe",
        "createContextualFragment",
        "DOMParser",
        "srcdoc",
        "eval(",
        "new Function",
    ];
    let mut found = Vec::new();
    for name in files().iter().filter(|name| is_code(name) && (name.starts_with("src/") || name.starts_with("www/"))) {
        let text = read(name);
        found.extend(sinks.iter().filter(|sink| text.contains(*sink)).map(|sink| format!("{name}: {sink}")));
    }
    assert!(found.is_empty(), "pages are made of nodes, never of markup as text:\n{}", found.join("\n"));
}

#[test]
fn files_stay_short() {
    let mut found = Vec::new();
    for name in files() {
        let written_here = ["src/", "www/", "tests/"].iter().any(|folder| name.starts_with(folder));
        if !written_here || !is_code(&name) {
            continue;
        }
        let lines = read(&name).lines().count();
        if lines > LONGEST {
            found.push(format!("{name}: {lines} lines, at most {LONGEST}"));
        }
    }
    assert!(found.is_empty(), "one idea a file:\n{}", found.join("\n"));
}

#[test]
fn every_module_is_on_the_map() {
    let map = read("ARCHITECTURE.md");
    let mut parts: BTreeSet<String> = BTreeSet::new();
    for name in files() {
        let Some(rest) = name.strip_prefix("src/") else { continue };
        match rest.split_once('/') {
            Some((folder, _)) => parts.insert(format!("src/{folder}/")),
            None => parts.insert(name.clone()),
        };
    }
    parts.extend(["www/", "tests/", "pkg/"].map(str::to_owned));
    let missing: Vec<&String> = parts.iter().filter(|part| !map.contains(&format!("`{part}`"))).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:?}");
}

#[test]
fn no_file_tells_of_the_machine_it_was_made_on() {
    // Put together here, so that this file does not hold what it looks for.
    let folders = ["root", "home", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let servers =
        ["registry.npmjs", "index.crates", "static.crates", "static.rust-lang", "deb.debian", "files.pythonhosted"];
    let endings = [".org", ".io"];
    let hosts: Vec<String> =
        servers.iter().flat_map(|server| endings.iter().map(move |end| format!("{server}{end}"))).collect();
    let allowed = |name: &str| name.ends_with("Cargo.lock") || name.ends_with("package-lock.json");
    let mut found = Vec::new();
    for name in files().iter().filter(|name| !allowed(name)) {
        let bytes = fs::read(root().join(name)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        for mark in folders.iter().chain(&hosts) {
            // A folder counts only where a path starts: `src/work/` would be one of ours.
            let path = |(at, _): (usize, &str)| {
                let before = text[..at].chars().next_back();
                mark.contains('.') || !before.is_some_and(|c| c.is_alphanumeric() || ".-_*}".contains(c))
            };
            if text.match_indices(mark.as_str()).any(path) {
                found.push(format!("{name}: {mark}"));
            }
        }
    }
    assert!(found.is_empty(), "a path or host of one machine:\n{}", found.join("\n"));
}

#[test]
fn the_words_have_the_same_keys_in_every_language() {
    let mut languages: std::collections::BTreeMap<String, Vec<(String, BTreeSet<String>)>> = Default::default();
    for name in files().into_iter().filter(|name| name.starts_with("src/words/") && name.ends_with(".toml")) {
        let stem = name.trim_end_matches(".toml").to_owned();
        let (base, language) = stem.rsplit_once('.').unwrap_or((&stem, ""));
        languages.entry(base.to_owned()).or_default().push((language.to_owned(), keys(&read(&name))));
    }
    for (base, files) in languages {
        let codes: Vec<&str> = files.iter().map(|(language, _)| language.as_str()).collect();
        assert_eq!(codes, ["de", "en"], "{base}: one file a language");
        let [(_, german), (_, english)] = files.as_slice() else { continue };
        let odd: Vec<&String> = german.symmetric_difference(english).collect();
        assert!(odd.is_empty(), "{base}: these keys are there in one language only: {odd:?}");
    }
}

/// The keys of a file of words: `key = "…"` under `[section]`.
fn keys(text: &str) -> BTreeSet<String> {
    let mut section = String::new();
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            section = format!("{name}.");
        } else if let Some((key, _)) = line.split_once('=')
            && !key.starts_with([' ', '#'])
        {
            found.insert(format!("{section}{}", key.trim()));
        }
    }
    found
}
