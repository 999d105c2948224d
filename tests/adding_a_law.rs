//! The page on adding a law: its example is taken out of its code blocks, laid beside the laws that ship, compiled, and
//! its scenarios are run.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

#[allow(dead_code, reason = "only the format and the comparison of scenarios are used")]
mod scenario_runner;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ai_selfcheck::input::read::read;
use ai_selfcheck::json::parse;
use ai_selfcheck::law::rulebook::Bundle;
use scenario_runner::check;
use scenario_runner::file::Block;
use scenario_runner::gather::Scenario;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The code blocks of the page, each with the line that introduces it.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string(root().join("ADDING_A_LAW.md")).unwrap().replace("\r\n", "\n");
    let mut said = String::new();
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line == "```toml" {
            let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            found.push((said.clone(), code.join("\n") + "\n"));
        } else if !line.is_empty() {
            said = line.to_owned();
        }
    }
    found
}

/// The block that is introduced by this line.
fn block(line: &str) -> String {
    blocks().into_iter().find(|(said, _)| said == line).unwrap_or_else(|| panic!("no block after: {line}")).1
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The laws that ship with the example beside them, put there as the page says.
fn laws() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("adding_a_law");
    let _ = fs::remove_dir_all(&folder);
    copy(&root().join("src/laws"), &folder);
    fs::create_dir_all(folder.join("exampleland")).unwrap();
    for file in ["law.toml", "law.de.toml", "law.en.toml"] {
        fs::write(folder.join("exampleland").join(file), block(&format!("`exampleland/{file}`"))).unwrap();
    }
    for file in ["order.de.toml", "order.en.toml"] {
        let words = fs::read_to_string(folder.join(file)).unwrap();
        fs::write(folder.join(file), format!("{words}\n{}", block(&format!("Added to `{file}`")))).unwrap();
    }
    let order = fs::read_to_string(folder.join("order.toml")).unwrap();
    let (before, list) = order.split_once("\nlaws = [").unwrap();
    let (names, rest) = list.split_once(']').unwrap();
    let names = names.trim_end().trim_end_matches(',');
    let added = block("Added at the end of the list `laws` in `order.toml`");
    fs::write(folder.join("order.toml"), format!("{before}\nlaws = [{names}, {}]{rest}", added.trim())).unwrap();
    folder
}

/// The laws, compiled once.
fn compiled() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let compiled = selfcheck_law::compile::compile(&laws(), &root().join("src/words"), "0.0.0");
        compiled.unwrap_or_else(|mistakes| {
            panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
    })
}

/// The scenarios of the page: the file itself and its variants.
fn scenarios() -> Vec<Scenario> {
    let file: Block = toml::from_str(&block("`tests/scenarios/exampleland/chatbot.toml`")).unwrap();
    let scenario = |block: &Block, given| Scenario {
        id: block.name.clone(),
        title: block.title.clone(),
        given,
        expect: block.expect.clone(),
    };
    let mut all = vec![scenario(&file, file.clone())];
    all.extend(file.variant.iter().map(|variant| scenario(variant, variant.over(&file).unwrap())));
    all
}

/// What is not as the page says.
fn wrong(bundle: &Bundle, scenario: &Scenario) -> Vec<String> {
    let json = parse(&scenario.input().to_string()).map_err(|error| format!("{error:?}")).unwrap();
    match read(bundle, &json) {
        Ok(input) => {
            let got = serde_json::to_value(ai_selfcheck::assess(&bundle.rulebook, &input)).unwrap();
            check::scenario(scenario, &got)
        }
        Err(refused) => refused.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_example_compiles_and_gives_what_the_page_says() {
    let bundle = compiled();
    assert_eq!(bundle.rulebook.laws.last().unwrap().id, "exampleland");
    let scenarios = scenarios();
    assert_eq!(scenarios.len(), 4, "the scenarios of the page");
    for scenario in &scenarios {
        assert_eq!(wrong(bundle, scenario), Vec::<String>::new(), "{}", scenario.title);
    }
}

#[test]
fn every_block_of_the_page_is_used() {
    let used = [
        "`exampleland/law.toml`",
        "`exampleland/law.de.toml`",
        "`exampleland/law.en.toml`",
        "Added at the end of the list `laws` in `order.toml`",
        "Added to `order.de.toml`",
        "Added to `order.en.toml`",
        "`tests/scenarios/exampleland/chatbot.toml`",
    ];
    let said: Vec<String> = blocks().into_iter().map(|(line, _)| line).collect();
    assert_eq!(said, used);
}

#[test]
fn a_wrong_expectation_is_seen() {
    let mut scenario = scenarios().remove(0);
    scenario.given.answers.insert("ex_offered".to_owned(), false.into());
    assert!(!wrong(compiled(), &scenario).is_empty(), "not offered, and the expectations still hold");
}
