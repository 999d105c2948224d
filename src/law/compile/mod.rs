//! The compiler: law files in, checked tables out. All mistakes of all files are reported at once.

mod asking;
mod build;
mod check;
mod cites;
mod diagnostic;
mod fields;
mod files;
mod language;
mod logic;
mod names;
mod place;
mod resolve;
mod source;
mod suggest;
mod words;

use std::path::Path;

use crate::rulebook::{Bundle, Texts};
pub use diagnostic::Diagnostic;
use place::{LawFile, Mistakes};

/// Compiles every law under `laws` (`order.toml`, `shared/`, one folder a law) and the words of the product under
/// `words` (`<name>.<language>.toml`, keys become `<name>.<key>`).
///
/// # Errors
/// All mistakes of all files, in file and line order.
pub fn compile(laws: &Path, words: &Path, version: &str) -> Result<Bundle, Vec<Diagnostic>> {
    let (mut all, mut failed) = files::read_all(laws);
    let (own, law_files) = (words_of(words, &mut failed), all.len());
    let hash = files::hash(&all);
    all.extend(own);
    let mistakes = Mistakes::new(&all);
    for (name, sentence) in &failed {
        mistakes.in_file(name, sentence.as_str());
    }
    let parsed: Vec<_> = all.iter().enumerate().map(|(at, file)| source::read::parse(at, file, &mistakes)).collect();
    let sound = failed.is_empty() && parsed.iter().all(|(_, table)| table.is_some());
    let (laws, own) = parsed.split_at(law_files);
    let Some(source) = source::read::read(all.get(..law_files).unwrap_or(&all), laws, &mistakes).filter(|_| sound)
    else {
        // Where a file is missing nearly every name would be told to be missing too.
        return Err(mistakes.into_sorted());
    };
    let names = names::Names::collect(&source, &mistakes);
    let asking = asking::sort(&source, &mistakes);
    let cites = cites::Cites::new(&source, &mistakes);
    let mut resolver = resolve::Resolver::new(&source, &names, &mistakes, asking.rank.clone());
    let (mut rulebook, findings) = build::Builder::build(&mut resolver, &cites, &asking);
    let law_texts = words::load(&all, laws, false, &mistakes);
    let own_texts = words::load(&all, own, true, &mistakes);
    let in_texts = words::check(&source, &names, &findings, &law_texts, &own_texts, &mistakes);
    check::run(&source, &names, &asking, &mistakes);
    check::run_compiled(&mut resolver, &findings);
    check::uses::report_unused(&source, &names, &in_texts, &mistakes);
    cites.report_unused();
    let texts: Vec<words::Entry> = law_texts.into_iter().chain(own_texts).collect();
    rulebook.version = version.to_owned();
    rulebook.hash = hash;
    drop(resolver);
    let list = mistakes.into_sorted();
    if !list.is_empty() {
        return Err(list);
    }
    let texts = words::LANGUAGES.into_iter().map(|language| (language.to_owned(), texts_of(&texts, language)));
    Ok(Bundle { rulebook, texts: texts.collect() })
}

/// The product's own words; a folder that is not there has none.
fn words_of(folder: &Path, failed: &mut Vec<(String, String)>) -> Vec<LawFile> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let (mut files, wrong) = files::read_all(folder);
    failed.extend(wrong.into_iter().map(|(name, sentence)| (format!("words/{name}"), sentence)));
    for file in &mut files {
        file.name = format!("words/{}", file.name);
    }
    files
}

fn texts_of(texts: &[words::Entry], language: &str) -> Texts {
    let mut entries: Vec<(String, String)> = texts
        .iter()
        .filter(|entry| entry.language == language)
        .map(|entry| (entry.key.clone(), entry.text.clone()))
        .collect();
    entries.sort();
    Texts::new(entries)
}
