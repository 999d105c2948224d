//! Questions, classifications, obligations, penalties and sources, each as an object.

use selfcheck_law::rulebook::{Cite, Classification, Kind, Obligation, Penalty, PlusEffect, Question, Source};

use super::View;

impl View<'_> {
    pub(super) fn question(&mut self, question: &Question) {
        let id = &question.id;
        let keys = [("hint", "hint"), ("why", "why"), ("who_knows", "whoKnows"), ("none", "none"), ("unit", "unit")];
        self.worded("question", id, &keys);
        self.put("kind", &question.kind);
        if let Some(topic) = self.book.topics.get(question.topic as usize) {
            self.out.pair("topic", topic);
        }
        self.yes_no("profile", question.profile);
        self.yes_no("parameter", question.parameter);
        match question.kind {
            Kind::OneOf | Kind::SeveralOf => {
                self.out.list("options");
                for option in &question.options {
                    let key = ["question.", id, ".options.", &option.id];
                    self.out.item();
                    self.begin(&option.id, &key);
                    self.word("hint", &[&key.concat(), "_hint"]);
                    if option.exclusive {
                        self.yes_no("exclusive", true);
                    }
                    self.out.end_object();
                }
                self.out.end_list();
            }
            Kind::Number | Kind::Money => {
                if let Some(currency) = &question.currency {
                    self.out.pair("currency", currency);
                }
                self.whole("min", question.min);
                self.whole("max", question.max);
            }
            Kind::YesNo | Kind::Date => {}
        }
        self.examples("counts", ".counts.", id, &question.counts);
        self.examples("countsNot", ".counts_not.", id, &question.counts_not);
        self.cites(&question.cites);
        self.out.end_object();
    }

    fn examples(&mut self, name: &str, key: &str, id: &str, examples: &[(String, Vec<Cite>)]) {
        if examples.is_empty() {
            return;
        }
        self.out.list(name);
        for (example, cites) in examples {
            self.out.item();
            self.out.begin();
            self.out.pair("id", example);
            self.word("text", &["question.", id, key, example]);
            self.cites(cites);
            self.out.end_object();
        }
        self.out.end_list();
    }

    pub(super) fn classification(&mut self, class: &Classification) {
        let kind = if class.flags { "flags" } else { "ladder" };
        self.worded(kind, &class.id, &[("hint", "hint")]);
        self.out.pair("kind", kind);
        self.out.list("levels");
        for level in &class.levels {
            let key = [kind, ".", &class.id, ".levels.", &level.id];
            self.out.item();
            self.begin(&level.id, &key);
            self.word("hint", &[&key.concat(), "_hint"]);
            self.whole("severity", level.severity.into());
            self.grounds(&level.grounds);
        }
        self.out.end_list();
        self.grounds(&class.grounds);
    }

    pub(super) fn obligation(&mut self, obligation: &Obligation) {
        let book = self.book;
        self.worded("obligation", &obligation.id, &[("text", "text"), ("evidence", "evidence")]);
        if let Some(id) = book.holders.get(obligation.holder as usize) {
            self.out.key("holder");
            self.titled("holder", id);
        }
        self.put("nature", &obligation.nature);
        self.out.list("breach");
        for at in &obligation.breach {
            if let Some(penalty) = book.penalties.get(*at as usize) {
                self.name(&penalty.id);
            }
        }
        self.out.end_list();
        let due = obligation.due.iter().filter_map(|at| book.deadlines.get(*at as usize));
        self.titles("due", "deadline", &mut due.map(|deadline| deadline.id.as_str()));
        if let Some(document) = obligation.document.and_then(|at| book.documents.get(at as usize)) {
            self.out.pair("document", &document.id);
        }
        self.grounds(&obligation.grounds);
    }

    pub(super) fn penalty(&mut self, penalty: &Penalty) {
        self.worded("penalty", &penalty.id, &[("text", "text")]);
        self.put("combine", &penalty.combine);
        let (mut plus, mut instead) = (Vec::new(), Vec::new());
        add(&mut plus, &penalty.plus);
        add(&mut instead, &penalty.instead);
        self.out.list("cases");
        for case in &penalty.cases {
            add(&mut plus, &case.plus);
            add(&mut instead, &case.instead);
            if !case.id.is_empty() {
                self.out.item();
                self.begin(&case.id, &["penalty.", &penalty.id, ".cases.", &case.id]);
                self.out.end_object();
            }
        }
        self.out.end_list();
        self.effects("plus", &plus);
        self.effects("instead", &instead);
        self.grounds(&penalty.grounds);
    }

    fn effects(&mut self, key: &str, effects: &[u16]) {
        let book = self.book;
        let effects = effects.iter().filter_map(|at| book.effects.get(*at as usize));
        self.titles(key, "effect", &mut effects.map(|effect| effect.id.as_str()));
    }

    pub(super) fn sources(&mut self, key: &str, law: Option<u16>) {
        let book = self.book;
        self.out.list(key);
        for one in &book.sources {
            if one.law == law {
                self.source(one);
            }
        }
        self.out.end_list();
    }

    fn source(&mut self, source: &Source) {
        self.worded("source", &source.id, &[]);
        self.put("kind", &source.kind);
        self.out.pair("url", &source.url);
        self.day("read", source.read);
        self.put("confidence", &source.confidence);
        self.out.end_object();
    }
}

/// Adds effects that are not there yet.
fn add(seen: &mut Vec<u16>, effects: &[PlusEffect]) {
    for plus in effects {
        if !seen.contains(&plus.effect) {
            seen.push(plus.effect);
        }
    }
}
