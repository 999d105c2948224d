//! Self-assessment of AI systems under several laws.
//!
//! `assess` is the one entry point of the engine; `widget` is the page as pure functions, `report` the take-away,
//! `web` the only place that knows a browser.

pub mod assessment;
pub mod calendar;
pub mod document;
pub mod engine;
pub mod input;
pub mod joined;
pub mod json;
pub mod order;
pub mod report;
pub mod rulebook;
pub mod rulebook_view;
pub mod saved;
pub mod view;
pub mod widget;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod web;

pub use engine::assess;
pub use selfcheck_law as law;
