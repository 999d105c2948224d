//! A complete page for screen and print: no script, no request, everything escaped.

use super::outline::{Block, Line, Look, Outline, Piece};
use crate::view::html::html;
use crate::view::tree::{Element, el};

const STYLE: &str = include_str!("style.css");

/// Writes the outline as a page.
pub fn write(outline: &Outline) -> String {
    let mut main = el("main").child(el("h1").text(&*outline.title));
    for block in &outline.blocks {
        main = main.child(element(block));
    }
    let title = html(&el("title").text(&*outline.title));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n{title}\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n",
        outline.language
    );
    out.push_str(&html(&main));
    out.push_str("\n</body>\n</html>\n");
    out
}

fn element(block: &Block) -> Element {
    match block {
        Block::Heading(level, line) => inline(
            el(match level {
                2 => "h2",
                3 => "h3",
                _ => "h4",
            }),
            line,
        ),
        Block::Paragraph(line) => inline(el("p"), line),
        Block::List(numbered, items) => {
            el(if *numbered { "ol" } else { "ul" }).children(items.iter().map(|item| inline(el("li"), item)))
        }
        Block::Terms(terms) => terms.iter().fold(el("dl"), |list, (term, lines)| {
            let lines = lines.iter().map(|line| inline(el("dd"), line));
            list.child(inline(el("dt"), term)).children(lines)
        }),
        Block::Table { head, rows } => {
            let names = head.iter().map(|name| el("th").attr("scope", "col").text(&**name));
            let rows = rows.iter().map(|row| {
                el("tr")
                    .children(row.iter().map(|cell| el("td").children(cell.iter().map(|line| inline(el("p"), line)))))
            });
            el("table").child(el("thead").child(el("tr").children(names))).child(el("tbody").children(rows))
        }
        Block::Ladder(rungs) => el("ol").class("ladder").children(rungs.iter().map(|rung| {
            let look = match rung.look {
                Look::Certain => "certain",
                Look::Possible => "possible",
                Look::RuledOut => "ruled-out",
            };
            el("li").class(look).text(format!("{} ", rung.name)).child(el("span").text(&*rung.word))
        })),
    }
}

fn inline(mut element: Element, line: &Line) -> Element {
    for (at, piece) in line.0.iter().enumerate() {
        if at > 0 {
            element = element.text(" ");
        }
        element = match piece {
            Piece::Text(text) => element.text(&**text),
            Piece::Strong(text) => element.child(el("strong").text(&**text)),
            Piece::Tag(text) => element.child(el("span").class("tag").text(&**text)),
            Piece::Small(text) => element.child(el("span").class("small").text(&**text)),
            Piece::Link(address) if address.starts_with("https://") || address.starts_with("http://") => {
                element.child(el("a").attr("href", &**address).attr("rel", "noopener noreferrer").text(&**address))
            }
            Piece::Link(address) => element.text(&**address),
        };
    }
    element
}
