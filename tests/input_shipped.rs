//! Any answers to the questions that ship come back as they were, through the input and through a saved file.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use ai_selfcheck::assessment::DoneState;
use ai_selfcheck::input::read::read;
use ai_selfcheck::input::write::write;
use ai_selfcheck::input::{Answer, Done, Input};
use ai_selfcheck::law::Date;
use ai_selfcheck::law::rulebook::{Kind, Question};
use ai_selfcheck::rulebook::shipped;
use ai_selfcheck::saved::{self, Saved, System};

/// A small generator of numbers, the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
    fn up_to(&mut self, most: usize) -> usize {
        usize::try_from(self.roll(most as u64)).unwrap()
    }
}

fn answer(dice: &mut Dice, question: &Question) -> Answer {
    let all = (1_u64 << question.options.len()) - 1;
    let bits = |dice: &mut Dice| dice.roll(1 << 31) & all;
    match dice.roll(4) {
        0 => return Answer::Nothing,
        1 => return Answer::Unknown,
        _ => {}
    }
    match question.kind {
        Kind::YesNo => Answer::YesNo(dice.roll(2) == 1),
        Kind::OneOf => Answer::OneOf(bits(dice).max(1)),
        Kind::SeveralOf => {
            let exclusive =
                (0..).zip(&question.options).filter(|(_, o)| o.exclusive).map(|(at, _)| 1 << at).sum::<u64>();
            let yes = bits(dice) & !exclusive;
            let no = bits(dice) & !yes;
            let unknown = bits(dice) & !yes & !no;
            if yes | no | unknown == 0 { Answer::Nothing } else { Answer::Several { yes, no, unknown } }
        }
        Kind::Number | Kind::Money | Kind::Date => {
            let low = question.min.max(0) + i64::try_from(dice.roll(20_000)).unwrap();
            let low = low.min(question.max);
            let high = (low + i64::try_from(dice.roll(3)).unwrap()).min(question.max);
            let (min, max) = [(Some(low), Some(high)), (Some(low), None), (None, Some(high))][dice.up_to(3)];
            let foreign =
                question.kind == Kind::Money && question.currency.as_deref() != Some("CHF") && dice.roll(3) == 0;
            Answer::Range { min, max, currency: foreign.then(|| "CHF".to_owned()) }
        }
    }
}

fn input(dice: &mut Dice) -> Input {
    let book = &shipped().rulebook;
    let some = |dice: &mut Dice, count: usize| -> Vec<(u16, bool)> {
        let picked = (0..u16::try_from(count).unwrap()).filter(|_| dice.roll(3) == 0).collect::<Vec<_>>();
        picked.into_iter().map(|at| (at, dice.roll(2) == 1)).collect()
    };
    let states = [None, Some(DoneState::Done), Some(DoneState::NotYet), Some(DoneState::Unknown)];
    let done = (0..u16::try_from(book.obligations.len()).unwrap()).filter_map(|at| {
        let state = states[dice.up_to(4)];
        let last = (state.is_none() || dice.roll(2) == 0).then(|| Date::from_days(20_000));
        (dice.roll(3) == 0).then_some((at, Done { state, last }))
    });
    let done = done.collect();
    Input {
        as_of: Date::from_days(20_000 + i32::try_from(dice.roll(2_000)).unwrap()),
        compare_with: (dice.roll(2) == 1).then(|| Date::from_days(20_500)),
        language: ["de", "en"][dice.up_to(2)].to_owned(),
        laws: (0..u16::try_from(book.laws.len()).unwrap()).collect(),
        drafts: dice.roll(2) == 1,
        answers: book.questions.iter().map(|question| answer(dice, question)).collect(),
        currency: (dice.roll(2) == 1).then(|| "EUR".to_owned()),
        rates: Vec::new(),
        index: (0..u16::try_from(book.indexes.len()).unwrap()).map(|at| (at, 2030, 1 + i64::from(at))).collect(),
        positions: some(dice, book.open_points.len()),
        scope: some(dice, book.laws.len()),
        done,
    }
}

#[test]
fn any_input_is_read_as_it_was_written() {
    let bundle = shipped();
    let mut dice = Dice(7);
    for _ in 0..300 {
        let input = input(&mut dice);
        let written = write(&bundle.rulebook, &input);
        match read(bundle, &written) {
            Ok(mut again) => {
                again.positions.sort_unstable();
                again.scope.sort_unstable();
                assert_eq!(again, input, "{written:?}");
            }
            Err(errors) => panic!("{errors:?}\n{written:?}"),
        }
    }
}

#[test]
fn any_system_is_saved_and_opened_as_it_was() {
    let bundle = shipped();
    let book = &bundle.rulebook;
    let mut dice = Dice(11);
    for _ in 0..300 {
        let input = input(&mut dice);
        let part = |profile: bool| -> Vec<Answer> {
            let pairs = book.questions.iter().zip(&input.answers);
            pairs.map(|(q, a)| if q.profile == profile { a.clone() } else { Answer::Nothing }).collect()
        };
        let system = System {
            name: "A".to_owned(),
            as_of: Some(input.as_of),
            answers: part(false),
            index: input.index.clone(),
            positions: input.positions.clone(),
            scope: input.scope.clone(),
            done: input.done.clone(),
            ..System::default()
        };
        let saved = Saved {
            language: input.language.clone(),
            laws: input.laws.clone(),
            drafts: input.drafts,
            currency: input.currency.clone(),
            profile: part(true),
            systems: vec![system],
            ..Saved::default()
        };
        let text = saved::write(book, &saved);
        let opened = saved::read(bundle, &text).unwrap();
        assert_eq!(opened.remarks, [], "{text}");
        assert_eq!(opened.saved, saved, "{text}");
    }
}
