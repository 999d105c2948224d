//! One listener for each kind of event on the root of the page. What a control means stands in its `data-`
//! attributes; the nearest element that has one counts.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, ShadowRoot};

/// Takes a message and its value.
pub type Send = Rc<dyn Fn(&str, &str)>;

const KINDS: [&str; 4] = ["click", "change", "input", "keydown"];

/// A kind of event and what is called for it.
type Handler = (&'static str, Closure<dyn Fn(Event)>);

/// The listeners; they end when this is dropped.
pub struct Listeners {
    root: ShadowRoot,
    handlers: Vec<Handler>,
}

impl Listeners {
    /// Listens on a root.
    pub fn new(root: &ShadowRoot, send: &Send) -> Listeners {
        let mut handlers = Vec::new();
        for kind in KINDS {
            let send = Rc::clone(send);
            // `Fn`, not `FnMut`: what a message sets off may be an event of its own.
            let handler = Closure::<dyn Fn(Event)>::new(move |event: Event| handle(kind, &event, &*send));
            let _ = root.add_event_listener_with_callback(kind, handler.as_ref().unchecked_ref());
            handlers.push((kind, handler));
        }
        Listeners { root: root.clone(), handlers }
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        for (kind, handler) in &self.handlers {
            let _ = self.root.remove_event_listener_with_callback(kind, handler.as_ref().unchecked_ref());
        }
    }
}

fn handle(kind: &str, event: &Event, send: &dyn Fn(&str, &str)) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    if kind == "keydown" {
        return enter(event, &target, send);
    }
    let Some((message, holder)) = message(&target, kind) else { return };
    if kind != "click" {
        return send(&message, &value(&target));
    }
    if holder.local_name() == "a" {
        event.prevent_default();
    }
    send(&message, "");
}

/// Enter in a field goes on. A browser tells of the field's change only when it is left: it is told before.
fn enter(event: &Event, target: &Element, send: &dyn Fn(&str, &str)) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.key() != "Enter" || key.is_composing() || target.local_name() != "input" {
        return;
    }
    if key.shift_key() || key.ctrl_key() || key.alt_key() || key.meta_key() || event.default_prevented() {
        return;
    }
    let Some((on, _)) = message(target, "enter") else { return };
    event.prevent_default();
    if !chosen(target)
        && let Some((message, _)) = message(target, "change")
    {
        send(&message, &value(target));
    }
    send(&on, "");
}

/// The message for a kind of event of the nearest element that has one, and that element.
#[inline(never)]
fn message(target: &Element, kind: &str) -> Option<(String, Element)> {
    let attribute = ["data-", kind].concat();
    let holder = target.closest(&["[", &attribute, "]"].concat()).ok()??;
    holder.get_attribute(&attribute).map(|message| (message, holder))
}

/// A radio or a checkbox: chosen, not typed.
fn chosen(target: &Element) -> bool {
    matches!(target.get_attribute("type").as_deref(), Some("checkbox" | "radio"))
}

/// `true` or `false` of a checkbox, the value of any other control.
fn value(target: &Element) -> String {
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) if target.get_attribute("type").as_deref() == Some("checkbox") => {
            (if input.checked() { "true" } else { "false" }).to_owned()
        }
        _ => Reflect::get(target, &JsValue::from_str("value")).ok().and_then(|v| v.as_string()).unwrap_or_default(),
    }
}
