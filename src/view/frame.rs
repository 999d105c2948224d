//! What stands around every page: the line at the top, sentences about files, and the columns.

use super::bits::{act, button, div, p, strong};
use super::row::{Row, row};
use super::scene::Scene;
use super::tree::{Element, el};
use crate::joined::two;
use crate::widget::Storage;
use crate::widget::model::Page;

/// Product, state of the law, and what can be done on every page.
pub fn header(scene: &Scene<'_>) -> Element {
    let mark = scene.book.law_as_of.map(|day| {
        let words = scene.words.put("widget.law_as_of", "date", scene.words.date(day));
        el("span").class("law-as-of").text(words)
    });
    let (other, name) = if scene.words.language() == "de" { ("en", "English") } else { ("de", "Deutsch") };
    let language = button("link", two("language:", other), name).attr("lang", other);
    let mut actions = vec![];
    if scene.model.page != Page::Start {
        actions.push(act(scene, "link", "page:start", "widget.to_start"));
    }
    if scene.model.page != Page::Systems {
        actions.push(act(scene, "link", "page:systems", "widget.systems"));
    }
    actions.push(act(scene, "link", "save", "widget.save"));
    actions.push(language);
    el("header")
        .class("top")
        .attr("part", "header")
        .child(el("p").class("product").child(strong(scene.say("widget.product"))).maybe(mark))
        .child(el("nav").attr("aria-label", scene.say("widget.actions")).children(actions))
}

/// Sentences about a file that was opened or could not be.
pub fn notice(scene: &Scene<'_>) -> Option<Element> {
    if scene.model.notice.is_empty() {
        return None;
    }
    let lines = scene.model.notice.iter().map(|line| el("p").text(line.clone()));
    Some(div("notice").attr("part", "notice").attr("role", "status").children(lines))
}

/// A page in one column.
pub fn single(key: String, main: Element) -> Element {
    div("page").attr("part", "page").key(key).child(main.class("main"))
}

/// A page with a second column on wide screens; `aside` comes behind `main`, `rest` behind both.
#[inline(never)]
pub fn columns(key: String, main: Vec<Element>, aside: Element, rest: Vec<Element>) -> Element {
    let page = div("page two").attr("part", "page").key(key);
    let page = page.child(div("main").attr("part", "main").children(main)).child(aside);
    if rest.is_empty() { page } else { page.child(div("main rest").attr("part", "main").children(rest)) }
}

/// Where the answers are, in one sentence.
pub fn privacy(scene: &Scene<'_>) -> Element {
    p("privacy", scene.say(if scene.model.keep { "widget.privacy_kept" } else { "widget.privacy" }))
}

/// The consent to keep answers on this device, where the host allows it.
pub fn consent(scene: &Scene<'_>) -> Option<Element> {
    let label = match scene.options.storage {
        Storage::None => return None,
        Storage::Session => "widget.keep_session",
        Storage::Local => "widget.keep_local",
    };
    Some(row(Row {
        class: "row small",
        id: "keep".to_owned(),
        radio: None,
        checked: scene.model.keep,
        message: "keep".to_owned(),
        label: scene.say(label),
        hint: Some(scene.say("widget.keep_hint")),
    }))
}
