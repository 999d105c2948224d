//! What is open.

use serde::Serialize;

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Open {
    /// Unanswered questions that still matter, in asking order.
    pub ask: Vec<String>,
    /// Questions answered "unknown" that still matter, with the results that hinge on them.
    pub deciding: Vec<Deciding>,
    /// What no question can settle.
    pub unclear: Vec<Unclear>,
}

/// A question and what hinges on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deciding {
    /// The question.
    pub question: String,
    /// Classifications, obligations, penalties.
    pub decides: Vec<String>,
}

/// An open point, a date not fixed, or a yearly value not known, and what hinges on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unclear {
    /// Open point id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_point: Option<String>,
    /// Named date id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_date: Option<String>,
    /// `mci:2027`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// Classifications, obligations, penalties.
    pub decides: Vec<String>,
}
