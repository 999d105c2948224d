//! The rulebook for readers outside: what is asked, and what can come out, with words and citations, in one language.

mod parts;

use selfcheck_law::node::When;
use selfcheck_law::rulebook::{Bundle, Cite, Grounds, Law, Rulebook};
use serde::Serialize;

use crate::json::Writer;
use crate::words::Words;

/// Larger limits are none: no JavaScript number is exact beyond.
const LARGEST: i64 = (1 << 53) - 1;

/// The rulebook with the words of a language, as JSON text.
pub fn rulebook(bundle: &Bundle, language: &str) -> String {
    let book = &bundle.rulebook;
    let mut view = View { book, words: Words::new(bundle, language), out: Writer::new(false, true) };
    view.out.begin();
    view.out.pair("version", &book.version);
    view.out.pair("hash", &book.hash);
    view.day("lawAsOf", book.law_as_of);
    view.out.pair("language", view.words.language());
    view.out.list("languages");
    for (code, _) in &bundle.texts {
        view.name(code);
    }
    view.out.end_list();
    view.titles("topics", "topic", &mut book.topics.iter().map(String::as_str));
    view.out.list("laws");
    for law in &book.laws {
        view.law(law);
    }
    view.out.end_list();
    view.questions("shared", None);
    view.sources("sharedSources", None);
    view.out.end_object();
    view.out.exact().unwrap_or_default()
}

struct View<'a> {
    book: &'a Rulebook,
    words: Words<'a>,
    out: Writer,
}

impl<'a> View<'a> {
    /// A text in a list.
    fn name(&mut self, id: &str) {
        self.out.item();
        self.out.quote(id);
    }
    fn put(&mut self, key: &str, value: &impl Serialize) {
        self.out.key(key);
        self.out.value(value);
    }
    fn yes_no(&mut self, key: &str, value: bool) {
        self.out.key(key);
        self.out.yes_no(value);
    }
    fn whole(&mut self, key: &str, value: i64) {
        if (-LARGEST..=LARGEST).contains(&value) {
            self.out.key(key);
            self.out.whole(value);
        }
    }
    fn day(&mut self, key: &str, day: Option<selfcheck_law::Date>) {
        self.put(key, &day.map(crate::assessment::Day));
    }
    /// A text of the words, where there is one.
    fn word(&mut self, name: &str, key: &[&str]) {
        if let Some(text) = self.words.maybe(&key.concat()) {
            self.out.pair(name, &text);
        }
    }
    /// Begins an object with its id and title, the id where there are no words.
    fn begin(&mut self, id: &str, key: &[&str]) {
        self.out.begin();
        self.out.pair("id", id);
        let title = self.words.maybe(&key.concat());
        self.out.pair("title", title.as_deref().unwrap_or(id));
    }
    /// An object with its id and title alone.
    fn titled(&mut self, table: &str, id: &str) {
        self.begin(id, &[table, ".", id, ".title"]);
        self.out.end_object();
    }
    fn titles(&mut self, key: &str, table: &str, ids: &mut dyn Iterator<Item = &str>) {
        self.out.list(key);
        for id in ids {
            self.out.item();
            self.titled(table, id);
        }
        self.out.end_list();
    }
    /// Begins an item of a list with its id, its title and its longer words, where there are any.
    fn worded(&mut self, table: &str, id: &str, keys: &[(&str, &str)]) {
        self.out.item();
        self.begin(id, &[table, ".", id, ".title"]);
        for (key, name) in keys {
            self.word(name, &[table, ".", id, ".", key]);
        }
    }
    fn cites(&mut self, cites: &[Cite]) {
        self.out.list("cites");
        for cite in cites {
            let Some(source) = self.book.sources.get(cite.source as usize) else { continue };
            let written = [&source.id, ":", &cite.article].concat();
            self.out.item();
            self.out.begin();
            self.out.pair("text", &self.words.cite(&written));
            self.out.pair("cite", &written);
            self.out.end_object();
        }
        self.out.end_list();
    }
    /// The grounds of an object, and its end.
    fn grounds(&mut self, grounds: &Grounds) {
        self.cites(&grounds.cites);
        self.put("confidence", &grounds.confidence);
        if let Some(status) = &grounds.status {
            self.put("status", status);
        }
        self.when("from", grounds.from);
        self.when("until", grounds.until);
        self.out.end_object();
    }
    fn when(&mut self, key: &str, when: Option<When>) {
        let Some(when) = when else { return };
        self.out.key(key);
        self.out.begin();
        match when {
            When::Date(date) => self.day("date", Some(date)),
            When::Named(at) => {
                self.out.pair("namedDate", self.book.named_dates.get(at as usize).map_or("", |named| &named.id));
            }
            When::Answer(at) => {
                self.out.pair("question", self.book.questions.get(at as usize).map_or("", |question| &question.id));
            }
        }
        self.out.end_object();
    }

    fn law(&mut self, law: &Law) {
        let book = self.book;
        let Some(own) = book.law(&law.id) else { return };
        let at = Some(own);
        let text = [("text", "text")];
        self.out.item();
        self.out.begin();
        self.out.pair("id", &law.id);
        for key in ["name", "title", "summary", "covers"] {
            self.word(key, &["law.", &law.id, ".", key]);
        }
        self.out.pair("currency", &law.currency);
        self.day("earliestAsOf", Some(law.earliest_as_of));
        self.questions("questions", at);
        self.out.list("classifications");
        for one in &book.classifications {
            if one.law == at && !one.derived {
                self.classification(one);
            }
        }
        self.out.end_list();
        self.out.list("rules");
        for one in &book.rules {
            if one.law == at && one.shown.is_some() {
                self.grounded("rule", &one.id, &[("not", "not")], &one.grounds);
            }
        }
        self.out.end_list();
        self.out.list("obligations");
        for one in &book.obligations {
            if one.law == own {
                self.obligation(one);
            }
        }
        self.out.end_list();
        self.out.list("penalties");
        for one in &book.penalties {
            if one.law == own {
                self.penalty(one);
            }
        }
        self.out.end_list();
        self.out.list("notes");
        for one in &book.notes {
            if one.law == own {
                self.worded("note", &one.id, &text);
                self.put("kind", &one.kind);
                self.grounds(&one.grounds);
            }
        }
        self.out.end_list();
        self.out.list("documents");
        for one in &book.documents {
            if one.law == own {
                self.grounded("document", &one.id, &text, &one.grounds);
            }
        }
        self.out.end_list();
        self.out.list("openPoints");
        for one in &book.open_points {
            if one.law == at {
                self.grounded("open_point", &one.id, &text, &one.grounds);
            }
        }
        self.out.end_list();
        self.out.list("layers");
        for one in &book.layers {
            if one.law == own {
                let kind = if one.draft { "draft" } else { "reading" };
                self.worded(kind, &one.id, &text);
                self.out.pair("kind", kind);
                self.grounds(&one.grounds);
            }
        }
        self.out.end_list();
        self.sources("sources", at);
        self.grounds(&law.grounds);
    }

    fn grounded(&mut self, table: &str, id: &str, keys: &[(&str, &str)], grounds: &Grounds) {
        self.worded(table, id, keys);
        self.grounds(grounds);
    }

    fn questions(&mut self, key: &str, law: Option<u16>) {
        let book = self.book;
        self.out.list(key);
        for one in &book.questions {
            if one.law == law {
                self.question(one);
            }
        }
        self.out.end_list();
    }
}
