//! Saved files: what is written comes back, what is not known is kept, older files are migrated, and what is written
//! has the published shape.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod input_book;

use ai_selfcheck::assessment::DoneState;
use ai_selfcheck::input::{Answer, Done, Rate};
use ai_selfcheck::json::Broken;
use ai_selfcheck::law::Date;
use ai_selfcheck::law::rulebook::Bundle;
use ai_selfcheck::saved::{Opened, Refusal, Remark, Saved, System, read, write};
use serde_json::{Value, json};

fn open(text: &str) -> Opened {
    read(&input_book::book(), text).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}"))
}

fn file(changes: &Value) -> String {
    let mut file = json!({
        "format": "ai-selfcheck", "version": 1, "product": "0.1.0", "rulebook": "0123456789abcdef", "language": "de",
        "profile": {}, "systems": [{ "name": "Chatbot", "answers": {} }], "current": 0
    });
    for (key, value) in changes.as_object().unwrap() {
        file[key] = value.clone();
    }
    file.to_string()
}

fn set(bundle: &Bundle, answers: &mut [Answer], question: &str, answer: Answer) {
    answers[usize::from(bundle.rulebook.question(question).unwrap())] = answer;
}

fn of<'a>(answers: &'a [Answer], question: &str) -> &'a Answer {
    &answers[usize::from(input_book::book().rulebook.question(question).unwrap())]
}

fn sample(bundle: &Bundle) -> Saved {
    let nothing = vec![Answer::Nothing; bundle.rulebook.questions.len()];
    let exact = |value| Answer::Range { min: Some(value), max: Some(value), currency: None };
    let mut saved = Saved {
        language: "en".into(),
        laws: vec![1],
        drafts: true,
        currency: Some("USD".into()),
        profile: nothing.clone(),
        current: 1,
        ..Saved::default()
    };
    set(bundle, &mut saved.profile, "headcount", exact(180));
    set(
        bundle,
        &mut saved.profile,
        "turnover",
        Answer::Range { min: Some(1), max: None, currency: Some("KZT".into()) },
    );
    let mut first = System { name: "Chat \"bot\"\n".into(), answers: nothing.clone(), ..System::default() };
    set(bundle, &mut first.answers, "output_kinds", Answer::Several { yes: 1, no: 2, unknown: 4 });
    set(bundle, &mut first.answers, "ai_system", Answer::YesNo(false));
    let mut second = System { name: "Bewerbungen ❤".into(), answers: nothing, ..System::default() };
    second.as_of = Date::parse("2027-01-01");
    set(bundle, &mut second.answers, "kz_repeated", Answer::Unknown);
    set(bundle, &mut second.answers, "placed_on_market", exact(20_000));
    let date = Date::parse("2025-12-04").unwrap();
    second.rates =
        vec![Rate { base: "EUR".into(), quote: "KZT".into(), text: "588.40".into(), value: 58840, scale: 2, date }];
    second.index = vec![(0, 2027, 4500)];
    second.positions = vec![(0, true)];
    second.scope = vec![(0, false), (1, true)];
    second.done.insert(0, Done { state: Some(DoneState::NotYet), last: None });
    second.done.insert(1, Done { state: Some(DoneState::Done), last: Some(date) });
    saved.systems = vec![first, second];
    saved
}

#[test]
fn what_is_written_comes_back() {
    let bundle = input_book::book();
    let saved = sample(&bundle);
    let text = write(&bundle.rulebook, &saved);
    let opened = open(&text);
    assert_eq!(opened.saved, saved);
    assert_eq!(opened.remarks, []);
    assert_eq!(write(&bundle.rulebook, &opened.saved), text);
    assert!(text.starts_with("{\n  \"format\": \"ai-selfcheck\",\n  \"version\": 1,\n"), "readable:\n{text}");
}

#[test]
fn what_is_written_has_the_published_shape() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/saved-file.schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let bundle = input_book::book();
    let empty = Saved { language: "de".into(), ..Saved::default() };
    for saved in [sample(&bundle), empty] {
        let written: Value = serde_json::from_str(&write(&bundle.rulebook, &saved)).unwrap();
        assert_eq!(faults(&schema, &schema, &written, ""), Vec::<String>::new());
    }
    // The check itself finds faults.
    let mut wrong: Value = serde_json::from_str(&write(&bundle.rulebook, &sample(&bundle))).unwrap();
    wrong["current"] = json!("1");
    wrong["systems"][0]["answers"]["output_kinds"] = json!({ "yes": "text" });
    wrong["systems"][1]["done"]["kz_risk_review"] = json!("soon");
    wrong.as_object_mut().unwrap().remove("profile");
    let found = faults(&schema, &schema, &wrong, "");
    for place in [
        ": no profile",
        "/current: type",
        "/systems/0/answers/output_kinds: anyOf",
        "/systems/1/done/kz_risk_review: anyOf",
    ] {
        assert!(found.iter().any(|fault| fault == place), "{place} not in {found:?}");
    }
}

/// What does not satisfy a schema: the keywords that ours uses.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (keyword, rule) in schema.as_object().unwrap() {
        let fits = match keyword.as_str() {
            "$schema" | "title" | "description" | "$defs" => true,
            "$ref" => {
                let pointer = rule.as_str().unwrap().trim_start_matches('#');
                out.extend(faults(root, root.pointer(pointer).unwrap(), value, at));
                true
            }
            "type" => match rule.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                "integer" => value.is_i64(),
                other => panic!("type {other}"),
            },
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "minimum" => value.as_i64() >= rule.as_i64(),
            "pattern" => value.as_str().is_some_and(|text| match rule.as_str().unwrap() {
                "^[A-Z]{3}$" => text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
                "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => Date::parse(text).is_some(),
                other => panic!("pattern {other}"),
            }),
            "anyOf" => rule.as_array().unwrap().iter().any(|option| faults(root, option, value, at).is_empty()),
            "required" => {
                let keys = rule.as_array().unwrap().iter().map(|key| key.as_str().unwrap());
                out.extend(keys.filter(|key| value.get(key).is_none()).map(|key| format!("{at}: no {key}")));
                true
            }
            "properties" => {
                for (key, inner) in rule.as_object().unwrap() {
                    if let Some(value) = value.get(key) {
                        out.extend(faults(root, inner, value, &format!("{at}/{key}")));
                    }
                }
                true
            }
            "additionalProperties" => {
                for (key, value) in value.as_object().into_iter().flatten() {
                    out.extend(faults(root, rule, value, &format!("{at}/{key}")));
                }
                true
            }
            "items" => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    out.extend(faults(root, rule, value, &format!("{at}/{index}")));
                }
                true
            }
            other => panic!("the check does not know {other}"),
        };
        if !fits {
            out.push(format!("{at}: {keyword}"));
        }
    }
    out
}

#[test]
fn unknown_parts_are_kept_and_written_back() {
    let bundle = input_book::book();
    let text = r#"{
      "format": "ai-selfcheck", "version": 1, "product": "9.9", "rulebook": "ffff", "language": "fr",
      "laws": ["france", "kazakhstan"], "evidence": { "weight": 1.250, "huge": 123456789012345678901234567890 },
      "profile": { "headcount": "many", "fr_size": "large" },
      "systems": [{
        "name": "Chatbot", "owner": "Jane", "asOf": "next week",
        "answers": { "output_kinds": { "yes": ["text", "hologram"], "no": ["image"], "unknown": ["smell"] }, "fr_use": true },
        "parameters": { "weather": "good", "rates": { "EUR/KZT": 5 }, "positions": { "fr_point": "yes" },
          "index": { "smic": { "2027": 1 } } },
        "done": { "kz_risk_review": { "state": "done", "by": "Jane" }, "fr_duty": "done" }
      }],
      "current": 7
    }"#;
    let opened = open(text);
    let saved = &opened.saved;
    assert_eq!((saved.language.as_str(), &saved.laws[..], saved.current), ("de", &[1][..], 0));
    let answers = &saved.systems[0].answers;
    assert_eq!(of(answers, "output_kinds"), &Answer::Several { yes: 1, no: 2, unknown: 0 });
    let unknown = |path: &str| Remark::Unknown { path: path.into() };
    let unfit = |path: &str| Remark::Unfit { path: path.into() };
    for remark in [
        Remark::OtherRulebook,
        unfit("language"),
        unknown("laws"),
        unknown("evidence"),
        unfit("profile.headcount"),
        unknown("profile.fr_size"),
        unknown("systems[0].owner"),
        unfit("systems[0].asOf"),
        unknown("systems[0].answers.output_kinds.yes"),
        unknown("systems[0].answers.fr_use"),
        unknown("systems[0].parameters.weather"),
        unfit("systems[0].parameters.rates.EUR/KZT"),
        unknown("systems[0].parameters.positions.fr_point"),
        unfit("systems[0].done.kz_risk_review"),
        unknown("systems[0].done.fr_duty"),
    ] {
        assert!(opened.remarks.contains(&remark), "{remark:?} not in {:?}", opened.remarks);
    }
    let text = write(&bundle.rulebook, saved);
    assert!(text.contains("\"weight\": 1.250") && text.contains("123456789012345678901234567890"), "digit by digit");
    let back: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(back["laws"], json!(["kazakhstan", "france"]));
    assert_eq!(back["profile"], json!({ "headcount": "many", "fr_size": "large" }));
    let system = &back["systems"][0];
    assert_eq!((&system["owner"], &system["asOf"]), (&json!("Jane"), &json!("next week")));
    assert_eq!(
        system["answers"]["output_kinds"],
        json!({ "yes": ["text", "hologram"], "no": ["image"], "unknown": ["smell"] })
    );
    assert_eq!(system["answers"]["fr_use"], true);
    assert_eq!(
        system["parameters"],
        json!({ "weather": "good", "rates": { "EUR/KZT": 5 }, "positions": { "fr_point": "yes" },
            "index": { "smic": { "2027": 1 } } })
    );
    assert_eq!(system["done"]["kz_risk_review"], json!({ "state": "done", "by": "Jane" }));
    assert_eq!(open(&text).saved.systems, saved.systems, "and again the next time");
}

#[test]
fn a_new_answer_takes_the_place_of_a_kept_one() {
    let bundle = input_book::book();
    let mut saved = open(&file(&json!({
        "profile": { "headcount": "many" },
        "systems": [{ "name": "", "answers": { "output_kinds": { "yes": ["hologram"] }, "org_seat": ["mars"] } }]
    })))
    .saved;
    assert_eq!(of(&saved.systems[0].answers, "output_kinds"), &Answer::Nothing, "an unknown tick answers nothing");
    let untouched: Value = serde_json::from_str(&write(&bundle.rulebook, &saved)).unwrap();
    assert_eq!(untouched["systems"][0]["answers"]["output_kinds"], json!({ "yes": ["hologram"] }));
    set(&bundle, &mut saved.profile, "headcount", Answer::Range { min: Some(5), max: Some(5), currency: None });
    set(&bundle, &mut saved.systems[0].answers, "output_kinds", Answer::Several { yes: 0, no: 0b1111, unknown: 0 });
    let back: Value = serde_json::from_str(&write(&bundle.rulebook, &saved)).unwrap();
    assert_eq!(back["profile"]["headcount"], 5);
    assert_eq!(back["systems"][0]["answers"]["output_kinds"]["yes"], json!(["hologram"]));
    set(&bundle, &mut saved.systems[0].answers, "output_kinds", Answer::Unknown);
    let back: Value = serde_json::from_str(&write(&bundle.rulebook, &saved)).unwrap();
    assert_eq!(back["systems"][0]["answers"]["output_kinds"], "unknown");
}

#[test]
fn a_question_that_moved_between_profile_and_system_keeps_its_answer() {
    let saved = open(&file(&json!({
        "profile": { "ai_system": true },
        "systems": [
            { "name": "a", "answers": { "headcount": 180 } },
            { "name": "b", "answers": { "headcount": 5, "ai_system": false } }
        ]
    })))
    .saved;
    assert_eq!(of(&saved.profile, "headcount"), &Answer::Range { min: Some(180), max: Some(180), currency: None });
    assert_eq!(of(&saved.systems[0].answers, "ai_system"), &Answer::YesNo(true));
    assert_eq!(of(&saved.systems[1].answers, "ai_system"), &Answer::YesNo(false));
}

#[test]
fn files_of_version_0_are_migrated() {
    let old = |hash: &str| {
        json!({
            "format": "ai-selfcheck", "version": 0, "product": "0.0.1", "rulebook": hash, "language": "de",
            "profile": { "headcount": 180 },
            "systems": [{ "answers": { "kz_roles": ["holder"], "org_seat": ["eu", "germany"] } }, { "answers": { "kz_roles": [] } }]
        })
        .to_string()
    };
    let same = open(&old("0123456789abcdef"));
    assert_eq!(same.remarks, [Remark::Migrated { from: 0 }]);
    let names: Vec<&str> = same.saved.systems.iter().map(|system| system.name.as_str()).collect();
    assert_eq!(names, ["System 1", "System 2"]);
    let roles = |opened: &Opened, system: usize| of(&opened.saved.systems[system].answers, "kz_roles").clone();
    assert_eq!(roles(&same, 0), Answer::Several { yes: 0b10, no: 0b101, unknown: 0 });
    assert_eq!(roles(&same, 1), Answer::Several { yes: 0, no: 0b111, unknown: 0 });
    let other = open(&old("another rulebook"));
    assert_eq!(roles(&other, 0), Answer::Several { yes: 0b10, no: 0, unknown: 0 }, "no more than was surely said");
    assert_eq!(roles(&other, 1), Answer::Nothing);
    let bundle = input_book::book();
    let written: Value = serde_json::from_str(&write(&bundle.rulebook, &same.saved)).unwrap();
    assert_eq!(written["version"], 1);
    assert_eq!(
        written["systems"][0]["answers"]["kz_roles"],
        json!({ "yes": ["holder"], "no": ["owner", "user"], "unknown": [] })
    );
}

#[test]
fn what_cannot_be_opened_says_why() {
    let refusal = |text: &str| read(&input_book::book(), text).unwrap_err();
    assert_eq!(refusal(""), Refusal::NotJson(Broken { line: 1, column: 1 }));
    assert_eq!(refusal("{\n  \"format\": ?"), Refusal::NotJson(Broken { line: 2, column: 13 }));
    assert_eq!(refusal(&file(&json!({}))[1..]), Refusal::NotJson(Broken { line: 1, column: 10 }));
    assert_eq!(refusal("[1]"), Refusal::NotOurs);
    assert_eq!(refusal("{ \"version\": 1 }"), Refusal::NotOurs);
    assert_eq!(refusal(&file(&json!({ "version": "1" }))), Refusal::NotOurs);
    assert_eq!(refusal(&file(&json!({ "version": 2 }))), Refusal::Newer { version: 2 });
    assert_eq!(refusal(&file(&json!({ "systems": {} }))), Refusal::Damaged { path: "systems".into() });
    assert_eq!(refusal(&file(&json!({ "systems": [{}, 5] }))), Refusal::Damaged { path: "systems[1]".into() });
    assert_eq!(open(&("\u{feff}".to_owned() + &file(&json!({})))).remarks, [], "a byte order mark does no harm");
}
