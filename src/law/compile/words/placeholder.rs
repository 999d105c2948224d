//! `{date:x}`, `{money:x}`, `{answer:x}` in texts: each must name something it can be filled from.

use super::super::fields::Day;
use super::super::names::{Kind, Names};
use super::super::source::{Grounds, Source};

/// The placeholders of a text without their braces, in their order; an opening brace without a closing one is none.
pub fn all(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
}

/// Whether all braces of a text belong to placeholders.
pub fn closed(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let tail = rest.get(at..).unwrap_or("");
        let Some((name, behind)) = tail.strip_prefix('{').and_then(|tail| tail.split_once('}')) else { return false };
        if name.contains('{') {
            return false;
        }
        rest = behind;
    }
    true
}

/// What is wrong with a placeholder of a law's text, if anything.
pub fn problem(source: &Source, names: &Names, key: &str, name: &str) -> Option<String> {
    if key.starts_with("source.") && key.ends_with(".cite") {
        let number = name.parse::<u8>().is_ok_and(|number| number < 10);
        let sentence =
            format!("`{{{name}}}` does not fit a citation. Write {{0}} for the article, {{1}} to {{9}} for its parts.");
        return (!number).then_some(sentence);
    }
    let Some((what, id)) = name.split_once(':') else {
        return Some(format!(
            "`{{{name}}}` is not known. Texts of laws have {{date:…}}, {{money:…}} and {{answer:…}}."
        ));
    };
    let def = names.get(id);
    match what {
        "date" | "money" | "answer" if def.is_none() => {
            Some(format!("`{id}` in `{{{name}}}` is not defined anywhere."))
        }
        "date" if dated(source, names, id) => None,
        "date" => {
            Some(format!("`{id}` in `{{{name}}}` has no day of its own. Name a date, or a rule or duty with `from`."))
        }
        "money" if def.is_some_and(|def| matches!(def.kind, Kind::Penalty | Kind::Amount)) => None,
        "money" => Some(format!("`{id}` in `{{{name}}}` is neither a penalty nor an amount.")),
        "answer" if !key.starts_with("document.") => {
            Some(format!("`{{{name}}}` stands in texts of documents only: other texts repeat no answers."))
        }
        "answer" if def.is_some_and(|def| def.kind == Kind::Question) => None,
        "answer" => Some(format!("`{id}` in `{{{name}}}` is not a question.")),
        _ => Some(format!("`{{{name}}}` is not known. Texts of laws have {{date:…}}, {{money:…}} and {{answer:…}}.")),
    }
}

/// Whether a thing has a first or last day that can be written.
fn dated(source: &Source, names: &Names, id: &str) -> bool {
    let Some(def) = names.get(id) else { return false };
    let grounds: Option<&Grounds> = match def.kind {
        Kind::Date => return true,
        Kind::Rule => {
            let rule = source.rules.get(def.index);
            rule.filter(|rule| rule.shown || !rule.grounds.cites.is_empty()).map(|rule| &rule.grounds)
        }
        Kind::Obligation => source.obligations.get(def.index).map(|one| &one.grounds),
        Kind::Penalty => source.penalties.get(def.index).map(|one| &one.grounds),
        _ => None,
    };
    let day = grounds.and_then(|grounds| grounds.from.as_ref().or(grounds.until.as_ref()));
    day.is_some_and(|day| match &day.value {
        Day::Fixed(_) => true,
        Day::Named(name) => names.get(name).is_some_and(|def| def.kind == Kind::Date),
    })
}
