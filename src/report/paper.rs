//! The report as one element: what it is and as of when, the parts of the result, and what was set beside the answers.

use crate::assessment::Assessment;
use crate::input::Input;
use crate::joined::{colon, three};
use crate::view;
use crate::view::tree::{Element, Node, el};
use crate::words::Words;

/// The whole report.
pub fn paper(words: Words<'_>, input: &Input, assessment: &Assessment) -> Element {
    let mut paper = head(words, assessment);
    for mut part in view::report(words, input, assessment) {
        settle(&mut part);
        paper = paper.child(part);
    }
    match settings(words, input) {
        Some(settings) => paper.child(settings),
        None => paper,
    }
}

/// What only the page needs goes; what is folded there is open here; headings stand below the title of the report.
fn settle(element: &mut Element) {
    if let Some(at) = element.attributes.iter().position(|(name, _)| *name == "part") {
        element.attributes.remove(at);
    }
    element.tag = match element.tag {
        "h3" => "h2",
        "h4" => "h3",
        other => other,
    };
    if element.tag == "details" {
        element.attributes.push(("open", String::new()));
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            settle(child);
        }
    }
}

fn head(words: Words<'_>, assessment: &Assessment) -> Element {
    let mark = &assessment.rulebook;
    let mut laws = Vec::new();
    for law in &words.rulebook.laws {
        if assessment.laws.get(&law.id).is_some() {
            laws.push(words.law(&law.id));
        }
    }
    let version = [("version", mark.version.as_str()), ("hash", mark.hash.as_str())];
    let mut terms = el("dl");
    for (key, value) in &[
        ("report.head.as_of", words.date(assessment.as_of.0)),
        ("report.head.law_as_of", mark.law_as_of.map(|day| words.date(day.0)).unwrap_or_default()),
        ("report.head.rulebook", words.with("report.head.version", &version)),
        ("report.head.laws", laws.join(", ")),
    ] {
        if !value.is_empty() {
            terms = terms.child(el("dt").text(words.text(key))).child(el("dd").text(value.as_str()));
        }
    }
    let mut head = el("main")
        .child(el("h1").text(words.text("report.head.title")))
        .child(terms)
        .child(el("p").child(el("strong").text(words.text("report.head.disclaimer"))))
        .child(el("p").text(words.text("report.head.basis")));
    if let Some(text) = provisional(words, assessment) {
        head = head.child(el("p").text(text));
    }
    let mut reading = el("ul");
    for key in &[
        "report.head.reading_certain",
        "report.head.reading_may_apply",
        "report.head.reading_medium",
        "report.head.reading_low",
        "report.head.reading_binding",
        "report.head.reading_roles",
    ] {
        reading = reading.child(el("li").text(words.text(key)));
    }
    head.child(el("h2").text(words.text("report.head.reading"))).child(reading)
}

/// Says so where something is still open.
fn provisional(words: Words<'_>, assessment: &Assessment) -> Option<String> {
    let count = assessment.ask.len();
    let key = match count {
        0 if assessment.laws.values().all(|law| law.open.deciding.is_empty()) => return None,
        0 => "report.head.provisional_unknown",
        1 => "report.head.provisional_one",
        _ => "report.head.provisional",
    };
    Some(words.put(key, "count", count.to_string()))
}

/// Rates, yearly values and the second currency; positions and the scope stand with the results they change.
fn settings(words: Words<'_>, input: &Input) -> Option<Element> {
    let mut items = Vec::new();
    if let Some(code) = &input.currency {
        items.push(colon(&words.text("report.settings.currency"), code));
    }
    for rate in &input.rates {
        let (one, value, date) = (words.money(1, &rate.base), words.decimal(&rate.text), words.date(rate.date));
        let values = [("one", one.as_str()), ("value", &value), ("quote", &rate.quote), ("date", &date)];
        items.push(words.with("report.settings.rate", &values));
    }
    for (at, year, value) in &input.index {
        if let Some(index) = words.rulebook.indexes.get(usize::from(*at)) {
            items.push(colon(
                &three(&words.title(&index.id), " ", &year.to_string()),
                &words.money(*value, &index.unit),
            ));
        }
    }
    if items.is_empty() {
        return None;
    }
    let mut list = el("ul");
    for item in &items {
        list = list.child(el("li").text(item.as_str()));
    }
    Some(el("section").child(el("h2").text(words.text("report.settings.title"))).child(list))
}
