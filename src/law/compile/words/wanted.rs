//! Which texts there must be, and which there may be.

use std::collections::BTreeMap;

use super::super::build::Findings;
use super::super::place::Place;
use super::super::source::{Head, Source};

/// A text that is wanted or allowed.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// It must be there.
    pub required: bool,
    /// What it is called in messages: `title`.
    pub part: String,
    /// The thing it belongs to, in messages: `` `eu_a3_4` ``.
    pub of: String,
    /// Where the thing is defined.
    pub place: Place,
    /// It may stand in any text file.
    pub anywhere: bool,
    /// It is no thing of one file; its words are expected beside `order.toml`.
    pub of_all: bool,
}

/// All texts by key.
pub struct AllWanted {
    /// By key.
    pub keys: BTreeMap<String, Wanted>,
}

impl AllWanted {
    fn add(&mut self, prefix: &str, of: &str, place: Place, required: &[&str], optional: &[&str]) {
        let parts = required.iter().map(|part| (part, true)).chain(optional.iter().map(|part| (part, false)));
        for (part, required) in parts {
            let anywhere = prefix.starts_with("holder.") || prefix.starts_with("event.");
            // Holders and the start of use are no things of one file: their words stand beside the order of all laws.
            let of_all = prefix.starts_with("holder.") || prefix == "event.start";
            let of = match prefix.split_once('.') {
                Some((kind, _)) if of_all => format!("the {kind} `{of}`"),
                _ => format!("`{of}`"),
            };
            let wanted = Wanted { required, part: (*part).to_owned(), of, place, anywhere, of_all };
            self.keys.entry(format!("{prefix}.{part}")).or_insert(wanted);
        }
    }
    fn head(&mut self, head: &Head, required: &[&str], optional: &[&str]) {
        self.add(&format!("{}.{}", head.kind, head.id), &head.id, head.place, required, optional);
    }
    fn parts(&mut self, head: &Head, group: &str, ids: &[&str], hints: Option<bool>) {
        for id in ids {
            let (name, hint) = (format!("{group}.{id}"), format!("{group}.{id}_hint"));
            match hints {
                None => self.head(head, &[&name], &[]),
                Some(true) => self.head(head, &[&name, &hint], &[]),
                Some(false) => self.head(head, &[&name], &[&hint]),
            }
        }
    }
}

/// The texts of everything in the rule files.
pub fn wanted(source: &Source, findings: &Findings) -> AllWanted {
    let mut all = AllWanted { keys: BTreeMap::new() };
    for topic in &source.order.topics {
        all.add(&format!("topic.{}", topic.value), &topic.value, topic.place, &["title"], &[]);
    }
    for law in &source.laws {
        let parts = ["name", "title", "summary", "covers", "applies", "applies_not", "applies_open"];
        all.add(&format!("law.{}", law.id), &law.id, law.place, &parts, &[]);
    }
    for holder in &findings.holders {
        all.add(&format!("holder.{}", holder.value), &holder.value, holder.place, &["title"], &[]);
    }
    for one in &source.questions {
        all.head(&one.head, &["title", "hint"], &["why", "who_knows", "none", "unit"]);
        let options: Vec<&str> = one.options.iter().map(|option| option.value.as_str()).collect();
        all.parts(&one.head, "options", &options, Some(false));
        let ids = |examples: &'_ [super::super::source::question::Example]| -> Vec<String> {
            examples.iter().map(|(id, _)| id.value.clone()).collect()
        };
        for (group, examples) in [("counts", ids(&one.counts)), ("counts_not", ids(&one.counts_not))] {
            all.parts(&one.head, group, &examples.iter().map(String::as_str).collect::<Vec<_>>(), None);
        }
    }
    for one in source.rules.iter().filter(|one| one.shown || !one.grounds.cites.is_empty()) {
        all.head(&one.head, &["title", "not"], &[]);
    }
    for one in &source.classifications {
        all.head(&one.head, &["title"], &["hint"]);
        let levels: Vec<&str> = one.levels.iter().map(|level| level.id.value.as_str()).collect();
        all.parts(&one.head, "levels", &levels, Some(!one.derived));
    }
    source.obligations.iter().for_each(|one| all.head(&one.head, &["title", "text", "evidence"], &[]));
    for one in &source.penalties {
        all.head(&one.head, &["title", "text"], &[]);
        let cases: Vec<&str> = one.cases.iter().filter_map(|case| Some(case.id.as_ref()?.value.as_str())).collect();
        all.parts(&one.head, "cases", &cases, None);
    }
    source.examples.iter().for_each(|one| all.head(&one.head, &["title"], &[]));
    for one in &source.documents {
        all.head(&one.head, &["title"], &[]);
        let blocks: Vec<&str> = one.blocks.iter().map(|(id, _)| id.value.as_str()).collect();
        all.parts(&one.head, "blocks", &blocks, None);
    }
    source.deadlines.iter().for_each(|one| all.head(&one.head, &["title"], &[]));
    source.bare.iter().for_each(|one| all.head(&one.head, &["title"], &[]));
    source.notes.iter().for_each(|one| all.head(&one.head, &["title", "text"], &[]));
    source.open_points.iter().for_each(|one| all.head(&one.head, &["title", "text"], &[]));
    source.layers.iter().for_each(|one| all.head(&one.head, &["title", "text"], &[]));
    source.dates.iter().for_each(|one| all.head(&one.head, &["title"], &[]));
    source.indexes.iter().for_each(|one| all.head(&one.head, &["title"], &[]));
    source.sources.iter().for_each(|one| all.head(&one.head, &["title", "cite"], &[]));
    let starts = source.deadlines.iter().flat_map(|one| one.before.iter().chain(&one.after));
    if let Some(start) = starts.into_iter().find(|event| event.value == "start") {
        all.add("event.start", "start", start.place, &["title"], &[]);
    }
    all
}
