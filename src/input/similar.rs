//! "Did you mean": the closest of the known names.

/// The known name that a person most likely meant: the closest one, or one of which it is a part (`roles` of
/// `kz_roles`); none where all are too far away.
pub(crate) fn closest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = plain(written);
    let far = plain.len() / 3 + 1;
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let steps = distance(plain.as_bytes(), name.to_ascii_lowercase().as_bytes());
        if steps <= far && best.is_none_or(|(least, _)| steps < least) {
            best = Some((steps, name));
        }
    }
    let part_of = |name: &&str| {
        let rest = name.strip_prefix(&plain).map(|rest| rest.starts_with('_'));
        let start = name.strip_suffix(&plain).map(|start| start.ends_with('_'));
        !plain.is_empty() && (rest == Some(true) || start == Some(true))
    };
    best.map(|(_, name)| name).or_else(|| known.iter().copied().find(|name| part_of(name)))
}

/// Lower case with underscores, as ids are: `as-of` and `As Of` are close to `as_of`.
fn plain(written: &str) -> String {
    written.chars().map(|c| if c == '-' || c == ' ' { '_' } else { c.to_ascii_lowercase() }).take(64).collect()
}

/// Steps from one to the other: insert, delete, replace, swap neighbours.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |line: &[usize], k: usize| line.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x) {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["headcount", "kz_roles", "asOf"];
        assert_eq!(closest("headcuont", &known), Some("headcount"));
        assert_eq!(closest("kz-role", &known), Some("kz_roles"));
        assert_eq!(closest("as_of", &known), Some("asOf"));
        assert_eq!(closest("roles", &known), Some("kz_roles"));
        assert_eq!(closest("turnover", &known), None);
        assert_eq!(closest("", &known), None);
    }
}
