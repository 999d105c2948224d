//! From files to scenarios: bases, variants and sets are put together here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::expect::LawExpect;
use super::file::Block;

/// A scenario, ready to run.
pub struct Scenario {
    /// `kazakhstan/systems/s18#18b`.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What goes in.
    pub given: Block,
    /// What must come out, by law.
    pub expect: BTreeMap<String, LawExpect>,
}

impl Scenario {
    /// The input of the product.
    pub fn input(&self) -> serde_json::Value {
        self.given.input(self.expect.keys().map(String::as_str).collect())
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("scenarios")
}

/// The folders of scenarios.
pub fn folders() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root())
        .expect("tests/scenarios is there")
        .filter_map(|entry| entry.ok().filter(|e| e.path().is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// All scenarios of a folder, or every mistake in its files; none where the folder is not there.
pub fn folder(name: &str) -> Result<Vec<Scenario>, Vec<String>> {
    let mut files = BTreeMap::new();
    let mut sets = BTreeMap::new();
    let mut mistakes = Vec::new();
    let top = root().join(name);
    for path in if top.is_dir() { paths(&top) } else { Vec::new() } {
        let id = path.strip_prefix(&top).unwrap_or(&path).with_extension("");
        let id = id.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a scenario file can be read");
        if id.starts_with("sets/") {
            match toml::from_str::<LawExpect>(&text) {
                Ok(set) => drop(sets.insert(id.trim_start_matches("sets/").to_owned(), set)),
                Err(error) => mistakes.push(format!("{name}/{id}.toml: {error}")),
            }
        } else {
            match toml::from_str::<Block>(&text) {
                Ok(file) => drop(files.insert(id, file)),
                Err(error) => mistakes.push(format!("{name}/{id}.toml: {error}")),
            }
        }
    }
    let mut scenarios = Vec::new();
    for (id, file) in &files {
        mistakes.extend(shape(id, file).into_iter().map(|m| format!("{name}/{id}.toml: {m}")));
        let whole = std::iter::once((id.clone(), file));
        let parts = file.variant.iter().map(|v| (format!("{id}#{}", v.name), v));
        for (key, block) in whole.chain(parts).filter(|(_, block)| !block.expect.is_empty()) {
            let given = resolve(&files, &key, 0);
            let expect = block.expect.iter().map(|(law, own)| Ok((law.clone(), with_sets(own, &sets)?)));
            match (given, expect.collect::<Result<_, String>>()) {
                (Ok(given), Ok(expect)) => {
                    mistakes.extend(
                        given
                            .not_chosen(&expect)
                            .map(|law| format!("{name}/{key}: expects something of `{law}`, which is not in its laws")),
                    );
                    scenarios.push(Scenario { id: format!("{name}/{key}"), title: block.title.clone(), given, expect })
                }
                (Err(mistake), _) | (_, Err(mistake)) => mistakes.push(format!("{name}/{key}: {mistake}")),
            }
        }
    }
    if mistakes.is_empty() { Ok(scenarios) } else { Err(mistakes) }
}

/// The TOML files below a folder, in order.
fn paths(top: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(top).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(paths(&path));
        } else if path.extension().is_some_and(|e| e == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What is wrong with the file as a whole.
fn shape(id: &str, file: &Block) -> Vec<String> {
    let mut wrong = Vec::new();
    let is_base = id.starts_with("base/");
    if file.title.is_empty() {
        wrong.push("has no title".to_owned());
    }
    if !file.name.is_empty() {
        wrong.push("has a name of its own; only variants have one".to_owned());
    }
    if is_base == (!file.expect.is_empty() || file.variant.iter().any(|v| !v.expect.is_empty())) {
        wrong.push("a file in `base` expects nothing, every other expects something".to_owned());
    }
    if !is_base && file.law.is_empty() && file.variant.iter().any(|v| v.law.is_empty()) {
        wrong.push("does not say which articles it rests on (law)".to_owned());
    }
    for (at, variant) in file.variant.iter().enumerate() {
        let doubled = file.variant.iter().take(at).any(|v| v.name == variant.name);
        if variant.name.is_empty() || variant.title.is_empty() || doubled {
            wrong.push(format!("variant {} (`{}`) needs a title and a name of its own", at + 1, variant.name));
        }
        if !variant.variant.is_empty() {
            wrong.push(format!("variant `{}` has variants", variant.name));
        }
        if variant.expect.is_empty() && !is_base {
            wrong.push(format!("variant `{}` expects nothing", variant.name));
        }
    }
    wrong
}

/// The input of `file` or `file#variant`, bases taken in.
fn resolve(files: &BTreeMap<String, Block>, key: &str, depth: u8) -> Result<Block, String> {
    if depth > 8 {
        return Err("bases that rest on each other".to_owned());
    }
    let (id, variant) = match key.split_once('#') {
        Some((id, name)) => (id, Some(name)),
        None => (key, None),
    };
    let file = files.get(id).ok_or_else(|| format!("base `{id}` is no file of this folder"))?;
    let Some(name) = variant else {
        let base = file.base.as_ref().map_or(Ok(Block::default()), |base| resolve(files, base, depth + 1))?;
        return file.over(&base);
    };
    let block =
        file.variant.iter().find(|v| v.name == name).ok_or_else(|| format!("`{id}` has no variant `{name}`"))?;
    let base = resolve(files, block.base.as_deref().unwrap_or(id), depth + 1)?;
    block.over(&base)
}

/// The expectations with those of the sets; own ones win.
fn with_sets(own: &LawExpect, sets: &BTreeMap<String, LawExpect>) -> Result<LawExpect, String> {
    let mut all = own.clone();
    for name in own.include.iter().rev() {
        let set = sets.get(name).ok_or_else(|| format!("there is no set `{name}`"))?;
        for (id, wanted) in &set.obligations {
            all.obligations.entry(id.clone()).or_insert_with(|| wanted.clone());
        }
        for (id, wanted) in &set.penalties {
            all.penalties.entry(id.clone()).or_insert_with(|| wanted.clone());
        }
        for (id, wanted) in &set.notes {
            all.notes.entry(id.clone()).or_insert_with(|| wanted.clone());
        }
        for (id, wanted) in &set.classifications {
            all.classifications.entry(id.clone()).or_insert_with(|| wanted.clone());
        }
        all.ask = all.ask.or_else(|| set.ask.clone());
    }
    Ok(all)
}
