// A customer chatbot under the GDPR, answered by hand in the file from disk. What is expected is typed from the law.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byHand, duties, ladder, words } from "./lib/result.mjs";
import { problems } from "./lib/stage.mjs";
import { control } from "./lib/walk.mjs";

/** Size S: 30 staff, 4 million. */
const small = { headcount: 30, turnover: { amount: 4000000, currency: "EUR" } };

/** A document of the result, opened to be read: its text by heading. */
async function document(page, title) {
  const fold = page.locator("ai-selfcheck details.document").filter({ has: page.locator("summary", { hasText: title }) }).first();
  await fold.locator("summary").click();
  await fold.locator(".paper").waitFor({ state: "visible" });
  return fold.locator(".paper").evaluate((paper) => {
    const blocks = {};
    let heading;
    for (const line of paper.querySelectorAll("h4, p, li")) {
      if (line.localName === "h4") heading = line.textContent;
      else if (heading) blocks[heading] = `${blocks[heading] ?? ""}${line.textContent}\n`;
    }
    return blocks;
  });
}

const BLANK = "____________";
/** Support from the United States is not known: that is neither a transfer nor none. */
const CLEAR = "To be clarified: the answers leave open whether this part applies.";

function says(blocks, wanted) {
  for (const [heading, parts] of Object.entries(wanted)) {
    for (const part of parts) assert.ok(blocks[heading].includes(part), `${heading} without "${part}": ${blocks[heading]}`);
  }
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
    gdpr_processor_choice: /28\(1\)/, gdpr_sub_processors: /28\(2\)/, gdpr_interest_told: /13/, gdpr_security: /32/, gdpr_breach_report: /33/,
  };
  for (const [id, cite] of Object.entries(expected)) {
    assert.ok(found[id], `${id} among ${Object.keys(found).join(" ")}`);
    assert.match(found[id].says, cite, id);
    assert.match(found[id].day, /25 May 2018/, id);
  }
  // Art. 83(4) for contract, record, assessment, officer, security; 83(5) for basis, notice and rights (9.1).
  const lower = ["gdpr_dpia_before", "gdpr_dpo", "gdpr_processor_contract", "gdpr_record", "gdpr_security", "gdpr_breach_report"];
  const upper = ["gdpr_legal_basis", "gdpr_notice", "gdpr_objection_notice"];
  for (const id of lower) assert.match(found[id].says + found[id].breach, /EUR 10 million.*83\(4\)/, id);
  for (const id of upper) assert.match(found[id].says + found[id].breach, /EUR 20 million.*83\(5\)/, id);
  // VN-01: checks of the vendor are advice, no clearance.
  const advised = page.locator("ai-selfcheck .part.advised");
  for (const id of ["training", "region", "retention", "changes"]) {
    assert.equal(await advised.locator(`[data-change="done:gdpr_vendor_${id}"]`).count(), 1, id);
  }
  for (const id of ["gdpr_transfer_basis", "gdpr_device_consent_duty"]) assert.deepEqual(found[id].tags, ["may apply"], id);
  assert.deepEqual(["gdpr_a22_stop", "gdpr_notice_other_source", "gdpr_threshold_check"].filter((id) => id in found), []);
  // Not known and still deciding: storage on the device (section 25 TDDDG), access from the USA (transfer ground).
  const open = page.locator("ai-selfcheck section.open").first();
  for (const id of ["gdpr_device", "data_location"]) assert.ok(await open.locator(`[data-click="edit:${id}"]`).count(), id);

  // 10.1: V1 to V8 of Article 30(1), then good practice. Answers stand in it, all else is a blank.
  const record = await document(page, "Record of processing");
  assert.deepEqual(Object.keys(record), [
    "Processing activity", "Controller", "Data protection officer", "Purposes", "Categories of data subjects", "Categories of data",
    "Recipients", "Transfer to third countries", "Erasure periods, where possible for each kind of data",
    "Technical and organisational measures, where possible", "Voluntary entries",
  ]);
  says(record, {
    Controller: ["Role by your answers: We alone", BLANK],
    "Data protection officer": [BLANK],
    Purposes: ["It talks or writes with people", "It produces text", BLANK],
    "Categories of data subjects": ["Consumers, customers", BLANK],
    "Categories of data": ["Name, address, e-mail", "Free text", BLANK],
    Recipients: ["A vendor who processes them for us only", BLANK],
    "Transfer to third countries": ["not clear:", "United States", CLEAR, BLANK],
    "Erasure periods, where possible for each kind of data": [BLANK],
    "Voluntary entries": ["Legal basis: Legitimate interest", BLANK],
  });
  // 10.2: N1 to N8, N10, N11, N15, N17, N18; no consent to withdraw, no decision by the machine alone, no other source.
  const notice = await document(page, "Privacy notice");
  assert.deepEqual(Object.keys(notice), [
    "Information on the processing of your data with artificial intelligence", "Who is responsible", "Data protection officer",
    "You are talking to an AI", "What we use the data for", "Basis", "Who receives the data", "Countries outside the EU",
    "How long we store", "Your rights", "Your right to object (show separately and highlighted)", "Complaint",
    "Do you have to provide the data?", "To a human", "Please enter nothing confidential",
  ]);
  says(notice, {
    "Who is responsible": [BLANK],
    "What we use the data for": ["Name, address, e-mail", "Free text", BLANK],
    Basis: ["Our legitimate interest (Article 6(1)(f) GDPR), namely: ____", BLANK],
    "Who receives the data": ["A vendor who processes them for us only", BLANK],
    "Countries outside the EU": [CLEAR, BLANK],
    "How long we store": [BLANK],
  });

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
