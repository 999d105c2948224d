//! The grammar of conditions.

use chumsky::input::MappedInput;
use chumsky::prelude::*;

use super::ast::{Bound, Cond, Name};
use super::lex::Spanned;
use super::token::Token;
use super::{Slip, Text, complain};

/// Tokens as the parser reads them.
pub type Tokens<'t, 'a> = MappedInput<'t, Token<'a>, SimpleSpan, &'t [Spanned<'a>]>;
/// How parsers fail.
pub type Fails<'t, 'a> = extra::Err<Rich<'t, Token<'a>>>;

/// The condition, or a sentence for each slip.
pub fn parse(tokens: &[Spanned<'_>], text: &Text) -> Result<Cond, Vec<Slip>> {
    let end = text.value.len();
    let parsed = condition(text).then_ignore(end_of_text()).parse(tokens.split_token_span((end..end).into()));
    parsed
        .into_result()
        .map_err(|errors| errors.iter().map(|error| complain::sentence(error, tokens, "condition")).collect())
}

fn end_of_text<'t, 'a: 't>() -> impl Parser<'t, Tokens<'t, 'a>, (), Fails<'t, 'a>> + Clone {
    end()
}

/// A word of the language.
pub fn word<'t, 'a: 't>(word: &'static str) -> impl Parser<'t, Tokens<'t, 'a>, (), Fails<'t, 'a>> + Clone {
    just(Token::Word(word)).ignored()
}

/// A sign.
pub fn sign<'t, 'a: 't>(sign: &'static str) -> impl Parser<'t, Tokens<'t, 'a>, (), Fails<'t, 'a>> + Clone {
    just(Token::Sign(sign)).ignored()
}

/// An id; `label` says of what.
pub fn name<'t, 'a: 't>(
    text: &'t Text,
    label: &'static str,
) -> impl Parser<'t, Tokens<'t, 'a>, Name, Fails<'t, 'a>> + Clone {
    select_ref! { Token::Name(id) => *id }
        .map_with(|id: &str, extra| {
            let span: SimpleSpan = extra.span();
            Name { id: id.to_owned(), place: text.part(span.into_range()) }
        })
        .labelled(label)
}

/// A currency code or the name of an index.
pub fn unit<'t, 'a: 't>(text: &'t Text) -> impl Parser<'t, Tokens<'t, 'a>, Name, Fails<'t, 'a>> + Clone {
    select_ref! { Token::Name(id) => *id, Token::Currency(code) => *code }
        .map_with(|id: &str, extra| {
            let span: SimpleSpan = extra.span();
            Name { id: id.to_owned(), place: text.part(span.into_range()) }
        })
        .labelled("a currency")
}

/// A whole number.
pub fn int<'t, 'a: 't>() -> impl Parser<'t, Tokens<'t, 'a>, i64, Fails<'t, 'a>> + Clone {
    select_ref! { Token::Int(value) => *value }.labelled("a whole number")
}

fn bound<'t, 'a: 't>(text: &'t Text) -> impl Parser<'t, Tokens<'t, 'a>, Bound, Fails<'t, 'a>> + Clone {
    let number = int().then(unit(text).or_not()).map(|(value, unit)| Bound::Number(value, unit));
    let answer = name(text, "another question").map(Bound::Answer);
    let date = select_ref! { Token::Date(date) => Bound::Date(*date) };
    let fraction = int()
        .then_ignore(sign("/"))
        .then(int())
        .then_ignore(word("of"))
        .then(number.clone().or(answer.clone()))
        .map(|((above, below), of)| Bound::Fraction(above, below, Box::new(of)));
    choice((fraction, number, date, answer)).labelled("a number, a date or another question")
}

fn condition<'t, 'a: 't>(text: &'t Text) -> impl Parser<'t, Tokens<'t, 'a>, Cond, Fails<'t, 'a>> {
    recursive(|condition| {
        let options = name(text, "a name")
            .separated_by(sign(","))
            .at_least(1)
            .collect::<Vec<_>>()
            .delimited_by(sign("["), sign("]"))
            .labelled("a list in square brackets");
        let has = word("has").ignore_then(choice((
            word("any").ignore_then(options.clone()).map(|options| Tail::Has(options, false)),
            word("all").ignore_then(options.clone()).map(|options| Tail::Has(options, true)),
            name(text, "an option").map(|option| Tail::Has(vec![option], true)),
        )));
        let is = word("is").ignore_then(name(text, "an option or a level")).map(|option| Tail::Is(vec![option]));
        let within = word("in").ignore_then(options).map(Tail::Is);
        let comparison = any_ref().filter(|token: &&Token<'_>| token.comparison().is_some()).labelled("a comparison");
        let compare = comparison.then(bound(text).map_with(|bound, extra| {
            let span: SimpleSpan = extra.span();
            (bound, text.part(span.into_range()))
        }));
        let compare = compare.map(|(sign, (bound, place))| Tail::Compare(*sign, bound, place));
        let test = name(text, "a name").then(choice((has, is, within, compare)).or_not()).map(with_tail);
        let parts = condition.clone().separated_by(sign(",")).at_least(1).collect::<Vec<_>>();
        let at_least = word("at_least")
            .ignore_then(int())
            .then_ignore(word("of"))
            .then(parts.delimited_by(sign("["), sign("]")))
            .map_with(|(count, parts), extra| {
                let span: SimpleSpan = extra.span();
                Cond::AtLeast(count, parts, text.part(span.into_range()))
            });
        let unary = recursive(|unary| {
            choice((
                word("not").ignore_then(unary).map(|inner| Cond::Not(Box::new(inner))),
                condition.delimited_by(sign("("), sign(")")),
                at_least,
                test,
            ))
            .labelled("a condition")
        });
        let joint = word("and").to(true).or(word("or").to(false)).map_with(|all, extra| (all, extra.span()));
        unary.clone().then(joint.then(unary).repeated().collect::<Vec<_>>()).validate(|(first, rest), _, emitter| {
            chain(first, rest).unwrap_or_else(|span| {
                emitter.emit(Rich::custom(span, complain::MIXED));
                Cond::Broken(Vec::new())
            })
        })
    })
}

/// What stands behind the name of a test.
enum Tail<'a> {
    Has(Vec<Name>, bool),
    Is(Vec<Name>),
    Compare(Token<'a>, Bound, super::Place),
}

fn with_tail((name, tail): (Name, Option<Tail<'_>>)) -> Cond {
    match tail {
        None => Cond::Name(name),
        Some(Tail::Has(options, all)) => Cond::Has { name, options, all },
        Some(Tail::Is(options)) => Cond::Is { name, options },
        Some(Tail::Compare(sign, bound, place)) => match sign.comparison() {
            Some(comparison) => Cond::Compare { name, comparison, bound, place },
            None => Cond::Broken(vec![name.id]),
        },
    }
}

/// Joins parts by `and` or by `or`; the span of the first word that differs from the one before is the mistake.
fn chain(first: Cond, rest: Vec<((bool, SimpleSpan), Cond)>) -> Result<Cond, SimpleSpan> {
    let Some(((all, _), _)) = rest.first() else { return Ok(first) };
    let all = *all;
    if let Some(((_, span), _)) = rest.iter().find(|((other, _), _)| *other != all) {
        return Err(*span);
    }
    let mut parts = vec![first];
    parts.extend(rest.into_iter().map(|(_, part)| part));
    Ok(if all { Cond::And(parts) } else { Cond::Or(parts) })
}
