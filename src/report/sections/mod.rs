//! One builder a section, in the order of the result.

mod answers;
mod changes;
mod classes;
mod costs;
mod duties;
mod head;
mod notes;
mod open;
mod scope;
mod settings;
mod sources;
mod why;

use crate::assessment::{Assessment, LawResult, Reason};
use crate::input::Input;
use crate::report::outline::{Blocks, Line, Outline};
use crate::words::Words;

/// What every section needs.
pub(super) struct Context<'a> {
    /// Words in the language of the reader.
    pub words: Words<'a>,
    /// What went in.
    pub input: &'a Input,
    /// What came out.
    pub assessment: &'a Assessment,
}

/// Makes the outline of a report.
pub fn outline(words: Words, input: &Input, assessment: &Assessment) -> Outline {
    let context = Context { words, input, assessment };
    let mut out = Blocks::default();
    head::section(&context, &mut out);
    for (law, result) in context.laws() {
        scope::section(&context, law, result, &mut out);
        if result.covered {
            classes::section(&context, result, &mut out);
            open::section(&context, result, &mut out);
            duties::section(&context, result, &mut out);
            costs::section(&context, result, &mut out);
            why::section(&context, result, &mut out);
            changes::section(&context, law, &mut out);
            notes::section(&context, result, &mut out);
        }
    }
    sources::section(&context, &mut out);
    answers::section(&context, &mut out);
    settings::section(&context, &mut out);
    Outline { language: words.language(), title: words.text("report.head.title"), blocks: out.0 }
}

impl Context<'_> {
    /// The laws of the assessment in display order.
    pub fn laws(&self) -> impl Iterator<Item = (&str, &LawResult)> {
        let order = self.words.rulebook.laws.iter();
        order.filter_map(|law| self.assessment.laws.get(&law.id).map(|result| (law.id.as_str(), result)))
    }
    /// A phrase of the report.
    pub fn say(&self, key: &str) -> String {
        self.words.text(key)
    }
    /// A pair of a term and its lines.
    pub fn term(&self, key: &str, lines: Vec<Line>) -> (Line, Vec<Line>) {
        (Line::text(self.words.text(key)), lines)
    }
    /// Reasons as lines, each with its articles.
    pub fn because(&self, reasons: &[Reason]) -> Vec<Line> {
        self.words.reasons(reasons).into_iter().map(|(reason, cites)| Line::text(reason).small(cites)).collect()
    }
    /// Articles as one line, where there are any.
    pub fn cited(&self, cites: &[String]) -> Vec<Line> {
        if cites.is_empty() { Vec::new() } else { vec![Line::text(self.words.cites(cites))] }
    }
    /// At most four or five names, then how many more there are.
    pub fn some(&self, names: &[String]) -> String {
        const MOST: usize = 4;
        if names.len() <= MOST + 1 {
            return names.join(", ");
        }
        let (shown, rest) = names.split_at(MOST);
        let more = self.words.with("report.head.more", &[("count", &rest.len().to_string())]);
        format!("{} {more}", shown.join(", "))
    }
    /// The titles of results by id.
    pub fn titles(&self, ids: &[String]) -> Vec<String> {
        ids.iter().map(|id| self.words.title(id)).collect()
    }
}
