//! The tree as escaped HTML: for export, print and native tests. No HTML string ever reaches the live page.

use super::tree::{Element, Node};

const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// The element and everything in it as HTML. Messages (`data-click` and its like) are left out: they mean nothing
/// outside the live page.
pub fn html(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        if matches!(*name, "data-click" | "data-change" | "data-input" | "data-enter") {
            continue;
        }
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        match child {
            Node::Element(inner) => write(inner, out),
            Node::Text(text) => escape(text, out),
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}
