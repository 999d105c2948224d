//! Kleene's tables, alone and 64 lanes at a time.
#![cfg(not(target_arch = "wasm32"))]

use selfcheck_law::Truth::{False, Open, True};
use selfcheck_law::truth::{Lanes, Truth};

const ALL: [Truth; 3] = [False, Open, True];

/// All values a partly known proposition may turn out to have.
fn completions(truth: Truth) -> Vec<bool> {
    match truth {
        False => vec![false],
        Open => vec![false, true],
        True => vec![true],
    }
}

fn of(values: impl Iterator<Item = bool>) -> Truth {
    let values: Vec<bool> = values.collect();
    if values.iter().all(|value| *value) {
        True
    } else if values.iter().any(|value| *value) {
        Open
    } else {
        False
    }
}

#[test]
fn and_or_not_agree_with_every_completion() {
    for a in ALL {
        assert_eq!(!a, of(completions(a).into_iter().map(|a| !a)));
        for b in ALL {
            let pairs =
                || completions(a).into_iter().flat_map(move |a| completions(b).into_iter().map(move |b| (a, b)));
            let and = of(pairs().map(|(a, b)| a && b));
            let or = of(pairs().map(|(a, b)| a || b));
            let (left, right) = (Lanes::all(a), Lanes::all(b));
            for lane in [0, 31, 63] {
                assert_eq!((left & right).get(lane), and, "{a:?} and {b:?}");
                assert_eq!((left | right).get(lane), or, "{a:?} or {b:?}");
                assert_eq!((!left).get(lane), !a, "not {a:?}");
            }
        }
    }
}

#[test]
fn one_lane_changes_without_the_others() {
    for start in ALL {
        for set in ALL {
            let lanes = Lanes::all(start).with(1 << 40, set);
            assert_eq!(lanes.get(40), set);
            assert_eq!(lanes.get(39), start);
            assert_eq!(lanes.yes & lanes.no, 0, "no lane is both");
        }
    }
    assert_eq!(Lanes::all(Open).open(), u64::MAX);
    assert_eq!(Lanes::all(True).with(2, Open).open(), 2);
}
