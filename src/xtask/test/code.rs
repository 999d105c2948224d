//! The suites over the code: formatting, lints, documentation, native tests, the law files.

use selfcheck_law::compile::Diagnostic;
use selfcheck_law::rulebook::Bundle;

use super::{Found, counts};
use crate::{law, place, sh, tools};

/// Formatting of all packages.
pub fn format() -> Result<Found, String> {
    tools::component("rustfmt", "rustfmt")?;
    let outcome = sh::run(sh::cargo(&place::root()).args(["fmt", "--all", "--check"]), 5);
    Ok(Found::check(outcome.ok, outcome.text))
}

/// The law files, as an editor checks them; each law in preparation beside those that ship.
pub fn law() -> Result<Found, String> {
    let mut found = sentences(law::bundle());
    for name in law::in_preparation() {
        found = found.and(sentences(law::prepared(&name)?));
    }
    Ok(found)
}

fn sentences(result: Result<Bundle, Vec<Diagnostic>>) -> Found {
    let mistakes = result.err().unwrap_or_default();
    let text: String = mistakes.iter().map(|mistake| format!("{mistake}\n\n")).collect();
    Found::check(mistakes.is_empty(), text)
}

/// Clippy on everything natively and on the product for the browser.
pub fn lint() -> Result<Found, String> {
    tools::component("clippy", "cargo-clippy")?;
    tools::wasm_target()?;
    let root = place::root();
    let mut native = sh::cargo(&root);
    native.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    let mut browser = sh::cargo(&root);
    browser.args(["clippy", "--quiet", "--all-targets", "--target", tools::WASM, "--", "-D", "warnings"]);
    let [native, browser] = [native, browser].map(|mut command| {
        let outcome = sh::run(&mut command, 20);
        Found::check(outcome.ok, outcome.text)
    });
    Ok(native.and(browser))
}

/// Documentation of all packages.
pub fn doc() -> Result<Found, String> {
    let mut command = sh::cargo(&place::root());
    command.args(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]);
    let outcome = sh::run(command.env("RUSTDOCFLAGS", "-D warnings"), 20);
    Ok(Found::check(outcome.ok, outcome.text))
}

/// The tests of all packages; all of them, also when one fails.
pub fn native() -> Result<Found, String> {
    let outcome = sh::run(sh::cargo(&place::root()).args(["test", "--workspace", "--no-fail-fast"]), 30);
    Ok(Found::report(outcome, counts::cargo))
}
