//! Parameters are no facts of the system: they choose amounts and time limits, nothing else.

use super::super::language::ast::Cond;
use super::super::names::{Kind, Names};
use super::super::place::Mistakes;
use super::super::source::Source;
use super::uses::Reach;

/// Reports parameters in scopes, gates, shown rules, classifications, obligations, penalties, notes and documents.
pub fn check(source: &Source, names: &Names, mistakes: &Mistakes<'_>) {
    let mut all: Vec<(String, &Cond)> = Vec::new();
    for law in &source.laws {
        all.extend(law.applies.as_ref().map(|cond| (format!("the scope of `{}`", law.id), cond)));
    }
    for one in source.questions.iter().filter(|one| !one.parameter) {
        all.extend(one.gate.as_ref().map(|cond| (format!("`only_if` of {}", one.head.what()), cond)));
    }
    for one in source.rules.iter().filter(|one| one.shown) {
        all.extend(one.when.as_ref().map(|cond| (one.head.what(), cond)));
    }
    for one in &source.classifications {
        let levels = one.levels.iter().filter_map(|level| level.when.as_ref());
        all.extend(levels.chain(one.only_if.as_ref()).filter(|_| !one.derived).map(|cond| (one.head.what(), cond)));
    }
    for one in &source.obligations {
        all.extend(one.when.as_ref().map(|cond| (one.head.what(), cond)));
    }
    for one in &source.groups {
        all.extend(one.unless.as_ref().map(|cond| (one.head.what(), cond)));
    }
    for one in &source.penalties {
        all.extend(one.when.as_ref().map(|cond| (format!("`when` of {}", one.head.what()), cond)));
    }
    for one in &source.notes {
        all.extend(one.when.as_ref().map(|cond| (one.head.what(), cond)));
    }
    for one in &source.documents {
        all.extend(one.when.as_ref().map(|cond| (one.head.what(), cond)));
    }
    let reach = Reach::new(source, names);
    for (what, cond) in all {
        cond.names(&mut |id, place| {
            let Some(place) = place else { return };
            let mut found: Vec<&str> = Vec::new();
            for (kind, at) in reach.of_name(id) {
                let question = source.questions.get(at).filter(|one| kind == Kind::Question && one.parameter);
                found.extend(question.map(|one| one.head.id.as_str()));
            }
            found.sort_unstable();
            let Some(parameter) = found.first() else { return };
            let through = if *parameter == id { String::new() } else { format!(" (through `{id}`)") };
            let sentence = format!(
                "`{parameter}` is a parameter and cannot stand in {what}{through}. \
                 Parameters choose the cases, amounts and effects of penalties, and time limits."
            );
            mistakes.at(place, sentence);
        });
    }
}
