//! The words of the product from its files, and those of the made-up law.

use ai_selfcheck::law::rulebook::Texts;

/// The keys and texts of a file of words.
pub fn words(name: &str, language: &str) -> Vec<(String, String)> {
    let path = format!("{}/src/words/{name}.{language}.toml", env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    let mut section = String::new();
    for line in std::fs::read_to_string(&path).unwrap().lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = format!("{name}.");
            continue;
        }
        let (key, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: {line}"));
        let value =
            value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or_else(|| panic!("{path}: {line}"));
        assert!(!value.contains('\\'), "{path}: {line}");
        out.push((format!("{name}.{section}{key}"), value.to_owned()));
    }
    out
}

pub fn texts(language: &str) -> Texts {
    let mut entries = words("widget", language);
    entries.extend(words("report", language));
    let german = language == "de";
    for line in LAW.lines().filter(|line| !line.trim().is_empty()) {
        let mut parts = line.trim().split(" | ");
        let key = parts.next().unwrap().to_owned();
        let (de, en) = (parts.next().unwrap(), parts.next());
        entries.push((key, if german { de } else { en.unwrap_or(de) }.to_owned()));
    }
    entries.sort();
    Texts::new(entries)
}

const LAW: &str = "
law.kazakhstan.name | Kasachstan | Kazakhstan
law.kazakhstan.title | Gesetz über künstliche Intelligenz Nr. 230-VIII | Law on Artificial Intelligence No. 230-VIII
law.kazakhstan.summary | Regeln für Eigentümer, Besitzer und Nutzer. | Rules for owners, holders and users.
law.kazakhstan.covers | Gefragt wird nach Verboten, Risiko, Kennzeichnung, Daten und Bußgeldern. | Asked: prohibitions, risk, marking, data, fines.
law.kazakhstan.applies | Das Gesetz gilt: Das System wird in Kasachstan benutzt. | The law applies: the system is used in Kazakhstan.
law.kazakhstan.applies_not | Das Gesetz gilt nicht: Das System wird nicht in Kasachstan benutzt. | The law does not apply: the system is not used in Kazakhstan.
law.kazakhstan.applies_open | Ob das Gesetz gilt, hängt noch davon ab, wo das System benutzt wird. | Whether the law applies depends on where the system is used.
topic.organisation.title | Unternehmen | Organisation
topic.system.title | Verwendung | Use
topic.kz_risk.title | Risiko | Risk
topic.circumstances.title | Umstände | Circumstances
deadline.kz_review.title | Jährliche Prüfung | Yearly review
question.org_kind.title | Was sind Sie? | What are you?
question.org_kind.hint | Gemeint ist die Rechtsform, die das System betreibt. | The legal form that runs the system.
question.org_kind.options.company | Unternehmen | Company
question.org_kind.options.association | Verein | Association
question.org_kind.options.private_person | Privatperson | Private person
question.headcount.title | Wie viele Menschen beschäftigt Ihre Gesellschaft? | How many people does your legal entity employ?
question.headcount.hint | Im Jahresdurchschnitt, Köpfe, mit Zweigstellen, ohne andere Gruppenunternehmen. | Yearly average, heads, with branches, without affiliates.
question.headcount.unit | Köpfe | heads
question.headcount.who_knows | die Personalabteilung | human resources
question.kz_annual_income.title | Wie hoch waren die Jahreseinkünfte Ihrer Gesellschaft im Schnitt der letzten drei Jahre? | What was your entity's average annual income over three years?
question.kz_annual_income.hint | Nur Ihre Gesellschaft, nicht die Gruppe. | Your entity only, not the group.
question.where_used.title | Wo wird das System benutzt? | Where is the system used?
question.where_used.hint | Kreuzen Sie jedes Land an, in dem Kunden oder eigene Leute damit arbeiten. | Tick each country.
question.where_used.options.germany | Deutschland | Germany
question.where_used.options.eu | Anderes Land der EU | Another EU country
question.where_used.options.kazakhstan | Kasachstan | Kazakhstan
question.where_used.options.kazakhstan_hint | Auch wenn nur die Ergebnisse dort benutzt werden | Also where only the results are used there
question.where_used.options.nowhere | Noch nirgends | Nowhere yet
question.where_used.none | In einem anderen Land | In another country
question.last_word.title | Trifft das System Entscheidungen über einzelne Menschen? | Does the system decide about individual people?
question.last_word.hint | Gemeint ist jedes Ergebnis, das jemandem etwas gewährt, verweigert oder ihn einstuft. Es zählt auch, wenn danach noch ein Mensch bestätigt. | Any result that grants, refuses or ranks.
question.last_word.why | Vom letzten Wort hängt der Autonomiegrad ab. | The degree of autonomy hinges on it.
question.last_word.who_knows | die Fachabteilung, die das System nutzt | the department that uses it
question.last_word.options.human_always | Nein, es liefert nur Texte, Bilder oder Suchergebnisse | No, it only delivers texts, images or results
question.last_word.options.human_can_undo | Ja, ein Mensch bestätigt oder ändert das Ergebnis | Yes, a human confirms or changes the result
question.last_word.options.human_can_undo_hint | Nur wenn diese Person die Befugnis und die Zeit hat, anders zu entscheiden | Only if that person has the power and the time
question.last_word.options.nobody | Ja, ohne dass ein Mensch eingreift | Yes, without a human stepping in
question.last_word.counts.own_service | Vorauswahl von Bewerbungen | Preselection of applications
question.last_word.counts_not.vendor_seat | Chatbot, der Lieferzeiten nennt | Chatbot that states delivery times
question.org_kind.counts.own_service | GmbH mit Zweigstelle | Company with a branch
question.org_kind.counts_not.vendor_seat | Niederlassung eines anderen | Branch of another
question.headcount.counts.own_service | Beschäftigte in Teilzeit | Part-time staff
question.headcount.counts_not.vendor_seat | Beschäftigte der Mutter | Staff of the parent
question.kz_annual_income.counts.own_service | Einkünfte der Zweigstelle | Income of the branch
question.kz_annual_income.counts_not.vendor_seat | Umsatz der Gruppe | Turnover of the group
question.where_used.counts.own_service | Website auf Kasachisch | Website in Kazakh
question.where_used.counts_not.vendor_seat | Einzelne Aufrufe aus dem Ausland | Single visits from abroad
question.kz_roles.title | Was sind Sie für das System? | What are you to the system?
question.kz_roles.options.owner | Es gehört uns | We own it
question.kz_roles.options.holder | Wir betreiben es rechtmäßig für andere | We run it lawfully
question.kz_roles.options.user | Wir benutzen den Dienst eines anderen | We use another's service
question.kz_roles.counts.own_service | Eigener Dienst | Own service
question.kz_roles.counts_not.vendor_seat | Zugang zu einem fremden Dienst | A seat in another's service
question.kz_distributed.title | Kommen die Ergebnisse in Umlauf? | Are the results distributed?
question.kz_distributed.counts.own_service | Auf der Website | On the website
question.kz_distributed.counts_not.vendor_seat | Privater Entwurf | Private draft
question.kz_failure.title | Was passiert, wenn das System ausfällt? | What happens if the system fails?
question.kz_failure.options.emergency | Eine Notlage | An emergency
question.kz_failure.options.less_effective | Die Arbeit wird weniger wirksam | Work gets less effective
question.kz_failure.options.damage | Jemand erleidet einen Schaden | Somebody suffers damage
question.kz_failure.counts.own_service | Produktion steht | Production stops
question.kz_failure.counts_not.vendor_seat | Kurze Wartezeit | A short wait
question.kz_emotion.title | Erkennt das System Gefühle ohne Einwilligung? | Does the system read emotions without consent?
question.kz_emotion.counts.own_service | Stimmung aus Chattext | Mood from chat text
question.kz_emotion.counts_not.vendor_seat | Rechtschreibprüfung | Spell check
question.kz_started.title | Seit wann läuft das System? | Since when does the system run?
question.kz_started.counts.own_service | Erster Tag mit Kunden | First day with customers
question.kz_started.counts_not.vendor_seat | Test im Haus | Test in house
question.kz_repeated.title | Wiederholt innerhalb eines Jahres? | Repeated within a year?
ladder.kz_prohibited.title | Verbotene Funktionen | Prohibited functions
ladder.kz_prohibited.levels.prohibited | verboten | prohibited
ladder.kz_prohibited.levels.not_prohibited | nicht verboten | not prohibited
ladder.kz_prohibited.levels.not_prohibited_hint | Keine der sieben verbotenen Funktionen trifft zu. | None of the seven prohibited functions is met.
ladder.kz_prohibited.levels.prohibited_hint | Wer so ein System herstellt oder betreibt, muss es einstellen. | Whoever makes or runs it has to stop.
ladder.kz_risk.title | Risikograd | Degree of risk
ladder.kz_risk.levels.minimal | minimal | minimal
ladder.kz_risk.levels.minimal_hint | Ein Ausfall hat für die Nutzer kaum Folgen. | A failure hardly affects users.
ladder.kz_risk.levels.medium | mittel | medium
ladder.kz_risk.levels.high | hoch | high
ladder.kz_autonomy.title | Autonomie | Autonomy
ladder.kz_autonomy.levels.low | niedrig | low
ladder.kz_autonomy.levels.medium | mittel | medium
ladder.kz_autonomy.levels.medium_hint | Das System entscheidet, ein Mensch kann es rückgängig machen. | The system decides, a human can undo it.
ladder.kz_autonomy.levels.high | hoch | high
flags.kz_features.title | Merkmale | Features
flags.kz_features.levels.synthetic_result | Synthetisches Ergebnis | Synthetic result
flags.kz_features.levels.synthetic_result_hint | Bild, Ton oder Text, der eine Person oder ein Ereignis nachahmt. | Imitates a person or an event.
flags.kz_features.levels.automated_decision | Automatisierte Entscheidung | Automated decision
rule.kz_used_there.title | Das System wird in Kasachstan benutzt | The system is used in Kazakhstan
rule.kz_used_there.not | Das System wird nicht in Kasachstan benutzt | The system is not used in Kazakhstan
rule.kz_owner_holder.title | Sie sind Eigentümer oder Besitzer | You are owner or holder
rule.kz_owner_holder.not | Sie sind weder Eigentümer noch Besitzer | You are neither owner nor holder
obligation.kz_risk_review.title | Risiken jährlich neu bewerten | Assess risks anew every year
obligation.kz_risk_review.text | Prüfen Sie jedes Jahr, ob neue Risiken dazugekommen sind, und passen Sie Ihre Maßnahmen an. | Check every year.
obligation.kz_risk_review.evidence | Datum, Ergebnis und Maßnahmen der letzten Bewertung | Date, result and measures
obligation.kz_inform_users.title | Nutzer über synthetische Ergebnisse informieren | Inform users about synthetic results
obligation.kz_inform_users.text | Sagen Sie den Nutzern, dass das System solche Ergebnisse erzeugt. | Tell users.
obligation.kz_objections.title | Einwände gegen Entscheidungen bearbeiten | Handle objections to decisions
obligation.kz_later.title | Umgang mit Daten anzeigen | Notify the handling of data
obligation.kz_order.title | Vordruck des Ministeriums verwenden | Use the ministry's form
obligation.kz_trusted_list.title | Aufnahme in die Liste vertrauenswürdiger Systeme beantragen | Apply for the list of trusted systems
obligation.kz_stop.title | Betrieb einstellen | Stop operation
holder.kz_owner_holder.title | Eigentümer oder Besitzer | Owner or holder
penalty.kz_641_1a.title | Fehlende Information über synthetische Ergebnisse | Missing information on synthetic results
penalty.kz_641_1a.text | Trifft nur Eigentümer und Besitzer, wenn das Ergebnis irreführen kann. | Owners and holders only.
penalty.kz_641_1a.cases.medium_first | Mittleres Unternehmen, erstmals | Medium business, first time
penalty.kz_641_1a.cases.medium_repeated | Mittleres Unternehmen, wiederholt | Medium business, repeated
penalty.kz_641_1a.cases.large_first | Großes Unternehmen, erstmals | Large business, first time
penalty.kz_641_p1.title | Verletzter Schutz personenbezogener Daten | Broken protection of personal data
penalty.kz_79.title | Unzulässige Verarbeitung | Unlawful processing
penalty.kz_79.cases.others | Mittlere und große Unternehmen | Medium and large businesses
effect.kz_suspension.title | Aussetzung der Tätigkeit | suspension of the activity
event.kz_objection_received.title | nach Eingang eines Einwands | after an objection was received
event.start.title | Beginn der Nutzung | start of use
index.mci.title | MCI | MCI
source.ail.title | Gesetz der Republik Kasachstan über künstliche Intelligenz | Law of the Republic of Kazakhstan on Artificial Intelligence
source.ail.cite | Art. {1}[ Abs. {2}][ Nr. {3}] KI-Gesetz (Kasachstan) | Article {1}[({2})][({3})] AI Law (Kazakhstan)
open_point.kz_foreign_provider.title | Erreicht das Gesetz Anbieter ohne Niederlassung? | Does the law reach providers without an establishment?
open_point.kz_foreign_provider.text | Das Gesetz sagt dazu nichts. Lassen Sie sich beraten. | The law is silent. Get advice.
reading.kz_p4_any_breach.title | Jeder Verstoß gegen Datenrecht genügt | Any breach of data law is enough
reading.kz_p4_any_breach.text | Danach wäre auch die Speicherung im Ausland eine verbotene Funktion. | Then storage abroad would be prohibited as well.
note.kz_claim.title | „KI-Dienste brauchen eine Lizenz.“ | “AI services need a licence.”
note.kz_claim.text | Eine solche Lizenz steht nicht im Gesetz. | There is no such licence in the law.
note.kz_warn.title | Bilder sind nur mit menschlichem Beitrag geschützt | Images are protected only with a human contribution
note.kz_low.title | Form der Kennzeichnung | Format of the mark
";
