//! Choices as native radios and checkboxes in full-width rows.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Kind, Question};

use super::scene::Scene;
use super::tree::{Element, el};
use super::{ids, names};
use crate::input::Answer;
use crate::widget::answering;

/// One row: a control, its label, a hint tied to it.
struct Row {
    id: String,
    kind: &'static str,
    value: String,
    checked: bool,
    message: String,
    label: String,
    hint: Option<String>,
    quiet: bool,
}

fn row(name: &str, row: Row) -> Element {
    let hint_id = format!("{}-hint", row.id);
    let input = el("input")
        .attr("id", row.id.clone())
        .attr("type", row.kind)
        .attr_if(row.kind == "radio", "name", name)
        .attr_if(row.kind == "radio", "value", row.value)
        .attr_if(row.checked, "checked", "")
        .attr_if(row.hint.is_some(), "aria-describedby", hint_id.clone())
        .attr("data-change", row.message);
    el("div")
        .class(if row.quiet { "row quiet" } else { "row" })
        .child(input)
        .child(el("label").attr("for", row.id).text(row.label))
        .maybe(row.hint.map(|hint| el("span").class("hint").attr("id", hint_id).text(hint)))
}

/// Radios for yes/no and one of several, "don't know" last.
pub fn radios(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<Element> {
    let answer = scene.model.answer(scene.book, at);
    let message = format!("answer:{}", question.id);
    let name = ids::field(&message);
    let mut rows: Vec<(String, String, bool)> = Vec::new();
    if question.kind == Kind::YesNo {
        for (value, yes, key) in [("true", true, "widget.yes"), ("false", false, "widget.no")] {
            let words =
                scene.words.maybe(&format!("question.{}.options.{}", question.id, if yes { "yes" } else { "no" }));
            rows.push((value.to_owned(), words.unwrap_or_else(|| scene.say(key)), *answer == Answer::YesNo(yes)));
        }
    } else {
        for (place, choice) in question.options.iter().enumerate() {
            let bit = 1_u64.checked_shl(place as u32).unwrap_or(0);
            rows.push((choice.id.clone(), scene.words.option(&question.id, &choice.id), *answer == Answer::OneOf(bit)));
        }
    }
    let mut out: Vec<Element> = rows
        .into_iter()
        .enumerate()
        .map(|(place, (value, label, checked))| {
            let hint = scene.words.maybe(&format!("question.{}.options.{value}_hint", question.id));
            let id = if place == 0 { name.clone() } else { format!("{name}-{value}") };
            row(&name, Row { id, kind: "radio", value, checked, message: message.clone(), label, hint, quiet: false })
        })
        .collect();
    out.push(row(
        &name,
        Row {
            id: format!("{name}-unknown"),
            kind: "radio",
            value: "unknown".to_owned(),
            checked: *answer == Answer::Unknown,
            message,
            label: scene.say("widget.unknown"),
            hint: who_knows(scene, question),
            quiet: true,
        },
    ));
    vec![el("div").class("rows").children(out)]
}

/// Checkboxes, "none of these" and "don't know" set apart at the end.
pub fn boxes(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<Element> {
    let answer = scene.model.answer(scene.book, at);
    let (yes, no, unknown) = answering::parts(question, answer);
    let name = ids::field(&format!("answer:{}", question.id));
    let checkbox = |id: String, checked: bool, message: String, label: String, hint: Option<String>, quiet: bool| {
        row(&name, Row { id, kind: "checkbox", value: String::new(), checked, message, label, hint, quiet })
    };
    let options = question.options.iter().enumerate().map(|(place, choice)| {
        let bit = 1_u64.checked_shl(place as u32).unwrap_or(0);
        let id = if place == 0 { name.clone() } else { format!("{name}-{}", choice.id) };
        let hint = scene.words.maybe(&format!("question.{}.options.{}_hint", question.id, choice.id));
        let message = format!("tick:{}:{}", question.id, choice.id);
        checkbox(id, yes & bit != 0, message, scene.words.option(&question.id, &choice.id), hint, false)
    });
    let none = yes | unknown == 0 && no == answering::all(question);
    let rest_key = if yes == 0 { "widget.unknown" } else { "widget.unknown_rest" };
    let apart = [
        checkbox(
            format!("{name}-none"),
            none,
            format!("none:{}", question.id),
            names::none(scene, question),
            None,
            true,
        ),
        checkbox(
            format!("{name}-unknown"),
            unknown != 0,
            format!("unknown:{}", question.id),
            scene.say(rest_key),
            who_knows(scene, question),
            true,
        ),
    ];
    vec![el("div").class("rows").children(options), el("div").class("rows apart").children(apart)]
}

/// The circumstances of a breach as radios; "all shown" first.
pub fn circumstance(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Element {
    let answer = scene.model.answer(scene.book, at);
    let message = format!("circumstance:{}", question.id);
    let name = ids::field(&message);
    let mut choices: Vec<(String, String, bool)> =
        vec![(String::new(), scene.say("widget.circumstance_all"), !answer.given())];
    if question.kind == Kind::YesNo {
        choices.push(("true".to_owned(), scene.say("widget.yes"), *answer == Answer::YesNo(true)));
        choices.push(("false".to_owned(), scene.say("widget.no"), *answer == Answer::YesNo(false)));
    }
    for (place, choice) in question.options.iter().enumerate() {
        let bit = 1_u64.checked_shl(place as u32).unwrap_or(0);
        choices.push((choice.id.clone(), scene.words.option(&question.id, &choice.id), *answer == Answer::OneOf(bit)));
    }
    let rows = choices.into_iter().map(|(value, label, checked)| {
        let id = format!("{name}-{value}");
        let message = message.clone();
        row(&name, Row { id, kind: "radio", value, checked, message, label, hint: None, quiet: false })
    });
    el("fieldset").class("rows tight").child(el("legend").text(scene.words.question(&question.id))).children(rows)
}

/// Who mostly knows the answer.
pub fn who_knows(scene: &Scene<'_>, question: &Question) -> Option<String> {
    let who = scene.words.maybe(&format!("question.{}.who_knows", question.id))?;
    Some(scene.words.with("widget.who_knows", &[("who", &who)]))
}
