//! The module and the JavaScript beside it: cargo, then wasm-bindgen. No byte depends on where the checkout lies.

use std::path::Path;

use crate::{place, sh, tools};

/// What wasm-bindgen writes.
pub struct Module {
    /// The module.
    pub wasm: Vec<u8>,
    /// The glue as an ES module for the web.
    pub glue: String,
    /// Its types, our own among them.
    pub types: String,
}

/// Builds the module.
pub fn build(root: &Path) -> Result<Module, String> {
    tools::wasm_target()?;
    let bindgen = tools::wasm_bindgen()?.program()?;
    let mut cargo = sh::cargo(root);
    cargo.args([
        "rustc",
        "--quiet",
        "--locked",
        "--release",
        "--lib",
        "--package",
        "ai-selfcheck",
        "--target",
        tools::WASM,
        // Beside an rlib the linker would not optimise across crates: a third more code.
        "--crate-type",
        "cdylib",
    ]);
    cargo.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags(root).join("\u{1f}"));
    let outcome = sh::run(&mut cargo, 30);
    if !outcome.ok {
        return Err(format!("{}\nthe module could not be built", outcome.text.trim_end()));
    }
    let folder = place::target().join("bindgen");
    let mut command = std::process::Command::new(bindgen);
    command.args(["--target", "web", "--remove-name-section", "--remove-producers-section", "--out-dir"]).arg(&folder);
    command.arg(place::target().join(tools::WASM).join("release/ai_selfcheck.wasm"));
    let outcome = sh::run(&mut command, 5);
    if !outcome.ok {
        return Err(format!("{}\nwasm-bindgen failed", outcome.text.trim_end()));
    }
    Ok(Module {
        wasm: place::read_bytes(&folder.join("ai_selfcheck_bg.wasm"))?,
        glue: place::read(&folder.join("ai_selfcheck.js"))?,
        types: place::read(&folder.join("ai_selfcheck.d.ts"))?,
    })
}

/// Compiler flags: a smaller stack, and what takes the places of this machine out of the module: the checkout, cargo's
/// sources and the sources of the standard library, which a toolchain may have in its own folder.
fn flags(root: &Path) -> Vec<String> {
    let mut prefixes = vec![(root.to_path_buf(), "/ai-selfcheck".to_owned())];
    if let Some(home) = place::cargo_home() {
        // The folder of a registry has the name of its server; where several fit, the compiler takes the last.
        let registries = home.join("registry/src");
        prefixes.push((home, "/cargo".to_owned()));
        let folders = std::fs::read_dir(&registries).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut folders: Vec<_> = folders.collect();
        folders.sort();
        prefixes.extend(folders.into_iter().map(|folder| (folder, "/cargo/registry".to_owned())));
    }
    if let (Some(sysroot), Some(commit)) = (sh::line("rustc", &["--print", "sysroot"]), commit()) {
        prefixes.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    let mut flags: Vec<String> =
        prefixes.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    // Half the usual stack is plenty, and addresses below a megabyte are a byte shorter wherever a text is named.
    flags.push("-Clink-arg=-zstack-size=524288".to_owned());
    flags
}

fn commit() -> Option<String> {
    let output = std::process::Command::new("rustc").arg("-vV").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().find_map(|line| line.strip_prefix("commit-hash: ").map(str::to_owned))
}
