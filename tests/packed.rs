//! The compact form that ships holds everything: what was packed comes out as it was, tables and words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test")]

use ai_selfcheck::law::rulebook::Bundle;
use ai_selfcheck::rulebook::shipped;

#[test]
fn the_rulebook_and_its_words_come_out_as_they_were() {
    let bundle = shipped();
    let again = Bundle::decode(&bundle.encode());
    assert_eq!(again.rulebook, bundle.rulebook);
    assert_eq!(again.texts.len(), 2);
    for ((language, words), (other, same)) in bundle.texts.iter().zip(&again.texts) {
        assert_eq!(language, other);
        assert_eq!(words.entries(), same.entries());
        assert!(words.entries().len() > 2_000, "{language}");
        assert_eq!(words.get("no.such.key"), None);
    }
    assert_eq!(again.texts("de").unwrap().get("widget.begin"), Some("Prüfung beginnen"));
}
