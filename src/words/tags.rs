//! The small words beside a statement: how well it is confirmed, how binding it is, when it applies.

use selfcheck_law::rulebook::{Combine, Confidence, Nature, Status};

use super::Words;
use crate::assessment::{Applies, Phase};

impl Words<'_> {
    /// How well a statement is confirmed, where that has to be said: `eine Quelle oder unsere Lesart`.
    pub fn confidence(&self, confidence: Confidence) -> Option<String> {
        match confidence {
            Confidence::High => None,
            Confidence::Medium => Some(self.text("report.tag.medium")),
            Confidence::Low => Some(self.text("report.tag.low")),
        }
    }
    /// How binding an obligation is: `verbindlich`, `Bemühenspflicht`, `freiwillig`.
    pub fn nature(&self, nature: Nature) -> String {
        self.text(match nature {
            Nature::Binding => "report.tag.binding",
            Nature::Effort => "report.tag.effort",
            Nature::Voluntary => "report.tag.voluntary",
        })
    }
    /// Draft or guideline.
    pub fn status(&self, status: Status) -> String {
        self.text(match status {
            Status::Guidance => "report.tag.guidance",
            Status::Draft => "report.tag.draft",
        })
    }
    /// Certain, maybe, ruled out: `gilt`, `gilt vielleicht`, `gilt nicht`.
    pub fn applies(&self, applies: Applies) -> String {
        self.text(match applies {
            Applies::Yes => "report.tag.applies",
            Applies::Open => "report.tag.may_apply",
            Applies::No => "report.tag.applies_not",
        })
    }
    /// `gilt jetzt`, `gilt später`, `gilt nicht mehr`, `Beginn offen`.
    pub fn phase(&self, phase: Phase) -> String {
        self.text(match phase {
            Phase::Now => "report.tag.now",
            Phase::Later => "report.tag.later",
            Phase::Ended => "report.tag.ended",
            Phase::StartNotFixed => "report.tag.start_not_fixed",
        })
    }
    /// How a penalty stands to the others of its law, in one sentence.
    pub fn combine(&self, combine: Combine) -> String {
        self.text(match combine {
            Combine::Gravest => "report.tag.gravest",
            Combine::Beside => "report.tag.beside",
            Combine::Alternative => "report.tag.alternative",
        })
    }
}
