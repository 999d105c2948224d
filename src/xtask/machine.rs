//! What only the machine can bring: a Chromium with its driver, and Node. Installed by apt where that is usual.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::sh;

/// The oldest Node that runs the tests.
const NODE_MAJOR: u32 = 18;
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const BROWSER_FILES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];
const DRIVER_FILES: &[&str] = &["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// A browser and the driver that fits it.
pub struct Browser {
    /// Chromium or Chrome.
    pub program: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
}

/// Chromium and its driver, installed now where they are missing and that is possible.
pub fn browser() -> Result<Browser, String> {
    let program = || find("CHROMIUM", BROWSERS, BROWSER_FILES);
    let driver = || find("CHROMEDRIVER", &["chromedriver"], DRIVER_FILES);
    if program().is_none() || driver().is_none() {
        install(
            &["chromium", "chromium-driver"],
            "Chromium with chromedriver (or set CHROMIUM and CHROMEDRIVER to them)",
        )?;
    }
    match (program(), driver()) {
        (Some(program), Some(driver)) => Ok(Browser { program, driver }),
        _ => Err("no Chromium with chromedriver is found; set CHROMIUM and CHROMEDRIVER to them".to_owned()),
    }
}

/// Node with npm, installed now where they are missing and that is possible; Node's version.
pub fn node() -> Result<String, String> {
    let what = format!("Node {NODE_MAJOR} or newer with npm");
    if !new_enough(sh::line("node", &["--version"]).as_deref()) {
        install(&["nodejs", "npm"], &what)?;
    } else if npm().arg("--version").output().is_err() {
        install(&["npm"], &what)?;
    }
    let version = sh::line("node", &["--version"]);
    match version {
        Some(version) if new_enough(Some(&version)) => Ok(version),
        _ => Err(format!("the browser tests need {what}")),
    }
}

/// npm as a command.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Whether somebody could see a page that is opened now.
pub fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !set("CI") && (cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY"))
}

/// Opens an address as the desktop would; nothing happens where that fails.
pub fn open(address: &str) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" })
    };
    let _ = sh::run(command.arg(address), 1);
}

fn new_enough(version: Option<&str>) -> bool {
    version
        .and_then(|version| version.trim_start_matches('v').split('.').next())
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= NODE_MAJOR)
}

fn find(variable: &str, names: &[&str], files: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        return Some(PathBuf::from(path));
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let on_path = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))));
    on_path.chain(files.iter().map(PathBuf::from)).find(|file| file.is_file())
}

/// Installs Debian packages: as root or in CI without asking, otherwise the line to run is the answer.
fn install(packages: &[&str], what: &str) -> Result<(), String> {
    if !Path::new("/usr/bin/apt-get").is_file() {
        return Err(format!("please install {what}"));
    }
    let root = sh::line("id", &["-u"]).is_some_and(|id| id == "0");
    let asked = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    if !root && !asked {
        return Err(format!(
            "{what} is missing; this installs it:\n    sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        ));
    }
    println!("installing {} by apt", packages.join(" "));
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages].concat()] {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        let outcome = sh::run(command.args(&arguments).env("DEBIAN_FRONTEND", "noninteractive"), 30);
        // An update that fails for one list only still lets the packages be installed from the others.
        if !outcome.ok && arguments.first() != Some(&"update") {
            return Err(format!("{}\n{what} could not be installed by apt", outcome.text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn an_old_node_is_not_enough() {
        assert!(new_enough(Some("v18.0.0")) && new_enough(Some("v20.20.2")));
        assert!(!new_enough(Some("v16.20.0")) && !new_enough(Some("odd")) && !new_enough(None));
    }
}
