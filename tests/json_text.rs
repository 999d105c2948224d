//! JSON read from text and written to it, against `serde_json`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use ai_selfcheck::json::Json;
use ai_selfcheck::json::{lines, parse, print, text};
use serde_json::Value;

const GOOD: [&str; 14] = [
    "null",
    " true ",
    "[]",
    "{}",
    "[1, -2, 0, 9223372036854775807]",
    r#""a \"b\" \\ \/ \b\f\n\r\t \u0041 \u00e9 \ud83d\ude00""#,
    "\"ü ❤ 😀\"",
    r#"{"a": {"b": [true, false, null]}, "c": "d"}"#,
    "\t{\r\n\"a\" : 1 }",
    "[[[[[]]]]]",
    r#"{"": ""}"#,
    "\"\u{7f}\"",
    "-1",
    "[\"\\u0000\"]",
];

const BAD: [&str; 30] = [
    "",
    " ",
    "nul",
    "tru",
    "[",
    "]",
    "[1,]",
    "[,1]",
    "[1 2]",
    "{",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "{a:1}",
    "'a'",
    "\"a",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"\\udc00\"",
    "\"\n\"",
    "01",
    "1.",
    ".5",
    "1e",
    "+1",
    "1 1",
    "NaN",
];

#[test]
fn it_reads_what_json_is_and_nothing_else() {
    for text in GOOD {
        let expected: Value = serde_json::from_str(text).unwrap();
        let read = parse(text).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), expected, "{text}");
        assert_eq!(parse(&print(&read)).unwrap(), read, "{text}");
        assert_eq!(serde_json::from_str::<Value>(&print(&read)).unwrap(), expected, "{text}");
    }
    for text in BAD {
        assert!(parse(text).is_err(), "{text}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

#[test]
fn numbers_that_are_not_whole_keep_their_digits() {
    for text in ["1.50", "1e5", "-0.1", "1E-7", "12345678901234567890"] {
        assert_eq!(parse(text).unwrap(), Json::Fraction(text.into()));
        assert_eq!(print(&parse(text).unwrap()).trim(), text);
    }
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    for (text, value) in [("180.0", 180), ("-7.000", -7), ("0.0", 0)] {
        assert_eq!(parse(text), Ok(Json::Whole(value)), "{text}");
    }
    assert_eq!(parse("1.10"), Ok(Json::Fraction("1.10".into())));
}

#[test]
fn a_doubled_key_is_there_twice() {
    let Ok(Json::Object(entries)) = parse(r#"{"a": 1, "a": 2}"#) else { panic!("an object") };
    assert_eq!(entries.len(), 2);
}

#[test]
fn nesting_has_an_end() {
    assert!(parse(&("[".repeat(30) + &"]".repeat(30))).is_ok());
    assert!(parse(&"[".repeat(100_000)).is_err());
    assert!(parse(&"{\"a\":".repeat(100_000)).is_err());
}

#[test]
fn every_cut_of_a_file_is_refused_without_a_crash() {
    let text = r#"{"a": [1, 2.5, "x\u00e9\n"], "b": {"c": null, "d": true}}"#;
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(parse(&text[..end]).is_err(), "{}", &text[..end]);
    }
}

#[test]
fn lines_are_for_people() {
    let value = parse(r#"{ "b": [1, "x"], "a": [{ "c": null }, []], "d": {}, "\u0001\"": [] }"#).unwrap();
    let written = r#"{
  "b": [1, "x"],
  "a": [
    {
      "c": null
    },
    []
  ],
  "d": {},
  "\u0001\"": []
}
"#;
    assert_eq!(print(&value), written);
    let sorted = lines(&value);
    assert_eq!(sorted.find("\"a\"").zip(sorted.find("\"b\"")).map(|(a, b)| a < b), Some(true), "{sorted}");
    let text = r#"{"\u0001\"":[],"a":[{"c":null},[]],"b":[1,"x"],"d":{}}"#;
    assert_eq!(ai_selfcheck::json::text(&value).as_deref(), Some(text));
}

#[test]
fn types_are_written_as_serde_json_writes_them() {
    use ai_selfcheck::input::read::read;
    let bundle = ai_selfcheck::rulebook::shipped();
    let input = r#"{ "asOf": "2026-11-23", "currency": "EUR", "answers": {} }"#;
    let mut input = read(bundle, &parse(input).unwrap()).unwrap();
    for unknown in [false, true] {
        if unknown {
            input.answers.fill(ai_selfcheck::input::Answer::Unknown);
        }
        let assessment = ai_selfcheck::assess(&bundle.rulebook, &input);
        let expected = serde_json::to_value(&assessment).unwrap();
        assert_eq!(text(&assessment), Some(expected.to_string()));
        assert_eq!(serde_json::from_str::<Value>(&lines(&assessment)).unwrap(), expected);
    }
}

#[test]
fn javascript_gets_no_number_that_it_cannot_hold() {
    for (value, held) in [((1_i64 << 53) - 1, true), (1 << 53, false), (-(1 << 53), false), (i64::MIN, false)] {
        assert_eq!(text(&Json::List(vec![Json::Whole(value)])), held.then(|| format!("[{value}]")));
        assert_eq!(lines(&Json::Whole(value)), value.to_string());
    }
}
