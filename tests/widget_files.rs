//! Files, storage and events: nothing without consent, no answer to the host.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::widget::{Effect, Storage, Widget};
use view_support::look::{sends, text};
use view_support::{ANSWERS, answered, options, send, widget};

fn emitted(effects: &[Effect]) -> Vec<(&'static str, String)> {
    let one = |effect: &Effect| match effect {
        Effect::Emit { event, detail } => Some((*event, detail.clone())),
        _ => None,
    };
    effects.iter().filter_map(one).collect()
}

#[test]
fn events_carry_classifications_and_never_an_answer() {
    let mut widget = widget("de");
    let mut all = Vec::new();
    for (message, value) in ANSWERS {
        all.extend(emitted(&widget.update(message, value)));
    }
    assert!(all.iter().any(|(event, _)| *event == "change"));
    assert_eq!(all.iter().filter(|(event, _)| *event == "complete").count(), 1);
    let (_, last) = all.last().unwrap();
    let detail: serde_json::Value = serde_json::from_str(last).unwrap();
    assert_eq!(detail["laws"][0]["id"], "kazakhstan");
    assert_eq!(detail["laws"][0]["complete"], true);
    assert_eq!(detail["laws"][0]["classifications"][1], serde_json::json!({ "id": "kz_risk", "levels": ["minimal"] }));
    for (_, detail) in &all {
        for answer in ["180", "15000000", "company", "human_can_undo", "Kundenchat", "588"] {
            assert!(!detail.contains(answer), "{answer} in {detail}");
        }
    }
}

#[test]
fn a_change_is_announced_in_one_sentence() {
    let mut widget = widget("de");
    send(&mut widget, &ANSWERS[..14]);
    let effects = widget.update("answer:last_word", "nobody");
    let said: Vec<&String> =
        effects.iter().filter_map(|e| if let Effect::Announce(text) = e { Some(text) } else { None }).collect();
    assert_eq!(said, ["Kasachstan: Autonomie: hoch."]);
    let effects = widget.update("language:en", "");
    assert!(!effects.iter().any(|e| matches!(e, Effect::Announce(_))), "a new language is no news");
}

#[test]
fn nothing_is_stored_without_consent() {
    let mut without = widget("de");
    for (message, value) in ANSWERS {
        let effects = without.update(message, value);
        assert!(!effects.iter().any(|e| matches!(e, Effect::Store(_))), "{message}");
    }
    let effects = without.update("keep", "true");
    assert!(effects.iter().any(|e| matches!(e, Effect::Store(text) if text.contains("Kundenchat"))));
    assert!(without.update("name", "Neu").iter().any(|e| matches!(e, Effect::Store(_))), "at each change");
    assert_eq!(without.update("keep", "false"), [Effect::Forget]);
    let mut none =
        Widget::new(view_support::bundle(), ai_selfcheck::widget::Options { storage: Storage::None, ..options("de") });
    assert!(sends(&none.view(), "keep").is_none(), "not offered where the host allows none");
    assert!(none.update("keep", "true").is_empty());
}

fn saved(widget: &mut Widget) -> String {
    let effects = widget.update("save", "");
    match effects.as_slice() {
        [Effect::Download { name, media, text }] => {
            assert_eq!((name.as_str(), *media), ("ki-selbstcheck-2026-11-23.json", "application/json"));
            text.clone()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_saved_comes_back() {
    let mut one = answered("de");
    send(&mut one, &[("done:kz_inform_users", "done"), ("as_of", "2026-12-01"), ("as_of", "2026-11-23")]);
    let file = saved(&mut one);
    let mut other = widget("de");
    send(&mut other, &[("open", &file)]);
    assert!(text(&other.view()).contains("Die Datei ist geöffnet."));
    assert_eq!(other.input(), one.input());
    assert_eq!(other.model().system().name, "Kundenchat mit Bestelldaten");
    send(&mut other, &[("page:result", "")]);
    assert!(!text(&other.view()).contains("Die Datei ist geöffnet."), "told once");
    let mut third = widget("de");
    let effects = third.update("restore", &file);
    assert!(third.model().keep, "it was kept by consent");
    assert!(!effects.iter().any(|e| matches!(e, Effect::Store(_))));
    assert!(text(&third.view()).contains("Prüfung fortsetzen"));
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing() {
    let mut widget = answered("de");
    let before = widget.input().clone();
    for broken in ["", "{", "{\"format\":\"other\"}", "[1,2]", "{\"format\":\"ai-selfcheck\",\"version\":99}"] {
        send(&mut widget, &[("open", broken)]);
        assert_eq!(*widget.input(), before, "{broken}");
        assert!(text(&widget.view()).contains("Ihre Antworten auf dieser Seite sind unverändert."), "{broken}");
    }
}

#[test]
fn what_can_be_taken_away() {
    let mut widget = answered("en");
    for (message, ending) in
        [("report:html", "html"), ("report:markdown", "md"), ("report:text", "txt"), ("report:json", "json")]
    {
        match widget.update(message, "").as_slice() {
            [Effect::Download { name, text, .. }] => {
                assert!(name.ends_with(ending) && !text.is_empty(), "{message}: {name}");
            }
            other => panic!("{message}: {other:?}"),
        }
    }
    assert!(matches!(widget.update("copy", "").as_slice(), [Effect::Copy(text)] if !text.is_empty()));
    assert_eq!(widget.update("print", ""), [Effect::Print]);
    assert_eq!(widget.update("open_file", ""), [Effect::OpenFile]);
}

#[test]
fn what_the_browser_refuses_is_said_and_nothing_is_lost() {
    let mut widget = widget("de");
    send(&mut widget, &ANSWERS);
    widget.update("keep", "true");
    let before = widget.input().clone();
    let effects = widget.update("store_failed", "");
    assert!(!widget.model().keep, "it is not said that they are kept");
    assert!(effects.iter().all(|e| !matches!(e, Effect::Store(_))), "{effects:?}");
    assert!(text(&widget.view()).contains("nur auf dieser Seite"));
    assert_eq!(*widget.input(), before);
    widget.update("copied", "true");
    assert!(text(&widget.view()).contains("Der Text ist kopiert."));
    widget.update("copied", "false");
    assert!(text(&widget.view()).contains("von Hand"));
}
