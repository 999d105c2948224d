//! Every statement rests on a source, and what is not confirmed decides nothing.

use super::super::place::{Mistakes, Place};
use super::super::source::{Grounds, Head, Source};
use crate::rulebook::Confidence;

/// Reports statements without a citation, and unconfirmed ones that would decide.
pub fn check(source: &Source, mistakes: &Mistakes<'_>) {
    let mut all: Vec<(&Head, &Grounds)> = Vec::new();
    all.extend(source.rules.iter().filter(|one| one.shown).map(|one| (&one.head, &one.grounds)));
    all.extend(source.groups.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.layers.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.classifications.iter().filter(|one| !one.derived).map(|one| (&one.head, &one.grounds)));
    all.extend(source.obligations.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.penalties.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.deadlines.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.open_points.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.notes.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.documents.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.dates.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.indexes.iter().map(|one| (&one.head, &one.grounds)));
    all.extend(source.bare.iter().filter(|one| one.head.kind == "effect").map(|one| (&one.head, &one.grounds)));
    for (head, grounds) in all {
        if grounds.cites.is_empty() {
            mistakes.at(head.place, uncited(&head.what()));
        }
    }
    for law in source.laws.iter().filter(|law| law.grounds.cites.is_empty() && law.applies.is_some()) {
        mistakes.at(law.place, uncited(&format!("the scope of the law `{}`", law.id)));
    }
    undecided(source, mistakes);
}

fn uncited(what: &str) -> String {
    let what = what.replacen("open_point", "open point", 1);
    format!("{what} cites nothing. Add cites = [\"source:article\"].")
}

/// Low confidence without a status.
fn undecided(source: &Source, mistakes: &Mistakes<'_>) {
    let mut all: Vec<(String, Place, &Grounds)> = Vec::new();
    all.extend(source.rules.iter().map(|one| (one.head.what(), one.head.place, &one.grounds)));
    all.extend(source.obligations.iter().map(|one| (one.head.what(), one.head.place, &one.grounds)));
    all.extend(source.penalties.iter().map(|one| (one.head.what(), one.head.place, &one.grounds)));
    for one in &source.classifications {
        all.push((one.head.what(), one.head.place, &one.grounds));
        for level in &one.levels {
            all.push((format!("`{}` of {}", level.id.value, one.head.what()), level.place, &level.grounds));
        }
    }
    for (what, place, grounds) in all {
        if grounds.confidence == Some(Confidence::Low) && grounds.status.is_none() {
            let sentence = format!(
                "{what} has confidence low, and what is not confirmed decides nothing. \
                 Make it a note or an open point, or confirm it."
            );
            mistakes.at(place, sentence);
        }
    }
}
