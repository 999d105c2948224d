//! From [`Saved`] to the text of a file.

use selfcheck_law::rulebook::Rulebook;

use super::{FORMAT, Saved, System, VERSION};
use crate::input::json::Json;
use crate::input::text;
use crate::input::write::{Parameters, answers_json, done_json, filled};

/// The text of a file: what is known by the rulebook that ships now, and everything that was kept.
pub fn write(book: &Rulebook, saved: &Saved) -> String {
    let mut entries = vec![
        ("format".to_owned(), Json::text(FORMAT)),
        ("version".to_owned(), Json::Whole(VERSION)),
        ("product".to_owned(), Json::text(&book.version)),
        ("rulebook".to_owned(), Json::text(&book.hash)),
        ("language".to_owned(), Json::text(&saved.language)),
    ];
    let laws = saved.laws.iter().filter_map(|at| book.laws.get(*at as usize)).map(|law| Json::text(&law.id));
    let laws: Vec<Json> = laws.collect();
    if !laws.is_empty() {
        entries.push(("laws".to_owned(), Json::List(laws)));
    }
    if saved.drafts {
        entries.push(("drafts".to_owned(), Json::Bool(true)));
    }
    entries.extend(saved.currency.as_ref().map(|code| ("currency".to_owned(), Json::text(code))));
    entries.push(("profile".to_owned(), answers_json(book, &saved.profile, |question| question.profile)));
    let systems = saved.systems.iter().map(|system| self::system(book, system));
    entries.push(("systems".to_owned(), Json::List(systems.collect())));
    let current = saved.current.min(saved.systems.len().saturating_sub(1));
    entries.push(("current".to_owned(), Json::Whole(i64::try_from(current).unwrap_or(0))));
    let mut file = Json::Object(entries);
    saved.kept.restore(&mut file);
    text::print(&file)
}

fn system(book: &Rulebook, system: &System) -> Json {
    let mut entries = vec![("name".to_owned(), Json::text(&system.name))];
    entries.extend(system.as_of.map(|date| ("asOf".to_owned(), Json::Text(date.to_string()))));
    let own = answers_json(book, &system.answers, |question| !question.profile && !question.parameter);
    entries.push(("answers".to_owned(), own));
    let parameters = Parameters {
        answers: &system.answers,
        rates: &system.rates,
        index: &system.index,
        positions: &system.positions,
        scope: &system.scope,
    };
    filled(&mut entries, "parameters", parameters.json(book));
    filled(&mut entries, "done", done_json(book, &system.done));
    let mut json = Json::Object(entries);
    system.kept.restore(&mut json);
    json
}
