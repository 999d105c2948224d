//! Words and signs of conditions and amounts.

use std::fmt;

use crate::date::Date;
use crate::node::Comparison;

/// One word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// An id.
    Name(&'a str),
    /// A currency code.
    Currency(&'a str),
    /// A whole number.
    Int(i64),
    /// A decimal, in hundredths.
    Hundredths(i64),
    /// A day.
    Date(Date),
    /// A word of the language.
    Word(&'static str),
    /// A sign.
    Sign(&'static str),
}

/// All words of the language; none of them can be an id.
pub const WORDS: [&str; 14] = [
    "and",
    "or",
    "not",
    "has",
    "any",
    "all",
    "is",
    "in",
    "of",
    "at_least",
    "higher_of",
    "lower_of",
    "range",
    "not_known",
];

impl Token<'_> {
    /// The comparison this sign is.
    pub fn comparison(self) -> Option<Comparison> {
        match self {
            Token::Sign("<") => Some(Comparison::Less),
            Token::Sign("<=") => Some(Comparison::LessOrEqual),
            Token::Sign(">") => Some(Comparison::Greater),
            Token::Sign(">=") => Some(Comparison::GreaterOrEqual),
            _ => None,
        }
    }
}

impl fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Token::Name(text) | Token::Currency(text) => f.write_str(text),
            Token::Int(value) => write!(f, "{value}"),
            Token::Hundredths(value) => write!(f, "{}.{:02}", value / 100, value % 100),
            Token::Date(date) => write!(f, "{date}"),
            Token::Word(text) | Token::Sign(text) => f.write_str(text),
        }
    }
}
