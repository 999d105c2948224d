//! `[question.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::At;
use super::Head;
use crate::rulebook::Kind;

/// A question as it is written.
#[derive(Debug)]
pub struct Question {
    /// Id and place.
    pub head: Head,
    /// Its kind; none where it is missing or wrong.
    pub kind: Option<Kind>,
    /// Its topic.
    pub topic: Option<At<String>>,
    /// `only_if`.
    pub gate: Option<Cond>,
    /// Options in written order.
    pub options: Vec<At<String>>,
    /// Options that exclude the other ticks.
    pub exclusive: Vec<At<String>>,
    /// About the organisation.
    pub profile: bool,
    /// Never asked.
    pub parameter: bool,
    /// Currency of a money question.
    pub currency: Option<At<String>>,
    /// Smallest value.
    pub min: Option<At<i64>>,
    /// Largest value.
    pub max: Option<At<i64>>,
    /// Examples that count, with their citations.
    pub counts: Vec<Example>,
    /// Examples that do not count.
    pub counts_not: Vec<Example>,
    /// Citations.
    pub cites: Vec<At<String>>,
}

/// An example and its citations.
pub type Example = (At<String>, Vec<At<String>>);

const KINDS: [(&str, Kind); 6] = [
    ("yes_no", Kind::YesNo),
    ("one_of", Kind::OneOf),
    ("several_of", Kind::SeveralOf),
    ("number", Kind::Number),
    ("money", Kind::Money),
    ("date", Kind::Date),
];

/// The name of a kind in the files.
pub fn kind_name(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(name, _)| name)
}

/// Reads one.
pub fn read(head: Head, fields: Fields<'_>) -> Question {
    if !fields.has("kind") {
        fields.missing("kind", "kind = \"yes_no\", \"one_of\", \"several_of\", \"number\", \"money\" or \"date\"");
    }
    let question = Question {
        kind: fields.choice("kind", &KINDS),
        topic: fields.id("topic"),
        gate: fields.condition("only_if"),
        options: fields.names("options"),
        exclusive: fields.names("exclusive"),
        profile: fields.flag("profile"),
        parameter: fields.flag("parameter"),
        currency: fields.id("currency"),
        min: fields.int("min"),
        max: fields.int("max"),
        counts: examples(&fields, "counts"),
        counts_not: examples(&fields, "counts_not"),
        cites: fields.names("cites"),
        head,
    };
    fields.text("unit");
    fields.text("ref");
    if question.topic.is_none() && !fields.has("topic") {
        fields.missing("topic", "topic = \"…\", one of the topics in order.toml");
    }
    fields.finish();
    question
}

fn examples(fields: &Fields<'_>, key: &'static str) -> Vec<Example> {
    let Some(value) = fields.value(key) else { return Vec::new() };
    let Some(table) = fields.table_of(key, value, format!("`{key}` of {}", fields.what)) else { return Vec::new() };
    table
        .entries()
        .into_iter()
        .map(|(name, cites)| {
            let cites = table.names_of(&name.value, cites);
            (name, cites)
        })
        .collect()
}
