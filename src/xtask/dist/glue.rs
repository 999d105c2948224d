//! Changes to the JavaScript that wasm-bindgen writes, and comments out of what is put into the script.

/// The glue for a script that has the module inside: without the functions that load it over a network.
pub fn without_loading(glue: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut inside = false;
    let mut cut = 0;
    for line in glue.lines() {
        if line.starts_with("async function ") {
            inside = true;
            cut += 1;
        }
        if !inside && !line.starts_with("let __wbg_init_promise") {
            out.push_str(line);
            out.push('\n');
        }
        if line == "}" {
            inside = false;
        }
    }
    let exports = "export { initSync, __wbg_init as default };";
    if cut == 0 || !out.contains(exports) {
        return Err("the glue has another form than the bundler knows; look at src/xtask/dist/glue.rs".to_owned());
    }
    let out = out.replace(exports, "export { initSync };");
    for name in super::NETWORK {
        if out.contains(name) {
            return Err(format!("`{name}` is left in the glue"));
        }
    }
    Ok(out)
}

/// The glue as it ships: its types say what its comments said. The first line names them for tools that look there.
pub fn shipped(glue: &str) -> String {
    let (first, rest) = glue.split_once('\n').unwrap_or((glue, ""));
    if first.contains("@ts-self-types") {
        format!("{first}\n{}", without_comments(rest))
    } else {
        without_comments(glue)
    }
}

/// JavaScript or a style sheet without those comments that fill whole lines. A first `/*!` stays.
pub fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if inside || (trimmed.starts_with("/*") && !trimmed.starts_with("/*!")) {
            inside = !trimmed.ends_with("*/");
        } else if !trimmed.is_empty() && !trimmed.starts_with("//") {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{shipped, without_comments, without_loading};

    #[test]
    fn comments_that_fill_lines_go() {
        let text =
            "/*! licence */\n/* one */\na { b: c } /* stays */\n  /**\n   * more\n   */\n\n// x\nlet y = \"// z\";\n";
        assert_eq!(without_comments(text), "/*! licence */\na { b: c } /* stays */\nlet y = \"// z\";\n");
    }

    #[test]
    fn the_line_that_names_the_types_stays() {
        let glue = "/* @ts-self-types=\"./a.d.ts\" */\n\n/** one */\nlet y = 1;\n";
        assert_eq!(shipped(glue), "/* @ts-self-types=\"./a.d.ts\" */\nlet y = 1;\n");
        assert_eq!(shipped("// x\nlet y = 1;\n"), "let y = 1;\n");
    }

    const GLUE: &str = "export function assess() {\n    return 1;\n}\n\nasync function __wbg_load(module) {\n    if (module) {\n\
        \x20   }\n    function inner() {\n    }\n}\n\nfunction initSync(module) {\n}\n\nlet __wbg_init_promise;\n\
        async function __wbg_init(path) {\n    fetch(path);\n}\n\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn loading_is_cut_out_and_the_rest_stays() {
        let out = without_loading(GLUE);
        let expected = "export function assess() {\n    return 1;\n}\n\n\nfunction initSync(module) {\n}\n\n\nexport { initSync };\n";
        assert_eq!(out.as_deref(), Ok(expected));
    }

    #[test]
    fn a_glue_of_another_form_or_with_a_network_in_it_is_refused() {
        assert!(without_loading("export { initSync };\n").is_err());
        assert!(without_loading(&GLUE.replace("return 1", "return fetch(1)")).is_err());
    }
}
