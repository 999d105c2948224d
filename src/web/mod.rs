//! The browser: the JavaScript API and the element's class.
