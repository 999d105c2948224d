//! Calls the product: untyped input in, the serialised assessment out.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::OnceLock;
use std::thread;

use ai_selfcheck::input::read::read;
use ai_selfcheck::json::parse;
use ai_selfcheck::law::rulebook::Rulebook;
use ai_selfcheck::rulebook::shipped;
use serde_json::Value;

use super::gather::{self, Scenario};
use super::{check, documents};

/// A scenario with its assessment, or with what the reader says against its input.
pub type Outcome = (Scenario, Result<Value, String>);

/// The folders there may be under `tests/scenarios`: one a law, and one for systems that several laws reach.
pub const FOLDERS: [&str; 6] = ["eu_ai_act", "gdpr", "japan", "kazakhstan", "south_korea", "together"];

/// All scenarios of a folder with their results; made once, on all processors, and shared by the tests.
pub fn outcomes(folder: &str) -> &'static [Outcome] {
    static ALL: OnceLock<BTreeMap<&'static str, Vec<Outcome>>> = OnceLock::new();
    let all = ALL.get_or_init(|| FOLDERS.into_iter().map(|folder| (folder, assess_all(scenarios(folder)))).collect());
    all.get(folder).map_or(&[], Vec::as_slice)
}

/// All scenarios of all folders.
pub fn everything() -> impl Iterator<Item = &'static Outcome> {
    FOLDERS.into_iter().flat_map(outcomes)
}

/// The scenarios of a folder; fails with every mistake in the files.
pub fn scenarios(name: &str) -> Vec<Scenario> {
    match gather::folder(name) {
        Ok(scenarios) => scenarios,
        Err(mistakes) => panic!("the scenario files have mistakes:\n{}", mistakes.join("\n")),
    }
}

fn assess_all(mut left: Vec<Scenario>) -> Vec<Outcome> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = left.len().div_ceil(threads).max(1);
    let mut parts = Vec::new();
    while !left.is_empty() {
        let rest = left.split_off(share.min(left.len()));
        parts.push(std::mem::replace(&mut left, rest));
    }
    let assess_part = |part: Vec<Scenario>| -> Vec<Outcome> {
        part.into_iter().map(|scenario| (outcome(&scenario), scenario)).map(|(got, s)| (s, got)).collect()
    };
    thread::scope(|scope| {
        let handles: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || assess_part(part))).collect();
        handles.into_iter().flat_map(|handle| handle.join().expect("a scenario can be assessed")).collect()
    })
}

/// The assessment of a scenario, with the documents where it expects some.
fn outcome(scenario: &Scenario) -> Result<Value, String> {
    let input = scenario.input();
    let mut got = assess(&shipped().rulebook, &input)?;
    if scenario.expect.values().any(|law| !law.documents.is_empty()) {
        got["documents"] = documents::of(&assess(documents::rulebook(), &input)?);
    }
    Ok(got)
}

/// The assessment of an input by a rulebook that has the shipped questions.
pub fn assess(rulebook: &Rulebook, input: &Value) -> Result<Value, String> {
    let bundle = shipped();
    let json = parse(&input.to_string()).map_err(|e| format!("{e:?}"))?;
    let input = read(bundle, &json).map_err(|wrong| {
        let lines: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        lines.join("; ")
    })?;
    serde_json::to_value(ai_selfcheck::assess(rulebook, &input)).map_err(|e| e.to_string())
}

/// Runs a folder and reports everything that is not as expected.
pub fn folder(name: &str) {
    let outcomes = outcomes(name);
    let mut report = String::new();
    let mut failed = 0;
    for (scenario, got) in outcomes {
        let wrong = match got {
            Ok(got) => check::scenario(scenario, got),
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
    let _ = writeln!(std::io::stderr(), "{name}: {} scenarios, {failed} not as expected", outcomes.len());
    assert!(failed == 0, "{failed} of {} scenarios are not as expected\n{report}", outcomes.len());
}
