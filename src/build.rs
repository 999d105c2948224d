//! Compiles the law files into the tables that ship. A mistake in them stops the build with a sentence for the editor.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=src/laws");
    println!("cargo::rerun-if-changed=src/words");
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let source = Path::new(&root).join("src");
    match selfcheck_law::compile::compile(&source.join("laws"), &source.join("words"), &version) {
        Ok(bundle) => {
            if let Err(error) = std::fs::write(Path::new(&out).join("rulebook.bin"), bundle.encode()) {
                println!("cargo::error=the compiled rulebook could not be written: {error}");
            }
        }
        Err(mistakes) => {
            for mistake in mistakes {
                for line in mistake.to_string().lines() {
                    println!("cargo::error={line}");
                }
            }
        }
    }
}
