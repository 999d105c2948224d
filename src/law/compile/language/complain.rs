//! Turns what the parser expected and found into a sentence.

use chumsky::error::{Rich, RichPattern, RichReason};

use super::Slip;
use super::lex::Spanned;
use super::token::Token;

/// `and` beside `or`.
pub const MIXED: &str = "`and` and `or` stand side by side without parentheses, and it could be read in two ways. \
                         Write `(a and b) or c` or `a and (b or c)`.";

/// The place in the string and the sentence.
pub fn sentence(error: &Rich<'_, Token<'_>>, tokens: &[Spanned<'_>], what: &str) -> Slip {
    let range = error.span().into_range();
    let RichReason::ExpectedFound { expected, found } = error.reason() else {
        return (range, error.reason().to_string());
    };
    let found = found.as_deref().copied();
    let before = tokens.iter().rev().find(|(_, span)| span.end <= range.start).map(|(token, _)| *token);
    let sentence = known_slip(before, found).unwrap_or_else(|| general(expected, found, before, what));
    (range, sentence)
}

/// Slips with an answer of their own.
fn known_slip(before: Option<Token<'_>>, found: Option<Token<'_>>) -> Option<String> {
    Some(match (before?, found?) {
        (Token::Name(one), Token::Name(other)) => {
            format!("a word is missing between `{one}` and `{other}`: `and`, `or`, `is` or `has`.")
        }
        (Token::Name(one), Token::Word("not")) => {
            format!("a word is missing between `{one}` and `not`: `and` or `or`.")
        }
        (Token::Word("is"), Token::Word("not")) => {
            "`not` stands before the test: `not last_word is nobody`.".to_owned()
        }
        (Token::Word("is"), Token::Sign("[")) => "a list follows `in`, one name follows `is`. Write `in [`.".to_owned(),
        (Token::Word("in"), Token::Name(name)) => format!("`in` needs a list. Write `is {name}`, or `in [{name}, b]`."),
        (Token::Word("has"), Token::Sign("[")) => "write `has any [` or `has all [` before a list.".to_owned(),
        (Token::Word("any" | "all"), Token::Name(name)) => {
            format!("a list follows here. Write `has {name}`, or a list: `[{name}, b]`.")
        }
        (
            Token::Name(_) | Token::Sign(")" | "]"),
            next @ (Token::Name(_) | Token::Word("not" | "at_least") | Token::Sign("(")),
        ) => {
            format!("a word is missing before `{next}`: `and` or `or`.")
        }
        (_, Token::Sign("%")) => "percentages stand in amounts only; a condition compares whole numbers.".to_owned(),
        _ => return None,
    })
}

fn general(
    expected: &[RichPattern<'_, Token<'_>>],
    found: Option<Token<'_>>,
    before: Option<Token<'_>>,
    what: &str,
) -> String {
    let closes = |sign: &str| {
        expected.iter().any(|one| matches!(one, RichPattern::Token(token) if **token == Token::Sign(known(sign))))
    };
    if found.is_none() && before.is_none() {
        return format!("the {what} is empty. Leave the key out, or write one.");
    }
    if found.is_none() {
        for sign in [")", "]"] {
            if closes(sign) {
                return format!("a closing `{sign}` is missing.");
            }
        }
    }
    if let Some(Token::Sign(sign @ (")" | "]"))) = found
        && expected.iter().any(|one| matches!(one, RichPattern::EndOfInput))
    {
        return format!("this `{sign}` closes nothing. Remove it, or open it before.");
    }
    let mut words: Vec<String> = Vec::new();
    for pattern in expected {
        let word = match pattern {
            RichPattern::Label(label) => label.to_string(),
            RichPattern::Token(token) => format!("`{}`", **token),
            RichPattern::EndOfInput => "the end".to_owned(),
            _ => continue,
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.sort();
    let wanted = match words.split_last() {
        None => "something else".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    };
    match found {
        Some(token) => format!("expected {wanted}, found `{token}`."),
        None => format!("it ends too early: expected {wanted}."),
    }
}

fn known(sign: &str) -> &'static str {
    if sign == ")" { ")" } else { "]" }
}
