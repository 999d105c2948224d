//! The engine: answers, rulebook and date in, assessment out. It cannot fail and has no clock.

use selfcheck_law::rulebook::Rulebook;

use crate::assessment::{Assessment, Day, RulebookMark};
use crate::input::Input;

/// Assesses one system.
pub fn assess(rulebook: &Rulebook, input: &Input) -> Assessment {
    Assessment {
        as_of: Day(input.as_of),
        language: input.language.clone(),
        rulebook: RulebookMark {
            version: rulebook.version.clone(),
            hash: rulebook.hash.clone(),
            law_as_of: rulebook.law_as_of.map(Day),
        },
        ask: Vec::new(),
        laws: std::collections::BTreeMap::new(),
        changes: Vec::new(),
    }
}
