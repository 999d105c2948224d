//! JavaScript values in and out, and errors that JavaScript can read.

use js_sys::{Array, Error, JSON, Number, Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use crate::input::InputError;
use crate::json::{self, DEEPEST, Json};

/// A value that a page passed. `undefined` is nothing; what JSON cannot hold is refused.
pub(super) fn from_js(value: &JsValue) -> Result<Json, JsValue> {
    read(value, 0).map_err(|Refused { mut path, message }| {
        if path.is_empty() {
            path.push_str("input");
        }
        refused(&path, message)
    })
}

/// A value that JSON cannot hold, and where it stands.
struct Refused {
    path: String,
    message: &'static str,
}

fn read(value: &JsValue, depth: u32) -> Result<Json, Refused> {
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
    let list = value.dyn_ref::<Array>();
    let message = if depth >= DEEPEST {
        "nested too deeply"
    } else if list.is_some() {
        ""
    } else if !value.is_object() {
        "expected a text, number, true, false, list or plain object"
    } else if Reflect::has(value, &Symbol::iterator()).unwrap_or(true) {
        "expected a plain object or a list; got a Map, Set or other collection"
    } else {
        ""
    };
    if !message.is_empty() {
        return Err(Refused { path: String::new(), message });
    }
    if let Some(list) = list {
        let mut items = Vec::new();
        for at in 0..list.length() {
            match read(&list.get(at), depth + 1) {
                Ok(item) => items.push(item),
                Err(refused) => return Err(inside(refused, &["[", &at.to_string(), "]"].concat())),
            }
        }
        return Ok(Json::List(items));
    }
    let pairs = Object::entries(value.unchecked_ref());
    let mut entries = Vec::new();
    for at in 0..pairs.length() {
        let pair = pairs.get(at).unchecked_into::<Array>();
        let (key, value) = (pair.get(0).as_string().unwrap_or_default(), pair.get(1));
        if value.is_undefined() {
            continue;
        }
        match read(&value, depth + 1) {
            Ok(value) => entries.push((key, value)),
            Err(refused) => return Err(inside(refused, &key)),
        }
    }
    Ok(Json::Object(entries))
}

/// The same, seen from one step further out.
fn inside(refused: Refused, step: &str) -> Refused {
    let point = if refused.path.is_empty() || refused.path.starts_with('[') { "" } else { "." };
    Refused { path: [step, point, &refused.path].concat(), ..refused }
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
#[inline(never)]
pub(super) fn refused(path: &str, message: &str) -> JsValue {
    thrown(vec![InputError::new(path, message)])
}

/// An `Error` with the name `AiSelfcheckError`, all sentences as its message, and `errors: [{ path, message }]`.
#[inline(never)]
pub(super) fn thrown(errors: Vec<InputError>) -> JsValue {
    let mut message = String::new();
    for error in &errors {
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
