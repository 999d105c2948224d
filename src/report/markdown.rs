//! Markdown. What a reader typed or a law says never becomes markup.

use super::outline::{Block, Line, Look, Outline, Piece};

/// Writes the outline as Markdown.
pub fn write(outline: &Outline) -> String {
    let mut out = String::new();
    out.push_str("# ");
    out.push_str(&escaped(&outline.title));
    out.push('\n');
    for block in &outline.blocks {
        out.push('\n');
        match block {
            Block::Heading(level, line) => {
                out.push_str(&"#".repeat(usize::from(*level)));
                out.push(' ');
                out.push_str(&inline(line));
                out.push('\n');
            }
            Block::Paragraph(line) => {
                out.push_str(&first(&inline(line)));
                out.push('\n');
            }
            Block::List(numbered, items) => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                    out.push_str(&mark);
                    out.push_str(&first(&inline(item)));
                    out.push('\n');
                }
            }
            Block::Terms(terms) => {
                for (term, lines) in terms {
                    terms_item(&mut out, &inline(term), lines);
                }
            }
            Block::Table { head, rows } => table(&mut out, head, rows),
            Block::Ladder(rungs) => {
                for rung in rungs {
                    let mark = match rung.look {
                        Look::Certain => "■",
                        Look::Possible => "▨",
                        Look::RuledOut => "□",
                    };
                    out.push_str(&format!("- {mark} {}: {}\n", escaped(&rung.name), escaped(&rung.word)));
                }
            }
        }
    }
    out
}

fn terms_item(out: &mut String, term: &str, lines: &[Line]) {
    let colon = if term.ends_with([':', '?', '.']) { "" } else { ":" };
    out.push_str(&format!("- **{term}{colon}**"));
    if let [line] = lines {
        out.push(' ');
        out.push_str(&inline(line));
        out.push('\n');
        return;
    }
    out.push('\n');
    for line in lines {
        out.push_str("  - ");
        out.push_str(&first(&inline(line)));
        out.push('\n');
    }
}

fn table(out: &mut String, head: &[String], rows: &[Vec<Vec<Line>>]) {
    let cells: Vec<String> = head.iter().map(|name| escaped(name)).collect();
    out.push_str(&format!("| {} |\n|{}\n", cells.join(" | "), " --- |".repeat(head.len())));
    for row in rows {
        let cells: Vec<String> =
            row.iter().map(|cell| cell.iter().map(inline).collect::<Vec<_>>().join("<br>")).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn inline(line: &Line) -> String {
    let pieces: Vec<String> = line
        .0
        .iter()
        .map(|piece| match piece {
            Piece::Strong(text) => format!("**{}**", escaped(text)),
            Piece::Tag(text) => format!("*\\[{}\\]*", escaped(text)),
            Piece::Small(text) if line.0.len() > 1 => format!("({})", escaped(text)),
            Piece::Text(text) | Piece::Small(text) => escaped(text),
            Piece::Link(address) if plain_address(address) => format!("<{address}>"),
            Piece::Link(address) => escaped(address),
        })
        .collect();
    pieces.join(" ")
}

fn plain_address(address: &str) -> bool {
    address.starts_with("https://") && !address.contains(['<', '>', '\\']) && !address.contains(char::is_whitespace)
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
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '+', '-', '=']) { format!("\\{line}") } else { line.to_owned() }
}
