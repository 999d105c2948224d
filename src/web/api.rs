//! The functions of the JavaScript API. Their types stand in `www/index.d.ts`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{from_js, refused, thrown, to_js};
use crate::input::read::{language_only, read};
use crate::input::{Input, InputError};
use crate::json;
use crate::report::Format;
use crate::{engine, report, rulebook, rulebook_view};

/// Formats of a report by name.
const FORMATS: [(&str, Format); 4] =
    [("html", Format::Html), ("markdown", Format::Markdown), ("text", Format::Text), ("json", Format::Json)];

/// Assesses one system.
///
/// # Errors
/// An `AiSelfcheckError` with every mistake in the input.
#[wasm_bindgen(skip_typescript)]
pub fn assess(input: JsValue) -> Result<JsValue, JsValue> {
    let input = input_of(&input)?;
    to_js(json::text(&engine::assess(&rulebook::shipped().rulebook, &input)))
}

/// The rulebook in a language: what is asked and what can come out.
///
/// # Errors
/// An `AiSelfcheckError` where the options are wrong.
#[wasm_bindgen(js_name = rulebook, skip_typescript)]
pub fn shown_rulebook(options: JsValue) -> Result<JsValue, JsValue> {
    let bundle = rulebook::shipped();
    let options = from_js(&options)?;
    let language = language_only(bundle, &options).map_err(thrown)?;
    to_js(Some(rulebook_view::rulebook(bundle, &language)))
}

/// The report of an assessment.
///
/// # Errors
/// An `AiSelfcheckError` with every mistake in the input, or where the format is not known.
#[wasm_bindgen(js_name = report, skip_typescript)]
pub fn written_report(input: JsValue, format: JsValue) -> Result<String, JsValue> {
    let input = input_of(&input)?;
    let name = format.as_string().unwrap_or_default();
    let Some((_, format)) = FORMATS.iter().find(|(known, _)| *known == name) else {
        return Err(refused("format", "expected one of \"html\", \"markdown\", \"text\", \"json\""));
    };
    let bundle = rulebook::shipped();
    let assessment = engine::assess(&bundle.rulebook, &input);
    Ok(report::report(bundle, &input, &assessment, *format))
}

/// A document filled from the answers. `document` is a name of the browser, so the shell gives it that name.
///
/// # Errors
/// An `AiSelfcheckError`: no law has documents yet.
#[wasm_bindgen(js_name = documentText, skip_typescript)]
pub fn document_text(input: JsValue, id: JsValue, format: JsValue) -> Result<String, JsValue> {
    input_of(&input)?;
    let message = match id.as_string() {
        Some(_) => "expected the id of a document; there is none with this id",
        None => "expected the id of a document as a text",
    };
    let mut errors = vec![InputError::new("documentId", message)];
    if !matches!(format.as_string().as_deref(), Some("html" | "markdown" | "text")) {
        errors.push(InputError::new("format", "expected one of \"html\", \"markdown\", \"text\""));
    }
    Err(thrown(errors))
}

fn input_of(value: &JsValue) -> Result<Input, JsValue> {
    let json = from_js(value)?;
    read(rulebook::shipped(), &json).map_err(thrown)
}
