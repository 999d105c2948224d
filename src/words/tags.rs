//! The small words beside a statement: how well it is confirmed, how binding it is, what is done.

use selfcheck_law::rulebook::{Combine, Confidence, Nature, NoteKind, Status};

use super::Words;
use crate::assessment::{Applies, DoneState, Phase, Standing};

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
    /// `erledigt`, `noch nicht`, `unbekannt`; none = not said.
    pub fn done(&self, done: Option<DoneState>) -> String {
        self.text(match done {
            Some(DoneState::Done) => "report.tag.done",
            Some(DoneState::NotYet) => "report.tag.not_yet",
            Some(DoneState::Unknown) => "report.tag.done_unknown",
            None => "report.tag.done_not_said",
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
    /// The heading over notes of a kind: `Oft behauptet, steht nicht im Gesetz`.
    pub fn note_kind(&self, kind: NoteKind) -> String {
        self.text(match kind {
            NoteKind::Warning => "report.note.warning",
            NoteKind::Claim => "report.note.claim",
            NoteKind::Contested => "report.note.contested",
            NoteKind::Draft => "report.note.draft",
            NoteKind::Low => "report.note.low",
        })
    }
    /// Everything a reader must know before relying on a statement: may apply, not confirmed, draft, your reading.
    pub fn tags(&self, standing: &Standing) -> Vec<String> {
        let mut tags = Vec::new();
        if standing.applies == Applies::Open {
            tags.push(self.applies(Applies::Open));
        }
        tags.extend(self.confidence(standing.confidence));
        tags.extend(standing.status.map(|status| self.status(status)));
        if !standing.assumed.is_empty() {
            tags.push(self.text("report.tag.your_reading"));
        }
        tags
    }
}
