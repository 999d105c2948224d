//! `cargo xtask screens`: pictures of the widget into `target/screens`.

use std::process::Command;

use crate::serve::Server;
use crate::{dist, machine, npm, place, sh};

/// Builds, serves and takes the pictures.
pub fn run() -> Result<bool, String> {
    let built = place::target().join("start");
    dist::build(&built)?;
    let out = place::target().join("screens");
    let folder = npm::folder()?;
    let address = Server::new(&[&built, &place::root().join("www")])?.background();
    let browser = machine::browser()?;
    let mut node = Command::new("node");
    node.arg("screens.mjs").current_dir(folder).env("SELFCHECK_URL", address).env("SELFCHECK_OUT", &out);
    let ok = sh::show(node.env("CHROMIUM", browser.program));
    println!("pictures in {}", out.display());
    Ok(ok)
}
