//! The project's commands. Each module holds one; `tools` and `machine` install what is missing.

mod base64;
mod dist;
mod law;
mod machine;
mod npm;
mod place;
mod screens;
mod serve;
mod sh;
mod share;
mod sizes;
mod start;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask start [--once]      builds everything, serves it on this machine, writes the single file
cargo xtask test [suite ...]    runs all suites, or the named ones; --list names them
cargo xtask check-law [name]    checks the law files, or with them one in preparation, and prints what is wrong
cargo xtask dist [folder]       builds pkg/ (or the folder): module, script, single file
cargo xtask sizes               sizes by law and by part, against the budgets in tests/sizes.toml
cargo xtask screens             screenshots of the widget into target/screens";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = words.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let outcome = match command {
        "start" => start::run(rest),
        "test" => test::run(rest),
        "check-law" => law::run(rest.first().map(String::as_str)),
        "dist" => dist::run(rest),
        "sizes" => sizes::run(),
        "screens" => screens::run(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(true)
        }
        other => Err(format!("there is no command `{other}`; these are the commands:\n{HELP}")),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
