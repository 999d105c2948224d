// The four variants of the exporter through `assess`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asOf, rate, variants } from "./exporter.mjs";

const folder = process.env.SELFCHECK_PKG ?? fileURLToPath(new URL("../../pkg", import.meta.url));
const api = await import(pathToFileURL(join(folder, "index.js")).href);
api.initSync({ module: await readFile(join(folder, "ai_selfcheck_bg.wasm")) });

for (const [name, expected] of Object.entries(variants)) {
  test(name, () => {
    const input = { asOf, laws: ["kazakhstan"], currency: "EUR", answers: expected.answers, parameters: { rates: { "EUR/KZT": rate } } };
    const law = api.assess(input).laws.kazakhstan;
    const duty = (id) => law.obligations.find((one) => one.id === id);
    assert.equal(law.applies, expected.applies);
    for (const id of expected.owed) {
      assert.equal(duty(id).applies, expected.applies, id);
      assert.equal(duty(id).phase, "now", id);
      assert.equal(duty(id).from.latest, expected.applies === "yes" ? "2026-01-18" : null, id);
    }
    for (const id of expected.not) assert.equal(duty(id).applies, "no", id);
    const penalty = (id) => law.penalties.find((one) => one.id === id);
    for (const [id, sums] of Object.entries(expected.fines)) {
      assert.equal(penalty(id).applies, expected.applies, id);
      assert.deepEqual(penalty(id).exposure.map((sum) => [sum.to.high, sum.converted.to.high]), sums, id);
    }
    for (const id of expected.none) assert.equal(penalty(id).applies, "no", id);
    const unclear = law.open.unclear.map((one) => one.openPoint);
    assert.equal(unclear.includes("kz_foreign_provider"), expected.applies === "open");
    assert.deepEqual(law.open.ask, []);
  });
}
