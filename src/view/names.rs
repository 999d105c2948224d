//! The words of anything that has an id.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Classification, Question};

use super::scene::Scene;

/// The short name of a law.
pub fn law(scene: &Scene<'_>, at: u16) -> String {
    scene.book.laws.get(at as usize).map_or_else(String::new, |law| scene.say(&format!("law.{}.name", law.id)))
}

/// The key under which a classification has its words.
pub fn classification_key(class: &Classification) -> String {
    format!("{}.{}", if class.flags { "flags" } else { "ladder" }, class.id)
}

/// The title of a classification.
pub fn classification(scene: &Scene<'_>, id: &str) -> String {
    match scene.book.classifications.iter().find(|class| class.id == id) {
        Some(class) => scene.say(&format!("{}.title", classification_key(class))),
        None => id.to_owned(),
    }
}

/// The short name of a level.
pub fn level(scene: &Scene<'_>, class: &str, level: &str) -> String {
    match scene.book.classifications.iter().find(|known| known.id == class) {
        Some(class) => scene.say(&format!("{}.levels.{level}", classification_key(class))),
        None => level.to_owned(),
    }
}

/// The title of a question.
pub fn question(scene: &Scene<'_>, id: &str) -> String {
    scene.say(&format!("question.{id}.title"))
}

/// The title of a classification, obligation, penalty, rule or law.
pub fn any(scene: &Scene<'_>, id: &str) -> String {
    if let Some(class) = scene.book.classifications.iter().find(|class| class.id == id) {
        return scene.say(&format!("{}.title", classification_key(class)));
    }
    ["obligation", "penalty", "rule"]
        .into_iter()
        .find_map(|kind| scene.words.maybe(&format!("{kind}.{id}.title")))
        .or_else(|| scene.words.maybe(&format!("law.{id}.name")))
        .unwrap_or_else(|| id.to_owned())
}

/// The words of an option.
pub fn option(scene: &Scene<'_>, question: &Question, option: &str) -> String {
    scene.say(&format!("question.{}.options.{option}", question.id))
}

/// The wording of "none of these".
pub fn none(scene: &Scene<'_>, question: &Question) -> String {
    scene.words.maybe(&format!("question.{}.none", question.id)).unwrap_or_else(|| scene.say("widget.none"))
}

/// A list in words: a, b oder c.
pub fn joined(scene: &Scene<'_>, mut parts: Vec<String>, last: &str) -> String {
    match parts.pop() {
        None => String::new(),
        Some(end) if parts.is_empty() => end,
        Some(end) => format!("{} {} {end}", parts.join(", "), scene.say(last)),
    }
}

/// The name of the system on the page.
pub fn system(scene: &Scene<'_>) -> String {
    system_at(scene, scene.model.current)
}

/// The name of a system.
pub fn system_at(scene: &Scene<'_>, at: usize) -> String {
    match scene.model.systems.get(at).map(|system| system.name.trim()).filter(|name| !name.is_empty()) {
        Some(name) => name.to_owned(),
        None if scene.model.systems.len() > 1 => scene.count("widget.unnamed_number", at + 1),
        None => scene.say("widget.unnamed"),
    }
}

/// The laws a question serves, of those chosen.
pub fn served(scene: &Scene<'_>, at: QuestionId) -> Vec<String> {
    let Some(question) = scene.book.questions.get(at as usize) else { return Vec::new() };
    if let Some(own) = question.law {
        return vec![law(scene, own)];
    }
    let asking: Vec<String> = scene
        .laws()
        .filter(|(_, _, result)| result.open.ask.contains(&question.id))
        .map(|(at, _, _)| law(scene, at))
        .collect();
    if asking.is_empty() { scene.input.laws.iter().map(|at| law(scene, *at)).collect() } else { asking }
}
