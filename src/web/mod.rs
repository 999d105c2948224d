//! The browser: the JavaScript API and the element's class. It decides nothing: values are converted, messages and
//! trees are passed on.

pub mod api;
mod convert;
pub mod dom;
pub mod events;
pub mod widget;
