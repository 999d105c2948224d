//! Compiled conditions as text, for comparison with what a person expects: `a & !b`, parts in alphabetical order.

#![allow(dead_code, reason = "each test file uses its part of this")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::path::Path;

use selfcheck_law::date::Date;
use selfcheck_law::node::{Bound, Check, Comparison, NodeId, Op, QuestionId, Test, When};
use selfcheck_law::rulebook::{Bundle, Rulebook};

/// The small law of this name.
pub fn small_law(name: &str) -> Bundle {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small_laws").join(name);
    selfcheck_law::compile::compile(&folder, Path::new("/no/words"), "0.0.0").unwrap_or_else(|mistakes| {
        panic!("{name}:\n{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// A condition as text.
pub fn show(book: &Rulebook, node: NodeId) -> String {
    let parts = || -> Vec<String> { book.graph.children(node).iter().map(|child| inner(book, *child)).collect() };
    let sorted = |separator: &str| {
        let mut parts = parts();
        parts.sort();
        parts.join(separator)
    };
    match book.graph.op(node) {
        Op::True => "true".to_owned(),
        Op::False => "false".to_owned(),
        Op::And => sorted(" & "),
        Op::Or => sorted(" | "),
        Op::Not => format!("!{}", parts().concat()),
        Op::AtLeast(count) => format!("{count} of [{}]", sorted(", ")),
        Op::Test(at) => test(book, &book.graph.tests[at as usize]),
        Op::From(when) => format!("from {}", day(book, when)),
        Op::Until(when) => format!("until {}", day(book, when)),
        Op::OpenPoint(at) => book.open_points[usize::from(at)].id.clone(),
        Op::Scope(law) => format!("<{}>", book.laws[usize::from(law)].id),
        Op::Layered(layer) => {
            let parts = parts();
            format!("{{{} -> {} by {}}}", parts[0], parts[1], book.layers[usize::from(layer)].id)
        }
    }
}

fn inner(book: &Rulebook, node: NodeId) -> String {
    let text = show(book, node);
    if matches!(book.graph.op(node), Op::And | Op::Or) { format!("({text})") } else { text }
}

fn question(book: &Rulebook, at: QuestionId) -> &str {
    &book.questions[usize::from(at)].id
}

fn test(book: &Rulebook, test: &Test) -> String {
    let id = question(book, test.question);
    let options = &book.questions[usize::from(test.question)].options;
    match &test.check {
        Check::Yes => id.to_owned(),
        Check::Has(option) => format!("{id} has {}", options[usize::from(*option)].id),
        Check::In(mask) => {
            let chosen = options.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
            format!("{id} in [{}]", chosen.map(|(_, option)| option.id.as_str()).collect::<Vec<_>>().join(", "))
        }
        Check::Compare(comparison, bound) => {
            let sign = match comparison {
                Comparison::Less => "<",
                Comparison::LessOrEqual => "<=",
                Comparison::Greater => ">",
                Comparison::GreaterOrEqual => ">=",
            };
            let date = book.questions[usize::from(test.question)].kind == selfcheck_law::rulebook::Kind::Date;
            let bound = match bound {
                Bound::Number(days) if date => Date::from_days(i32::try_from(*days).unwrap()).to_string(),
                Bound::Number(value) => value.to_string(),
                Bound::Index { count, index } => format!("{count} {}", book.indexes[usize::from(*index)].id),
                Bound::Fraction { numerator, denominator, of } => {
                    format!("{numerator}/{denominator} of {}", question(book, *of))
                }
                Bound::FractionOfNumber { numerator, denominator, of } => format!("{numerator}/{denominator} of {of}"),
            };
            format!("{id} {sign} {bound}")
        }
    }
}

fn day(book: &Rulebook, when: When) -> String {
    match when {
        When::Date(date) => date.to_string(),
        When::Named(at) => book.named_dates[usize::from(at)].id.clone(),
        When::Answer(at) => question(book, at).to_owned(),
    }
}

/// The condition of a named rule.
pub fn rule(book: &Rulebook, id: &str) -> String {
    show(book, book.rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule {id}")).node)
}

/// The condition of an obligation.
pub fn obligation(book: &Rulebook, id: &str) -> String {
    show(book, book.obligations.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no obligation {id}")).node)
}

/// The condition of a level by itself, and as it is shown.
pub fn level(book: &Rulebook, classification: &str, id: &str) -> (String, String) {
    let one = book.classifications.iter().find(|one| one.id == classification).unwrap();
    let level = one.levels.iter().find(|level| level.id == id).unwrap();
    (show(book, level.node), show(book, level.shown))
}
