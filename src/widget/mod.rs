//! The page as a value: options and messages in, element tree and effects out. It knows no browser.

pub mod answering;
pub mod example;
pub mod figures;
mod file;
pub mod model;
mod news;
pub mod settings;
pub mod steps;
mod systems;
mod take;
mod update;

use selfcheck_law::date::Date;
use selfcheck_law::rulebook::{Bundle, Rulebook};

use crate::assessment::Assessment;
use crate::input::Input;
use crate::view::scene::Scene;
use crate::view::tree::Element;
use crate::words::Words;
use model::Model;

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
    /// Print the page; what is around the element stays out of it.
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

/// The engine, as the widget calls it.
pub type Engine = fn(&Rulebook, &Input) -> Assessment;

/// One widget.
pub struct Widget {
    bundle: &'static Bundle,
    options: Options,
    engine: Engine,
    model: Model,
    input: Input,
    result: Assessment,
    told: news::Told,
}

impl Widget {
    /// A fresh widget on its start page.
    pub fn new(bundle: &'static Bundle, options: Options) -> Widget {
        Widget::with_engine(bundle, options, crate::assess)
    }
    /// The same over another engine: for tests with a made-up result.
    pub fn with_engine(bundle: &'static Bundle, options: Options, engine: Engine) -> Widget {
        let model = Model::new(&bundle.rulebook, &options);
        let input = model.input(&bundle.rulebook, &options);
        let result = engine(&bundle.rulebook, &input);
        let mut widget = Widget { bundle, options, engine, model, input, result, told: news::Told::default() };
        widget.tell();
        widget
    }
    /// The host changed an attribute; answers stay.
    pub fn set_options(&mut self, options: Options) -> Vec<Effect> {
        if options.laws != self.options.laws {
            self.model.laws = model::offered(&self.bundle.rulebook, &options);
        }
        if options.language != self.options.language {
            self.model.language = None;
        }
        if options.as_of != self.options.as_of {
            self.model.systems.iter_mut().for_each(|system| system.as_of = None);
        }
        self.options = options;
        self.evaluate();
        self.tell()
    }
    /// A message from the page: its name and, for controls, their value. An unknown message changes nothing.
    pub fn update(&mut self, message: &str, value: &str) -> Vec<Effect> {
        update::update(self, message, value)
    }
    /// The page as it is now.
    pub fn view(&self) -> Element {
        crate::view::page(&self.scene())
    }
    /// The state of the page.
    pub fn model(&self) -> &Model {
        &self.model
    }
    /// What the engine was given last.
    pub fn input(&self) -> &Input {
        &self.input
    }
    /// What the engine answered last.
    pub fn assessment(&self) -> &Assessment {
        &self.result
    }

    fn scene(&self) -> Scene<'_> {
        let words = Words::new(self.bundle, self.model.language(&self.options));
        Scene {
            words,
            book: &self.bundle.rulebook,
            model: &self.model,
            options: &self.options,
            input: &self.input,
            result: &self.result,
            live: true,
        }
    }
    fn evaluate(&mut self) {
        let input = self.model.input(&self.bundle.rulebook, &self.options);
        if input != self.input {
            self.input = input;
            self.result = (self.engine)(&self.bundle.rulebook, &self.input);
        }
    }
}
