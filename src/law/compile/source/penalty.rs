//! `[penalty.x]`.

use toml::de::DeValue;

use super::super::fields::Fields;
use super::super::language::ast::{Cond, Formula};
use super::super::place::{At, Place};
use super::{Grounds, Head, grounds};
use crate::rulebook::Combine;

/// A penalty as it is written.
#[derive(Debug)]
pub struct Penalty {
    /// Id and place.
    pub head: Head,
    /// Its condition.
    pub when: Option<Cond>,
    /// Its cases; one unnamed case where only `amount` is written.
    pub cases: Vec<Case>,
    /// A non-binding starting point.
    pub orientation: Option<Formula>,
    /// How it combines.
    pub combine: Combine,
    /// Effects in every case.
    pub plus: Vec<Plus>,
    /// Effects instead of the money.
    pub instead: Vec<Plus>,
    /// Citations and window.
    pub grounds: Grounds,
}

/// A case as it is written.
#[derive(Debug)]
pub struct Case {
    /// Its id; none for the only case.
    pub id: Option<At<String>>,
    /// When it is this case; none = always.
    pub when: Option<Cond>,
    /// Its amount; none where only effects are written.
    pub amount: Option<Formula>,
    /// Effects beside the money.
    pub plus: Vec<Plus>,
    /// Effects instead of the money.
    pub instead: Vec<Plus>,
    /// Where it stands.
    pub place: Place,
}

/// An effect with its condition.
#[derive(Debug)]
pub struct Plus {
    /// The effect.
    pub effect: At<String>,
    /// Its condition; none = always.
    pub when: Option<Cond>,
}

/// Reads one.
pub fn read(head: Head, fields: Fields<'_>) -> Penalty {
    let combine = [("gravest", Combine::Gravest), ("beside", Combine::Beside), ("alternative", Combine::Alternative)];
    let single = fields.amount("amount");
    let (plus, instead) = (effects(&fields, "plus"), effects(&fields, "instead"));
    let mut cases: Vec<Case> = fields.tables("case", "a case").into_iter().map(read_case).collect();
    if fields.has("case") && fields.has("amount") {
        let sentence = format!("{} has `amount` and `case`. Write the amount into the cases.", fields.what);
        fields.mistakes().at(fields.key_place("amount"), sentence);
    } else if !fields.has("case") {
        if single.is_none() && !fields.has("amount") && plus.is_empty() && instead.is_empty() {
            fields.missing("amount", "amount = \"…\" (or \"not_known\"), or case = [{ … }]");
        }
        let place = fields.key_place("amount");
        cases.push(Case { id: None, when: None, amount: single, plus: Vec::new(), instead: Vec::new(), place });
    }
    let penalty = Penalty {
        when: fields.condition("when"),
        cases,
        orientation: fields.amount("orientation"),
        combine: fields.choice("combine", &combine).unwrap_or_default(),
        plus,
        instead,
        grounds: Grounds { from: fields.start("from"), until: fields.start("until"), ..grounds(&fields) },
        head,
    };
    fields.finish();
    penalty
}

fn read_case(fields: Fields<'_>) -> Case {
    let case = Case {
        id: fields.id("id"),
        when: fields.condition("when"),
        amount: fields.amount("amount"),
        plus: effects(&fields, "plus"),
        instead: effects(&fields, "instead"),
        place: fields.place,
    };
    let nothing = !fields.has("amount") && case.plus.is_empty() && case.instead.is_empty();
    if nothing {
        fields.missing("amount", "amount = \"…\", or \"not_known\"");
    }
    fields.finish();
    case
}

/// `plus = ["a", { effect = "b", when = "…" }]`.
fn effects(fields: &Fields<'_>, key: &'static str) -> Vec<Plus> {
    let Some(value) = fields.value(key) else { return Vec::new() };
    let DeValue::Array(items) = value.get_ref() else {
        return fields.names_of(key, value).into_iter().map(|effect| Plus { effect, when: None }).collect();
    };
    let mut found = Vec::new();
    for item in items.iter() {
        if !matches!(item.get_ref(), DeValue::Table(_)) {
            found.extend(fields.names_of(key, item).into_iter().map(|effect| Plus { effect, when: None }));
            continue;
        }
        let Some(table) = fields.table_of(key, item, format!("`{key}` of {}", fields.what)) else { continue };
        if !table.has("effect") {
            table.missing("effect", "effect = \"…\"");
        }
        let (effect, when) = (table.id("effect"), table.condition("when"));
        table.finish();
        found.extend(effect.map(|effect| Plus { effect, when }));
    }
    found
}
