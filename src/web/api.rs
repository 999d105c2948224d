//! The functions of the JavaScript API. Their types stand in `www/index.d.ts`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{from_js, thrown, to_js};
use crate::input::read::{language_only, read};
use crate::input::{Input, InputError};
use crate::json;
use crate::report::Format;
use crate::{engine, report, rulebook, rulebook_view};

/// Formats of a report by name.
const FORMATS: &[(&str, Format)] = &[
    ("html", Format::Html),
    ("markdown", Format::Markdown),
    ("text", Format::Text),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("ics", Format::Ics),
];
/// How many of them a document has.
const WRITTEN: usize = 3;

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
    let format = format_of(&format, FORMATS.len()).map_err(|error| thrown(vec![error]))?;
    let bundle = rulebook::shipped();
    let assessment = engine::assess(&bundle.rulebook, &input);
    Ok(report::report(bundle, &input, &assessment, format))
}

/// A document filled from the answers. `document` is a name of the browser, so the shell gives it that name.
///
/// # Errors
/// An `AiSelfcheckError` with every mistake in the input, or where the document or the format is not known.
#[wasm_bindgen(js_name = documentText, skip_typescript)]
pub fn document_text(input: JsValue, id: JsValue, format: JsValue) -> Result<String, JsValue> {
    let input = input_of(&input)?;
    let id = id.as_string();
    let found = format_of(&format, WRITTEN);
    let format = found.as_ref().map_or(Format::Text, |format| *format);
    match id.as_deref().map(|id| report::document(rulebook::shipped(), &input, id, format)) {
        Some(Some(text)) => found.map(|_| text).map_err(|error| thrown(vec![error])),
        known => {
            let message = match known {
                Some(_) => "expected the id of a document; there is none with this id",
                None => "expected the id of a document as a text",
            };
            let mut errors = vec![InputError::new("documentId", message)];
            errors.extend(found.err());
            Err(thrown(errors))
        }
    }
}

/// The format by its name, one of the first `count`.
fn format_of(name: &JsValue, count: usize) -> Result<Format, InputError> {
    let (name, mut known) = (name.as_string().unwrap_or_default(), String::new());
    for (at, (id, format)) in FORMATS.iter().take(count).enumerate() {
        if *id == name {
            return Ok(*format);
        }
        known.push_str(if at == 0 { "expected one of \"" } else { "\", \"" });
        known.push_str(id);
    }
    known.push('"');
    Err(InputError::new("format", known))
}

fn input_of(value: &JsValue) -> Result<Input, JsValue> {
    let json = from_js(value)?;
    read(rulebook::shipped(), &json).map_err(thrown)
}
