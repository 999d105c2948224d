//! Packing of runs of bytes by PPMd, each behind its lengths.

use std::io::Read;

/// How many bytes the model looks back, and its memory. Both are part of the format.
const ORDER: u32 = 6;
const MEMORY: u32 = 2 << 20;

/// Packs a run of bytes, behind its length.
#[cfg(feature = "compile")]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut run = length_of(bytes).to_vec();
    if let Ok(mut encoder) = ppmd_rust::Ppmd7Encoder::new(&mut run, ORDER, MEMORY) {
        // Writing into memory does not fail.
        let _ = encoder.write_all(bytes).and_then(|()| encoder.finish(false).map(|_| ()));
    }
    run
}

/// Puts runs one behind the other.
#[cfg(feature = "compile")]
pub fn join(runs: &[Vec<u8>]) -> Vec<u8> {
    runs.iter().flat_map(|run| length_of(run).into_iter().chain(run.iter().copied())).collect()
}

#[cfg(feature = "compile")]
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
    let mut unpacked = vec![0; length(&mut run)];
    if let Ok(mut decoder) = ppmd_rust::Ppmd7Decoder::new(run, ORDER, MEMORY) {
        let _ = decoder.read_exact(&mut unpacked);
    }
    unpacked
}

fn length(bytes: &mut &[u8]) -> usize {
    let Some((first, rest)) = bytes.split_first_chunk() else { return 0 };
    *bytes = rest;
    u32::from_le_bytes(*first) as usize
}
