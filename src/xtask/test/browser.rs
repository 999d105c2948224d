//! The suites that need a browser: tests of the module inside one, and the page as a person uses it.

use std::process::Command;

use super::{Found, counts, package};
use crate::serve::Server;
use crate::{dist, machine, npm, place, sh, tools};

/// wasm-pack's tests in a headless Chromium, without downloads.
pub fn wasm() -> Result<Found, String> {
    tools::wasm_target()?;
    let browser = machine::browser()?;
    let pack = tools::wasm_pack();
    let mut command = Command::new(pack.program()?);
    command.current_dir(place::root());
    command.args(["test", "--headless", "--chrome", "--mode", "no-install", "--chromedriver"]).arg(&browser.driver);
    command.env("PATH", tools::path_with(&[tools::wasm_bindgen()?.folder()?]));
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    Ok(Found::report(sh::run(&mut command, 30), counts::cargo))
}

/// The served page, the single file from disk and the module form, each with the network looked at.
pub fn pages() -> Result<Found, String> {
    machine::node()?;
    let browser = machine::browser()?;
    let folder = npm::folder()?;
    let built = package::fresh()?;
    let address = Server::new(&[&built, &place::root().join("www")])?.background();
    let mut node = package::node_tests(&folder)?;
    node.env("SELFCHECK_URL", address).env("SELFCHECK_PKG", &built).env("SELFCHECK_FILE", built.join(dist::SINGLE));
    node.env("CHROMIUM", browser.program);
    Ok(Found::report(sh::run(&mut node, 30), counts::node))
}
