//! From the text of a file to [`Saved`]. An entry that cannot be read is kept as it stands and named.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Bundle, Question, Rulebook};

use super::migrate::{migrate, same_rulebook, unfold};
use super::{FORMAT, Kept, Opened, Refusal, Remark, Saved, System, VERSION};
use crate::input::Answer;
use crate::input::read::language;
use crate::input::reader::Reader;
use crate::json::{self, Json};

const NOTHING: Json = Json::Null;

/// Reads the text of a file.
///
/// # Errors
/// Why it cannot be opened at all.
pub fn read(bundle: &Bundle, text: &str) -> Result<Opened, Refusal> {
    let book = &bundle.rulebook;
    let file = json::parse(text).map_err(Refusal::NotJson)?;
    if file.get("format").and_then(Json::as_text) != Some(FORMAT) {
        return Err(Refusal::NotOurs);
    }
    let version = match file.get("version") {
        Some(Json::Whole(version)) if *version > VERSION => return Err(Refusal::Newer { version: *version }),
        Some(Json::Whole(version)) if *version >= 0 => *version,
        _ => return Err(Refusal::NotOurs),
    };
    let mut load = Load { book, remarks: Vec::new(), strays: Vec::new(), same: same_rulebook(&file, book) };
    if version < VERSION {
        load.remarks.push(Remark::Migrated { from: version });
    }
    if !load.same {
        load.remarks.push(Remark::OtherRulebook);
    }
    let file = migrate(file, version, book);
    let saved = load.file(bundle, &file)?;
    Ok(Opened { saved, remarks: load.remarks })
}

/// What is gathered while a file is read.
struct Load<'a> {
    book: &'a Rulebook,
    remarks: Vec<Remark>,
    /// Answers found in the profile that belong to each system now, or the other way round.
    strays: Vec<(QuestionId, Answer)>,
    /// The file was written with the rulebook that ships now.
    same: bool,
}

impl Load<'_> {
    fn file(&mut self, bundle: &Bundle, file: &Json) -> Result<Saved, Refusal> {
        let nothing = || vec![Answer::Nothing; self.book.questions.len()];
        let mut saved = Saved { profile: nothing(), ..Saved::default() };
        let mut kept = Kept::default();
        let spoken = self.single(file, "", "language", &mut kept, |reader, json| language(reader, bundle, Some(json)));
        saved.language = spoken.unwrap_or_else(|| "de".to_owned());
        saved.drafts = self.single(file, "", "drafts", &mut kept, |r, json| r.boolean("", json)).unwrap_or(false);
        saved.currency = self.single(file, "", "currency", &mut kept, |reader, json| reader.currency("", json));
        self.laws(file, &mut saved.laws, &mut kept);
        self.section(file, "", &["profile"], &mut kept, &mut |load, id, value, kept| {
            load.answer("", &["profile"], (id, value), kept).map(|(at, answer)| {
                match (load.book.questions.get(at as usize), saved.profile.get_mut(at as usize)) {
                    (Some(question), Some(slot)) if question.profile => *slot = answer,
                    _ => load.strays.push((at, answer)),
                }
            })
        });
        let Some(Json::List(systems)) = file.get("systems") else {
            return Err(Refusal::Damaged { path: "systems".to_owned() });
        };
        let from_profile = std::mem::take(&mut self.strays);
        for (at, json) in systems.iter().enumerate() {
            let path = format!("systems[{at}]");
            if !matches!(json, Json::Object(_)) {
                return Err(Refusal::Damaged { path });
            }
            let mut system = System { answers: nothing(), ..System::default() };
            self.system(&path, json, &mut system);
            for (at, answer) in &from_profile {
                fill(&mut system.answers, *at, answer.clone());
            }
            for (at, answer) in std::mem::take(&mut self.strays) {
                fill(&mut saved.profile, at, answer);
            }
            saved.systems.push(system);
        }
        let current = match file.get("current") {
            Some(Json::Whole(at)) => usize::try_from(*at).unwrap_or(0),
            _ => 0,
        };
        saved.current = if current < saved.systems.len() { current } else { 0 };
        const KNOWN: [&str; 11] = [
            "format", "version", "product", "rulebook", "language", "laws", "drafts", "currency", "profile", "systems",
            "current",
        ];
        self.others(file, "", &[], &KNOWN, &mut kept);
        saved.kept = kept;
        Ok(saved)
    }

    fn laws(&mut self, file: &Json, laws: &mut Vec<u16>, kept: &mut Kept) {
        let Some(Json::List(items)) = file.get("laws") else { return };
        let mut chosen = Vec::new();
        for item in items {
            match item.as_text().and_then(|id| self.book.law(id)) {
                Some(law) => chosen.push(law),
                None => {
                    self.remarks.push(Remark::Unknown { path: "laws".to_owned() });
                    kept.keep(&["laws"], Json::List(vec![item.clone()]));
                }
            }
        }
        laws.extend((0..).zip(&self.book.laws).map(|(at, _)| at).filter(|at| chosen.contains(at)));
    }

    fn system(&mut self, path: &str, json: &Json, system: &mut System) {
        let mut kept = Kept::default();
        system.name = json.get("name").and_then(Json::as_text).unwrap_or_default().to_owned();
        system.as_of = self.single(json, path, "asOf", &mut kept, |reader, json| reader.day("", json, ""));
        for keys in [&["answers"][..], &["parameters", "circumstances"]] {
            self.section(json, path, keys, &mut kept, &mut |load, id, value, kept| {
                load.answer(path, keys, (id, value), kept).map(|(at, answer)| {
                    match (load.book.questions.get(at as usize), system.answers.get_mut(at as usize)) {
                        (Some(question), Some(slot)) if !question.profile => *slot = answer,
                        _ => load.strays.push((at, answer)),
                    }
                })
            });
        }
        self.section(json, path, &["parameters", "rates"], &mut kept, &mut |load, pair, value, _| {
            load.attempt(|reader| reader.rate("", pair, value)).map(|rate| system.rates.push(rate))
        });
        let indexes = json.get("parameters").and_then(|parameters| parameters.get("index"));
        for (id, _) in indexes.and_then(Json::entries).unwrap_or(&[]) {
            let at = self.attempt(|reader| reader.index("", id));
            self.section(json, path, &["parameters", "index", id], &mut kept, &mut |load, year, value, _| {
                let value = load.attempt(|reader| reader.index_value("", year, value));
                at.zip(value).map(|(at, (year, value))| system.index.push((at, year, value)))
            });
        }
        self.section(json, path, &["parameters", "positions"], &mut kept, &mut |load, id, value, _| {
            load.attempt(|reader| reader.position("", id, value)).map(|position| system.positions.push(position))
        });
        self.section(json, path, &["parameters", "scope"], &mut kept, &mut |load, id, value, _| {
            load.attempt(|reader| reader.scope("", id, value)).map(|scope| system.scope.push(scope))
        });
        self.section(json, path, &["done"], &mut kept, &mut |load, id, value, _| {
            let (at, done) = load.attempt(|reader| reader.done("", id, value))?;
            system.done.insert(at, done);
            Some(())
        });
        self.others(json, path, &[], &["name", "asOf", "answers", "parameters", "done"], &mut kept);
        let parameters = json.get("parameters").unwrap_or(&NOTHING);
        let known = ["rates", "index", "circumstances", "positions", "scope"];
        self.others(parameters, path, &["parameters"], &known, &mut kept);
        system.kept = kept;
    }

    /// Something the input reader reads; none where it found a mistake.
    fn attempt<T>(&self, read: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Option<T> {
        let mut reader = Reader::new(self.book);
        read(&mut reader).filter(|_| reader.errors.is_empty())
    }

    /// A value of its own; one that does not fit is kept and named.
    fn single<T>(
        &mut self,
        json: &Json,
        path: &str,
        key: &str,
        kept: &mut Kept,
        read: impl FnOnce(&mut Reader<'_>, &Json) -> Option<T>,
    ) -> Option<T> {
        let value = json.get(key)?;
        let fitting = self.attempt(|reader| read(reader, value));
        if fitting.is_none() {
            self.remarks.push(Remark::Unfit { path: place(path, &[key]) });
            kept.keep(&[key], value.clone());
        }
        fitting
    }

    /// Every entry of an object at `keys`; what is not taken is kept and named.
    fn section(
        &mut self,
        json: &Json,
        path: &str,
        keys: &[&str],
        kept: &mut Kept,
        take: &mut dyn FnMut(&mut Self, &str, &Json, &mut Kept) -> Option<()>,
    ) {
        let Some(object) = keys.iter().try_fold(json, |inner, key| inner.get(key)) else { return };
        let Some(entries) = object.entries() else {
            self.remarks.push(Remark::Unfit { path: place(path, keys) });
            return kept.keep(keys, object.clone());
        };
        for (id, value) in entries {
            if *value != Json::Null && take(self, id, value, kept).is_none() {
                let at = [keys, &[id]].concat();
                let path = place(path, &at);
                self.remarks.push(if self.known(id) { Remark::Unfit { path } } else { Remark::Unknown { path } });
                kept.keep(&at, value.clone());
            }
        }
    }

    /// The id names something in this rulebook.
    fn known(&self, id: &str) -> bool {
        let book = self.book;
        let year = id.bytes().all(|b| b.is_ascii_digit());
        let named = book.obligations.iter().any(|o| o.id == id) || book.open_points.iter().any(|o| o.id == id);
        year || named || id.contains('/') || book.question(id).is_some() || book.law(id).is_some()
    }

    /// Keys of an object that are not known at all.
    fn others(&mut self, json: &Json, path: &str, keys: &[&str], known: &[&str], kept: &mut Kept) {
        for (key, value) in json.entries().unwrap_or(&[]) {
            if !known.contains(&key.as_str()) {
                let at = [keys, &[key]].concat();
                self.remarks.push(Remark::Unknown { path: place(path, &at) });
                kept.keep(&at, value.clone());
            }
        }
    }

    /// An answer; ticks of options that are not known here are kept beside it.
    fn answer(
        &mut self,
        path: &str,
        keys: &[&str],
        (id, value): (&str, &Json),
        kept: &mut Kept,
    ) -> Option<(QuestionId, Answer)> {
        let at = self.book.question(id)?;
        let question = self.book.questions.get(at as usize)?;
        let mut value = value.clone();
        unfold(question, &mut value, self.same);
        let unknown = split(question, &mut value);
        if !unknown.is_empty() {
            kept.keep(&[keys, &[id, "yes"]].concat(), Json::List(Vec::new()));
        }
        for (part, unknown) in unknown {
            let at = [keys, &[id, &part]].concat();
            self.remarks.push(Remark::Unknown { path: place(path, &at) });
            kept.keep(&at, Json::List(unknown));
        }
        let answer = self.attempt(|reader| reader.answer("", question, &value))?;
        let empty = Answer::Several { yes: 0, no: 0, unknown: 0 };
        Some((at, if answer == empty { Answer::Nothing } else { answer }))
    }
}

/// Takes unknown options out of `{ yes, no, unknown }`.
fn split(question: &Question, value: &mut Json) -> Vec<(String, Vec<Json>)> {
    let mut unknown = Vec::new();
    let Json::Object(parts) = value else { return unknown };
    if question.options.is_empty() || question.kind != selfcheck_law::rulebook::Kind::SeveralOf {
        return unknown;
    }
    for (part, list) in parts.iter_mut() {
        if let Json::List(items) = list {
            let is_known =
                |item: &Json| question.options.iter().any(|option| Some(option.id.as_str()) == item.as_text());
            let (known, others): (Vec<Json>, Vec<Json>) = items.drain(..).partition(is_known);
            *items = known;
            if !others.is_empty() {
                unknown.push((part.clone(), others));
            }
        }
    }
    if !parts.iter().any(|(part, _)| part == "yes") {
        parts.push(("yes".to_owned(), Json::List(Vec::new())));
    }
    unknown
}

/// Sets an answer where there is none yet.
fn fill(answers: &mut [Answer], at: QuestionId, answer: Answer) {
    if let Some(slot) = answers.get_mut(at as usize).filter(|slot| !slot.given()) {
        *slot = answer;
    }
}

fn place(path: &str, keys: &[&str]) -> String {
    let mut out = path.to_owned();
    for key in keys {
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(key);
    }
    out
}
