//! The table of vendors: every entry names where and when it was read, and no text of the law clears a vendor.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use ai_selfcheck::law::rulebook::{NoteKind, SourceKind};
use ai_selfcheck::rulebook::shipped;

/// Words with which a vendor, a region or a set-up would be cleared.
const CLEARANCES: [&str; 9] = [
    "empfohlen",
    "empfehlen",
    "konform",
    "unbedenklich",
    "erfüllt die dsgvo",
    "recommended",
    "compliant",
    "meets the gdpr",
    "safe to use",
];

/// The five vendors of the sheet (6.5).
const VENDORS: [&str; 5] = ["microsoft", "aws", "google", "openai", "anthropic"];

#[test]
fn every_vendor_has_an_address_and_a_day() {
    let book = &shipped().rulebook;
    for vendor in VENDORS {
        let id = format!("gdpr_vendor_{vendor}");
        let note = book.notes.iter().find(|note| note.id == id).expect(&id);
        assert!(!note.grounds.cites.is_empty(), "{id} cites its source");
        for cite in &note.grounds.cites {
            let source = &book.sources[usize::from(cite.source)];
            assert!(source.url.starts_with("https://"), "{id}: an address");
            assert!(source.read.is_some_and(|day| day.year() == 2026), "{id}: the day it was read");
            assert_eq!(source.kind, SourceKind::Secondary, "{id}: the vendor's own word is no law");
        }
    }
}

#[test]
fn no_text_clears_a_vendor() {
    let bundle = shipped();
    let claims: Vec<String> = bundle
        .rulebook
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Claim)
        .map(|note| format!("note.{}.title", note.id))
        .collect();
    for (language, texts) in &bundle.texts {
        for (key, text) in texts.entries() {
            let of_the_law = key.split('.').any(|part| part.starts_with("gdpr"));
            let text = text.to_lowercase();
            let cleared = CLEARANCES.iter().find(|words| text.contains(**words));
            assert!(
                !of_the_law || claims.iter().any(|claim| claim == key) || cleared.is_none(),
                "{language}, {key} says \"{}\"",
                cleared.unwrap_or(&"")
            );
        }
    }
}

#[test]
fn every_language_says_when_the_offer_was_observed() {
    for (language, texts) in &shipped().texts {
        for vendor in VENDORS {
            for part in ["title", "text"] {
                let key = format!("note.gdpr_vendor_{vendor}.{part}");
                let text = texts.get(&key).expect(&key);
                assert!(part == "title" || text.contains("2026"), "{language}: {key} says when it was observed");
            }
        }
    }
}
