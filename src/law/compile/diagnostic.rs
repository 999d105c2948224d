//! A mistake in a law file, told to the person who edits it.

use std::fmt;

/// Where the mistake is, what is wrong and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// File, relative to the folder of all laws, with `/`.
    pub file: String,
    /// Line, from 1; 0 = the file as a whole.
    pub line: u32,
    /// Column in characters, from 1; 0 = the line as a whole.
    pub column: u32,
    /// One or two sentences: what is wrong, what to write instead.
    pub message: String,
    /// The line itself, for the caret.
    pub source_line: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(f, "{}: {}", self.file, self.message)?,
            (line, 0) => write!(f, "{}:{line}: {}", self.file, self.message)?,
            (line, column) => write!(f, "{}:{line}:{column}: {}", self.file, self.message)?,
        }
        if self.column > 0 {
            write!(f, "\n    {}\n    {}^", self.source_line, " ".repeat(self.column as usize - 1))?;
        }
        Ok(())
    }
}
