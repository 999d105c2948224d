//! Dates and sums of money that stand in prose, where they would go stale unseen.

const MONTHS: [&str; 20] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
];
const CURRENCIES: [&str; 13] =
    ["eur", "euro", "euros", "€", "kzt", "tenge", "jpy", "yen", "¥", "usd", "dollar", "dollars", "$"];
const SCALES: [&str; 14] = [
    "mio",
    "mrd",
    "million",
    "millionen",
    "milliarde",
    "milliarden",
    "billion",
    "billionen",
    "tsd",
    "tausend",
    "thousand",
    "millions",
    "bn",
    "m",
];

/// The first date in the text.
pub fn date(text: &str) -> Option<String> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let words = words(text);
    for (at, word) in words.iter().enumerate() {
        if numeric(word) {
            return Some((*word).to_owned());
        }
        let month = words.get(at + 1).map(|next| next.to_lowercase());
        let year = words.get(at + 2);
        let is_month = |month: &str| MONTHS.contains(&month);
        let is_day = |word: &str| {
            let digits = word.trim_end_matches(['.', ',']).trim_end_matches(|c: char| c.is_ascii_lowercase());
            !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit())
        };
        let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        if let (Some(month), Some(year)) = (month, year) {
            if is_day(word) && is_month(&month) && is_year(year) {
                return Some(format!("{word} {} {year}", words.get(at + 1).unwrap_or(&"")));
            }
            if is_month(&word.to_lowercase()) && is_day(words.get(at + 1).unwrap_or(&"")) && is_year(year) {
                return Some(format!("{word} {} {year}", words.get(at + 1).unwrap_or(&"")));
            }
        }
    }
    None
}

/// `2026-08-02`, `02.08.2026`, `2/8/2026`.
fn numeric(word: &str) -> bool {
    ['-', '.', '/'].into_iter().any(|separator| {
        let parts: Vec<&str> = word.split(separator).collect();
        let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        digits && matches!(lengths.as_slice(), [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
    })
}

/// The first sum of money in the text.
pub fn money(text: &str) -> Option<String> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let words = words(text);
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let scale = |word: &str| SCALES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    for (at, word) in words.iter().enumerate() {
        let sign = word.strip_prefix(['€', '¥', '$']).or_else(|| word.strip_suffix(['€', '¥', '$']));
        if sign.is_some_and(&number) {
            return Some((*word).to_owned());
        }
        if !CURRENCIES.contains(&word.trim_end_matches('.').to_lowercase().as_str()) {
            continue;
        }
        let mut before = at;
        while before > 0 && words.get(before - 1).is_some_and(|word| scale(word)) {
            before -= 1;
        }
        if before > 0 && words.get(before - 1).is_some_and(|word| number(word)) {
            return words.get(before - 1..=at).map(|words| words.join(" "));
        }
        if let Some(next) = words.get(at + 1).filter(|next| number(next)) {
            return Some(format!("{word} {next}"));
        }
    }
    None
}

/// Words without the punctuation around them; placeholders are no words.
fn words(text: &str) -> Vec<&str> {
    const AROUND: [char; 13] = [',', ';', ':', '(', ')', '[', ']', '„', '“', '”', '"', '!', '?'];
    text.split(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{202f}')
        .map(|word| word.trim_matches(AROUND))
        .map(|word| word.strip_suffix('.').filter(|rest| numeric(rest) || rest.len() > 3).unwrap_or(word))
        .filter(|word| !word.is_empty() && !word.contains('{'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{date, money};

    #[test]
    fn dates_in_prose_are_found() {
        for text in [
            "Ab 2026-08-02 gilt das.",
            "seit dem 02.08.2026.",
            "from 2 August 2026 on",
            "ab 2. August 2026",
            "(August 2, 2026)",
            "am 3. März 2027,",
            "the 2nd May 2026",
        ] {
            assert!(date(text).is_some(), "{text}");
        }
        for text in
            ["Regulation (EU) 2026/1744", "Gesetz Nr. 230-VIII", "3 bis 5 Tage", "im August 2026", "1.5.2", "{date:x}"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn sums_in_prose_are_found() {
        for text in [
            "bis 15 Mio. EUR",
            "EUR 15 million",
            "15.000.000 Euro",
            "bis zu 15 Millionen Euro.",
            "€15",
            "20 €",
            "1,000 tenge",
            "5 Mrd. Yen",
            "KZT 86,500",
        ] {
            assert!(money(text).is_some(), "{text}");
        }
        for text in [
            "über 3.000.000 MCI",
            "in Euro angeben",
            "250 Beschäftigte",
            "{money:x}",
            "4 % des Umsatzes in EUR",
            "Art. 99",
        ] {
            assert_eq!(money(text), None, "{text}");
        }
    }
}
