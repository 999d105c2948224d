//! Questions, sources, named dates, indexes, tables: what carries no condition of its own.

use std::collections::BTreeMap;

use super::super::logic::Logic;
use super::super::resolve::limits;
use super::super::source::question::Example;
use super::Builder;
use crate::amount::Row;
use crate::rulebook::{self, Choice, Cite, Kind};

impl Builder<'_, '_> {
    pub(super) fn questions(&mut self) {
        let source = self.source;
        self.book.topics = source.order.topics.iter().map(|topic| topic.value.clone()).collect();
        self.book.law_as_of = source.order.law_as_of;
        self.book.rates.clone_from(&source.order.rates);
        let order = self.asking.order.clone();
        for at in order {
            let Some(question) = source.questions.get(at) else { continue };
            self.resolver.question(at, question.head.place);
            let gate = self.resolver.logic.gate(self.resolver.rank_of(at));
            let gate = gate.filter(|gate| *gate != Logic::TRUE).map(|gate| self.emit(gate));
            let (min, max) = limits(question);
            let exclusive = |id: &str| question.exclusive.iter().any(|one| one.value == id);
            let options = question
                .options
                .iter()
                .map(|option| Choice { id: option.value.clone(), exclusive: exclusive(&option.value) });
            let question = rulebook::Question {
                id: question.head.id.clone(),
                law: question.head.law,
                kind: question.kind.unwrap_or(Kind::YesNo),
                topic: self.asking.topic.get(at).copied().unwrap_or(0),
                profile: question.profile,
                parameter: question.parameter,
                gate,
                options: options.collect(),
                currency: question.currency.as_ref().map(|currency| currency.value.clone()),
                min,
                max,
                counts: self.examples(&question.counts),
                counts_not: self.examples(&question.counts_not),
                cites: self.cites.resolve(&question.cites),
            };
            self.book.questions.push(question);
        }
    }

    fn examples(&self, examples: &[Example]) -> Vec<(String, Vec<Cite>)> {
        examples.iter().map(|(id, cites)| (id.value.clone(), self.cites.resolve(cites))).collect()
    }

    pub(super) fn plain(&mut self) {
        let source = self.source;
        for one in &source.sources {
            self.book.sources.push(rulebook::Source {
                id: one.head.id.clone(),
                law: one.head.law,
                kind: one.kind,
                url: one.url.clone(),
                read: one.read,
                confidence: one.confidence,
            });
        }
        for point in &source.open_points {
            let grounds = self.grounds(&point.grounds);
            let point = rulebook::OpenPoint { id: point.head.id.clone(), law: point.head.law, grounds };
            self.book.open_points.push(point);
        }
        for layer in &source.layers {
            let grounds = self.grounds(&layer.grounds);
            let law = layer.head.law.unwrap_or(0);
            self.book.layers.push(rulebook::Layer { id: layer.head.id.clone(), law, draft: layer.draft, grounds });
        }
        for date in &source.dates {
            let grounds = self.grounds(&date.grounds);
            let (after, not_after) = date.days.unwrap_or((crate::Date::from_days(0), crate::Date::from_days(1)));
            let date = rulebook::NamedDate { id: date.head.id.clone(), after, not_after, exact: date.exact, grounds };
            self.book.named_dates.push(date);
        }
        for index in &source.indexes {
            let grounds = self.grounds(&index.grounds);
            let values: BTreeMap<i32, i64> = index
                .values
                .iter()
                .filter_map(|(year, value)| Some((i32::try_from(year.value).ok()?, *value)))
                .collect();
            self.book.indexes.push(rulebook::Index {
                id: index.head.id.clone(),
                unit: index.unit.as_ref().map(|unit| unit.value.clone()).unwrap_or_default(),
                values: values.into_iter().collect(),
                grounds,
            });
        }
    }

    /// Tables come last: their rows by option depend on the question they are used with.
    pub(super) fn tables(&mut self) {
        let source = self.source;
        for (at, table) in source.tables.iter().enumerate() {
            self.cites.resolve(&table.grounds.cites);
            let question = self.amounts.table_question(at).and_then(|at| source.questions.get(at));
            let option = |id: &str| question?.options.iter().position(|option| option.value == id);
            let rows = table.rows.iter().map(|row| Row {
                up_to: row.up_to.as_ref().map(|bound| bound.value),
                option: row.is.as_ref().and_then(|is| option(&is.value)).and_then(|at| u8::try_from(at).ok()),
                from_permille: row.from,
                to_permille: row.to,
                confidence: row.confidence,
            });
            self.book.tables.push(rulebook::Table { id: table.head.id.clone(), rows: rows.collect() });
        }
    }
}
