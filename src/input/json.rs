//! A value whose shape nobody has promised: what a page passes, what a file holds.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Deeper nesting is refused everywhere; a page may pass an object that contains itself.
pub(crate) const DEEPEST: u32 = 32;

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
            Json::Object(entries) => {
                let mut map = serde_json::Map::new();
                for (key, value) in entries {
                    map.insert(key, value.into());
                }
                Value::Object(map)
            }
        }
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(value),
            Value::Number(number) => number.as_i64().map_or_else(|| Json::Fraction(number.to_string()), Json::Whole),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(Json::from).collect()),
            Value::Object(entries) => Json::Object(entries.into_iter().map(|(k, v)| (k, Json::from(v))).collect()),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        serde_json::Value::deserialize(deserializer).map(Json::from)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null | Json::Fraction(_) => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Whole(value) => serializer.serialize_i64(*value),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Json::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}
