//! The rulebook that ships with the product.

use std::sync::OnceLock;

use selfcheck_law::rulebook::Bundle;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rulebook.bin"));

/// All laws and their words, decoded once.
pub fn shipped() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| Bundle::decode(BYTES))
}
