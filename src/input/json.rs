//! A value whose shape nobody has promised: what a page passes, what a file holds.
//!
//! It reads from anything serde reads, `serde_json` natively and `serde_wasm_bindgen` in the browser. It keeps the
//! order of keys, and doubled keys too, so that the reader can name them.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Deeper nesting is refused; a page may pass an object that contains itself.
pub(super) const DEEPEST: u8 = 32;

/// The largest whole number that a JavaScript number holds exactly.
const SAFE: u64 = (1 << 53) - 1;

/// An untyped value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`, or `undefined` in JavaScript: as if the key were not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A number that is not whole or too large, as written; empty where only its binary form was known.
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
    /// The value of a key; none where this is no object, has no such key or holds `null` there.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(entries) => {
                entries.iter().find(|(name, _)| name == key).map(|(_, value)| value).filter(|v| **v != Json::Null)
            }
            _ => None,
        }
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

impl From<Json> for serde_json::Value {
    fn from(json: Json) -> serde_json::Value {
        use serde_json::Value;
        match json {
            Json::Null | Json::Fraction(_) => Value::Null,
            Json::Bool(value) => Value::Bool(value),
            Json::Whole(value) => Value::from(value),
            Json::Text(text) => Value::String(text),
            Json::List(items) => Value::Array(items.into_iter().map(Value::from).collect()),
            Json::Object(entries) => Value::Object(entries.into_iter().map(|(k, v)| (k, Value::from(v))).collect()),
        }
    }
}

/// Builds the tree and counts how deep it is.
#[derive(Clone, Copy)]
struct Tree {
    depth: u8,
}

impl Tree {
    fn deeper<E: Error>(self) -> Result<Tree, E> {
        if self.depth < DEEPEST { Ok(Tree { depth: self.depth + 1 }) } else { Err(E::custom("nested too deeply")) }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        Tree { depth: 0 }.deserialize(deserializer)
    }
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Json;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, number, true, false, list or plain object")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Whole(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(i64::try_from(value).map_or_else(|_| Json::Fraction(value.to_string()), Json::Whole))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        let whole = value as i64;
        let exact = whole as f64 == value && whole.unsigned_abs() <= SAFE;
        Ok(if exact { Json::Whole(whole) } else { Json::Fraction(String::new()) })
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::text(text))
    }
    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let inner = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let inner = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(Json::Object(entries))
    }
}
