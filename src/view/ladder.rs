//! The ladder: one segment a level. Solid is certain, hatched still possible, empty ruled out; always with words.

use selfcheck_law::rulebook::Classification;

use super::bits::{self, div};
use super::scene::Scene;
use super::tree::{Element, el};
use crate::assessment::{Applies, ClassificationResult, Day, LawResult, Phase};
use crate::joined::{colon, three};
use crate::order;

/// How a level stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds, whatever is still open.
    Certain,
    /// Not ruled out.
    Possible,
    /// Ruled out.
    Out,
}

/// The standing of a level of a ladder.
pub fn standing(result: &ClassificationResult, level: &str) -> Standing {
    let certain = result
        .headline
        .as_ref()
        .is_some_and(|headline| headline.level == level || headline.now.as_deref() == Some(level));
    let among = |levels: &[String]| levels.iter().any(|known| known == level);
    if certain {
        Standing::Certain
    } else if among(&result.possible) || among(&result.undated) {
        Standing::Possible
    } else {
        Standing::Out
    }
}

/// The levels of a ladder from least to most severe.
pub fn rising(class: &Classification) -> Vec<&selfcheck_law::rulebook::Level> {
    let mut levels = Vec::new();
    for level in class.levels.iter().rev() {
        levels.push(level);
    }
    order::sort_by_key(&mut levels, |level| level.severity);
    levels
}

/// The class of the colour of a severity.
pub fn colour(severity: u8) -> &'static str {
    match severity {
        0 => "level-0",
        1 => "level-1",
        2 => "level-2",
        _ => "level-3",
    }
}

/// A ladder with its words and a text alternative.
pub fn ladder(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Element {
    let mut ladder =
        div("ladder").attr("part", "ladder").attr("role", "img").attr("aria-label", alternative(scene, class, result));
    for level in rising(class) {
        let look = match standing(result, &level.id) {
            Standing::Certain => "step certain",
            Standing::Possible => "step possible",
            Standing::Out => "step out",
        };
        ladder = ladder.child(
            el("span")
                .class(three(look, " ", colour(level.severity)))
                .child(el("span").class("bar"))
                .child(el("span").class("name").text(scene.words.level(&class.id, &level.id))),
        );
    }
    ladder
}

/// The names of the levels that stand in one way.
pub fn named(
    scene: &Scene<'_>,
    class: &Classification,
    result: &ClassificationResult,
    wanted: Standing,
) -> Vec<String> {
    let mut names = Vec::new();
    for level in rising(class) {
        if standing(result, &level.id) == wanted {
            names.push(scene.words.level(&class.id, &level.id));
        }
    }
    names
}

/// The ladder as a sentence.
fn alternative(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> String {
    let mut parts = Vec::new();
    for &(wanted, key) in &[
        (Standing::Certain, "widget.ladder_certain"),
        (Standing::Possible, "widget.ladder_possible"),
        (Standing::Out, "widget.ladder_out"),
    ] {
        let levels = named(scene, class, result, wanted);
        if !levels.is_empty() {
            parts.push(scene.words.put(key, "levels", levels.join(", ")));
        }
    }
    colon(&scene.words.classification(&class.id), &parts.join("; "))
}

/// Flags that hold, as tags.
pub fn flags(scene: &Scene<'_>, class: &Classification, result: &ClassificationResult) -> Option<Element> {
    let mut list = el("ul").class("flags");
    for level in &class.levels {
        if result.levels.iter().any(|known| known.id == level.id && known.standing.applies == Applies::Yes) {
            let name = scene.words.level(&class.id, &level.id);
            list = list.child(el("li").child(bits::tag(colour(level.severity), name)));
        }
    }
    if list.children.is_empty() { None } else { Some(list) }
}

/// The classifications of a law that have something to show, with their result.
pub fn of_law<'a>(
    scene: &Scene<'a>,
    results: &'a [ClassificationResult],
) -> Vec<(&'a Classification, &'a ClassificationResult)> {
    let mut shown = Vec::new();
    for result in results {
        if result.possible.is_empty() && result.undated.is_empty() && result.headline.is_none() {
            continue;
        }
        let of_it = |class: &&Classification| class.id == result.id && !class.derived;
        if let Some(class) = scene.book.classifications.iter().find(of_it) {
            shown.push((class, result));
        }
    }
    shown
}

/// Level of a classification that says the use is prohibited.
const PROHIBITED: &str = "prohibited";

/// Whether a law prohibits the use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prohibition {
    /// On the as-of date.
    Now,
    /// From a day to come.
    Later(Day),
    /// It may.
    Open,
    /// It does not.
    No,
}

/// The gravest that the levels of a law say of a prohibition.
pub fn prohibition(law: &LawResult) -> Prohibition {
    let mut found = Prohibition::No;
    for level in law.classifications.iter().flat_map(|class| &class.levels) {
        let standing = &level.standing;
        if level.id != PROHIBITED || standing.applies == Applies::No {
            continue;
        }
        if standing.applies == Applies::Yes && standing.phase == Some(Phase::Now) {
            return Prohibition::Now;
        }
        match (standing.applies, standing.from.latest) {
            (Applies::Yes, Some(day)) => found = Prohibition::Later(day),
            _ if found == Prohibition::No => found = Prohibition::Open,
            _ => {}
        }
    }
    found
}
