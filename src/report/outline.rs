//! The report as plain data: made once, written by every format.

/// A whole report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Language code.
    pub language: &'static str,
    /// The title.
    pub title: String,
    /// The content in order.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading with its level, 2 to 4 (1 is the title).
    Heading(u8, Line),
    /// A paragraph.
    Paragraph(Line),
    /// A list; the flag says whether its items are numbered.
    List(bool, Vec<Line>),
    /// Terms with their descriptions.
    Terms(Vec<(Line, Vec<Line>)>),
    /// A table.
    Table {
        /// Column heads.
        head: Vec<String>,
        /// Rows; a cell has one line or more.
        rows: Vec<Vec<Vec<Line>>>,
    },
    /// The levels of a classification, one segment each.
    Ladder(Vec<Rung>),
}

/// One level of a ladder with its look and its word; the look never says a thing alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The name of the level.
    pub name: String,
    /// How it looks.
    pub look: Look,
    /// The same in a word.
    pub word: String,
}

/// The three looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Solid.
    Certain,
    /// Hatched.
    Possible,
    /// Empty.
    RuledOut,
}

/// A line of text in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Piece>);

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// Text that matters most.
    Strong(String),
    /// A small outlined tag: what not to rely on.
    Tag(String),
    /// Smaller text: where it stands.
    Small(String),
    /// An address.
    Link(String),
}

impl Line {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Line {
        Line(vec![Piece::Text(text.into())])
    }
    /// Strong text.
    pub fn strong(text: impl Into<String>) -> Line {
        Line(vec![Piece::Strong(text.into())])
    }
    /// With one more piece; an empty one is left out.
    #[must_use]
    pub fn and(mut self, piece: Piece) -> Line {
        if !piece.words().is_empty() {
            self.0.push(piece);
        }
        self
    }
    /// With tags behind it.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = String>) -> Line {
        self.0.extend(tags.into_iter().map(Piece::Tag));
        self
    }
    /// With small text behind it, where there is any.
    #[must_use]
    pub fn small(self, text: impl Into<String>) -> Line {
        self.and(Piece::Small(text.into()))
    }
}

impl Piece {
    /// The words of a piece, without its look.
    pub fn words(&self) -> &str {
        match self {
            Piece::Text(text) | Piece::Strong(text) | Piece::Tag(text) | Piece::Small(text) | Piece::Link(text) => text,
        }
    }
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        Line::text(text)
    }
}

/// Blocks in the making.
#[derive(Debug, Default)]
pub struct Blocks(pub Vec<Block>);

impl Blocks {
    /// A heading.
    pub fn heading(&mut self, level: u8, line: impl Into<Line>) {
        self.0.push(Block::Heading(level, line.into()));
    }
    /// A paragraph; nothing where there are no words.
    pub fn paragraph(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if line.0.iter().any(|piece| !piece.words().is_empty()) {
            self.0.push(Block::Paragraph(line));
        }
    }
    /// A list; nothing where it is empty.
    pub fn list(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.0.push(Block::List(false, items));
        }
    }
    /// A numbered list; nothing where it is empty.
    pub fn numbered(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.0.push(Block::List(true, items));
        }
    }
    /// Terms; those without descriptions are left out.
    pub fn terms(&mut self, mut terms: Vec<(Line, Vec<Line>)>) {
        terms.retain(|(_, lines)| !lines.is_empty());
        if !terms.is_empty() {
            self.0.push(Block::Terms(terms));
        }
    }
}
