//! Ids of elements that effects point to.

use crate::joined::replaced;

/// The heading of every page; it takes the focus after each step.
pub const HEADING: &str = "heading";

/// The id of the control that sends a message: `answer:headcount` becomes `answer-headcount`.
pub fn field(message: &str) -> String {
    replaced(message, ":/", "-")
}
