//! What a build was made from and by: `build.json` beside the files.

use std::path::Path;

use serde_json::{Value, json};

use super::{RECORD, hash};
use crate::{place, sh, sizes};

/// The record of a build.
#[derive(Debug, PartialEq, Eq)]
pub struct Record {
    /// The compiler, as `rustc --version` tells it.
    pub rustc: String,
    /// Hash over all inputs.
    pub source: String,
    /// Name, bytes and bytes after gzip of each file.
    pub files: Vec<(String, u64, u64)>,
}

/// The compiler in use.
fn rustc() -> String {
    sh::line("rustc", &["--version"]).unwrap_or_default()
}

impl Record {
    /// The record of files built now.
    pub fn new(root: &Path, files: &[(String, Vec<u8>)]) -> Result<Record, String> {
        let measured =
            files.iter().map(|(name, content)| (name.clone(), content.len() as u64, sizes::gzip(content).len() as u64));
        Ok(Record { rustc: rustc(), source: hash::of_source(root)?, files: measured.collect() })
    }

    /// Reads the record of a folder.
    pub fn read(folder: &Path) -> Result<Record, String> {
        let odd = || format!("{RECORD} in {} is not a record of a build", folder.display());
        let value: Value = serde_json::from_str(&place::read(&folder.join(RECORD))?).map_err(|_| odd())?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned).ok_or_else(odd);
        let files = value.get("files").and_then(Value::as_object).ok_or_else(odd)?;
        let number = |file: &Value, name: &str| file.get(name).and_then(Value::as_u64).unwrap_or(0);
        let files = files.iter().map(|(name, file)| (name.clone(), number(file, "bytes"), number(file, "gzip")));
        Ok(Record { rustc: text("rustc")?, source: text("source")?, files: files.collect() })
    }

    /// As JSON.
    pub fn json(&self) -> String {
        let files: serde_json::Map<String, Value> = self
            .files
            .iter()
            .map(|(name, bytes, gzip)| (name.clone(), json!({ "bytes": bytes, "gzip": gzip })))
            .collect();
        let value = json!({ "rustc": self.rustc, "source": self.source, "files": files });
        format!("{value:#}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::Record;

    #[test]
    fn a_record_reads_back_as_written() -> Result<(), String> {
        let folder = std::env::temp_dir().join(format!("ai-selfcheck-record-{}", std::process::id()));
        let files = vec![("a.js".to_owned(), 3, 2), ("b.wasm".to_owned(), 5, 4)];
        let record = Record { rustc: "rustc 1".to_owned(), source: "00ff".to_owned(), files };
        crate::place::write(&folder.join(super::RECORD), record.json())?;
        assert_eq!(Record::read(&folder)?, record);
        let _ = std::fs::remove_dir_all(&folder);
        Ok(())
    }
}
