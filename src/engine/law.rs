//! One law: scope, classifications, shown rules, obligations, penalties, notes, documents.

use selfcheck_law::node::NodeId;
use selfcheck_law::rulebook::{Grounds, Law, Obligation, Penalty, Rulebook};
use selfcheck_law::truth::Truth;

use super::deadlines::due;
use super::exposure::{effects, exposure, sum};
use super::facts::Facts;
use super::ladder::classify;
use super::lanes::Lane;
use super::orientation::known;
use super::reasons::{Teller, applies, cites};
use super::timeline::{Timeline, When, when};
use crate::assessment::{
    Applies, DoneState, Exposure, LawResult, NoteResult, ObligationResult, Open, PenaltyResult, Phase, RuleResult,
    Standing,
};
use crate::input::Done;

/// Before the law's earliest date nothing is said.
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
    let scope = teller.scope(law.applies, now, &law.grounds);
    let classifications = rulebook
        .classifications
        .iter()
        .filter(|c| c.law == Some(at))
        .filter_map(|c| classify(rulebook, c, timeline, &mut teller))
        .collect();
    let rules = rulebook
        .rules
        .iter()
        .filter(|rule| rule.law == Some(at))
        .filter_map(|rule| {
            let node = rule.shown?;
            let found = when(timeline.plan, |day, begun| timeline.truth(node, day, begun));
            let standing = standing(rulebook, &mut teller, timeline, node, found, &rule.grounds);
            Some(RuleResult { id: rule.id.clone(), standing })
        })
        .collect();
    let obligations: Vec<ObligationResult> = rulebook
        .obligations
        .iter()
        .enumerate()
        .filter(|(_, obligation)| obligation.law == at)
        .map(|(index, one)| obligation(facts, timeline, &mut teller, index, one))
        .collect();
    let penalties = rulebook
        .penalties
        .iter()
        .enumerate()
        .filter(|(_, penalty)| penalty.law == at)
        .map(|(index, one)| penalty(facts, timeline, &mut teller, index, one, &obligations))
        .collect();
    LawResult {
        covered: true,
        applies: applies(timeline.at(law.applies, now)),
        scope_set: facts.input.scope.iter().any(|(set, _)| *set == at),
        because: scope.reasons,
        cites: cites(rulebook, &law.grounds.cites),
        confidence: scope.confidence,
        classifications,
        rules,
        obligations,
        penalties,
        layers: Vec::new(),
        notes: notes(rulebook, at, timeline),
        documents: rulebook
            .documents
            .iter()
            .filter(|d| d.law == at && timeline.at(d.node, now) != Truth::False)
            .map(|d| d.id.clone())
            .collect(),
        open: Open::default(),
    }
}

/// The common part of everything that can apply.
pub(super) fn standing(
    rulebook: &Rulebook,
    teller: &mut Teller,
    timeline: &Timeline,
    node: NodeId,
    found: When,
    grounds: &Grounds,
) -> Standing {
    let because = teller.because(node, timeline.lane(found.day, found.begun), grounds);
    Standing {
        applies: found.applies,
        phase: found.phase,
        from: found.from,
        because: because.reasons,
        assumed: because.assumed,
        cites: cites(rulebook, &grounds.cites),
        confidence: because.confidence,
        status: grounds.status,
    }
}

fn obligation(
    facts: Facts,
    timeline: &Timeline,
    teller: &mut Teller,
    index: usize,
    obligation: &Obligation,
) -> ObligationResult {
    let rulebook = facts.rulebook;
    let found = when(timeline.plan, |day, begun| timeline.truth(obligation.node, day, begun));
    let done = u16::try_from(index).ok().and_then(|at| facts.input.done.get(&at)).copied();
    let owed = found.applies != Applies::No;
    ObligationResult {
        id: obligation.id.clone(),
        standing: standing(rulebook, teller, timeline, obligation.node, found, &obligation.grounds),
        due: obligation
            .due
            .iter()
            .filter(|_| owed)
            .filter_map(|at| rulebook.deadlines.get(*at as usize))
            .map(|deadline| due(rulebook, facts.input, timeline, deadline, done.unwrap_or_default()))
            .collect(),
        holder: rulebook.holders.get(obligation.holder as usize).cloned().unwrap_or_default(),
        nature: obligation.nature,
        breach: obligation
            .breach
            .iter()
            .filter_map(|at| rulebook.penalties.get(*at as usize))
            .filter(|penalty| {
                when(timeline.plan, |day, begun| timeline.truth(penalty.node, day, begun)).applies != Applies::No
            })
            .map(|penalty| penalty.id.clone())
            .collect(),
        done: done.and_then(state),
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
    let found = when(timeline.plan, |day, begun| timeline.truth(penalty.node, day, begun));
    let lane = timeline.lane(found.day, found.begun);
    let circumstances: Lane = timeline.evaluation().lanes().get(lane).copied().unwrap_or_default();
    let reached = found.applies != Applies::No;
    let breached = |result: &ObligationResult| {
        let named =
            rulebook.obligations.iter().any(|o| o.id == result.id && o.breach.iter().any(|at| *at as usize == index));
        named
            && result.done == Some(DoneState::NotYet)
            && result.standing.applies == Applies::Yes
            && result.standing.phase == Some(Phase::Now)
    };
    let exposure =
        if reached { exposure(facts, penalty, circumstances, &Vec::new()) } else { Exposure::Sums(Vec::new()) };
    let costs_nothing = matches!(&exposure, Exposure::Sums(sums) if sums.is_empty());
    PenaltyResult {
        id: penalty.id.clone(),
        open_now: reached && found.phase == Some(Phase::Now) && obligations.iter().any(breached),
        combine: penalty.combine,
        exposure,
        orientation: penalty
            .orientation
            .filter(|amount| !costs_nothing && known(facts, timeline, lane, *amount))
            .map(|amount| orientation(facts, amount, circumstances))
            .unwrap_or_default(),
        plus: if reached { effects(rulebook, &penalty.plus, timeline.evaluation(), lane) } else { Vec::new() },
        instead: if reached { effects(rulebook, &penalty.instead, timeline.evaluation(), lane) } else { Vec::new() },
        standing: standing(rulebook, teller, timeline, penalty.node, found, &penalty.grounds),
    }
}

/// A non-binding starting point for every circumstance the user did not pick.
fn orientation(facts: Facts, amount: selfcheck_law::amount::AmountId, lane: Lane) -> Vec<crate::assessment::Sum> {
    super::exposure::over_circumstances(facts, amount)
        .into_iter()
        .map(|(when, what_if)| {
            let mut sum = sum(facts, amount, "", lane, &what_if, Applies::Yes);
            sum.when = when;
            sum
        })
        .collect()
}

fn notes(rulebook: &Rulebook, law: u16, timeline: &Timeline) -> Vec<NoteResult> {
    rulebook
        .notes
        .iter()
        .filter(|note| note.law == law)
        .filter(|note| timeline.at(note.node, timeline.now()) != Truth::False)
        .map(|note| NoteResult {
            id: note.id.clone(),
            kind: note.kind,
            applies: applies(timeline.at(note.node, timeline.now())),
            cites: cites(rulebook, &note.grounds.cites),
            confidence: note.grounds.confidence,
        })
        .collect()
}
