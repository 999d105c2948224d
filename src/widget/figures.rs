//! Numbers as people write them: 1.234.567, 1,234,567, 1 234 567, 15 Mio. Whole numbers only; no floating point.

/// Reads a whole number. `german` decides where a single separator before a unit could be either (1,5 Mio). A fraction
/// that remains is cut off for money (`cut`), and otherwise is a mistake.
pub fn whole(text: &str, german: bool, cut: bool) -> Option<i64> {
    let text = text.trim();
    let end = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (figure, unit) = (text.get(..end)?, text.get(end..)?);
    let zeros = zeros(unit)?;
    let (mut value, scale) = decimal(figure, Side { german, grouped: zeros == 0 })?;
    let mut scale = scale;
    for _ in 0..zeros {
        if scale > 0 {
            scale -= 1;
        } else {
            value = value.checked_mul(10)?;
        }
    }
    let divisor = 10_i64.checked_pow(scale)?;
    let whole = value.checked_div(divisor)?;
    if cut || whole * divisor == value { Some(whole) } else { None }
}

/// Reads a rate such as 588,4 as (5884, 1): the value times 10^scale.
pub fn rate(text: &str, german: bool) -> Option<(i64, u32)> {
    decimal(text.trim(), Side { german, grouped: false }).filter(|(value, _)| *value > 0)
}

/// The plain form of a rate: digits and a point.
pub fn rate_text(value: i64, scale: u32) -> String {
    let Some(divisor) = 10_i64.checked_pow(scale).filter(|_| scale > 0) else { return value.to_string() };
    let whole = value.checked_div(divisor).unwrap_or(0);
    format!("{whole}.{:01$}", value - whole * divisor, scale as usize)
}

/// How many zeros a unit stands for.
fn zeros(unit: &str) -> Option<u32> {
    let unit = unit.trim().trim_end_matches('.').to_ascii_lowercase();
    Some(match unit.as_str() {
        "" => 0,
        "k" | "tsd" | "tausend" | "thousand" => 3,
        "m" | "mio" | "mill" | "million" | "millionen" | "millions" | "mn" => 6,
        "bn" | "mrd" | "milliarde" | "milliarden" | "billion" | "billions" => 9,
        _ => return None,
    })
}

#[derive(Clone, Copy)]
struct Side {
    german: bool,
    /// One separator before three digits groups them, whatever the language.
    grouped: bool,
}

/// Digits with separators, as value and number of decimal places.
fn decimal(text: &str, side: Side) -> Option<(i64, u32)> {
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '0'..='9' | '.' | ',' => plain.push(c),
            '\'' | '’' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let (whole, part) = match decimal_point(&plain, side)? {
        Some(at) => (plain.get(..at)?, plain.get(at + 1..)?),
        None => (plain.as_str(), ""),
    };
    if whole.is_empty() || part.len() > 9 {
        return None;
    }
    // Groups of three behind a first one of one to three, or no groups.
    let mut digits = String::new();
    let grouped = whole.contains(['.', ',']);
    for group in whole.split(['.', ',']) {
        let first = digits.is_empty();
        if grouped && (group.is_empty() || group.len() > 3 || (!first && group.len() < 3)) {
            return None;
        }
        digits.push_str(group);
    }
    digits.push_str(part);
    digits.parse::<i64>().ok().map(|value| (value, part.len() as u32))
}

/// Where the decimal point is: the outer option is none for a text that is no number.
fn decimal_point(text: &str, side: Side) -> Option<Option<usize>> {
    let last = text.rfind(['.', ',']);
    let Some(at) = last else { return Some(None) };
    let (mark, other) = if text.get(at..)?.starts_with(',') { (',', '.') } else { ('.', ',') };
    let other = text.contains(other);
    if text.find(mark) != last {
        return if other { None } else { Some(None) };
    }
    if other {
        return Some(Some(at));
    }
    let behind = text.len() - at - 1;
    let native = (mark == ',') == side.german;
    if behind == 3 && (side.grouped || !native) {
        Some(None)
    } else if behind == 0 {
        None
    } else {
        Some(Some(at))
    }
}
