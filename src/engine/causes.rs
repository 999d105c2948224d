//! Why something is open: the answers, open points of law and yearly values that are still missing. A question matters
//! where an open result reaches it through open nodes only, on a date from now on.

use selfcheck_law::date::Date;
use selfcheck_law::node::{Bound, Check, NodeId, Op, QuestionId, When};

use super::facts::Facts;
use super::lanes::Evaluation;
use crate::input::Answer;
use crate::order::Set;

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    /// Nothing said yet.
    Ask(QuestionId),
    /// Said "don't know", or only in part.
    Deciding(QuestionId),
    /// The law does not say.
    OpenPoint(u16),
    /// A yearly value is not known.
    Index(u16, i32),
}

/// Walks down from open results; keeps its tables between walks.
pub(super) struct Walker<'a> {
    facts: Facts<'a>,
    evaluation: &'a Evaluation,
    seen: Vec<u64>,
    touched: Vec<usize>,
}

impl<'a> Walker<'a> {
    pub fn new(facts: Facts<'a>, evaluation: &'a Evaluation) -> Walker<'a> {
        let size = facts.rulebook.graph.nodes.len() * evaluation.chunks();
        Walker { facts, evaluation, seen: vec![0; size], touched: Vec::new() }
    }

    /// The causes of a node being open in some of the lanes of `masks` (one word a chunk).
    pub fn causes(&mut self, node: NodeId, masks: &[u64], out: &mut Set<Cause>) {
        for (chunk, mask) in masks.iter().enumerate() {
            let mut stack = vec![(node, *mask)];
            while let Some((node, mask)) = stack.pop() {
                let at = chunk * self.facts.rulebook.graph.nodes.len() + node as usize;
                let Some(seen) = self.seen.get_mut(at) else { continue };
                let open = self.evaluation.word(node, chunk).open() & mask & !*seen;
                if open == 0 {
                    continue;
                }
                if *seen == 0 {
                    self.touched.push(at);
                }
                *seen |= open;
                self.leaf(node, chunk, open, out);
                let children = self.facts.rulebook.graph.children(node).iter().copied();
                if let Op::Layered(layer) = self.facts.rulebook.graph.op(node) {
                    // The law as it stands, then the same under the layer: a layer that is off asks nothing.
                    let under = self.under(layer, chunk);
                    stack.extend(children.zip([open & !under, open & under]));
                } else {
                    stack.extend(children.map(|child| (child, open)));
                }
            }
        }
        for at in self.touched.drain(..) {
            if let Some(seen) = self.seen.get_mut(at) {
                *seen = 0;
            }
        }
    }

    /// The lanes of a chunk in which a layer is on.
    fn under(&self, layer: u16, chunk: usize) -> u64 {
        let lanes = self.evaluation.lanes().iter().skip(chunk * 64).take(64);
        lanes.enumerate().filter(|(_, lane)| lane.layer == Some(layer)).fold(0, |mask, (at, _)| mask | 1 << at)
    }

    fn leaf(&self, node: NodeId, chunk: usize, open: u64, out: &mut Set<Cause>) {
        match self.facts.rulebook.graph.op(node) {
            Op::Test(test) => {
                let Some(test) = self.facts.rulebook.graph.tests.get(test as usize) else { return };
                if let Check::Compare(_, Bound::Index { index, .. }) = test.check {
                    let mut known = false;
                    for (at, lane) in self.evaluation.lanes().iter().enumerate().skip(chunk * 64).take(64) {
                        if open >> (at - chunk * 64) & 1 == 0 {
                            continue;
                        }
                        let year = lane.day.map(Date::year);
                        match (self.facts.index_value(index, year), year) {
                            (None, Some(year)) => {
                                out.insert(Cause::Index(index, year));
                            }
                            _ => known = true,
                        }
                    }
                    if !known {
                        return;
                    }
                }
                let asked = match &test.check {
                    Check::Has(option) => has_cause(self.facts.input.answer(test.question), *option),
                    _ => *self.facts.input.answer(test.question) == Answer::Nothing,
                };
                self.question(test.question, asked, out);
                if let Check::Compare(_, Bound::Fraction { of, .. }) = test.check {
                    self.question(of, *self.facts.input.answer(of) == Answer::Nothing, out);
                }
            }
            Op::From(When::Answer(question)) | Op::Until(When::Answer(question)) => {
                self.question(question, *self.facts.input.answer(question) == Answer::Nothing, out);
            }
            Op::OpenPoint(point) => {
                out.insert(Cause::OpenPoint(point));
            }
            _ => {}
        }
    }

    fn question(&self, question: QuestionId, asked: bool, out: &mut Set<Cause>) {
        let parameter = self.facts.rulebook.questions.get(question as usize).is_none_or(|q| q.parameter);
        if !parameter {
            out.insert(if asked { Cause::Ask(question) } else { Cause::Deciding(question) });
        }
    }
}

/// An option in neither set was not answered yet.
fn has_cause(answer: &Answer, option: u8) -> bool {
    match answer {
        Answer::Several { yes, no, unknown } => (yes | no | unknown) >> option & 1 == 0,
        other => *other == Answer::Nothing,
    }
}
