//! Reads how many tests passed and failed out of what the test programs print.

/// How many passed, how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
}

impl Counts {
    /// Adds others.
    pub fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `test result: ok. 5 passed; 0 failed; …`, once for each test program of cargo or wasm-pack.
pub fn cargo(text: &str) -> Counts {
    let mut counts = Counts::default();
    for line in text.lines() {
        let Some(at) = line.find("test result: ") else { continue };
        let words: Vec<&str> = line.get(at..).unwrap_or("").split([' ', ';']).collect();
        counts.add(Counts { passed: before(&words, "passed"), failed: before(&words, "failed") });
    }
    counts
}

/// `# pass 5` and `# fail 0`, or the same behind `ℹ`, at the end of what Node's test runner prints. A cancelled test
/// did not pass.
pub fn node(text: &str) -> Counts {
    let mut counts = Counts::default();
    for line in text.lines() {
        let Some(rest) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) else { continue };
        let (name, number) = rest.trim().split_once(' ').unwrap_or((rest, ""));
        let Ok(number) = number.trim().parse::<u32>() else { continue };
        match name {
            "pass" => counts.passed = number,
            "fail" | "cancelled" => counts.failed += number,
            _ => {}
        }
    }
    counts
}

fn before(words: &[&str], name: &str) -> u32 {
    let at = words.iter().position(|word| *word == name).and_then(|at| at.checked_sub(1));
    at.and_then(|at| words.get(at)).and_then(|word| word.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Counts, cargo, node};

    #[test]
    fn all_test_programs_of_cargo_are_added() {
        let text = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(cargo(text), Counts { passed: 5, failed: 1 });
        assert_eq!(cargo("error: could not compile"), Counts::default());
    }

    #[test]
    fn both_reporters_of_node_are_read() {
        let tap = "ok 1 - a\n# tests 4\n# suites 0\n# pass 3\n# fail 0\n# cancelled 1\n# skipped 0\n";
        assert_eq!(node(tap), Counts { passed: 3, failed: 1 });
        assert_eq!(node("ℹ tests 2\nℹ pass 2\nℹ fail 0\n"), Counts { passed: 2, failed: 0 });
    }
}
