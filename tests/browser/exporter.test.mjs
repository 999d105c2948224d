// The four variants of the exporter by hand: on the served page, and in the file from disk with the network off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rate, variants } from "../node/exporter.mjs";
import { open, pages, problems } from "./lib/stage.mjs";
import { answer, begin, control } from "./lib/walk.mjs";

const german = (value) => value.toLocaleString("de-DE");

for (const [where, address] of Object.entries(pages)) {
  for (const [name, expected] of Object.entries(variants)) {
    test(`${where}: ${name}`, async (t) => {
      const stage = await open(t, address, { offline: true });
      const { page } = stage;
      const language = control(page, "click", "language:de");
      if (await language.count()) await language.first().click();
      await begin(page, "kazakhstan");
      const income = { ...expected.answers.kz_annual_income, rate };
      const asked = await answer(page, { ...expected.answers, kz_annual_income: income });
      assert.ok(asked.length <= 30, `${asked.length} questions`);
      const result = (await page.locator("ai-selfcheck").evaluate((one) => one.shadowRoot.textContent)).replaceAll("\u00a0", " ");
      for (const [tenge, euros] of Object.values(expected.fines).flat()) {
        assert.ok(result.includes(`${german(tenge)} KZT`), `${tenge} KZT`);
        assert.ok(result.includes(`${german(euros)} EUR`), `${euros} EUR`);
      }
      assert.equal(result.includes("Ob das Gesetz gilt, ist offen"), expected.applies === "open");
      const mark = "Synthetische Ergebnisse maschinenlesbar kennzeichnen";
      assert.ok(expected.not.includes("kz_machine_mark") || result.includes(mark), mark);
      assert.deepEqual(await problems(stage), []);
    });
  }
}
