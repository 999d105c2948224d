//! Keys of words from the rulebook's ids: `question.headcount` has the parts `title`, `hint` and so on. Things with the
//! same parts share one list of them.

use serde::{Deserialize, Serialize};

use crate::rulebook::Rulebook;
#[cfg(feature = "compile")]
use crate::rulebook::Texts;

/// Between the parts of a shape.
const NEXT: char = '\n';

/// Which parts the words of each thing have.
#[derive(Default, Serialize, Deserialize)]
pub struct Shapes {
    /// Lists of parts.
    shapes: Vec<String>,
    /// By thing: which list.
    by_thing: Vec<u16>,
    /// Keys that belong to nothing in the rulebook: the words of page and report.
    others: String,
}

impl Shapes {
    /// All keys, sorted: words are written in this order.
    pub fn keys(&self, book: &Rulebook) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for (thing, shape) in things(book).iter().zip(&self.by_thing) {
            let parts = self.shapes.get(usize::from(*shape)).map_or("", String::as_str);
            for part in parts.split_terminator(NEXT) {
                keys.push([thing, ".", part].concat());
            }
        }
        keys.extend(self.others.split_terminator(NEXT).map(str::to_owned));
        sort(&mut keys);
        keys
    }
    /// Finds the shapes of what the words are about.
    #[cfg(feature = "compile")]
    pub fn of(book: &Rulebook, texts: &[(String, Texts)]) -> Shapes {
        use std::collections::BTreeMap;
        let mut found = Shapes::default();
        let things = things(book);
        let at: BTreeMap<&str, usize> = things.iter().enumerate().map(|(at, thing)| (thing.as_str(), at)).collect();
        let mut parts = vec![String::new(); things.len()];
        let mut keys: Vec<&str> = texts.iter().flat_map(|(_, t)| t.entries()).map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            let thing = key.match_indices('.').nth(1).and_then(|(dot, _)| Some((key.get(..dot)?, key.get(dot + 1..)?)));
            let list = thing.and_then(|(thing, part)| Some((parts.get_mut(*at.get(thing)?)?, part)));
            let (list, part) = list.unwrap_or((&mut found.others, key));
            list.push_str(part);
            list.push(NEXT);
        }
        for parts in parts {
            let known = found.shapes.iter().position(|shape| *shape == parts).unwrap_or(found.shapes.len());
            if known == found.shapes.len() {
                found.shapes.push(parts);
            }
            found.by_thing.push(u16::try_from(known).unwrap_or_default());
        }
        found
    }
}

/// Everything in the rulebook that may have words: its kind and id, as keys begin.
fn things(book: &Rulebook) -> Vec<String> {
    let mut things = Vec::new();
    let mut add = |kind: &str, id: &str| things.push([kind, ".", id].concat());
    book.topics.iter().for_each(|id| add("topic", id));
    book.laws.iter().for_each(|one| add("law", &one.id));
    book.questions.iter().for_each(|one| add("question", &one.id));
    book.rules.iter().for_each(|one| add("rule", &one.id));
    book.classifications.iter().for_each(|one| add(if one.flags { "flags" } else { "ladder" }, &one.id));
    book.obligations.iter().for_each(|one| add("obligation", &one.id));
    book.penalties.iter().for_each(|one| add("penalty", &one.id));
    book.effects.iter().for_each(|one| add("effect", &one.id));
    book.deadlines.iter().for_each(|one| add("deadline", &one.id));
    book.events.iter().for_each(|id| add("event", id));
    book.notes.iter().for_each(|one| add("note", &one.id));
    book.documents.iter().for_each(|one| add("document", &one.id));
    book.examples.iter().for_each(|one| add("example", &one.id));
    book.sources.iter().for_each(|one| add("source", &one.id));
    book.open_points.iter().for_each(|one| add("open_point", &one.id));
    book.layers.iter().for_each(|one| add(if one.draft { "draft" } else { "reading" }, &one.id));
    book.named_dates.iter().for_each(|one| add("date", &one.id));
    book.indexes.iter().for_each(|one| add("index", &one.id));
    book.holders.iter().for_each(|id| add("holder", id));
    things
}

/// Shell's sort: the standard one would be a hundredth of the module.
fn sort(keys: &mut [String]) {
    let mut gap = keys.len() / 2;
    while gap > 0 {
        for end in gap..keys.len() {
            let mut at = end;
            while at >= gap && keys[at] < keys[at - gap] {
                keys.swap(at, at - gap);
                at -= gap;
            }
        }
        gap /= 2;
    }
}
