// Whole systems through the interview: what the page says is what the API says for the same answers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, host, tag } from "./lib/host.mjs";
import { open, problems, shipped } from "./lib/stage.mjs";
import { asOf, systems } from "./lib/systems.mjs";
import { answer, begin } from "./lib/walk.mjs";

const api = await import(pathToFileURL(join(shipped, "index.js")).href);
api.initSync({ module: await readFile(join(shipped, "ai_selfcheck_bg.wasm")) });

for (const [name, { answers, says }] of Object.entries(systems)) {
  test(`${name}: the interview says what the API says`, async (t) => {
    const body = `<ai-selfcheck lang="en" laws="kazakhstan" as-of="${asOf}"></ai-selfcheck>${tag}`;
    const stage = await open(t, at("system.html"), { routes: { "system.html": host(body) } });
    const { page } = stage;
    await page.evaluate(() => {
      for (const kind of ["change", "complete"]) {
        document.addEventListener(`ai-selfcheck-${kind}`, (event) => (window.told = event.detail));
      }
    });
    await begin(page);
    const asked = await answer(page, answers);
    const given = Object.fromEntries(asked.map((id) => [id, answers[id] ?? "unknown"]));
    // What the interview had no reason to ask is not said to the API either.
    const result = api.assess({ asOf, language: "en", laws: ["kazakhstan"], answers: given });
    const told = Object.fromEntries((await page.evaluate(() => window.told)).laws[0].classifications.map(({ id, levels }) => [id, levels]));
    const meant = Object.fromEntries(result.laws.kazakhstan.classifications.map(({ id, possible }) => [id, possible]));
    assert.deepEqual(told, meant);
    for (const [id, levels] of Object.entries(says)) assert.deepEqual(told[id], levels, id);
    assert.deepEqual(result.laws.kazakhstan.open.ask, [], "nothing is left to ask");
    assert.deepEqual(await problems(stage), []);
  });
}
