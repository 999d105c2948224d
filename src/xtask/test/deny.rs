//! Licences, bans and sources of dependencies, and known vulnerabilities where their database can be reached.

use super::Found;
use crate::{place, sh, tools};

/// Runs cargo-deny.
pub fn deny() -> Result<Found, String> {
    let program = tools::cargo_deny().program()?;
    let root = place::root();
    let run = |checks: &[&str], minutes| {
        let mut command = std::process::Command::new(&program);
        command.current_dir(&root).args(["--log-level", "warn", "check", "--hide-inclusion-graph"]);
        sh::run(command.args(checks), minutes)
    };
    let rules = run(&["licenses", "bans", "sources"], 10);
    let found = Found::check(rules.ok, rules.text);
    let advisories = run(&["advisories"], 3);
    if advisories.ok {
        return Ok(found.and(Found::check(true, String::new())));
    }
    if advisories.text.contains("error[") {
        return Ok(found.and(Found::check(false, advisories.text)));
    }
    Ok(found.remark("advisories not checked: their database cannot be reached"))
}
