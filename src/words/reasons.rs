//! One line of an explanation as a sentence.

use selfcheck_law::rulebook::Question;

use super::Words;
use crate::assessment::{Applies, Day, Reason};
use crate::joined::{bracketed, two};
use crate::json::Json;

impl Words<'_> {
    /// A reason as one sentence or two, without its citations.
    pub fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Answer { question, value, option, .. } => self.answer_reason(question, value, option.as_deref()),
            Reason::Rule { rule, holds, .. } => self.rule_reason(rule, *holds),
            Reason::OpenPoint { open_point, position } => {
                let title = self.title(open_point);
                let point = if position.is_some() { self.quoted(&title) } else { title };
                match position {
                    None => self.put("report.reason.open_point", "point", point),
                    Some(true) => self.put("report.reason.position_yes", "point", point),
                    Some(false) => self.put("report.reason.position_no", "point", point),
                }
            }
            Reason::Window { date, named_date, edge, holds } => {
                self.window_reason(*date, named_date.as_deref(), edge, *holds)
            }
            Reason::Index { index, year } => {
                self.both("report.reason.index", "index", self.title(index), "year", year.to_string())
            }
            Reason::OutsideScope => self.text("report.reason.outside_scope"),
            Reason::More { count } => self.put("report.reason.more", "count", count.to_string()),
            Reason::ScopeOpen => self.text("report.reason.scope_open"),
            Reason::ScopeSet => self.text("report.reason.scope_set"),
        }
    }
    /// Reasons in their order; options of one question that were answered alike become one.
    pub fn reasons(&self, reasons: &[&Reason]) -> Vec<String> {
        let mut out = Vec::new();
        let mut told: Vec<(&str, Tick)> = Vec::new();
        for reason in reasons {
            let Reason::Answer { question, value, option: Some(option), .. } = reason else {
                out.push(self.reason(reason));
                continue;
            };
            let kind = (question.as_str(), tick(value, option));
            if told.contains(&kind) {
                continue;
            }
            told.push(kind);
            let mut options = Vec::new();
            for other in reasons {
                options.extend(option_of(other, kind));
            }
            out.push(self.option_reason(question, kind.1, &options));
        }
        out
    }

    fn answer_reason(&self, id: &str, value: &Json, option: Option<&str>) -> String {
        let title = self.sentence(id);
        let parameter = self.find_question(id).is_some_and(|question: &Question| question.parameter);
        let key = match value {
            Json::Null if parameter => "report.reason.not_set",
            Json::Null => "report.reason.nothing",
            Json::Text(text) if text == "unknown" => "report.reason.unknown",
            _ => "report.reason.answer",
        };
        let Some(option) = option else {
            return self.both(key, "question", title, "answer", self.answer(id, value));
        };
        self.option_reason(id, tick(value, option), &[option])
    }
    fn option_reason(&self, id: &str, tick: Tick, options: &[&str]) -> String {
        let title = self.sentence(id);
        let mut names = Vec::new();
        for option in options {
            names.push(self.quoted(&self.option(id, option)));
        }
        let key = match (tick, names.len()) {
            (Tick::Nothing, _) => "report.reason.option_nothing",
            (Tick::Unknown, _) => "report.reason.option_unknown",
            (Tick::Yes, 1) => "report.reason.option_yes",
            (Tick::Yes, _) => "report.reason.options_yes",
            (Tick::No, 1) => "report.reason.option_no",
            (Tick::No, _) => "report.reason.options_no",
        };
        let names = self.list(&names, false);
        self.with(key, &[("question", &title), ("option", &names), ("options", &names)])
    }
    /// The title of a question as a sentence of its own.
    fn sentence(&self, question: &str) -> String {
        let title = self.question(question);
        if matches!(title.as_bytes().last(), Some(b'?' | b'.' | b'!')) { title } else { two(&title, ".") }
    }
    fn rule_reason(&self, rule: &str, holds: Applies) -> String {
        let title = self.title(rule);
        match holds {
            Applies::Yes => title,
            Applies::Open => self.put("report.reason.rule_open", "rule", title),
            Applies::No => {
                self.of("rule", rule, "not").unwrap_or_else(|| self.put("report.reason.rule_not", "rule", title))
            }
        }
    }
    fn window_reason(&self, date: Option<Day>, named: Option<&str>, edge: &str, holds: Applies) -> String {
        let name = named.map(|id| self.title(id));
        let known = named.and_then(|id| self.rulebook.named_dates.iter().find(|it| it.id == id));
        let day = date.map(|day| self.date(day.0)).or_else(|| known.map(|named| self.named_date(named)));
        let day = match (name, day) {
            (Some(name), Some(day)) => bracketed(&day, &name),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => self.text("report.time.not_fixed"),
        };
        let key = match (edge == "until", holds) {
            (false, Applies::Yes) => "report.reason.from_reached",
            (false, Applies::Open) => "report.reason.from_open",
            (false, Applies::No) => "report.reason.from_not_reached",
            (true, Applies::Yes) => "report.reason.until_not_reached",
            (true, Applies::Open) => "report.reason.until_open",
            (true, Applies::No) => "report.reason.until_reached",
        };
        self.put(key, "date", day)
    }
}

/// What was said about one option.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tick {
    Yes,
    No,
    Unknown,
    Nothing,
}

/// What the value of a reason says about an option: `true`, the option's id, or a list with it.
fn tick(value: &Json, option: &str) -> Tick {
    let ticked = match value {
        Json::Null => return Tick::Nothing,
        Json::Text(text) if text == "unknown" => return Tick::Unknown,
        Json::Bool(yes) => *yes,
        Json::List(ids) => ids.iter().any(|id| id.as_text() == Some(option)),
        other => other.as_text() == Some(option),
    };
    if ticked { Tick::Yes } else { Tick::No }
}

/// The option of a reason of this question and this kind.
fn option_of<'r>(reason: &'r Reason, kind: (&str, Tick)) -> Option<&'r str> {
    match reason {
        Reason::Answer { question, value, option: Some(option), .. }
            if question == kind.0 && tick(value, option) == kind.1 =>
        {
            Some(option)
        }
        _ => None,
    }
}
