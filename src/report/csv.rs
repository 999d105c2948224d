//! The result as a table for a spreadsheet: one line a classification, duty and penalty (RFC 4180, UTF-8 with a mark so
//! that spreadsheets read umlauts).

use crate::assessment::{Applies, Assessment, Exposure, LawResult, Standing, Sum};
use crate::joined::{colon, replaced};
use crate::words::Words;

const COLUMNS: &[&str] = &[
    "report.csv.law",
    "report.csv.kind",
    "report.csv.id",
    "report.csv.title",
    "report.csv.applies",
    "report.csv.when",
    "report.csv.due",
    "report.csv.holder",
    "report.csv.amount",
    "report.csv.sources",
];

/// Writes the table; what does not apply is left out.
pub fn write(words: &Words<'_>, assessment: &Assessment) -> String {
    let mut out = String::from("\u{feff}");
    let mut head = Vec::new();
    for key in COLUMNS {
        head.push(words.text(key));
    }
    row(&mut out, &head);
    for (id, law) in &assessment.laws {
        let reach = [words.law(id), words.text("report.csv.scope"), id.clone(), words.reach(id, law)];
        row(&mut out, &reach);
        if law.covered {
            classes(words, id, law, &mut out);
            duties(words, id, law, &mut out);
            penalties(words, id, law, &mut out);
        }
    }
    out
}

fn classes(words: &Words<'_>, id: &str, law: &LawResult, out: &mut String) {
    for class in &law.classifications {
        let title = colon(&words.classification(&class.id), &words.verdict(class));
        let kind = words.text("report.csv.class");
        row(
            out,
            &[
                words.law(id),
                kind,
                class.id.clone(),
                title,
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                words.cites(&class.cites),
            ],
        );
    }
}

fn duties(words: &Words<'_>, id: &str, law: &LawResult, out: &mut String) {
    for duty in law.obligations.iter().filter(|duty| duty.standing.applies != Applies::No) {
        let mut due = Vec::new();
        for one in &duty.due {
            due.push(words.due(one));
        }
        let mut line = start(words, id, "report.csv.duty", &duty.id, &duty.standing);
        line.extend([due.join("; "), words.holder(&duty.holder), String::new(), words.cites(&duty.standing.cites)]);
        row(out, &line);
    }
}

fn penalties(words: &Words<'_>, id: &str, law: &LawResult, out: &mut String) {
    for penalty in law.penalties.iter().filter(|penalty| penalty.standing.applies != Applies::No) {
        let mut amounts = Vec::new();
        match &penalty.exposure {
            Exposure::Sums(sums) => {
                for sum in sums {
                    amounts.push(amount(words, &penalty.id, sum));
                }
            }
            Exposure::NotComputable { not_computable, needs } => {
                amounts.push(words.not_computable(not_computable, needs));
            }
        }
        let mut line = start(words, id, "report.csv.penalty", &penalty.id, &penalty.standing);
        line.extend([String::new(), String::new(), amounts.join("; "), words.cites(&penalty.standing.cites)]);
        row(out, &line);
    }
}

/// A sum behind its case.
fn amount(words: &Words<'_>, penalty: &str, sum: &Sum) -> String {
    let case = words.case(penalty, sum);
    let name = if case.is_empty() { words.circumstances(sum) } else { case };
    if name.is_empty() { words.sum(sum) } else { colon(&name, &words.sum(sum)) }
}

fn start(words: &Words<'_>, law: &str, kind: &str, id: &str, standing: &Standing) -> Vec<String> {
    vec![
        words.law(law),
        words.text(kind),
        id.to_owned(),
        words.title(id),
        words.applies(standing.applies),
        words.when(standing),
    ]
}

/// A line; every field in quotation marks. A field that a spreadsheet would take for a formula begins with an apostrophe.
fn row(out: &mut String, fields: &[String]) {
    for at in 0..COLUMNS.len() {
        let field = fields.get(at).map_or("", String::as_str);
        out.push_str(if at == 0 { "\"" } else { ",\"" });
        if field.starts_with(['=', '+', '-', '@']) {
            out.push('\'');
        }
        out.push_str(&replaced(field, "\"", "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}
