//! The page on what a breach of the GDPR can cost: each range says which seriousness it is for, and one can be picked.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod view_support;

use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::widget::{Options, Widget};
use view_support::{look, options, send};

/// A company with a turnover of 60 million and a tool for names of customers, on the result page.
fn company(language: &str) -> Widget {
    let options = Options { laws: vec!["gdpr".to_owned()], ..options(language) };
    let mut widget = Widget::new(shipped(), options);
    send(
        &mut widget,
        &[
            ("begin", ""),
            ("next", ""),
            ("answer:org_kind", "company"),
            ("tick:org_seat:germany", "true"),
            ("tick:where_used:germany", "true"),
            ("tick:data_kinds:name", "true"),
            ("answer:gdpr_role", "controller"),
            ("currency:turnover", "EUR"),
            ("answer:turnover", "60000000"),
            ("page:result", ""),
        ],
    );
    widget
}

#[test]
fn every_range_names_its_seriousness() {
    for (language, ranges) in [
        ("de", ["Gering höchstens 400.000 EUR", "Mittel 160.000 bis 800.000 EUR", "Hoch 320.000 bis 4 Mio. EUR"]),
        ("en", ["Low at most EUR 400,000", "Medium EUR 160,000", "High EUR 320,000"]),
    ] {
        let page = company(language).view();
        let tables = look::by_class(&page, "orientation");
        let said: Vec<String> = tables.into_iter().map(look::text).collect();
        for range in ranges {
            assert!(said.iter().any(|said| said.contains(range)), "{language}: \"{range}\" in {said:?}");
        }
    }
}

#[test]
fn a_seriousness_can_be_picked() {
    let mut widget = company("de");
    assert!(look::text(&widget.view()).contains("Wie schwer wiegt der Verstoß?"));
    send(&mut widget, &[("answer:gdpr_seriousness", "medium")]);
    let said = look::text(&widget.view());
    assert!(said.contains("160.000") && !said.contains("320.000"), "{said}");
}
