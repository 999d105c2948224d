//! The browser layer in a browser: what is drawn, what survives a drawing, what events say, and the JavaScript API.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::cell::RefCell;
use std::rc::Rc;

use ai_selfcheck::view::tree::{Element, el};
use ai_selfcheck::web::api::{assess, document_text, shown_rulebook, written_report};
use ai_selfcheck::web::dom::{draw, settle};
use ai_selfcheck::web::events::{Listeners, Send};
use ai_selfcheck::web::widget::SelfcheckWidget;
use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};

wasm_bindgen_test_configure!(run_in_browser);

fn page() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A shadow root in the page.
fn root() -> ShadowRoot {
    let host = page().create_element("div").unwrap();
    page().body().unwrap().append_child(&host).unwrap();
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap()
}

/// Draws one tree after the other.
fn drawn(trees: &[&Element]) -> ShadowRoot {
    let root = root();
    let mut old = None;
    for tree in trees {
        draw(&root, old, tree);
        old = Some(tree);
    }
    root
}

fn find<T: JsCast>(root: &ShadowRoot, selector: &str) -> T {
    let found = root.query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("no {selector} in {}", root.text_content().unwrap_or_default())).dyn_into().unwrap()
}

fn text(root: &ShadowRoot) -> String {
    root.text_content().unwrap_or_default()
}

fn field(value: &str) -> Element {
    el("input").attr("id", "field").attr("type", "text").attr("value", value).attr("data-input", "type")
}

#[wasm_bindgen_test]
fn a_drawing_is_made_of_elements_attributes_and_texts() {
    let tree = el("div").class("a").child(el("p").text("<b>no markup</b> & \"quotes\"")).text("end");
    let root = drawn(&[&tree]);
    let div: web_sys::Element = find(&root, "div.a");
    assert_eq!(div.child_element_count(), 1);
    assert_eq!(text(&root), "<b>no markup</b> & \"quotes\"end");
}

#[wasm_bindgen_test]
fn focus_caret_and_what_is_typed_survive() {
    let tree = |note: Option<&str>, value: &str| {
        let notes = note.map(|note| el("p").class("error").text(note));
        el("div").children(notes).child(el("div").child(field(value)).text("beside")).child(el("button").text("Go on"))
    };
    let (first, second) = (tree(None, ""), tree(Some("Not a number"), ""));
    let root = drawn(&[&first]);
    let input: HtmlInputElement = find(&root, "#field");
    input.focus().unwrap();
    input.set_value("12 345");
    input.set_selection_range(2, 4).unwrap();
    draw(&root, Some(&first), &second);
    draw(&root, Some(&second), &first);
    draw(&root, Some(&first), &tree(Some("Too large"), "12 345"));
    let now: HtmlInputElement = find(&root, "#field");
    assert!(now == input, "the same node");
    assert_eq!(root.active_element().as_ref(), Some(input.as_ref()));
    assert_eq!(input.value(), "12 345");
    assert_eq!((input.selection_start().unwrap(), input.selection_end().unwrap()), (Some(2), Some(4)));
    assert_eq!(text(&root), "Too largebesideGo on");
}

#[wasm_bindgen_test]
fn named_siblings_may_change_their_order() {
    let tree = |order: &[&'static str]| {
        el("ul").children(
            order
                .iter()
                .map(|name| el("li").key(*name).text(*name).child(el("input").attr("type", "text").class(*name))),
        )
    };
    let (first, second) = (tree(&["a", "b", "c", "d"]), tree(&["d", "x", "b", "a"]));
    let root = drawn(&[&first]);
    let input: HtmlInputElement = find(&root, "input.a");
    input.set_value("typed");
    input.focus().unwrap();
    input.set_selection_range(1, 1).unwrap();
    draw(&root, Some(&first), &second);
    assert_eq!(text(&root), "dxba");
    assert!(find::<HtmlInputElement>(&root, "input.a") == input);
    assert_eq!(root.active_element().as_ref(), Some(input.as_ref()), "focus comes back to a node that was moved");
    assert_eq!((input.value(), input.selection_start().unwrap()), ("typed".to_owned(), Some(1)));
}

#[wasm_bindgen_test]
fn what_was_unfolded_stays_open() {
    let tree = |words: &str| {
        let fold = el("details").child(el("summary").text("Why?")).child(el("p").text(words));
        el("div").child(el("h2").text(words)).child(fold)
    };
    let root = drawn(&[&tree("one")]);
    find::<web_sys::Element>(&root, "details").set_attribute("open", "").unwrap();
    draw(&root, Some(&tree("one")), &tree("two"));
    assert!(find::<web_sys::Element>(&root, "details").has_attribute("open"));
    assert_eq!(text(&root), "twoWhy?two");
}

#[wasm_bindgen_test]
fn another_page_has_other_nodes() {
    let tree = |key: &str| el("div").child(el("section").key(key).child(el("input").attr("type", "text")));
    let root = drawn(&[&tree("one")]);
    find::<HtmlInputElement>(&root, "input").set_value("typed");
    draw(&root, Some(&tree("one")), &tree("two"));
    assert_eq!(find::<HtmlInputElement>(&root, "input").value(), "");
}

#[wasm_bindgen_test]
fn svg_is_made_in_its_namespace() {
    let figure = el("svg").attr("viewBox", "0 0 9 9").child(el("g").child(el("rect").attr("width", "3")));
    let more = |width: &str| el("div").child(el("svg").child(el("rect").attr("width", width))).child(el("p"));
    let root = drawn(&[&el("div").child(figure), &more("4"), &more("5")]);
    let rect: web_sys::Element = find(&root, "rect");
    assert_eq!(rect.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(rect.get_attribute("width").as_deref(), Some("5"));
    let p: web_sys::Element = find(&root, "p");
    assert_eq!(p.namespace_uri().as_deref(), Some("http://www.w3.org/1999/xhtml"));
}

#[wasm_bindgen_test]
fn values_and_ticks_follow_the_tree_even_after_they_were_touched() {
    let tree = |value: &str, ticked: bool, chosen: &str| {
        let options = ["a", "b"].map(|o| el("option").attr("value", o).attr_if(o == chosen, "selected", ""));
        el("div")
            .child(field(value))
            .child(el("input").attr("type", "checkbox").attr_if(ticked, "checked", ""))
            .child(el("textarea").attr("value", value))
            .child(el("select").children(options))
    };
    let first = tree("1", true, "b");
    let root = drawn(&[&first]);
    let select: web_sys::Element = find(&root, "select");
    let chosen = || Reflect::get(&select, &"value".into()).unwrap().as_string().unwrap();
    let tick: HtmlInputElement = find(&root, "[type=checkbox]");
    assert_eq!((chosen().as_str(), tick.checked()), ("b", true));
    find::<HtmlInputElement>(&root, "#field").set_value("typed");
    tick.set_checked(true);
    draw(&root, Some(&first), &tree("2", false, "a"));
    assert_eq!(find::<HtmlInputElement>(&root, "#field").value(), "2");
    assert_eq!((chosen().as_str(), tick.checked()), ("a", false));
    let area: web_sys::Element = find(&root, "textarea");
    assert_eq!(Reflect::get(&area, &"value".into()).unwrap().as_string().as_deref(), Some("2"));
}

#[wasm_bindgen_test]
fn styles_and_handlers_never_become_attributes() {
    let root = drawn(&[&el("p").attr("style", "color: red").attr("onclick", "alert(1)").attr("title", "kept")]);
    let names = find::<web_sys::Element>(&root, "p").get_attribute_names();
    assert_eq!(names.join(",").as_string().as_deref(), Some("title"));
}

#[wasm_bindgen_test]
fn what_a_translator_changed_is_made_anew() {
    let tree = |count: &str| el("div").child(el("p").text(count)).child(el("p").text("same"));
    let root = drawn(&[&tree("one")]);
    let p: web_sys::Element = find(&root, "p");
    let font = page().create_element("font").unwrap();
    font.set_text_content(Some("eins"));
    p.replace_child(&font, &p.first_child().unwrap()).unwrap();
    draw(&root, Some(&tree("one")), &tree("two"));
    assert_eq!(text(&root), "twosame");
    p.append_child(&page().create_element("span").unwrap()).unwrap();
    draw(&root, Some(&tree("two")), &tree("three"));
    assert_eq!(text(&root), "threesame");
}

#[wasm_bindgen_test]
fn a_choice_that_changed_nothing_is_taken_back() {
    let radio =
        |id: &str| el("input").attr("type", "radio").attr("name", "n").attr("id", id).attr("data-change", "choose");
    let root = drawn(&[&el("div").child(radio("a").attr("checked", "")).child(radio("b"))]);
    let (a, b): (HtmlInputElement, HtmlInputElement) = (find(&root, "#a"), find(&root, "#b"));
    b.click();
    assert!(b.checked() && !a.checked());
    settle(&root);
    assert!(a.checked() && !b.checked());
}

/// A tree with listeners on it, and what they said.
fn heard(tree: &Element) -> (ShadowRoot, Listeners, Rc<RefCell<Vec<String>>>) {
    let root = drawn(&[tree]);
    let said = Rc::new(RefCell::new(Vec::new()));
    let into = Rc::clone(&said);
    let send: Send = Rc::new(move |message, value| into.borrow_mut().push(format!("{message}={value}")));
    let listeners = Listeners::new(&root, &send);
    (root, listeners, said)
}

fn fire(target: &web_sys::Element, kind: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    target.dispatch_event(&Event::new_with_event_init_dict(kind, &init).unwrap()).unwrap();
}

fn press(target: &web_sys::Element, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(key);
    target.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()).unwrap()
}

#[wasm_bindgen_test]
fn an_event_says_the_message_of_the_nearest_element() {
    let tree = el("div")
        .attr("data-enter", "next")
        .child(el("button").attr("data-click", "outer").child(el("b").attr("data-click", "inner")).child(el("i")))
        .child(el("a").attr("href", "#elsewhere").attr("data-click", "link"))
        .child(el("input").attr("type", "checkbox").attr("data-change", "tick:a"))
        .child(field("7").attr("data-change", "answer:b"))
        .child(
            el("fieldset").attr("data-change", "choose").child(el("input").attr("type", "radio").attr("value", "yes")),
        );
    let (root, listeners, said) = heard(&tree);
    let take = || said.take().join(" ");
    let address = || web_sys::window().unwrap().location().href().unwrap();
    let before = address();
    for selector in ["b", "i", "a"] {
        find::<HtmlElement>(&root, selector).click();
    }
    assert_eq!(take(), "inner= outer= link=");
    assert_eq!(address(), before, "a link with a message leads nowhere");
    find::<HtmlInputElement>(&root, "[type=checkbox]").click();
    find::<HtmlInputElement>(&root, "[type=radio]").click();
    assert_eq!(take(), "tick:a=true choose=yes");
    let input: HtmlInputElement = find(&root, "#field");
    input.set_value("8");
    fire(&input, "input");
    fire(&input, "change");
    assert_eq!(take(), "type=8 answer:b=8");
    input.set_value("9");
    assert!(!press(&input, "Enter"), "the browser does nothing of its own");
    assert_eq!(take(), "answer:b=9 next=", "what is typed is said before Enter goes on");
    press(&find(&root, "[type=radio]"), "Enter");
    assert_eq!(take(), "next=");
    press(&find(&root, "button"), "Enter");
    press(&input, "a");
    assert_eq!(take(), "", "Enter on a button is a click");
    drop(listeners);
    find::<HtmlElement>(&root, "b").click();
    assert_eq!(take(), "", "the listeners are gone");
}

fn object(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn at(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

#[wasm_bindgen_test]
fn the_api_takes_and_gives_plain_objects() {
    let result = assess(object(r#"{ "asOf": "2026-11-23", "language": "en", "answers": {} }"#)).unwrap();
    assert_eq!(at(&result, "asOf").as_string().as_deref(), Some("2026-11-23"));
    assert!(at(&result, "laws").is_object() && Array::is_array(&at(&result, "ask")));
    let book = shown_rulebook(JsValue::UNDEFINED).unwrap();
    assert_eq!(at(&book, "language").as_string().as_deref(), Some("de"));
    assert!(JSON::stringify(&book).is_ok(), "no Map, no BigInt");
    let json = r#"{ "asOf": "2026-11-23", "answers": {}, "currency": null }"#;
    assert!(written_report(object(json), "html".into()).is_ok());
}

#[wasm_bindgen_test]
fn an_error_names_every_mistake() {
    let error = assess(object(r#"{ "asOf": "soon", "answers": [], "colour": 1 }"#)).unwrap_err();
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(at(&error, "name").as_string().as_deref(), Some("AiSelfcheckError"));
    let paths = Array::from(&at(&error, "errors")).into_iter().map(|one| at(&one, "path").as_string().unwrap());
    assert_eq!(paths.collect::<Vec<_>>(), ["colour", "asOf", "answers"]);
    let message = at(&error, "message").as_string().unwrap();
    assert_eq!(message.lines().count(), 3);
    assert!(
        message.contains("asOf: expected a date as year-month-day, for example 2026-08-02; got a text"),
        "{message}"
    );
}

#[wasm_bindgen_test]
fn what_json_cannot_hold_is_refused_with_its_path() {
    let said = |script: &str| {
        let input = Function::new_no_args(&format!("return {script};")).call0(&JsValue::UNDEFINED).unwrap();
        at(&assess(input).unwrap_err(), "message").as_string().unwrap()
    };
    assert!(said("{ asOf: '2026-11-23', answers: new Map() }").starts_with("answers: expected a plain object"));
    assert!(said("{ answers: { a: [1, () => 1] } }").starts_with("answers.a[1]: expected a text, number"));
    assert!(said("{ answers: { a: 10n } }").starts_with("answers.a: expected a text, number"));
    assert!(said("(() => { const a = {}; a.a = a; return a; })()").ends_with("nested too deeply"));
    assert!(said("undefined").starts_with("input: expected an object"));
    assert!(said("{ asOf: undefined, answers: {} }").starts_with("asOf: missing"));
    let document = document_text(object(r#"{ "asOf": "2026-11-23", "answers": {} }"#), "x".into(), "html".into());
    assert!(at(&document.unwrap_err(), "message").as_string().unwrap().starts_with("documentId: "));
    let report = written_report(object(r#"{ "asOf": "2026-11-23", "answers": {} }"#), "pdf".into());
    assert!(at(&report.unwrap_err(), "message").as_string().unwrap().starts_with("format: expected one of \"html\""));
}

#[wasm_bindgen_test]
fn a_widget_draws_leaves_and_comes_back() {
    let root = root();
    let options = object(r#"{ "language": "en", "laws": [], "today": "2026-11-24", "asOf": null, "storage": null }"#);
    let status = page().create_element("div").unwrap();
    root.append_child(&status).unwrap();
    let none = Function::new_no_args("");
    let widget = SelfcheckWidget::new(root.clone(), options.clone(), none.clone()).unwrap();
    let first = root.first_element_child().unwrap();
    assert!(first != status && root.last_element_child().unwrap() == status, "drawn before what else is there");
    assert!(Array::is_array(&widget.set(options).unwrap()));
    assert!(Array::is_array(&widget.send("no such message", "")));
    widget.detach();
    widget.attach(root.clone(), none);
    assert!(root.first_element_child().unwrap() == first, "the same nodes");
    assert_eq!(root.child_element_count(), 2);
    assert!(SelfcheckWidget::new(root, object("{}"), Function::new_no_args("")).is_err());
}
