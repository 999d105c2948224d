//! Compares an assessment with what a scenario expects: the law as a whole, questions, notes, layers, what-ifs.

use serde_json::Value;

use super::expect::LawExpect;
use super::file;
use super::gather::Scenario;
use super::{check_money, check_results, documents};

/// Collects sentences about what is not as expected.
#[derive(Default)]
pub struct Report {
    /// The sentences.
    pub lines: Vec<String>,
}

impl Report {
    /// Something is not as expected.
    pub fn say(&mut self, what: &str, expected: &str, got: &str) {
        self.lines.push(format!("{what}: expected {expected}, got {got}"));
    }
    /// The text at a key must be this, where something is expected.
    pub fn text(&mut self, what: &str, wanted: Option<&str>, got: &Value) {
        if let Some(wanted) = wanted
            && got.as_str() != Some(wanted)
        {
            self.say(what, wanted, &plain(got));
        }
    }
    /// A yes or no must be this; a missing one counts as no.
    pub fn truth(&mut self, what: &str, wanted: Option<bool>, got: &Value) {
        if let Some(wanted) = wanted
            && got.as_bool().unwrap_or(false) != wanted
        {
            self.say(what, if wanted { "yes" } else { "no" }, &plain(got));
        }
    }
    /// A list must hold exactly these, in any order.
    pub fn same(&mut self, what: &str, wanted: Option<&[String]>, got: &[String]) {
        if let Some(wanted) = wanted {
            let (mut left, mut right) = (wanted.to_vec(), got.to_vec());
            left.sort();
            right.sort();
            if left != right {
                self.say(what, &list(wanted), &list(got));
            }
        }
    }
    /// A list must hold these, and not those.
    pub fn among(&mut self, what: &str, wanted: &[String], unwanted: &[String], got: &[String]) {
        let missing: Vec<String> = wanted.iter().filter(|id| !got.contains(id)).cloned().collect();
        if !missing.is_empty() {
            self.say(what, &format!("also {}", list(&missing)), &list(got));
        }
        let extra: Vec<String> = unwanted.iter().filter(|id| got.contains(id)).cloned().collect();
        if !extra.is_empty() {
            self.say(what, &format!("without {}", list(&extra)), &list(got));
        }
    }
}

/// A value as a person would say it.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Ids side by side.
pub fn list(ids: &[String]) -> String {
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}

/// The texts of a list.
pub fn texts(value: &Value) -> Vec<String> {
    items(value).iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

/// The entries of a list; none where it is no list.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The entry with this id.
pub fn by_id<'a>(list: &'a Value, id: &str) -> Option<&'a Value> {
    items(list).iter().find(|entry| entry["id"] == *id)
}

/// Everything that is not as the scenario expects.
pub fn scenario(scenario: &Scenario, got: &Value) -> Vec<String> {
    let mut report = Report::default();
    for (id, wanted) in &scenario.expect {
        match got["laws"].get(id) {
            Some(law) => {
                check_law(&mut report, wanted, law, id, &got["changes"]);
                documents::check(&mut report, &wanted.documents, &got["documents"], law);
            }
            None => report.say(&format!("law {id}"), "a result", "none"),
        }
    }
    report.lines
}

fn check_law(report: &mut Report, wanted: &LawExpect, law: &Value, id: &str, changes: &Value) {
    report.truth("covered", wanted.covered, &law["covered"]);
    report.text("applies", wanted.applies.as_deref(), &law["applies"]);
    report.truth("scope set by the user", wanted.scope_set, &law["scopeSet"]);
    report.text("confidence of the scope", wanted.confidence.as_deref(), &law["confidence"]);
    check_open(report, wanted, &law["open"]);
    check_results::classifications(report, wanted, law);
    for (id, standing) in &wanted.rules {
        check_results::named(report, "rule", id, standing, &law["rules"]);
    }
    for (id, standing) in &wanted.obligations {
        check_results::named(report, "obligation", id, standing, &law["obligations"]);
    }
    check_results::others(report, "obligation", &wanted.other_obligations, &law["obligations"], |id| {
        wanted.obligations.contains_key(id)
    });
    for (id, penalty) in &wanted.penalties {
        check_money::penalty(report, id, penalty, &law["penalties"]);
    }
    check_results::others(report, "penalty", &wanted.other_penalties, &law["penalties"], |id| {
        wanted.penalties.contains_key(id)
    });
    check_layers(report, wanted, &law["layers"]);
    check_notes(report, wanted, &law["notes"]);
    check_changes(report, wanted, id, changes);
}

fn check_open(report: &mut Report, wanted: &LawExpect, open: &Value) {
    let ask = texts(&open["ask"]);
    report.same("questions to ask", wanted.ask.as_deref(), &ask);
    report.among("questions to ask", &wanted.ask_has, &wanted.ask_has_not, &ask);
    let deciding: Vec<String> = items(&open["deciding"]).iter().map(|d| plain(&d["question"])).collect();
    report.same("deciding questions", wanted.deciding.as_deref(), &deciding);
    report.among("deciding questions", &wanted.deciding_has, &wanted.deciding_has_not, &deciding);
    for (question, ids) in &wanted.decides {
        let decides = items(&open["deciding"]).iter().find(|d| d["question"] == **question);
        let decides = decides.map(|d| texts(&d["decides"])).unwrap_or_default();
        report.among(&format!("what {question} decides"), ids, &[], &decides);
    }
    let unclear: Vec<String> = items(&open["unclear"])
        .iter()
        .map(|u| ["openPoint", "namedDate", "index"].iter().filter_map(|key| u[*key].as_str()).collect())
        .collect();
    report.same("unclear points", wanted.unclear.as_deref(), &unclear);
    report.among("unclear points", &wanted.unclear_has, &wanted.unclear_has_not, &unclear);
}

fn check_layers(report: &mut Report, wanted: &LawExpect, layers: &Value) {
    for (id, differs) in &wanted.layers {
        let what = format!("layer {id}");
        match (by_id(layers, id), differs.is_empty()) {
            (None, true) => {}
            (None, false) => report.say(&what, "a difference", "none"),
            (Some(layer), true) => report.say(&what, "no difference", &plain(&layer["differs"])),
            (Some(layer), false) => {
                for (result, [before, after]) in differs {
                    let got = by_id(&layer["differs"], result).map_or("no difference".to_owned(), |d| {
                        format!("{} becomes {}", plain(&d["before"]), plain(&d["after"]))
                    });
                    let wanted = format!("{before} becomes {after}");
                    if got != wanted {
                        report.say(&format!("{what}, {result}"), &wanted, &got);
                    }
                }
            }
        }
    }
}

fn check_notes(report: &mut Report, wanted: &LawExpect, notes: &Value) {
    for (id, note) in &wanted.notes {
        let what = format!("note {id}");
        match (by_id(notes, id), note.kind.as_str()) {
            (None, "absent") => {}
            (Some(_), "absent") => report.say(&what, "not shown", "shown"),
            (None, kind) => report.say(&what, &format!("shown as {kind}"), "not shown"),
            (Some(got), kind) => {
                report.text(&format!("{what}, kind"), Some(kind), &got["kind"]);
                report.text(&format!("{what}, applies"), note.applies.as_deref(), &got["applies"]);
                report.text(&format!("{what}, confidence"), note.confidence.as_deref(), &got["confidence"]);
            }
        }
    }
}

fn check_changes(report: &mut Report, wanted: &LawExpect, law: &str, changes: &Value) {
    for change in &wanted.changes {
        let to = file::json(&change.to);
        let what = format!("{} if {} were {}", change.id, change.question, plain(&to));
        let same = |c: &&Value| c["question"] == *change.question && c["to"] == to;
        let effect = items(changes)
            .iter()
            .filter(same)
            .flat_map(|c| items(&c["effects"]))
            .find(|e| e["law"] == *law && e["id"] == *change.id);
        match effect {
            Some(effect) => report.text(&what, Some(&change.after), &effect["after"]),
            None => report.say(&what, &change.after, "no such change"),
        }
    }
}
