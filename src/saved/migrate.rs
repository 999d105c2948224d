//! Older formats, one step at a time: each step makes a file of version `n` one of version `n + 1`.

use selfcheck_law::rulebook::{Kind, Question, Rulebook};

use super::VERSION;
use crate::json::Json;

/// Brings a file of an older version up to the one written now.
pub(super) fn migrate(mut file: Json, from: i64, book: &Rulebook) -> Json {
    for version in from..VERSION {
        if version == 0 {
            name_systems(&mut file);
            unfold_lists(&mut file, book);
        }
    }
    file
}

/// Version 0 had one unnamed system or several, told apart by their order alone.
fn name_systems(file: &mut Json) {
    for (at, system) in items(entry(file, "systems")).iter_mut().enumerate() {
        if let Json::Object(entries) = system
            && !entries.iter().any(|(key, _)| key == "name")
        {
            entries.insert(0, ("name".to_owned(), Json::Text(["System ", &(at + 1).to_string()].concat())));
        }
    }
}

/// Version 0 wrote several-of answers as the list of ticks.
fn unfold_lists(file: &mut Json, book: &Rulebook) {
    let same = same_rulebook(file, book);
    let unfold_all = |answers: Option<&mut Json>| {
        if let Some(Json::Object(entries)) = answers {
            for (id, answer) in entries {
                if let Some(question) = book.question(id).and_then(|at| book.questions.get(at as usize)) {
                    unfold(question, answer, same);
                }
            }
        }
    };
    unfold_all(entry(file, "profile"));
    for system in items(entry(file, "systems")) {
        unfold_all(entry(system, "answers"));
    }
}

/// The file was written with the rulebook that ships now.
pub(super) fn same_rulebook(file: &Json, book: &Rulebook) -> bool {
    file.get("rulebook").and_then(Json::as_text) == Some(&book.hash)
}

/// A list of ticks as `{ yes, no }`. What was not ticked counts as no only where the options are surely the same as
/// then: an option added later is not answered by an old file.
pub(super) fn unfold(question: &Question, answer: &mut Json, same: bool) {
    if question.kind != Kind::SeveralOf {
        return;
    }
    if let Json::List(ticks) = answer {
        let ticks = std::mem::take(ticks);
        let mut no = Vec::new();
        for option in &question.options {
            if same && !ticks.iter().any(|tick| tick.as_text() == Some(option.id.as_str())) {
                no.push(Json::text(&option.id));
            }
        }
        *answer = Json::object();
        answer.put("yes", Json::List(ticks));
        answer.put("no", Json::List(no));
    }
}

fn entry<'a>(object: &'a mut Json, key: &str) -> Option<&'a mut Json> {
    match object {
        Json::Object(entries) => entries.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value),
        _ => None,
    }
}

fn items(list: Option<&mut Json>) -> &mut [Json] {
    match list {
        Some(Json::List(items)) => items,
        _ => &mut [],
    }
}
