//! `has`, `is` and `in`.

use super::super::language::ast::Name;
use super::super::logic::{Id, Logic};
use super::super::names::Kind;
use super::super::place::At;
use super::super::suggest;
use super::condition::flags_sentence;
use super::{Resolver, with_article};
use crate::node::Check;
use crate::rulebook;

impl Resolver<'_> {
    pub(super) fn has(&mut self, name: &Name, options: &[Name], all: bool) -> Id {
        let Some(at) = self.tested(name, "`has`") else { return Logic::BROKEN };
        let source = self.source;
        let Some(question) = source.questions.get(at) else { return Logic::BROKEN };
        let id = &name.id;
        let option = options.first().map_or("…", |option| option.id.as_str());
        let instead = match question.kind {
            Some(rulebook::Kind::SeveralOf) => {
                if all {
                    let ticks: Vec<(&str, &Name)> = options.iter().map(|option| (id.as_str(), option)).collect();
                    self.exclude_each_other(&ticks);
                }
                let known = self.question(at, name.place);
                let mut parts = Vec::new();
                for option in options {
                    match self.option(id, &question.options, option) {
                        Some(bit) if known => {
                            parts.push(self.logic.test(self.rank_of(at), Check::Has(bit)));
                        }
                        _ => parts.push(Logic::BROKEN),
                    }
                }
                return if all { self.logic.and(parts) } else { self.logic.or(parts) };
            }
            None => return Logic::BROKEN,
            Some(rulebook::Kind::OneOf) if options.len() > 1 => {
                let list: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                format!("takes one answer: write `{id} in [{}]`", list.join(", "))
            }
            Some(rulebook::Kind::OneOf) => format!("takes one answer: write `{id} is {option}`"),
            Some(rulebook::Kind::YesNo) => format!("is answered with yes or no: write `{id}` alone"),
            Some(_) => format!("has a value: compare it, for example `{id} < …`"),
        };
        self.mistakes.at(name.place, format!("`has` fits a question of kind several_of. `{id}` {instead}."));
        Logic::BROKEN
    }

    pub(super) fn is(&mut self, name: &Name, options: &[Name]) -> Id {
        if let Some(def) = self.names.get(&name.id).filter(|def| def.kind == Kind::Classification) {
            return self.is_level(def.index, name, options);
        }
        let Some(at) = self.tested(name, "`is`") else { return Logic::BROKEN };
        let source = self.source;
        let Some(question) = source.questions.get(at) else { return Logic::BROKEN };
        let id = &name.id;
        let option = options.first().map_or("…", |option| option.id.as_str());
        let instead = match question.kind {
            Some(rulebook::Kind::OneOf) => {
                let known = self.question(at, name.place);
                let mut mask = 0;
                let mut complete = known;
                for option in options {
                    match self.option(id, &question.options, option) {
                        Some(bit) => mask |= 1_u64 << bit,
                        None => complete = false,
                    }
                }
                return if complete { self.logic.test(self.rank_of(at), Check::In(mask)) } else { Logic::BROKEN };
            }
            None => return Logic::BROKEN,
            Some(rulebook::Kind::SeveralOf) => format!("takes several answers: write `{id} has {option}`"),
            Some(rulebook::Kind::YesNo) => format!("is answered with yes or no: write `{id}` or `not {id}`"),
            Some(_) => format!("has a value: compare it, for example `{id} < …`"),
        };
        self.mistakes.at(name.place, format!("`is` fits a question of kind one_of and a ladder. `{id}` {instead}."));
        Logic::BROKEN
    }

    fn is_level(&mut self, at: usize, name: &Name, options: &[Name]) -> Id {
        let source = self.source;
        let Some(found) = source.classifications.get(at) else { return Logic::BROKEN };
        if found.flags {
            self.mistakes.at(name.place, flags_sentence(&name.id));
            return Logic::BROKEN;
        }
        let ids = self.levels(at, name.place);
        let mut parts = Vec::new();
        for option in options {
            let position = found.levels.iter().position(|level| level.id.value == option.id);
            if position.is_none() {
                let names = || found.levels.iter().map(|level| level.id.value.as_str());
                self.unknown_part(&name.id, "level", option, names().collect());
            }
            let level = position.and_then(|at| ids.as_ref()?.get(at).copied());
            parts.push(level.map_or(Logic::BROKEN, |level| level.wins));
        }
        self.logic.or(parts)
    }

    /// The question a test names; anything else is reported.
    pub(super) fn tested(&self, name: &Name, word: &str) -> Option<usize> {
        match self.names.get(&name.id) {
            Some(def) if def.kind == Kind::Question => return Some(def.index),
            Some(def) if def.kind == Kind::Classification => {
                let level = self.source.classifications.get(def.index)?.levels.first()?;
                let sentence = format!("`{0}` is a ladder: write `{0} is {1}`.", name.id, level.id.value);
                self.mistakes.at(name.place, sentence);
            }
            Some(def) if matches!(def.kind, Kind::Rule | Kind::OpenPoint) => {
                let called = with_article(def.called);
                let sentence = format!("`{0}` is {called} and is true or false: write `{0}` without {word}.", name.id);
                self.mistakes.at(name.place, sentence);
            }
            Some(def) => {
                let sentence =
                    format!("`{}` is {} and cannot stand in a condition.", name.id, with_article(def.called));
                self.mistakes.at(name.place, sentence);
            }
            None => {
                let fits = |kind| matches!(kind, Kind::Question | Kind::Classification);
                self.names.undefined(&name.id, name.place, fits, self.mistakes);
            }
        }
        None
    }

    /// The index of an option.
    fn option(&self, question: &str, options: &[At<String>], option: &Name) -> Option<u8> {
        let at = options.iter().position(|known| known.value == option.id);
        if at.is_none() {
            self.unknown_part(question, "option", option, options.iter().map(|one| one.value.as_str()).collect());
        }
        at.and_then(|at| u8::try_from(at).ok()).filter(|at| *at < 64)
    }

    fn unknown_part(&self, whole: &str, part: &str, wrong: &Name, names: Vec<&str>) {
        let guess = suggest::did_you_mean(&wrong.id, names.iter().copied());
        let all = suggest::list(names);
        let rest = if guess.is_empty() && !all.is_empty() { format!(" It has {all}.") } else { guess };
        self.mistakes.at(wrong.place, format!("`{whole}` has no {part} `{}`.{rest}", wrong.id));
    }
}
