//! Plain text: wrapped lines, underlined headings.

use super::outline::{Block, Line, Look, Outline, Piece};

/// Columns of a line.
const WIDTH: usize = 78;

/// Writes the outline as plain text.
pub fn write(outline: &Outline) -> String {
    let mut out = String::new();
    heading(&mut out, 1, &outline.title);
    for block in &outline.blocks {
        match block {
            Block::Heading(level, line) => heading(&mut out, *level, &plain(line)),
            Block::Paragraph(line) => {
                out.push('\n');
                wrapped(&mut out, "", "", &plain(line));
            }
            Block::List(numbered, items) => {
                out.push('\n');
                for (at, item) in items.iter().enumerate() {
                    let mark = if *numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                    wrapped(&mut out, &mark, &" ".repeat(mark.len()), &plain(item));
                }
            }
            Block::Terms(terms) => {
                out.push('\n');
                for (term, lines) in terms {
                    described(&mut out, &plain(term), lines);
                }
            }
            Block::Table { head, rows } => {
                for row in rows {
                    out.push('\n');
                    for (name, cell) in head.iter().zip(row) {
                        described(&mut out, name, cell);
                    }
                }
            }
            Block::Ladder(rungs) => {
                out.push('\n');
                for rung in rungs {
                    let mark = match rung.look {
                        Look::Certain => "[#] ",
                        Look::Possible => "[/] ",
                        Look::RuledOut => "[ ] ",
                    };
                    wrapped(&mut out, mark, "    ", &format!("{}: {}", rung.name, rung.word));
                }
            }
        }
    }
    out
}

/// `term: line` where there is one line, else the lines below the term.
fn described(out: &mut String, term: &str, lines: &[Line]) {
    let colon = if term.ends_with([':', '?', '.']) { "" } else { ":" };
    if let [line] = lines {
        return wrapped(out, "", "  ", &format!("{term}{colon} {}", plain(line)));
    }
    wrapped(out, "", "  ", &format!("{term}{colon}"));
    for line in lines {
        wrapped(out, "  - ", "    ", &plain(line));
    }
}

/// The words of a line; tags in square brackets.
fn plain(line: &Line) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        if !out.is_empty() {
            out.push(' ');
        }
        match piece {
            Piece::Tag(text) => {
                out.push('[');
                out.push_str(text);
                out.push(']');
            }
            Piece::Small(text) if line.0.len() > 1 => {
                out.push('(');
                out.push_str(text);
                out.push(')');
            }
            other => out.push_str(other.words()),
        }
    }
    out
}

fn heading(out: &mut String, level: u8, text: &str) {
    if !out.is_empty() {
        out.push_str(if level < 3 { "\n\n" } else { "\n" });
    }
    let start = out.len();
    wrapped(out, "", "", text);
    let longest = out.get(start..).unwrap_or("").lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let rule = match level {
        1 => "=",
        2 => "-",
        3 => "~",
        _ => ".",
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
