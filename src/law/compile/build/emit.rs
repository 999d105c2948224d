//! Writes conditions into the flat graph: children before parents, equal nodes once, gates beside their tests.

use std::collections::BTreeMap;

use super::super::logic::{Expr, Id, Logic};
use crate::node::{Graph, Node, NodeId, Op, Test};

/// The graph while it grows.
pub struct Emitter {
    graph: Graph,
    nodes: BTreeMap<(Op, Vec<NodeId>), NodeId>,
    tests: BTreeMap<Test, u32>,
    done: BTreeMap<Id, NodeId>,
    /// The condition behind each law's scope.
    scopes: Vec<Id>,
}

impl Emitter {
    /// An empty graph; `scopes` says what stands behind `Expr::Scope` of each law.
    pub fn new(scopes: Vec<Id>) -> Emitter {
        Emitter {
            graph: Graph::default(),
            nodes: BTreeMap::new(),
            tests: BTreeMap::new(),
            done: BTreeMap::new(),
            scopes,
        }
    }
    /// The finished graph.
    pub fn finish(self) -> Graph {
        self.graph
    }

    /// The node of a condition.
    pub fn emit(&mut self, logic: &mut Logic, id: Id) -> NodeId {
        if let Some(node) = self.done.get(&id) {
            return *node;
        }
        let node = match logic.expr(id).clone() {
            Expr::True => self.node(Op::True, Vec::new()),
            // Nothing broken is ever written: mistakes stop the compiler before.
            Expr::False | Expr::Broken => self.node(Op::False, Vec::new()),
            Expr::And(parts) => self.all(logic, &parts),
            Expr::Or(parts) => self.any(logic, &parts),
            Expr::Not(inner) => {
                let inner = self.emit(logic, inner);
                self.node(Op::Not, vec![inner])
            }
            Expr::AtLeast(count, parts) => {
                let parts = parts.iter().map(|part| self.emit(logic, *part)).collect();
                self.node(Op::AtLeast(count), parts)
            }
            Expr::Test(_) => self.all(logic, &[id]),
            Expr::From(when) => self.node(Op::From(when), Vec::new()),
            Expr::Until(when) => self.node(Op::Until(when), Vec::new()),
            Expr::OpenPoint(at) => self.node(Op::OpenPoint(at), Vec::new()),
            Expr::Scope(law) => {
                let inside = self.scopes.get(usize::from(law)).copied().unwrap_or(Logic::FALSE);
                let inside = self.emit(logic, inside);
                self.node(Op::Scope(law), vec![inside])
            }
            Expr::Layered(layer, base, changed) => {
                let (base, changed) = (self.emit(logic, base), self.emit(logic, changed));
                self.node(Op::Layered(layer), vec![base, changed])
            }
        };
        self.done.insert(id, node);
        node
    }

    /// `and`: gates that the other parts settle are left out.
    fn all(&mut self, logic: &mut Logic, parts: &[Id]) -> NodeId {
        let mut given = Vec::new();
        let mut gates: Vec<Id> = Vec::new();
        let mut nodes = Vec::new();
        let (negated, parts): (Vec<Id>, Vec<Id>) =
            parts.iter().partition(|part| Emitter::negated(logic, **part).is_some());
        for part in &parts {
            let test = match logic.expr(*part) {
                Expr::Test(test) => Some(test.clone()),
                _ => None,
            };
            match test.map(|test| (logic.gate(test.question), test)) {
                Some((gate, test)) => {
                    nodes.push(self.test(test));
                    match gate {
                        Some(gate) => gates.push(gate),
                        None => given.push(*part),
                    }
                }
                None => {
                    nodes.push(self.emit(logic, *part));
                    given.push(*part);
                }
            }
        }
        gates.sort_unstable();
        gates.dedup();
        for gate in gates {
            let left = logic.given(&given, gate);
            if left != Logic::TRUE {
                let node = self.emit(logic, left);
                self.flat(Op::And, node, logic.is_named(left), &mut nodes);
                given.push(gate);
            }
        }
        for part in negated {
            // Where the other parts settle the gate, only the answer is negated.
            let bare = Emitter::negated(logic, part).filter(|(_, gate)| logic.given(&parts, *gate) == Logic::TRUE);
            let node = match bare {
                Some((test, _)) => {
                    let test = self.test(test);
                    self.node(Op::Not, vec![test])
                }
                None => self.emit(logic, part),
            };
            nodes.push(node);
        }
        self.node(Op::And, nodes)
    }

    /// The test behind a `not` and the gate of its question.
    fn negated(logic: &Logic, id: Id) -> Option<(Test, Id)> {
        let Expr::Not(inner) = logic.expr(id) else { return None };
        let Expr::Test(test) = logic.expr(*inner) else { return None };
        Some((test.clone(), logic.gate(test.question)?))
    }

    /// `or`: tests behind the same gate stand together behind it.
    fn any(&mut self, logic: &mut Logic, parts: &[Id]) -> NodeId {
        let mut nodes = Vec::new();
        let mut gated: Vec<(Id, Vec<NodeId>)> = Vec::new();
        for part in parts {
            let test = match logic.expr(*part) {
                Expr::Test(test) => logic.gate(test.question).map(|gate| (gate, test.clone())),
                _ => None,
            };
            match test {
                Some((gate, test)) => {
                    let node = self.test(test);
                    match gated.iter_mut().find(|(other, _)| *other == gate) {
                        Some((_, tests)) => tests.push(node),
                        None => gated.push((gate, vec![node])),
                    }
                }
                None => nodes.push(self.emit(logic, *part)),
            }
        }
        for (gate, tests) in gated {
            let tests = self.node(Op::Or, tests);
            let gate_node = self.emit(logic, gate);
            let mut both = vec![tests];
            self.flat(Op::And, gate_node, logic.is_named(gate), &mut both);
            nodes.push(self.node(Op::And, both));
        }
        self.node(Op::Or, nodes)
    }

    /// Adds a node to the children of another; one of the same kind gives its own children instead.
    fn flat(&self, op: Op, node: NodeId, named: bool, nodes: &mut Vec<NodeId>) {
        if self.graph.op(node) == op && !named {
            nodes.extend_from_slice(self.graph.children(node));
        } else {
            nodes.push(node);
        }
    }

    fn test(&mut self, test: Test) -> NodeId {
        let next = self.graph.tests.len() as u32;
        let at = *self.tests.entry(test.clone()).or_insert(next);
        if at == next {
            self.graph.tests.push(test);
        }
        self.node(Op::Test(at), Vec::new())
    }

    fn node(&mut self, op: Op, mut children: Vec<NodeId>) -> NodeId {
        if matches!(op, Op::And | Op::Or) {
            children.sort_unstable();
            children.dedup();
            if let [only] = children.as_slice() {
                return *only;
            }
        }
        let key = (op, children);
        if let Some(node) = self.nodes.get(&key) {
            return *node;
        }
        let node = self.graph.nodes.len() as NodeId;
        let first = self.graph.edges.len() as u32;
        self.graph.edges.extend_from_slice(&key.1);
        self.graph.nodes.push(Node { op, first, count: key.1.len() as u16 });
        self.nodes.insert(key, node);
        node
    }
}
