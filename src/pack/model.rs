//! What comes next in a text: several contexts each remember how their bits went on, and a mixer learns whom to trust
//! (the method of the PAQ packers). It packs words better than PPMd and is a fraction of its code.
//!
//! Everything here is part of the format: whoever unpacks must expect exactly what whoever packed did.

/// The contexts: none, the last byte, the last two and so on; the word begun.
const CONTEXTS: usize = 6;
/// The contexts, the longest match and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// Slots of all contexts together.
const SLOTS: usize = 12 << 16;
/// Places of earlier occurrences.
const PLACES: usize = 1 << 16;
/// A match begins with so many equal bytes.
const MATCH: usize = 6;
/// Lengths of a match that are told apart.
const GROUPS: usize = 16;
/// Sets of weights: by the bits begun; by the match and whether a word is begun.
const WEIGHTS: usize = 256 + GROUPS * 2;
/// Contexts of the last refinement, and its levels of probability.
const REFINED: usize = 1 << 11;
const LEVELS: usize = 33;
/// A slot learns ever more slowly, up to so many bits seen.
const LIMIT: usize = 24;

/// A model of the bytes so far.
struct Model {
    bytes: Vec<u8>,
    /// The bits of the byte begun, behind a one.
    begun: usize,
    contexts: [u32; CONTEXTS],
    /// A hash of the word begun; zero outside of one.
    word: u32,
    /// Each a probability (16 bits), bits seen (8), and a check of whose slot it is (8).
    slots: Vec<u32>,
    places: Vec<usize>,
    /// Where the longest match goes on, and its length.
    there: usize,
    length: usize,
    matches: [i32; GROUPS * 2],
    /// Whom the mixer trusts how much: by the bits begun, by the match.
    weights: [[i32; INPUTS]; WEIGHTS],
    refined: Vec<u16>,
    stretch: [i32; 4096],
    rates: [i32; LIMIT + 1],
}

/// Makes a text of bits; `bit` is told how probable a one is (of 65536) and says what it is.
pub fn bytes(length: usize, mut bit: impl FnMut(u32) -> bool) -> Vec<u8> {
    let mut model = Model::new(length);
    while model.bytes.len() < length {
        model.enter();
        while model.begun < 256 {
            model.bit(&mut bit);
        }
        model.leave();
    }
    model.bytes
}

/// Of a distance (1/256 of a natural logarithm of odds) the probability (of 4096).
#[inline(never)]
fn squash(distance: i32) -> i32 {
    const POINTS: [i32; 34] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
        3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094, 4094,
    ];
    let (at, part) = (((distance + 2048) >> 7) as usize, distance & 127);
    (POINTS[at] * (128 - part) + POINTS[at + 1] * part + 64) >> 7
}

fn hash(value: u32) -> u32 {
    let mixed = value.wrapping_mul(0x85EB_CA6B);
    (mixed ^ (mixed >> 15)).wrapping_mul(0xC2B2_AE35)
}

impl Model {
    fn new(length: usize) -> Model {
        let mut stretch = [0; 4096];
        let mut distance = -2047;
        for (probability, stretch) in (0..).zip(&mut stretch) {
            while distance < 2047 && squash(distance) < probability {
                distance += 1;
            }
            *stretch = distance;
        }
        let mut refined = Vec::with_capacity(LEVELS * REFINED);
        for _ in 0..REFINED {
            for level in -16..=16 {
                refined.push((squash((level * 128).min(2047)) * 16) as u16);
            }
        }
        let mut rates = [0; LIMIT + 1];
        for (seen, rate) in (0..).zip(&mut rates) {
            *rate = 655_360 / (seen * 10 + 11);
        }
        Model {
            bytes: Vec::with_capacity(length),
            begun: 1,
            contexts: [0; CONTEXTS],
            word: 0,
            slots: vec![0; SLOTS],
            places: vec![0; PLACES],
            there: 0,
            length: 0,
            matches: [1 << 15; GROUPS * 2],
            weights: [[20_000; INPUTS]; WEIGHTS],
            refined,
            stretch,
            rates,
        }
    }

    /// The byte so many places back.
    fn back(&self, places: usize) -> u32 {
        self.bytes.get(self.bytes.len().wrapping_sub(places)).map_or(0, |byte| u32::from(*byte))
    }

    /// The contexts of the next byte.
    fn enter(&mut self) {
        self.begun = 1;
        let mut context = 0_u32;
        for order in 0..CONTEXTS - 1 {
            self.contexts[order] = context;
            context = (context + self.back(order + 1) + 1).wrapping_mul(0x2F0B_4C47).rotate_left(11) >> 1;
        }
        self.contexts[CONTEXTS - 1] = self.word ^ 0x777;
    }

    /// Learns from the byte that is whole.
    fn leave(&mut self) {
        let byte = self.begun as u8;
        self.bytes.push(byte);
        let letter = byte.to_ascii_lowercase();
        self.word = if letter.is_ascii_alphanumeric() || letter >= 128 {
            (self.word + u32::from(letter) + 1).wrapping_mul(0x3D4D_51CB).rotate_left(5) >> 1
        } else {
            0
        };
        let mut place = 0_u32;
        for back in 1..=MATCH {
            place = (place ^ self.back(back)).wrapping_mul(0x2F0B_4C47).rotate_left(9);
        }
        let place = hash(place) as usize % PLACES;
        if self.length > 0 {
            self.length += 1;
            self.there += 1;
        } else {
            self.there = self.places[place];
            let mut back = self.bytes.len();
            while self.length < self.there.min(32) && self.bytes[self.there - 1 - self.length] == self.bytes[back - 1] {
                self.length += 1;
                back -= 1;
            }
            if self.length < MATCH {
                self.length = 0;
            }
        }
        self.places[place] = self.bytes.len();
    }

    /// Expects a bit, is told it, and learns.
    fn bit(&mut self, told: impl FnOnce(u32) -> bool) {
        let mut inputs = [0_i32; INPUTS];
        let mut slots = [0; CONTEXTS];
        for at in 0..CONTEXTS {
            let slot = self.slot(self.contexts[at]);
            slots[at] = slot;
            inputs[at] = self.stretch[(self.slots[slot] >> 20) as usize];
        }
        // The match: as long as it has foretold this byte's bits.
        let mut group = 0;
        let mut foretold = 0;
        if self.length > 0 {
            let expected = usize::from(self.bytes[self.there]) | 256;
            let left = self.begun.leading_zeros() - 256_usize.leading_zeros();
            if expected >> left == self.begun {
                group = if self.length < 16 { self.length / 2 } else { (6 + self.length / 8).min(GROUPS - 1) };
                foretold = expected >> (left - 1) & 1;
                inputs[CONTEXTS] = self.stretch[(self.matches[group * 2 + foretold] >> 4) as usize];
            } else {
                self.length = 0;
            }
        }
        inputs[CONTEXTS + 1] = 256;

        // Two sets of weights: by the bits begun; by the match and whether a word is begun.
        let one = self.begun;
        let other = 256 + group * 2 + usize::from(self.word != 0);
        let one_distance = mixed(&inputs, &self.weights[one]);
        let other_distance = mixed(&inputs, &self.weights[other]);
        let distance = (one_distance + other_distance) >> 1;

        // What is expected is refined by how such expectations came true behind the last byte.
        let part = distance & 127;
        let context = hash(self.back(1) << 8 | self.begun as u32) as usize % REFINED;
        let refined = context * LEVELS + ((distance + 2048) >> 7) as usize;
        let finer =
            (i32::from(self.refined[refined]) * (128 - part) + i32::from(self.refined[refined + 1]) * part) >> 7;
        let expected = (squash(distance) * 16 + finer) >> 1;
        let bit = told(expected.clamp(16, 65_520) as u32);

        let whole = if bit { 65_535 } else { 0 };
        learn(&inputs, &mut self.weights[one], (whole >> 4) - squash(one_distance));
        learn(&inputs, &mut self.weights[other], (whole >> 4) - squash(other_distance));
        for slot in slots {
            let found = self.slots[slot];
            let (probability, seen) = ((found >> 16) as i32, found >> 8 & 255);
            let way = (whole - probability) / 2 * self.rates[seen as usize % (LIMIT + 1)];
            let nearer = probability + (way >> 15);
            let seen = (seen + 1).min(LIMIT as u32);
            self.slots[slot] = (nearer as u32) << 16 | seen << 8 | found & 255;
        }
        if self.length > 0 {
            let known = &mut self.matches[group * 2 + foretold];
            *known += (whole - *known) >> 6;
            if foretold != usize::from(bit) {
                self.length = 0;
            }
        }
        let nearest = &mut self.refined[refined + usize::from(part >= 64)];
        *nearest = (i32::from(*nearest) + ((whole - i32::from(*nearest)) >> 5)) as u16;
        self.begun = self.begun << 1 | usize::from(bit);
    }

    /// The slot of a context with the bits begun. Two slots are shared; the one that has seen less is given away.
    fn slot(&mut self, context: u32) -> usize {
        let hashed = hash(context.wrapping_add((self.begun as u32).wrapping_mul(0x9E37_79B1)));
        let check = hashed & 255;
        let mut at = (hashed >> 8) as usize % SLOTS;
        let mut slot = self.slots[at];
        if slot & 255 != check {
            let other = self.slots[at ^ 1];
            if other & 255 == check || other & 0xff00 < slot & 0xff00 {
                at ^= 1;
                slot = other;
            }
        }
        if slot & 255 != check || slot == 0 {
            self.slots[at] = 1 << 31 | check;
        }
        at
    }
}

/// How far all inputs together are from even odds.
#[inline(never)]
fn mixed(inputs: &[i32; INPUTS], weights: &[i32; INPUTS]) -> i32 {
    let mut sum = 0;
    for at in 0..INPUTS {
        sum += (inputs[at] * (weights[at] >> 2)) >> 4;
    }
    (sum >> 10).clamp(-2047, 2047)
}

/// Moves the weights to where they would have been less wrong.
#[inline(never)]
fn learn(inputs: &[i32; INPUTS], weights: &mut [i32; INPUTS], wrong: i32) {
    let wrong = wrong * 10;
    for at in 0..INPUTS {
        weights[at] += (inputs[at] * wrong + 0x2000) >> 14;
    }
}
