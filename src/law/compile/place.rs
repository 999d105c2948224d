//! Places in law files, and the list of mistakes found there.

use std::cell::RefCell;

use super::diagnostic::Diagnostic;

/// A stretch of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into the list of files.
    pub file: usize,
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
    /// Only the line is known.
    pub line_only: bool,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// A file that was read: line ends are `\n`.
#[derive(Clone, Debug)]
pub struct LawFile {
    /// Path relative to the folder of all laws, with `/`.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl LawFile {
    /// Line (from 1), column in characters (from 1) and the line itself.
    fn locate(&self, offset: usize) -> (u32, u32, &str) {
        let offset = offset.min(self.text.len());
        let before = self.text.get(..offset).unwrap_or("");
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = self.text.get(start..).and_then(|rest| rest.find('\n')).map_or(self.text.len(), |at| start + at);
        let line = before.matches('\n').count() + 1;
        let column = self.text.get(start..offset).map_or(0, |text| text.chars().count()) + 1;
        (line as u32, column as u32, self.text.get(start..end).unwrap_or(""))
    }
}

/// All mistakes found so far.
pub struct Mistakes<'a> {
    files: &'a [LawFile],
    list: RefCell<Vec<Diagnostic>>,
}

impl<'a> Mistakes<'a> {
    /// An empty list over these files.
    pub fn new(files: &'a [LawFile]) -> Mistakes<'a> {
        Mistakes { files, list: RefCell::default() }
    }
    /// A mistake at a place.
    pub fn at(&self, place: Place, message: impl Into<String>) {
        let Some(file) = self.files.get(place.file) else { return };
        let (line, column, source_line) = file.locate(place.start);
        self.list.borrow_mut().push(Diagnostic {
            file: file.name.clone(),
            line,
            column: if place.line_only { 0 } else { column },
            message: message.into(),
            source_line: source_line.to_owned(),
        });
    }
    /// A mistake of a file as a whole.
    pub fn in_file(&self, file: &str, message: impl Into<String>) {
        self.list.borrow_mut().push(Diagnostic {
            file: file.to_owned(),
            line: 0,
            column: 0,
            message: message.into(),
            source_line: String::new(),
        });
    }
    /// `kazakhstan/scope.toml:28`, for messages that point at a second place.
    pub fn name_of(&self, place: Place) -> String {
        self.files.get(place.file).map_or_else(String::new, |file| {
            let (line, _, _) = file.locate(place.start);
            format!("{}:{line}", file.name)
        })
    }
    /// The name of a file.
    pub fn file_name(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |file| file.name.as_str())
    }
    /// The text of a file.
    pub fn text_of(&self, file: usize) -> &'a str {
        self.files.get(file).map_or("", |file| file.text.as_str())
    }
    /// All mistakes, in file and line order, each once.
    pub fn into_sorted(self) -> Vec<Diagnostic> {
        let mut list = self.list.into_inner();
        list.sort();
        list.dedup();
        list
    }
}
