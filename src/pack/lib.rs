//! Packing of runs of bytes: arithmetic coding of what the model expects, each run behind its lengths.

mod model;

/// Packs a run of bytes, behind its length.
#[cfg(feature = "pack")]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut run = length_of(bytes).to_vec();
    let (mut low, mut high) = (0, u32::MAX);
    let mut at = 0;
    model::bytes(bytes.len(), |probability| {
        let bit = bytes.get(at / 8).is_some_and(|byte| byte << (at % 8) & 128 != 0);
        at += 1;
        let middle = middle(low, high, probability);
        if bit {
            high = middle;
        } else {
            low = middle + 1;
        }
        while (low ^ high) >> 24 == 0 {
            run.push((high >> 24) as u8);
            low <<= 8;
            high = high << 8 | 255;
        }
        bit
    });
    run.extend(high.to_be_bytes());
    run
}

/// Puts runs one behind the other.
#[cfg(feature = "pack")]
pub fn join(runs: &[Vec<u8>]) -> Vec<u8> {
    runs.iter().flat_map(|run| length_of(run).into_iter().chain(run.iter().copied())).collect()
}

#[cfg(feature = "pack")]
fn length_of(bytes: &[u8]) -> [u8; 4] {
    u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes()
}

/// The first of several runs; steps behind it.
pub fn next<'a>(bytes: &mut &'a [u8]) -> &'a [u8] {
    let length = length(bytes);
    let (run, rest) = bytes.split_at(length.min(bytes.len()));
    *bytes = rest;
    run
}

/// Unpacks a run; what is missing is zero.
pub fn unpack(mut run: &[u8]) -> Vec<u8> {
    let length = length(&mut run);
    let mut coming = run.iter();
    // Empty limits, so that the first four bytes are read.
    let (mut low, mut high, mut code) = (0_u32, 0_u32, 0_u32);
    model::bytes(length, |probability| {
        while (low ^ high) >> 24 == 0 {
            low <<= 8;
            high = high << 8 | 255;
            code = code << 8 | u32::from(coming.next().copied().unwrap_or_default());
        }
        let middle = middle(low, high, probability);
        let bit = code <= middle;
        if bit {
            high = middle;
        } else {
            low = middle + 1;
        }
        bit
    })
}

/// Where the codes of a one end; the probability is of 65536.
fn middle(low: u32, high: u32, probability: u32) -> u32 {
    let range = u64::from(high - low);
    low + ((range * u64::from(probability)) >> 16) as u32
}

fn length(bytes: &mut &[u8]) -> usize {
    let Some((first, rest)) = bytes.split_first_chunk() else { return 0 };
    *bytes = rest;
    u32::from_le_bytes(*first) as usize
}

#[cfg(all(test, feature = "pack"))]
mod tests {
    use super::{join, next, pack, unpack};

    fn samples() -> Vec<Vec<u8>> {
        let noise = (0_u32..5_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let text = "Wer ein Hochrisiko-System betreibt, sorgt für Aufsicht. ".repeat(200).into_bytes();
        vec![Vec::new(), vec![0], vec![255; 3], vec![7; 70_000], noise, text]
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        for sample in samples() {
            assert_eq!(unpack(&pack(&sample)), sample);
        }
    }

    #[test]
    fn repeated_text_becomes_small() {
        let text = samples().pop().unwrap_or_default();
        assert!(pack(&text).len() < text.len() / 50);
    }

    #[test]
    fn runs_are_told_apart() {
        let runs: Vec<Vec<u8>> = samples().iter().map(|sample| pack(sample)).collect();
        let joined = join(&runs);
        let mut rest = joined.as_slice();
        for sample in samples() {
            assert_eq!(unpack(next(&mut rest)), sample);
        }
        assert!(rest.is_empty());
    }

    #[test]
    fn a_run_that_breaks_off_gives_something_of_its_length_and_no_panic() {
        for sample in samples() {
            let packed = pack(&sample);
            for end in [0, 2, 4, packed.len() / 2, packed.len() - 1] {
                let out = unpack(&packed[..end]);
                assert!(out.len() == sample.len() || end < 4);
            }
        }
    }
}
