//! Walks over a tree: for tests that ask what is on the page.

use ai_selfcheck::view::tree::{Element, Node};

pub fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

/// All elements in document order.
pub fn all(root: &Element) -> Vec<&Element> {
    let mut out = vec![root];
    for child in &root.children {
        if let Node::Element(inner) = child {
            out.extend(all(inner));
        }
    }
    out
}

/// The text of an element and everything in it.
pub fn text(root: &Element) -> String {
    let mut out = String::new();
    for child in &root.children {
        match child {
            Node::Text(words) => out.push_str(words),
            Node::Element(inner) => {
                out.push(' ');
                out.push_str(&text(inner));
            }
        }
    }
    out
}

pub fn by_tag<'a>(root: &'a Element, tag: &str) -> Vec<&'a Element> {
    all(root).into_iter().filter(|element| element.tag == tag).collect()
}

pub fn by_class<'a>(root: &'a Element, class: &str) -> Vec<&'a Element> {
    let has = |element: &&Element| attr(element, "class").is_some_and(|c| c.split(' ').any(|one| one == class));
    all(root).into_iter().filter(has).collect()
}

/// The element that sends a message.
pub fn sends<'a>(root: &'a Element, message: &str) -> Option<&'a Element> {
    let names = ["data-click", "data-change", "data-input"];
    all(root).into_iter().find(|element| names.iter().any(|name| attr(element, name) == Some(message)))
}

pub fn by_id<'a>(root: &'a Element, id: &str) -> Option<&'a Element> {
    all(root).into_iter().find(|element| attr(element, "id") == Some(id))
}

/// Writes a page as files under target/pages, to be looked at in both themes.
pub fn keep(name: &str, language: &str, page: &Element) {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = format!("{root}/target/pages");
    std::fs::create_dir_all(&folder).unwrap();
    let css = |name: &str| std::fs::read_to_string(format!("{root}/www/{name}.css")).unwrap();
    let css = [css("element"), css("result")].concat();
    for theme in ["light", "dark"] {
        let page = ai_selfcheck::view::html::html(page);
        let html = format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{name}</title><style>body{{margin:0}}</style>\
             <ai-selfcheck theme=\"{theme}\"><template shadowrootmode=\"open\"><style>{css}</style>{page}</template>\
             </ai-selfcheck></html>",
        );
        std::fs::write(format!("{folder}/{name}-{theme}.html"), html).unwrap();
    }
}
