//! Names that depend on the page: the system, the laws a question serves.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::Question;

use super::scene::Scene;

/// The short name of a law by its place.
pub fn law(scene: &Scene<'_>, at: u16) -> String {
    scene.book.laws.get(at as usize).map_or_else(String::new, |law| scene.words.law(&law.id))
}

/// The title of a topic by its place.
pub fn topic(scene: &Scene<'_>, at: u16) -> String {
    scene.book.topics.get(at as usize).map_or_else(String::new, |topic| scene.words.its("topic", topic, "title"))
}

/// The wording of "none of these".
pub fn none(scene: &Scene<'_>, question: &Question) -> String {
    scene.words.of("question", &question.id, "none").unwrap_or_else(|| scene.say("widget.none"))
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
    let mut asking = Vec::new();
    for (at, _, result) in scene.laws() {
        if result.open.ask.contains(&question.id) {
            asking.push(law(scene, at));
        }
    }
    if asking.is_empty() {
        for at in &scene.input.laws {
            asking.push(law(scene, *at));
        }
    }
    asking
}
