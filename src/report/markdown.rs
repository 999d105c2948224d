//! Markdown. What a reader typed or a law says never becomes markup.

use super::blocks::{Block, Line, Look};
use crate::joined::{three, two};

/// Writes the blocks as Markdown.
pub fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut listed = false;
    for block in blocks {
        let item = matches!(block, Block::Item(..));
        let close = item && listed;
        if !out.is_empty() && !close {
            out.push('\n');
        }
        listed = item;
        match block {
            Block::Heading(level, line) => {
                out.push_str(&"#".repeat(*level));
                out.push(' ');
                out.push_str(&inline(line));
            }
            Block::Paragraph(line) => out.push_str(&first(&inline(line))),
            Block::Item(depth, number, line) => {
                out.push_str(&"  ".repeat(*depth - 1));
                match number {
                    Some(number) => out.push_str(&two(&number.to_string(), ". ")),
                    None => out.push_str("- "),
                }
                out.push_str(&first(&inline(line)));
            }
            Block::Table(head, rows) => {
                row(&mut out, head);
                out.push_str("\n|");
                out.push_str(&" --- |".repeat(head.len()));
                for cells in rows {
                    out.push('\n');
                    row(&mut out, cells);
                }
            }
        }
        out.push('\n');
    }
    out
}

fn row(out: &mut String, cells: &[Vec<Line>]) {
    out.push('|');
    for lines in cells {
        for (at, line) in lines.iter().enumerate() {
            out.push_str(if at == 0 { " " } else { "<br>" });
            out.push_str(&inline(line));
        }
        out.push_str(" |");
    }
}

fn inline(line: &Line) -> String {
    let mut out = String::new();
    for piece in line {
        if !out.is_empty() {
            out.push(' ');
        }
        let words = escaped(&piece.words);
        match piece.look {
            Look::Strong => out.push_str(&three("**", &words, "**")),
            Look::Tag => out.push_str(&three("*\\[", &words, "\\]*")),
            Look::Small if line.len() > 1 => out.push_str(&three("(", &words, ")")),
            Look::Link if plain_address(&piece.words) => out.push_str(&three("<", &piece.words, ">")),
            _ => out.push_str(&words),
        }
    }
    out
}

fn plain_address(address: &str) -> bool {
    let breaks = |c: char| matches!(c, '<' | '>' | '\\') || c.is_whitespace();
    address.starts_with("https://") && !address.contains(breaks)
}

/// Characters that mean something inside a line; line breaks become spaces.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out.trim().to_owned()
}

/// A line that must not be read as a heading, a list or a rule because of how it begins.
fn first(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).unwrap_or((line, ""));
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) {
        return three(number, "\\", rest);
    }
    if line.starts_with(['#', '+', '-', '=']) { two("\\", line) } else { line.to_owned() }
}
