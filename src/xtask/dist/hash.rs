//! One hash over everything the shipped files are built from.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::{base64, place};

/// SHA-256 over names and contents of all inputs, as hex digits. The commands themselves and the tests are no inputs.
pub fn of_source(root: &Path) -> Result<String, String> {
    let mut inputs = vec![root.join("Cargo.lock"), root.join("Cargo.toml")];
    for folder in ["src", "www"] {
        inputs.extend(place::files(&root.join(folder)));
    }
    let commands = root.join("src/xtask");
    let mut hash = Sha256::new();
    for path in inputs.iter().filter(|path| !path.starts_with(&commands)) {
        let content = place::read_bytes(path)?;
        let name = place::relative(root, path);
        // Names and lengths are hashed as well, so that no two trees look the same; line ends do not count.
        let content: Vec<u8> = content.into_iter().filter(|byte| *byte != b'\r').collect();
        hash.update(format!("{name}\0{}\0", content.len()));
        hash.update(content);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The hash of an inline script or sheet as a content-security policy names it.
pub fn for_policy(text: &str) -> String {
    format!("'sha256-{}'", base64::encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::for_policy;

    #[test]
    fn the_hash_of_an_empty_script_is_the_known_one() {
        assert_eq!(for_policy(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
