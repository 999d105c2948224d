//! Looks names up and turns conditions into logic: rules with their windows and layers, ladders, gates.

mod compare;
mod condition;
mod tests_of;
mod window;

use super::language::ast::Cond;
use super::logic::{Id, Logic, Shape};
use super::names::{Kind, Names};
use super::place::{Mistakes, Place};
use super::source::Source;
use crate::node::QuestionId;
use crate::rulebook;

/// How far a definition is compiled.
#[derive(Clone, Debug, Default)]
enum State<T> {
    /// Not begun.
    #[default]
    Untouched,
    /// Begun: meeting it again is a circle.
    Begun,
    /// Done.
    Done(T),
}

/// The conditions of one level.
#[derive(Clone, Copy, Debug)]
pub struct LevelIds {
    /// Its own condition; for `otherwise`: no earlier level.
    pub own: Id,
    /// The same and no earlier level (a flag: the same).
    pub wins: Id,
}

/// Turns conditions into logic.
pub struct Resolver<'a> {
    /// What is written.
    pub source: &'a Source,
    /// All ids.
    pub names: &'a Names,
    /// Where mistakes go.
    pub mistakes: &'a Mistakes<'a>,
    /// All conditions.
    pub logic: Logic,
    /// The place of each question in asking order.
    pub rank: Vec<QuestionId>,
    questions: Vec<State<()>>,
    rules: Vec<State<Id>>,
    classifications: Vec<State<Vec<LevelIds>>>,
    path: Vec<String>,
    pub(in crate::compile) windowed_under_not: Vec<(usize, Place)>,
}

impl<'a> Resolver<'a> {
    /// Nothing compiled yet; `rank` gives each question (in the order of reading) its place in asking order.
    pub fn new(
        source: &'a Source,
        names: &'a Names,
        mistakes: &'a Mistakes<'a>,
        rank: Vec<QuestionId>,
    ) -> Resolver<'a> {
        Resolver {
            source,
            names,
            mistakes,
            logic: Logic::new(),
            rank,
            questions: vec![State::Untouched; source.questions.len()],
            rules: vec![State::Untouched; source.rules.len()],
            classifications: vec![State::Untouched; source.classifications.len()],
            path: Vec::new(),
            windowed_under_not: Vec::new(),
        }
    }

    /// Reports that a definition needs itself. `place` is where it is named again.
    fn circle(&self, name: &str, place: Place) {
        let start = self.path.iter().position(|step| step == name).unwrap_or(0);
        let mut steps: Vec<String> = self.path.iter().skip(start).map(|step| format!("`{step}`")).collect();
        steps.push(format!("`{name}`"));
        let sentence = format!(
            "these definitions need each other in a circle: {}. One of them must be decided by questions only.",
            steps.join(" needs ")
        );
        self.mistakes.at(place, sentence);
    }

    /// Compiles the gate of a question, if that is not done. False where that is a circle.
    pub fn question(&mut self, at: usize, place: Place) -> bool {
        let source = self.source;
        let Some(question) = source.questions.get(at) else { return false };
        match self.questions.get(at) {
            Some(State::Untouched) => {}
            Some(State::Begun) => {
                self.circle(&question.head.id, place);
                return false;
            }
            _ => return true,
        }
        self.set_question(at, State::Begun);
        self.path.push(question.head.id.clone());
        let gate = question.gate.as_ref().map(|gate| self.condition(gate));
        self.path.pop();
        let (min, max) = limits(question);
        let options = match question.kind {
            Some(rulebook::Kind::OneOf) => mask(question.options.len()),
            _ => 0,
        };
        self.logic.describe(self.rank_of(at), Shape { gate, options, min, max });
        self.set_question(at, State::Done(()));
        true
    }
    fn set_question(&mut self, at: usize, state: State<()>) {
        if let Some(slot) = self.questions.get_mut(at) {
            *slot = state;
        }
    }
    /// The place of a question in asking order.
    pub fn rank_of(&self, at: usize) -> QuestionId {
        self.rank.get(at).copied().unwrap_or(QuestionId::MAX)
    }

    /// Reports layers that change something other than a rule.
    pub fn check_layers(&self) {
        for layer in &self.source.layers {
            if let Some(changes) = &layer.changes {
                self.expect(&changes.value, changes.place, Kind::Rule, "a rule");
            }
        }
    }

    /// The condition of a rule with its window and layers.
    pub fn rule(&mut self, at: usize, place: Place) -> Id {
        let source = self.source;
        let Some(rule) = source.rules.get(at) else { return Logic::BROKEN };
        match self.rules.get(at) {
            Some(State::Done(id)) => return *id,
            Some(State::Begun) => {
                self.circle(&rule.head.id, place);
                return Logic::BROKEN;
            }
            _ => {}
        }
        if let Some(slot) = self.rules.get_mut(at) {
            *slot = State::Begun;
        }
        self.path.push(rule.head.id.clone());
        let base = self.optional(rule.when.as_ref());
        let base = self.layers(&rule.head.id, base);
        let mut parts = self.window(&rule.grounds);
        parts.push(base);
        let id = self.logic.and(parts);
        self.path.pop();
        if rule.shown || !rule.grounds.cites.is_empty() {
            self.logic.keep_named(id);
        }
        if let Some(slot) = self.rules.get_mut(at) {
            *slot = State::Done(id);
        }
        id
    }

    /// Puts the layers that change a rule around its condition; its window stays outside.
    fn layers(&mut self, rule: &str, mut base: Id) -> Id {
        let source = self.source;
        for (at, layer) in source.layers.iter().enumerate() {
            if layer.changes.as_ref().is_none_or(|changes| changes.value != rule) {
                continue;
            }
            let mut changed = base;
            if let Some(narrows) = &layer.narrows {
                let narrows = self.condition(narrows);
                changed = self.logic.and(vec![changed, narrows]);
            }
            if let Some(widens) = &layer.widens {
                let widens = self.condition(widens);
                changed = self.logic.or(vec![changed, widens]);
            }
            if changed == base && !self.logic.is_broken(base) {
                let sentence =
                    format!("{} changes nothing: `{rule}` is the same with it and without.", layer.head.what());
                self.mistakes.at(layer.head.place, sentence);
            }
            base = self.logic.layered(at as u16, base, changed);
        }
        base
    }

    /// The levels of a ladder or the flags of a set, in their order.
    pub fn levels(&mut self, at: usize, place: Place) -> Option<Vec<LevelIds>> {
        let source = self.source;
        let classification = source.classifications.get(at)?;
        match self.classifications.get(at) {
            Some(State::Done(levels)) => return Some(levels.clone()),
            Some(State::Begun) => {
                self.circle(&classification.head.id, place);
                return None;
            }
            _ => {}
        }
        if let Some(slot) = self.classifications.get_mut(at) {
            *slot = State::Begun;
        }
        self.path.push(classification.head.id.clone());
        let mut levels = Vec::new();
        let mut earlier: Vec<Id> = Vec::new();
        for level in &classification.levels {
            let mut parts = earlier.clone();
            let own = match &level.when {
                Some(when) => self.condition(when),
                None => self.logic.and(earlier.clone()),
            };
            parts.push(own);
            let wins = if classification.flags { own } else { self.logic.and(parts) };
            levels.push(LevelIds { own, wins });
            earlier.push(self.logic.not(own));
        }
        self.path.pop();
        if let Some(slot) = self.classifications.get_mut(at) {
            *slot = State::Done(levels.clone());
        }
        Some(levels)
    }

    /// The condition, or true where none is written.
    pub fn optional(&mut self, cond: Option<&Cond>) -> Id {
        cond.map_or(Logic::TRUE, |cond| self.condition(cond))
    }

    /// What a name names, if that is of the kind; else it is reported. `called` says what was wanted.
    pub fn expect(&self, id: &str, place: Place, kind: Kind, called: &str) -> Option<usize> {
        match self.names.get(id) {
            Some(def) if def.kind == kind => Some(def.index),
            Some(def) => {
                self.mistakes
                    .at(place, format!("`{id}` is {}, but {called} is wanted here.", with_article(def.called)));
                None
            }
            None => {
                self.names.undefined(id, place, |other| other == kind, self.mistakes);
                None
            }
        }
    }
}

/// A bit for each of so many options.
pub fn mask(options: usize) -> u64 {
    1_u64.checked_shl(options as u32).map_or(u64::MAX, |bit| bit - 1)
}

/// Smallest and largest value of a question.
pub fn limits(question: &super::source::question::Question) -> (i64, i64) {
    // Whole numbers up to here survive JavaScript.
    const LARGEST: i64 = 9_007_199_254_740_991;
    if question.kind == Some(rulebook::Kind::Date) {
        return (
            i64::from(crate::Date::from_days(i32::MIN).days()),
            i64::from(crate::Date::from_days(i32::MAX).days()),
        );
    }
    let value = |limit: &Option<super::place::At<i64>>, default| limit.as_ref().map_or(default, |limit| limit.value);
    (value(&question.min, 0), value(&question.max, LARGEST))
}

/// `an obligation`, `a rule`.
pub fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    match kind {
        "flags" => "a set of flags".to_owned(),
        _ => format!("{article} {}", kind.replace('_', " ")),
    }
}
