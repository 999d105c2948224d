//! What the page remembers: one profile, several named systems, and where the person is.

use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Rulebook;

use crate::input::{Answer, Input};
use crate::order::take_out;
use crate::saved::{self, Kept};
use crate::widget::Options;

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What it is, which laws, begin.
    Start,
    /// Which laws reach the system, with reasons.
    Laws,
    /// One question.
    Question(QuestionId),
    /// The result.
    Result,
    /// The named systems.
    Systems,
}

/// One AI system for one main purpose: what a file of it holds, and what only the page needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct System {
    /// What is said about it.
    pub facts: saved::System,
    /// Questions seen, in order: the way back.
    pub history: Vec<QuestionId>,
    /// What stands in text fields, by message, where it is not the plain form of the answer.
    pub typed: Typed,
}

/// Texts of fields by their messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// The text of a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, text)| text.as_str())
    }
    /// Notes the text of a field.
    pub fn put(&mut self, field: String, text: String) {
        match self.0.iter_mut().find(|(known, _)| *known == field) {
            Some((_, old)) => *old = text,
            None => self.0.push((field, text)),
        }
    }
    /// Forgets the texts of all fields of a question.
    pub fn forget(&mut self, question: &str) {
        take_out(&mut self.0, |(field, _)| field.split_once(':').is_some_and(|(_, of)| of == question));
    }
}

/// A sentence about a field that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The message of the field, `answer:headcount`.
    pub field: String,
    /// The sentence, a key of the words.
    pub key: &'static str,
    /// Values of its placeholders.
    pub values: Vec<(&'static str, i64)>,
}

/// The whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Where the person is.
    pub page: Page,
    /// Language chosen in the page; none = as the host says.
    pub language: Option<String>,
    /// Chosen laws, in display order.
    pub laws: Vec<u16>,
    /// Only the shared screens are asked.
    pub quick: bool,
    /// Currency amounts are also shown in.
    pub currency: Option<String>,
    /// Drafts and second readings are asked and shown.
    pub drafts: bool,
    /// The person agreed that the answers stay on this device.
    pub keep: bool,
    /// Answers about the organisation, one a question.
    pub profile: Vec<Answer>,
    /// The systems; never empty.
    pub systems: Vec<System>,
    /// The system on the page.
    pub current: usize,
    /// A question opened from the result returns there.
    pub editing: bool,
    /// The law the result is narrowed to.
    pub filter: Option<u16>,
    /// Fields that could not be read.
    pub complaints: Vec<Complaint>,
    /// The example is open, not the person's own check.
    pub example: bool,
    /// Sentences about a file that could not be opened, or was opened.
    pub notice: Vec<String>,
    /// Parts of the file that are not known here.
    pub kept: Kept,
}

impl System {
    /// A system of which this is known.
    pub fn of(facts: saved::System) -> System {
        System { facts, history: Vec::new(), typed: Typed::default() }
    }
    /// A system without a single answer.
    pub fn empty(book: &Rulebook) -> System {
        System::of(saved::System::empty(book.questions.len()))
    }
}

impl Deref for System {
    type Target = saved::System;
    fn deref(&self) -> &saved::System {
        &self.facts
    }
}
impl DerefMut for System {
    fn deref_mut(&mut self) -> &mut saved::System {
        &mut self.facts
    }
}

impl Model {
    /// The state of a fresh page.
    pub fn new(book: &Rulebook, options: &Options) -> Model {
        Model {
            page: Page::Start,
            language: None,
            laws: offered(book, options),
            quick: false,
            currency: None,
            drafts: false,
            keep: false,
            profile: vec![Answer::Nothing; book.questions.len()],
            systems: vec![System::empty(book)],
            current: 0,
            editing: false,
            filter: None,
            complaints: Vec::new(),
            example: false,
            notice: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// The system on the page.
    pub fn system(&self) -> &System {
        static NONE: OnceLock<System> = OnceLock::new();
        self.systems.get(self.current).unwrap_or_else(|| NONE.get_or_init(System::default))
    }

    /// The system on the page, to change it.
    pub fn system_mut(&mut self) -> &mut System {
        if self.systems.is_empty() {
            self.systems.push(System::default());
        }
        self.current = self.current.min(self.systems.len() - 1);
        &mut self.systems[self.current]
    }

    /// The answer to a question, from the profile or the system.
    pub fn answer(&self, book: &Rulebook, at: QuestionId) -> &Answer {
        let profile = book.questions.get(at as usize).is_some_and(|q| q.profile);
        let answers = if profile { &self.profile } else { &self.system().answers };
        answers.get(at as usize).unwrap_or(&Answer::Nothing)
    }

    /// Answers a question where it belongs.
    pub fn set_answer(&mut self, book: &Rulebook, at: QuestionId, answer: Answer) {
        let profile = book.questions.get(at as usize).is_some_and(|q| q.profile);
        let answers = if profile { &mut self.profile } else { &mut self.system_mut().answers };
        if answers.len() < book.questions.len() {
            answers.resize(book.questions.len(), Answer::Nothing);
        }
        if let Some(slot) = answers.get_mut(at as usize) {
            *slot = answer;
        }
    }

    /// The text of a field, where it is not the plain form of the answer.
    pub fn typed(&self, field: &str) -> Option<&str> {
        self.system().typed.get(field)
    }

    /// What is wrong with a field.
    pub fn complaint(&self, field: &str) -> Option<&Complaint> {
        self.complaints.iter().find(|complaint| complaint.field == field)
    }

    /// The language of the page.
    pub fn language(&self, options: &Options) -> &'static str {
        let language = self.language.as_deref().unwrap_or(&options.language);
        if language.starts_with("de") { "de" } else { "en" }
    }

    /// What the engine is given.
    pub fn input(&self, book: &Rulebook, options: &Options) -> Input {
        let system = self.system();
        let mut answers = Vec::new();
        for (at, question) in book.questions.iter().enumerate() {
            let given = if question.profile { &self.profile } else { &system.answers };
            answers.push(given.get(at).cloned().unwrap_or_default());
        }
        let as_of = system.as_of.or(options.as_of).unwrap_or(options.today);
        Input {
            as_of,
            compare_with: (as_of != options.today).then_some(options.today),
            language: self.language(options).to_owned(),
            laws: self.laws.clone(),
            drafts: self.drafts,
            answers,
            currency: self.currency.clone(),
            rates: system.rates.clone(),
            index: system.index.clone(),
            positions: system.positions.clone(),
            scope: system.scope.clone(),
            done: system.done.clone(),
        }
    }
}

/// The laws the host offers, in display order; all where it names none of them.
pub fn offered(book: &Rulebook, options: &Options) -> Vec<u16> {
    let none = !book.laws.iter().any(|law| options.laws.contains(&law.id));
    let mut offered = Vec::new();
    for (at, law) in book.laws.iter().enumerate() {
        if none || options.laws.contains(&law.id) {
            offered.push(at as u16);
        }
    }
    offered
}
