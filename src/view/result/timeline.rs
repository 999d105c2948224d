//! All dates of the system on one line, and the same as a table.

use selfcheck_law::date::Date;

use super::super::bits::{act, fold, p, say, unseen};
use super::super::scene::Scene;
use super::super::tree::{Element, el};
use crate::calendar::{Entry, entries};
use crate::joined::two;
use crate::order::once;
use crate::words::Words;

/// Where the view box begins and its width in units; its height follows.
const VIEW: &str = "0 0 720 ";
/// In these units: the edges of the lanes and the height of one.
const LEFT: i32 = 18;
const RIGHT: i32 = 700;
const LANE: i32 = 44;
/// Room that a numbered point needs.
const POINT: i32 = 17;

/// All that happens under one law on one day: a point and a line of the table.
struct Stop<'a> {
    number: String,
    first: &'a Entry,
    all: Vec<&'a Entry>,
}

/// The part; none where nothing has a date.
pub fn timeline(scene: &Scene<'_>) -> Option<Element> {
    let only = scene.model.filter.map(|at| scene.book.laws.get(usize::from(at)).map_or("", |law| &law.id));
    let mut dates = Vec::new();
    for one in entries(&scene.words, scene.result) {
        if only.is_none_or(|law| law == one.law) {
            dates.push(one);
        }
    }
    if dates.is_empty() {
        return None;
    }
    let stops = stops(&dates);
    let mut chart = el("div").class("chart").child(drawing(scene, &stops));
    if scene.live {
        // It scrolls sideways where there is no room, so the keyboard has to reach it.
        let name = scene.say("widget.timeline_title");
        chart = chart.attr("role", "region").attr("tabindex", "0").attr("aria-label", name);
    }
    let part = super::part(scene, "timeline", "widget.timeline_title")
        .child(say(scene, "hint", "widget.timeline_hint"))
        .child(chart)
        .child(table(scene, &stops))
        .maybe(scene.live.then(|| act(scene, "secondary", "report:ics", "widget.timeline_ics")));
    Some(part)
}

fn stops(dates: &[Entry]) -> Vec<Stop<'_>> {
    let mut stops: Vec<Stop<'_>> = Vec::new();
    for one in dates {
        match stops.iter_mut().find(|stop| stop.first.from == one.from && stop.first.law == one.law) {
            Some(stop) => stop.all.push(one),
            None => stops.push(Stop { number: (stops.len() + 1).to_string(), first: one, all: vec![one] }),
        }
    }
    stops
}

/// The years around today. What lies before them is one small point at the edge.
fn drawing(scene: &Scene<'_>, stops: &[Stop<'_>]) -> Element {
    let today = scene.input.as_of.days();
    let first = Date::new(scene.input.as_of.year() - 1, 1, 1).map_or(today, Date::days);
    let mut last = today;
    for stop in stops {
        for day in [stop.first.from.earliest, stop.first.from.latest].into_iter().flatten() {
            last = last.max(day.0.days());
        }
    }
    let x = |day: i32| LEFT + (RIGHT - LEFT) * (day - first).max(0) / (last - first).max(1);
    let mut laws: Vec<&str> = Vec::new();
    for stop in stops {
        once(&mut laws, &stop.first.law);
    }
    let height = LANE * (laws.len() as i32 + 1);
    let mut svg = el("svg")
        .attr("viewBox", two(VIEW, &height.to_string()))
        .attr("role", "img")
        .attr("aria-label", scene.count("widget.timeline_alt", stops.len()));
    for year in Date::from_days(first).year()..=Date::from_days(last).year() {
        if let Some(start) = Date::new(year, 1, 1) {
            let at = x(start.days());
            svg =
                svg.child(line("tick", at, 0, at, height - 18)).child(label("year", at, height - 4, year.to_string()));
        }
    }
    svg = svg.child(line("today", x(today), 0, x(today), height - 18));
    for (lane, law) in laws.iter().enumerate() {
        let y = LANE * lane as i32 + 30;
        svg = svg.child(label("law", 0, y - 16, scene.words.law(law))).child(line("lane", LEFT, y, RIGHT, y));
        let (mut free, mut earlier) = (0, false);
        for stop in stops.iter().filter(|stop| stop.first.law == *law) {
            let from = stop.first.from;
            let Some(day) = stop.first.day() else { continue };
            if day.0.days() < first {
                if !earlier {
                    svg = svg.child(circle("point", LEFT, y, "4"));
                }
                earlier = true;
                continue;
            }
            let at = x(day.0.days()).max(free);
            free = at + POINT;
            let fixed = from.earliest == from.latest;
            if let Some(from) = from.earliest.filter(|_| !fixed) {
                svg = svg.child(line("span", x(from.0.days()), y, at, y));
            }
            let class = if fixed { "point" } else { "point open" };
            svg = svg.child(circle(class, at, y, "8")).child(label(
                if fixed { "number" } else { "number open" },
                at,
                y + 4,
                stop.number.clone(),
            ));
        }
    }
    svg
}

fn line(class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) -> Element {
    let mut line = el("line").class(class);
    for (name, value) in [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)] {
        line = line.attr(name, value.to_string());
    }
    line
}

fn circle(class: &'static str, x: i32, y: i32, radius: &'static str) -> Element {
    el("circle").class(class).attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", radius)
}

fn label(class: &'static str, x: i32, y: i32, text: String) -> Element {
    el("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).text(text)
}

fn table(scene: &Scene<'_>, stops: &[Stop<'_>]) -> Element {
    let caption = el("caption").class("unseen").say(scene, "widget.timeline_title");
    let mut head = el("tr");
    for key in &["widget.timeline_number", "widget.timeline_date", "widget.timeline_law", "widget.timeline_what"] {
        head = head.child(el("th").attr("scope", "col").say(scene, key));
    }
    let mut body = el("tbody");
    for stop in stops {
        let past = stop.first.day().is_some_and(|day| day.0 <= scene.input.as_of);
        let date = el("td")
            .class(if stop.first.from.earliest == stop.first.from.latest { "day" } else { "days" })
            .text(when(&scene.words, stop.first))
            .children(past.then(|| unseen(scene.say("widget.timeline_past"))));
        let mut what = el("td");
        for one in &stop.all {
            what = happens(scene, what, one);
        }
        body = body.child(
            el("tr")
                .class(if past { "past" } else { "coming" })
                .child(el("td").text(stop.number.as_str()))
                .child(date)
                .child(el("td").class("law").text(scene.words.law(&stop.first.law)))
                .child(what),
        );
    }
    el("table").class("dates").child(caption).child(el("thead").child(head)).child(body)
}

fn happens(scene: &Scene<'_>, cell: Element, one: &Entry) -> Element {
    let mut title = one.title.clone();
    if let Some(every) = one.every {
        title.push_str(" · ");
        title.push_str(&scene.words.every(every));
    }
    if one.items.is_empty() {
        return cell.child(p("", title));
    }
    let mut items = el("ul");
    for item in &one.items {
        items = items.child(el("li").text(item.as_str()));
    }
    cell.child(fold("which", title).child(items))
}

fn when(words: &Words<'_>, one: &Entry) -> String {
    match one.day() {
        Some(day) if one.from.earliest == one.from.latest => words.date(day.0),
        _ => words.since(one.from, None),
    }
}
