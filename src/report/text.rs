//! Plain text: wrapped lines, underlined headings.

use super::blocks::{Block, Line, Look};
use crate::joined::{colon, three, two};

/// Columns of a line.
const WIDTH: usize = 78;

/// Writes the blocks as plain text.
pub fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut listed = false;
    for block in blocks {
        let item = matches!(block, Block::Item(..));
        match block {
            Block::Heading(level, line) => heading(&mut out, *level, &plain(line)),
            Block::Paragraph(line) => {
                out.push('\n');
                wrapped(&mut out, "", "", &plain(line));
            }
            Block::Item(depth, number, line) => {
                if !listed {
                    out.push('\n');
                }
                let mut mark = "  ".repeat(*depth - 1);
                match number {
                    Some(number) => mark.push_str(&two(&number.to_string(), ". ")),
                    None => mark.push_str("- "),
                }
                wrapped(&mut out, &mark, &" ".repeat(mark.len()), &plain(line));
            }
            Block::Table(head, rows) => {
                for row in rows {
                    out.push('\n');
                    for (name, cell) in head.iter().zip(row) {
                        described(&mut out, name, cell);
                    }
                }
            }
        }
        listed = item;
    }
    out
}

/// `name: line` where there is one line, else the lines below the name.
fn described(out: &mut String, name: &[Line], lines: &[Line]) {
    let name = name.first().map(plain).unwrap_or_default();
    if let [line] = lines {
        return wrapped(out, "", "  ", &colon(&name, &plain(line)));
    }
    wrapped(out, "", "  ", &two(&name, ":"));
    for line in lines {
        wrapped(out, "  - ", "    ", &plain(line));
    }
}

/// The words of a line; tags in square brackets.
fn plain(line: &Line) -> String {
    let mut out = String::new();
    for piece in line {
        if !out.is_empty() {
            out.push(' ');
        }
        let words = piece.words.trim();
        match piece.look {
            Look::Tag => out.push_str(&three("[", words, "]")),
            Look::Small if line.len() > 1 => out.push_str(&three("(", words, ")")),
            _ => out.push_str(words),
        }
    }
    out
}

fn heading(out: &mut String, level: usize, text: &str) {
    if !out.is_empty() {
        out.push_str(if level < 3 { "\n\n" } else { "\n" });
    }
    let start = out.len();
    wrapped(out, "", "", text);
    let mut longest = 0;
    for line in out.get(start..).unwrap_or("").split('\n') {
        longest = longest.max(line.chars().count());
    }
    let rule = match level {
        1 => "=",
        2 => "-",
        _ => "~",
    };
    out.push_str(&rule.repeat(longest));
    out.push('\n');
}

/// Words in lines of at most [`WIDTH`] columns; a word longer than a line is cut.
fn wrapped(out: &mut String, first: &str, other: &str, text: &str) {
    let mut line = first.to_owned();
    let mut column = first.chars().count();
    let mut empty = true;
    for word in text.split_whitespace() {
        let mut word = word;
        let mut length = word.chars().count();
        if !empty && column + 1 + length > WIDTH {
            next(out, &mut line, other);
            (column, empty) = (other.chars().count(), true);
        }
        if !empty {
            line.push(' ');
            column += 1;
        }
        while column + length > WIDTH {
            let room = word.char_indices().nth(WIDTH - column).map_or(word.len(), |(at, _)| at);
            let (now, later) = word.split_at_checked(room).unwrap_or((word, ""));
            line.push_str(now);
            next(out, &mut line, other);
            column = other.chars().count();
            word = later;
            length = word.chars().count();
        }
        line.push_str(word);
        column += length;
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

fn next(out: &mut String, line: &mut String, indent: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
    line.clear();
    line.push_str(indent);
}
