//! The tables that the compiler makes of the small laws: conditions, gates, windows, ladders, layers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod law_show;

use law_show::{level, obligation, rule, show, small_law};
use selfcheck_law::node::{Op, When};
use selfcheck_law::rulebook::{Confidence, Nature, NoteKind, Status};

#[test]
fn routes_have_their_own_dates_and_a_duty_is_bound_by_any_of_them() {
    let book = small_law("windows").rulebook;
    assert_eq!(rule(&book, "al_route_list"), "al_listed & from 2027-12-02");
    assert_eq!(rule(&book, "al_route_product"), "al_product & from 2028-08-02");
    // The old system is bound again by a redesign; its day is a question behind a gate.
    assert_eq!(rule(&book, "al_changed"), "!al_redesign_date < 2027-12-02 & al_redesigned & from al_redesign_date");
    assert_eq!(
        obligation(&book, "al_d_high"),
        "((!al_redesign_date < 2027-12-02 & al_redesigned & from al_redesign_date) | al_placed >= 2027-12-02) & \
         ((al_listed & from 2027-12-02) | (al_product & from 2028-08-02)) & <alpha>"
    );
}

#[test]
fn a_transition_ends_and_a_named_date_is_kept_by_name() {
    let book = small_law("windows").rulebook;
    assert_eq!(rule(&book, "al_grace"), "al_placed < 2026-08-02 & until 2026-12-02");
    assert_eq!(
        obligation(&book, "al_d_mark"),
        "!(al_placed < 2026-08-02 & until 2026-12-02) & <alpha> & al_makes_media & from al_fixed_start"
    );
    assert_eq!(obligation(&book, "al_d_profile"), "<alpha> & al_profiles & from al_cabinet_start");
    let interval = book.named_dates.iter().find(|date| date.id == "al_cabinet_start").unwrap();
    assert_eq!(
        (interval.after.to_string(), interval.not_after.to_string()),
        ("2026-07-17".into(), "2028-07-16".into())
    );
    assert!(!interval.exact);
    let exact = book.named_dates.iter().find(|date| date.id == "al_fixed_start").unwrap();
    assert_eq!((exact.after.to_string(), exact.not_after.to_string()), ("2026-08-01".into(), "2026-08-02".into()));
    assert!(exact.exact);
    let sunset = book.obligations.iter().find(|one| one.id == "al_d_sunset").unwrap();
    assert!(matches!(sunset.grounds.from, Some(When::Date(day)) if day.to_string() == "2024-01-01"));
    assert!(matches!(sunset.grounds.until, Some(When::Date(day)) if day.to_string() == "2026-01-01"));
}

#[test]
fn the_first_true_level_wins_and_otherwise_is_what_is_left() {
    let book = small_law("ladders").rulebook;
    // `is` means: this level and no earlier one.
    assert_eq!(
        obligation(&book, "al_d_notice"),
        "<alpha> & al_use in [advice, decision]",
        "high and transparency together are the options of transparency"
    );
    let (own, shown) = level(&book, "al_risk", "transparency");
    assert_eq!(own, "al_use in [advice, decision]", "a level speaks of its own condition, whichever wins");
    assert_eq!(shown, "<alpha> & al_use in [advice, decision]");
    assert_eq!(level(&book, "al_risk", "minimal").0, "al_use in [none]");
    assert_eq!(
        level(&book, "al_size", "large").0,
        "!((balance_sheet <= 129000000 | turnover <= 150000000) & headcount < 750) & \
         !((balance_sheet <= 43000000 | turnover <= 50000000) & headcount < 250)",
        "neither of the earlier levels"
    );
    let (own, shown) = level(&book, "al_received", "not_allowed");
    assert_eq!(shown, "!al_consent & !al_statistics & <alpha> & al_training has received");
    assert_eq!(
        own, "!(al_consent & al_training has received) & !(al_statistics & al_training has received)",
        "by itself it says nothing about the gate"
    );
}

#[test]
fn severity_is_the_order_unless_it_is_written() {
    let book = small_law("ladders").rulebook;
    let of = |id: &str| -> Vec<u8> {
        let one = book.classifications.iter().find(|one| one.id == id).unwrap();
        one.levels.iter().map(|level| level.severity).collect()
    };
    assert_eq!(of("al_risk"), [3, 2, 1, 0]);
    assert_eq!(of("al_received"), [0, 1, 2]);
    let flags = book.classifications.iter().find(|one| one.id == "al_data").unwrap();
    assert!(flags.flags && !flags.derived);
    assert_eq!(show(&book, flags.levels[0].shown), "<alpha> & al_training has health");
    assert!(book.classifications.iter().find(|one| one.id == "al_size").unwrap().derived);
}

#[test]
fn a_gate_stands_around_every_test_of_its_question() {
    let book = small_law("gates").rulebook;
    // A gate behind a gate: both are there, once.
    assert_eq!(
        obligation(&book, "al_d_workers"),
        "<alpha> & al_areas has employment & al_employment has work_decisions & al_own_workers"
    );
    assert_eq!(
        obligation(&book, "al_d_outsiders"),
        "!al_own_workers & <alpha> & al_areas has employment & al_employment has work_decisions"
    );
    assert_eq!(
        rule(&book, "al_match"),
        "((al_employment has recruitment | al_employment has work_decisions) & al_areas has employment) | \
         (al_areas has credit & al_areas has police)"
    );
    let gate = |id: &str| book.questions[usize::from(book.question(id).unwrap())].gate.map(|gate| show(&book, gate));
    assert_eq!(gate("al_areas"), None);
    assert_eq!(gate("al_employment").as_deref(), Some("al_areas has employment"));
    assert_eq!(
        gate("al_own_workers").as_deref(),
        Some("al_areas has employment & al_employment has work_decisions"),
        "the gate of a gate is part of it"
    );
}

#[test]
fn counting_and_ticks_that_exclude_others() {
    let book = small_law("gates").rulebook;
    assert_eq!(
        rule(&book, "al_two_signs"),
        "2 of [al_monitoring, al_new_technology, al_recipients has abroad, al_vulnerable]"
    );
    let recipients = &book.questions[usize::from(book.question("al_recipients").unwrap())];
    let exclusive: Vec<&str> =
        recipients.options.iter().filter(|option| option.exclusive).map(|option| option.id.as_str()).collect();
    assert_eq!(exclusive, ["nobody"]);
    assert_eq!(recipients.counts[0].0, "support_access");
    assert_eq!(book.sources[usize::from(recipients.counts_not[0].1[0].source)].id, "act");
}

#[test]
fn a_layer_keeps_the_law_as_it_stands_beside_itself() {
    let book = small_law("layers").rulebook;
    let filtered = "{al_prepares -> (!al_part_of_decision & al_prepares) by al_filter_combined}";
    assert_eq!(rule(&book, "al_filtered"), filtered);
    assert_eq!(rule(&book, "al_high"), format!("!{filtered} & al_listed"));
    assert_eq!(
        rule(&book, "al_reached_abroad"),
        "{(al_abroad & al_foreign_provider) -> (al_abroad & (al_foreign_provider | al_listed)) by al_wide_list}"
            .replace(
                "(al_abroad & (al_foreign_provider | al_listed))",
                "((al_abroad & al_foreign_provider) | (al_abroad & al_listed))"
            )
    );
    assert_eq!(book.layers.iter().map(|layer| layer.draft).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn confidence_status_and_nature_are_carried() {
    let book = small_law("layers").rulebook;
    let voluntary = book.obligations.iter().find(|one| one.id == "al_d_voluntary").unwrap();
    assert_eq!(voluntary.nature, Nature::Voluntary);
    assert_eq!(voluntary.grounds.status, Some(Status::Guidance));
    assert_eq!(voluntary.grounds.confidence, Confidence::Medium);
    let claim = book.notes.iter().find(|note| note.id == "al_claim").unwrap();
    assert_eq!((claim.kind, show(&book, claim.node)), (NoteKind::Claim, "<alpha> & al_prepares".to_owned()));
    let elsewhere = book.notes.iter().find(|note| note.id == "al_elsewhere").unwrap();
    assert_eq!(show(&book, elsewhere.node), "!al_in_scope", "outside the scope of the law");
}

#[test]
fn the_scope_is_a_node_of_its_own_with_the_start_of_the_law() {
    let book = small_law("two_laws").rulebook;
    assert_eq!(
        book.laws.iter().map(|law| law.id.as_str()).collect::<Vec<_>>(),
        ["beta", "alpha"],
        "in the order given"
    );
    let alpha = &book.laws[1];
    assert_eq!(book.graph.op(alpha.applies), Op::Scope(1));
    assert_eq!(
        show(&book, book.graph.children(alpha.applies)[0]),
        "al_machine & from al_start & where_used has alphaland"
    );
    // Nothing of the scope is merged into a result, and nothing of a result is left out because of the scope.
    assert_eq!(
        obligation(&book, "al_d"),
        "(where_used has alphaland | where_used has betaland) & <alpha> & personal_data"
    );
    let free = book.rules.iter().find(|rule| rule.id == "al_no_data").unwrap();
    assert_eq!(free.shown.map(|node| show(&book, node)).as_deref(), Some("!personal_data"));
    assert!(book.rules.iter().all(|rule| rule.id != "handles_people"), "a helper without words is no result");
}

#[test]
fn questions_come_by_topic_then_shared_before_laws_then_as_written() {
    let book = small_law("two_laws").rulebook;
    let ids: Vec<&str> = book.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["seat", "where_used", "personal_data", "al_machine", "be_software"]);
    let laws: Vec<Option<u16>> = book.questions.iter().map(|question| question.law).collect();
    assert_eq!(laws, [None, None, None, Some(1), Some(0)]);
    assert_eq!(book.law_as_of.unwrap().to_string(), "2026-01-01");
}

#[test]
fn children_come_before_their_parents() {
    for name in ["windows", "ladders", "gates", "layers", "amounts", "duties", "two_laws"] {
        let graph = small_law(name).rulebook.graph;
        for node in 0..u32::try_from(graph.nodes.len()).unwrap() {
            assert!(graph.children(node).iter().all(|child| *child < node), "{name}: node {node}");
        }
    }
}
