//! Parts of a file that are not known here: where they stood, and what they were.

use crate::json::Json;

/// Unknown parts. They go back into the file where nothing known has taken their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(Vec<(Vec<String>, Json)>);

impl Kept {
    /// Keeps a value that stood at a path of keys.
    pub(super) fn keep(&mut self, path: &[&str], value: Json) {
        self.0.push((path.iter().map(|key| (*key).to_owned()).collect(), value));
    }
    /// Puts everything back.
    pub(super) fn restore(&self, into: &mut Json) {
        for (path, value) in &self.0 {
            insert(into, path, value);
        }
    }
}

/// Inserts where nothing stands; two lists become one.
fn insert(into: &mut Json, path: &[String], value: &Json) {
    match (path, into) {
        ([], Json::List(items)) => {
            if let Json::List(more) = value {
                let new: Vec<Json> = more.iter().filter(|item| !items.contains(item)).cloned().collect();
                items.extend(new);
            }
        }
        ([key, rest @ ..], Json::Object(entries)) => match entries.iter_mut().find(|(name, _)| name == key) {
            Some((_, inner)) => insert(inner, rest, value),
            None => {
                let nested =
                    rest.iter().rev().fold(value.clone(), |inner, key| Json::Object(vec![(key.clone(), inner)]));
                entries.push((key.clone(), nested));
            }
        },
        _ => {}
    }
}
