//! Puts ES modules into one classic script. It knows the few forms of `import` and `export` that our own modules and
//! the generated glue use, and refuses every other.

use std::collections::BTreeMap;

/// What a statement brings into a module: the names as a pattern, and the module they come from.
struct Import {
    pattern: String,
    from: String,
}

/// The script of a module and of all that it imports. Its own names stay inside.
pub fn script(entry: &str, modules: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut out = String::new();
    let mut done = Vec::new();
    add(entry, modules, &mut done, &mut Vec::new(), &mut out)?;
    Ok(format!("(() => {{\n\"use strict\";\n{out}}})();\n"))
}

/// Adds a module behind those that it imports, each once.
fn add(
    name: &str,
    modules: &BTreeMap<&str, String>,
    done: &mut Vec<String>,
    open: &mut Vec<String>,
    out: &mut String,
) -> Result<(), String> {
    if done.iter().any(|known| known == name) {
        return Ok(());
    }
    if open.iter().any(|known| known == name) {
        return Err(format!("{name} imports itself in a circle"));
    }
    let source = modules.get(name).ok_or_else(|| format!("{name} is imported, but is no module that ships"))?;
    let module = Module::read(name, source)?;
    open.push(name.to_owned());
    for import in &module.imports {
        add(&import.from, modules, done, open, out)?;
    }
    out.push_str(&format!("const {} = (() => {{\n", variable(name)));
    for import in &module.imports {
        out.push_str(&format!("const {} = {};\n", import.pattern, variable(&import.from)));
    }
    out.push_str(module.body.trim());
    out.push_str(&format!("\nreturn {{ {} }};\n}})();\n", module.exports.join(", ")));
    done.push(name.to_owned());
    Ok(())
}

struct Module {
    imports: Vec<Import>,
    body: String,
    exports: Vec<String>,
}

impl Module {
    fn read(name: &str, source: &str) -> Result<Module, String> {
        let mut module = Module { imports: Vec::new(), body: String::new(), exports: Vec::new() };
        let mut lines = source.lines().enumerate();
        while let Some((number, line)) = lines.next() {
            if !line.starts_with("import ") && !line.starts_with("import{") && !line.starts_with("export ") {
                module.body.push_str(line);
                module.body.push('\n');
                continue;
            }
            let mut statement = line.to_owned();
            // Lists of names may go over several lines.
            while statement.contains('{') && names_only(&statement) && !statement.contains('}') {
                let Some((_, more)) = lines.next() else { break };
                statement.push(' ');
                statement.push_str(more.trim());
            }
            module.statement(&statement).map_err(|()| {
                format!(
                    "{name}, line {}: this form of import or export is not known to the bundler: {line}",
                    number + 1
                )
            })?;
        }
        Ok(module)
    }

    fn statement(&mut self, statement: &str) -> Result<(), ()> {
        if let Some(rest) = statement.strip_prefix("import ") {
            let (what, from) = rest.rsplit_once(" from ").ok_or(())?;
            let from = file(from)?;
            let pattern = match names(what) {
                Some(list) => pattern(&list),
                None if what.starts_with("* as ") => what.trim_start_matches("* as ").to_owned(),
                None if is_name(what) => format!("{{ default: {what} }}"),
                None => return Err(()),
            };
            self.imports.push(Import { pattern, from });
            return Ok(());
        }
        let rest = statement.strip_prefix("export ").ok_or(())?;
        if let Some(rest) = rest.strip_prefix("default ") {
            let named = ["class ", "function "].iter().find_map(|kind| rest.strip_prefix(kind));
            if let Some(name) = named.map(first_name).filter(|name| !name.is_empty()) {
                self.exports.push(format!("default: {name}"));
                self.body.push_str(rest);
            } else {
                self.exports.push("default: defaultExport".to_owned());
                self.body.push_str(&format!("const defaultExport = {rest}"));
            }
            self.body.push('\n');
            return Ok(());
        }
        if let Some((list, from)) = rest.rsplit_once(" from ").filter(|(list, _)| list.starts_with('{')) {
            // Names passed on under names of their own, so that they meet no name of this module.
            let from = file(from)?;
            let list = names(list).ok_or(())?;
            let passed = self.exports.len();
            let inner = |at: usize| format!("passed{passed}_{at}");
            let pairs: Vec<(String, String)> =
                list.iter().enumerate().map(|(at, (name, _))| (name.clone(), inner(at))).collect();
            self.imports.push(Import { pattern: pattern(&pairs), from });
            self.exports.extend(list.iter().enumerate().map(|(at, (_, outer))| format!("{outer}: {}", inner(at))));
            return Ok(());
        }
        if let Some(list) = names(rest.trim_end_matches(';')) {
            self.exports.extend(list.iter().map(|(inner, outer)| format!("{outer}: {inner}")));
            return Ok(());
        }
        let kind = ["async function ", "function ", "class ", "const "].iter().find_map(|kind| rest.strip_prefix(kind));
        let name = first_name(kind.ok_or(())?);
        if name.is_empty() {
            return Err(());
        }
        self.exports.push(name.to_owned());
        self.body.push_str(rest);
        self.body.push('\n');
        Ok(())
    }
}

fn names_only(statement: &str) -> bool {
    statement.starts_with("import ") || statement.starts_with("export {")
}

/// `{ a, b as c }` as pairs of the name there and the name here.
fn names(list: &str) -> Option<Vec<(String, String)>> {
    let inner = list.trim().strip_prefix('{')?.strip_suffix('}')?;
    let entries = inner.split(',').map(str::trim).filter(|entry| !entry.is_empty());
    entries
        .map(|entry| {
            let (there, here) = entry.split_once(" as ").unwrap_or((entry, entry));
            (is_name(there) && is_name(here)).then(|| (there.to_owned(), here.to_owned()))
        })
        .collect()
}

fn pattern(list: &[(String, String)]) -> String {
    let entries: Vec<String> = list
        .iter()
        .map(|(there, here)| if there == here { there.clone() } else { format!("{there}: {here}") })
        .collect();
    format!("{{ {} }}", entries.join(", "))
}

/// `"./element.js";` as `element.js`.
fn file(quoted: &str) -> Result<String, ()> {
    let name = quoted.trim().trim_end_matches(';').trim_matches(['"', '\'']);
    name.strip_prefix("./").map(str::to_owned).ok_or(())
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
}

fn first_name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$')).unwrap_or(text.len());
    text.get(..end).unwrap_or("")
}

fn variable(name: &str) -> String {
    let plain: String =
        name.trim_end_matches(".js").chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    format!("module_{plain}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    fn bundled(entry: &str, modules: &[(&'static str, &str)]) -> Result<String, String> {
        let modules: BTreeMap<&str, String> = modules.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        super::script(entry, &modules)
    }

    const A: (&str, &str) =
        ("a.js", "export function f() {\n    return 1;\n}\nconst g = 2;\nexport { g as h, g as default };\n");

    #[test]
    fn names_go_from_module_to_module() {
        let b = "import {\n    f,\n    h as k,\n} from \"./a.js\";\nimport g from './a.js';\nexport const x = f() + k + g;\n";
        let c = "import * as b from \"./b.js\";\nexport { f as again } from \"./a.js\";\nexport default class C {}\n";
        let script = bundled("c.js", &[A, ("b.js", b), ("c.js", c), ("unused.js", "odd")]);
        let expected = "(() => {\n\"use strict\";\n\
            const module_a = (() => {\nfunction f() {\n    return 1;\n}\nconst g = 2;\nreturn { f, h: g, default: g };\n})();\n\
            const module_b = (() => {\nconst { f, h: k } = module_a;\nconst { default: g } = module_a;\n\
            const x = f() + k + g;\nreturn { x };\n})();\n\
            const module_c = (() => {\nconst b = module_b;\nconst { f: passed0_0 } = module_a;\n\
            class C {}\nreturn { again: passed0_0, default: C };\n})();\n})();\n";
        assert_eq!(script.as_deref(), Ok(expected));
    }

    #[test]
    fn what_would_break_is_refused() {
        let odd = [
            "export let live = 1;",
            "export * from \"./a.js\";",
            "import \"./a.js\";",
            "import x from \"far\";",
            "import g2, * as x from \"./a.js\";",
            "import { x } from \"./absent.js\";",
            "import { x } from \"./odd.js\";",
        ];
        for text in odd {
            assert!(bundled("odd.js", &[A, ("odd.js", text)]).is_err(), "{text}");
        }
    }
}
