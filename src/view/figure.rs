//! Numbers, amounts and dates: one field, "I have no figure", and a range for those who only know bounds.

use selfcheck_law::date::Date;
use selfcheck_law::node::QuestionId;
use selfcheck_law::rulebook::{Kind, Question};

use super::bits::{complaint, div, error_id, field, opening, p, say, unseen};
use super::row::{Row, row};
use super::scene::Scene;
use super::tree::{Element, el};
use super::{bits, ids, options};
use crate::input::Answer;
use crate::joined::{three, two};
use crate::widget::settings::{CURRENCIES, pair};
use crate::widget::{answering, settings};

/// The fields of a question.
pub fn fields(scene: &Scene<'_>, at: QuestionId, question: &Question) -> Vec<Element> {
    let answer = scene.model.answer(scene.book, at);
    let own = question.currency.as_deref();
    let other = answering::currency(scene.model, question, answer);
    let currency = other.as_deref().or(own);
    let (low, high, exact) = ends(scene, question, answer);
    let label = match (question.kind, scene.words.of("question", &question.id, "unit")) {
        (Kind::Date, _) => scene.say("widget.figure_date"),
        (_, Some(unit)) => scene.words.put("widget.figure_unit", "unit", unit),
        _ => scene.say("widget.figure"),
    };
    let mut line = div("figure").child(entry(scene, question, "answer", label, exact, false));
    if question.kind == Kind::Money {
        line = line.child(money(scene, question, currency.unwrap_or("")));
    }
    let mut out = vec![line];
    out.extend(read_as(scene, question, answer));
    if let (Some(own), Some(other)) = (own, other.as_deref()) {
        out.extend(rate(scene, own, other));
    }
    let unknown = two("unknown:", &question.id);
    out.push(div("rows apart").child(row(Row {
        class: "row quiet",
        id: ids::field(&unknown),
        radio: None,
        checked: *answer == Answer::Unknown,
        message: unknown,
        label: scene.say(if question.kind == Kind::Date { "widget.no_date" } else { "widget.no_figure" }),
        hint: options::who_knows(scene, question),
    })));
    let from = entry(scene, question, "low", scene.say("widget.range_from"), low.clone(), true);
    let to = entry(scene, question, "high", scene.say("widget.range_to"), high.clone(), true);
    out.push(
        opening(scene, "range", "widget.range")
            .attr_if(!low.is_empty() || !high.is_empty(), "open", "")
            .child(say(scene, "hint", "widget.range_hint"))
            .child(div("figure").child(from).child(to)),
    );
    out
}

/// The texts of the three fields: what was typed, else the plain form of the answer.
fn ends(scene: &Scene<'_>, question: &Question, answer: &Answer) -> (String, String, String) {
    let of = |value: Option<i64>| match value {
        None => String::new(),
        Some(value) if question.kind == Kind::Date => Date::from_days(i32::try_from(value).unwrap_or(0)).to_string(),
        Some(value) => scene.words.number(value),
    };
    let (low, high, exact) = match answer {
        Answer::Range { min, max, .. } if min == max => (None, None, *min),
        Answer::Range { min, max, .. } => (*min, *max, None),
        _ => (None, None, None),
    };
    let typed = |name: &str, value: Option<i64>| {
        let field = three(name, ":", &question.id);
        scene.model.typed(&field).map_or_else(|| of(value), str::to_owned)
    };
    (typed("low", low), typed("high", high), typed("answer", exact))
}

fn entry(scene: &Scene<'_>, question: &Question, name: &str, label: String, value: String, own_error: bool) -> Element {
    let message = three(name, ":", &question.id);
    let id = ids::field(&message);
    let wrong = scene.model.complaint(&message).is_some();
    let date = question.kind == Kind::Date;
    let mut described = vec!["hint".to_owned()];
    if wrong {
        described.push(error_id(&message));
    }
    // Only the page of a question has its hint with that name.
    let hint = !question.parameter && scene.words.of("question", &question.id, "hint").is_some();
    let input = el("input")
        .attr("id", id.clone())
        .attr("type", if date { "date" } else { "text" })
        .attr_if(question.kind == Kind::Number, "inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("value", value)
        .attr_if(wrong, "aria-invalid", "true")
        .attr_if(hint || wrong, "aria-describedby", if hint { described.join(" ") } else { error_id(&message) })
        .attr("data-input", message.clone());
    let field = div("field").child(el("label").attr("for", id).text(label)).child(input);
    if own_error { field.maybe(complaint(scene, &message)) } else { field }
}

fn money(scene: &Scene<'_>, question: &Question, chosen: &str) -> Element {
    let own = question.currency.as_deref().unwrap_or("");
    let mut choices = vec![(own, own)];
    for &code in &CURRENCIES {
        if code != own {
            choices.push((code, code));
        }
    }
    let label = el("label").say(scene, "widget.currency");
    bits::select(scene, &two("currency:", &question.id), label, &choices, chosen)
}

/// How a figure with separators or a unit was read, so that a slip is seen.
fn read_as(scene: &Scene<'_>, question: &Question, answer: &Answer) -> Option<Element> {
    let typed = scene.model.typed(&two("answer:", &question.id)).is_some_and(|text| !text.trim().is_empty());
    if !typed || question.kind == Kind::Date || !matches!(answer, Answer::Range { .. }) {
        return None;
    }
    let value = scene.words.said(question, answer);
    Some(p("hint read-as", scene.words.put("widget.read_as", "value", value)))
}

/// The rate between two currencies and its day, right where it is needed.
pub fn rate(scene: &Scene<'_>, one: &str, other: &str) -> Option<Element> {
    if one == other || one.is_empty() || other.is_empty() {
        return None;
    }
    let (base, quote) = pair(one, other);
    let name = three(base, "/", quote);
    let known = settings::known_rate(scene.model, scene.book, base, quote);
    let message = two("rate:", &name);
    let text = known.map(|rate| scene.words.decimal(&rate.text)).unwrap_or_default();
    let value = scene.model.typed(&message).map_or(text, str::to_owned);
    let label = scene.words.with("widget.rate_label", &[("quote", quote), ("base", base)]);
    let day = known.map_or(scene.input.as_of, |rate| rate.date).to_string();
    let date_message = two("rate_date:", &name);
    let day = scene.model.typed(&date_message).map_or(day, str::to_owned);
    let hint = scene.say(if known.is_some() { "widget.rate_known" } else { "widget.rate_missing" });
    let parts = vec![
        field(scene, &message, label, value, "data-change"),
        bits::date(&date_message, scene.say("widget.rate_date"), day),
    ];
    Some(
        div("rate")
            .attr("role", "group")
            .attr("aria-label", scene.words.put("widget.rate_group", "pair", name))
            .child(div("figure").children(parts))
            .child(p("hint", hint)),
    )
}

/// The value of a year that the sources do not give, to be entered by the person.
pub fn index(scene: &Scene<'_>, need: &str) -> Option<Element> {
    let (id, year) = need.split_once(':')?;
    let index = scene.book.indexes.iter().find(|known| known.id == id)?;
    let message = two("index:", need);
    let known =
        scene.model.system().index.iter().find(|(at, of, _)| {
            scene.book.indexes.get(*at as usize).is_some_and(|i| i.id == id) && of.to_string() == year
        });
    let text = known.map(|(_, _, value)| scene.words.number(*value)).unwrap_or_default();
    let value = scene.model.typed(&message).map_or(text, str::to_owned);
    let title = scene.words.its("index", id, "title");
    let label = scene.words.with("widget.index_label", &[("index", &title), ("year", year), ("currency", &index.unit)]);
    Some(field(scene, &message, label, value, "data-change"))
}

/// A control that is only words for a screen reader.
pub fn unseen_label(text: String) -> Element {
    el("label").child(unseen(text))
}

/// The currencies amounts can also be shown in.
pub fn show_currencies(scene: &Scene<'_>) -> Element {
    let choices: &[(&str, &str)] =
        &[("", "widget.no_currency"), ("EUR", "EUR"), ("USD", "USD"), ("JPY", "JPY"), ("KZT", "KZT")];
    let chosen = scene.model.currency.as_deref().unwrap_or("");
    let label = el("label").say(scene, "widget.show_currency");
    let mut stack = div("stack").child(bits::select(scene, "show_currency", label, choices, chosen));
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for (_, law, _) in scene.laws() {
        let pair = settings::pair(&law.currency, chosen);
        if !pairs.contains(&pair) {
            pairs.push(pair);
            stack = stack.maybe(rate(scene, pair.0, pair.1));
        }
    }
    stack
}
