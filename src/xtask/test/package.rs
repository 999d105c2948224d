//! The suites over what ships: `pkg/` against a fresh build, sizes, the API in Node, the start command.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::{Counts, Found, counts};
use crate::dist::{self, Record};
use crate::{machine, place, sh, sizes};

/// A fresh build of everything that ships, made once a run.
pub fn fresh() -> Result<PathBuf, String> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| {
            let folder = place::target().join("dist");
            dist::build(&folder).map(|_| folder)
        })
        .clone()
}

/// `pkg/` has the bytes of a fresh build where the compiler is the one it was built by; elsewhere its source hash is
/// compared here, and its behaviour by the suite `node`, which runs over `pkg/` itself.
pub fn dist() -> Result<Found, String> {
    let fresh = fresh()?;
    let committed = place::root().join("pkg");
    let hint = "`cargo xtask dist` brings pkg/ up to date\n";
    let (new, old) = (Record::read(&fresh)?, Record::read(&committed)?);
    if new.source != old.source {
        let text = format!("pkg/ was built from other sources: {} there, {} here; {hint}", old.source, new.source);
        return Ok(Found::check(false, text));
    }
    if new.rustc != old.rustc {
        let remark =
            format!("pkg/ is by {}, here is {}: source hashes are equal, bytes not compared", old.rustc, new.rustc);
        return Ok(Found::check(true, String::new()).remark(remark));
    }
    let other = differences(&fresh, &committed);
    let text = format!("these files of pkg/ are not what the source builds: {}; {hint}", other.join(", "));
    Ok(Found::check(other.is_empty(), text).remark("byte by byte"))
}

fn differences(fresh: &Path, committed: &Path) -> Vec<String> {
    let names =
        |folder: &Path| place::files(folder).iter().map(|file| place::relative(folder, file)).collect::<Vec<_>>();
    let mut all = [names(fresh), names(committed)].concat();
    all.sort();
    all.dedup();
    all.retain(|name| std::fs::read(fresh.join(name)).ok() != std::fs::read(committed.join(name)).ok());
    all
}

/// Every budget is one check.
pub fn sizes() -> Result<Found, String> {
    let sizes = sizes::measure(&fresh()?)?;
    let limited: Vec<_> = sizes.iter().filter(|size| size.is_limited()).collect();
    let failed = limited.iter().filter(|size| !size.fits()).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let counts = Counts { passed: number(limited.len() - failed), failed: number(failed) };
    let text = sizes.iter().map(|size| size.line() + "\n").collect();
    Ok(Found { counts, text, remark: String::new() })
}

/// The tests of the API in Node, over `pkg/`.
pub fn node() -> Result<Found, String> {
    machine::node()?;
    let mut node = node_tests(&place::root().join("tests/node"))?;
    Ok(Found::report(sh::run(node.env("SELFCHECK_PKG", place::root().join("pkg")), 10), counts::node))
}

/// Node over all test files of a folder. They are named one by one: what Node makes of a folder differs by version.
pub fn node_tests(folder: &Path) -> Result<Command, String> {
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    let inside = |file: &PathBuf| !file.components().any(|part| part.as_os_str() == "node_modules");
    let files: Vec<PathBuf> = place::files(folder).into_iter().filter(is_test).filter(inside).collect();
    if files.is_empty() {
        return Err(format!("there are no tests in {}", folder.display()));
    }
    let mut node = Command::new("node");
    node.arg("--test").args(files).current_dir(folder);
    Ok(node)
}

/// The start command as a person runs it, ended after one fetch.
pub fn start() -> Result<Found, String> {
    let mut cargo = sh::cargo(&place::root());
    let outcome = sh::run(cargo.args(["xtask", "start", "--once"]), 30);
    Ok(Found::check(outcome.ok, outcome.text))
}
