//! The dates on which parts of the AI Act begin (Article 113 and transitional rules), as rules and texts use them.
#![cfg(not(target_arch = "wasm32"))]

use ai_selfcheck::rulebook::shipped;

/// Named date, day, what begins.
const DATES: [(&str, &str, &str); 17] = [
    ("eu_in_force", "2024-08-01", "Article 113: entry into force"),
    ("eu_first_start", "2025-02-02", "Article 113(a): Chapters I and II"),
    ("eu_second_start", "2025-08-02", "Article 113(b): models, penalties"),
    ("eu_omnibus_start", "2026-07-27", "Regulation (EU) 2026/1744 Article 4"),
    ("eu_de_start", "2026-07-29", "KI-MIG"),
    ("eu_main_start", "2026-08-02", "Article 113 second paragraph: Articles 50 and 101"),
    ("eu_second_bans_start", "2026-12-02", "Articles 113(a), 111(4): two prohibitions, end of the grace for marking"),
    ("eu_section_a_guidelines", "2027-08-01", "Article 96(1)(g)"),
    ("eu_sandboxes", "2027-08-02", "Articles 57(1), 2(13)"),
    ("eu_model_legacy_end", "2027-08-02", "Article 111(3)"),
    ("eu_it_systems_cutoff", "2027-08-02", "Article 111(1)"),
    ("eu_monitoring_template", "2027-09-02", "Article 72(3)"),
    ("eu_iii_start", "2027-12-02", "Article 113(c)(i): Annex III"),
    ("eu_bodies_apply", "2028-01-28", "Article 43(3)"),
    ("eu_i_start", "2028-08-02", "Article 113(c)(ii): Annex I"),
    ("eu_public_legacy_end", "2030-08-02", "Article 111(2)"),
    ("eu_it_systems_end", "2030-12-31", "Article 111(1)"),
];

#[test]
fn every_date_of_the_act_is_a_calendar_date() {
    let named = shipped().rulebook.named_dates.iter().filter(|date| date.id.starts_with("eu_"));
    let mut told: Vec<(&str, String, bool)> =
        named.map(|date| (date.id.as_str(), date.not_after.to_string(), date.exact)).collect();
    told.sort_unstable();
    let mut law: Vec<(&str, String, bool)> = DATES.iter().map(|(id, day, _)| (*id, (*day).to_owned(), true)).collect();
    law.sort_unstable();
    assert_eq!(told, law);
}

#[test]
fn the_act_is_described_from_the_day_of_its_amendment() {
    let law = shipped().rulebook.laws.iter().find(|law| law.id == "eu_ai_act");
    assert_eq!(law.map(|law| law.earliest_as_of.to_string()), Some("2026-07-27".to_owned()));
}
