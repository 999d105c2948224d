//! The class behind the custom element: it takes options and messages, draws the page, and gives the shell the
//! effects to execute.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use selfcheck_law::date::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::convert::{from_js, refused};
use super::dom::{draw, settle};
use super::events::{Listeners, Send};
use crate::json::Json;
use crate::rulebook;
use crate::view::tree::Element;
use crate::widget::{Effect, Options, Storage, Widget};

/// One widget in one shadow root.
#[wasm_bindgen(skip_typescript)]
pub struct SelfcheckWidget {
    inner: Rc<Inner>,
}

struct Inner {
    widget: RefCell<Widget>,
    drawn: RefCell<Option<Rc<Element>>>,
    /// Nothing here while the element is out of its document, so that both can be collected.
    page: RefCell<Option<Page>>,
    waiting: RefCell<Vec<(String, String)>>,
    busy: Cell<bool>,
}

struct Page {
    root: ShadowRoot,
    perform: Function,
    _listeners: Listeners,
}

#[wasm_bindgen]
impl SelfcheckWidget {
    /// A fresh widget, drawn as the first child of the root. `perform` is called with the effects of events.
    ///
    /// # Errors
    /// An `AiSelfcheckError` where `options` is not what the shell passes.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, options: JsValue, perform: Function) -> Result<SelfcheckWidget, JsValue> {
        let widget = Widget::new(rulebook::shipped(), options_of(&options)?);
        let inner = Inner {
            widget: RefCell::new(widget),
            drawn: RefCell::new(None),
            page: RefCell::new(None),
            waiting: RefCell::new(Vec::new()),
            busy: Cell::new(false),
        };
        let this = SelfcheckWidget { inner: Rc::new(inner) };
        this.attach(root, perform);
        Ok(this)
    }

    /// The element is back in a document: what is on the page is taken over as it stands.
    pub fn attach(&self, root: ShadowRoot, perform: Function) {
        if self.inner.page.borrow().is_some() {
            return;
        }
        let weak = Rc::downgrade(&self.inner);
        let send: Send = Rc::new(move |message, value| {
            if let Some(inner) = weak.upgrade() {
                inner.event(message, value);
            }
        });
        let listeners = Listeners::new(&root, &send);
        *self.inner.page.borrow_mut() = Some(Page { root, perform, _listeners: listeners });
        self.inner.draw();
    }

    /// The element has left its document: nothing of it is held from here on, answers stay.
    pub fn detach(&self) {
        let page = self.inner.page.borrow_mut().take();
        drop(page);
    }

    /// The host changed an attribute. Gives the effects to execute.
    ///
    /// # Errors
    /// An `AiSelfcheckError` where `options` is not what the shell passes.
    pub fn set(&self, options: JsValue) -> Result<JsValue, JsValue> {
        let options = options_of(&options)?;
        let effects = self.inner.widget.borrow_mut().set_options(options);
        self.inner.draw();
        Ok(effects_of(&effects))
    }

    /// A message from the shell. Gives the effects to execute.
    pub fn send(&self, message: &str, value: &str) -> JsValue {
        effects_of(&self.inner.update(message, value))
    }
}

impl Inner {
    /// Drawing can set off an event (a field that is removed while it has the focus tells of its change): that
    /// message waits until the one before is done.
    fn update(&self, message: &str, value: &str) -> Vec<Effect> {
        self.waiting.borrow_mut().push((message.to_owned(), value.to_owned()));
        let mut effects = Vec::new();
        if self.busy.replace(true) {
            return effects;
        }
        loop {
            let mut waiting = self.waiting.borrow_mut();
            if waiting.is_empty() {
                break;
            }
            let (message, value) = waiting.remove(0);
            drop(waiting);
            effects.extend(self.widget.borrow_mut().update(&message, &value));
            self.draw();
        }
        self.busy.set(false);
        effects
    }

    fn event(&self, message: &str, value: &str) {
        let effects = self.update(message, value);
        let page = self.page.borrow().as_ref().map(|page| (page.root.clone(), page.perform.clone()));
        let Some((root, perform)) = page else { return };
        settle(&root);
        if !effects.is_empty() {
            let _ = perform.call1(&JsValue::UNDEFINED, &effects_of(&effects));
        }
    }

    fn draw(&self) {
        let root = self.page.borrow().as_ref().map(|page| page.root.clone());
        let Some(root) = root else { return };
        let new = Rc::new(self.widget.borrow().view());
        let old = self.drawn.replace(Some(Rc::clone(&new)));
        draw(&root, old.as_deref(), &new);
    }
}

fn options_of(value: &JsValue) -> Result<Options, JsValue> {
    let json = from_js(value)?;
    let text = |key: &str| json.get(key).and_then(Json::as_text);
    let Some(today) = text("today").and_then(Date::parse) else {
        return Err(refused("today", "expected the local date as year-month-day"));
    };
    let mut laws = Vec::new();
    if let Some(Json::List(items)) = json.get("laws") {
        for id in items.iter().filter_map(Json::as_text) {
            laws.push(id.to_owned());
        }
    }
    Ok(Options {
        language: text("language").unwrap_or("de").to_owned(),
        laws,
        today,
        as_of: text("asOf").and_then(Date::parse),
        storage: match text("storage") {
            Some("session") => Storage::Session,
            Some("local") => Storage::Local,
            _ => Storage::None,
        },
    })
}

/// Effects as plain objects: the kind and the parts of each.
fn effects_of(effects: &[Effect]) -> JsValue {
    let list = Array::new();
    for effect in effects {
        let object = Object::new();
        let kind = match effect {
            Effect::Focus(id) => {
                set(&object, "id", id);
                "focus"
            }
            Effect::Announce(text) => {
                set(&object, "text", text);
                "announce"
            }
            Effect::Download { name, media, text } => {
                set(&object, "name", name);
                set(&object, "media", media);
                set(&object, "text", text);
                "download"
            }
            Effect::Copy(text) => {
                set(&object, "text", text);
                "copy"
            }
            Effect::Print => "print",
            Effect::OpenFile => "openFile",
            Effect::Store(text) => {
                set(&object, "text", text);
                "store"
            }
            Effect::Forget => "forget",
            Effect::Emit { event, detail } => {
                set(&object, "event", event);
                set(&object, "detail", detail);
                "emit"
            }
        };
        set(&object, "kind", kind);
        list.push(&object);
    }
    list.into()
}

#[inline(never)]
fn set(object: &Object, key: &str, value: &str) {
    let _ = Reflect::set(object, &JsValue::from_str(key), &JsValue::from_str(value));
}
