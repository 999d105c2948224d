// The entry of the ES module: the API, and the element where there is a page. Importable in Node as it is.

import load from "./ai_selfcheck.js";
import { assess as assessAt, documentText, initSync as compile, report as reportAt } from "./ai_selfcheck.js";
import { rulebook, SelfcheckWidget } from "./ai_selfcheck.js";
import { define, today } from "./element.js";

let loading;

/** Loads the module: the one request there is, for `ai_selfcheck_bg.wasm` beside this file, or from what is given. */
export function init(from) {
  loading ??= load(from === undefined ? undefined : { module_or_path: from });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The same at once, from bytes or a compiled module. */
export function initSync(from) {
  const made = compile(from);
  loading = Promise.resolve(made);
  return made;
}

/** The engine has no clock: today is said here, where no date is given. */
function dated(input) {
  const given = input && typeof input === "object" && !Array.isArray(input);
  return given && (input.asOf === undefined || input.asOf === null) ? { ...input, asOf: today() } : input;
}

/** Assesses one system. */
export function assess(input) {
  return assessAt(dated(input));
}

/** The report of an assessment as "html", "markdown", "text" or "json". */
export function report(input, format) {
  return reportAt(dated(input), format);
}

/** A document filled from the answers as "html", "markdown" or "text". */
function filled(input, id, format) {
  return documentText(dated(input), id, format);
}

export { filled as document, init as default, rulebook };

define(() => init().then(() => SelfcheckWidget));
