//! `cargo xtask check-law`: just the sentences of the law compiler. It does not need the product to build.

use selfcheck_law::compile::{Diagnostic, compile};
use selfcheck_law::rulebook::Bundle;

use crate::place;

/// Compiles the law files of the checkout.
pub fn bundle() -> Result<Bundle, Vec<Diagnostic>> {
    let source = place::root().join("src");
    compile(&source.join("laws"), &source.join("words"), env!("CARGO_PKG_VERSION"))
}

/// Prints what is wrong, or what there is.
pub fn run() -> Result<bool, String> {
    match bundle() {
        Ok(bundle) => {
            println!("{}", summary(&bundle));
            Ok(true)
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("{mistake}\n");
            }
            println!("{}", count(mistakes.len(), "mistake", "mistakes"));
            Ok(false)
        }
    }
}

fn summary(bundle: &Bundle) -> String {
    let book = &bundle.rulebook;
    let parts = [
        count(book.laws.len(), "law", "laws"),
        count(book.questions.len(), "question", "questions"),
        count(book.classifications.iter().filter(|class| !class.derived).count(), "classification", "classifications"),
        count(book.obligations.len(), "obligation", "obligations"),
        count(book.penalties.len(), "penalty", "penalties"),
        count(book.sources.len(), "source", "sources"),
        count(bundle.texts.len(), "language", "languages"),
    ];
    format!("{}, no mistakes", parts.join(", "))
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::{count, summary};

    #[test]
    fn the_summary_counts_in_words() {
        assert_eq!(count(1, "law", "laws"), "1 law");
        assert!(summary(&Default::default()).starts_with("0 laws, 0 questions"));
        assert!(summary(&Default::default()).ends_with("no mistakes"));
    }
}
