//! The single HTML file: skeleton, style and script in one, with a policy that names exactly these two.

use super::hash;

/// Fills the skeleton `www/single.html`. It has its one style and its one script as `{{style}}` and `{{script}}`.
pub fn page(skeleton: &str, style: &str, script: &str) -> Result<String, String> {
    let style = format!("\n{}\n", style.trim());
    let script = format!("\n{}\n", script.trim());
    for (name, text) in [("style", &style), ("script", &script)] {
        if text.to_ascii_lowercase().contains(&format!("</{name}")) || text.contains("<!--") {
            return Err(format!("the {name} of the single file would end too early"));
        }
    }
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'; img-src 'none'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash::for_policy(&script),
        hash::for_policy(&style)
    );
    let mut out = String::new();
    let mut rest = skeleton;
    for (mark, text) in [("{{policy}}", policy.as_str()), ("{{style}}", &style), ("{{script}}", &script)] {
        let (before, after) =
            rest.split_once(mark).ok_or_else(|| format!("www/single.html has no {mark} where one is expected"))?;
        out.push_str(before);
        out.push_str(text);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn the_policy_names_what_is_in_the_file() {
        let skeleton = "<meta content=\"{{policy}}\"><style>{{style}}</style><script>{{script}}</script>";
        let html = page(skeleton, "p { color: red }", "let a = \"{{style}}\";").unwrap_or_default();
        assert!(html.contains("<script>\nlet a = \"{{style}}\";\n</script>"), "{html}");
        assert!(html.contains("script-src 'sha256-") && html.contains("style-src 'sha256-"), "{html}");
    }

    #[test]
    fn what_would_break_the_page_is_refused() {
        assert!(page("{{policy}}{{style}}{{script}}", "", "a = '</script>'").is_err());
        assert!(page("{{policy}}{{style}}", "", "").is_err());
    }
}
