//! The rulebook for readers outside: what is asked, and what can come out, with words and citations, in one language.

use selfcheck_law::node::When;
use selfcheck_law::rulebook::{
    Bundle, Cite, Classification, Grounds, Kind, Law, Obligation, Penalty, PlusEffect, Question, Rulebook, Source,
};
use serde::Serialize;

use crate::input::json::Json;
use crate::words::Words;

/// Larger limits are none: no JavaScript number is exact beyond.
const LARGEST: i64 = (1 << 53) - 1;

/// The rulebook with the words of a language.
pub fn rulebook(bundle: &Bundle, language: &str) -> Json {
    let view = View { book: &bundle.rulebook, words: Words::new(bundle, language) };
    let book = view.book;
    let mut object = Object::new("version", Json::text(&book.version));
    object.put("hash", Json::text(&book.hash));
    object.put("lawAsOf", book.law_as_of.map_or(Json::Null, |day| Json::Text(day.to_string())));
    object.put("language", Json::text(view.words.language()));
    object.list("languages", &bundle.texts, &|(code, _)| Some(Json::text(code)));
    object.list("topics", &book.topics, &|id| Some(view.titled("topic", id).json()));
    object.list("laws", &book.laws, &|law| Some(view.law(law)));
    object.list("shared", &book.questions, &|one| one.law.is_none().then(|| view.question(one)));
    object.list("sharedSources", &book.sources, &|one| one.law.is_none().then(|| view.source(one)));
    object.json()
}

/// An object in the making.
struct Object(Vec<(String, Json)>);

impl Object {
    fn new(key: &str, value: Json) -> Object {
        Object(vec![(key.to_owned(), value)])
    }
    fn put(&mut self, key: &str, value: Json) {
        self.0.push((key.to_owned(), value));
    }
    fn maybe(&mut self, key: &str, value: Option<Json>) {
        self.0.extend(value.map(|value| (key.to_owned(), value)));
    }
    /// A list of what `make` makes. A closure behind a pointer: one function for each kind of item is small.
    fn list<T>(&mut self, key: &str, items: &[T], make: &dyn Fn(&T) -> Option<Json>) {
        let mut list = Vec::new();
        for item in items {
            list.extend(make(item));
        }
        self.put(key, Json::List(list));
    }
    fn json(self) -> Json {
        Json::Object(self.0)
    }
}

struct View<'a> {
    book: &'a Rulebook,
    words: Words<'a>,
}

impl View<'_> {
    fn word(&self, key: &str) -> Option<Json> {
        self.words.maybe(key).map(Json::Text)
    }
    /// An object with its id and title, the id where there are no words.
    fn titled(&self, table: &str, id: &str) -> Object {
        let mut object = Object::new("id", Json::text(id));
        object.put("title", self.word(&format!("{table}.{id}.title")).unwrap_or_else(|| Json::text(id)));
        object
    }
    /// The same with its longer words, where there are any.
    fn worded(&self, table: &str, id: &str, keys: &[(&str, &str)]) -> Object {
        let mut object = self.titled(table, id);
        for (key, name) in keys {
            object.maybe(name, self.word(&format!("{table}.{id}.{key}")));
        }
        object
    }
    fn cites(&self, object: &mut Object, cites: &[Cite]) {
        object.list("cites", cites, &|cite| {
            let source = self.book.sources.get(cite.source as usize)?;
            let written = format!("{}:{}", source.id, cite.article);
            let mut entry = Object::new("text", Json::Text(self.words.cite(&written)));
            entry.put("cite", Json::Text(written));
            Some(entry.json())
        });
    }
    fn grounds(&self, object: &mut Object, grounds: &Grounds) {
        self.cites(object, &grounds.cites);
        object.put("confidence", word(grounds.confidence));
        object.maybe("status", grounds.status.map(word));
        object.maybe("from", grounds.from.map(|when| self.when(when)));
        object.maybe("until", grounds.until.map(|when| self.when(when)));
    }
    fn when(&self, when: When) -> Json {
        let (key, value) = match when {
            When::Date(date) => ("date", Some(date.to_string())),
            When::Named(at) => ("namedDate", self.book.named_dates.get(at as usize).map(|named| named.id.clone())),
            When::Answer(at) => ("question", self.book.questions.get(at as usize).map(|question| question.id.clone())),
        };
        Object::new(key, Json::Text(value.unwrap_or_default())).json()
    }

    fn law(&self, law: &Law) -> Json {
        let book = self.book;
        let at = book.law(&law.id);
        let own = |of: u16| Some(of) == at;
        let text = [("text", "text")];
        let mut entry = Object::new("id", Json::text(&law.id));
        for key in ["name", "title", "summary", "covers"] {
            entry.maybe(key, self.word(&format!("law.{}.{key}", law.id)));
        }
        entry.put("currency", Json::text(&law.currency));
        entry.put("earliestAsOf", Json::Text(law.earliest_as_of.to_string()));
        self.grounds(&mut entry, &law.grounds);
        entry.list("questions", &book.questions, &|one| (one.law == at).then(|| self.question(one)));
        entry.list("classifications", &book.classifications, &|one| {
            (one.law == at && !one.derived).then(|| self.classification(one))
        });
        entry.list("rules", &book.rules, &|one| {
            let shown = one.law == at && one.shown.is_some();
            shown.then(|| self.grounded("rule", &one.id, &[("not", "not")], &one.grounds))
        });
        entry.list("obligations", &book.obligations, &|one| own(one.law).then(|| self.obligation(one)));
        entry.list("penalties", &book.penalties, &|one| own(one.law).then(|| self.penalty(one)));
        entry.list("notes", &book.notes, &|one| {
            own(one.law).then(|| self.kinded("note", &one.id, word(one.kind), &one.grounds))
        });
        entry.list("documents", &book.documents, &|one| {
            own(one.law).then(|| self.grounded("document", &one.id, &text, &one.grounds))
        });
        entry.list("openPoints", &book.open_points, &|one| {
            (one.law == at).then(|| self.grounded("open_point", &one.id, &text, &one.grounds))
        });
        entry.list("layers", &book.layers, &|one| {
            let kind = if one.draft { "draft" } else { "reading" };
            own(one.law).then(|| self.kinded(kind, &one.id, Json::text(kind), &one.grounds))
        });
        entry.list("sources", &book.sources, &|one| (one.law == at).then(|| self.source(one)));
        entry.json()
    }

    fn kinded(&self, table: &str, id: &str, kind: Json, grounds: &Grounds) -> Json {
        let mut object = self.worded(table, id, &[("text", "text")]);
        object.put("kind", kind);
        self.grounds(&mut object, grounds);
        object.json()
    }

    fn grounded(&self, table: &str, id: &str, keys: &[(&str, &str)], grounds: &Grounds) -> Json {
        let mut object = self.worded(table, id, keys);
        self.grounds(&mut object, grounds);
        object.json()
    }

    fn question(&self, question: &Question) -> Json {
        let id = &question.id;
        let keys = [("hint", "hint"), ("why", "why"), ("who_knows", "whoKnows"), ("none", "none"), ("unit", "unit")];
        let mut object = self.worded("question", id, &keys);
        object.put("kind", word(question.kind));
        object.maybe("topic", self.book.topics.get(question.topic as usize).map(Json::text));
        object.put("profile", Json::Bool(question.profile));
        object.put("parameter", Json::Bool(question.parameter));
        match question.kind {
            Kind::OneOf | Kind::SeveralOf => object.list("options", &question.options, &|option| {
                let mut entry = Object::new("id", Json::text(&option.id));
                let title = self.word(&format!("question.{id}.options.{}", option.id));
                entry.put("title", title.unwrap_or_else(|| Json::text(&option.id)));
                entry.maybe("hint", self.word(&format!("question.{id}.options.{}_hint", option.id)));
                entry.maybe("exclusive", option.exclusive.then_some(Json::Bool(true)));
                Some(entry.json())
            }),
            Kind::Number | Kind::Money => {
                object.maybe("currency", question.currency.as_ref().map(Json::text));
                object.maybe("min", (question.min >= -LARGEST).then_some(Json::Whole(question.min)));
                object.maybe("max", (question.max <= LARGEST).then_some(Json::Whole(question.max)));
            }
            Kind::YesNo | Kind::Date => {}
        }
        for (key, name, examples) in
            [("counts", "counts", &question.counts), ("counts_not", "countsNot", &question.counts_not)]
        {
            if examples.is_empty() {
                continue;
            }
            object.list(name, examples, &|(example, cites)| {
                let mut entry = Object::new("id", Json::text(example));
                entry.maybe("text", self.word(&format!("question.{id}.{key}.{example}")));
                self.cites(&mut entry, cites);
                Some(entry.json())
            });
        }
        self.cites(&mut object, &question.cites);
        object.json()
    }

    fn classification(&self, class: &Classification) -> Json {
        let kind = if class.flags { "flags" } else { "ladder" };
        let mut object = self.worded(kind, &class.id, &[("hint", "hint")]);
        object.put("kind", Json::text(kind));
        object.list("levels", &class.levels, &|level| {
            let key = format!("{kind}.{}.levels.{}", class.id, level.id);
            let mut entry = Object::new("id", Json::text(&level.id));
            entry.put("title", self.word(&key).unwrap_or_else(|| Json::text(&level.id)));
            entry.maybe("hint", self.word(&format!("{key}_hint")));
            entry.put("severity", Json::Whole(level.severity.into()));
            self.grounds(&mut entry, &level.grounds);
            Some(entry.json())
        });
        self.grounds(&mut object, &class.grounds);
        object.json()
    }

    fn obligation(&self, obligation: &Obligation) -> Json {
        let book = self.book;
        let keys = [("text", "text"), ("evidence", "evidence")];
        let mut object = self.worded("obligation", &obligation.id, &keys);
        object.maybe("holder", book.holders.get(obligation.holder as usize).map(|id| self.titled("holder", id).json()));
        object.put("nature", word(obligation.nature));
        object.list("breach", &obligation.breach, &|at| {
            book.penalties.get(*at as usize).map(|penalty| Json::text(&penalty.id))
        });
        object.list("due", &obligation.due, &|at| {
            book.deadlines.get(*at as usize).map(|deadline| self.titled("deadline", &deadline.id).json())
        });
        let document = obligation.document.and_then(|at| book.documents.get(at as usize));
        object.maybe("document", document.map(|document| Json::text(&document.id)));
        self.grounds(&mut object, &obligation.grounds);
        object.json()
    }

    fn penalty(&self, penalty: &Penalty) -> Json {
        let mut object = self.worded("penalty", &penalty.id, &[("text", "text")]);
        object.put("combine", word(penalty.combine));
        object.list("cases", &penalty.cases, &|case| {
            let title = self.word(&format!("penalty.{}.cases.{}", penalty.id, case.id));
            let mut entry = Object::new("id", Json::text(&case.id));
            entry.put("title", title.unwrap_or_else(|| Json::text(&case.id)));
            (!case.id.is_empty()).then(|| entry.json())
        });
        let (mut plus, mut instead) = (Vec::new(), Vec::new());
        add(&mut plus, &penalty.plus);
        add(&mut instead, &penalty.instead);
        for case in &penalty.cases {
            add(&mut plus, &case.plus);
            add(&mut instead, &case.instead);
        }
        for (key, effects) in [("plus", plus), ("instead", instead)] {
            object.list(key, &effects, &|at| {
                self.book.effects.get(*at as usize).map(|effect| self.titled("effect", &effect.id).json())
            });
        }
        self.grounds(&mut object, &penalty.grounds);
        object.json()
    }

    fn source(&self, source: &Source) -> Json {
        let mut object = self.titled("source", &source.id);
        object.put("kind", word(source.kind));
        object.put("url", Json::text(&source.url));
        object.put("read", source.read.map_or(Json::Null, |day| Json::Text(day.to_string())));
        object.put("confidence", word(source.confidence));
        object.json()
    }
}

/// Adds effects that are not there yet.
fn add(seen: &mut Vec<u16>, effects: &[PlusEffect]) {
    for plus in effects {
        if !seen.contains(&plus.effect) {
            seen.push(plus.effect);
        }
    }
}

/// The word of a variant, the same as in every other place that leaves the product.
fn word(variant: impl Serialize) -> Json {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(word)) => Json::Text(word),
        _ => Json::Null,
    }
}
