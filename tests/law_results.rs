//! What hangs on the conditions of the small laws: amounts, penalties, deadlines, documents, words, the hash.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod law_show;

use std::fs;
use std::path::{Path, PathBuf};

use law_show::{obligation, rule, show, small_law};
use selfcheck_law::amount::{Amount, AmountId};
use selfcheck_law::date::{Duration, Unit};
use selfcheck_law::rulebook::{Combine, Confidence, Nature, Penalty, Rulebook};

/// A formula as text.
fn formula(book: &Rulebook, at: AmountId) -> String {
    let of = |at: &AmountId| formula(book, *at);
    match &book.amounts[usize::from(at)] {
        Amount::NotKnown => "not known".to_owned(),
        Amount::Nothing => "nothing".to_owned(),
        Amount::Money { value, currency } => format!("{value} {currency}"),
        Amount::Units { count, index } => format!("{count} {}", book.indexes[usize::from(*index)].id),
        Amount::Percent(points) => format!("{points}bp"),
        Amount::Answer(question) => book.questions[usize::from(*question)].id.clone(),
        Amount::Table { table, question } => {
            format!("{}({})", book.tables[usize::from(*table)].id, book.questions[usize::from(*question)].id)
        }
        Amount::Product(parts) => parts.iter().map(of).collect::<Vec<_>>().join(" x "),
        Amount::Higher(one, other) => format!("max({}, {})", of(one), of(other)),
        Amount::Lower(one, other) => format!("min({}, {})", of(one), of(other)),
        Amount::Range(low, high) => format!("{} to {}", of(low), of(high)),
    }
}

fn penalty<'a>(book: &'a Rulebook, id: &str) -> &'a Penalty {
    book.penalties.iter().find(|penalty| penalty.id == id).unwrap()
}

#[test]
fn amounts_are_formulas_over_integers() {
    let book = small_law("amounts").rulebook;
    let cases = |id: &str| -> Vec<(String, String)> {
        penalty(&book, id).cases.iter().map(|case| (case.id.clone(), formula(&book, case.amount))).collect()
    };
    let pair = |id: &str, amount: &str| (id.to_owned(), amount.to_owned());
    assert_eq!(
        cases("al_f_units"),
        [
            pair("small", "20 mci"),
            pair("medium", "30 mci"),
            pair("medium_repeated", "0 KZT to 3000 mci"),
            pair("large", "not known"),
        ]
    );
    assert_eq!(
        cases("al_f_percent"),
        [
            pair("no_undertaking", "15000000 EUR"),
            pair("small", "min(15000000 EUR, 150bp x turnover)"),
            pair("large", "max(15000000 EUR, 300bp x turnover)"),
        ]
    );
    assert_eq!(cases("al_f_crime"), [pair("custody", "nothing"), pair("fine", "1000 mci")]);
    assert_eq!(cases("al_f_gain"), [pair("", "al_gain")]);
    // A named amount stands in for itself.
    let orientation = penalty(&book, "al_f_percent").orientation.unwrap();
    assert_eq!(
        formula(&book, orientation),
        "max(20000000 EUR, 400bp x turnover) x al_band(al_seriousness) x al_by_turnover(turnover)"
    );
    assert_eq!(book.named_amounts[0].0, "al_most");
    assert_eq!(formula(&book, book.named_amounts[0].1), "max(20000000 EUR, 400bp x turnover)");
}

#[test]
fn steps_of_a_formula_come_before_it() {
    let book = small_law("amounts").rulebook;
    for (at, amount) in book.amounts.iter().enumerate() {
        let parts = match amount {
            Amount::Product(parts) => parts.clone(),
            Amount::Higher(a, b) | Amount::Lower(a, b) | Amount::Range(a, b) => vec![*a, *b],
            _ => Vec::new(),
        };
        assert!(parts.iter().all(|part| usize::from(*part) < at), "{amount:?}");
    }
}

#[test]
fn tables_and_indexes_keep_their_rows_and_years() {
    let book = small_law("amounts").rulebook;
    let bands = book.tables.iter().find(|table| table.id == "al_band").unwrap();
    assert_eq!(bands.rows.iter().map(|row| row.option).collect::<Vec<_>>(), [Some(0), Some(1), Some(2)]);
    let turnover = book.tables.iter().find(|table| table.id == "al_by_turnover").unwrap();
    assert_eq!(
        turnover.rows.iter().map(|row| row.up_to).collect::<Vec<_>>(),
        [Some(2_000_000), Some(10_000_000), None]
    );
    assert_eq!(turnover.rows[1].confidence, Confidence::Medium);
    assert_eq!((turnover.rows[1].from_permille, turnover.rows[1].to_permille), (3, 20));
    let mci = &book.indexes[0];
    assert_eq!((mci.unit.as_str(), mci.values.as_slice()), ("KZT", [(2025, 3932), (2026, 4325)].as_slice()));
    let rate = &book.rates[0];
    assert_eq!((rate.base.as_str(), rate.quote.as_str(), rate.value, rate.scale), ("EUR", "KZT", 5884, 1));
}

#[test]
fn a_penalty_follows_the_duties_that_name_it() {
    let book = small_law("amounts").rulebook;
    assert_eq!(show(&book, penalty(&book, "al_f_units").node), "<alpha> & al_stops");
    assert_eq!(show(&book, penalty(&book, "al_f_percent").node), "<alpha> & al_mistrained & from 2026-08-02");
    let stop = book.obligations.iter().find(|one| one.id == "al_d_stop").unwrap();
    let named: Vec<&str> = stop.breach.iter().map(|at| book.penalties[usize::from(*at)].id.as_str()).collect();
    assert_eq!(named, ["al_f_units", "al_f_crime"]);
    assert_eq!(penalty(&book, "al_f_units").combine, Combine::Beside);
    assert_eq!(penalty(&book, "al_f_percent").combine, Combine::Gravest);
    // In two duties with one fine, either is enough.
    let duties = small_law("duties").rulebook;
    assert_eq!(show(&duties, penalty(&duties, "al_f").node), "<alpha> & al_handles_data & from 2018-05-25");
}

#[test]
fn cases_are_not_limited_by_the_scope_and_effects_have_their_own_condition() {
    let book = small_law("amounts").rulebook;
    let units = penalty(&book, "al_f_units");
    assert_eq!(show(&book, units.cases[0].node), "al_income <= 300000 mci & headcount <= 100");
    assert_eq!(show(&book, units.cases[3].node), "true");
    assert_eq!(show(&book, units.cases[0].plus[0].node), "al_suspends_small");
    assert_eq!(show(&book, units.cases[2].plus[0].node), "true");
    let crime = penalty(&book, "al_f_crime");
    let custody: Vec<&str> =
        crime.cases[0].instead.iter().map(|plus| book.effects[usize::from(plus.effect)].id.as_str()).collect();
    assert_eq!(custody, ["al_custody"]);
}

#[test]
fn a_group_takes_its_duties_away_and_fractions_keep_their_gate() {
    let book = small_law("duties").rulebook;
    assert_eq!(obligation(&book, "al_d_risk"), "!al_section_b & <alpha> & al_high & from 2026-08-02");
    assert_eq!(
        rule(&book, "al_modifier"),
        "(!al_base_compute_known & al_mod_compute > 1/3 of 100000) | \
         (al_base_compute_known & al_mod_compute > 1/3 of al_base_compute)"
    );
}

#[test]
fn deadlines_of_every_form() {
    let book = small_law("duties").rulebook;
    let deadline = |id: &str| book.deadlines.iter().find(|deadline| deadline.id == id).unwrap();
    let limit = |low: u32, high: u32, unit: Unit| Duration { low, high, unit };
    let report = deadline("al_report");
    assert_eq!(book.events[usize::from(report.after.unwrap())], "al_breach_known");
    let cases: Vec<(String, Duration)> =
        report.within.iter().map(|case| (show(&book, case.node), case.duration)).collect();
    assert_eq!(
        cases,
        [("al_malicious".to_owned(), limit(60, 60, Unit::Days)), ("true".to_owned(), limit(30, 30, Unit::Days))]
    );
    assert_eq!(deadline("al_first_report").within[0].duration, limit(3, 5, Unit::Days));
    assert_eq!(deadline("al_incident").within[0].duration, limit(72, 72, Unit::Hours));
    assert_eq!(deadline("al_check").within[0].duration, limit(10, 10, Unit::WorkingDays));
    assert_eq!(deadline("al_answer").extend, Some(limit(2, 2, Unit::Months)));
    let review = deadline("al_review");
    assert_eq!(review.every, Some(limit(1, 1, Unit::Years)));
    let first = review.first.unwrap();
    assert_eq!(
        (first.by.to_string(), first.nature, first.confidence),
        ("2027-01-18".into(), Nature::Voluntary, Confidence::Medium)
    );
    assert_eq!(book.events[usize::from(deadline("al_before_use").before.unwrap())], "start");
    let breach = book.obligations.iter().find(|one| one.id == "al_d_breach").unwrap();
    let due: Vec<&str> = breach.due.iter().map(|at| book.deadlines[usize::from(*at)].id.as_str()).collect();
    assert_eq!(due, ["al_report", "al_first_report", "al_incident"]);
}

#[test]
fn a_document_has_blocks_with_conditions() {
    let book = small_law("duties").rulebook;
    let record = &book.documents[0];
    assert_eq!(show(&book, record.node), "<alpha> & al_handles_data");
    let blocks: Vec<(&str, String)> =
        record.blocks.iter().map(|(id, node)| (id.as_str(), show(&book, *node))).collect();
    assert_eq!(blocks, [("purposes", "true".to_owned()), ("transfer", "al_transfers".to_owned())]);
    let breach = book.obligations.iter().find(|one| one.id == "al_d_breach").unwrap();
    assert_eq!(breach.document, Some(0));
    assert_eq!(book.holders, ["provider", "deployer", "controller"]);
}

/// A copy of a small law that a test may change.
fn copy_of(law: &str, name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target)
            } else {
                fs::copy(entry.path(), target).map(|_| ()).unwrap()
            }
        }
    }
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small_laws").join(law), &to);
    to
}

#[test]
fn texts_are_found_by_key_in_both_languages_beside_the_product_s_own() {
    let folder = copy_of("gates", "texts");
    let words = folder.join("words_of_the_product");
    fs::create_dir_all(&words).unwrap();
    fs::write(words.join("view.de.toml"), "title = \"Titel\"\n[open]\nnone = \"Nichts {count}\"\n").unwrap();
    fs::write(words.join("view.en.toml"), "title = \"Title\"\n[open]\nnone = \"Nothing {count}\"\n").unwrap();
    let laws = folder.join("laws");
    fs::create_dir_all(&laws).unwrap();
    for name in ["order.toml", "order.de.toml", "order.en.toml", "alpha"] {
        fs::rename(folder.join(name), laws.join(name)).unwrap();
    }
    let bundle = selfcheck_law::compile::compile(&laws, &words, "1.2.3").unwrap();
    assert_eq!(bundle.rulebook.version, "1.2.3");
    let text = |language: &str, key: &str| bundle.texts(language).unwrap().get(key).map(str::to_owned);
    assert_eq!(text("de", "view.open.none").as_deref(), Some("Nichts {count}"));
    assert_eq!(text("en", "view.title").as_deref(), Some("Title"));
    assert_eq!(text("de", "law.alpha.name").as_deref(), Some("Name: alpha"));
    assert_eq!(text("en", "question.al_areas.options.credit").as_deref(), Some("credit (en)"));
    assert_eq!(text("en", "question.al_recipients.counts.support_access").as_deref(), Some("support access (en)"));
    assert_eq!(text("de", "holder.provider.title").as_deref(), Some("Titel: provider"));
    assert_eq!(text("de", "nowhere"), None);
    let again = selfcheck_law::rulebook::Bundle::decode(&bundle.encode());
    assert_eq!(again, bundle, "what is shipped is what was compiled");
}

#[test]
fn the_hash_follows_the_law_files_and_nothing_else() {
    let hash =
        |folder: &Path| selfcheck_law::compile::compile(folder, Path::new("/no/words"), "0").unwrap().rulebook.hash;
    let folder = copy_of("gates", "hash");
    let before = hash(&folder);
    assert_eq!(before.len(), 16);
    assert!(before.bytes().all(|b| b.is_ascii_hexdigit()));
    let rules = folder.join("alpha/rules.toml");
    let text = fs::read_to_string(&rules).unwrap();
    fs::write(&rules, text.replace('\n', "\r\n")).unwrap();
    assert_eq!(hash(&folder), before, "line ends do not count");
    fs::write(&rules, format!("{text}# a remark\n")).unwrap();
    assert_ne!(hash(&folder), before, "every letter counts");
    fs::write(&rules, &text).unwrap();
    fs::rename(&rules, folder.join("alpha/other.toml")).unwrap();
    for language in ["de", "en"] {
        fs::rename(
            folder.join(format!("alpha/rules.{language}.toml")),
            folder.join(format!("alpha/other.{language}.toml")),
        )
        .unwrap();
    }
    assert_ne!(hash(&folder), before, "names count");
}
