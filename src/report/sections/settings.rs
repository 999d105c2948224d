//! What the user set beside the answers: rates, yearly values, positions, scope.

use super::Context;
use crate::report::outline::{Blocks, Line, Piece};

pub(super) fn section(context: &Context, out: &mut Blocks) {
    let (words, input) = (&context.words, context.input);
    let book = words.rulebook;
    let yes_no = |yes: bool| words.text(if yes { "report.answer.yes" } else { "report.answer.no" });
    let rates = input.rates.iter().map(|rate| {
        let (one, value) = (words.money(1, &rate.base), words.decimal(&rate.text));
        let date = words.date(rate.date);
        let values = [("one", one.as_str()), ("value", &value), ("quote", &rate.quote), ("date", &date)];
        Line::text(words.with("report.settings.rate", &values))
    });
    let values = input.index.iter().filter_map(|(at, year, value)| {
        let index = book.indexes.get(usize::from(*at))?;
        Some(Line::text(format!("{} {year}: {}", words.title(&index.id), words.money(*value, &index.unit))))
    });
    let positions = input.positions.iter().filter_map(|(at, yes)| {
        let point = book.open_points.get(usize::from(*at))?;
        Some(Line::text(format!("{}:", words.quoted(&words.title(&point.id)))).and(Piece::Strong(yes_no(*yes))))
    });
    let scope = input.scope.iter().filter_map(|(at, yes)| {
        let law = book.laws.get(usize::from(*at))?;
        let key = if *yes { "report.tag.applies" } else { "report.tag.applies_not" };
        Some(Line::text(format!("{}: {}", words.law(&law.id), words.text(key))))
    });
    let terms = vec![
        context.term("report.settings.currency", input.currency.iter().map(|code| Line::text(&**code)).collect()),
        context.term("report.settings.rates", rates.collect()),
        context.term("report.settings.indexes", values.collect()),
        context.term("report.settings.positions", positions.collect()),
        context.term("report.settings.scope", scope.collect()),
    ];
    if terms.iter().any(|(_, lines)| !lines.is_empty()) {
        out.heading(2, context.say("report.settings.title"));
        out.terms(terms);
    }
}
