//! The rulebook for readers outside: what is asked, and what can come out, with words and citations, in one language.

use selfcheck_law::node::When;
use selfcheck_law::rulebook::{
    Bundle, Cite, Classification, Grounds, Kind, Obligation, Penalty, PlusEffect, Question, Rulebook, Source,
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
    let topics = book.topics.iter().map(|id| view.titled("topic", id).json());
    let laws = (0..).zip(&book.laws).map(|(at, law)| {
        let mut object = Object::default();
        let mut words = |key: &'static str| object.maybe(key, view.word(&format!("law.{}.{key}", law.id)));
        words("name");
        words("title");
        words("summary");
        words("covers");
        let mut entry = Object::new("id", Json::text(&law.id));
        entry.0.append(&mut object.0);
        entry.put("currency", Json::text(&law.currency));
        entry.put("earliestAsOf", Json::Text(law.earliest_as_of.to_string()));
        view.grounds(&mut entry, &law.grounds);
        view.law(&mut entry, at);
        entry.json()
    });
    let mut object = Object::new("version", Json::text(&book.version));
    object.put("hash", Json::text(&book.hash));
    object.put("lawAsOf", book.law_as_of.map_or(Json::Null, |day| Json::Text(day.to_string())));
    object.put("language", Json::text(view.words.language()));
    object.put("languages", Json::List(bundle.texts.iter().map(|(code, _)| Json::text(code)).collect()));
    object.put("topics", Json::List(topics.collect()));
    object.put("laws", Json::List(laws.collect()));
    object.list("shared", book.questions.iter().filter(|q| q.law.is_none()).map(|q| view.question(q)));
    object.list("sharedSources", book.sources.iter().filter(|s| s.law.is_none()).map(|s| view.source(s)));
    object.json()
}

/// An object in the making.
#[derive(Default)]
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
    fn list(&mut self, key: &str, items: impl Iterator<Item = Json>) {
        self.put(key, Json::List(items.collect()));
    }
    fn ids<'i>(&mut self, key: &str, ids: impl Iterator<Item = &'i String>) {
        self.list(key, ids.map(Json::text));
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
    fn cites(&self, cites: &[Cite]) -> Json {
        let entries = cites.iter().filter_map(|cite| {
            let source = self.book.sources.get(cite.source as usize)?;
            let written = format!("{}:{}", source.id, cite.article);
            let mut object = Object::new("text", Json::Text(self.words.cite(&written)));
            object.put("cite", Json::Text(written));
            Some(object.json())
        });
        Json::List(entries.collect())
    }
    fn grounds(&self, object: &mut Object, grounds: &Grounds) {
        object.put("cites", self.cites(&grounds.cites));
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

    fn law(&self, entry: &mut Object, law: u16) {
        let book = self.book;
        let own = |of: Option<u16>| of == Some(law);
        entry.list("questions", book.questions.iter().filter(|q| own(q.law)).map(|q| self.question(q)));
        let results = book.classifications.iter().filter(|class| own(class.law) && !class.derived);
        entry.list("classifications", results.map(|class| self.classification(class)));
        let shown = book.rules.iter().filter(|rule| own(rule.law) && rule.shown.is_some());
        entry.list("rules", shown.map(|rule| self.grounded("rule", &rule.id, &[("not", "not")], &rule.grounds)));
        entry.list("obligations", book.obligations.iter().filter(|o| o.law == law).map(|o| self.obligation(o)));
        entry.list("penalties", book.penalties.iter().filter(|p| p.law == law).map(|p| self.penalty(p)));
        entry.list(
            "notes",
            book.notes.iter().filter(|note| note.law == law).map(|note| {
                let mut object = self.worded("note", &note.id, &[("text", "text")]);
                object.put("kind", word(note.kind));
                self.grounds(&mut object, &note.grounds);
                object.json()
            }),
        );
        let text = [("text", "text")];
        let documents = book.documents.iter().filter(|document| document.law == law);
        entry.list("documents", documents.map(|d| self.grounded("document", &d.id, &text, &d.grounds)));
        let points = book.open_points.iter().filter(|point| own(point.law));
        entry.list("openPoints", points.map(|p| self.grounded("open_point", &p.id, &text, &p.grounds)));
        entry.list(
            "layers",
            book.layers.iter().filter(|layer| layer.law == law).map(|layer| {
                let kind = if layer.draft { "draft" } else { "reading" };
                let mut object = self.worded(kind, &layer.id, &text);
                object.put("kind", Json::text(kind));
                self.grounds(&mut object, &layer.grounds);
                object.json()
            }),
        );
        entry.list("sources", book.sources.iter().filter(|s| own(s.law)).map(|s| self.source(s)));
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
            Kind::OneOf | Kind::SeveralOf => object.list(
                "options",
                question.options.iter().map(|option| {
                    let mut entry = Object::new("id", Json::text(&option.id));
                    let title = self.word(&format!("question.{id}.options.{}", option.id));
                    entry.put("title", title.unwrap_or_else(|| Json::text(&option.id)));
                    entry.maybe("hint", self.word(&format!("question.{id}.options.{}_hint", option.id)));
                    entry.maybe("exclusive", option.exclusive.then_some(Json::Bool(true)));
                    entry.json()
                }),
            ),
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
            let entries = examples.iter().map(|(example, cites)| {
                let mut entry = Object::new("id", Json::text(example));
                entry.maybe("text", self.word(&format!("question.{id}.{key}.{example}")));
                entry.put("cites", self.cites(cites));
                entry.json()
            });
            object.maybe(name, (!examples.is_empty()).then(|| Json::List(entries.collect())));
        }
        object.put("cites", self.cites(&question.cites));
        object.json()
    }

    fn classification(&self, class: &Classification) -> Json {
        let kind = if class.flags { "flags" } else { "ladder" };
        let mut object = self.worded(kind, &class.id, &[("hint", "hint")]);
        object.put("kind", Json::text(kind));
        object.list(
            "levels",
            class.levels.iter().map(|level| {
                let key = format!("{kind}.{}.levels.{}", class.id, level.id);
                let mut entry = Object::new("id", Json::text(&level.id));
                entry.put("title", self.word(&key).unwrap_or_else(|| Json::text(&level.id)));
                entry.maybe("hint", self.word(&format!("{key}_hint")));
                entry.put("severity", Json::Whole(level.severity.into()));
                self.grounds(&mut entry, &level.grounds);
                entry.json()
            }),
        );
        self.grounds(&mut object, &class.grounds);
        object.json()
    }

    fn obligation(&self, obligation: &Obligation) -> Json {
        let book = self.book;
        let keys = [("text", "text"), ("evidence", "evidence")];
        let mut object = self.worded("obligation", &obligation.id, &keys);
        object.maybe("holder", book.holders.get(obligation.holder as usize).map(|id| self.titled("holder", id).json()));
        object.put("nature", word(obligation.nature));
        object.ids("breach", obligation.breach.iter().filter_map(|at| book.penalties.get(*at as usize)).map(|p| &p.id));
        let due = obligation.due.iter().filter_map(|at| book.deadlines.get(*at as usize));
        object.list("due", due.map(|deadline| self.titled("deadline", &deadline.id).json()));
        let document = obligation.document.and_then(|at| book.documents.get(at as usize));
        object.maybe("document", document.map(|document| Json::text(&document.id)));
        self.grounds(&mut object, &obligation.grounds);
        object.json()
    }

    fn penalty(&self, penalty: &Penalty) -> Json {
        let mut object = self.worded("penalty", &penalty.id, &[("text", "text")]);
        object.put("combine", word(penalty.combine));
        let named = penalty.cases.iter().filter(|case| !case.id.is_empty());
        object.list(
            "cases",
            named.map(|case| {
                let title = self.word(&format!("penalty.{}.cases.{}", penalty.id, case.id));
                let mut entry = Object::new("id", Json::text(&case.id));
                entry.put("title", title.unwrap_or_else(|| Json::text(&case.id)));
                entry.json()
            }),
        );
        object.put("plus", self.effects(penalty.plus.iter().chain(penalty.cases.iter().flat_map(|c| &c.plus))));
        object
            .put("instead", self.effects(penalty.instead.iter().chain(penalty.cases.iter().flat_map(|c| &c.instead))));
        self.grounds(&mut object, &penalty.grounds);
        object.json()
    }

    /// Effects, each once.
    fn effects<'e>(&self, effects: impl Iterator<Item = &'e PlusEffect>) -> Json {
        let mut seen: Vec<u16> = Vec::new();
        for plus in effects {
            if !seen.contains(&plus.effect) {
                seen.push(plus.effect);
            }
        }
        let known = seen.iter().filter_map(|at| self.book.effects.get(*at as usize));
        Json::List(known.map(|effect| self.titled("effect", &effect.id).json()).collect())
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

/// The word of a variant, the same as in every other place that leaves the product.
fn word(variant: impl Serialize) -> Json {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(word)) => Json::Text(word),
        _ => Json::Null,
    }
}
