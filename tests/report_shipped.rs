//! Reports over the shipped rulebook: whatever is answered, every format is well formed and speaks in words.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use ai_selfcheck::input::read::read;
use ai_selfcheck::input::{Answer, Input};
use ai_selfcheck::json::parse;
use ai_selfcheck::law::Date;
use ai_selfcheck::law::rulebook::{Bundle, Kind, Question, Rulebook};
use ai_selfcheck::report::{Format, report};
use ai_selfcheck::{assess, rulebook};

/// Nothing, "don't know" to all, and answers that go through the options one after the other.
fn inputs(bundle: &Bundle, language: &str) -> Vec<Input> {
    let json = format!(r#"{{ "asOf": "2026-11-23", "language": "{language}", "answers": {{}} }}"#);
    let empty = read(bundle, &parse(&json).unwrap()).unwrap();
    let filled = |answer: &dyn Fn(&Question) -> Answer| Input {
        answers: bundle.rulebook.questions.iter().map(answer).collect(),
        currency: Some("EUR".into()),
        ..empty.clone()
    };
    let mut all = vec![filled(&|_| Answer::Unknown), empty.clone()];
    for turn in 0..4 {
        all.push(filled(&|question| given(question, turn)));
    }
    all
}

fn given(question: &Question, turn: usize) -> Answer {
    let options = question.options.len().max(1);
    let every = u64::MAX >> (64 - options.min(64));
    let alone = (0..).zip(&question.options).filter(|(_, o)| o.exclusive).map(|(at, _)| 1 << at).sum::<u64>();
    match question.kind {
        Kind::YesNo => Answer::YesNo(turn.is_multiple_of(2)),
        Kind::OneOf => Answer::OneOf(1 << (turn % options)),
        Kind::SeveralOf if turn == 0 => Answer::Several { yes: 0, no: every, unknown: 0 },
        Kind::SeveralOf if turn == 1 => Answer::Several { yes: every & !alone, no: alone, unknown: 0 },
        Kind::SeveralOf => {
            let (yes, unknown) = (every & 0b0101 & !alone, every & 0b1000 & !alone);
            Answer::Several { yes, no: every & !yes & !unknown, unknown }
        }
        Kind::Number | Kind::Money => {
            let value = [0, 150, 700_000, 20_000_000_000][turn].clamp(question.min, question.max);
            Answer::Range { min: Some(value), max: (turn < 3).then_some(value), currency: None }
        }
        Kind::Date => {
            let day = Date::new(2026, 3 * turn as u32 + 1, 1).map(|day| i64::from(day.days()));
            Answer::Range { min: day, max: day, currency: None }
        }
    }
}

/// Words that look like an id, a key of a text or a placeholder; addresses left out, also where a line breaks them.
fn leaks<'a>(book: &Rulebook, text: &'a str) -> Vec<&'a str> {
    let address = |word: &str| word.contains('/') || book.sources.iter().any(|source| source.url.ends_with(word));
    let key = |word: &str, kind: &str| {
        word.split_once(kind).is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    let kinds = ["report.", "question.", "obligation.", "penalty.", "rule.", "ladder.", "source."];
    let leak = |word: &str| word.contains(['_', '{', '}']) || kinds.iter().any(|kind| key(word, kind));
    text.split_whitespace().filter(|word| leak(word) && !address(word)).collect()
}

#[test]
fn every_report_speaks_in_words() {
    let bundle = rulebook::shipped();
    assert!(!bundle.rulebook.laws.is_empty());
    for language in ["de", "en"] {
        for (at, input) in inputs(bundle, language).iter().enumerate() {
            let assessment = assess(&bundle.rulebook, input);
            let text = report(bundle, input, &assessment, Format::Text);
            assert_eq!(leaks(&bundle.rulebook, &text), Vec::<&str>::new(), "input {at} in {language}");
            for line in text.lines() {
                assert!(line.chars().count() <= 78, "input {at}: `{line}`");
            }
            let page = report(bundle, input, &assessment, Format::Html);
            let body = page.split("</head>").last().unwrap();
            for tag in ["dl", "ul", "ol", "table", "main", "h2", "h3", "h4", "p", "li", "dd", "dt"] {
                let open = body.matches(&format!("<{tag}>")).count() + body.matches(&format!("<{tag} ")).count();
                assert_eq!(open, body.matches(&format!("</{tag}>")).count(), "input {at}: <{tag}>");
            }
            let json = report(bundle, input, &assessment, Format::Json);
            let value: serde_json::Value = serde_json::from_str(&json).unwrap();
            let again = parse(&value["input"].to_string()).unwrap();
            assert_eq!(read(bundle, &again).as_ref(), Ok(input), "input {at}");
        }
    }
}
