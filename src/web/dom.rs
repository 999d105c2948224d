//! Shows an element tree as DOM nodes and, from then on, changes only what differs: what is focused, being typed or
//! unfolded stays. The nodes themselves are not held between two drawings; they are found where they were put, and
//! where something else (a translator, an extension) has changed them they are made anew.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as Dom, HtmlElement, HtmlInputElement, Node as DomNode, ShadowRoot};

use crate::view::tree::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const TEXT_NODE: u16 = 3;

/// Draws `new` as the first child of the root, over what was drawn there before.
pub fn draw(root: &ShadowRoot, old: Option<&Element>, new: &Element) {
    let Some(document) = root.owner_document() else { return };
    let pen = Pen { document };
    let focus = Focus::of(root);
    let first = root.first_element_child();
    match (first.as_ref(), old) {
        (Some(dom), Some(old)) if same(old, new) && dom.local_name() == old.tag => pen.patch(dom, old, new, false),
        (first, old) => {
            let made = pen.element(new, false);
            let before = match (first, old) {
                (Some(dom), Some(old)) if dom.local_name() == old.tag => {
                    let next = dom.next_sibling();
                    dom.remove();
                    next
                }
                _ => root.first_child(),
            };
            let _ = root.insert_before(&made, before.as_ref());
        }
    }
    focus.restore(root);
}

struct Pen {
    document: Document,
}

impl Pen {
    fn node(&self, node: &Node, svg: bool) -> Option<DomNode> {
        match node {
            Node::Text(text) => Some(self.document.create_text_node(text).into()),
            Node::Element(element) => Some(self.element(element, svg)),
        }
    }

    fn element(&self, element: &Element, svg: bool) -> DomNode {
        let svg = svg || element.tag == "svg";
        let made = if svg {
            self.document.create_element_ns(Some(SVG), element.tag)
        } else {
            self.document.create_element(element.tag)
        };
        let Ok(made) = made else { return self.document.create_text_node("").into() };
        for child in element.children.iter().filter_map(|child| self.node(child, svg)) {
            let _ = made.append_child(&child);
        }
        attributes(&made, &[], &element.attributes);
        made.into()
    }

    fn patch(&self, dom: &Dom, old: &Element, new: &Element, svg: bool) {
        if old == new {
            return;
        }
        self.children(dom, &old.children, &new.children, svg || new.tag == "svg");
        attributes(dom, &old.attributes, &new.attributes);
    }

    fn children(&self, dom: &Dom, old: &[Node], new: &[Node], svg: bool) {
        let mut nodes = Vec::new();
        let mut next = dom.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            nodes.push(node);
        }
        // Somebody else has added or removed something: begin anew.
        let old = if nodes.len() == old.len() { old } else { &[] };
        let pairs = pair(old, new, &nodes);
        for (at, node) in nodes.iter().enumerate() {
            if !pairs.contains(&Some(at)) {
                let _ = dom.remove_child(node);
            }
        }
        let mut place = dom.first_child();
        for (child, at) in new.iter().zip(pairs) {
            let Some((was, node)) = at.and_then(|at| old.get(at).zip(nodes.get(at))) else {
                if let Some(made) = self.node(child, svg) {
                    let _ = dom.insert_before(&made, place.as_ref());
                }
                continue;
            };
            if place.as_ref() == Some(node) {
                place = node.next_sibling();
            } else {
                let _ = dom.insert_before(node, place.as_ref());
            }
            match (was, child, node.dyn_ref::<Dom>()) {
                (Node::Element(was), Node::Element(child), Some(dom)) => self.patch(dom, was, child, svg),
                (Node::Text(was), Node::Text(child), _) if was != child => node.set_node_value(Some(child)),
                _ => {}
            }
        }
    }
}

/// For each new child the old one that it continues. Named ones are found anywhere, all others in their order.
fn pair(old: &[Node], new: &[Node], nodes: &[DomNode]) -> Vec<Option<usize>> {
    let mut next = 0;
    let mut taken = vec![false; old.len()];
    let mut pairs = Vec::new();
    for child in new {
        let fits = |at: &usize| {
            let free = taken.get(*at) == Some(&false);
            free && match (old.get(*at), nodes.get(*at), child) {
                (Some(Node::Text(_)), Some(node), Node::Text(_)) => node.node_type() == TEXT_NODE,
                (Some(Node::Element(was)), Some(node), Node::Element(child)) => {
                    same(was, child) && node.dyn_ref::<Dom>().is_some_and(|dom| dom.local_name() == was.tag)
                }
                _ => false,
            }
        };
        let found = match child {
            Node::Element(element) if name(element).is_some() => (0..old.len()).find(fits),
            Node::Element(_) => (next..old.len()).find(fits),
            Node::Text(_) => Some(next).filter(fits),
        };
        if let Some(at) = found {
            if let Some(slot) = taken.get_mut(at) {
                *slot = true;
            }
            next = next.max(at + 1);
        }
        pairs.push(found);
    }
    pairs
}

/// One continues the other.
fn same(old: &Element, new: &Element) -> bool {
    old.tag == new.tag && name(old) == name(new)
}

/// What tells an element from its siblings: its key, or its id.
fn name(element: &Element) -> Option<&str> {
    element.key.as_deref().or_else(|| attribute(&element.attributes, "id"))
}

type Attributes = [(&'static str, String)];

fn attribute<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

fn attributes(dom: &Dom, old: &Attributes, new: &Attributes) {
    for (name, _) in old.iter().filter(|(name, _)| attribute(new, name).is_none()) {
        let _ = dom.remove_attribute(name);
        property(dom, name, None);
    }
    for (name, value) in new {
        // A style or a handler as an attribute is refused by strict hosts: there are none.
        let allowed = *name != "style" && !name.starts_with("on");
        if allowed && attribute(old, name) != Some(value) {
            let _ = dom.set_attribute(name, value);
            property(dom, name, Some(value));
        }
    }
}

/// What a person has touched follows its property, no longer its attribute.
fn property(dom: &Dom, name: &str, value: Option<&str>) {
    let key = JsValue::from_str(name);
    match (name, dom.local_name().as_str()) {
        ("value", "input" | "textarea" | "select") => {
            let value = JsValue::from_str(value.unwrap_or(""));
            if Reflect::get(dom, &key).ok().as_ref() != Some(&value) {
                let _ = Reflect::set(dom, &key, &value);
            }
        }
        ("checked", "input") | ("selected", "option") => {
            let _ = Reflect::set(dom, &key, &JsValue::from_bool(value.is_some()));
        }
        _ => {}
    }
}

/// Brings every radio and checkbox back to what was drawn last: a choice that changed nothing is none.
pub fn settle(root: &ShadowRoot) {
    let Ok(controls) = root.query_selector_all("input[type=radio], input[type=checkbox]") else { return };
    for at in 0..controls.length() {
        let Some(input) = controls.item(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) else { continue };
        let drawn = input.has_attribute("checked");
        if input.checked() != drawn && input.closest("[data-change]").is_ok_and(|holder| holder.is_some()) {
            input.set_checked(drawn);
        }
    }
}

/// What had the focus, and where the caret stood: a node that is moved loses both.
struct Focus {
    element: Option<Dom>,
    selection: Option<(u32, u32)>,
}

impl Focus {
    fn of(root: &ShadowRoot) -> Focus {
        let element = root.active_element();
        let input = element.as_ref().and_then(|element| element.dyn_ref::<HtmlInputElement>());
        let selection = input.and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
        Focus { element, selection }
    }
    fn restore(self, root: &ShadowRoot) {
        let Some(element) = self.element.filter(|element| element.is_connected()) else { return };
        if root.active_element().as_ref() == Some(&element) {
            return;
        }
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
        if let (Some(input), Some((start, end))) = (element.dyn_ref::<HtmlInputElement>(), self.selection) {
            let _ = input.set_selection_range(start, end);
        }
    }
}
