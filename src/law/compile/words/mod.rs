//! The words of all statements and of the product, by language.

mod load;

pub use load::{Entry, LANGUAGES, load};
