//! One choice in a full-width row: a native control, its label, a hint tied to it.

use super::bits::div;
use super::tree::{Element, el};
use crate::joined::two;

/// What a row is made of.
pub struct Row<'a> {
    /// `row`, with `quiet` or `small`.
    pub class: &'static str,
    /// The id of the control.
    pub id: String,
    /// The group and the value of a radio; none for a checkbox.
    pub radio: Option<(&'a str, String)>,
    /// Whether it is chosen.
    pub checked: bool,
    /// The message it sends.
    pub message: String,
    /// Its label.
    pub label: String,
    /// What helps to choose.
    pub hint: Option<String>,
}

/// The row.
pub fn row(row: Row<'_>) -> Element {
    let hint_id = two(&row.id, "-hint");
    let mut input = el("input").attr("id", row.id.as_str());
    input = match row.radio {
        Some((name, value)) => input.attr("type", "radio").attr("name", name).attr("value", value),
        None => input.attr("type", "checkbox"),
    };
    input = input
        .attr_if(row.checked, "checked", "")
        .attr_if(row.hint.is_some(), "aria-describedby", hint_id.as_str())
        .attr("data-change", row.message);
    let out = div(row.class).child(input).child(el("label").attr("for", row.id).text(row.label));
    match row.hint {
        Some(hint) => out.child(el("span").class("hint").attr("id", hint_id).text(hint)),
        None => out,
    }
}
