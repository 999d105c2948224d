//! Every page of a made-up law in both languages.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::view::tree::Element;
use ai_selfcheck::widget::Widget;
use view_support::{answered, checks, look, send, widget};

/// Every kind of page, with a name for messages and files.
fn pages(language: &str) -> Vec<(String, Element)> {
    let mut out = Vec::new();
    let mut take = |name: &str, widget: &Widget| out.push((format!("{name}-{language}"), widget.view()));
    let mut one = widget(language);
    take("start", &one);
    send(&mut one, &[("begin", "")]);
    take("laws", &one);
    for id in
        ["org_kind", "headcount", "kz_annual_income", "where_used", "last_word", "kz_roles", "kz_failure", "kz_started"]
    {
        send(&mut one, &[(&format!("edit:{id}"), "")]);
        take(&format!("question-{id}"), &one);
        send(&mut one, &[("next", "")]);
        take(&format!("error-{id}"), &one);
    }
    send(
        &mut one,
        &[("edit:kz_annual_income", ""), ("currency:kz_annual_income", "EUR"), ("answer:kz_annual_income", "15 Mio")],
    );
    take("question-money", &one);
    send(&mut one, &[("answer:kz_emotion", "true"), ("edit:last_word", ""), ("answer:last_word", "human_can_undo")]);
    take("question-prohibited", &one);
    send(&mut one, &[("page:result", "")]);
    take("result-early", &one);
    let mut full = answered(language);
    send(&mut full, &[("show_currency", "EUR"), ("done:kz_inform_users", "not_yet")]);
    take("result", &full);
    send(&mut full, &[("scope:kazakhstan", "no")]);
    take("result-out-of-scope", &full);
    send(&mut full, &[("scope:kazakhstan", ""), ("as_of", "2025-01-01")]);
    take("result-not-covered", &full);
    send(&mut full, &[("duplicate", "")]);
    take("systems", &full);
    out
}

#[test]
fn every_page_holds_the_rules() {
    for language in ["de", "en"] {
        for (name, page) in pages(language) {
            look::keep(&name, language, &page);
            checks::page(&name, &page);
        }
    }
}
