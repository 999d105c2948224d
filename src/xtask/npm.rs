//! The npm packages of the browser tests, installed into `tests/browser` by its lock file.

use std::path::PathBuf;

use crate::{machine, place, sh};

/// The folder of the browser tests with its packages in place; they are installed when the lock file changed.
pub fn folder() -> Result<PathBuf, String> {
    let folder = place::root().join("tests/browser");
    let modules = folder.join("node_modules");
    let stamp = modules.join(".installed-by-lock");
    let lock = place::read(&folder.join("package-lock.json"))?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(folder);
    }
    machine::node()?;
    println!("installing the packages of the browser tests");
    let mut npm = machine::npm();
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder);
    let outcome = sh::run(&mut npm, 15);
    if !outcome.ok {
        return Err(format!("{}\n`npm ci` in tests/browser did not work", outcome.text));
    }
    place::write(&stamp, lock)?;
    Ok(folder)
}
