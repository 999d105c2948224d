//! Which laws reach the system, with reasons; the person may overrule them.

use selfcheck_law::rulebook::Law;

use super::bits::{act, div, heading, mark, opening, p, say};
use super::row::{Row, row};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{frame, ids, live, names, trace};
use crate::assessment::LawResult;
use crate::joined::{three, two};

/// The page.
pub fn page(scene: &Scene<'_>) -> Element {
    let mut main = vec![
        say(scene, "kicker", "widget.laws_kicker"),
        heading(scene.say("widget.laws_title")),
        say(scene, "lead", "widget.laws_lead"),
        name(scene),
    ];
    for (at, law, result) in scene.laws() {
        main.push(one(scene, at, law, result));
    }
    main.push(div("actions").child(act(scene, "primary", "next", "widget.to_questions")).child(act(
        scene,
        "plain",
        "back",
        "widget.back",
    )));
    frame::columns("laws".to_owned(), main, live::panel(scene), Vec::new())
}

/// The name of the system.
pub fn name(scene: &Scene<'_>) -> Element {
    let id = "name";
    div("field wide")
        .child(el("label").attr("for", id).say(scene, "widget.name_label"))
        .child(
            el("input")
                .attr("id", id)
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("value", scene.model.system().name.clone())
                .attr("aria-describedby", "name-hint")
                .attr("data-input", "name"),
        )
        .child(el("span").class("hint").attr("id", "name-hint").say(scene, "widget.name_hint"))
}

fn one(scene: &Scene<'_>, at: u16, law: &Law, result: &LawResult) -> Element {
    let set = scene.model.system().scope.iter().find(|(known, _)| *known == at).map(|(_, yes)| *yes);
    let choices: &[(&str, Option<bool>, &str)] = &[
        ("", None, "widget.scope_answers"),
        ("yes", Some(true), "widget.scope_yes"),
        ("no", Some(false), "widget.scope_no"),
    ];
    let message = two("scope:", &law.id);
    let legend = el("legend").class("unseen").say(scene, "widget.scope_legend");
    let mut rows = el("fieldset").class("rows").child(legend);
    let name = ids::field(&message);
    for &(value, means, key) in choices {
        rows = rows.child(row(Row {
            class: "row small",
            id: three(&name, "-", value),
            radio: Some((&name, value.to_owned())),
            checked: set == means,
            message: message.clone(),
            label: scene.say(key),
            hint: None,
        }));
    }
    let choose = opening(scene, "scope", "widget.scope_change").child(rows);
    el("section")
        .class("block")
        .key(two("law-", &law.id))
        .child(
            el("h3")
                .text(names::law(scene, at))
                .text(" ")
                .maybe(result.scope_set.then(|| mark(scene, "solid", "widget.scope_set"))),
        )
        .child(p("hint", scene.words.its("law", &law.id, "title")))
        .child(p("sentence", scene.words.reach(&law.id, result)))
        .child(p("hint", scene.words.its("law", &law.id, "covers")))
        .maybe(trace::why(scene, &result.because, &result.cites))
        .child(choose)
}
