//! All ids of all laws: what each one names, and whether it may be called so.

use std::collections::BTreeMap;

use super::language::token::WORDS;
use super::place::{At, Mistakes, Place};
use super::source::{Head, Source};
use super::suggest;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A question.
    Question,
    /// A rule.
    Rule,
    /// A ladder or a set of flags.
    Classification,
    /// An obligation.
    Obligation,
    /// A penalty.
    Penalty,
    /// A deadline.
    Deadline,
    /// An event.
    Event,
    /// An effect.
    Effect,
    /// A note.
    Note,
    /// An open point.
    OpenPoint,
    /// A draft or a second reading.
    Layer,
    /// A group of obligations.
    Group,
    /// A document.
    Document,
    /// An example.
    Example,
    /// A named date.
    Date,
    /// An index.
    Index,
    /// A table.
    Table,
    /// A named amount.
    Amount,
}

/// One named thing.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// What it is.
    pub kind: Kind,
    /// Its index in the list of its kind.
    pub index: usize,
    /// Its kind as the files call it.
    pub called: &'static str,
    /// Where its id stands.
    pub place: Place,
}

/// All ids.
#[derive(Default)]
pub struct Names {
    all: BTreeMap<String, Definition>,
}

impl Names {
    /// Collects all ids; doubled ones and ones that are no ids are reported.
    pub fn collect(source: &Source, mistakes: &Mistakes<'_>) -> Names {
        let mut names = Names::default();
        let prefixes: Vec<Option<&At<String>>> = source.laws.iter().map(|law| law.prefix.as_ref()).collect();
        for (kind, heads) in heads(source) {
            for (index, head) in heads.into_iter().enumerate() {
                check_id(&head.id, head.place, mistakes);
                if !matches!(kind, Kind::Index | Kind::Table) {
                    check_prefix(head, &prefixes, mistakes);
                }
                let new = Definition { kind, index, called: head.kind, place: head.place };
                match names.all.get(&head.id) {
                    Some(first) => {
                        // The one that is read later is the one to rename.
                        let (first, second) = if first.place < head.place {
                            (first.place, head.place)
                        } else {
                            (head.place, first.place)
                        };
                        let sentence = format!(
                            "the name `{}` is already used in {}. Names are unique across all laws.",
                            head.id,
                            mistakes.name_of(first)
                        );
                        mistakes.at(second, sentence);
                    }
                    None => {
                        names.all.insert(head.id.clone(), new);
                    }
                }
            }
        }
        names
    }
    /// What an id names.
    pub fn get(&self, id: &str) -> Option<Definition> {
        self.all.get(id).copied()
    }
    /// Reports an id that names nothing; the guess is one that would fit here.
    pub fn undefined(&self, id: &str, place: Place, fits: impl Fn(Kind) -> bool, mistakes: &Mistakes<'_>) {
        let mut names: Vec<&str> =
            self.all.iter().filter(|(_, def)| fits(def.kind)).map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let guess = suggest::did_you_mean(id, names);
        mistakes.at(place, format!("`{id}` is not defined anywhere.{guess}"));
    }
}

/// The heads of everything that has an id, by kind, in the order of reading.
fn heads(source: &Source) -> Vec<(Kind, Vec<&Head>)> {
    let bare = |kind: &'static str| source.bare.iter().map(|one| &one.head).filter(|head| head.kind == kind).collect();
    vec![
        (Kind::Question, source.questions.iter().map(|one| &one.head).collect()),
        (Kind::Rule, source.rules.iter().map(|one| &one.head).collect()),
        (Kind::Classification, source.classifications.iter().map(|one| &one.head).collect()),
        (Kind::Obligation, source.obligations.iter().map(|one| &one.head).collect()),
        (Kind::Penalty, source.penalties.iter().map(|one| &one.head).collect()),
        (Kind::Deadline, source.deadlines.iter().map(|one| &one.head).collect()),
        (Kind::Event, bare("event")),
        (Kind::Effect, bare("effect")),
        (Kind::Note, source.notes.iter().map(|one| &one.head).collect()),
        (Kind::OpenPoint, source.open_points.iter().map(|one| &one.head).collect()),
        (Kind::Layer, source.layers.iter().map(|one| &one.head).collect()),
        (Kind::Group, source.groups.iter().map(|one| &one.head).collect()),
        (Kind::Document, source.documents.iter().map(|one| &one.head).collect()),
        (Kind::Example, source.examples.iter().map(|one| &one.head).collect()),
        (Kind::Date, source.dates.iter().map(|one| &one.head).collect()),
        (Kind::Index, source.indexes.iter().map(|one| &one.head).collect()),
        (Kind::Table, source.tables.iter().map(|one| &one.head).collect()),
        (Kind::Amount, source.amounts.iter().map(|one| &one.head).collect()),
    ]
}

/// Reports an id that is not written like one.
pub fn check_id(id: &str, place: Place, mistakes: &Mistakes<'_>) {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(letters) {
        let sentence = format!(
            "`{id}` is not an id. Ids have lower-case letters a to z, digits and `_`, and begin with a letter."
        );
        mistakes.at(place, sentence);
    } else if WORDS.contains(&id) {
        mistakes.at(place, format!("`{id}` is a word of the language of conditions. Choose another name."));
    } else if id == "unknown" {
        mistakes.at(place, "`unknown` is the answer \"don't know\" and cannot be an id. Choose another name.");
    }
}

fn check_prefix(head: &Head, prefixes: &[Option<&At<String>>], mistakes: &Mistakes<'_>) {
    let carries = |prefix: &str| head.id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('_'));
    let sentence = match head.law {
        Some(law) => {
            let Some(prefix) = prefixes.get(usize::from(law)).copied().flatten() else { return };
            if carries(&prefix.value) {
                return;
            }
            format!(
                "{} belongs to one law, so its id begins with `{}_`. Write `{}_{}`, or move it to `shared`.",
                head.what(),
                prefix.value,
                prefix.value,
                head.id
            )
        }
        None => {
            let Some(prefix) = prefixes.iter().flatten().find(|prefix| carries(&prefix.value)) else { return };
            format!(
                "{} is shared, but its id begins with `{}_` like those of one law. Rename it, or move it there.",
                head.what(),
                prefix.value
            )
        }
    };
    mistakes.at(head.place, sentence);
}
