//! The tree as HTML: nothing a person typed can become markup.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

use ai_selfcheck::view::html::html;
use ai_selfcheck::view::tree::el;

#[test]
fn text_and_attributes_are_escaped() {
    let element = el("p").attr("title", "\"a\" & 'b'").text("<script>alert('x') & \"y\"</script>");
    assert_eq!(
        html(&element),
        "<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;</p>"
    );
}

#[test]
fn void_elements_have_no_end_and_booleans_no_value() {
    let element = el("div").child(el("input").attr("type", "radio").attr("checked", "")).child(el("br"));
    assert_eq!(html(&element), "<div><input type=\"radio\" checked><br></div>");
}

#[test]
fn messages_are_left_out() {
    let element = el("button").attr("data-click", "next").attr("data-change", "a").attr("data-input", "b").text("x");
    assert_eq!(html(&element), "<button>x</button>");
}

#[test]
fn children_keep_their_order() {
    let element = el("p").text("a").child(el("b").text("b")).text("c");
    assert_eq!(html(&element), "<p>a<b>b</b>c</p>");
}
