//! Parts of a file that are not known here: where they stood, and what they were.

use crate::json::Json;

/// Unknown parts. They go back into the file where nothing known has taken their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(Vec<(Vec<String>, Json)>);

impl Kept {
    /// Keeps a value that stood at a path of keys, in two parts.
    #[inline(never)]
    pub(super) fn keep(&mut self, keys: &[&str], more: &[&str], value: Json) {
        let mut path = Vec::new();
        for part in [keys, more] {
            for key in part {
                path.push((*key).to_owned());
            }
        }
        self.0.push((path, value));
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
                for item in more {
                    if !items.contains(item) {
                        items.push(item.clone());
                    }
                }
            }
        }
        ([key, rest @ ..], Json::Object(entries)) => {
            for (name, inner) in entries.iter_mut() {
                if name == key {
                    return insert(inner, rest, value);
                }
            }
            let mut nested = value.clone();
            for key in rest.iter().rev() {
                nested = Json::Object(vec![(key.clone(), nested)]);
            }
            entries.push((key.clone(), nested));
        }
        _ => {}
    }
}
