//! Reads all rule files: first `order.toml`, then `shared/`, then each law in its order, files by name, tables as written.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::fields::Fields;
use super::super::files;
use super::super::place::{LawFile, Mistakes, Place};
use super::super::suggest;
use super::{
    Head, Source, amounts, classification, deadline, duty, example, law, order, penalty, question, rule, statement,
};

/// A parsed file: its index and its tables; none where it is no TOML.
pub type Parsed<'a> = (usize, Option<Spanned<DeTable<'a>>>);

/// Parses a file as TOML; what is no TOML is reported.
pub fn parse<'a>(at: usize, file: &'a LawFile, mistakes: &Mistakes<'_>) -> Parsed<'a> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let sound = errors.is_empty();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let place = Place { file: at, start: span.start, end: span.end, line_only: false };
        mistakes.at(place, plain(error.message()));
    }
    (at, sound.then_some(table))
}

/// The reader's message as a sentence.
fn plain(message: &str) -> String {
    match message {
        "duplicate key" => "this name is written twice here. Keep one.".to_owned(),
        other => format!("the file cannot be read from here: {}.", other.trim_end_matches('.')),
    }
}

/// Everything in the rule files; none where the order, a folder or a `[law]` is missing, without which nothing fits.
pub fn read(names: &[LawFile], parsed: &[Parsed<'_>], mistakes: &Mistakes<'_>) -> Option<Source> {
    let mut source = Source::default();
    let name = |at: usize| names.get(at).map_or("", |file| file.name.as_str());
    let rules = || parsed.iter().filter(|(at, _)| files::language(name(*at)).is_none());
    match rules().find(|(at, _)| name(*at) == "order.toml") {
        Some((at, Some(table))) => source.order = order::read(top(*at), table.get_ref(), mistakes),
        Some((_, None)) => return None,
        None => {
            mistakes.in_file("order.toml", "the file is missing. It lists the topics and the laws.");
            return None;
        }
    }
    let (known, mut complete) = known_folders(&source, names, mistakes);
    for (position, folder) in std::iter::once("shared").chain(known.iter().map(String::as_str)).enumerate() {
        let law = position.checked_sub(1).and_then(|at| u16::try_from(at).ok());
        if law.is_some() {
            let law = read_law(folder, names, parsed, mistakes);
            complete &= law.is_some();
            source.laws.extend(law);
        }
        for (at, table) in rules().filter(|(at, _)| files::folder(name(*at)) == folder) {
            if let Some(table) = table {
                read_file(*at, law, table.get_ref(), &mut source, mistakes);
            }
        }
    }
    for (at, _) in rules().filter(|(at, _)| files::folder(name(*at)).is_empty() && name(*at) != "order.toml") {
        mistakes.in_file(name(*at), "rule files stand in `shared` or in the folder of a law.");
    }
    complete.then_some(source)
}

fn top(file: usize) -> Place {
    Place { file, ..Place::default() }
}

/// The folders of the laws in their order; folders and names without the other are mistakes.
fn known_folders(source: &Source, names: &[LawFile], mistakes: &Mistakes<'_>) -> (Vec<String>, bool) {
    let mut folders: Vec<&str> = names.iter().map(|file| files::folder(&file.name)).collect();
    folders.retain(|folder| !folder.is_empty() && *folder != "shared");
    folders.dedup();
    let (mut known, mut complete) = (Vec::new(), true);
    for law in &source.order.laws {
        if folders.contains(&law.value.as_str()) {
            known.push(law.value.clone());
        } else {
            let guess = suggest::did_you_mean(&law.value, folders.iter().copied());
            mistakes.at(law.place, format!("there is no folder `{}`.{guess}", law.value));
            complete = false;
        }
    }
    for folder in folders {
        if !known.iter().any(|law| law == folder) {
            let sentence =
                format!("the folder `{folder}` is not listed in order.toml. Add it to `laws` under [release].");
            mistakes.in_file(folder, sentence);
            complete = false;
        }
    }
    (known, complete)
}

fn read_law(folder: &str, names: &[LawFile], parsed: &[Parsed<'_>], mistakes: &Mistakes<'_>) -> Option<law::Law> {
    let (mut found, mut broken) = (None, false);
    for (at, table) in parsed {
        let Some(table) = table else {
            broken = true;
            continue;
        };
        let name = names.get(*at).map_or("", |file| file.name.as_str());
        if files::folder(name) != folder || files::language(name).is_some() {
            continue;
        }
        if let Some((key, value)) = table.get_ref().iter().find(|(key, _)| key.get_ref() == "law") {
            let span = key.span();
            let place = Place { file: *at, start: span.start, end: span.end, line_only: false };
            let fields = Fields::new("the file".to_owned(), place, table.get_ref(), mistakes);
            let law = fields
                .table_of("law", value, "`[law]`".to_owned())
                .map(|fields| law::read(folder, fields.named_at(place)));
            if found.is_some() {
                mistakes.at(place, format!("the law `{folder}` has a second [law]. Keep one."));
            }
            found = found.or(law);
        }
    }
    if found.is_none() && !broken {
        let file = format!("{folder}/law.toml");
        mistakes.in_file(&file, format!("the law `{folder}` has no [law] with its id, prefix and scope."));
    }
    found
}

/// The tables a rule file may have.
pub const KINDS: [&str; 21] = [
    "question",
    "rule",
    "ladder",
    "flags",
    "obligation",
    "penalty",
    "deadline",
    "event",
    "effect",
    "note",
    "open_point",
    "draft",
    "reading",
    "group",
    "document",
    "date",
    "index",
    "table",
    "amount",
    "source",
    "example",
];

fn read_file(at: usize, law: Option<u16>, table: &DeTable<'_>, source: &mut Source, mistakes: &Mistakes<'_>) {
    let file = Fields::new("a law file".to_owned(), top(at), table, mistakes);
    for (key, value) in file.entries() {
        let Some(kind) = KINDS.into_iter().find(|kind| *kind == key.value) else {
            if key.value != "law" || law.is_none() {
                let guess = suggest::did_you_mean(&key.value, KINDS);
                let sentence =
                    format!("there is no kind `{}`. Allowed are {}.{guess}", key.value, suggest::list(KINDS));
                mistakes.at(key.place, sentence);
            }
            continue;
        };
        let DeValue::Table(_) = value.get_ref() else {
            mistakes.at(key.place, format!("write [{kind}.name] and its keys below."));
            continue;
        };
        let Some(all) = file.table_of(kind, value, String::new()) else { continue };
        for (id, value) in all.entries() {
            let head = Head { id: id.value.clone(), place: id.place, law, kind };
            if let Some(fields) = all.table_of(&id.value, value, head.what()) {
                read_one(head, fields.named_at(id.place), source);
            }
        }
    }
}

fn read_one(head: Head, fields: Fields<'_>, source: &mut Source) {
    match head.kind {
        "question" => source.questions.push(question::read(head, fields)),
        "rule" => source.rules.push(rule::read(head, fields)),
        "group" => source.groups.push(rule::read_group(head, fields)),
        "draft" | "reading" => source.layers.push(rule::read_layer(head, fields)),
        "ladder" | "flags" => source.classifications.push(classification::read(head, fields)),
        "obligation" => source.obligations.push(duty::read(head, fields)),
        "penalty" => source.penalties.push(penalty::read(head, fields)),
        "deadline" => source.deadlines.push(deadline::read(head, fields)),
        "event" | "effect" => source.bare.push(statement::read_bare(head, fields)),
        "note" => source.notes.push(statement::read_note(head, fields)),
        "open_point" => source.open_points.push(statement::read_open_point(head, fields)),
        "document" => source.documents.push(statement::read_document(head, fields)),
        "date" => source.dates.push(amounts::read_date(head, fields)),
        "index" => source.indexes.push(amounts::read_index(head, fields)),
        "table" => source.tables.push(amounts::read_table(head, fields)),
        "amount" => source.amounts.push(amounts::read_amount(head, fields)),
        "source" => source.sources.push(law::read_source(head, fields)),
        "example" => source.examples.push(example::read(head, fields)),
        _ => {}
    }
}
