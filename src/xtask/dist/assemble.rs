//! Which files ship and what is in them.

use std::collections::BTreeMap;
use std::path::Path;

use super::module::Module;
use super::{ENTRY, ONE_TAG, SINGLE, bundle, glue, single};
use crate::{base64, place, sizes};

/// All files with their contents, in the order of their names.
pub fn files(root: &Path, module: &Module) -> Result<Vec<(String, Vec<u8>)>, String> {
    let www = root.join("www");
    let read = |name: &str| place::read(&www.join(name));
    let style = format!(
        "export const css = {};\n",
        quoted(&glue::without_comments(&[read("element.css")?, read("result.css")?].concat()))
    );
    let mut files = vec![
        ("ai_selfcheck_bg.wasm".to_owned(), module.wasm.clone()),
        ("ai_selfcheck.js".to_owned(), glue::shipped(&module.glue).into_bytes()),
        ("ai_selfcheck.d.ts".to_owned(), module.types.clone().into_bytes()),
        ("style.js".to_owned(), style.clone().into_bytes()),
        ("package.json".to_owned(), package().into_bytes()),
    ];
    // Plain JavaScript, types and schemas ship as they are written; the pages and sheets around are examples or inside.
    let written = place::files(&www).into_iter().map(|path| place::relative(&www, &path));
    for name in written.filter(|name| [".js", ".ts", ".json"].iter().any(|end| name.ends_with(end)) && name != ENTRY) {
        files.push((name.clone(), read(&name)?.into_bytes()));
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        files.push((name.to_owned(), place::read(&root.join(name))?.into_bytes()));
    }
    let script = script(&files, module, read(ENTRY)?)?;
    let page = single::page(&read("single.html")?, &glue::without_comments(&read("index.css")?), &script)?;
    files.push((ONE_TAG.to_owned(), script.into_bytes()));
    files.push((SINGLE.to_owned(), page.into_bytes()));
    files.sort();
    Ok(files)
}

/// The one-tag script: all modules that its entry needs in one, the packed module among them.
fn script(files: &[(String, Vec<u8>)], module: &Module, entry: String) -> Result<String, String> {
    let mut modules: BTreeMap<&str, String> = BTreeMap::new();
    for (name, content) in files.iter().filter(|(name, _)| name.ends_with(".js")) {
        modules.insert(name, String::from_utf8_lossy(content).into_owned());
    }
    let packed = base64::encode(&sizes::gzip(&module.wasm));
    modules.insert("ai_selfcheck.js", glue::without_loading(&module.glue)?);
    modules.insert("packed.js", format!("export const packed = \"{packed}\";\n"));
    modules.insert(ENTRY, entry);
    let script = glue::without_comments(&bundle::script(ENTRY, &modules)?);
    Ok(format!("/*! ai-selfcheck {} | MIT OR Apache-2.0 */\n{script}", env!("CARGO_PKG_VERSION")))
}

fn package() -> String {
    format!(
        r#"{{
  "name": "ai-selfcheck",
  "version": "{}",
  "description": "Self-assessment of AI systems under several laws, entirely inside a web page",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "index.js",
  "types": "index.d.ts",
  "exports": {{
    ".": {{ "types": "./index.d.ts", "default": "./index.js" }},
    "./*": "./*"
  }},
  "sideEffects": ["./index.js", "./ai-selfcheck.js"]
}}
"#,
        env!("CARGO_PKG_VERSION")
    )
}

/// A text as a JavaScript string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text.replace("\r\n", "\n")).to_string()
}

#[cfg(test)]
mod tests {
    use super::{package, quoted};

    #[test]
    fn a_text_becomes_a_string_of_javascript() {
        assert_eq!(quoted("a \"b\"\r\n\\"), r#""a \"b\"\n\\""#);
    }

    #[test]
    fn the_package_is_json() {
        assert!(serde_json::from_str::<serde_json::Value>(&package()).is_ok());
    }
}
