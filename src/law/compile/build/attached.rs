//! Effects, events, deadlines, notes and documents.

use super::super::names::Kind;
use super::super::place::At;
use super::Builder;
use crate::rulebook::{Deadline, Document, Effect, Example, Limit, Note, NoteKind};

/// The event that needs no definition: the system is put to use.
pub const START: &str = "start";

impl Builder<'_, '_> {
    pub(super) fn attached(&mut self) {
        let source = self.source;
        for one in &source.bare {
            let grounds = self.grounds(&one.grounds);
            if one.head.kind == "event" {
                self.book.events.push(one.head.id.clone());
            } else {
                self.book.effects.push(Effect { id: one.head.id.clone(), grounds });
            }
        }
        self.deadlines();
        self.notes();
        self.documents();
        self.starting_points();
    }

    fn deadlines(&mut self) {
        let source = self.source;
        for one in &source.deadlines {
            let mut within = Vec::new();
            for (when, duration) in &one.within {
                within.push(Limit { node: self.node(when.as_ref()), duration: *duration });
            }
            let deadline = Deadline {
                id: one.head.id.clone(),
                after: one.after.as_ref().and_then(|event| self.event(event)),
                before: one.before.as_ref().and_then(|event| self.event(event)),
                every: one.every,
                within,
                extend: one.extend,
                first: one.first,
                grounds: self.grounds(&one.grounds),
            };
            self.book.deadlines.push(deadline);
        }
    }

    fn event(&mut self, event: &At<String>) -> Option<u16> {
        if event.value != START || self.resolver.names.get(START).is_some() {
            return self.reference(event, Kind::Event, "an event");
        }
        let at = self.book.events.iter().position(|known| known == START);
        Some(at.unwrap_or_else(|| {
            self.book.events.push(START.to_owned());
            self.book.events.len() - 1
        }) as u16)
    }

    fn notes(&mut self) {
        let source = self.source;
        for one in &source.notes {
            let own = self.resolver.optional(one.when.as_ref());
            self.findings.notes.push(own);
            let scope = if one.outside_scope { None } else { one.head.law };
            let scope = self.scope(scope);
            let limited = self.and(vec![scope, own]);
            let note = Note {
                id: one.head.id.clone(),
                law: one.head.law.unwrap_or(0),
                kind: one.kind.unwrap_or(NoteKind::Warning),
                node: self.emit(limited),
                grounds: self.grounds(&one.grounds),
            };
            self.book.notes.push(note);
        }
    }

    fn documents(&mut self) {
        let source = self.source;
        for one in &source.documents {
            let own = self.resolver.optional(one.when.as_ref());
            self.findings.documents.push(own);
            let scope = self.scope(one.head.law);
            let limited = self.and(vec![scope, own]);
            let mut blocks = Vec::new();
            for (id, when) in &one.blocks {
                blocks.push((id.value.clone(), self.node(when.as_ref())));
            }
            let document = Document {
                id: one.head.id.clone(),
                law: one.head.law.unwrap_or(0),
                node: self.emit(limited),
                blocks,
                grounds: self.grounds(&one.grounds),
            };
            self.book.documents.push(document);
        }
    }

    /// Examples; whether their laws, questions and options exist is checked with the shapes.
    fn starting_points(&mut self) {
        let source = self.source;
        for one in &source.examples {
            let found = |law: &At<String>| (0..).zip(&source.laws).find(|(_, known)| known.id == law.value);
            let laws = one.laws.iter().filter_map(|law| found(law).map(|(at, _)| at)).collect();
            let answers: Vec<String> =
                one.answers.iter().map(|answer| format!("\"{}\":{}", answer.question.value, answer.json)).collect();
            let mut system = format!("{{\"name\":\"\",\"answers\":{{{}}}", answers.join(","));
            if let Some(rates) = &one.rates {
                system.push_str(&format!(",\"parameters\":{{\"rates\":{rates}}}"));
            }
            system.push('}');
            self.book.examples.push(Example { id: one.head.id.clone(), laws, system });
        }
    }
}
