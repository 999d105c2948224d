//! Which documents are offered, and which of their blocks are printed. The assessment names documents only, so their
//! conditions and those of their blocks are put into a copy of the rulebook as notes, and read off there.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ai_selfcheck::law::rulebook::{Grounds, Note, NoteKind, Rulebook};
use ai_selfcheck::rulebook::shipped;
use serde::Deserialize;
use serde_json::{Map, Value};
use toml::Value as Written;

use super::check::{Report, items, list, plain, texts};

/// What a document must be. Short: "yes", "open", "no" (not offered).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Written")]
pub struct DocumentExpect {
    /// Yes, open or no.
    pub offered: String,
    /// Its blocks.
    pub blocks: Blocks,
}

/// Blocks of a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Blocks {
    /// Exactly these are printed.
    pub blocks: Option<Vec<String>>,
    /// These are among those printed.
    pub blocks_has: Vec<String>,
    /// These are left out.
    pub blocks_has_not: Vec<String>,
    /// These are printed as "to be clarified", and no other.
    pub blocks_open: Option<Vec<String>>,
}

impl TryFrom<Written> for DocumentExpect {
    type Error = String;
    fn try_from(value: Written) -> Result<Self, String> {
        match value {
            Written::String(text) if matches!(text.as_str(), "yes" | "open" | "no") => {
                Ok(DocumentExpect { offered: text, blocks: Blocks::default() })
            }
            Written::Table(_) => {
                let blocks = value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?;
                Ok(DocumentExpect { offered: "yes".to_owned(), blocks })
            }
            _ => Err("yes, no, open or a table was expected".to_owned()),
        }
    }
}

/// The shipped rulebook with a note for every document (`id`) and every block (`id.block`), and no other.
pub fn rulebook() -> &'static Rulebook {
    static BOOK: OnceLock<Rulebook> = OnceLock::new();
    BOOK.get_or_init(|| {
        let mut book = shipped().rulebook.clone();
        book.notes.clear();
        for document in &book.documents {
            let note =
                |id, node| Note { id, law: document.law, kind: NoteKind::Warning, node, grounds: Grounds::default() };
            book.notes.push(note(document.id.clone(), document.node));
            let blocks = document.blocks.iter();
            book.notes.extend(blocks.map(|(block, node)| note(format!("{}.{block}", document.id), *node)));
        }
        book
    })
}

/// The state of every document and block that is not ruled out.
pub fn of(got: &Value) -> Value {
    let laws = got["laws"].as_object().into_iter().flat_map(Map::values);
    let notes = laws.flat_map(|law| items(&law["notes"]));
    Value::Object(notes.map(|note| (plain(&note["id"]), note["applies"].clone())).collect())
}

/// Compares the documents of a law.
pub fn check(report: &mut Report, wanted: &BTreeMap<String, DocumentExpect>, states: &Value, law: &Value) {
    let named = texts(&law["documents"]);
    for (id, document) in wanted {
        let what = format!("document {id}");
        let state = states[id.as_str()].as_str().unwrap_or("no");
        if state != document.offered {
            report.say(&what, &document.offered, state);
        }
        if named.contains(id) != (state != "no") {
            report.say(&format!("{what} in the result"), state, &list(&named));
        }
        if shipped().rulebook.documents.iter().all(|known| known.id != *id) {
            report.say(&what, "a document of the law", "nothing with this id");
        }
        let prefix = format!("{id}.");
        let blocks = states
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(key, state)| key.strip_prefix(&prefix).map(|block| (block.to_owned(), state == "open")));
        let (open, sure): (Vec<_>, Vec<_>) = blocks.partition(|(_, open)| *open);
        let open: Vec<String> = open.into_iter().map(|(id, _)| id).collect();
        let printed: Vec<String> = sure.into_iter().map(|(id, _)| id).chain(open.iter().cloned()).collect();
        let wanted = &document.blocks;
        report.same(&format!("{what}, blocks"), wanted.blocks.as_deref(), &printed);
        report.among(&format!("{what}, blocks"), &wanted.blocks_has, &wanted.blocks_has_not, &printed);
        report.same(&format!("{what}, blocks to be clarified"), wanted.blocks_open.as_deref(), &open);
    }
}
