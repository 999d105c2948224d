//! Cuts a condition or an amount into words and signs.

use super::slips;
use super::token::{Token, WORDS};
use super::{Mode, Slip};
use crate::date::Date;

/// A token and its bytes in the string.
pub type Spanned<'a> = (Token<'a>, chumsky::span::SimpleSpan);

/// All tokens, and a sentence for each slip.
pub fn lex(text: &str, mode: Mode) -> (Vec<Spanned<'_>>, Vec<Slip>) {
    let mut lexer = Lexer { text, at: 0, mode, tokens: Vec::new(), slips: Vec::new() };
    while lexer.at < text.len() {
        lexer.step();
    }
    (lexer.tokens, lexer.slips)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    mode: Mode,
    tokens: Vec<Spanned<'a>>,
    slips: Vec<Slip>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }
    /// The longest start of the rest whose letters all fit.
    fn run(&self, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        rest.get(..rest.find(|c| !fits(c)).unwrap_or(rest.len())).unwrap_or("")
    }
    fn push(&mut self, token: Token<'a>, length: usize) {
        self.tokens.push((token, (self.at..self.at + length).into()));
        self.at += length;
    }
    fn slip(&mut self, length: usize, sentence: String) {
        self.slips.push((self.at..self.at + length, sentence));
        self.at += length;
    }

    fn step(&mut self) {
        let Some(first) = self.rest().chars().next() else { return };
        if first.is_whitespace() {
            self.at += first.len_utf8();
        } else if first.is_ascii_digit() {
            self.number();
        } else if first.is_alphabetic() || first == '_' {
            self.word();
        } else if let Some((length, sentence)) = slips::quoted(self.rest()) {
            self.slip(length, sentence);
        } else if let Some((length, sentence)) = slips::sign(self.rest()) {
            self.slip(length, sentence);
        } else {
            const SIGNS: [&str; 13] = ["<=", ">=", "<", ">", "(", ")", "[", "]", ",", "/", "%", "*", ""];
            match SIGNS.into_iter().find(|sign| !sign.is_empty() && self.rest().starts_with(sign)) {
                Some(sign) => self.push(Token::Sign(sign), sign.len()),
                None => self.slip(first.len_utf8(), format!("`{first}` has no meaning here. Remove it.")),
            }
        }
    }

    fn number(&mut self) {
        let run = self.run(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '.' | ',' | '/'));
        let run = run.trim_end_matches(['-', '.', ',', '/']);
        let digits = self.run(|c| c.is_ascii_digit() || c == '_');
        if let Some(date) = Date::parse(run) {
            return self.push(Token::Date(date), run.len());
        }
        let behind = self.text.get(self.at + run.len()..).unwrap_or("").trim_start();
        let percentage = self.mode == Mode::Amount && behind.starts_with('%') && !run.contains(',');
        if let Some(sentence) = slips::date(run).or_else(|| slips::grouped(run).filter(|_| !percentage)) {
            return self.slip(run.len(), sentence);
        }
        if let Some(fraction) = run.strip_prefix(digits).and_then(|rest| rest.strip_prefix('.')) {
            return self.decimal(digits, fraction, run.len());
        }
        let behind = self.text.get(self.at + digits.len()..).and_then(|rest| rest.chars().next());
        if behind.is_some_and(char::is_alphabetic) {
            let word = self.run(|c| c.is_alphanumeric() || c == '_');
            let tail = word.strip_prefix(digits).unwrap_or("");
            return self.slip(word.len(), format!("a space is missing. Write `{digits} {tail}`."));
        }
        if let Some((Token::Int(_), span)) = self.tokens.last() {
            let before = self.text.get(span.start..span.end).unwrap_or("");
            let sentence = format!("a number is written without spaces. Write `{before}_{digits}`.");
            return self.slip(digits.len(), sentence);
        }
        match digits.replace('_', "").parse() {
            Ok(value) => self.push(Token::Int(value), digits.len()),
            Err(_) => {
                let sentence = format!("`{digits}` is too large. Give the question a larger unit.");
                self.slip(digits.len(), sentence);
            }
        }
    }

    fn decimal(&mut self, whole: &str, fraction: &str, length: usize) {
        let value = format!("{}{fraction:0<2}", whole.replace('_', "")).parse();
        match value {
            Ok(value) if self.mode == Mode::Amount && fraction.len() <= 2 => {
                self.push(Token::Hundredths(value), length);
            }
            _ if self.mode == Mode::Amount => {
                let sentence = "a percentage has at most two digits behind the point, for example `1.5 %`.";
                self.slip(length, sentence.to_owned());
            }
            _ => {
                let sentence = format!(
                    "`{whole}.{fraction}` is not a whole number. Conditions compare whole numbers; \
                     give the question a smaller unit."
                );
                self.slip(length, sentence);
            }
        }
    }

    fn word(&mut self) {
        let mut word = self.run(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        word = word.trim_end_matches(['-', '.']);
        if let Some(reserved) = WORDS.into_iter().find(|reserved| *reserved == word) {
            return self.push(Token::Word(reserved), word.len());
        }
        let after_number = matches!(self.tokens.last(), Some((Token::Int(_), _)));
        if after_number && word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()) && !slips::is_word(word) {
            return self.push(Token::Currency(word), word.len());
        }
        match slips::word(word, after_number) {
            Some(sentence) => self.slip(word.len(), sentence),
            None => self.push(Token::Name(word), word.len()),
        }
    }
}
