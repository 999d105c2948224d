//! `[law]` and `[source.x]`.

use super::super::fields::Fields;
use super::super::language::ast::Cond;
use super::super::place::{At, Place};
use super::{CONFIDENCE, Grounds, Head, grounds};
use crate::date::Date;
use crate::rulebook::{Confidence, SourceKind};

/// A law as it is written.
#[derive(Debug)]
pub struct Law {
    /// Its id; the name of its folder.
    pub id: String,
    /// What its ids begin with, without the `_`.
    pub prefix: Option<At<String>>,
    /// Whether it reaches the system.
    pub applies: Option<Cond>,
    /// Before this day nothing is said.
    pub earliest_as_of: Option<Date>,
    /// The currency of its amounts.
    pub currency: String,
    /// Citations; `from` is an inherited start.
    pub grounds: Grounds,
    /// Where it stands.
    pub place: Place,
}

/// A source as it is written.
#[derive(Debug)]
pub struct Cited {
    /// Id and place.
    pub head: Head,
    /// Its kind.
    pub kind: SourceKind,
    /// Official address.
    pub url: String,
    /// The day it was read.
    pub read: Option<Date>,
    /// How well it was confirmed.
    pub confidence: Confidence,
    /// Its articles that are cited.
    pub articles: Vec<At<String>>,
}

/// Reads `[law]` of the folder `folder`.
pub fn read(folder: &str, fields: Fields<'_>) -> Law {
    for (key, example) in [
        ("id", format!("id = \"{folder}\"")),
        ("prefix", "prefix = \"eu\", what the ids of this law begin with".to_owned()),
        ("applies", "applies = \"…\", whether the law reaches the system".to_owned()),
        ("earliest_as_of", "earliest_as_of = 2026-01-18, the first day the law files describe".to_owned()),
        ("currency", "currency = \"EUR\", the currency of its amounts".to_owned()),
    ] {
        if !fields.has(key) {
            fields.missing(key, &example);
        }
    }
    if let Some(id) = fields.id("id").filter(|id| id.value != folder) {
        let sentence = format!("the law `{}` stands in the folder `{folder}`. Give both the same name.", id.value);
        fields.mistakes().at(id.place, sentence);
    }
    let law = Law {
        id: folder.to_owned(),
        prefix: fields.id("prefix"),
        applies: fields.condition("applies"),
        earliest_as_of: fields.date("earliest_as_of").map(|date| date.value),
        currency: fields.id("currency").map(|currency| currency.value).unwrap_or_default(),
        grounds: Grounds { from: fields.start("from"), ..grounds(&fields) },
        place: fields.place,
    };
    fields.finish();
    law
}

/// Reads a source.
pub fn read_source(head: Head, fields: Fields<'_>) -> Cited {
    for (key, example) in [
        ("url", "url = \"https://…\", the official address"),
        ("read", "read = 2026-11-22, the day it was read"),
        ("articles", "articles = [\"1\", \"2(1)\"], all that are cited"),
    ] {
        if !fields.has(key) {
            fields.missing(key, example);
        }
    }
    let kinds = [("law", SourceKind::Law), ("guidance", SourceKind::Guidance), ("secondary", SourceKind::Secondary)];
    let source = Cited {
        kind: fields.choice("kind", &kinds).unwrap_or_default(),
        url: fields.id("url").map(|url| url.value).unwrap_or_default(),
        read: fields.date("read").map(|date| date.value),
        confidence: fields.choice("confidence", &CONFIDENCE).unwrap_or_default(),
        articles: fields.names("articles"),
        head,
    };
    fields.text("ref");
    fields.finish();
    source
}
