//! JSON: a value whose shape nobody has promised (what a page passes, what a file holds), read from text and written
//! to it. Its own reader and writer, because a saved file is given back with everything in it: the order of keys,
//! doubled keys, and numbers that are not whole, digit by digit. `serde_json` in their place would be larger.

mod read;
mod serialize;
mod write;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

pub use read::{Broken, parse};
pub use write::{Writer, lines, print, text};

/// Deeper nesting is refused everywhere; a page may pass an object that contains itself.
pub(crate) const DEEPEST: u32 = 32;

/// The name of what is a number by its digits.
const DIGITS: &str = "digits";

/// An untyped value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`, or `undefined` in JavaScript: as if the key were not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A number that is not whole or too large, as written; empty where it was no text.
    Fraction(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, keys in written order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }
    /// An object without entries.
    pub fn object() -> Json {
        Json::Object(Vec::new())
    }
    /// Adds an entry to an object.
    #[inline(never)]
    pub fn put(&mut self, key: &str, value: Json) {
        if let Json::Object(entries) = self {
            entries.push((key.to_owned(), value));
        }
    }
    /// Adds a text to an object.
    #[inline(never)]
    pub fn put_text(&mut self, key: &str, text: &str) {
        self.put(key, Json::text(text));
    }
    /// The value of a key; none where this is no object, has no such key or holds `null` there.
    pub fn get(&self, key: &str) -> Option<&Json> {
        for (name, value) in self.entries()? {
            if name == key {
                return if matches!(value, Json::Null) { None } else { Some(value) };
            }
        }
        None
    }
    /// The entries of an object.
    pub fn entries(&self) -> Option<&[(String, Json)]> {
        match self {
            Json::Object(entries) => Some(entries),
            _ => None,
        }
    }
    /// The text of a text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
    /// What it is, in words for a message: never the value itself.
    pub fn described(&self) -> &'static str {
        match self {
            Json::Null => "nothing",
            Json::Bool(true) => "true",
            Json::Bool(false) => "false",
            Json::Whole(value) if *value < 0 => "a negative number",
            Json::Whole(_) => "a number",
            Json::Fraction(_) => "a number that is not whole or too large",
            Json::Text(_) => "a text",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Whole(value) => serializer.serialize_i64(*value),
            Json::Fraction(digits) if digits.is_empty() => serializer.serialize_unit(),
            Json::Fraction(digits) => serializer.serialize_newtype_struct(DIGITS, digits),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Json::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
