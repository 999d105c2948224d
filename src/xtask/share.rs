//! How much of the data belongs to which law: its rules, its conditions and its words in all languages.

use std::collections::BTreeSet;

use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::node::{Graph, Node, NodeId};
use selfcheck_law::rulebook::{Bundle, Rulebook, Texts};

/// The part of the bundle that belongs to one law. Conditions that it shares with others count here as well.
pub fn of_law(bundle: &Bundle, law: u16) -> Bundle {
    let book = &bundle.rulebook;
    let mine = |owner: Option<u16>| owner == Some(law);
    let mut part = Rulebook {
        laws: book.laws.get(usize::from(law)).cloned().into_iter().collect(),
        questions: book.questions.iter().filter(|one| mine(one.law)).cloned().collect(),
        rules: book.rules.iter().filter(|one| mine(one.law)).cloned().collect(),
        classifications: book.classifications.iter().filter(|one| mine(one.law)).cloned().collect(),
        obligations: book.obligations.iter().filter(|one| one.law == law).cloned().collect(),
        penalties: book.penalties.iter().filter(|one| one.law == law).cloned().collect(),
        notes: book.notes.iter().filter(|one| one.law == law).cloned().collect(),
        documents: book.documents.iter().filter(|one| one.law == law).cloned().collect(),
        sources: book.sources.iter().filter(|one| mine(one.law)).cloned().collect(),
        open_points: book.open_points.iter().filter(|one| mine(one.law)).cloned().collect(),
        layers: book.layers.iter().filter(|one| one.law == law).cloned().collect(),
        ..Rulebook::default()
    };
    part.deadlines = used(&book.deadlines, part.obligations.iter().flat_map(|one| one.due.iter().copied()));
    let effects = part.penalties.iter().flat_map(|one| {
        let cases = one.cases.iter().flat_map(|case| case.plus.iter().chain(&case.instead));
        one.plus.iter().chain(&one.instead).chain(cases).map(|plus| plus.effect)
    });
    part.effects = used(&book.effects, effects);
    part.amounts = formulas(book, &part);
    part.graph = reachable(&book.graph, &roots(&part));
    let ids = ids(&part);
    let prefix = prefix(&part);
    let belongs = |key: &str| {
        let id = key.split('.').nth(1).unwrap_or("");
        ids.contains(id) || prefix.as_ref().is_some_and(|prefix| id.starts_with(prefix))
    };
    let texts = bundle.texts.iter().map(|(language, texts)| {
        let mut entries = Vec::new();
        for (key, text) in texts.entries() {
            if belongs(key) {
                entries.push((key.to_owned(), text.to_owned()));
            }
        }
        (language.clone(), Texts::new(entries))
    });
    Bundle { texts: texts.collect(), rulebook: part }
}

fn used<T: Clone>(all: &[T], indexes: impl Iterator<Item = u16>) -> Vec<T> {
    let indexes: BTreeSet<u16> = indexes.collect();
    indexes.into_iter().filter_map(|at| all.get(usize::from(at)).cloned()).collect()
}

/// The formulas of the penalties with all their steps.
fn formulas(book: &Rulebook, part: &Rulebook) -> Vec<Amount> {
    let cases = part.penalties.iter().flat_map(|one| one.cases.iter().map(|case| case.amount).chain(one.orientation));
    let mut open: Vec<AmountId> = cases.collect();
    let mut seen: BTreeSet<AmountId> = BTreeSet::new();
    while let Some(at) = open.pop() {
        if seen.insert(at) {
            match book.amounts.get(usize::from(at)) {
                Some(Amount::Product(steps)) => open.extend(steps),
                Some(Amount::Higher(one, other) | Amount::Lower(one, other) | Amount::Range(one, other)) => {
                    open.extend([one, other]);
                }
                _ => {}
            }
        }
    }
    used(&book.amounts, seen.into_iter())
}

fn roots(part: &Rulebook) -> Vec<NodeId> {
    let mut roots: Vec<NodeId> = part.laws.iter().map(|law| law.applies).collect();
    roots.extend(part.questions.iter().filter_map(|one| one.gate));
    roots.extend(part.rules.iter().flat_map(|one| [Some(one.node), one.shown]).flatten());
    roots.extend(part.classifications.iter().filter_map(|one| one.only_if));
    roots.extend(part.classifications.iter().flat_map(|one| &one.levels).flat_map(|level| [level.node, level.shown]));
    roots.extend(part.obligations.iter().map(|one| one.node));
    roots.extend(part.penalties.iter().map(|one| one.node));
    roots.extend(part.penalties.iter().flat_map(|one| &one.cases).map(|case| case.node));
    roots.extend(part.notes.iter().map(|one| one.node));
    roots.extend(part.documents.iter().map(|one| one.node));
    roots.extend(part.documents.iter().flat_map(|one| &one.blocks).map(|(_, node)| *node));
    roots.extend(part.deadlines.iter().flat_map(|one| &one.within).map(|limit| limit.node));
    roots
}

fn reachable(graph: &Graph, roots: &[NodeId]) -> Graph {
    let mut seen: BTreeSet<NodeId> = BTreeSet::new();
    let mut open = roots.to_vec();
    while let Some(node) = open.pop() {
        if seen.insert(node) {
            open.extend(graph.children(node));
        }
    }
    let nodes: Vec<Node> = seen.iter().filter_map(|node| graph.nodes.get(*node as usize).copied()).collect();
    let edges = seen.iter().flat_map(|node| graph.children(*node)).copied().collect();
    let tests: BTreeSet<u32> = nodes
        .iter()
        .filter_map(|node| if let selfcheck_law::node::Op::Test(test) = node.op { Some(test) } else { None })
        .collect();
    let tests = tests.into_iter().filter_map(|test| graph.tests.get(test as usize).cloned()).collect();
    Graph { nodes, edges, tests }
}

fn ids(part: &Rulebook) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = part.laws.iter().map(|one| one.id.as_str()).collect();
    ids.extend(part.questions.iter().map(|one| one.id.as_str()));
    ids.extend(part.rules.iter().map(|one| one.id.as_str()));
    ids.extend(part.classifications.iter().map(|one| one.id.as_str()));
    ids.extend(part.obligations.iter().map(|one| one.id.as_str()));
    ids.extend(part.penalties.iter().map(|one| one.id.as_str()));
    ids.extend(part.notes.iter().map(|one| one.id.as_str()));
    ids.extend(part.documents.iter().map(|one| one.id.as_str()));
    ids.extend(part.sources.iter().map(|one| one.id.as_str()));
    ids.extend(part.open_points.iter().map(|one| one.id.as_str()));
    ids.extend(part.layers.iter().map(|one| one.id.as_str()));
    ids.extend(part.deadlines.iter().map(|one| one.id.as_str()));
    ids.extend(part.effects.iter().map(|one| one.id.as_str()));
    ids
}

/// What the ids of the law begin with (`kz_`): it marks the words of its holders, events and dates, too.
fn prefix(part: &Rulebook) -> Option<String> {
    let mut prefixes = part.obligations.iter().map(|one| one.id.split_inclusive('_').next().unwrap_or(""));
    let first = prefixes.next().filter(|prefix| prefix.ends_with('_'))?;
    prefixes.all(|prefix| prefix == first).then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use selfcheck_law::node::{Node, Op};
    use selfcheck_law::rulebook::{Bundle, Grounds, Rule, Rulebook, Texts};

    use super::of_law;

    #[test]
    fn a_law_has_its_own_rules_conditions_and_words() {
        let node = |op, first, count| Node { op, first, count };
        let rule =
            |id: &str, law, node| Rule { id: id.to_owned(), law, node, shown: None, grounds: Grounds::default() };
        let mut rulebook = Rulebook::default();
        rulebook.graph.nodes = vec![node(Op::True, 0, 0), node(Op::False, 0, 0), node(Op::Not, 0, 1)];
        rulebook.graph.edges = vec![0];
        rulebook.rules = vec![rule("kz_x", Some(0), 2), rule("jp_x", Some(1), 1), rule("x", None, 1)];
        let text = |key: &str| (key.to_owned(), "words".to_owned());
        let texts = Texts::new(vec![text("rule.jp_x.title"), text("rule.kz_x.title"), text("rule.x.title")]);
        let bundle = Bundle { rulebook, texts: vec![("en".to_owned(), texts)] };
        let part = of_law(&bundle, 0);
        assert_eq!(part.rulebook.rules.len(), 1);
        assert_eq!((part.rulebook.graph.nodes.len(), part.rulebook.graph.edges.len()), (2, 1));
        let keys: Vec<&str> = part.texts.iter().flat_map(|(_, t)| t.entries()).map(|(key, _)| key).collect();
        assert_eq!(keys, ["rule.kz_x.title"]);
    }
}
