//! Short texts out of parts, or out of others. At each place a call of these is less than half the code of a `format!`, and the pages
//! put hundreds of ids and phrases together.

/// Two parts as one text.
#[inline(never)]
pub fn two(one: &str, other: &str) -> String {
    [one, other].concat()
}

/// Three parts as one text.
#[inline(never)]
pub fn three(one: &str, two: &str, three: &str) -> String {
    [one, two, three].concat()
}

/// A name and what is said of it: `Autonomie: mittel`.
#[inline(never)]
pub fn colon(name: &str, words: &str) -> String {
    three(name, ": ", words)
}

/// Words and an addition: `18.01.2027 (Empfehlung)`.
#[inline(never)]
pub fn bracketed(words: &str, addition: &str) -> String {
    [words, " (", addition, ")"].concat()
}

/// The text with some of its characters replaced.
#[inline(never)]
pub fn replaced(text: &str, some: &str, by: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if some.chars().any(|one| one == c) {
            out.push_str(by);
        } else {
            out.push(c);
        }
    }
    out
}
