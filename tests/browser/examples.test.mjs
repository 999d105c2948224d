// Every example of the start page, in the file from disk with the network off: the page has the classes that
// tests/examples.toml says, typed from the systems themselves.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { file, openExample } from "./lib/result.mjs";
import { open, problems, single } from "./lib/stage.mjs";
import { control, press } from "./lib/walk.mjs";

/** The lines of the table: by example, `law.classification = "words"`. */
async function table() {
  const found = {};
  let at;
  for (const line of (await readFile(new URL("../examples.toml", import.meta.url), "utf8")).split("\n")) {
    const [, example] = /^\[(\w+)\]/.exec(line) ?? [];
    if (example) at = found[example] = {};
    const [, law, id, words] = /^(\w+)\.(\w+) = "(.*)"/.exec(line) ?? [];
    if (law) at[`${law}.${id}`] = words;
  }
  return found;
}

/** A class of the result in the words of the table. */
function words({ kind, levels, possible, headline }) {
  if (kind === "flags") {
    const held = levels.filter(({ applies }) => applies === "yes").map(({ id, phase }) => `${id} ${phase}`);
    return held.length ? held.join(", ") : "none";
  }
  if (!headline) return possible.length ? `open: ${possible.join(", ")}` : "none";
  const { level, phase, from, now } = headline;
  return `${level} ${phase}${phase === "later" ? ` ${from.earliest}` : ""}${now ? `, ${now} now` : ""}`;
}

test("every example of the start page, in the single file without a network", async (t) => {
  const expected = await table();
  const stage = await open(t, single, { offline: true, acceptDownloads: true });
  const { page } = stage;
  await page.evaluate(() => document.querySelector("ai-selfcheck").setAttribute("as-of", "2026-11-23"));
  const links = page.locator('ai-selfcheck [data-click^="example:"]');
  const offered = await links.evaluateAll((all) => all.map((one) => one.dataset.click.slice("example:".length)));
  assert.deepEqual([...offered].sort(), Object.keys(expected).sort());
  const wrong = [];
  for (const id of offered) {
    await openExample(page, id);
    assert.ok(await page.locator("ai-selfcheck .verdict-law").count(), `${id} shows verdicts`);
    const { path } = await file(page, "report:json");
    const { laws } = JSON.parse(await readFile(path, "utf8")).assessment;
    for (const [what, meant] of Object.entries(expected[id])) {
      const [law, classification] = what.split(".");
      const found = laws[law]?.classifications.find((one) => one.id === classification);
      const said = classification === "applies" ? laws[law]?.applies : found ? words(found) : "none";
      if (said !== meant) wrong.push(`${id}: ${what}: ${said}, not ${meant}`);
    }
    await press(page, "reset");
    await control(page, "click", "begin").first().waitFor();
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(await problems(stage), []);
});
