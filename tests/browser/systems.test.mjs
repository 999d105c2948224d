// Whole systems through the interview: what the page says is what the API says for the same answers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, host, tag } from "./lib/host.mjs";
import { open, problems, shipped } from "./lib/stage.mjs";
import { answer, begin } from "./lib/walk.mjs";

const api = await import(pathToFileURL(join(shipped, "index.js")).href);
api.initSync({ module: await readFile(join(shipped, "ai_selfcheck_bg.wasm")) });

const asOf = "2026-11-23";

/** A German maker with a branch in Almaty; nothing special occurs. As in tests/scenarios. */
const exporter = {
  org_kind: "company",
  org_seat: ["germany", "kazakhstan"],
  headcount: 180,
  kz_annual_income: { amount: 15000000, currency: "EUR" },
  sector: [],
  working_method: "learnt",
  where_used: ["germany", "kazakhstan"],
  kz_roles: ["holder"],
  last_word: "human_can_undo",
  person_effects: [],
  people_functions: [],
  harmful_functions: [],
  output_kinds: ["text"],
  content_shows: [],
  data_kinds: [],
  data_location: ["kazakhstan"],
  kz_data_ground: "consent",
  kz_decision_ground: "consent",
  kz_data_subjects: 5000,
  kz_mode: "closed",
  kz_failure: [],
  kz_state_link: [],
  kz_wants_listing: false,
  training_data: [],
};

const systems = {
  "a sales chatbot with pictures": {
    answers: { ...exporter, output_kinds: ["talks", "text", "image"], content_shows: ["real_things"], kz_offers: true, data_kinds: ["name", "free_text"] },
    says: { kz_risk: ["minimal"], kz_autonomy: ["medium"], kz_prohibited: ["not_prohibited"] },
  },
  "moods of agents read from their voices": {
    answers: {
      ...exporter,
      headcount: 600,
      people_functions: ["reads_emotions", "staff"],
      kz_p6_ground: "neither",
      data_kinds: ["photo_voice"],
      person_effects: ["major"],
      last_word: "human_always",
    },
    says: { kz_prohibited: ["prohibited"], kz_risk: ["minimal"], kz_autonomy: ["low"] },
  },
  "ranges, parts and things nobody knows": {
    answers: {
      ...exporter,
      headcount: { min: 90, max: 120 },
      kz_annual_income: "unknown",
      output_kinds: { yes: ["text"], unknown: ["image"] },
      last_word: "unknown",
      kz_failure: "unknown",
    },
    says: { kz_prohibited: ["not_prohibited"] },
  },
};

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
