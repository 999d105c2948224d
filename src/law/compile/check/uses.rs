//! Who uses whom: everything must reach an outcome.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fields::Day;
use super::super::language::ast::Cond;
use super::super::names::{Kind, Names};
use super::super::place::{At, Mistakes, Place};
use super::super::source::penalty::Plus;
use super::super::source::{Grounds, Head, Source};

/// A thing: its kind and its index in the list of that kind.
pub type Thing = (Kind, usize);

/// What each thing names.
pub struct Reach<'a> {
    names: &'a Names,
    mentions: BTreeMap<String, Vec<String>>,
}

/// Collects the names one thing mentions.
#[derive(Default)]
struct Mentions(Vec<String>);

impl Mentions {
    fn cond(&mut self, cond: Option<&Cond>) {
        if let Some(cond) = cond {
            cond.names(&mut |id, _| self.0.push(id.to_owned()));
        }
    }
    fn window(&mut self, grounds: &Grounds) {
        for day in [&grounds.from, &grounds.until].into_iter().flatten() {
            if let Day::Named(name) = &day.value {
                self.0.push(name.clone());
            }
        }
    }
    fn ids<'i>(&mut self, ids: impl IntoIterator<Item = &'i At<String>>) {
        self.0.extend(ids.into_iter().map(|id| id.value.clone()));
    }
    fn effects(&mut self, effects: &[Plus]) {
        for plus in effects {
            self.0.push(plus.effect.value.clone());
            self.cond(plus.when.as_ref());
        }
    }
}

impl<'a> Reach<'a> {
    /// Reads what everything names.
    pub fn new(source: &Source, names: &'a Names) -> Reach<'a> {
        let mut reach = Reach { names, mentions: BTreeMap::new() };
        for one in &source.questions {
            reach.add(&one.head, |found| found.cond(one.gate.as_ref()));
        }
        for one in &source.rules {
            reach.add(&one.head, |found| {
                found.cond(one.when.as_ref());
                found.window(&one.grounds);
                for layer in source.layers.iter().filter(|layer| changes(&layer.changes, &one.head.id)) {
                    found.cond(layer.narrows.as_ref());
                    found.cond(layer.widens.as_ref());
                }
            });
        }
        for one in &source.groups {
            reach.add(&one.head, |found| found.cond(one.unless.as_ref()));
        }
        for one in &source.classifications {
            reach.add(&one.head, |found| {
                found.cond(one.only_if.as_ref());
                one.levels.iter().for_each(|level| found.cond(level.when.as_ref()));
            });
        }
        for one in &source.obligations {
            reach.add(&one.head, |found| {
                found.cond(one.when.as_ref());
                found.window(&one.grounds);
                found.ids(one.breach.iter().chain(&one.due).chain(&one.group).chain(&one.document));
            });
        }
        for one in &source.penalties {
            reach.add(&one.head, |found| {
                found.cond(one.when.as_ref());
                found.window(&one.grounds);
                found.effects(&one.plus);
                found.effects(&one.instead);
                for case in &one.cases {
                    found.cond(case.when.as_ref());
                    found.effects(&case.plus);
                    found.effects(&case.instead);
                }
                for formula in one.cases.iter().filter_map(|case| case.amount.as_ref()).chain(&one.orientation) {
                    formula.names(&mut |id, _| found.0.push(id.to_owned()));
                }
            });
        }
        reach.rest(source);
        reach
    }

    fn rest(&mut self, source: &Source) {
        for one in &source.deadlines {
            self.add(&one.head, |found| {
                found.ids(one.after.iter().chain(&one.before));
                one.within.iter().for_each(|(when, _)| found.cond(when.as_ref()));
            });
        }
        for one in &source.notes {
            self.add(&one.head, |found| found.cond(one.when.as_ref()));
        }
        for one in &source.documents {
            self.add(&one.head, |found| {
                found.cond(one.when.as_ref());
                one.blocks.iter().for_each(|(_, when)| found.cond(when.as_ref()));
            });
        }
        for one in &source.amounts {
            self.add(&one.head, |found| {
                if let Some(formula) = &one.formula {
                    formula.names(&mut |id, _| found.0.push(id.to_owned()));
                }
            });
        }
    }

    fn add(&mut self, head: &Head, read: impl FnOnce(&mut Mentions)) {
        let mut found = Mentions::default();
        read(&mut found);
        self.mentions.insert(head.id.clone(), found.0);
    }

    /// Everything these names reach through things that `passes` lets through, themselves included.
    fn follow<'n>(&self, names: impl IntoIterator<Item = &'n str>, passes: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut open: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        while let Some(name) = open.pop() {
            if passes(&name) {
                open.extend(
                    self.mentions.get(&name).into_iter().flatten().filter(|name| !seen.contains(*name)).cloned(),
                );
            }
            seen.insert(name);
        }
        seen
    }
    /// What can stand in a condition.
    fn logical(&self, name: &str) -> bool {
        let kind = self.names.get(name).map(|def| def.kind);
        matches!(kind, Some(Kind::Question | Kind::Rule | Kind::Classification))
    }
    /// Everything a name reaches in conditions, itself included.
    pub fn of_name(&self, name: &str) -> BTreeSet<Thing> {
        self.things(&self.follow([name], |name| self.logical(name)))
    }
    /// Everything a condition depends on.
    pub fn of_condition(&self, cond: &Cond) -> BTreeSet<Thing> {
        let mut names = Vec::new();
        cond.names(&mut |id, _| names.push(id.to_owned()));
        self.things(&self.follow(names.iter().map(String::as_str), |name| self.logical(name)))
    }
    fn things(&self, names: &BTreeSet<String>) -> BTreeSet<Thing> {
        let mut things = BTreeSet::new();
        for name in names {
            things.extend(self.names.get(name).map(|def| (def.kind, def.index)));
        }
        things
    }
}

fn changes(changed: &Option<At<String>>, rule: &str) -> bool {
    changed.as_ref().is_some_and(|changes| changes.value == rule)
}

/// Reports everything that no outcome uses. `in_texts`: ids that stand in placeholders of texts.
pub fn report_unused(source: &Source, names: &Names, in_texts: &BTreeSet<String>, mistakes: &Mistakes<'_>) {
    let reach = Reach::new(source, names);
    let mut roots: Vec<&str> = in_texts.iter().map(String::as_str).collect();
    let mut scope = Mentions::default();
    for law in &source.laws {
        scope.cond(law.applies.as_ref());
        scope.window(&law.grounds);
    }
    roots.extend(scope.0.iter().map(String::as_str));
    roots.extend(source.rules.iter().filter(|one| one.shown).map(|one| one.head.id.as_str()));
    roots.extend(source.classifications.iter().filter(|one| !one.derived).map(|one| one.head.id.as_str()));
    roots.extend(source.obligations.iter().map(|one| one.head.id.as_str()));
    roots.extend(source.penalties.iter().map(|one| one.head.id.as_str()));
    roots.extend(source.notes.iter().map(|one| one.head.id.as_str()));
    roots.extend(source.documents.iter().map(|one| one.head.id.as_str()));
    let used = reach.follow(roots, |_| true);
    let report = |head: &Head, sentence: &str| {
        if !used.contains(&head.id) {
            mistakes.at(head.place, format!("{} {sentence}", head.what().replacen("open_point", "open point", 1)));
        }
    };
    const NOTHING: &str =
        "changes nothing: no rule, classification, obligation or amount uses it. Use it or remove it.";
    const NO_RESULT: &str = "changes nothing: no result depends on it. Use it, show it (shown = true) or remove it.";
    source.questions.iter().for_each(|one| report(&one.head, NOTHING));
    source.rules.iter().for_each(|one| report(&one.head, NO_RESULT));
    source.classifications.iter().for_each(|one| report(&one.head, NOTHING));
    source.open_points.iter().for_each(|one| report(&one.head, NOTHING));
    source.dates.iter().for_each(|one| report(&one.head, "is used nowhere. Use it or remove it."));
    source.indexes.iter().for_each(|one| report(&one.head, "is used nowhere. Use it or remove it."));
    source.tables.iter().for_each(|one| report(&one.head, "is used nowhere. Use it or remove it."));
    source.amounts.iter().for_each(|one| report(&one.head, "is used nowhere. Use it or remove it."));
    source.bare.iter().for_each(|one| report(&one.head, "is used nowhere. Use it or remove it."));
    source.groups.iter().for_each(|one| report(&one.head, "has no obligation. Use it or remove it."));
    let no_duty = "belongs to no obligation. Add it to `due` of one, or remove it.";
    source.deadlines.iter().for_each(|one| report(&one.head, no_duty));
    idle_penalties(source, mistakes);
}

/// A penalty needs a condition or an obligation.
fn idle_penalties(source: &Source, mistakes: &Mistakes<'_>) {
    for one in source.penalties.iter().filter(|one| one.when.is_none()) {
        let named = source.obligations.iter().any(|duty| duty.breach.iter().any(|id| id.value == one.head.id));
        if !named {
            let place: Place = one.head.place;
            let sentence = format!(
                "{} punishes nothing: no obligation names it in `breach`, and it has no `when`.",
                one.head.what()
            );
            mistakes.at(place, sentence);
        }
    }
}
