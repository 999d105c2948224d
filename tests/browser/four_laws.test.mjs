// S18a by hand through four laws: the exporter's chatbot with pictures of its real machines, whose shop also sells to
// people in Japan. At most 45 questions, the profile included; a question is one page with one heading.

import assert from "node:assert/strict";
import { test } from "node:test";
import { maker, rate } from "../node/exporter.mjs";
import { open, pages, problems } from "./lib/stage.mjs";
import { answer, begin, control } from "./lib/walk.mjs";

const laws = ["eu_ai_act", "gdpr", "japan", "kazakhstan"];
const answers = {
  ...maker,
  group: "none",
  turnover: { amount: 15000000, currency: "EUR" },
  size_before: "same",
  kz_annual_income: { amount: 15000000, currency: "EUR", rate },
  where_used: ["germany", "kazakhstan", "japan"],
  roles: ["built", "own_name", "own_service"],
  eu_special: [],
  data_kinds: ["name", "free_text"],
  data_location: ["germany", "kazakhstan"],
  data_recipients: ["provider_only_for_us"],
  purpose_named: "named",
  gdpr_role: "controller",
  gdpr_hosting: "vendor",
  gdpr_basis: "legitimate_interests",
  gdpr_interest_test: ["interest_real", "no_milder_way", "not_overridden"],
  gdpr_source: ["from_person"],
  output_kinds: ["talks", "text", "image"],
  content_shows: ["real_things"],
  kz_offers: true,
  product_safety: [],
  eu_output_limits: [],
  eu_obvious: false,
  eu_deepfake: ["seems_real", "like_existing"],
  affected: ["consumers"],
  gdpr_processing: [],
  gdpr_transfer_ground: "own_staff_only",
  gdpr_device: "nothing",
  jp_supplies: true,
  jp_handling: "database",
  jp_abroad_ground: "listed",
  eu_supplied: false,
};

/** From the laws, not from the code: the acceptance page, S18a, and the sheet on Japan. */
const says = {
  eu_ai_act: { eu_risk: ["transparency"] },
  gdpr: { gdpr_art22: ["not_applicable"], gdpr_dpia: ["required"] },
  japan: { jp_vendor_for_us: ["allowed_conditions"], jp_abroad: ["like_domestic"] },
  kazakhstan: { kz_prohibited: ["not_prohibited"], kz_risk: ["minimal"], kz_autonomy: ["medium"] },
};
const sums = ["450.000 EUR", "20 Mio. EUR", "1.297.500 KZT", "100 Mio. JPY"];

for (const [where, address] of Object.entries(pages)) {
  test(`${where}: four laws in at most 45 questions`, async (t) => {
    const stage = await open(t, address, { offline: true });
    const { page } = stage;
    const language = control(page, "click", "language:de");
    if (await language.count()) await language.first().click();
    await page.evaluate(() => document.addEventListener("ai-selfcheck-change", (event) => (window.told = event.detail)));
    await begin(page, ...laws);
    const asked = await answer(page, answers);
    assert.ok(asked.length <= 45, `${asked.length} questions: ${asked.join(" ")}`);
    assert.equal(new Set(asked).size, asked.length, "no question comes twice");
    assert.deepEqual(asked.filter((id) => !(id in answers)), [], "every question was answered by hand");
    const told = await page.evaluate(() => window.told);
    for (const [law, classes] of Object.entries(says)) {
      const found = told.laws.find(({ id }) => id === law);
      assert.ok(found.complete, `${law}: nothing is left to ask`);
      const levels = Object.fromEntries(found.classifications.map((one) => [one.id, one.levels]));
      for (const [id, expected] of Object.entries(classes)) assert.deepEqual(levels[id], expected, id);
    }
    const result = (await page.locator("ai-selfcheck").evaluate((one) => one.shadowRoot.textContent)).replaceAll("\u00a0", " ");
    for (const sum of sums) assert.ok(result.includes(sum), sum);
    assert.deepEqual(await problems(stage), []);
  });
}
