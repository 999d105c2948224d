//! Mistakes in an input, each with its path and a sentence for the person who wrote it.

use std::fmt;

use serde::Serialize;

use super::similar::closest;

/// One mistake in an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputError {
    /// Where it is: `answers.headcount`, `answers.kz_roles[1]`; `input` for the whole.
    pub path: String,
    /// What was expected there. Ids are repeated, answers never are.
    pub message: String,
}

impl InputError {
    /// A mistake at a path.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> InputError {
        InputError { path: path.into(), message: message.into() }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// `parent.key`; the key alone at the top.
#[inline(never)]
pub(super) fn join(parent: &str, key: &str) -> String {
    [parent, if parent.is_empty() { "" } else { "." }, key].concat()
}

/// The sentence for an id or key that is not known, with the closest known one or, where there are few, all of them.
#[inline(never)]
pub(super) fn unknown(what: &str, written: &str, known: &[&str]) -> String {
    let end = written.char_indices().nth(60).map_or(written.len(), |(at, _)| at);
    let written = written.get(..end).unwrap_or("");
    let all;
    let help: [&str; 3] = if let Some(near) = closest(written, known) {
        [" Did you mean `", near, "`?"]
    } else if known.is_empty() || known.len() > 12 {
        [""; 3]
    } else {
        all = list(known);
        [" Known: ", &all, "."]
    };
    ["`", written, "` is ", what, ".", &help.concat()].concat()
}

/// Ids in code marks, separated by commas.
#[inline(never)]
pub(super) fn list(ids: &[&str]) -> String {
    let mut out = String::new();
    for id in ids {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push('`');
        out.push_str(id);
        out.push('`');
    }
    out
}
