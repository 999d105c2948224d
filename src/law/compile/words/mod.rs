//! The words of all statements and of the product, by language.

mod check;
mod load;
mod placeholder;
mod prose;
mod wanted;

pub use check::check;
pub use load::{Entry, LANGUAGES, load};
