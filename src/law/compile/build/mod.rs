//! Puts the rulebook together from what is written.

mod amount;
mod attached;
pub mod emit;
mod outcome;
mod penalty;
mod plain;

use super::asking::Asking;
use super::cites::Cites;
use super::language::ast::Cond;
use super::logic::{Id, Logic};
use super::place::{At, Mistakes};
use super::resolve::Resolver;
use super::source::{self, Source};
use crate::amount::Amount;
use crate::node::NodeId;
use crate::rulebook::{Grounds, Rulebook};
use amount::Amounts;
use emit::Emitter;

/// What the checks look at once everything is compiled.
#[derive(Default)]
pub struct Findings {
    /// Each obligation's own condition with window and group, without the scope of its law.
    pub obligations: Vec<Id>,
    /// The condition of each penalty, without the scope of its law.
    pub penalties: Vec<Id>,
    /// Each level's own condition and whether it wins.
    pub levels: Vec<Vec<super::resolve::LevelIds>>,
    /// The condition of each rule.
    pub rules: Vec<Id>,
    /// The condition of each note.
    pub notes: Vec<Id>,
    /// The condition of each document.
    pub documents: Vec<Id>,
    /// The scope of each law.
    pub scopes: Vec<Id>,
    /// Holders in the order of [`Rulebook::holders`].
    pub holders: Vec<At<String>>,
}

/// Puts everything together.
pub struct Builder<'b, 'a> {
    source: &'a Source,
    mistakes: &'a Mistakes<'a>,
    cites: &'b Cites<'a>,
    asking: &'b Asking,
    resolver: &'b mut Resolver<'a>,
    amounts: Amounts,
    emitter: Emitter,
    book: Rulebook,
    findings: Findings,
}

impl<'b, 'a> Builder<'b, 'a> {
    /// The rulebook and what the checks need.
    pub fn build(resolver: &'b mut Resolver<'a>, cites: &'b Cites<'a>, asking: &'b Asking) -> (Rulebook, Findings) {
        let (source, mistakes) = (resolver.source, resolver.mistakes);
        resolver.check_layers();
        let mut scopes = Vec::new();
        for law in &source.laws {
            let mut parts = resolver.window(&law.grounds);
            parts.push(resolver.optional(law.applies.as_ref()));
            scopes.push(resolver.logic.and(parts));
        }
        let mut builder = Builder {
            source,
            mistakes,
            cites,
            asking,
            resolver,
            amounts: Amounts::default(),
            emitter: Emitter::new(scopes.clone()),
            book: Rulebook::default(),
            findings: Findings { scopes, ..Findings::default() },
        };
        builder.laws();
        builder.questions();
        builder.plain();
        builder.rules();
        builder.classifications();
        builder.attached();
        builder.obligations();
        builder.penalties();
        builder.named_amounts();
        builder.tables();
        builder.book.graph = builder.emitter.finish();
        builder.book.amounts = builder.amounts.all;
        (builder.book, builder.findings)
    }

    fn emit(&mut self, id: Id) -> NodeId {
        self.emitter.emit(&mut self.resolver.logic, id)
    }
    fn and(&mut self, parts: Vec<Id>) -> Id {
        self.resolver.logic.and(parts)
    }
    /// The scope of a law as an atom; true for what is shared.
    fn scope(&mut self, law: Option<u16>) -> Id {
        law.map_or(Logic::TRUE, |law| self.resolver.logic.scope(law))
    }
    /// A condition as a node; true where none is written.
    fn node(&mut self, cond: Option<&Cond>) -> NodeId {
        let id = self.resolver.optional(cond);
        self.emit(id)
    }
    fn grounds(&mut self, grounds: &source::Grounds) -> Grounds {
        Grounds {
            cites: self.cites.resolve(&grounds.cites),
            confidence: grounds.confidence.unwrap_or_default(),
            status: grounds.status,
            from: self.resolver.quiet_when(grounds.from.as_ref()),
            until: self.resolver.quiet_when(grounds.until.as_ref()),
        }
    }

    fn laws(&mut self) {
        let source = self.source;
        for (at, law) in source.laws.iter().enumerate() {
            let scope = self.scope(Some(at as u16));
            let applies = self.emit(scope);
            let law = crate::rulebook::Law {
                id: law.id.clone(),
                applies,
                earliest_as_of: law.earliest_as_of.unwrap_or_else(|| crate::Date::from_days(0)),
                currency: law.currency.clone(),
                grounds: self.grounds(&law.grounds),
            };
            self.book.laws.push(law);
        }
    }

    fn named_amounts(&mut self) {
        let source = self.source;
        for (at, named) in source.amounts.iter().enumerate() {
            self.cites.resolve(&named.grounds.cites);
            let id = self.amounts.named(self.resolver, at, named.head.place);
            let id = id.unwrap_or_else(|| self.amounts.push(Amount::NotKnown));
            self.book.named_amounts.push((named.head.id.clone(), id));
        }
    }
}
