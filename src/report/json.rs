//! Input and assessment as JSON, to keep or to hand on.

use selfcheck_law::rulebook::Bundle;
use serde_json::{Map, Value};

use crate::assessment::Assessment;
use crate::input::{Input, write};

/// Writes both, indented. The input reads back to the same input.
pub fn write(bundle: &Bundle, input: &Input, assessment: &Assessment) -> String {
    let mut both = Map::new();
    both.insert("assessment".to_owned(), serde_json::to_value(assessment).unwrap_or_default());
    both.insert("input".to_owned(), write::write(&bundle.rulebook, input));
    serde_json::to_string_pretty(&Value::Object(both)).unwrap_or_default()
}
