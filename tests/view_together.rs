//! What stands for a system as a whole: the laws side by side, and all its dates.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod view_support;

use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::view::tree::Element;
use ai_selfcheck::widget::Widget;
use view_support::look::{by_class, by_tag, text};
use view_support::{options, send};

/// The result page of an example on 2026-11-23.
fn page(id: &str) -> Element {
    let mut widget = Widget::new(shipped(), options("en"));
    send(&mut widget, &[(&format!("example:{id}"), "")]);
    widget.view()
}

/// The cells of a row of the comparison, in the order of the laws.
fn row(page: &Element, name: &str) -> Vec<String> {
    let table = by_class(page, "compare").first().copied().unwrap().clone();
    let row = by_tag(&table, "tr").into_iter().find(|row| text(row).trim_start().starts_with(name));
    let row = row.unwrap_or_else(|| panic!("no row {name}"));
    by_tag(row, "td").into_iter().map(|cell| by_tag(cell, "p").into_iter().skip(1).map(text).collect()).collect()
}

/// AI Act Art. 5(1)(f) forbids reading emotions at work, Kazakhstan's AI Law Art. 17 too. Whether a mood is health data,
/// which GDPR Art. 9 would forbid to use, is not settled.
#[test]
fn the_comparison_says_what_is_prohibited_where() {
    let page = page("s09");
    assert_eq!(row(&page, "Prohibited?"), ["yes", "open", "yes"]);
}

/// AI Act Art. 5(1)(ba) applies from 2 December 2026.
#[test]
fn a_prohibition_to_come_is_told_with_its_day() {
    let page = page("s15b");
    assert_eq!(row(&page, "Prohibited?").first().unwrap(), "yes, from 2 December 2026");
}

#[test]
fn every_day_of_a_law_is_one_point_and_one_line_of_the_table() {
    let page = page("s04");
    let chart = by_class(&page, "chart").first().copied().unwrap().clone();
    let table = by_class(&page, "dates").first().copied().unwrap().clone();
    let rows = by_tag(by_tag(&table, "tbody").first().unwrap(), "tr").into_iter().map(text).collect::<Vec<_>>();
    // The years from the one before the as-of date on have a point each; what is older is one small point a law.
    let numbered: Vec<String> = by_class(&chart, "number").into_iter().map(text).collect();
    for (number, row) in (1..).zip(&rows) {
        let old = row.contains("2018");
        assert_eq!(numbered.contains(&format!("{number}")), !old, "{row}");
    }
    assert!(rows.iter().any(|row| row.contains("2018")), "the GDPR applies since 2018");
    assert_eq!(by_tag(&chart, "circle").len(), numbered.len() + 1);
    // Literacy since 2025-02-02, the class from 2027-12-02, the duties from the redesign on 2028-03-01.
    for day in ["2 February 2025", "2 December 2027", "1 March 2028"] {
        assert_eq!(rows.iter().filter(|row| row.contains(day)).count(), 1, "{day}: {rows:#?}");
    }
}

/// The surcharge of the amended APPI: after the main start its circumstances can be entered, and the sum is the gain.
#[test]
fn what_a_surcharge_waits_for_can_be_entered() {
    let mut widget = Widget::new(shipped(), options("en"));
    send(&mut widget, &[("example:s20b", ""), ("as_of", "2028-08-01")]);
    let page = widget.view();
    for message in ["answer:jp_gain", "answer:jp_persons", "circumstance:jp_care_taken"] {
        assert!(view_support::look::sends(&page, message).is_some(), "{message}");
    }
    let said = [("answer:jp_gain", "5000000"), ("answer:jp_persons", "1001"), ("circumstance:jp_care_taken", "no")];
    send(&mut widget, &said);
    let costs = by_class(&widget.view(), "costs").into_iter().map(text).collect::<String>();
    assert!(costs.contains("JPY 5 million"), "{costs}");
}
