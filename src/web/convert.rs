//! JavaScript values in and out, and errors that JavaScript can read.

use js_sys::{Array, Error, JSON, Number, Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use crate::input::InputError;
use crate::json::{self, DEEPEST, Json};

/// A value that a page passed. `undefined` is nothing; what JSON cannot hold is refused.
pub(super) fn from_js(value: &JsValue) -> Result<Json, InputError> {
    read(value, &mut Vec::new())
}

fn read(value: &JsValue, path: &mut Vec<String>) -> Result<Json, InputError> {
    if value.is_undefined() || value.is_null() {
        return Ok(Json::Null);
    }
    if let Some(value) = value.as_bool() {
        return Ok(Json::Bool(value));
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        let whole = Number::is_safe_integer(value);
        return Ok(if whole { Json::Whole(number as i64) } else { Json::Fraction(String::new()) });
    }
    if path.len() >= DEEPEST as usize {
        return refuse(path, "nested too deeply");
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let mut items = Vec::new();
        for (at, item) in list.iter().enumerate() {
            items.push(inside(&item, path, format!("[{at}]"))?);
        }
        return Ok(Json::List(items));
    }
    if !value.is_object() {
        return refuse(path, "expected a text, number, true, false, list or plain object");
    }
    if Reflect::has(value, &Symbol::iterator()).unwrap_or(true) {
        return refuse(path, "expected a plain object or a list; got a Map, Set or other collection");
    }
    let mut entries = Vec::new();
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let pair = entry.unchecked_into::<Array>();
        let (key, value) = (pair.get(0).as_string().unwrap_or_default(), pair.get(1));
        if !value.is_undefined() {
            entries.push((key.clone(), inside(&value, path, key)?));
        }
    }
    Ok(Json::Object(entries))
}

fn inside(value: &JsValue, path: &mut Vec<String>, step: String) -> Result<Json, InputError> {
    path.push(step);
    let json = read(value, path);
    path.pop();
    json
}

fn refuse(path: &[String], message: &str) -> Result<Json, InputError> {
    let mut place = String::new();
    for step in path {
        if !place.is_empty() && !step.starts_with('[') {
            place.push('.');
        }
        place.push_str(step);
    }
    Err(InputError::new(if place.is_empty() { "input" } else { &place }, message))
}

/// A plain JavaScript value from JSON text: the browser's own reader is faster than thousands of calls, and costs the
/// module nothing. No text: a number was too large.
pub(super) fn to_js(text: Option<String>) -> Result<JsValue, JsValue> {
    match text {
        Some(text) => JSON::parse(&text),
        None => Err(refused("input", "an amount is too large: a JavaScript number cannot hold the result")),
    }
}

/// One mistake, thrown.
pub(super) fn refused(path: &str, message: &str) -> JsValue {
    thrown(&[InputError::new(path, message)])
}

/// An `Error` with the name `AiSelfcheckError`, all sentences as its message, and `errors: [{ path, message }]`.
pub(super) fn thrown(errors: &[InputError]) -> JsValue {
    let mut message = String::new();
    for error in errors {
        if !message.is_empty() {
            message.push('\n');
        }
        message.push_str(&error.path);
        message.push_str(": ");
        message.push_str(&error.message);
    }
    let error = Error::new(&message);
    error.set_name("AiSelfcheckError");
    if let Ok(list) = to_js(json::text(&errors)) {
        let _ = Reflect::set(&error, &JsValue::from_str("errors"), &list);
    }
    error.into()
}
