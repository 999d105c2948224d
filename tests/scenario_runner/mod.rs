//! Reads the scenario files, runs them and says in sentences where a result is not the one expected.
//!
//! `file` and `expect` are the format, `gather` puts bases and variants together, `run` calls the product, the
//! `check` modules and `documents` compare, `meta` and `pending` look at all scenarios together.
#![allow(clippy::panic, clippy::expect_used, reason = "a test says no by panicking")]

pub mod check;
pub mod check_money;
pub mod check_results;
pub mod documents;
pub mod expect;
pub mod expect_money;
pub mod file;
pub mod gather;
pub mod meta;
pub mod pending;
pub mod reach;
pub mod run;
