//! Citations: `source:article`, both listed in a file of sources.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::place::{At, Mistakes};
use super::source::Source;
use super::suggest;
use crate::rulebook::Cite;

/// All sources and which of them are cited.
pub struct Cites<'a> {
    source: &'a Source,
    mistakes: &'a Mistakes<'a>,
    known: BTreeMap<&'a str, usize>,
    cited: RefCell<Vec<Vec<bool>>>,
}

impl<'a> Cites<'a> {
    /// The sources of all files; doubled ones are reported.
    pub fn new(source: &'a Source, mistakes: &'a Mistakes<'a>) -> Cites<'a> {
        let mut known: BTreeMap<&'a str, usize> = BTreeMap::new();
        for (at, one) in source.sources.iter().enumerate() {
            super::names::check_id(&one.head.id, one.head.place, mistakes);
            if let Some(first) = known.get(one.head.id.as_str()).and_then(|first| source.sources.get(*first)) {
                let first = mistakes.name_of(first.head.place);
                let sentence = format!("the source `{}` is already listed in {first}. List it once.", one.head.id);
                mistakes.at(one.head.place, sentence);
                continue;
            }
            known.insert(&one.head.id, at);
            for (position, article) in one.articles.iter().enumerate() {
                if one.articles.iter().take(position).any(|other| other.value == article.value) {
                    let sentence = format!("the article `{}` of `{}` is listed twice.", article.value, one.head.id);
                    mistakes.at(article.place, sentence);
                }
            }
        }
        let cited = source.sources.iter().map(|one| vec![false; one.articles.len()]).collect();
        Cites { source, mistakes, known, cited: RefCell::new(cited) }
    }

    /// Looks citations up; what is not listed is reported.
    pub fn resolve(&self, cites: &[At<String>]) -> Vec<Cite> {
        cites.iter().filter_map(|cite| self.one(cite)).collect()
    }

    fn one(&self, cite: &At<String>) -> Option<Cite> {
        let Some((id, article)) = cite.value.split_once(':') else {
            let sentence = format!("`{}` is not a citation. Write \"source:article\".", cite.value);
            self.mistakes.at(cite.place, sentence);
            return None;
        };
        let Some(at) = self.known.get(id).copied() else {
            let mut names: Vec<&str> = self.known.keys().copied().collect();
            names.sort_unstable();
            let guess = suggest::did_you_mean(id, names);
            self.mistakes.at(cite.place, format!("there is no source `{id}`.{guess}"));
            return None;
        };
        let found = self.source.sources.get(at)?;
        let Some(position) = found.articles.iter().position(|known| known.value == article) else {
            let file = self.mistakes.file_name(found.head.place.file);
            let sentence = format!("source `{id}` has no article `{article}`. Its articles are listed in {file}.");
            self.mistakes.at(cite.place, sentence);
            return None;
        };
        if let Some(slot) = self.cited.borrow_mut().get_mut(at).and_then(|articles| articles.get_mut(position)) {
            *slot = true;
        }
        Some(Cite { source: at as u16, article: article.to_owned() })
    }

    /// Reports sources and articles that nothing cites.
    pub fn report_unused(&self) {
        for (at, (one, articles)) in self.source.sources.iter().zip(self.cited.borrow().iter()).enumerate() {
            if self.known.get(one.head.id.as_str()) != Some(&at) {
                continue;
            }
            if articles.iter().all(|cited| !cited) {
                let sentence = format!("source `{}` is cited nowhere. Cite it or remove it.", one.head.id);
                self.mistakes.at(one.head.place, sentence);
                continue;
            }
            for (article, _) in one.articles.iter().zip(articles).filter(|(_, cited)| !**cited) {
                let sentence =
                    format!("article `{}` of `{}` is cited nowhere. Cite it or remove it.", article.value, one.head.id);
                self.mistakes.at(article.place, sentence);
            }
        }
    }
}
