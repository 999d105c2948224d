//! Tools that cargo and rustup bring: their versions, all in one place, and their installation into the user's cache.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::{place, sh};

/// The target of the shipped module.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A tool that cargo installs.
pub struct Tool {
    name: &'static str,
    version: String,
    program: &'static str,
    flags: &'static [&'static str],
}

/// Runs the tests inside a browser.
pub fn wasm_pack() -> Tool {
    Tool { name: "wasm-pack", version: "0.15.1".to_owned(), program: "wasm-pack", flags: &["--locked", "--debug"] }
}

/// Checks licences, bans and sources of dependencies.
pub fn cargo_deny() -> Tool {
    Tool { name: "cargo-deny", version: "0.20.2".to_owned(), program: "cargo-deny", flags: &["--locked", "--debug"] }
}

/// Writes the JavaScript beside the module; its version is always that of the library in Cargo.lock. Not `--locked`:
/// its own lock file names crates that a registry mirror may not have yet.
pub fn wasm_bindgen() -> Result<Tool, String> {
    let lock = place::read(&place::root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen")?;
    Ok(Tool {
        name: "wasm-bindgen-cli",
        version,
        program: "wasm-bindgen",
        flags: &["--no-default-features", "--debug"],
    })
}

fn locked_version(lock: &str, name: &str) -> Option<String> {
    let start = lock.find(&format!("name = \"{name}\"\nversion = \""))?;
    lock.get(start..)?.split('"').nth(3).map(str::to_owned)
}

impl Tool {
    /// The folder with the tool's programs, installed now where they are missing.
    pub fn folder(&self) -> Result<PathBuf, String> {
        let home = place::cache()?.join(format!("{}-{}", self.name, self.version));
        let folder = home.join("bin");
        if folder.join(format!("{}{}", self.program, env::consts::EXE_SUFFIX)).is_file() {
            return Ok(folder);
        }
        println!("installing {} {} into {} (some minutes, once)", self.name, self.version, home.display());
        std::fs::create_dir_all(&home).map_err(|error| format!("{} could not be made: {error}", home.display()))?;
        let mut printed = String::new();
        for flags in [self.flags.to_vec(), self.flags.iter().copied().filter(|flag| *flag != "--locked").collect()] {
            let mut install = sh::cargo(&home);
            install.args(["install", "--quiet", self.name, "--version", &self.version]).args(flags);
            install.arg("--root").arg(&home).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
            let outcome = sh::run(&mut install, 60);
            if outcome.ok {
                return Ok(folder);
            }
            printed = outcome.text;
        }
        Err(format!("{printed}\n{} {} could not be installed; it comes from crates.io", self.name, self.version))
    }

    /// The tool itself.
    pub fn program(&self) -> Result<PathBuf, String> {
        Ok(self.folder()?.join(format!("{}{}", self.program, env::consts::EXE_SUFFIX)))
    }
}

/// `PATH` with some folders in front.
pub fn path_with(folders: &[PathBuf]) -> std::ffi::OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    env::join_paths(all).unwrap_or(old)
}

/// Makes sure that the compiler can build for the browser.
pub fn wasm_target() -> Result<(), String> {
    let has = || {
        sh::line("rustc", &["--print", "target-libdir", "--target", WASM])
            .is_some_and(|folder| place::files(&PathBuf::from(folder)).iter().any(|file| is_std(file)))
    };
    if has() {
        return Ok(());
    }
    println!("adding the compiler's {WASM} target");
    let outcome = sh::run(Command::new("rustup").args(["target", "add", WASM]), 15);
    if outcome.ok && has() {
        return Ok(());
    }
    Err(format!(
        "{}\nthe compiler cannot build for the browser; `rustup target add {WASM}` makes it able to",
        outcome.text
    ))
}

fn is_std(file: &std::path::Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("libstd-"))
}

/// Makes sure that a component of the compiler (clippy, rustfmt) is there.
pub fn component(name: &str, program: &str) -> Result<(), String> {
    if sh::line(program, &["--version"]).is_some() {
        return Ok(());
    }
    println!("adding the compiler's component {name}");
    let outcome = sh::run(Command::new("rustup").args(["component", "add", name]), 15);
    if outcome.ok { Ok(()) } else { Err(format!("{}\n`rustup component add {name}` did not work", outcome.text)) }
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "absent"), None);
    }
}
