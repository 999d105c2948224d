//! The small language of conditions and amounts: tokens, grammar, and what both answer to slips.

pub mod ast;
mod complain;
mod lex;
mod parse;
mod parse_amount;
mod slips;
pub mod token;

use std::ops::Range;

use super::place::{Mistakes, Place};
use ast::{Cond, Formula};
use token::Token;

/// A string of a law file, with the place of its text where the file shows it letter by letter.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its value.
    pub value: String,
    /// The whole string with its quotation marks.
    pub place: Place,
    /// Offset of the first letter in the file; none for a string with escapes.
    pub inner: Option<usize>,
}

impl Text {
    /// The place of a part of the text.
    fn part(&self, range: Range<usize>) -> Place {
        match self.inner {
            Some(inner) => {
                Place { start: inner + range.start, end: inner + range.end, file: self.place.file, line_only: false }
            }
            None => Place { line_only: true, ..self.place },
        }
    }
}

/// Which of the two small languages a string is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// True, false or open.
    Condition,
    /// A sum of money.
    Amount,
}

/// Reads a condition. Mistakes are reported; the result then is `Cond::Broken` with the names it mentions.
pub fn condition(text: &Text, mistakes: &Mistakes<'_>) -> Cond {
    let (tokens, slips) = lex::lex(&text.value, Mode::Condition);
    let parsed = if slips.is_empty() { parse::parse(&tokens, text) } else { Err(slips) };
    parsed.unwrap_or_else(|slips| {
        report(text, slips, mistakes);
        Cond::Broken(names(&tokens))
    })
}

/// Reads an amount. Mistakes are reported; the result then is `Formula::Broken` with the names it mentions.
pub fn amount(text: &Text, mistakes: &Mistakes<'_>) -> Formula {
    let (tokens, slips) = lex::lex(&text.value, Mode::Amount);
    let parsed = if slips.is_empty() { parse_amount::parse(&tokens, text) } else { Err(slips) };
    parsed.unwrap_or_else(|slips| {
        report(text, slips, mistakes);
        Formula::Broken(names(&tokens))
    })
}

/// A slip: where in the string, and the sentence.
pub type Slip = (Range<usize>, String);

fn report(text: &Text, slips: Vec<Slip>, mistakes: &Mistakes<'_>) {
    for (range, sentence) in slips {
        mistakes.at(text.part(range), sentence);
    }
}

fn names(tokens: &[lex::Spanned<'_>]) -> Vec<String> {
    tokens
        .iter()
        .filter_map(|(token, _)| match token {
            Token::Name(name) => Some((*name).to_owned()),
            _ => None,
        })
        .collect()
}
