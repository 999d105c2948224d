//! What belongs to a law stands in its folder; the laws themselves are complete.

use super::super::names::check_id;
use super::super::place::Mistakes;
use super::super::source::order::is_currency;
use super::super::source::{Head, Source};

/// Reports statements that stand in `shared` but belong to one law, and laws with a doubled prefix or no currency.
pub fn check(source: &Source, mistakes: &Mistakes<'_>) {
    let mut heads: Vec<&Head> = Vec::new();
    heads.extend(source.obligations.iter().map(|one| &one.head));
    heads.extend(source.penalties.iter().map(|one| &one.head));
    heads.extend(source.notes.iter().map(|one| &one.head));
    heads.extend(source.documents.iter().map(|one| &one.head));
    heads.extend(source.layers.iter().map(|one| &one.head));
    heads.extend(source.groups.iter().map(|one| &one.head));
    heads.extend(source.classifications.iter().filter(|one| !one.derived).map(|one| &one.head));
    heads.extend(source.rules.iter().filter(|one| one.shown).map(|one| &one.head));
    for head in heads {
        if head.law.is_none() {
            let sentence = format!(
                "{} is a statement of one law. Move it from `shared` into the folder of that law.",
                head.what()
            );
            mistakes.at(head.place, sentence);
        }
    }
    let holders = source.obligations.iter().filter_map(|one| one.holder.as_ref());
    for id in holders.chain(&source.order.topics) {
        check_id(&id.value, id.place, mistakes);
    }
    for (at, law) in source.laws.iter().enumerate() {
        let Some(prefix) = &law.prefix else { continue };
        check_id(&prefix.value, prefix.place, mistakes);
        let mut earlier = source.laws.iter().take(at);
        let taken = earlier.find(|other| other.prefix.as_ref().is_some_and(|one| one.value == prefix.value));
        if let Some(other) = taken {
            mistakes
                .at(prefix.place, format!("the prefix `{}` belongs to the law `{}` already.", prefix.value, other.id));
        }
        if !law.currency.is_empty() && !is_currency(&law.currency) {
            let sentence =
                format!("`{}` is not the code of a currency. Write three capital letters: \"EUR\".", law.currency);
            mistakes.at(law.place, sentence);
        }
    }
}
