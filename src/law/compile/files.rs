//! The files of all laws: which there are, in which order they are read, and their hash.

use std::collections::BTreeMap;
use std::path::Path;

use super::place::LawFile;

/// Reads every `.toml` file below `folder`, with names relative to it, in the order of names.
/// What cannot be read is returned as a name and a sentence.
pub fn read_all(folder: &Path) -> (Vec<LawFile>, Vec<(String, String)>) {
    let mut found = BTreeMap::new();
    let mut failed = Vec::new();
    walk(folder, "", &mut found, &mut failed);
    (found.into_iter().map(|(name, text)| LawFile { name, text }).collect(), failed)
}

fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>, failed: &mut Vec<(String, String)>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let name = if prefix.is_empty() { folder.to_string_lossy() } else { prefix.trim_end_matches('/').into() };
            failed.push((name.into_owned(), format!("the folder cannot be read: {error}.")));
            return;
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            walk(&path, &format!("{name}/"), found, failed);
        } else if name.ends_with(".toml") {
            match std::fs::read(&path).map(String::from_utf8) {
                Ok(Ok(text)) => {
                    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
                    found.insert(name, text);
                }
                Ok(Err(_)) => {
                    failed.push((name, "the file is not UTF-8 text. Save it with the encoding UTF-8.".to_owned()));
                }
                Err(error) => failed.push((name, format!("the file cannot be read: {error}."))),
            }
        }
    }
}

/// The language of a text file (`roles.de.toml` gives `de`); none for a file of rules.
pub fn language(name: &str) -> Option<&str> {
    let stem = name.rsplit('/').next()?.strip_suffix(".toml")?;
    stem.split_once('.').map(|(_, language)| language)
}

/// The folder a file stands in: `kazakhstan/roles.toml` gives `kazakhstan`; empty at the top.
pub fn folder(name: &str) -> &str {
    name.split_once('/').map_or("", |(folder, _)| folder)
}

/// A stable hash of names and texts in the order of names: 64-bit FNV-1a as 16 hex digits.
pub fn hash(files: &[LawFile]) -> String {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |bytes: &[u8]| {
        for byte in bytes {
            state ^= u64::from(*byte);
            state = state.wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for file in files {
        eat(file.name.as_bytes());
        eat(&[0]);
        eat(file.text.as_bytes());
        eat(&[0]);
    }
    format!("{state:016x}")
}
