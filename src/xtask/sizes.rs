//! Sizes by law and by part, against the budgets in `tests/sizes.toml`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, GzBuilder};
use selfcheck_law::rulebook::Bundle;

use crate::{dist, law, place, share};

/// Something measured: what it is, its bytes and what it may have.
pub struct Size {
    /// What it is.
    pub what: String,
    /// Bytes as stored.
    pub bytes: usize,
    /// Bytes after gzip.
    pub gzip: usize,
    /// The budget, and whether it is about the stored bytes; none = only reported.
    budget: Option<(usize, bool)>,
}

impl Size {
    /// Measures some bytes.
    pub fn of(what: impl Into<String>, bytes: &[u8]) -> Size {
        Size { what: what.into(), bytes: bytes.len(), gzip: gzip(bytes).len(), budget: None }
    }
    fn within(mut self, budget: Option<usize>) -> Size {
        self.budget = budget.map(|budget| (budget, false));
        self
    }
    fn stored_within(mut self, budget: Option<usize>) -> Size {
        self.budget = budget.map(|budget| (budget, true));
        self
    }
    /// Whether it has a budget.
    pub fn is_limited(&self) -> bool {
        self.budget.is_some()
    }
    /// Whether it is within its budget.
    pub fn fits(&self) -> bool {
        self.budget.is_none_or(|(budget, stored)| if stored { self.bytes <= budget } else { self.gzip <= budget })
    }
    /// A line of the report.
    pub fn line(&self) -> String {
        let kilobytes = |bytes: usize| format!("{}.{} KB", bytes / 1024, bytes % 1024 * 10 / 1024);
        let budget = match self.budget {
            None => String::new(),
            Some((budget, stored)) => {
                let verdict = if self.fits() { "" } else { "   TOO BIG" };
                format!("   at most {}{}{verdict}", kilobytes(budget), if stored { " stored" } else { "" })
            }
        };
        format!("{:34}{:>12}{:>12} gzip{budget}", self.what, kilobytes(self.bytes), kilobytes(self.gzip))
    }
}

/// Compresses as the shipped files do: best level, no name, no time, so that equal bytes give equal bytes.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    // Writing into memory does not fail; an empty result would be seen at once by whoever unpacks it.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Prints the report over a fresh build; whether all is within its budget.
pub fn run() -> Result<bool, String> {
    let folder = place::target().join("dist");
    dist::build(&folder)?;
    let sizes = measure(&folder)?;
    for size in &sizes {
        println!("{}", size.line());
    }
    Ok(sizes.iter().all(Size::fits))
}

/// Measures a folder that `dist` has built.
pub fn measure(folder: &Path) -> Result<Vec<Size>, String> {
    let text = place::read(&place::root().join("tests/sizes.toml"))?;
    let budgets = budgets(&text);
    let budget = |name: &str| budgets.get(name).copied();
    let bundle = law::bundle().map_err(|_| "the law files have mistakes; see `cargo xtask check-law`".to_owned())?;

    let mut sizes = Vec::new();
    let file = |name: &str| place::read_bytes(&folder.join(name));
    let mut code = Vec::new();
    for name in module_form(folder) {
        let bytes = file(&name)?;
        sizes.push(Size::of(name, &bytes));
        code.push(bytes);
    }
    let all = code.concat();
    let data = bundle.encode();
    let module = code.first_mut().ok_or("there is no module")?;
    *module = without(module, &data).ok_or("the data of the laws is not found in the module as it was compiled")?;
    sizes.push(Size::of("code, glue and style", &code.concat()).within(budget("code")));
    sizes.push(Size::of("data of all laws", &data));
    for (at, law) in bundle.rulebook.laws.iter().enumerate() {
        let part = encoded_law(&bundle, at);
        sizes.push(Size::of(format!("  {}", law.id), &part).within(budget(&format!("law.{}", law.id))));
    }
    sizes.push(Size::of("everything as modules", &all).within(budget("everything")));
    sizes.push(Size::of(dist::ONE_TAG, &file(dist::ONE_TAG)?).within(budget("everything")));
    sizes.push(Size::of(dist::SINGLE, &file(dist::SINGLE)?).stored_within(budget("single_file")));
    Ok(sizes)
}

/// What a page loads that embeds the module form; the module itself first.
fn module_form(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = place::files(folder).iter().map(|path| place::relative(folder, path)).collect();
    names.retain(|name| name.ends_with(".wasm") || name.ends_with(".js") && name != dist::ONE_TAG);
    names.sort_by_key(|name| !name.ends_with(".wasm"));
    names
}

fn encoded_law(bundle: &Bundle, at: usize) -> Vec<u8> {
    u16::try_from(at).map(|law| share::of_law(bundle, law).encode()).unwrap_or_default()
}

/// The budgets by name, `law.<id>` those of the section `[law]`. Of TOML only lines `name = 123_456` are used there.
fn budgets(text: &str) -> BTreeMap<String, usize> {
    let mut section = String::new();
    let mut found = BTreeMap::new();
    for line in text.lines().map(|line| line.split('#').next().unwrap_or("").trim()) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = format!("{name}.");
        } else if let Some((name, number)) = line.split_once('=')
            && let Ok(number) = number.trim().replace('_', "").parse()
        {
            found.insert(format!("{section}{}", name.trim()), number);
        }
    }
    found
}

/// The bytes with one stretch cut out of them.
fn without(bytes: &[u8], part: &[u8]) -> Option<Vec<u8>> {
    let at = bytes.windows(part.len().max(1)).position(|window| window == part)?;
    Some([bytes.get(..at)?, bytes.get(at + part.len()..)?].concat())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{Size, budgets, gzip, without};

    #[test]
    fn budgets_are_read_by_section() {
        let read = budgets("# x = 1\ncode = 112_640  # 110 KB\n\n[law]\njapan = 5\n");
        assert_eq!(read.into_iter().collect::<Vec<_>>(), [("code".to_owned(), 112_640), ("law.japan".to_owned(), 5)]);
    }

    #[test]
    fn a_size_over_its_budget_is_told() {
        let size = Size::of("x", &[7; 4096]).stored_within(Some(4095));
        assert!(!size.fits() && size.line().contains("TOO BIG"), "{}", size.line());
        assert!(Size::of("x", &[7; 4096]).within(Some(100)).fits());
    }

    #[test]
    fn packed_bytes_unpack_and_carry_no_time() -> Result<(), std::io::Error> {
        let packed = gzip(b"hello hello hello");
        assert_eq!(packed.get(4..8), Some(&[0_u8; 4][..]));
        let mut text = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text)?;
        assert_eq!(text, "hello hello hello");
        Ok(())
    }

    #[test]
    fn a_stretch_is_cut_out_once() {
        assert_eq!(without(b"abcdef", b"cd").as_deref(), Some(&b"abef"[..]));
        assert_eq!(without(b"abcdef", b"x"), None);
    }
}
