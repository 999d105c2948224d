//! Levels, cases, blocks and deadlines: their ids, their order, what each needs.

use super::super::names::check_id;
use super::super::place::{At, Mistakes};
use super::super::source::Source;
use super::super::source::classification::Classification;
use super::super::source::deadline::Deadline;
use super::super::source::penalty::Penalty;
use super::shape::repeated;

/// Reports what is wrong with the parts of ladders, penalties, documents and deadlines.
pub fn check(source: &Source, mistakes: &Mistakes<'_>) {
    source.classifications.iter().for_each(|one| levels(one, mistakes));
    source.penalties.iter().for_each(|one| cases(one, mistakes));
    source.deadlines.iter().for_each(|one| deadline(one, mistakes));
    for document in &source.documents {
        ids("block", &document.blocks.iter().map(|(id, _)| id).collect::<Vec<_>>(), mistakes);
    }
}

fn ids(what: &str, ids: &[&At<String>], mistakes: &Mistakes<'_>) {
    for id in ids {
        check_id(&id.value, id.place, mistakes);
    }
    repeated(what, ids, mistakes);
}

fn levels(one: &Classification, mistakes: &Mistakes<'_>) {
    let part = if one.flags { "flag" } else { "level" };
    ids(part, &one.levels.iter().map(|level| &level.id).collect::<Vec<_>>(), mistakes);
    let last = one.levels.len().saturating_sub(1);
    for (at, level) in one.levels.iter().enumerate() {
        if level.otherwise && at != last {
            let sentence = format!(
                "no level of {} behind `{}` can be reached: put `otherwise` last.",
                one.head.what(),
                level.id.value
            );
            mistakes.at(level.place, sentence);
        }
    }
}

fn cases(one: &Penalty, mistakes: &Mistakes<'_>) {
    ids("case", &one.cases.iter().filter_map(|case| case.id.as_ref()).collect::<Vec<_>>(), mistakes);
    let last = one.cases.len().saturating_sub(1);
    for (at, case) in one.cases.iter().enumerate() {
        if case.id.is_none() && one.cases.len() > 1 {
            let sentence = format!("a case of {} has no id. Add id = \"…\"; it names its text.", one.head.what());
            mistakes.at(case.place, sentence);
        }
        if case.when.is_none() && at != last {
            let sentence = format!(
                "no case of {} behind this one can be reached: it has no `when`. Put it last.",
                one.head.what()
            );
            mistakes.at(case.place, sentence);
        }
    }
}

fn deadline(one: &Deadline, mistakes: &Mistakes<'_>) {
    let what = one.head.what();
    if !one.within.is_empty() && one.after.is_none() {
        mistakes
            .at(one.head.place, format!("{what} counts from nothing. Add after = \"…\", the event it counts from."));
    }
    if one.extend.is_some() && one.within.is_empty() {
        mistakes.at(one.head.place, format!("{what} has `extend`, but no limit that could be extended."));
    }
    let last = one.within.len().saturating_sub(1);
    for (at, (when, _)) in one.within.iter().enumerate() {
        if when.is_none() && at != last {
            let sentence =
                format!("no case of {what} behind the one without `when` can be reached. Put that one last.");
            mistakes.at(one.head.place, sentence);
        }
    }
}
