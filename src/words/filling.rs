//! Placeholders in texts: `{date:id}`, `{money:id}`, and those of the phrase itself.

use selfcheck_law::node::When;
use selfcheck_law::rulebook::{Grounds, NamedDate};

use super::Words;

impl Words<'_> {
    pub(super) fn fill(&self, text: &str, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                out.push('{');
                out.push_str(after);
                return out;
            };
            match name.split_once(':') {
                Some(("date", id)) => out.push_str(&self.start_of(id)),
                Some(("money", id)) => out.push_str(&self.money_of(id)),
                _ => match values.iter().find(|(key, _)| *key == name) {
                    Some((_, value)) => out.push_str(value),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                },
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The first day of a rule, duty, penalty or named date, in words.
    fn start_of(&self, id: &str) -> String {
        let book = self.rulebook;
        if let Some(named) = book.named_dates.iter().find(|d| d.id == id) {
            return self.named_date(named);
        }
        let grounds: Option<&Grounds> = book
            .rules
            .iter()
            .find(|r| r.id == id)
            .map(|r| &r.grounds)
            .or_else(|| book.obligations.iter().find(|o| o.id == id).map(|o| &o.grounds))
            .or_else(|| book.penalties.iter().find(|p| p.id == id).map(|p| &p.grounds));
        match grounds.and_then(|g| g.from.or(g.until)) {
            Some(When::Date(date)) => self.date(date),
            Some(When::Named(at)) => {
                book.named_dates.get(at as usize).map_or_else(|| id.to_owned(), |named| self.named_date(named))
            }
            Some(When::Answer(at)) => book
                .questions
                .get(at as usize)
                .map_or_else(|| id.to_owned(), |question| self.quoted(&self.question(&question.id))),
            None => id.to_owned(),
        }
    }
    /// A named date: the day, or the day it comes at the latest.
    pub fn named_date(&self, named: &NamedDate) -> String {
        let day = self.date(named.not_after);
        if named.exact { day } else { self.put("report.time.at_the_latest", "date", day) }
    }
    fn money_of(&self, id: &str) -> String {
        let book = self.rulebook;
        book.named_amounts
            .iter()
            .find(|(name, _)| name == id)
            .map(|(_, at)| *at)
            .or_else(|| book.penalties.iter().find(|p| p.id == id).and_then(|p| p.cases.first()).map(|c| c.amount))
            .map_or_else(|| id.to_owned(), |at| self.formula(at))
    }
}
