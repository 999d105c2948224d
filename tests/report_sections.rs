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
        "Wie der Bericht zu lesen ist",
        "Kasachstan",
        "Ob das Gesetz gilt, ist offen.",
        "Warum?",
        "Risikograd",
        "Merkmale",
        "Was dazu festgestellt ist (3)",
        "Noch offen",
        "Noch nicht beantwortet",
        "Mit „Weiß ich nicht“ beantwortet, aber entscheidend",
        "Kann keine Antwort klären",
        "Was jetzt zu tun ist",
        "Was später dazukommt",
        "Was beschlossen ist, Beginn offen",
        "Was nicht mehr gilt",
        "Empfohlen, nicht verpflichtend",
        "Unterlagen, die helfen",
        "Was nach Ihren Antworten nicht gilt (1)",
        "Was ein Verstoß kosten kann",
        "Sanktionen, die nach Ihren Antworten nicht gelten (1)",
        "Was das Ergebnis ändern würde",
        "Entwürfe und andere Lesarten",
        "Was das Gesetz offen lässt",
        "Hinweise",
        "Zu beachten (1)",
        "Oft behauptet, steht nicht im Gesetz (1)",
        "Umstritten (1)",
        "Entwürfe (1)",
        "Nicht bestätigt (1)",
        "Ihre Antworten",
        "Quellen",
        "Weitere Angaben",
    ];
    let english = [
        "Self-assessment: what applies to this AI system",
        "It is not legal advice",
        "Provisional: one question",
        "How to read this report",
        "Kazakhstan",
        "Whether the law applies is open.",
        "Why?",
        "Risk",
        "Features",
        "What is established (3)",
        "Still open",
        "Not answered yet",
        "Answered “I don't know”, but deciding",
        "No answer can settle",
        "What to do now",
        "What is added later",
        "Enacted, start not fixed",
        "What no longer applies",
        "Recommended, not mandatory",
        "Documents that help",
        "What does not apply by your answers (1)",
        "What a breach can cost",
        "Penalties that do not apply by your answers (1)",
        "What would change the result",
        "Drafts and other readings",
        "What the law leaves open",
        "Notes",
        "To keep in mind (1)",
        "Often claimed, not in the law (1)",
        "Contested (1)",
        "Drafts (1)",
        "Not confirmed (1)",
        "Your answers",
        "Sources",
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
        "Geprüfte Gesetze: Kasachstan, Japan",
        // The law, and why it is open whether it applies.
        "Gesetz über künstliche Intelligenz Nr. 230-VIII Gilt seit dem 18.01.2026. Gefragt wird nach Rollen",
        "Ob das Gesetz gilt, ist offen. [eine Quelle oder unsere Lesart]",
        "Das lässt das Gesetz offen: Gilt das Gesetz für Anbieter ohne Sitz im Land? Art. 31 KI-Gesetz (Kasachstan)",
        // Levels: the ladder in words, since when, over time, and each with its own reasons and articles.
        "Risikograd: sicher: Mittel; noch möglich: Hoch; ausgeschlossen: Minimal",
        "Ein Ausfall mindert die Leistung von Menschen.",
        "Sicher nach Ihren Antworten, seit 18.01.2026. Später oder unter weiteren Umständen noch möglich: Hoch.",
        "ab 02.12.2027: Hoch oder Mittel",
        "Hoch: gilt vielleicht - Noch offen: Das Ergebnis ist synthetisch. (Art. 1 Abs. 4 KI-Gesetz (Kasachstan))",
        "Minimal: gilt nicht - Das Ergebnis ist nicht synthetisch. (Art. 1 Abs. 4 KI-Gesetz (Kasachstan))",
        "Art. 17 Abs. 1 KI-Gesetz (Kasachstan)",
        "Synthetisches Ergebnis - Warum? - Das Ergebnis ist synthetisch.",
        "Wie ein staatliches System [gilt vielleicht]",
        "Automatisierte Entscheidung [gilt nicht] - Warum?",
        "Das System verarbeitet keine personenbezogenen Daten. - Art. 17 Abs. 3 Nr. 1",
        "Das System entscheidet allein. [gilt vielleicht]",
        // What is open, and what hinges on it.
        "1. Kann der Inhalt täuschen?",
        "1. Wiederholter Verstoß? (ändert: Risikograd, eine Pflicht)",
        "1. Gilt das Gesetz für Anbieter ohne Sitz im Land? (ändert: Risikograd, eine Pflicht)",
        "2. Beginn der Reform: Der Tag steht noch nicht fest (spätestens 16.07.2028). (ändert:",
        "3. MCI für 2027 ist noch nicht bekannt. (ändert:",
        // Duties: when, whose, where, what it costs, by when, how it is shown, how far it is, why.
        "1 sicher, 1 vielleicht",
        "seit 18.01.2026 · Kasachstan · Eigentümer oder Besitzer · Art. 17 Abs. 3 Nr. 1 KI-Gesetz (Kasachstan), \
         Art. 641-1 Abs. 1 KoAP (Kasachstan) · bei einem Verstoß höchstens 302.750 KZT",
        "Risiken neu bewerten: jedes Jahr, zuerst bis 18.01.2027 (Empfehlung, eine Quelle oder unsere Lesart)",
        "Widerspruch beantworten: innerhalb von 3 Arbeitstagen nach Eingang des Widerspruchs",
        "Frist: bevor Sie damit beginnen",
        "Seit dem 18.01.2026. Ein Verstoß kostet 30 × MCI.",
        "Aufbewahren: Bildschirmfoto mit Datum",
        "Unterlage: Hinweis für Nutzer",
        "Sanktionen bei einem Verstoß: Fehlende Information, Art. 641-1 Warum? - Das Ergebnis ist synthetisch. (Art. 1",
        "Stand: noch nicht, zuletzt am 01.02.2026 [jetzt offen]",
        "Auf den Einsatz von KI hinweisen [gilt vielleicht] [Ihre Lesart] [eine Quelle oder unsere Lesart]",
        "Die Verarbeitung melden [Leitlinien (nicht verbindlich)]",
        "frühestens ab 18.07.2026, spätestens ab 16.07.2028",
        "kein eigenes Bußgeld gefunden",
        "Die alte Meldung abgeben ~~~~~~~~~~~~~~~~~~~~~~~~ nicht mehr (galt ab 01.02.2026)",
        "Das System in die Liste eintragen lassen [freiwillig]",
        "Kasachstan: Das System prüfen lassen (Das Ergebnis ist nicht synthetisch.)",
        // Penalties: the amount with its basis and its rate, each case, what comes beside, how they stand together.
        "Fehlende Information, Art. 641-1 [jetzt offen]",
        "höchstens 302.750 KZT (etwa 515 EUR (1 EUR = 588,4 KZT am 04.12.2025, alter Kurs))",
        "Fall: Mittleres Unternehmen, erster Verstoß Betrag: 30 MCI 2026 = 129.750 KZT, etwa 221 EUR",
        "Betrag: - 70 MCI 2026 = 302.750 KZT, etwa 515 EUR - Dazu: Aussetzung der Tätigkeit (vielleicht)",
        "Trifft nur Eigentümer und Besitzer.",
        "Art. 641-1 Abs. 1 KoAP (Kasachstan) · Steht neben den anderen Sanktionen.",
        "Abschöpfung [gilt vielleicht]",
        "nicht berechenbar, es fehlt MCI 2027",
        "Stattdessen: Verwarnung",
        "Betrag nicht bekannt, in keiner Quelle gefunden",
        "Kasachstan: Schaden durch hohes Risiko, Art. 641-1 (Das Ergebnis ist nicht synthetisch.)",
        // Changes by name.
        "Wird das System in Kasachstan benutzt? („nein“ statt „ja“)",
        "Kasachstan: gilt vielleicht → gilt nicht",
        "Pflichten: 2 weniger (Nutzer über das synthetische Ergebnis informieren; Auf den Einsatz von KI hinweisen)",
        "Sanktionen: 1 weniger (Fehlende Information, Art. 641-1)",
        // Readings and notes.
        "Entwurf der Kriterien [Entwurf] - Der Entwurf stuft höher ein. - Risikograd: Mittel → Hoch",
        "Jeder Verstoß zählt [andere Lesart]",
        "Das System prüfen lassen: gilt nicht → gilt (später)",
        "Gilt das Gesetz für Anbieter ohne Sitz im Land? - Das Gesetz sagt es nicht. - Ihre Lesart: ja",
        "(Kasachstan) Fassung des Gesetzes - Gelesen wurde die erste Fassung. - Auskunft des Ministeriums",
        "Wer Besitzer ist [betrifft Sie vielleicht] [eine Quelle oder unsere Lesart]",
        // Answers, sources, settings.
        "Wie viele Menschen arbeiten bei Ihnen? - 1.180 Beschäftigte",
        "Wie hoch ist das Jahreseinkommen? - 15 Mio. bis 20 Mio. EUR",
        "Wiederholter Verstoß? - weiß ich nicht",
        "Gesetz · gelesen am 22.11.2026 · https://adilet.zan.kz/rus/docs/Z2500000230",
        "Behörde · gelesen am 22.11.2026 ·",
        "Beträge auch in: EUR",
        "1 EUR = 588,4 KZT am 04.12.2025",
        "MCI 2027: 4.500 KZT",
        "Für diesen Stichtag nicht erfasst: Wir beschreiben dieses Gesetz erst ab 17.07.2026.",
    ];
    let text = flat(&written("de", Format::Text));
    for part in german {
        assert!(text.contains(part), "`{part}` is missing");
    }
    assert!(text.contains("erst ab 17.07.2026. Noch offen"), "a law that is not covered says nothing else");
    assert!(!text.contains("Japan: "), "neither does it below");
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
