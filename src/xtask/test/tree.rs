//! What must not be among the dependencies of the shipped module: parsers and what reads clocks or patterns.

use super::Found;
use crate::{place, sh, tools};

const ABSENT: &[&str] =
    &["serde_json", "toml", "toml_parser", "chumsky", "regex", "chrono", "jiff", "time", "anyhow", "tokio"];

/// The dependencies of the module for the browser, tests and build scripts left out.
pub fn tree() -> Result<Found, String> {
    let mut command = sh::cargo(&place::root());
    command.args([
        "tree",
        "--package",
        "ai-selfcheck",
        "--target",
        tools::WASM,
        "--edges",
        "normal",
        "--prefix",
        "none",
    ]);
    let outcome = sh::run(&mut command, 5);
    if !outcome.ok {
        return Ok(Found::check(false, outcome.text));
    }
    let found: Vec<&str> = present(&outcome.text);
    let text = format!("these packages would ship with the module: {}\n", found.join(", "));
    Ok(Found::check(found.is_empty(), text))
}

fn present(tree: &str) -> Vec<&'static str> {
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    ABSENT.iter().copied().filter(|name| names.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::present;

    #[test]
    fn a_parser_in_the_tree_is_seen() {
        assert_eq!(present("ai-selfcheck v0.1.0 (/x)\nserde v1.0.229\n"), Vec::<&str>::new());
        assert_eq!(present("ai-selfcheck v0.1.0\nselfcheck-law v0.1.0\ntoml v1.2.2\n"), ["toml"]);
    }
}
