//! Rows of tables.

use super::super::place::Mistakes;
use super::super::source::Source;
use super::super::source::amounts::Table;

/// Reports rows that do not rise, stand twice or mix bounds and options.
pub fn check(source: &Source, mistakes: &Mistakes<'_>) {
    for table in &source.tables {
        rows(table, mistakes);
    }
}

fn rows(table: &Table, mistakes: &Mistakes<'_>) {
    let what = table.head.what();
    let by_option = table.rows.iter().any(|row| row.is.is_some());
    let last = table.rows.len().saturating_sub(1);
    let mut before: Option<i64> = None;
    let mut seen: Vec<&str> = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        if row.from > row.to {
            mistakes.at(row.place, format!("`from_permille` is larger than `to_permille` in a row of {what}."));
        }
        match (&row.up_to, &row.is) {
            (Some(_), Some(_)) => {
                mistakes.at(row.place, format!("a row of {what} has `up_to` or `is`, not both."));
            }
            (Some(bound), None) if by_option => {
                mistakes.at(bound.place, format!("the rows of {what} are chosen by an option. Write `is` here too."));
            }
            (None, None) if by_option => {
                mistakes.at(row.place, format!("the rows of {what} are chosen by an option. Write `is` here too."));
            }
            (Some(bound), None) => {
                if before.is_some_and(|before| before >= bound.value) {
                    let sentence = format!(
                        "the rows of {what} do not rise: {} comes behind {}.",
                        bound.value,
                        before.unwrap_or(0)
                    );
                    mistakes.at(bound.place, sentence);
                }
                before = Some(bound.value);
            }
            (None, None) if at != last => {
                mistakes.at(row.place, format!("only the last row of {what} may be without `up_to`."));
            }
            (None, Some(is)) => {
                if seen.contains(&is.value.as_str()) {
                    mistakes.at(is.place, format!("{what} has two rows for `{}`.", is.value));
                }
                seen.push(&is.value);
            }
            (None, None) => {}
        }
    }
    if let Some(row) = table.rows.last().filter(|row| row.up_to.is_some()) {
        mistakes.at(row.place, format!("the last row of {what} needs no `up_to`: it is for everything above."));
    }
}
