//! Looks at all scenarios together: titles, witnesses, pairs.

use std::collections::{BTreeMap, BTreeSet};

use ai_selfcheck::law::amount::Amount;
use ai_selfcheck::law::node::QuestionId;
use ai_selfcheck::law::rulebook::Question;
use ai_selfcheck::rulebook::shipped;
use serde_json::Value;

use super::check::{items, plain, texts};
use super::reach::{effects, read_by};
use super::run::everything;

/// The laws whose scenarios are complete: everything they say needs a witness, every question a pair. A law that ships
/// belongs here as soon as its scenarios stand.
const COMPLETE: [&str; 5] = ["eu_ai_act", "gdpr", "japan", "kazakhstan", "south_korea"];

fn complete(law: u16) -> bool {
    shipped().rulebook.laws.get(usize::from(law)).is_some_and(|law| COMPLETE.contains(&law.id.as_str()))
}

/// Every title is used once.
pub fn titles() {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut doubled = Vec::new();
    for (scenario, _) in everything() {
        if let Some(first) = seen.insert(&scenario.title, &scenario.id) {
            doubled.push(format!("\"{}\": {first} and {}", scenario.title, scenario.id));
        }
    }
    assert!(doubled.is_empty(), "titles that are used twice:\n{}", doubled.join("\n"));
}

/// Every level, flag, obligation, penalty, case, effect, deadline, note, layer and open point of the complete laws is
/// expected by some scenario, and is there in its result.
pub fn witnesses() {
    let mut seen = BTreeSet::new();
    for (scenario, got) in everything() {
        if let Ok(got) = got {
            for (law, wanted) in &scenario.expect {
                witnessed(&mut seen, wanted, &got["laws"][law.as_str()]);
            }
        }
    }
    let missing: Vec<String> = needed().into_iter().filter(|id| !seen.contains(id)).collect();
    assert!(missing.is_empty(), "{} statements without a witness:\n{}", missing.len(), missing.join("\n"));
}

/// What the complete laws need a witness for.
fn needed() -> Vec<String> {
    let book = &shipped().rulebook;
    let mut ids = BTreeSet::new();
    for class in book.classifications.iter().filter(|class| !class.derived && class.law.is_some_and(complete)) {
        ids.extend(class.levels.iter().map(|level| format!("level {}.{}", class.id, level.id)));
    }
    for duty in book.obligations.iter().filter(|duty| complete(duty.law)) {
        ids.insert(format!("obligation {}", duty.id));
        let due = duty.due.iter().filter_map(|at| book.deadlines.get(usize::from(*at)));
        ids.extend(due.map(|deadline| format!("deadline {}", deadline.id)));
    }
    for penalty in book.penalties.iter().filter(|penalty| complete(penalty.law)) {
        ids.insert(format!("penalty {}", penalty.id));
        ids.extend(penalty.cases.iter().filter(|c| !c.id.is_empty()).map(|c| format!("case {}.{}", penalty.id, c.id)));
        let effects = effects(penalty).filter_map(|plus| book.effects.get(usize::from(plus.effect)));
        ids.extend(effects.map(|effect| format!("effect {}", effect.id)));
    }
    ids.extend(book.notes.iter().filter(|n| complete(n.law)).map(|n| format!("note {}", n.id)));
    ids.extend(book.layers.iter().filter(|l| complete(l.law)).map(|l| format!("layer {}", l.id)));
    let points = book.open_points.iter().filter(|p| p.law.is_none_or(complete));
    ids.extend(points.map(|p| format!("open point {}", p.id)));
    ids.into_iter().collect()
}

/// What a scenario expects and gets.
fn witnessed(seen: &mut BTreeSet<String>, wanted: &super::expect::LawExpect, law: &Value) {
    for (id, ladder) in &wanted.classifications {
        seen.extend(ladder.certain.iter().map(|level| format!("level {id}.{level}")));
    }
    for (id, flags) in &wanted.flags {
        seen.extend(flags.iter().filter(|(_, f)| f.applies == "yes").map(|(flag, _)| format!("level {id}.{flag}")));
    }
    for (id, standing) in &wanted.obligations {
        if standing.applies == "yes" {
            seen.insert(format!("obligation {id}"));
            seen.extend(standing.long.due.keys().map(|deadline| format!("deadline {deadline}")));
        }
    }
    for (id, penalty) in wanted.penalties.iter().filter(|(_, p)| p.applies == "yes") {
        seen.insert(format!("penalty {id}"));
        let exposure = items(&law["penalties"]).iter().find(|p| p["id"] == **id).map(|p| &p["exposure"]);
        let sums = penalty.long.sums.iter().flatten().chain(&penalty.long.sums_has);
        let expects_something = sums.clone().next().is_some() || penalty.long.not_computable.is_some();
        for sum in exposure.into_iter().flat_map(items).filter(|sum| expects_something && sum["applies"] == "yes") {
            seen.insert(format!("case {id}.{}", plain(&sum["basis"])));
        }
        if exposure.is_some_and(|e| e["notComputable"] == "not_known") && penalty.long.not_computable.is_some() {
            seen.extend(case_not_known(id));
        }
        seen.extend(penalty.long.plus.iter().flatten().map(|effect| format!("effect {effect}")));
        for sum in sums {
            seen.extend(sum.plus.iter().chain(&sum.instead).map(|effect| format!("effect {effect}")));
        }
    }
    seen.extend(wanted.notes.iter().filter(|(_, n)| n.kind != "absent").map(|(id, _)| format!("note {id}")));
    seen.extend(wanted.layers.iter().filter(|(_, d)| !d.is_empty()).map(|(id, _)| format!("layer {id}")));
    let unclear = wanted.unclear.iter().flatten().chain(&wanted.unclear_has);
    seen.extend(unclear.map(|point| format!("open point {point}")));
}

/// The case whose amount the sources do not give; none where there are several.
fn case_not_known(penalty: &str) -> Option<String> {
    let book = &shipped().rulebook;
    let cases = &book.penalties.iter().find(|p| p.id == penalty)?.cases;
    let mut unknown = cases.iter().filter(|c| book.amounts.get(usize::from(c.amount)) == Some(&Amount::NotKnown));
    let case = unknown.next()?;
    unknown.next().is_none().then(|| format!("case {penalty}.{}", case.id))
}

/// Every question of the complete laws that is no parameter is named somewhere as the one that decides, having been answered "unknown".
pub fn deciding() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for law in everything().flat_map(|(scenario, _)| scenario.expect.values()) {
        let named = law.deciding.iter().flatten().chain(&law.deciding_has).chain(law.decides.keys());
        seen.extend(named.map(String::as_str));
    }
    let missing: Vec<&str> = asked().filter(|id| !seen.contains(id)).collect();
    assert!(missing.is_empty(), "{} questions that never decide:\n{}", missing.len(), missing.join("\n"));
}

/// The questions of the complete laws, and the shared ones that they read.
fn asked() -> impl Iterator<Item = &'static str> {
    let book = &shipped().rulebook;
    let read = read_by(book, complete);
    let matters = move |(at, question): &(QuestionId, &Question)| {
        !question.parameter && question.law.map_or_else(|| read.contains(at), complete)
    };
    (0..).zip(&book.questions).filter(matters).map(|(_, question)| question.id.as_str())
}

/// Every question of the complete laws that is no parameter has two scenarios that differ in its answer alone, both
/// known, and in the result.
pub fn pairs() {
    // What goes in without the question, then: the answer and the result, by scenario.
    let mut groups: BTreeMap<(String, String), Vec<(String, Value)>> = BTreeMap::new();
    for (scenario, got) in everything() {
        let Ok(got) = got else { continue };
        let result = result(got);
        let input = scenario.input();
        for (question, answer) in input["answers"].as_object().into_iter().flatten() {
            if !known(answer) {
                continue;
            }
            let mut rest = input.clone();
            if let Some(answers) = rest["answers"].as_object_mut() {
                answers.remove(question);
            }
            let key = (question.clone(), rest.to_string());
            groups.entry(key).or_default().push((answer.to_string(), result.clone()));
        }
    }
    let proven: BTreeSet<String> = groups
        .into_iter()
        .filter(|(_, members)| {
            members.iter().enumerate().any(|(at, (answer, result))| {
                members.iter().skip(at + 1).any(|(other, another)| other != answer && another != result)
            })
        })
        .map(|((question, _), _)| question)
        .collect();
    let missing: Vec<&str> = asked().filter(|id| !proven.contains(*id)).collect();
    assert!(missing.is_empty(), "{} questions without a pair:\n{}", missing.len(), missing.join("\n"));
}

/// An answer without anything unknown in it.
fn known(answer: &Value) -> bool {
    *answer != "unknown" && texts(&answer["unknown"]).is_empty()
}

/// What is said of each law: scope, levels, obligations, penalties, what a second reading changes; no notes, no reasons.
pub fn result(got: &Value) -> Value {
    let part = |entry: &Value| serde_json::json!([entry["id"], entry["applies"], entry["phase"], entry["exposure"]]);
    let laws = got["laws"].as_object().into_iter().flatten().map(|(id, law)| {
        let classes: Vec<Value> = items(&law["classifications"])
            .iter()
            .map(|class| {
                let levels: Vec<Value> = items(&class["levels"]).iter().map(part).collect();
                serde_json::json!([class["id"], class["possible"], levels])
            })
            .collect();
        let duties: Vec<Value> = items(&law["obligations"]).iter().map(part).collect();
        let penalties: Vec<Value> = items(&law["penalties"]).iter().map(part).collect();
        serde_json::json!([id, law["covered"], law["applies"], classes, duties, penalties, law["layers"]])
    });
    laws.collect()
}
