// A customer chatbot under the GDPR, answered by hand in the file from disk. What is expected is typed from the law.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byHand, duties, ladder, words } from "./lib/result.mjs";
import { problems } from "./lib/stage.mjs";
import { control } from "./lib/walk.mjs";

/** Size S: 30 staff, 4 million. */
const small = { headcount: 30, turnover: { amount: 4000000, currency: "EUR" } };

/** A document of the result, opened to be read. */
async function document(page, title) {
  const fold = page.locator("ai-selfcheck details.document").filter({ has: page.locator("summary", { hasText: title }) }).first();
  await fold.locator("summary").click();
  return words(fold.locator(".paper"));
}

test("S01 at size S: assessment, officer, contract, notice, basis and vendor, and both documents filled in", async (t) => {
  const { page, stage, asked } = await byHand(t, "gdpr", "s01", small);
  // Asked in the interview: the basis with its three steps, and the vendor: who gets the data, where, what he does.
  for (const id of ["gdpr_basis", "gdpr_interest_test", "data_recipients", "data_location", "gdpr_hosting"]) {
    assert.ok(asked.includes(id), id);
  }
  assert.deepEqual((await ladder(page, "Data protection impact assessment")).certain, ["Required"]);
  assert.deepEqual((await ladder(page, "Automated decisions")).certain, ["Not applicable"]);
  const found = await duties(page);
  const expected = {
    gdpr_dpia_before: /35/, gdpr_dpo: /38/, gdpr_processor_contract: /28\(3\)/, gdpr_notice: /13/,
    gdpr_legal_basis: /6\(1\)/, gdpr_balancing: /6\(1\)\(f\)/, gdpr_objection_notice: /21\(4\)/, gdpr_record: /30\(1\)/,
  };
  for (const [id, cite] of Object.entries(expected)) {
    assert.ok(found[id], `${id} among ${Object.keys(found).join(" ")}`);
    assert.match(found[id].says, cite, id);
    assert.match(found[id].day, /25 May 2018/, id);
  }
  // Not known and still deciding: storage on the device (section 25 TDDDG), access from the USA (transfer ground).
  const open = page.locator("ai-selfcheck section.open").first();
  for (const id of ["gdpr_device", "data_location"]) assert.ok(await open.locator(`[data-click="edit:${id}"]`).count(), id);

  const record = await document(page, "Record of processing");
  assert.match(record, /legitimate interest/i);
  assert.match(record, /Consumers/i);
  assert.match(record, /____/, "what was not asked is a visible blank");
  const notice = await document(page, "Privacy notice");
  assert.match(notice, /object/i, "the right to object, apart from the others");
  assert.match(notice, /AI/, "they talk to an AI");
  assert.match(notice, /____/);

  const costs = await words(page.locator("ai-selfcheck .part.costs"));
  // 9.3, row T2, marked as one source: 83(5) medium, and the maximum of 20 million.
  assert.match(costs, /EUR 6,000 to (EUR )?80,000[^;]*\(one source, or our reading\)/);
  assert.match(costs, /EUR 20 million/);
  assert.deepEqual(await problems(stage), []);
});

test("the starting point of a medium breach of Article 83(5) at 60 million is the cell of the table", async (t) => {
  const { page } = await byHand(t, "gdpr", "s01", { turnover: { amount: 60000000, currency: "EUR" } });
  await page.locator("ai-selfcheck details.circumstances > summary").click();
  const medium = page.locator('ai-selfcheck [data-change="circumstance:gdpr_seriousness"][value="medium"]');
  await medium.locator("..").locator("label").first().click();
  const cost = page.locator("ai-selfcheck .cost").filter({ hasText: "83(5)" }).first();
  // Row T4, above 50 up to 100 million: 160,000 to 800,000.
  assert.match(await words(cost.locator(".orientation")), /EUR 160,000 to (EUR )?800,000/);
  assert.doesNotMatch(await words(cost.locator(".orientation")), /320,000|400,000/);
  assert.equal(await control(page, "click", "next").count(), 0);
});
