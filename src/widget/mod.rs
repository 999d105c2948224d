//! The page as a value: options and messages in, element tree and effects out. It knows no browser.

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::Bundle;

use crate::view::tree::{Element, el};

/// What the host sets on the element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `de` or `en`.
    pub language: String,
    /// Law ids to offer; empty = all.
    pub laws: Vec<String>,
    /// The local date of the user.
    pub today: Date,
    /// As-of date, where the host fixes one.
    pub as_of: Option<Date>,
    /// Where answers may be stored after the user's consent.
    pub storage: Storage,
}

/// Where answers may be stored, always only after the user's consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// Nowhere.
    #[default]
    None,
    /// Until the tab closes.
    Session,
    /// On this device.
    Local,
}

/// What the shell has to do after an update; it decides nothing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the element with this `id` in the shadow root.
    Focus(String),
    /// Announce politely, in one sentence.
    Announce(String),
    /// Offer a file.
    Download {
        /// File name.
        name: String,
        /// Media type.
        media: &'static str,
        /// Content.
        text: String,
    },
    /// Put a text on the clipboard.
    Copy(String),
    /// Print this complete HTML page (in a frame of its own) or, where that is not possible, the page itself.
    Print,
    /// Let the user choose a file; its text comes back as the message `open` with the text as value.
    OpenFile,
    /// Keep this text in the storage the host allows.
    Store(String),
    /// Forget what was stored.
    Forget,
    /// Tell the host: `ai-selfcheck-change` or `ai-selfcheck-complete` with classifications, never an answer.
    Emit {
        /// `change` or `complete`.
        event: &'static str,
        /// The `detail` as JSON.
        detail: String,
    },
}

/// One widget.
pub struct Widget {
    bundle: &'static Bundle,
    options: Options,
}

impl Widget {
    /// A fresh widget on its start page.
    pub fn new(bundle: &'static Bundle, options: Options) -> Widget {
        Widget { bundle, options }
    }
    /// The host changed an attribute; answers stay.
    pub fn set_options(&mut self, options: Options) -> Vec<Effect> {
        self.options = options;
        Vec::new()
    }
    /// A message from the page: its name and, for controls, their value. An unknown message changes nothing.
    pub fn update(&mut self, message: &str, value: &str) -> Vec<Effect> {
        let _ = (message, value, self.bundle);
        Vec::new()
    }
    /// The page as it is now.
    pub fn view(&self) -> Element {
        el("div")
    }
}
