//! Input and assessment as JSON, to keep or to hand on.

use selfcheck_law::rulebook::Bundle;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::input::{Input, write};
use crate::json::{self, Json};

#[derive(Serialize)]
struct Both<'a> {
    input: Json,
    assessment: &'a Assessment,
}

/// Writes both, indented. The input reads back to the same input.
pub fn write(bundle: &Bundle, input: &Input, assessment: &Assessment) -> String {
    let both = Both { input: write::write(&bundle.rulebook, input), assessment };
    json::lines(&both)
}
