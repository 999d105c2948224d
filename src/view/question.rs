//! One question: what it is about, the heading, the hint, the rows, the way on, help folded below.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Kind, Question};

use super::bits::{act, button, div, heading, p, say, strong};
use super::ladder::{Prohibition, prohibition};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{bits, figure, frame, help, live, names, options};
use crate::joined::two;
use crate::widget::steps;

/// The page of a question.
pub fn page(scene: &Scene<'_>, at: QuestionId) -> Element {
    let Some(question) = scene.book.questions.get(at as usize) else { return el("div") };
    let field = two("answer:", &question.id);
    let hint = scene.words.of("question", &question.id, "hint");
    let error = bits::complaint(scene, &field);
    let mut described = Vec::new();
    if hint.is_some() {
        described.push("hint".to_owned());
    }
    if error.is_some() {
        described.push(bits::error_id(&field));
    }
    let rows = match question.kind {
        Kind::YesNo | Kind::OneOf => options::radios(scene, at, question),
        Kind::SeveralOf => options::boxes(scene, at, question),
        Kind::Number | Kind::Money | Kind::Date => figure::fields(scene, at, question),
    };
    // No form: a form could carry answers into an address. Enter in a field sends the message named here.
    let form = el("div")
        .attr("data-enter", "next")
        .child(
            el("fieldset")
                .class("question")
                .attr("part", "question")
                .attr_if(!described.is_empty(), "aria-describedby", described.join(" "))
                .child(
                    el("legend").child(kicker(scene, at, question)).child(heading(scene.words.question(&question.id))),
                )
                .maybe(hint.map(|text| p("lead", text).attr("id", "hint")))
                .maybe(error)
                .children(rows),
        )
        .child(way(scene));
    let mut main = vec![live::line(scene)];
    main.extend(prohibited(scene));
    main.push(form);
    main.extend(help::help(scene, question));
    frame::columns(two("question-", &question.id), main, live::panel(scene), Vec::new())
}

fn kicker(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Element {
    let topic = names::topic(scene, question.topic);
    let laws = scene.words.list(&names::served(scene, at), false);
    el("span").class("kicker").text(scene.words.both("widget.question_kicker", "topic", topic, "laws", laws))
}

fn way(scene: &Scene<'_>) -> Element {
    let editing = scene.model.editing;
    let next = scene.say(if editing { "widget.take_over" } else { "widget.next" });
    let back = scene.say(if editing { "widget.back_to_result" } else { "widget.back" });
    let least = steps::ask(scene.book, scene.model.quick, scene.result).len();
    let left = match steps::at_most(scene.book, scene.model, scene.model.quick, scene.result) {
        0 => scene.say("widget.progress_none"),
        1 => scene.say("widget.progress_one"),
        most if most == least => scene.count("widget.progress", most),
        most => scene.words.both("widget.progress_more", "count", least.to_string(), "most", most.to_string()),
    };
    let way = div("actions way")
        .child(button("primary", "next", next))
        .child(button("plain", "back", back))
        .child(p("progress", left));
    if editing { way } else { way.child(act(scene, "link", "page:result", "widget.to_result")) }
}

/// As soon as a prohibition is certain it stands above the question, with its day if that is still to come; the person
/// may go on.
fn prohibited(scene: &Scene<'_>) -> Option<Element> {
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for (at, _, law) in scene.laws() {
        let name = names::law(scene, at);
        match prohibition(law) {
            Prohibition::Now => now.push(name),
            Prohibition::Later(day) => {
                let date = scene.words.date(day.0);
                later.push(scene.words.with("widget.prohibited_later", &[("laws", &name), ("date", &date)]));
            }
            Prohibition::Open | Prohibition::No => {}
        }
    }
    if !now.is_empty() {
        later.insert(0, scene.words.put("widget.prohibited", "laws", scene.words.list(&now, false)));
    }
    if later.is_empty() {
        return None;
    }
    let mut alarm = div("alarm").attr("part", "alarm").attr("role", "note");
    for sentence in later {
        alarm = alarm.child(el("p").child(strong(sentence)));
    }
    Some(alarm.child(say(scene, "", "widget.prohibited_go_on")).child(act(
        scene,
        "link",
        "page:result",
        "widget.prohibited_why",
    )))
}
