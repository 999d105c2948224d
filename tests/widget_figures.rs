//! Numbers as people write them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

use ai_selfcheck::widget::figures::{rate, rate_text, whole};

#[test]
fn whole_numbers_in_both_notations() {
    for text in ["1234567", "1.234.567", "1,234,567", "1 234 567", "1'234'567", "1\u{a0}234\u{a0}567", " 1234567 "] {
        for german in [true, false] {
            assert_eq!(whole(text, german, false), Some(1_234_567), "{text}");
        }
    }
    assert_eq!(whole("180", true, false), Some(180));
    assert_eq!(whole("1.234", true, false), Some(1234));
    assert_eq!(whole("1,234", false, false), Some(1234));
    assert_eq!(whole("0", true, false), Some(0));
}

#[test]
fn units() {
    for text in ["15 Mio", "15 Mio.", "15Mio", "15 million", "15m", "15,0 Mio", "15.000 Tsd."] {
        assert_eq!(whole(text, true, false), Some(15_000_000), "{text}");
    }
    assert_eq!(whole("1,5 Mio", true, false), Some(1_500_000));
    assert_eq!(whole("1.5 million", false, false), Some(1_500_000));
    assert_eq!(whole("1.500 Mio", true, false), Some(1_500_000_000));
    assert_eq!(whole("1.500 million", false, false), Some(1_500_000));
    assert_eq!(whole("2 Mrd", true, false), Some(2_000_000_000));
    assert_eq!(whole("8.826.000.000", true, true), Some(8_826_000_000));
}

#[test]
fn fractions_are_cut_off_for_money_only() {
    assert_eq!(whole("1.234,99", true, true), Some(1234));
    assert_eq!(whole("1,234.99", false, true), Some(1234));
    assert_eq!(whole("1.234,99", true, false), None);
    assert_eq!(whole("2,5", true, false), None);
    assert_eq!(whole("2,50", true, true), Some(2));
}

#[test]
fn what_is_no_number() {
    for text in
        ["", "viele", "12x", "1.23.456", "1,2,3", "15 EUR", "-5", "1.234.56,7", "15.", "1e6", "99999999999999999999"]
    {
        assert_eq!(whole(text, true, true), None, "{text}");
    }
}

#[test]
fn rates() {
    assert_eq!(rate("588,4", true), Some((5884, 1)));
    assert_eq!(rate("588.4", true), Some((5884, 1)));
    assert_eq!(rate("588.4", false), Some((5884, 1)));
    assert_eq!(rate("1.234,5", true), Some((12345, 1)));
    assert_eq!(rate("1.085", false), Some((1085, 3)));
    assert_eq!(rate("1,085", true), Some((1085, 3)));
    assert_eq!(rate("500", true), Some((500, 0)));
    assert_eq!(rate("0", true), None);
    assert_eq!(rate("viel", true), None);
    assert_eq!(rate_text(5884, 1), "588.4");
    assert_eq!(rate_text(1085, 3), "1.085");
    assert_eq!(rate_text(5, 3), "0.005");
    assert_eq!(rate_text(500, 0), "500");
}
