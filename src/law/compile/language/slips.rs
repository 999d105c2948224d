//! What people type instead of the language, each answered with a sentence.

use super::token::WORDS;
use crate::date::Date;

/// A date in another form.
pub fn date(run: &str) -> Option<String> {
    let separator = ['-', '.', '/'].into_iter().find(|c| run.matches(*c).count() == 2)?;
    let parts: Vec<&str> = run.split(separator).collect();
    let numbers: Vec<i32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let ([a, b, c], [first, _, last]) = (numbers.as_slice(), parts.as_slice()) else { return None };
    if first.len() == 4 && run.len() == 10 && separator == '-' {
        return Some(format!("`{run}` is not a date: the calendar has no such day."));
    }
    let day = if first.len() == 4 {
        Date::new(*a, *b as u32, *c as u32)
    } else if last.len() == 4 {
        Date::new(*c, *b as u32, *a as u32)
    } else if separator == '-' {
        None
    } else {
        return None;
    };
    let example = day.map_or_else(|| "2026-08-02".to_owned(), |day| day.to_string());
    Some(format!("`{run}` is not a date. Write year-month-day with two digits each, for example {example}."))
}

/// A number whose thousands are set apart by points or commas.
pub fn grouped(run: &str) -> Option<String> {
    let mut groups = run.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let plain = !first.is_empty() && first.len() <= 3 && first.bytes().all(|b| b.is_ascii_digit());
    let thousands = !rest.is_empty() && rest.iter().all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()));
    if plain && thousands {
        let written = format!("{first}_{}", rest.join("_"));
        return Some(format!("`{run}` is not a number here. Set thousands apart with `_`: {written}."));
    }
    if run.contains(',') {
        return Some(format!(
            "`{run}` is not a number here. Decimals are written with a point: {}.",
            run.replace(',', ".")
        ));
    }
    None
}

/// Quotation marks of any kind.
pub fn quoted(rest: &str) -> Option<(usize, String)> {
    const MARKS: [char; 12] = ['"', '\'', '`', '„', '“', '”', '‚', '‘', '’', '«', '»', '´'];
    let mark = rest.chars().next().filter(|c| MARKS.contains(c))?;
    let inner = rest.get(mark.len_utf8()..)?;
    let length = inner.find(MARKS);
    let content = length.and_then(|length| inner.get(..length)).unwrap_or(inner);
    let closing = inner.get(content.len()..).and_then(|tail| tail.chars().next()).map_or(0, char::len_utf8);
    let sentence = if Date::parse(content).is_some() {
        format!("write the date without quotation marks: {content}.")
    } else if content.is_empty() {
        "quotation marks have no meaning in a condition. Remove them.".to_owned()
    } else {
        format!("write `{content}` without quotation marks.")
    };
    Some((mark.len_utf8() + content.len() + closing, sentence))
}

/// Signs of programming languages and of mathematics.
pub fn sign(rest: &str) -> Option<(usize, String)> {
    const EQUAL: &str = "Write `is` for a choice (`org_kind is company`), or `<=` and `>=` for a number.";
    const DIFFERENT: &str = "Write `not` before the test: `not org_kind is company`.";
    const CURRENCY: &str = "Write the code of the currency behind the number: `15_000_000 EUR`.";
    const TABLE: [(&str, &str); 28] = [
        ("&&", "Write `and`."),
        ("||", "Write `or`."),
        ("===", EQUAL),
        ("==", EQUAL),
        ("=>", "Write `>=`."),
        ("=<", "Write `<=`."),
        ("=", EQUAL),
        ("!=", DIFFERENT),
        ("<>", DIFFERENT),
        ("≠", DIFFERENT),
        ("!", "Write `not`."),
        ("¬", "Write `not`."),
        ("&", "Write `and`."),
        ("∧", "Write `and`."),
        ("+", "Write `and`."),
        ("|", "Write `or`."),
        ("∨", "Write `or`."),
        ("≤", "Write `<=`."),
        ("≥", "Write `>=`."),
        ("< =", "Write `<=`."),
        ("> =", "Write `>=`."),
        ("×", "Write `*`."),
        ("€", CURRENCY),
        ("$", CURRENCY),
        ("¥", CURRENCY),
        ("{", "Lists stand in square brackets: `[a, b]`."),
        ("}", "Lists stand in square brackets: `[a, b]`."),
        ("-", "There are no negative numbers; ids are written with `_`."),
    ];
    let (sign, advice) = TABLE.into_iter().find(|(sign, _)| rest.starts_with(sign))?;
    Some((sign.len(), format!("`{sign}` is not used here. {advice}")))
}

/// Whether this is a word of the language in capital letters.
pub fn is_word(word: &str) -> bool {
    WORDS.contains(&word.to_lowercase().as_str())
}

/// A word that is no id.
pub fn word(word: &str, after_number: bool) -> Option<String> {
    let foreign = match word.to_lowercase().as_str() {
        "und" => Some("and"),
        "oder" => Some("or"),
        "nicht" | "kein" | "keine" => Some("not"),
        "ist" => Some("is"),
        "hat" => Some("has"),
        _ => None,
    };
    if let Some(right) = foreign {
        return Some(format!("`{word}` is not a word of conditions. Write `{right}`."));
    }
    if matches!(word.to_lowercase().as_str(), "true" | "false" | "yes" | "no") {
        return Some(format!(
            "`{word}` is not written in conditions. A yes/no question or a rule stands alone: `kz_leak`, or `not kz_leak`."
        ));
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if word.chars().all(plain) {
        let sentence = format!("`{word}` cannot be an id: ids begin with a letter.");
        return if word.starts_with('_') { Some(sentence) } else { None };
    }
    if is_word(word) {
        return Some(format!("words are written in lower case. Write `{}`.", word.to_lowercase()));
    }
    if after_number && word.len() == 3 {
        return Some(format!("codes of currencies are written in capital letters: `{}`.", word.to_uppercase()));
    }
    if let Some((name, part)) = word.split_once('.') {
        return Some(format!(
            "`{word}` is not an id. Write `{name} is {part}` for a choice, `{name} has {part}` for a tick."
        ));
    }
    let right: String = word.to_lowercase().chars().map(spelled).collect();
    let reason = if word.contains('-') {
        "ids are written with `_`, not with `-`"
    } else if word.is_ascii() {
        "ids are written in lower case"
    } else {
        "ids have only the letters a to z, digits and `_`"
    };
    Some(format!("`{word}` is not an id: {reason}. Write `{right}`."))
}

fn spelled(letter: char) -> String {
    match letter {
        'ä' => "ae".to_owned(),
        'ö' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'ß' => "ss".to_owned(),
        '-' => "_".to_owned(),
        other if other.is_ascii() => other.to_string(),
        _ => "_".to_owned(),
    }
}
