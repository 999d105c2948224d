//! The parts of an input that are objects with ids as keys, one entry at a time: the same in an input and in a saved
//! file.

use selfcheck_law::node::QuestionId;

use super::reader::{Reader, Table};
use super::{Answer, Done, Rate};
use crate::json::Json;
use crate::order::Map;

/// A part of an input.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Answers of the interview, by question.
    Answers,
    /// Circumstances of a breach, by question.
    Circumstances,
    /// Exchange rates, by pair.
    Rates,
    /// Values of one index, by year.
    Years(Option<u16>),
    /// Positions, by open point.
    Positions,
    /// Scope set by the user, by law.
    Scope,
    /// What has been done, by obligation.
    Done,
}

/// One entry that was read.
pub(crate) enum Entry {
    Answer(QuestionId, Answer),
    Rate(Rate),
    Index(u16, i32, i64),
    Position(u16, bool),
    Scope(u16, bool),
    Done(u16, Done),
}

/// Where entries go.
pub(crate) struct Facts<'a> {
    pub(crate) answers: &'a mut [Answer],
    pub(crate) rates: &'a mut Vec<Rate>,
    pub(crate) index: &'a mut Vec<(u16, i32, i64)>,
    pub(crate) positions: &'a mut Vec<(u16, bool)>,
    pub(crate) scope: &'a mut Vec<(u16, bool)>,
    pub(crate) done: &'a mut Map<u16, Done>,
}

impl Facts<'_> {
    #[inline(never)]
    pub(crate) fn put(&mut self, entry: Entry) {
        match entry {
            Entry::Answer(at, answer) => {
                if let Some(slot) = self.answers.get_mut(at as usize) {
                    *slot = answer;
                }
            }
            Entry::Rate(rate) => self.rates.push(rate),
            Entry::Index(at, year, value) => self.index.push((at, year, value)),
            Entry::Position(at, holds) => self.positions.push((at, holds)),
            Entry::Scope(at, holds) => self.scope.push((at, holds)),
            Entry::Done(at, done) => self.done.insert(at, done),
        }
    }
}

impl Reader<'_> {
    /// One entry of a section; none if it could not be read, which is then among the errors.
    #[inline(never)]
    pub(crate) fn entry(&mut self, section: Section, path: &str, key: &str, json: &Json) -> Option<Entry> {
        match section {
            Section::Answers | Section::Circumstances => {
                let at = self.question(path, key, section == Section::Circumstances)?;
                let question = self.book.questions.get(at as usize)?;
                self.answer(path, question, json).map(|answer| Entry::Answer(at, answer))
            }
            Section::Rates => self.rate(path, key, json).map(Entry::Rate),
            Section::Years(index) => {
                let (year, value) = self.index_value(path, key, json)?;
                index.map(|at| Entry::Index(at, year, value))
            }
            Section::Positions => {
                self.said(path, key, json, Table::OpenPoints).map(|(at, holds)| Entry::Position(at, holds))
            }
            Section::Scope => self.said(path, key, json, Table::Laws).map(|(at, holds)| Entry::Scope(at, holds)),
            Section::Done => self.done(path, key, json).map(|(at, done)| Entry::Done(at, done)),
        }
    }
    /// The index with this id.
    #[inline(never)]
    pub(crate) fn index(&mut self, path: &str, id: &str) -> Option<u16> {
        self.id(path, id, Table::Indexes)
    }
}
