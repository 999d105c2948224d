//! Input and assessment as JSON, to keep or to hand on.

use selfcheck_law::rulebook::Bundle;
use serde::Serialize;
use serde_json::Value;

use crate::assessment::Assessment;
use crate::input::{Input, write};

#[derive(Serialize)]
struct Both<'a> {
    input: Value,
    assessment: &'a Assessment,
}

/// Writes both, indented. The input reads back to the same input.
pub fn write(bundle: &Bundle, input: &Input, assessment: &Assessment) -> String {
    let both = Both { input: write::write(&bundle.rulebook, input), assessment };
    serde_json::to_string_pretty(&serde_json::to_value(both).unwrap_or_default()).unwrap_or_default()
}
