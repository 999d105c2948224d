//! Citations in one line, the name of a source only once: `Art. 15 Abs. 2 Nr. 1, Art. 18 Abs. 1 KI-Gesetz (Kasachstan)`.

use super::scene::Scene;

/// Several citations. Those of one source that follow each other share its name.
pub fn cites(scene: &Scene<'_>, cites: &[String]) -> String {
    let mut out = String::new();
    for (at, cite) in cites.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        let words = scene.words.cite(cite);
        let source = source(cite);
        let shared = cites.get(at + 1).is_some_and(|next| self::source(next) == source);
        let name = if shared { name(scene, source) } else { String::new() };
        out.push_str(words.strip_suffix(&name).filter(|article| !article.is_empty()).unwrap_or(&words));
    }
    out
}

fn source(cite: &str) -> &str {
    cite.split_once(':').map_or(cite, |(source, _)| source)
}

/// What stands behind the article in the pattern of a source.
fn name(scene: &Scene<'_>, source: &str) -> String {
    let pattern = scene.words.maybe(&format!("source.{source}.cite")).unwrap_or_default();
    pattern.rsplit(['}', ']']).next().unwrap_or("").to_owned()
}
