// The ES module in Node, as a host's server or script uses it. `SELFCHECK_PKG` names the folder of shipped files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = process.env.SELFCHECK_PKG ?? fileURLToPath(new URL("../../pkg", import.meta.url));
const api = await import(pathToFileURL(join(folder, "index.js")).href);
api.initSync({ module: await readFile(join(folder, "ai_selfcheck_bg.wasm")) });

const least = { asOf: "2026-11-23", answers: {} };
const mistakes = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "AiSelfcheckError");
    assert.equal(error.message, error.errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
    return error.errors;
  }
  return assert.fail("no error");
};

/** Some answer to a question, by its kind. */
const some = ({ kind, options, currency, min = 0 }) => ({
  yes_no: true,
  one_of: options?.[0].id,
  several_of: options && [options[0].id],
  number: min,
  money: { amount: min, currency },
  date: "2026-01-31",
})[kind];

test("it can be imported where there is no page", () => {
  const names = ["assess", "default", "document", "init", "initSync", "report", "rulebook"];
  assert.deepEqual(Object.keys(api).sort(), names);
});

test("init takes bytes as well, and loads once", async () => {
  assert.equal(await api.init(), await api.default());
});

test("an assessment is a plain value", () => {
  const result = api.assess(least);
  assert.equal(result.asOf, "2026-11-23");
  assert.equal(result.language, "de");
  assert.deepEqual(structuredClone(result), result);
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  const ids = api.rulebook().laws.map(({ id }) => id);
  assert.deepEqual(Object.keys(result.laws).sort(), ids.sort());
});

test("two days are compared where a second one is named", () => {
  assert.equal(api.assess(least).compared, undefined);
  const { compared } = api.assess({ ...least, compareWith: "2026-12-02" });
  assert.equal(compared.with, "2026-12-02");
  for (const effect of compared.effects) assert.deepEqual(Object.keys(effect).sort(), ["after", "before", "id", "law"]);
});

test("today is the local date where no date is given", () => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  for (const input of [{ answers: {} }, { asOf: undefined, answers: {} }, { asOf: null, answers: {} }]) {
    assert.equal(api.assess(input).asOf, today);
  }
  assert.doesNotThrow(() => api.report({ answers: {} }, "text"));
});

test("the input is not changed and not kept", () => {
  const input = Object.freeze({ answers: Object.freeze({}) });
  assert.deepEqual(api.assess(input), api.assess(structuredClone(input)));
});

test("undefined and null are as good as left out", () => {
  const input = { ...least, laws: undefined, language: null, currency: undefined, parameters: { rates: undefined }, done: null };
  assert.deepEqual(api.assess(input), api.assess(least));
});

for (const language of ["de", "en"]) {
  test(`the rulebook has words in ${language} for everything`, () => {
    const book = api.rulebook({ language });
    assert.equal(book.language, language);
    const questions = [...book.shared, ...book.laws.flatMap((law) => law.questions)];
    const parts = ["classifications", "rules", "obligations", "penalties", "notes", "documents", "openPoints", "layers", "sources"];
    const named = book.laws.flatMap((law) => parts.flatMap((part) => law[part]));
    for (const one of [...questions, ...named]) {
      assert.notEqual(one.title, one.id, `a title for ${one.id}`);
      for (const cite of one.cites ?? []) {
        assert.match(cite.cite, /^[a-z0-9_]+:/);
        assert.notEqual(cite.text, cite.cite, `words for ${cite.cite}`);
      }
    }
    for (const { id, options } of questions) {
      for (const option of options ?? []) assert.notEqual(option.title, option.id, `a title for ${id}: ${option.id}`);
    }
  });
}

test("every question takes an answer of its kind, and refuses one of another", () => {
  const book = api.rulebook();
  for (const question of [...book.shared, ...book.laws.flatMap((law) => law.questions)]) {
    const wrap = (value) => (question.parameter
      ? { ...least, parameters: { circumstances: { [question.id]: value } } }
      : { ...least, answers: { [question.id]: value } });
    for (const value of [some(question), "unknown"]) assert.doesNotThrow(() => api.assess(wrap(value)), question.id);
    const path = question.parameter ? `parameters.circumstances.${question.id}` : `answers.${question.id}`;
    assert.equal(mistakes(() => api.assess(wrap(-0.5)))[0].path, path);
    assert.ok(mistakes(() => api.assess(wrap({ colour: "red" })))[0].path.startsWith(path));
  }
});

test("every mistake is named with its path", () => {
  const paths = (input) => mistakes(() => api.assess(input)).map(({ path }) => path);
  assert.deepEqual(paths({ ...least, colour: 1, laws: ["atlantis"], answers: { atlantis_size: 5 } }), [
    "colour",
    "laws[0]",
    "answers.atlantis_size",
  ]);
  assert.deepEqual(paths({ asOf: "2026-02-30", answers: {} }), ["asOf"]);
  assert.deepEqual(paths({ asOf: new Date(), answers: {} }), ["asOf"]);
  assert.deepEqual(paths({ asOf: "2026-11-23" }), ["answers"]);
  assert.deepEqual(paths({ ...least, answers: new Map() }), ["answers"]);
  assert.deepEqual(paths({ ...least, parameters: { rates: { "EUR/KZT": { value: 5n } } } }), ["parameters.rates.EUR/KZT.value"]);
  for (const nothing of [undefined, null, 5, "x", [], () => {}]) assert.deepEqual(paths(nothing), ["input"]);
  const round = { ...least };
  round.answers = round;
  assert.equal(paths(round).length, 1);
});

test("a report comes in the formats there are", () => {
  for (const format of ["html", "markdown", "text", "json", "csv", "ics"]) assert.equal(typeof api.report(least, format), "string");
  assert.deepEqual(mistakes(() => api.report(least, "pdf")), [
    { path: "format", message: 'expected one of "html", "markdown", "text", "json", "csv", "ics"' },
  ]);
  assert.equal(mistakes(() => api.report({}, "html"))[0].path, "answers");
});

test("a document is filled from the answers, with blanks for what was not asked", () => {
  const input = { ...least, language: "en", answers: { ...least.answers, people_functions: [], affected: ["staff"] } };
  const text = api.document(input, "gdpr_doc_record", "text");
  assert.match(text, /Record of processing activities: entry/);
  assert.match(text, /Name: _{10,}/);
  assert.match(api.document(input, "gdpr_doc_record", "markdown"), /^# Record of processing/m);
  assert.match(api.document(input, "gdpr_doc_record", "html"), /^<!doctype html>/);
  assert.deepEqual(mistakes(() => api.document(input, "gdpr_doc_record", "csv")), [
    { path: "format", message: 'expected one of "html", "markdown", "text"' },
  ]);
});

test("a document that is not there, a language that is not there", () => {
  assert.equal(mistakes(() => api.document(least, "atlantis_record", "html"))[0].path, "documentId");
  assert.equal(mistakes(() => api.rulebook({ language: "fr" }))[0].path, "language");
  assert.equal(mistakes(() => api.rulebook({ lang: "de" }))[0].path, "lang");
});
