//! `cargo xtask check-law`: just the sentences of the law compiler. It does not need the product to build.

use std::fs;
use std::path::Path;

use selfcheck_law::compile::{Diagnostic, compile};
use selfcheck_law::rulebook::Bundle;

use crate::place;

/// Compiles the law files of the checkout.
pub fn bundle() -> Result<Bundle, Vec<Diagnostic>> {
    let source = place::root().join("src");
    compile(&source.join("laws"), &source.join("words"), env!("CARGO_PKG_VERSION"))
}

/// The laws in preparation, by the names of their folders.
pub fn in_preparation() -> Vec<String> {
    let folders = fs::read_dir(place::root().join("src/preparing")).into_iter().flatten().flatten();
    let folders = folders.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Compiles the laws that ship with one in preparation laid over them.
pub fn prepared(name: &str) -> Result<Result<Bundle, Vec<Diagnostic>>, String> {
    let source = place::root().join("src");
    let folder = place::target().join("check-law").join(name);
    // What an earlier check left must not stand in for a file that is gone.
    let _ = fs::remove_dir_all(&folder);
    lay(&source.join("laws"), &folder)?;
    lay(&source.join("preparing").join(name), &folder)?;
    Ok(compile(&folder, &source.join("words"), env!("CARGO_PKG_VERSION")))
}

fn lay(from: &Path, to: &Path) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", from.display());
    fs::create_dir_all(to).map_err(told)?;
    for entry in fs::read_dir(from).map_err(told)? {
        let entry = entry.map_err(told)?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            lay(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(told)?;
        }
    }
    Ok(())
}

/// Prints what is wrong, or what there is; with a name, of the laws that ship and that one in preparation.
pub fn run(name: Option<&str>) -> Result<bool, String> {
    let result = match name {
        Some(name) if !in_preparation().iter().any(|known| known == name) => {
            return Err(match in_preparation() {
                none if none.is_empty() => format!("no law `{name}` is in preparation: src/preparing is empty"),
                there => format!("no law `{name}` is in preparation; there are: {}", there.join(", ")),
            });
        }
        Some(name) => prepared(name)?,
        None => bundle(),
    };
    match result {
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
