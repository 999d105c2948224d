//! Choices as native radios and checkboxes in full-width rows.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Kind, Question};

use super::bits::div;
use super::row::{Row, row};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{figure, ids, names};
use crate::input::Answer;
use crate::joined::{three, two};
use crate::widget::answering;

/// The answers of a yes/no question or of one of several: value, words, chosen.
fn choices(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<(String, String, bool)> {
    let answer = scene.model.answer(scene.book, at);
    let mut out = Vec::new();
    if question.kind == Kind::YesNo {
        for &(value, yes, own, key) in
            &[("true", true, "options.yes", "widget.yes"), ("false", false, "options.no", "widget.no")]
        {
            let words = scene.words.of("question", &question.id, own).unwrap_or_else(|| scene.say(key));
            out.push((value.to_owned(), words, *answer == Answer::YesNo(yes)));
        }
    }
    for (place, choice) in question.options.iter().enumerate() {
        let chosen = *answer == Answer::OneOf(bit(place));
        out.push((choice.id.clone(), scene.words.option(&question.id, &choice.id), chosen));
    }
    out
}

fn bit(place: usize) -> u64 {
    1_u64.checked_shl(place as u32).unwrap_or(0)
}

fn option_hint(scene: &Scene<'_>, question: &Question, option: &str) -> Option<String> {
    scene.words.of("question", &question.id, &three("options.", option, "_hint"))
}

/// The first control of a question has the name of the question as its id: there the focus goes.
fn option_id(name: &str, place: usize, option: &str) -> String {
    if place == 0 { name.to_owned() } else { three(name, "-", option) }
}

/// Radios for yes/no and one of several, "don't know" last.
pub fn radios(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<Element> {
    let message = two("answer:", &question.id);
    let name = ids::field(&message);
    let mut rows = div("rows");
    for (place, (value, label, checked)) in choices(scene, at, question).into_iter().enumerate() {
        let hint = option_hint(scene, question, &value);
        let id = option_id(&name, place, &value);
        let radio = Some((name.as_str(), value));
        rows = rows.child(row(Row { class: "row", id, radio, checked, message: message.clone(), label, hint }));
    }
    let unknown = Row {
        class: "row quiet",
        id: two(&name, "-unknown"),
        radio: Some((&name, "unknown".to_owned())),
        checked: *scene.model.answer(scene.book, at) == Answer::Unknown,
        message,
        label: scene.say("widget.unknown"),
        hint: who_knows(scene, question),
    };
    vec![rows.child(row(unknown))]
}

/// Checkboxes, "none of these" and "don't know" set apart at the end.
pub fn boxes(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<Element> {
    let answer = scene.model.answer(scene.book, at);
    let (yes, no, unknown) = answering::parts(question, answer);
    let name = ids::field(&two("answer:", &question.id));
    let checkbox =
        |class: &'static str, id: String, checked: bool, message: String, label: String, hint: Option<String>| {
            row(Row { class, id, radio: None, checked, message, label, hint })
        };
    let mut rows = div("rows");
    for (place, choice) in question.options.iter().enumerate() {
        let id = option_id(&name, place, &choice.id);
        let message = two("tick:", &three(&question.id, ":", &choice.id));
        let label = scene.words.option(&question.id, &choice.id);
        let hint = option_hint(scene, question, &choice.id);
        rows = rows.child(checkbox("row", id, yes & bit(place) != 0, message, label, hint));
    }
    let none = yes | unknown == 0 && no == answering::all(question);
    let (none_id, none_message) = (two(&name, "-none"), two("none:", &question.id));
    let (unknown_id, unknown_message) = (two(&name, "-unknown"), two("unknown:", &question.id));
    let rest = scene.say(if yes == 0 { "widget.unknown" } else { "widget.unknown_rest" });
    let who = who_knows(scene, question);
    let apart = div("rows apart")
        .child(checkbox("row quiet", none_id, none, none_message, names::none(scene, question), None))
        .child(checkbox("row quiet", unknown_id, unknown != 0, unknown_message, rest, who));
    vec![rows, apart]
}

/// The circumstances of a breach as radios; "all shown" first.
pub fn circumstance(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Element {
    if matches!(question.kind, Kind::Number | Kind::Money | Kind::Date) {
        let legend = el("legend").text(scene.words.question(&question.id));
        return el("fieldset").class("rows tight").child(legend).children(figure::fields(scene, at, question));
    }
    let message = two("circumstance:", &question.id);
    let name = ids::field(&message);
    let all = !scene.model.answer(scene.book, at).given();
    let mut list = vec![(String::new(), scene.say("widget.circumstance_all"), all)];
    list.extend(choices(scene, at, question));
    let mut rows = el("fieldset").class("rows tight").child(el("legend").text(scene.words.question(&question.id)));
    for (value, label, checked) in list {
        let id = three(&name, "-", &value);
        let message = message.clone();
        let radio = Some((name.as_str(), value));
        rows = rows.child(row(Row { class: "row", id, radio, checked, message, label, hint: None }));
    }
    rows
}

/// Who mostly knows the answer.
pub fn who_knows(scene: &Scene<'_>, question: &Question) -> Option<String> {
    let who = scene.words.of("question", &question.id, "who_knows")?;
    Some(scene.words.put("widget.who_knows", "who", who))
}
