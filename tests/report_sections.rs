//! Every section of the report in every format and language.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod report_fixture;

use ai_selfcheck::report::{Format, report};
use report_fixture::{assessment, bundle, input};

const FORMATS: [Format; 3] = [Format::Html, Format::Markdown, Format::Text];

fn written(language: &str, format: Format) -> String {
    report(&bundle(), &input(language), &assessment(language), format)
}

/// The words of a report in one line, without the marks of its format.
fn flat(text: &str) -> String {
    let text = text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"").replace('\\', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_section_is_there_in_the_order_of_the_result() {
    let german = [
        "Selbsteinschätzung: was für dieses KI-System gilt",
        "Er ist keine Rechtsberatung",
        "Vorläufig: Eine Frage",
        "Auf einen Blick",
        "Gilt das Gesetz?",
        "Einstufung",
        "Feststellungen",
        "Noch offen",
        "Noch zu beantworten",
        "Mit „weiß ich nicht“ beantwortet",
        "Was das Gesetz selbst offen lässt",
        "Tage, die noch nicht feststehen",
        "Jahreswerte, die nicht bekannt sind",
        "Was jetzt zu tun ist",
        "Was später zu tun ist",
        "Pflichten, deren Beginn offen ist",
        "Pflichten, die nicht mehr gelten",
        "Freiwillig",
        "Pflichten, die nicht gelten",
        "Was ein Verstoß kosten kann",
        "Nicht erreicht",
        "Jede Stufe steht hier mit ihrer eigenen Bedingung.",
        "Was das Ergebnis ändern würde",
        "Hinweise",
        "Oft behauptet, steht nicht im Gesetz",
        "Umstritten",
        "Entwürfe, noch kein Recht",
        "Entwürfe und andere Lesarten",
        "Unterlagen, die helfen",
        "Quellen",
        "Ihre Antworten",
        "Weitere Angaben",
    ];
    let english = [
        "Self-assessment: what applies to this AI system",
        "It is not legal advice",
        "Provisional: one question",
        "At a glance",
        "Does the law apply?",
        "Classification",
        "Findings",
        "Still open",
        "To be answered",
        "Answered with “don't know”",
        "What the law itself leaves open",
        "Days that are not fixed yet",
        "Yearly values that are not known",
        "What to do now",
        "What to do later",
        "Obligations whose start is not fixed",
        "Obligations that apply no longer",
        "Voluntary",
        "Obligations that do not apply",
        "What a breach can cost",
        "Not reached",
        "Every level stands here with its own condition.",
        "What would change the result",
        "Notes",
        "Often claimed, not in the law",
        "Contested",
        "Drafts, not law yet",
        "Drafts and other readings",
        "Documents that help",
        "Sources",
        "Your answers",
        "Other settings",
    ];
    for format in FORMATS {
        for (language, expected) in [("de", german), ("en", english)] {
            let text = flat(&written(language, format));
            let mut at = 0;
            for part in expected {
                let found = text[at..].find(part);
                assert!(found.is_some(), "{language} {format:?}: `{part}` is missing or stands too early");
                at += found.unwrap_or(0) + part.len();
            }
        }
    }
}

#[test]
fn what_a_reader_needs_is_said() {
    let german = [
        "Stichtag: 23.11.2026",
        "Rechtsstand: 23.11.2026",
        "Fassung 0.1.0, Prüfsumme 0123456789abcdef",
        "[#] Mittel: sicher, seit 18.01.2026",
        "[/] Hoch: später möglich",
        "[/] Wie ein staatliches System: noch möglich",
        "[ ] Minimal: ausgeschlossen",
        "[#] Synthetisches Ergebnis: sicher",
        "Ein Ausfall mindert die Leistung von Menschen.",
        "ab 02.12.2027: Hoch oder Mittel",
        "Wer: Eigentümer oder Besitzer",
        "Wer: Eigentümer oder Besitzer (freiwillig)",
        "Pflichten: 1 jetzt, 1 vielleicht, 1 später, 1 mit offenem Beginn, 1 freiwillig",
        "Fundstelle: Art. 17 Abs. 3 Nr. 1 KI-Gesetz (Kasachstan), Art. 641-1 Abs. 1 KoAP (Kasachstan)",
        "Risiken neu bewerten: jedes Jahr, zuerst bis 18.01.2027 (Empfehlung, eine Quelle oder unsere Lesart)",
        "Widerspruch beantworten: innerhalb von 3 Arbeitstagen nach Eingang des Widerspruchs",
        "Nachweis: Bildschirmfoto mit Datum",
        "Stand: noch nicht, zuletzt am 01.02.2026",
        "Auf den Einsatz von KI hinweisen [gilt vielleicht] [eine Quelle oder unsere Lesart] [Ihre Lesart]",
        "Die Verarbeitung melden [Leitlinien (nicht verbindlich)]",
        "Wann: frühestens ab 18.07.2026, spätestens ab 16.07.2028",
        "keine Geldbuße gefunden",
        "Fehlende Information, Art. 641-1 [nach Ihrer Angabe noch nicht erledigt]",
        "129.750 KZT (30 × MCI 2026), etwa 221 EUR (1 EUR = 588,4 KZT am 04.12.2025, alter Kurs)",
        "Steht neben den anderen Sanktionen.",
        "nicht berechenbar, es fehlt MCI 2027",
        "Betrag nicht bekannt, in keiner Quelle gefunden",
        "Risikograd: „Keine Einstufung“ statt „Mittel“",
        "Kasachstan: „gilt nicht“ statt „gilt vielleicht“",
        "Pflichten, die entfallen: Nutzer über das synthetische Ergebnis informieren, Auf den Einsatz von KI hinweisen",
        "Sanktionen, die entfallen: Fehlende Information, Art. 641-1",
        "Verstoß gegen den Datenschutz, Art. 79: „129.750 KZT“ statt „302.750 KZT“",
        "Wann: nicht mehr (galt ab 01.02.2026)",
        "Entwurf der Kriterien [Entwurf]",
        "Risikograd: „Hoch“ statt „Mittel“",
        "https://adilet.zan.kz/rus/docs/Z2500000230 (gelesen am 22.11.2026)",
        "Wie viele Menschen arbeiten bei Ihnen? 1.180 Beschäftigte",
        "Wie hoch ist das Jahreseinkommen? 15 Mio. bis 20 Mio. EUR",
        "Kann der Inhalt täuschen? [noch nicht beantwortet]",
        "1 EUR = 588,4 KZT am 04.12.2025",
        "MCI 2027: 4.500 KZT",
        "Für diesen Stichtag nicht erfasst: Wir beschreiben dieses Gesetz erst ab 17.07.2026.",
    ];
    let text = flat(&written("de", Format::Text));
    for part in german {
        assert!(text.contains(part), "`{part}` is missing");
    }
    assert!(text.contains("erst ab 17.07.2026. Quellen"), "a law that is not covered says nothing else");
    assert!(!text.contains("Nie zitiert"), "a source that nothing cites is not listed");
    assert!(!text.contains("Betriebsweise"), "a classification without any level is not shown");
}

#[test]
fn no_key_and_no_placeholder_leaks() {
    for language in ["de", "en"] {
        for format in FORMATS {
            let text = written(language, format);
            let body = text.split("</style>").last().unwrap_or(&text);
            for part in ["report.", "obligation.", "penalty.", "question.", ".title", "law.", "kz_", "rule.", "{", "}"]
            {
                assert!(!body.contains(part), "{language} {format:?} leaks `{part}`");
            }
        }
    }
}

#[test]
fn words_that_promise_too_much_are_never_used() {
    for language in ["de", "en"] {
        for format in FORMATS {
            let text = written(language, format).to_lowercase();
            let body = text.split("</style>").last().unwrap_or(&text).replace("<!doctype", "");
            for word in ["compliant", "konform", " safe", "no obligations", "keine pflichten", "!"] {
                assert!(!body.contains(word), "{language} {format:?} says `{word}`");
            }
        }
    }
}

#[test]
fn penalties_are_never_added_up() {
    // 129,750 + 302,750 and 221 + 515.
    for format in FORMATS {
        for language in ["de", "en"] {
            let text = written(language, format);
            for sum in ["432.500", "432,500", "736"] {
                assert!(!text.contains(sum), "{language} {format:?} adds up to {sum}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_phrases() {
    let pairs = |text: &str| report_fixture::pairs(text, "");
    let german = pairs(include_str!("../src/words/report.de.toml"));
    let english = pairs(include_str!("../src/words/report.en.toml"));
    let keys = |pairs: &[(String, String)]| pairs.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&german), keys(&english));
    let holes = |text: &str| {
        let mut names: Vec<String> =
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect();
        names.sort();
        names
    };
    for ((key, one), (_, other)) in german.iter().zip(&english) {
        assert_eq!(holes(one), holes(other), "{key}");
    }
}
