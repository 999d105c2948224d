//! A small server for one folder of files on this machine only, with the strictest policy the widget works under.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::dist;

/// The policy of every page served. Nothing can be loaded but the page's own script and sheet, nothing sent at all.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A server that is listening, and its address.
pub struct Server {
    listener: TcpListener,
    folders: Vec<PathBuf>,
    /// `http://127.0.0.1:<port>/`
    pub address: String,
}

impl Server {
    /// Listens on a free port of 127.0.0.1. A file comes from the first folder that has it.
    pub fn new(folders: &[&Path]) -> Result<Server, String> {
        let failed = |error: std::io::Error| format!("no port of this machine could be opened: {error}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        Ok(Server {
            listener,
            folders: folders.iter().map(|folder| folder.to_path_buf()).collect(),
            address: format!("http://127.0.0.1:{port}/"),
        })
    }

    /// Answers until the program ends.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let folders = self.folders.clone();
            std::thread::spawn(move || {
                let _ = answer(stream, &folders);
            });
        }
    }

    /// Answers in the background and gives the address.
    pub fn background(self) -> String {
        let address = self.address.clone();
        std::thread::spawn(move || self.run());
        address
    }
}

/// Fetches an address of this server: status line, headers and body.
pub fn fetch(address: &str, path: &str) -> Result<(String, Vec<u8>), String> {
    let failed = |error: std::io::Error| format!("{address}{path} could not be fetched: {error}");
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).map_err(failed)?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).map_err(failed)?;
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").map_err(failed)?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all).map_err(failed)?;
    let end =
        all.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| format!("{address}{path}: no answer"))?;
    let head = String::from_utf8_lossy(all.get(..end).unwrap_or_default()).into_owned();
    Ok((head, all.get(end + 4..).unwrap_or_default().to_vec()))
}

fn answer(mut stream: TcpStream, folders: &[PathBuf]) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?.take(16 * 1024)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let (status, media, body) = match (method, folders.iter().find_map(|folder| file(folder, target))) {
        ("GET" | "HEAD", Some(path)) => ("200 OK", media(&path), std::fs::read(&path)?),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"not found\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"only GET\n".to_vec()),
    };
    // The single file has a policy of its own, for its own script; every other page gets the strict one.
    let policy = if target.starts_with(&format!("/{}", dist::SINGLE)) { "frame-ancestors 'none'" } else { POLICY };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file a request means: only plain names below the folder, never a way out of it.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let name = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if name.is_empty() { "index.html" } else { name };
    if name.contains(['%', '\\', '\0'])
        || !Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let path = folder.join(name);
    path.is_file().then_some(path)
}

fn media(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::{Server, fetch, file};

    #[test]
    fn nothing_outside_the_folder_is_a_file() -> Result<(), std::io::Error> {
        let folder = std::env::temp_dir().join(format!("ai-selfcheck-serve-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("inner"))?;
        std::fs::write(folder.join("index.html"), "<p>hello")?;
        std::fs::write(folder.join("inner/a.js"), "1")?;
        assert!(file(&folder, "/").is_some());
        assert!(file(&folder, "/index.html?x=1").is_some());
        assert!(file(&folder, "/inner/a.js").is_some());
        for odd in ["/../x", "//etc/passwd", "/inner/../../x", "/%2e%2e/x", "index.html", "/inner", "/./index.html/.."]
        {
            assert!(file(&folder, odd).is_none(), "{odd}");
        }
        let address = Server::new(&[&folder]).map(Server::background).map_err(std::io::Error::other)?;
        let (head, body) = fetch(&address, "").map_err(std::io::Error::other)?;
        assert!(head.starts_with("HTTP/1.1 200") && head.contains("trusted-types 'none'"), "{head}");
        assert_eq!(body, b"<p>hello");
        let (head, _) = fetch(&address, "absent").map_err(std::io::Error::other)?;
        assert!(head.starts_with("HTTP/1.1 404"));
        std::fs::remove_dir_all(&folder)
    }
}
