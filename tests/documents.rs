//! Documents of the laws, filled from the answers; the table of results and the calendar.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test")]

use ai_selfcheck::input::Input;
use ai_selfcheck::input::read::read;
use ai_selfcheck::report::{self, Format};
use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::{assess, json};

const ALL: &str = "\"eu_ai_act\", \"gdpr\", \"kazakhstan\"";

fn input(language: &str, laws: &str, answers: &str) -> Input {
    let text = format!(
        "{{ \"asOf\": \"2026-11-25\", \"language\": \"{language}\", \"laws\": [{laws}], \"answers\": {{ {answers} }} }}"
    );
    read(shipped(), &json::parse(&text).unwrap()).unwrap()
}

fn document(input: &Input, id: &str, format: Format) -> String {
    report::document(shipped(), input, id, format).unwrap()
}

#[test]
fn every_document_is_written_in_both_languages_and_leaks_nothing() {
    for language in ["de", "en"] {
        let input = input(language, ALL, "");
        for one in &shipped().rulebook.documents {
            for format in [Format::Html, Format::Markdown, Format::Text] {
                let text = document(&input, &one.id, format);
                let body = text.split("</style>").last().unwrap();
                for part in ["{", "}", "report.", &one.id] {
                    assert!(!body.contains(part), "{language} {} {format:?} leaks `{part}`", one.id);
                }
            }
        }
    }
}

#[test]
fn answers_fill_a_document_and_what_is_not_known_stays_blank() {
    let input = input(
        "en",
        "\"gdpr\"",
        "\"org_kind\": \"company\", \"org_seat\": [\"germany\"], \"data_kinds\": [\"name\", \"health\"], \"affected\": \"unknown\"",
    );
    let text = document(&input, "gdpr_doc_record", Format::Text);
    assert!(text.contains("Categories of data"), "{text}");
    let data = shipped().texts("en").unwrap().get("question.data_kinds.options.health").unwrap();
    assert!(text.contains(data), "`{data}` is not in\n{text}");
    let persons: Vec<&str> = text.lines().skip_while(|line| !line.starts_with("Categories of data subjects")).collect();
    assert!(
        persons.iter().take(4).any(|line| line.starts_with("____")),
        "an answer that is not known is no blank:\n{text}"
    );
}

#[test]
fn a_block_that_does_not_apply_is_left_out() {
    let talks = "\"output_kinds\": [\"talks\"]";
    let silent = "\"output_kinds\": []";
    let head = "You are talking to an AI";
    assert!(document(&input("en", "\"gdpr\"", talks), "gdpr_doc_notice", Format::Text).contains(head));
    assert!(!document(&input("en", "\"gdpr\"", silent), "gdpr_doc_notice", Format::Text).contains(head));
}

#[test]
fn a_block_that_may_apply_says_so() {
    let notes = |answers: &str| {
        let text = document(&input("en", "\"gdpr\"", answers), "gdpr_doc_notice", Format::Text);
        let block = text.lines().skip_while(|line| !line.contains("You are talking to an AI"));
        block.take(4).filter(|line| line.starts_with("To be clarified")).count()
    };
    assert_eq!(notes("\"output_kinds\": \"unknown\""), 1);
    assert_eq!(notes("\"output_kinds\": [\"talks\"]"), 0);
}

#[test]
fn a_document_for_another_system_says_so() {
    let input = input("en", ALL, "\"where_used\": [], \"org_seat\": [\"japan\"]");
    let text = document(&input, "kz_doc_notices", Format::Text);
    assert!(text.contains("does not need this document"), "{text}");
}

#[test]
fn the_table_has_a_row_for_each_result_and_the_same_fields_in_each() {
    let input = input("en", "\"kazakhstan\"", "\"where_used\": [\"kazakhstan\"], \"kz_roles\": [\"holder\"]");
    let assessment = assess(&shipped().rulebook, &input);
    let table = report::report(shipped(), &input, &assessment, Format::Csv);
    assert!(table.starts_with("\u{feff}\"Law\",\"Kind\""));
    let rows: Vec<&str> = table.trim_end().split("\r\n").collect();
    for row in &rows {
        assert_eq!(row.matches("\",\"").count(), 9, "{row}");
        assert!(!row.contains(",\"=") && !row.contains(",\"+") && !row.contains(",\"-"), "a formula: {row}");
    }
    let law = assessment.laws.get("kazakhstan").unwrap();
    let owed = law.obligations.iter().filter(|duty| duty.standing.applies != ai_selfcheck::assessment::Applies::No);
    assert_eq!(rows.iter().filter(|row| row.contains("\"Duty\"")).count(), owed.count());
}

#[test]
fn the_calendar_is_one_that_programs_read() {
    let input = input(
        "de",
        "\"eu_ai_act\"",
        "\"org_seat\": [\"germany\"], \"where_used\": [\"germany\"], \"org_kind\": \"company\"",
    );
    let assessment = assess(&shipped().rulebook, &input);
    let calendar = report::report(shipped(), &input, &assessment, Format::Ics);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains('\n'), "{line}");
    }
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert!(events > 0);
    for part in ["END:VEVENT", "UID:", "DTSTAMP:20261125T000000Z", "DTSTART;VALUE=DATE:", "SUMMARY:"] {
        assert_eq!(calendar.matches(part).count(), events, "{part}");
    }
    assert_eq!(calendar.matches("TRIGGER:-P90D").count(), events);
    let day = |line: &str| line.strip_prefix("DTSTART;VALUE=DATE:").map(str::to_owned);
    assert!(calendar.split("\r\n").filter_map(day).all(|day| day.as_str() >= "20261125"), "a day of the past");
    let unfolded = calendar.replace("\r\n ", "");
    let ids: Vec<&str> = unfolded.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an event stands twice");
}
