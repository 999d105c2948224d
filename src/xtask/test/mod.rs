//! `cargo xtask test`: every suite, one after the other, and one line over all of them at the end.

mod browser;
mod code;
mod counts;
mod deny;
mod package;
mod tree;

use std::time::Instant;

pub use counts::Counts;

use crate::sh;

/// What a suite found: how much passed and failed, and what to show where something failed.
pub struct Found {
    counts: Counts,
    text: String,
    /// A short remark behind the counts.
    remark: String,
}

impl Found {
    /// One check that passed or not.
    fn check(ok: bool, text: String) -> Found {
        let counts = if ok { Counts { passed: 1, failed: 0 } } else { Counts { passed: 0, failed: 1 } };
        Found { counts, text, remark: String::new() }
    }
    /// The counts of a program's own report; a program that fails, or runs no test at all, fails at least once.
    fn report(outcome: sh::Outcome, read: fn(&str) -> Counts) -> Found {
        let mut counts = read(&outcome.text);
        if counts.failed == 0 && (!outcome.ok || counts.passed == 0) {
            counts.failed = 1;
        }
        Found { counts, text: outcome.text, remark: String::new() }
    }
    fn remark(mut self, remark: impl Into<String>) -> Found {
        self.remark = remark.into();
        self
    }
    /// This and another as one.
    fn and(mut self, other: Found) -> Found {
        self.counts.add(other.counts);
        self.text.push_str(&other.text);
        if self.remark.is_empty() {
            self.remark = other.remark;
        }
        self
    }
}

type Suite = fn() -> Result<Found, String>;

/// All suites in the order in which they run: what is quick and what breaks most first.
const SUITES: &[(&str, &str, Suite)] = &[
    ("format", "the code is formatted", code::format),
    ("law", "the law files have no mistakes", code::law),
    ("lint", "clippy without warnings, for this machine and for the browser", code::lint),
    ("native", "tests of all packages on this machine", code::native),
    ("doc", "documentation without warnings", code::doc),
    ("tree", "no parser among what ships", tree::tree),
    ("deny", "licences, bans and sources of dependencies", deny::deny),
    ("wasm", "tests inside a headless browser", browser::wasm),
    ("dist", "pkg/ is what the source builds", package::dist),
    ("sizes", "everything within its budget", package::sizes),
    ("node", "the API in Node", package::node),
    ("browser", "the page and the single file in a browser", browser::pages),
    ("start", "the start command serves the page", package::start),
];

/// Runs the named suites, or all.
pub fn run(words: &[String]) -> Result<bool, String> {
    if words.iter().any(|word| word == "--list") {
        for (name, about, _) in SUITES {
            println!("{name:8} {about}");
        }
        return Ok(true);
    }
    if let Some(odd) = words.iter().find(|word| !SUITES.iter().any(|(name, ..)| name == word)) {
        let names: Vec<&str> = SUITES.iter().map(|(name, ..)| *name).collect();
        return Err(format!("there is no suite `{odd}`; these are the suites: {}", names.join(", ")));
    }
    let mut total = Counts::default();
    for (name, about, suite) in SUITES.iter().filter(|(name, ..)| words.is_empty() || words.iter().any(|w| w == name)) {
        println!("{name}: {about}");
        let begun = Instant::now();
        let found = suite().unwrap_or_else(|sentence| Found::check(false, sentence + "\n"));
        if found.counts.failed > 0 {
            println!("{}", found.text.trim_end());
        }
        let remark = if found.remark.is_empty() { String::new() } else { format!(" ({})", found.remark) };
        let seconds = begun.elapsed().as_secs_f32();
        println!("{name}: {} passed, {} failed, {seconds:.0} s{remark}", found.counts.passed, found.counts.failed);
        total.add(found.counts);
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}
