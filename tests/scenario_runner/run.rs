//! Calls the product: untyped input in, the serialised assessment out.

use std::io::Write;

use ai_selfcheck::input::json::Json;
use ai_selfcheck::input::read::read;
use ai_selfcheck::rulebook::shipped;
use serde::Deserialize;
use serde_json::Value;

use super::gather::{self, Scenario};
use super::{check, gather::folder as load};

/// The scenarios of a folder; fails with every mistake in the files.
pub fn scenarios(name: &str) -> Vec<Scenario> {
    match load(name) {
        Ok(scenarios) => scenarios,
        Err(mistakes) => panic!("the scenario files have mistakes:\n{}", mistakes.join("\n")),
    }
}

/// The assessment of a scenario, or what the reader says against its input.
pub fn assess(scenario: &gather::Scenario) -> Result<Value, String> {
    assess_input(&scenario.input())
}

/// The assessment of an input.
pub fn assess_input(input: &Value) -> Result<Value, String> {
    let bundle = shipped();
    let json = Json::deserialize(input).map_err(|e| e.to_string())?;
    let input = read(bundle, &json).map_err(|wrong| {
        let lines: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        lines.join("; ")
    })?;
    serde_json::to_value(ai_selfcheck::assess(&bundle.rulebook, &input)).map_err(|e| e.to_string())
}

/// Runs a folder and reports everything that is not as expected.
pub fn folder(name: &str) {
    let scenarios = scenarios(name);
    let mut report = String::new();
    let mut failed = 0;
    for scenario in &scenarios {
        let wrong = match assess(scenario) {
            Ok(got) => check::scenario(scenario, &got),
            Err(refused) => vec![format!("the input was refused: {refused}")],
        };
        if !wrong.is_empty() {
            failed += 1;
            report.push_str(&format!("\n{} - {}\n", scenario.id, scenario.title));
            for line in wrong {
                report.push_str(&format!("  {line}\n"));
            }
        }
    }
    // Written past the capture of the test harness, so that the number is always seen.
    let _ = writeln!(std::io::stderr(), "{name}: {} scenarios, {failed} not as expected", scenarios.len());
    assert!(failed == 0, "{failed} of {} scenarios are not as expected\n{report}", scenarios.len());
}
