//! Documents of the laws, filled from the answers: a record, a notice, an outline of an assessment. What was not asked
//! stays a visible blank, and a part of which the answers leave open whether it applies says so.
//!
//! The texts are law data. Of a block the first line is its heading; a line `- …` is an item of a list, `____` a blank,
//! `{answer:id}` an answer.

use selfcheck_law::rulebook::Document;

use crate::engine::{self, Part};
use crate::input::{Answer, Input};
use crate::joined::two;
use crate::view::tree::{Element, el};
use crate::words::Words;

/// A place to write in.
const BLANK: &str = "____";
/// What is added to it where it is shown: long enough for a pen.
const REST: &str = "________________";

/// The document as elements; none where no law has it.
pub fn document(words: &Words<'_>, input: &Input, id: &str) -> Option<Element> {
    let found = words.rulebook.documents.iter().find(|one| one.id == id)?;
    let mut page = el("article").child(el("h1").text(words.its("document", id, "title")));
    let law = words.rulebook.laws.get(usize::from(found.law)).map_or("", |law| law.id.as_str());
    let cites = words.cites(&engine::cites(words.rulebook, &found.grounds.cites));
    let known = [("law", &*words.law(law)), ("cites", &*cites), ("date", &*words.date(input.as_of))];
    page = page.child(el("p").class("small").text(words.with("report.documents.rests", &known)));
    let parts = engine::parts(words.rulebook, input, found);
    if parts.is_empty() {
        page = page.child(el("p").text(words.text("report.documents.not_for_this")));
    }
    for part in parts {
        page = block(words, input, found, part, page);
    }
    Some(page.child(el("p").class("small").text(words.text("report.documents.draft"))))
}

fn block(words: &Words<'_>, input: &Input, document: &Document, part: Part<'_>, mut page: Element) -> Element {
    let text = words.its("document", &document.id, &two("blocks.", part.id));
    let mut lines = text.lines();
    page = page.child(el("h2").text(lines.next().unwrap_or_default()));
    if part.open {
        page = page.child(el("p").class("small").text(words.text("report.documents.open")));
    }
    let mut items: Option<Element> = None;
    for line in lines {
        let item = line.strip_prefix("- ");
        let line = lengthened(&filled(words, input, item.unwrap_or(line)));
        match item {
            Some(_) => items = Some(items.unwrap_or_else(|| el("ul")).child(el("li").text(line))),
            None => {
                if let Some(list) = items.take() {
                    page = page.child(list);
                }
                page = page.child(el("p").text(line));
            }
        }
    }
    match items {
        Some(list) => page.child(list),
        None => page,
    }
}

/// The line with its blanks as they are shown.
fn lengthened(line: &str) -> String {
    let mut out = String::new();
    let mut strokes = 0;
    for c in line.chars() {
        out.push(c);
        strokes = if c == '_' { strokes + 1 } else { 0 };
        if strokes == BLANK.len() {
            out.push_str(REST);
            strokes = 0;
        }
    }
    out
}

/// The line with its answers; a blank where nothing is known.
fn filled(words: &Words<'_>, input: &Input, line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some(after) = after.strip_prefix("answer:") else {
            out.push('{');
            rest = after;
            continue;
        };
        let (id, tail) = after.split_once('}').unwrap_or((after, ""));
        let said = words.rulebook.question(id).and_then(|at| {
            let question = words.rulebook.questions.get(usize::from(at))?;
            match input.answer(at) {
                Answer::Nothing | Answer::Unknown => None,
                given => Some(words.said(question, given)),
            }
        });
        out.push_str(said.as_deref().unwrap_or(BLANK));
        rest = tail;
    }
    out.push_str(rest);
    out
}
