//! Citations by the pattern of their source.

use super::Words;
use crate::joined::three;

impl Words<'_> {
    /// A citation `source:17(3)(1)` by the pattern of its source: `Art. 17 Abs. 3 Nr. 1 KI-Gesetz (Kasachstan)`. In a
    /// pattern `{0}` is the article as written, `{1}` and so on are its parts, and what stands in square brackets is
    /// left out where its part is missing.
    pub fn cite(&self, cite: &str) -> String {
        let Some((source, article)) = cite.split_once(':') else { return cite.to_owned() };
        let Some(pattern) = self.pattern(source) else {
            return self.of("source", source, "title").unwrap_or_else(|| cite.to_owned());
        };
        let mut out = String::new();
        // Start of the open bracket in `out`, and whether all its parts are there.
        let mut optional: Option<(usize, bool)> = None;
        let mut chars = pattern.chars();
        while let Some(c) = chars.next() {
            match c {
                '[' => optional = Some((out.len(), true)),
                ']' => {
                    if let Some((at, false)) = optional {
                        out.truncate(at);
                    }
                    optional = None;
                }
                '{' => {
                    let digit = chars.next().and_then(|d| d.to_digit(10)).unwrap_or(0) as usize;
                    chars.next();
                    match part(article, digit) {
                        Some(part) => out.push_str(part),
                        None => optional = optional.map(|(at, _)| (at, false)),
                    }
                }
                other => out.push(other),
            }
        }
        out
    }
    /// Several citations, separated by commas; what articles of one source have in common at the end is said once:
    /// `Art. 7, Art. 8 KI-Gesetz (Kasachstan)`.
    pub fn cites(&self, cites: &[String]) -> String {
        let mut out = String::new();
        for (at, cite) in cites.iter().enumerate() {
            let words = self.cite(cite);
            let ending = self.ending(cite);
            let next = cites.get(at + 1);
            let goes_on = next.is_some_and(|next| source(next) == source(cite));
            out.push_str(if goes_on { words.strip_suffix(ending).unwrap_or(&words) } else { &words });
            if next.is_some() {
                out.push_str(", ");
            }
        }
        out
    }
    fn pattern(&self, source: &str) -> Option<&str> {
        self.raw(&three("source.", source, ".cite"))
    }
    /// What the pattern of a citation has behind its last part.
    fn ending(&self, cite: &str) -> &str {
        let pattern = self.pattern(source(cite)).unwrap_or("");
        let mut ending = "";
        for part in pattern.split(['}', ']']).skip(1) {
            ending = part;
        }
        ending
    }
}

/// The article itself, or one of its parts.
fn part(article: &str, at: usize) -> Option<&str> {
    if at == 0 {
        return Some(article);
    }
    let mut left = at;
    for part in article.split(['(', ')']) {
        let part = part.trim();
        left -= usize::from(!part.is_empty());
        if left == 0 {
            return Some(part);
        }
    }
    None
}

fn source(cite: &str) -> &str {
    cite.split_once(':').map_or(cite, |(source, _)| source)
}
