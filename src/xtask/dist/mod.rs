//! `cargo xtask dist`: builds everything that ships, without Node.

mod assemble;
mod bundle;
mod glue;
mod hash;
mod module;
mod record;
mod single;

use std::path::{Path, PathBuf};

use crate::place;

pub use record::Record;

/// The one-tag script.
pub const ONE_TAG: &str = "ai-selfcheck.js";
/// The single HTML file.
pub const SINGLE: &str = "ai-selfcheck.html";
/// The record of a build.
pub const RECORD: &str = "build.json";
/// The entry of the one-tag script, in `www/`.
pub const ENTRY: &str = "script.js";
/// What no shipped script may name, the loading of the module itself in the module form left out.
pub const NETWORK: &[&str] = &[
    "fetch(",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "EventSource",
    "RTCPeerConnection",
    "WebTransport",
    "importScripts",
    "new Worker",
    "SharedWorker",
    "serviceWorker",
    "window.open",
    "import(",
    "import.meta",
];

/// Builds into `pkg/` or the folder named.
pub fn run(words: &[String]) -> Result<bool, String> {
    let root = place::root();
    let folder = match words {
        [] => root.join("pkg"),
        [folder] => PathBuf::from(folder),
        _ => return Err("`cargo xtask dist` takes at most one folder".to_owned()),
    };
    let record = build(&folder)?;
    for (name, bytes, gzip) in &record.files {
        println!("{bytes:>9} bytes  {gzip:>9} gzip  {name}");
    }
    println!("written to {}", folder.display());
    Ok(true)
}

/// Builds everything that ships into a folder, which is emptied first.
pub fn build(folder: &Path) -> Result<Record, String> {
    let root = place::root();
    let built = module::build(&root)?;
    let files = assemble::files(&root, &built)?;
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .map_err(|error| format!("{} could not be emptied: {error}", folder.display()))?;
    }
    for (name, content) in &files {
        place::write(&folder.join(name), content)?;
    }
    let record = Record::new(&root, &files)?;
    place::write(&folder.join(RECORD), record.json())?;
    Ok(record)
}
