//! An element tree as a row of blocks: what formats without markup of their own can write.
//!
//! What is only heard, or only drawn, is left out; a picture is its text alternative. Everything behind the first line
//! of an item is an item below it, so that no format needs paragraphs inside lists.

use crate::view::tree::{Element, Node};

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading with its level; 1 is the title.
    Heading(usize, Line),
    /// A paragraph.
    Paragraph(Line),
    /// An item of a list with its depth, 1 outside, and its number where the list has numbers.
    Item(usize, Option<usize>, Line),
    /// A table: its head and its rows, in cells of lines.
    Table(Vec<Vec<Line>>, Vec<Vec<Vec<Line>>>),
}

/// A line of text in pieces.
pub type Line = Vec<Piece>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How it looks.
    pub look: Look,
    /// Its words.
    pub words: String,
}

/// How a piece of a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Plain text.
    Plain,
    /// Text that matters most.
    Strong,
    /// A small outlined tag: what not to rely on.
    Tag,
    /// Smaller text: where it stands.
    Small,
    /// An address.
    Link,
}

/// The blocks of an element.
pub fn blocks(element: &Element) -> Vec<Block> {
    let mut flat = Flat { blocks: Vec::new(), line: Vec::new(), depth: 0, first: None };
    flat.children(element, Look::Plain);
    flat.end();
    flat.blocks
}

struct Flat {
    blocks: Vec<Block>,
    /// The line that is being written.
    line: Line,
    /// How many lists it stands in.
    depth: usize,
    /// It begins an item, perhaps with a number.
    first: Option<Option<usize>>,
}

impl Flat {
    fn children(&mut self, element: &Element, look: Look) {
        for child in &element.children {
            match child {
                Node::Element(inner) => self.element(inner, look),
                Node::Text(words) => self.words(words, look),
            }
        }
    }

    fn words(&mut self, words: &str, look: Look) {
        match self.line.last_mut() {
            Some(last) if last.look == look && look != Look::Tag => last.words.push_str(words),
            _ => self.line.push(Piece { look, words: words.to_owned() }),
        }
    }

    fn element(&mut self, element: &Element, look: Look) {
        if element.tag == "caption" || is(element, "aria-hidden", "true") || has_class(element, "unseen") {
            return;
        }
        match element.tag {
            "span" if has_class(element, "tag") => self.children(element, Look::Tag),
            "span" if has_class(element, "hint") || has_class(element, "cite") => self.children(element, Look::Small),
            "span" => self.children(element, look),
            "strong" => self.children(element, Look::Strong),
            "a" => self.children(element, Look::Link),
            _ => {
                self.end();
                self.block(element);
                self.end();
            }
        }
    }

    fn block(&mut self, element: &Element) {
        match element.tag {
            "h1" => self.heading(1, element),
            "h2" => self.heading(2, element),
            "h3" => self.heading(3, element),
            "dl" => self.terms(element),
            "table" => self.table(element),
            "ul" | "ol" if !headed(element) => self.list(element),
            "summary" => self.children(element, Look::Strong),
            "details" if self.depth > 0 => self.fold(element),
            _ if is(element, "role", "img") => {
                let words = element.attributes.iter().find(|(name, _)| *name == "aria-label");
                self.words(words.map_or("", |(_, words)| words), Look::Plain);
            }
            _ if has_class(element, "label") => self.children(element, Look::Strong),
            _ => self.children(element, Look::Plain),
        }
    }

    fn heading(&mut self, level: usize, element: &Element) {
        self.children(element, Look::Plain);
        let line = self.line();
        self.blocks.push(Block::Heading(level, line));
    }

    fn list(&mut self, list: &Element) {
        let depth = self.depth;
        for (at, item) in elements(list).into_iter().enumerate() {
            self.depth = depth.max(1);
            self.first = Some(if list.tag == "ol" { Some(at + 1) } else { None });
            self.children(item, Look::Plain);
            self.end();
        }
        (self.depth, self.first) = (depth, None);
    }

    /// Within an item, what is folded stands below its summary.
    fn fold(&mut self, details: &Element) {
        let depth = self.depth;
        for part in elements(details) {
            self.element(part, Look::Plain);
            self.depth = depth + 1;
        }
        self.depth = depth;
    }

    /// A term and its value are one item.
    fn terms(&mut self, list: &Element) {
        for part in elements(list) {
            if part.tag == "dt" {
                (self.depth, self.first) = (1, Some(None));
                self.children(part, Look::Strong);
                self.words(":", Look::Strong);
            } else {
                self.children(part, Look::Plain);
                self.end();
            }
        }
        self.depth = 0;
    }

    fn table(&mut self, table: &Element) {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        for part in elements(table) {
            for row in elements(part) {
                let mut cells = Vec::new();
                for cell in elements(row) {
                    cells.push(lines(cell));
                }
                if part.tag == "thead" {
                    head = cells;
                } else {
                    rows.push(cells);
                }
            }
        }
        self.blocks.push(Block::Table(head, rows));
    }

    /// The line so far, without pieces that are empty.
    fn line(&mut self) -> Line {
        let mut line = Line::new();
        for piece in std::mem::take(&mut self.line) {
            if !piece.words.trim().is_empty() {
                line.push(piece);
            }
        }
        line
    }

    /// Ends the line and makes a block of it, where it has words.
    fn end(&mut self) {
        let line = self.line();
        if line.is_empty() {
            return;
        }
        let block = match self.first.take() {
            Some(number) => {
                self.depth += 1;
                Block::Item(self.depth - 1, number, line)
            }
            None if self.depth > 0 => Block::Item(self.depth, None, line),
            None => Block::Paragraph(line),
        };
        self.blocks.push(block);
    }
}

/// The lines of a cell.
fn lines(cell: &Element) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in blocks(cell) {
        if let Block::Paragraph(line) | Block::Item(_, _, line) = block {
            lines.push(line);
        }
    }
    lines
}

fn elements(element: &Element) -> Vec<&Element> {
    let mut inner = Vec::new();
    for child in &element.children {
        if let Node::Element(element) = child {
            inner.push(element);
        }
    }
    inner
}

/// It has a heading somewhere: a list of such items is no list on paper.
fn headed(element: &Element) -> bool {
    matches!(element.tag, "h1" | "h2" | "h3") || elements(element).into_iter().any(headed)
}

fn is(element: &Element, name: &str, value: &str) -> bool {
    element.attributes.iter().any(|(known, has)| *known == name && has == value)
}

fn has_class(element: &Element, class: &str) -> bool {
    element.attributes.iter().any(|(name, has)| *name == "class" && has.split(' ').any(|one| one == class))
}
