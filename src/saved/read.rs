//! From the text of a file to [`Saved`]. An entry that cannot be read is kept as it stands and named.

use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Bundle, Kind, Question, Rulebook};

use super::migrate::{migrate, same_rulebook, unfold};
use super::{FORMAT, Kept, Opened, Refusal, Remark, Saved, System, VERSION};
use crate::input::Answer;
use crate::input::read::language;
use crate::input::reader::Reader;
use crate::input::section::Section;
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
        let mut saved = Saved::default();
        let mut kept = Kept::default();
        self.single(file, "", "language", &mut kept, &mut |reader, json| {
            language(reader, bundle, Some(json)).map(|code| saved.language = code)
        });
        if saved.language.is_empty() {
            saved.language.push_str("de");
        }
        self.single(file, "", "drafts", &mut kept, &mut |reader, json| {
            reader.boolean("", json).map(|drafts| saved.drafts = drafts)
        });
        self.single(file, "", "currency", &mut kept, &mut |reader, json| {
            saved.currency = reader.currency("", json);
            saved.currency.as_ref().map(|_| ())
        });
        self.laws(file, &mut saved.laws, &mut kept);
        let mut profile = System::empty(self.book.questions.len());
        self.section(file, "", &["profile"], &mut kept, Section::Answers, &mut profile);
        let from_profile = std::mem::take(&mut self.strays);
        let Some(Json::List(systems)) = file.get("systems") else {
            return Err(Refusal::Damaged { path: "systems".to_owned() });
        };
        for (at, json) in systems.iter().enumerate() {
            let path = ["systems[", &at.to_string(), "]"].concat();
            if json.entries().is_none() {
                return Err(Refusal::Damaged { path });
            }
            let mut system = System::empty(self.book.questions.len());
            self.system(&path, json, &mut system);
            for (at, answer) in &from_profile {
                fill(&mut system.answers, *at, answer);
            }
            for (at, answer) in std::mem::take(&mut self.strays) {
                fill(&mut profile.answers, at, &answer);
            }
            saved.systems.push(system);
        }
        saved.profile = profile.answers;
        if let Some(Json::Whole(at)) = file.get("current")
            && let Ok(at) = usize::try_from(*at)
            && at < saved.systems.len()
        {
            saved.current = at;
        }
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
                    kept.keep(&["laws"], &[], Json::List(vec![item.clone()]));
                }
            }
        }
        for (at, _) in (0..).zip(&self.book.laws) {
            if chosen.contains(&at) {
                laws.push(at);
            }
        }
    }

    fn system(&mut self, path: &str, json: &Json, system: &mut System) {
        let mut kept = Kept::default();
        json.get("name").and_then(Json::as_text).unwrap_or_default().clone_into(&mut system.name);
        self.single(json, path, "asOf", &mut kept, &mut |reader, json| {
            system.as_of = reader.day("", json, "");
            system.as_of.map(|_| ())
        });
        let parameters = json.get("parameters").unwrap_or(&NOTHING);
        self.section(json, path, &["answers"], &mut kept, Section::Answers, system);
        for (key, section) in [
            ("circumstances", Section::Answers),
            ("rates", Section::Rates),
            ("index", Section::Years(None)),
            ("positions", Section::Positions),
            ("scope", Section::Scope),
        ] {
            if key != "index" {
                self.section(json, path, &["parameters", key], &mut kept, section, system);
                continue;
            }
            for (id, _) in parameters.get(key).and_then(Json::entries).unwrap_or(&[]) {
                let index = Section::Years(Reader::new(self.book).index("", id));
                self.section(json, path, &["parameters", key, id], &mut kept, index, system);
            }
        }
        self.section(json, path, &["done"], &mut kept, Section::Done, system);
        self.others(json, path, &[], &["name", "asOf", "answers", "parameters", "done"], &mut kept);
        let known = ["rates", "index", "circumstances", "positions", "scope"];
        self.others(parameters, path, &["parameters"], &known, &mut kept);
        system.kept = kept;
    }

    /// A value of its own; one that does not fit is kept and named.
    #[inline(never)]
    fn single(
        &mut self,
        json: &Json,
        path: &str,
        key: &str,
        kept: &mut Kept,
        read: &mut dyn FnMut(&mut Reader<'_>, &Json) -> Option<()>,
    ) {
        let Some(value) = json.get(key) else { return };
        if read(&mut Reader::new(self.book), value).is_none() {
            self.remarks.push(Remark::Unfit { path: place(path, &[key], &[]) });
            kept.keep(&[key], &[], value.clone());
        }
    }

    /// Every entry of an object at `keys`; what is not taken is kept and named.
    #[inline(never)]
    fn section(
        &mut self,
        json: &Json,
        path: &str,
        keys: &[&str],
        kept: &mut Kept,
        section: Section,
        system: &mut System,
    ) {
        let mut object = json;
        for key in keys {
            let Some(inner) = object.get(key) else { return };
            object = inner;
        }
        let Some(entries) = object.entries() else {
            self.remarks.push(Remark::Unfit { path: place(path, keys, &[]) });
            return kept.keep(keys, &[], object.clone());
        };
        for (id, value) in entries {
            if matches!(value, Json::Null) {
                continue;
            }
            if section == Section::Answers {
                if let Some((at, answer)) = self.answer(path, keys, (id, value), kept) {
                    self.place(at, answer, system, keys == ["profile"]);
                    continue;
                }
            } else {
                let mut reader = Reader::new(self.book);
                if let Some(entry) = reader.entry(section, "", id, value)
                    && reader.errors.is_empty()
                {
                    system.facts().put(entry);
                    continue;
                }
            }
            let path = place(path, keys, &[id]);
            self.remarks.push(if self.known(id) { Remark::Unfit { path } } else { Remark::Unknown { path } });
            kept.keep(keys, &[id], value.clone());
        }
    }

    /// Sets an answer; one that stands in the profile but belongs to a system, or the other way round, is a stray.
    fn place(&mut self, at: QuestionId, answer: Answer, system: &mut System, profile: bool) {
        match (self.book.questions.get(at as usize), system.answers.get_mut(at as usize)) {
            (Some(question), Some(slot)) if question.profile == profile => *slot = answer,
            _ => self.strays.push((at, answer)),
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
    #[inline(never)]
    fn others(&mut self, json: &Json, path: &str, keys: &[&str], known: &[&str], kept: &mut Kept) {
        for (key, value) in json.entries().unwrap_or(&[]) {
            if !known.contains(&key.as_str()) {
                self.remarks.push(Remark::Unknown { path: place(path, keys, &[key]) });
                kept.keep(keys, &[key], value.clone());
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
        if let Json::Object(parts) = &mut value
            && question.kind == Kind::SeveralOf
        {
            let (mut yes, mut all) = (false, true);
            for (part, list) in parts {
                yes |= part == "yes";
                let unknown = split(question, list);
                if unknown.is_empty() {
                    continue;
                }
                if all {
                    kept.keep(keys, &[id, "yes"], Json::List(Vec::new()));
                    all = false;
                }
                self.remarks.push(Remark::Unknown { path: place(path, keys, &[id, part]) });
                kept.keep(keys, &[id, part], Json::List(unknown));
            }
            if !yes {
                value.put("yes", Json::List(Vec::new()));
            }
        }
        let mut reader = Reader::new(self.book);
        let answer = reader.answer("", question, &value)?;
        let empty = matches!(answer, Answer::Several { yes: 0, no: 0, unknown: 0 });
        reader.errors.is_empty().then_some((at, if empty { Answer::Nothing } else { answer }))
    }
}

/// Takes unknown options out of a list.
fn split(question: &Question, list: &mut Json) -> Vec<Json> {
    let mut unknown = Vec::new();
    if let Json::List(items) = list {
        for item in std::mem::take(items) {
            let known = question.options.iter().any(|option| Some(option.id.as_str()) == item.as_text());
            if known { items.push(item) } else { unknown.push(item) }
        }
    }
    unknown
}

/// Sets an answer where there is none yet.
fn fill(answers: &mut [Answer], at: QuestionId, answer: &Answer) {
    if let Some(slot) = answers.get_mut(at as usize)
        && !slot.given()
    {
        *slot = answer.clone();
    }
}

#[inline(never)]
fn place(path: &str, keys: &[&str], more: &[&str]) -> String {
    let mut out = path.to_owned();
    for part in [keys, more] {
        for key in part {
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(key);
        }
    }
    out
}
