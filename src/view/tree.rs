//! The small element tree that one renderer shows as DOM nodes and another writes as escaped HTML.
//!
//! Interaction is data: an element names the message it sends, `data-click="next"`, `data-change="answer:headcount"`
//! (with the value of the control; `true`/`false` for a checkbox), `data-input` likewise at every keystroke.
//!
//! An element is one pointer and its builders are never inlined: the pages are mostly calls of them, and this halves
//! their size in the module.

use std::ops::{Deref, DerefMut};

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text, never markup.
    Text(String),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Tag name in lower case; elements of the SVG namespace are known by being inside `svg`.
    pub tag: &'static str,
    /// Attributes in written order; a boolean attribute has an empty value. No `style`, no `on…`.
    pub attributes: Vec<(&'static str, String)>,
    /// Identity among its siblings, where order may change.
    pub key: Option<String>,
    /// Children.
    pub children: Vec<Node>,
}

/// An element with a tag and nothing else.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), key: None, children: Vec::new() }))
}

impl Element {
    /// With an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }
    /// With an attribute where the condition holds.
    #[must_use]
    #[inline(never)]
    pub fn attr_if(self, condition: bool, name: &'static str, value: impl Into<String>) -> Element {
        if condition { self.attr(name, value) } else { self }
    }
    /// With a class list.
    #[must_use]
    #[inline(never)]
    pub fn class(self, names: impl Into<String>) -> Element {
        self.attr("class", names)
    }
    /// With an identity among its siblings.
    #[must_use]
    #[inline(never)]
    pub fn key(mut self, key: impl Into<String>) -> Element {
        self.key = Some(key.into());
        self
    }
    /// With one more child.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, node: impl Into<Node>) -> Element {
        self.children.push(node.into());
        self
    }
    /// With more children.
    #[must_use]
    pub fn children(mut self, elements: impl IntoIterator<Item = Element>) -> Element {
        for element in elements {
            self = self.child(element);
        }
        self
    }
    /// With one more child where there is one.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, element: Option<Element>) -> Element {
        match element {
            Some(element) => self.child(element),
            None => self,
        }
    }
    /// With a text as child.
    #[must_use]
    #[inline(never)]
    pub fn text(self, text: impl Into<String>) -> Element {
        self.child(text.into())
    }
}

impl Deref for Element {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}
impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(text)
    }
}
impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.to_owned())
    }
}
