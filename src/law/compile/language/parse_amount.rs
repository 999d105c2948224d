//! The grammar of amounts.

use chumsky::prelude::*;

use super::ast::Formula;
use super::lex::Spanned;
use super::parse::{Fails, Tokens, int, name, sign, unit, word};
use super::token::Token;
use super::{Slip, Text, complain};

/// The amount, or a sentence for each slip.
pub fn parse(tokens: &[Spanned<'_>], text: &Text) -> Result<Formula, Vec<Slip>> {
    let end_at = text.value.len();
    let parsed = amount(text).then_ignore(end()).parse(tokens.split_token_span((end_at..end_at).into()));
    parsed
        .into_result()
        .map_err(|errors| errors.iter().map(|error| complain::sentence(error, tokens, "amount")).collect())
}

fn amount<'t, 'a: 't>(text: &'t Text) -> impl Parser<'t, Tokens<'t, 'a>, Formula, Fails<'t, 'a>> {
    recursive(|amount| {
        let percent = select_ref! { Token::Int(whole) => *whole * 100, Token::Hundredths(value) => *value }
            .then_ignore(sign("%"))
            .map(|points| Formula::Percent(u32::try_from(points).unwrap_or(u32::MAX)));
        let units = int().then(unit(text)).map(|(count, unit)| Formula::Units(count, unit));
        let inside = name(text, "a question").delimited_by(sign("("), sign(")"));
        let named = name(text, "a name").then(inside.or_not()).map(|(name, question)| match question {
            Some(question) => Formula::Table(name, question),
            None => Formula::Name(name),
        });
        let pair = amount.clone().then_ignore(sign(",")).then(amount).delimited_by(sign("("), sign(")"));
        let boxed = |(one, other)| (Box::new(one), Box::new(other));
        let pair = pair.map(boxed);
        let factor = choice((
            percent,
            units,
            word("not_known").to(Formula::NotKnown),
            word("higher_of").ignore_then(pair.clone()).map(|(one, other)| Formula::Higher(one, other)),
            word("lower_of").ignore_then(pair.clone()).map(|(one, other)| Formula::Lower(one, other)),
            word("range").ignore_then(pair).map(|(one, other)| Formula::Range(one, other)),
            named,
        ))
        .labelled("an amount");
        let times = sign("*").or(word("of"));
        factor
            .separated_by(times)
            .at_least(1)
            .collect::<Vec<_>>()
            .map(|mut parts| if parts.len() == 1 { parts.swap_remove(0) } else { Formula::Product(parts) })
    })
}
