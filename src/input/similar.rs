//! "Did you mean": the closest of the known names.

/// The known name that a person most likely meant: the closest one, or one of which it is a part (`roles` of
/// `kz_roles`); none where all are too far away.
pub(crate) fn closest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = plain(written);
    let mut least = plain.len() / 3 + 2;
    let mut best = None;
    for name in known {
        let steps = distance(plain.as_bytes(), name.as_bytes());
        if steps < least {
            (least, best) = (steps, Some(*name));
        }
    }
    if best.is_none() && !plain.is_empty() {
        for name in known {
            let rest = name.strip_prefix(&plain).is_some_and(|rest| rest.starts_with('_'));
            if rest || name.strip_suffix(&plain).is_some_and(|start| start.ends_with('_')) {
                return Some(name);
            }
        }
    }
    best
}

/// Lower case with underscores, as ids are: `as-of` and `As Of` are close to `as_of`.
fn plain(written: &str) -> String {
    let mut plain = String::new();
    for c in written.chars().take(64) {
        plain.push(if c == '-' || c == ' ' { '_' } else { c.to_ascii_lowercase() });
    }
    plain
}

/// Steps from one to the other: insert, delete, replace, swap neighbours. Capital letters of the other do not count.
fn distance(a: &[u8], b: &[u8]) -> usize {
    // Row by row: how many steps lead from the first `i` letters of the one to the first `j` of the other.
    let mut steps: Vec<usize> = Vec::new();
    let wide = b.len() + 1;
    let letter = |at: usize| b.get(at).map(u8::to_ascii_lowercase);
    for i in 0..=a.len() {
        for j in 0..wide {
            let here = i * wide + j;
            let back = |by: usize| here.checked_sub(by).and_then(|at| steps.get(at)).copied().unwrap_or(0);
            let mut best = i.max(j);
            if i > 0 && j > 0 {
                let same = a.get(i - 1).copied() == letter(j - 1);
                best = (back(wide + 1) + usize::from(!same)).min(back(wide) + 1).min(back(1) + 1);
                if i > 1 && j > 1 && a.get(i - 1).copied() == letter(j - 2) && a.get(i - 2).copied() == letter(j - 1) {
                    best = best.min(back(2 * wide + 2) + 1);
                }
            }
            steps.push(best);
        }
    }
    steps.last().copied().unwrap_or(0)
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
