//! `cargo xtask start`: builds everything, serves the widget on this machine and says where the single file is.

use crate::serve::{Server, fetch};
use crate::{dist, machine, place};

/// Serves until it is stopped; with `--once` it fetches the page from itself and ends.
pub fn run(words: &[String]) -> Result<bool, String> {
    let once = match words {
        [] => false,
        [word] if word == "--once" => true,
        [other, ..] => return Err(format!("`{other}` is not known; `cargo xtask start` takes only --once")),
    };
    let folder = place::target().join("start");
    println!("building the module and its pages");
    dist::build(&folder)?;
    let server = Server::new(&[&folder, &place::root().join("www")])?;
    println!("served page  {}", server.address);
    println!("single file  {}", folder.join(dist::SINGLE).display());
    if once {
        return check(&server.background());
    }
    println!("Ctrl+C ends it");
    if machine::has_display() {
        let address = server.address.clone();
        std::thread::spawn(move || machine::open(&address));
    }
    server.run();
    Ok(true)
}

/// The page and its script are there and carry the policy.
fn check(address: &str) -> Result<bool, String> {
    for (path, mark) in [("", "<ai-selfcheck"), (dist::ONE_TAG, "customElements"), (dist::SINGLE, "<ai-selfcheck")] {
        let (head, body) = fetch(address, path)?;
        if !head.starts_with("HTTP/1.1 200") || !head.contains("Content-Security-Policy: ") {
            return Err(format!("{address}{path} answered\n{head}"));
        }
        if !String::from_utf8_lossy(&body).contains(mark) {
            return Err(format!("{address}{path} has no `{mark}` in it"));
        }
    }
    println!("fetched the page, its script and the single file once");
    Ok(true)
}
