// Every example of the start page, in the file from disk with the network off: what a person reads of its classes is what
// tests/examples.toml says, typed from the systems themselves.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { openExample, stillOpen, verdicts } from "./lib/result.mjs";
import { open, problems, shipped, single } from "./lib/stage.mjs";
import { control, press } from "./lib/walk.mjs";

const api = await import(pathToFileURL(join(shipped, "index.js")).href);
api.initSync({ module: await readFile(join(shipped, "ai_selfcheck_bg.wasm")) });
const book = api.rulebook({ language: "en" });

/** The table: by example, what is not known and still decides, and by law the classes in the words of the table. */
async function table() {
  const found = {};
  let at;
  for (const line of (await readFile(new URL("../examples.toml", import.meta.url), "utf8")).split("\n")) {
    const [, example] = /^\[(\w+)\]/.exec(line) ?? [];
    if (example) at = found[example] = { unknown: [], laws: {} };
    const [, list] = /^(?:ask|unknown) = (\[.*\])/.exec(line) ?? [];
    if (list) at.unknown.push(...JSON.parse(list));
    const [, law, id, words] = /^(\w+)\.(\w+) = "(.*)"/.exec(line) ?? [];
    if (law) (at.laws[law] ??= {})[id] = words;
  }
  return found;
}

const date = (day) => new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A class of the table ("high_risk later 2027-12-02, minimal now") against what the page says of it. */
function check(said, { kind, levels }, shown, where) {
  if (said === "none") return assert.equal(shown, undefined, where);
  assert.ok(shown, `${where} is shown`);
  const named = (ids) => ids.map((id) => levels.find((one) => one.id === id).title).sort();
  if (said.startsWith("open: ")) {
    assert.equal(shown.level, "Still open", where);
    assert.deepEqual(shown.certain, [], where);
    return assert.deepEqual(shown.possible.sort(), named(said.slice("open: ".length).split(", ")), where);
  }
  if (kind === "flags") {
    const meant = said.split(", ").map((one) => one.split(" ")).map(([id, phase]) => [...named([id]), phase === "start_not_fixed"]);
    const held = shown.flags.filter(([, ...tags]) => !tags.includes("may apply"));
    return assert.deepEqual(held.map(([name, ...tags]) => [name, tags.includes("start not fixed")]), meant, where);
  }
  const [, level, phase, day, until] = /^(\w+) (now|later)(?: ([\d-]+))?(?:, (\w+) now)?$/.exec(said);
  assert.equal(shown.level, named([level])[0], where);
  assert.deepEqual(shown.certain.sort(), named(until ? [level, until] : [level]), where);
  if (phase === "now") return assert.match(shown.when, /^Certain by your answers, (since |from the beginning)/, where);
  return assert.ok(shown.when.includes(`from ${date(day)}. Until then: ${named([until])[0]}.`), `${where}: ${shown.when}`);
}

test("every example of the start page, in the single file without a network", async (t) => {
  const expected = await table();
  const stage = await open(t, single, { offline: true });
  const { page } = stage;
  await press(page, "language:en");
  await page.evaluate(() => document.querySelector("ai-selfcheck").setAttribute("as-of", "2026-11-23"));
  const links = page.locator('ai-selfcheck [data-click^="example:"]');
  const offered = await links.evaluateAll((all) => all.map((one) => one.dataset.click.slice("example:".length)));
  assert.deepEqual([...offered].sort(), Object.keys(expected).sort());
  for (const id of offered) {
    await openExample(page, id);
    const shown = await verdicts(page);
    const { unknown, laws } = expected[id];
    assert.deepEqual((await stillOpen(page)).sort(), unknown.sort(), `${id}: open`);
    const names = Object.keys(laws).map((law) => book.laws.find((one) => one.id === law).name);
    assert.deepEqual(Object.keys(shown).sort(), names.sort(), `${id}: laws`);
    for (const [law, { applies = "yes", ...classes }] of Object.entries(laws)) {
      const { name, classifications } = book.laws.find((one) => one.id === law);
      assert.equal(shown[name].applies, applies, `${id}: ${law}`);
      for (const [classification, said] of Object.entries(classes)) {
        const of = classifications.find((one) => one.id === classification);
        check(said, of, shown[name].classes[of.title], `${id}: ${classification}`);
      }
    }
    await press(page, "reset");
    await control(page, "click", "begin").first().waitFor();
  }
  assert.deepEqual(await problems(stage), []);
});
