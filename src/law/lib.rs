//! Law as data: the compiled form (`rulebook`, `node`) that the engine evaluates, and, behind the feature
//! `compile`, the compiler that turns the files a lawyer edits into it.
//!
//! This crate knows no browser and no clock.

pub mod amount;
pub mod date;
pub mod node;
pub mod packed;
pub mod rulebook;
pub mod truth;

#[cfg(feature = "compile")]
pub mod compile;

pub use date::{Date, Duration, Unit};
pub use truth::Truth;
