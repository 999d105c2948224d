//! From [`Saved`] to the text of a file.

use selfcheck_law::rulebook::Rulebook;

use super::{FORMAT, Saved, System, VERSION};
use crate::input::write::{Parameters, Part, answers, day, done, filled, laws};
use crate::json::{self, Json};

/// The text of a file: what is known by the rulebook that ships now, and everything that was kept.
pub fn write(book: &Rulebook, saved: &Saved) -> String {
    let mut file = Json::object();
    file.put_text("format", FORMAT);
    file.put("version", Json::Whole(VERSION));
    file.put_text("product", &book.version);
    file.put_text("rulebook", &book.hash);
    file.put_text("language", &saved.language);
    if !saved.laws.is_empty() {
        file.put("laws", laws(book, &saved.laws));
    }
    if saved.drafts {
        file.put("drafts", Json::Bool(true));
    }
    if let Some(code) = &saved.currency {
        file.put_text("currency", code);
    }
    file.put("profile", answers(book, &saved.profile, Part::Profile));
    let mut systems = Vec::new();
    for system in &saved.systems {
        systems.push(self::system(book, system));
    }
    file.put("systems", Json::List(systems));
    let current = saved.current.min(saved.systems.len().saturating_sub(1));
    file.put("current", Json::Whole(i64::try_from(current).unwrap_or(0)));
    saved.kept.restore(&mut file);
    json::print(&file)
}

fn system(book: &Rulebook, system: &System) -> Json {
    let mut out = Json::object();
    out.put_text("name", &system.name);
    if let Some(date) = system.as_of {
        out.put("asOf", day(date));
    }
    out.put("answers", answers(book, &system.answers, Part::System));
    let parameters = Parameters {
        answers: &system.answers,
        rates: &system.rates,
        index: &system.index,
        positions: &system.positions,
        scope: &system.scope,
    };
    filled(&mut out, "parameters", parameters.json(book));
    filled(&mut out, "done", done(book, &system.done));
    system.kept.restore(&mut out);
    out
}
