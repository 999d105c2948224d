//! Every text exists in every language, belongs to something, and says the same with the same placeholders.

use std::collections::{BTreeMap, BTreeSet};

use super::super::build::Findings;
use super::super::names::Names;
use super::super::place::Mistakes;
use super::super::source::Source;
use super::super::suggest;
use super::load::{Entry, LANGUAGES};
use super::wanted::{AllWanted, Wanted, wanted};
use super::{placeholder, prose};

/// Reports what is wrong with the texts; gives the ids that stand in their placeholders.
pub fn check(
    source: &Source,
    names: &Names,
    findings: &Findings,
    laws: &[Entry],
    own: &[Entry],
    mistakes: &Mistakes<'_>,
) -> BTreeSet<String> {
    let wanted = wanted(source, findings);
    doubled(laws, mistakes);
    doubled(own, mistakes);
    missing(&wanted, laws, mistakes);
    let mut used = BTreeSet::new();
    for entry in laws {
        belongs(&wanted, entry, mistakes);
        for name in placeholder::all(&entry.text) {
            if let Some(sentence) = placeholder::problem(source, names, &entry.key, name) {
                mistakes.at(entry.place, sentence);
            }
            used.extend(name.split_once(':').map(|(_, id)| id.to_owned()));
        }
        facts_in_prose(entry, mistakes);
    }
    for entry in laws.iter().chain(own) {
        if entry.text.trim().is_empty() {
            mistakes.at(entry.place, format!("the text `{}` is empty. Write it, or remove the key.", entry.key));
        }
        if !placeholder::closed(&entry.text) {
            mistakes.at(entry.place, "a `{` or `}` is alone in this text. Placeholders look like {date:x}.");
        }
    }
    pairs(laws, false, mistakes);
    pairs(own, true, mistakes);
    used
}

fn doubled(entries: &[Entry], mistakes: &Mistakes<'_>) {
    let mut seen: BTreeMap<(&str, &str), &Entry> = BTreeMap::new();
    for entry in entries {
        if let Some(first) = seen.insert((&entry.key, &entry.language), entry) {
            let first = mistakes.name_of(first.key_place);
            mistakes.at(entry.key_place, format!("the text `{}` stands in {first} already.", entry.key));
        }
    }
}

fn missing(wanted: &AllWanted, entries: &[Entry], mistakes: &Mistakes<'_>) {
    let have: BTreeSet<(&str, &str)> =
        entries.iter().map(|entry| (entry.key.as_str(), entry.language.as_str())).collect();
    for (key, want) in wanted.keys.iter().filter(|(_, want)| want.required) {
        for language in LANGUAGES {
            if !have.contains(&(key.as_str(), language)) {
                let file = text_file(want, language, mistakes);
                mistakes.at(want.place, format!("{file} has no {} for {}.", want.part, want.of));
            }
        }
    }
}

/// The file a text belongs into: beside the rule file.
fn text_file(want: &Wanted, language: &str, mistakes: &Mistakes<'_>) -> String {
    let rules = if want.of_all { "order.toml" } else { mistakes.file_name(want.place.file) };
    format!("{}.{language}.toml", rules.strip_suffix(".toml").unwrap_or(rules))
}

fn belongs(wanted: &AllWanted, entry: &Entry, mistakes: &Mistakes<'_>) {
    let Some(want) = wanted.keys.get(&entry.key) else {
        let thing: Vec<&str> = entry.key.splitn(3, '.').collect();
        let sentence = match thing.as_slice() {
            [kind, id, part] => {
                let prefix = format!("{kind}.{id}.");
                let parts: Vec<&str> = wanted.keys.keys().filter_map(|key| key.strip_prefix(&prefix)).collect();
                if parts.is_empty() {
                    let things =
                        wanted.keys.keys().filter_map(|key| key.strip_prefix(&format!("{kind}."))?.split('.').next());
                    let guess = suggest::did_you_mean(id, things);
                    format!(
                        "this text belongs to nothing: there is no {} `{id}` that has texts.{guess}",
                        kind.replace('_', " ")
                    )
                } else {
                    let guess = suggest::did_you_mean(part, parts.iter().copied());
                    let guess = if guess.is_empty() { format!(" It has {}.", suggest::list(parts)) } else { guess };
                    format!("{} `{id}` has no text `{part}`.{guess}", kind.replace('_', " "))
                }
            }
            _ => "texts stand in a table of their thing, for example [question.headcount].".to_owned(),
        };
        mistakes.at(entry.key_place, sentence);
        return;
    };
    let file = text_file(want, &entry.language, mistakes);
    if !want.anywhere && mistakes.file_name(entry.key_place.file) != file {
        mistakes
            .at(entry.key_place, format!("the texts of {} stand beside its rules. Move this one to {file}.", want.of));
    }
}

fn facts_in_prose(entry: &Entry, mistakes: &Mistakes<'_>) {
    if entry.key.starts_with("source.") {
        return;
    }
    if let Some(found) = prose::date(&entry.text) {
        let sentence =
            format!("`{found}` is a date in a text, where it goes stale unseen. Write {{date:…}}, or leave it out.");
        mistakes.at(entry.place, sentence);
    }
    if let Some(found) = prose::money(&entry.text) {
        let sentence = format!(
            "`{found}` is an amount in a text, where it goes stale unseen. Write {{money:…}}, or leave it out."
        );
        mistakes.at(entry.place, sentence);
    }
}

/// Both languages: the same placeholders; for the product's own words and optional texts also the same keys.
fn pairs(entries: &[Entry], own: bool, mistakes: &Mistakes<'_>) {
    let mut by_key: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        by_key.entry(&entry.key).or_default().push(entry);
    }
    for (key, entries) in by_key {
        for language in LANGUAGES {
            let Some(other) = entries.iter().find(|entry| entry.language != language) else { continue };
            let Some(entry) = entries.iter().find(|entry| entry.language == language) else {
                if own || optional(key) {
                    let sentence = format!("`{key}` has no text in the language `{language}`.");
                    mistakes.at(other.key_place, sentence);
                }
                continue;
            };
            for name in placeholder::all(&other.text) {
                if !placeholder::all(&entry.text).contains(&name) {
                    let sentence = format!("`{{{name}}}` stands in the other language, but not here.");
                    mistakes.at(entry.place, sentence);
                }
            }
        }
    }
}

/// Whether a missing text is not reported as required already.
fn optional(key: &str) -> bool {
    let part = key.splitn(3, '.').nth(2).unwrap_or("");
    matches!(part, "why" | "who_knows" | "none" | "unit")
        || (key.starts_with("question.") && part.ends_with("_hint"))
        || (part == "hint" && !key.starts_with("question."))
}
