//! One law: scope, classifications, shown rules, obligations, penalties, notes, documents.

use selfcheck_law::rulebook::{Law, Obligation, Penalty, Rulebook};
use selfcheck_law::truth::Truth;

use super::deadlines::due;
use super::exposure::{effects, exposure, orientation};
use super::facts::Facts;
use super::ladder::classify;
use super::orientation::known;
use super::reasons::{Teller, applies, cites};
use super::timeline::Timeline;
use crate::assessment::{
    Applies, DoneState, Exposure, LawResult, NoteResult, ObligationResult, Open, PenaltyResult, Phase, RuleResult,
};
use crate::input::Done;

/// Nothing said yet, and nothing is said before the law's earliest date.
pub(super) fn not_covered(rulebook: &Rulebook, law: &Law) -> LawResult {
    LawResult {
        covered: false,
        applies: Applies::Open,
        scope_set: false,
        because: Vec::new(),
        cites: cites(rulebook, &law.grounds.cites),
        confidence: law.grounds.confidence,
        classifications: Vec::new(),
        rules: Vec::new(),
        obligations: Vec::new(),
        penalties: Vec::new(),
        layers: Vec::new(),
        notes: Vec::new(),
        documents: Vec::new(),
        open: Open::default(),
    }
}

/// The result of one law; `open` and `layers` are filled by the caller.
pub(super) fn result(facts: Facts, at: u16, law: &Law, timeline: &Timeline) -> LawResult {
    let rulebook = facts.rulebook;
    let mut teller = Teller::new(facts, timeline, at);
    let now = timeline.now();
    let scope = teller.tell(law.applies, now, law.grounds.confidence, true);
    let mut out = not_covered(rulebook, law);
    out.covered = true;
    out.applies = applies(timeline.at(law.applies, now));
    out.scope_set = facts.input.scope.iter().any(|(set, _)| *set == at);
    out.because = scope.reasons;
    out.confidence = scope.confidence;
    for classification in &rulebook.classifications {
        if classification.law == Some(at)
            && let Some(result) = classify(rulebook, classification, &mut teller)
        {
            out.classifications.push(result);
        }
    }
    for rule in &rulebook.rules {
        if rule.law == Some(at)
            && let Some(node) = rule.shown
        {
            let standing = teller.standing(node, timeline.when(node), &rule.grounds);
            out.rules.push(RuleResult { id: rule.id.clone(), standing });
        }
    }
    for (index, one) in rulebook.obligations.iter().enumerate() {
        if one.law == at {
            out.obligations.push(obligation(facts, timeline, &mut teller, index, one));
        }
    }
    for (index, one) in rulebook.penalties.iter().enumerate() {
        if one.law == at {
            out.penalties.push(penalty(facts, timeline, &mut teller, index, one, &out.obligations));
        }
    }
    for note in &rulebook.notes {
        let truth = timeline.at(note.node, now);
        if note.law == at && truth != Truth::False {
            out.notes.push(NoteResult {
                id: note.id.clone(),
                kind: note.kind,
                applies: applies(truth),
                cites: cites(rulebook, &note.grounds.cites),
                confidence: note.grounds.confidence,
            });
        }
    }
    for document in &rulebook.documents {
        if document.law == at && timeline.at(document.node, now) != Truth::False {
            out.documents.push(document.id.clone());
        }
    }
    out
}

fn obligation(
    facts: Facts,
    timeline: &Timeline,
    teller: &mut Teller,
    index: usize,
    obligation: &Obligation,
) -> ObligationResult {
    let rulebook = facts.rulebook;
    let found = timeline.when(obligation.node);
    let said = u16::try_from(index).ok().and_then(|at| facts.input.done.get(&at)).copied();
    let mut deadlines = Vec::new();
    if found.applies != Applies::No {
        for at in &obligation.due {
            if let Some(deadline) = rulebook.deadlines.get(*at as usize) {
                deadlines.push(due(rulebook, facts.input, timeline, deadline, said.unwrap_or_default()));
            }
        }
    }
    let mut breach = Vec::new();
    for at in &obligation.breach {
        if let Some(penalty) = rulebook.penalties.get(*at as usize)
            && timeline.when(penalty.node).applies != Applies::No
        {
            breach.push(penalty.id.clone());
        }
    }
    ObligationResult {
        id: obligation.id.clone(),
        standing: teller.standing(obligation.node, found, &obligation.grounds),
        due: deadlines,
        holder: rulebook.holders.get(obligation.holder as usize).cloned().unwrap_or_default(),
        nature: obligation.nature,
        breach,
        done: said.and_then(state),
        document: obligation.document.and_then(|at| rulebook.documents.get(at as usize)).map(|d| d.id.clone()),
    }
}

/// A date alone says that it was done.
fn state(done: Done) -> Option<DoneState> {
    done.state.or(done.last.map(|_| DoneState::Done))
}

fn penalty(
    facts: Facts,
    timeline: &Timeline,
    teller: &mut Teller,
    index: usize,
    penalty: &Penalty,
    obligations: &[ObligationResult],
) -> PenaltyResult {
    let rulebook = facts.rulebook;
    let found = timeline.when(penalty.node);
    let mut out = PenaltyResult {
        id: penalty.id.clone(),
        standing: teller.standing(penalty.node, found, &penalty.grounds),
        open_now: false,
        combine: penalty.combine,
        exposure: Exposure::Sums(Vec::new()),
        orientation: Vec::new(),
        plus: Vec::new(),
        instead: Vec::new(),
    };
    if found.applies == Applies::No {
        return out;
    }
    let lane = timeline.lane(found.day, found.begun);
    let circumstances = timeline.circumstances(lane);
    let breached = |result: &ObligationResult| {
        let named =
            rulebook.obligations.iter().any(|o| o.id == result.id && o.breach.iter().any(|at| *at as usize == index));
        named
            && result.done == Some(DoneState::NotYet)
            && result.standing.applies == Applies::Yes
            && result.standing.phase == Some(Phase::Now)
    };
    out.open_now = found.phase == Some(Phase::Now) && obligations.iter().any(breached);
    out.exposure = exposure(facts, penalty, circumstances, &Vec::new());
    let costs_nothing = matches!(&out.exposure, Exposure::Sums(sums) if sums.is_empty());
    if let Some(amount) = penalty.orientation
        && !costs_nothing
        && known(facts, timeline, lane, amount)
    {
        out.orientation = orientation(facts, amount, circumstances);
    }
    out.plus = effects(rulebook, &penalty.plus, timeline.evaluation(), lane);
    out.instead = effects(rulebook, &penalty.instead, timeline.evaluation(), lane);
    out
}
