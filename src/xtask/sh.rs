//! Runs other programs: quietly, with a time limit, with their whole output at hand when they fail.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How a program ended and what it printed (both streams, in order).
pub struct Outcome {
    /// Exit code zero.
    pub ok: bool,
    /// Everything it printed.
    pub text: String,
}

/// Runs a program and collects what it prints. After `minutes` it is ended and counts as failed.
pub fn run(command: &mut Command, minutes: u64) -> Outcome {
    own_group(command);
    let name = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| Outcome { ok: false, text: format!("{name} could not be started: {error}\n") };
    let (mut reader, writer) = match std::io::pipe() {
        Ok(pair) => pair,
        Err(error) => return failed(error),
    };
    let second = match writer.try_clone() {
        Ok(second) => second,
        Err(error) => return failed(error),
    };
    let child = command.stdin(Stdio::null()).stdout(writer).stderr(second).spawn();
    // The command keeps the writing ends; the reader would never see the end of the stream while they live.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return failed(error),
    };
    let printed = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&printed);
    let collector = std::thread::spawn(move || {
        let mut buffer = [0_u8; 8192];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if let (Ok(mut all), Some(part)) = (sink.lock(), buffer.get(..count)) {
                all.extend_from_slice(part);
            }
        }
    });
    let ended = wait(&mut child, Duration::from_secs(minutes * 60));
    let grace = Instant::now();
    while !collector.is_finished() && grace.elapsed() < Duration::from_secs(3) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut text = printed.lock().map(|all| String::from_utf8_lossy(&all).into_owned()).unwrap_or_default();
    if ended.is_none() {
        text.push_str(&format!("\n{name} did not end within {minutes} minutes and was stopped\n"));
    }
    Outcome { ok: ended == Some(true), text }
}

/// Runs a program that speaks to the person itself; whether it succeeded.
pub fn show(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// The first line a program prints, if it runs and succeeds.
pub fn line(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or("").trim().to_owned())
}

/// Cargo as it runs this command, in a folder.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    // What cargo sets for this command is not for the packages built by it.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            command.env_remove(name);
        }
    }
    command
}

fn wait(child: &mut Child, limit: Duration) -> Option<bool> {
    let begun = Instant::now();
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status.success());
        }
        if begun.elapsed() > limit {
            end(child);
            return None;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A group of its own, so that a program's helpers (browsers, drivers) end with it.
#[cfg(unix)]
fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(unix)]
fn end(child: &mut Child) {
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
    let _ = child.wait();
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

#[cfg(not(unix))]
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
