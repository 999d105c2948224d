//! Pages as pure functions of the model. They decide nothing legal.

pub mod bits;
mod figure;
mod frame;
mod help;
pub mod html;
pub mod ids;
mod ladder;
mod laws;
mod live;
pub mod names;
mod options;
mod question;
mod result;
mod row;
pub mod scene;
mod start;
mod systems;
mod trace;
pub mod tree;

use crate::assessment::Assessment;
use crate::input::Input;
use crate::widget::model::{Model, Page};
use crate::widget::{Options, Storage};
use crate::words::Words;
use scene::Scene;
use tree::{Element, el};

/// The whole widget as it is now.
pub fn page(scene: &Scene<'_>) -> Element {
    let page = match scene.model.page {
        Page::Start => start::page(scene),
        Page::Laws => laws::page(scene),
        Page::Question(at) => question::page(scene, at),
        Page::Result => result::page(scene),
        Page::Systems => systems::page(scene),
    };
    el("section")
        .class("widget")
        .attr("part", "widget")
        .attr("lang", scene.words.language())
        .attr("aria-label", scene.say("widget.product"))
        .child(frame::header(scene))
        .maybe(frame::notice(scene))
        .child(page)
}

/// The parts of the result as a report shows them: the same elements without a page around them.
pub fn report(words: Words<'_>, input: &Input, result: &Assessment) -> Vec<Element> {
    let options = Options {
        language: input.language.clone(),
        laws: Vec::new(),
        today: input.as_of,
        as_of: None,
        storage: Storage::None,
    };
    let model = Model::new(words.rulebook, &options);
    let book = words.rulebook;
    result::report(&Scene { words, book, model: &model, options: &options, input, result, live: false })
}
