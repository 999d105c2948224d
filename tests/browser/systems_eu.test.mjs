// Systems under the AI Act, answered by hand in the file from disk. What is expected is typed from the law.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byHand, duties, ladder, stillOpen, words } from "./lib/result.mjs";
import { problems } from "./lib/stage.mjs";
import { control, give, press } from "./lib/walk.mjs";

/** Questions about the organisation, asked once for all systems. */
const PROFILE = ["org_kind", "org_seat", "headcount", "group", "group_staff", "turnover", "balance_sheet", "size_before", "sector"];

test("S02, document analysis: minimal, within 12 questions after the profile", async (t) => {
  const { page, stage, asked } = await byHand(t, "eu_ai_act", "s02");
  const own = asked.filter((id) => !PROFILE.includes(id));
  assert.ok(own.length <= 12, `${own.length}: ${own.join(" ")}`);
  assert.equal(new Set(asked).size, asked.length, "no question comes twice");
  const { certain, possible } = await ladder(page, "Risk level");
  assert.deepEqual([certain, possible], [["None of these levels"], []]);
  assert.deepEqual(await stillOpen(page), []);
  assert.equal(await page.locator("ai-selfcheck [part=provisional]").count(), 0, "the result is no longer provisional");
  assert.equal(await page.locator("ai-selfcheck .cost").count(), 0, "nothing can be fined");
  assert.match(await words(page.locator("ai-selfcheck section.open").first()), /Nothing|nothing/);
  // 4(1): literacy since 2025-02-02, in no fine tier; nothing else is owed by a deployer of a minimal system.
  const found = await duties(page);
  assert.deepEqual(Object.keys(found), ["eu_literacy"]);
  assert.match(found.eu_literacy.day, /2 February 2025/);
  assert.match(found.eu_literacy.says, /no fine/);
  assert.deepEqual(await problems(stage), []);
});

// Article 26, 27 and 86; the tool is an old type, so all of it is owed from the redesign on 2028-03-01 (Art. 111(2)).
// Not D-06 (applicants from outside), D-07 (no public authority), D-09 (no police), D-12 (no FRIA for a private employer).
const F4 = /99\(4\)|at most EUR 450,000|up to EUR 450,000/;
const S04 = {
  eu_d_instructions: [/26\(1\)/, F4],
  eu_d_oversight: [/26\(2\)/, F4],
  eu_d_input: [/26\(4\)/, F4],
  eu_d_monitor: [/26\(5\)/, F4],
  eu_d_logs: [/26\(6\)/, F4],
  eu_d_dpia: [/26\(9\)/, F4],
  eu_d_inform_persons: [/26\(11\)/, F4],
  eu_d_cooperate: [/26\(12\)/, F4],
  eu_d_explain: [/86/, /EUR 50,000/],
  // 99(5): wrong information to authorities, a duty of everybody who has one of the others.
  eu_true_answers: [/99\(5\)/, /EUR 150,000/],
};

test("S04, applicant screening: exactly the duties of a deployer, with days and tiers", async (t) => {
  const { page, stage } = await byHand(t, "eu_ai_act", "s04");
  const found = await duties(page);
  assert.deepEqual(Object.keys(found).sort(), [...Object.keys(S04), "eu_literacy"].sort());
  for (const [id, says] of Object.entries(S04)) {
    assert.match(found[id].day, /1 March 2028/, id);
    for (const pattern of says) assert.match(found[id].says, pattern, id);
  }
  assert.match(found.eu_literacy.day, /2 February 2025/);
  assert.match(found.eu_literacy.says, /no fine/);
  assert.deepEqual((await ladder(page, "Risk level")).certain, ["None of these levels", "High-risk"], "minimal until 2027-12-02");
  // 8.2: an SME pays the lower of EUR 15 million and 3 %, of EUR 7.5 million and 1 % of 15 million.
  const heads = await page.locator("ai-selfcheck .cost-head").allTextContents();
  const costs = heads.map((text) => text.replaceAll("\u00a0", " "));
  const meant = [/99\(4\).*at most EUR 450,000/, /99\(5\).*at most EUR 150,000/, /Section 15 KI-MIG.*at most EUR 50,000/];
  assert.equal(costs.length, meant.length, costs.join("\n"));
  for (const one of meant) assert.ok(costs.some((cost) => one.test(cost)), `${one}: ${costs.join("\n")}`);
  assert.deepEqual(await problems(stage), []);
});

// 7.2: P-01 to P-13 and P-15 to P-22; no P-14 (seat in the EU), no P-23 (profiling: no filter).
const PROVIDER = [
  "requirements", "risk_management", "data_governance", "documentation", "logging", "instructions", "oversight", "robustness", "contact",
  "quality", "keep", "correct", "cooperate", "suppliers", "internal_control", "new_assessment", "declaration", "ce_mark", "register",
  "monitoring", "incidents", "accessibility",
];
// 7.3: D-01 to D-05, D-08, D-10 to D-13; credit (Annex III 5(b)) makes D-12 everybody's.
const DEPLOYER = [
  "instructions", "oversight", "input", "monitor", "logs", "dpia", "inform_persons", "cooperate", "fria", "fria_notice", "explain",
];
// 8.1: 72 and 73 in no list of fines; 21, 27 and 86 only in section 15 KI-MIG, EUR 50,000; the rest 3 % of 900 million.
const UNFINED = ["eu_p_monitoring", "eu_p_incidents"];
const GERMAN = ["eu_p_cooperate", "eu_d_fria", "eu_d_fria_notice", "eu_d_explain"];

test("S03a, a bank's own score: exactly the duties of the provider and of the deployer, beside each other", async (t) => {
  const { page, stage } = await byHand(t, "eu_ai_act", "s03a");
  const found = await duties(page);
  const both = [...PROVIDER.map((id) => `eu_p_${id}`), ...DEPLOYER.map((id) => `eu_d_${id}`)];
  assert.deepEqual(Object.keys(found).sort(), [...both, "eu_literacy", "eu_true_answers"].sort());
  for (const id of both) {
    const { day, says, tags, breach } = found[id];
    assert.match(says, id.startsWith("eu_p_") ? /^Provider/ : /^Deployer/, id);
    // Whether other Union law gives the explanation of Article 86 is not known.
    assert.equal(tags.includes("may apply"), id === "eu_d_explain", id);
    if (id !== "eu_d_explain") assert.equal(day, "from 1 February 2028", id);
    let [sum, under] = [/EUR 27 million/, /99\(4\)/];
    if (UNFINED.includes(id)) [sum, under] = [/no fine/, /^$/];
    if (GERMAN.includes(id)) [sum, under] = [/EUR 50,000/, /KI-MIG/];
    assert.match(says, sum, id);
    assert.match(breach, under, id);
  }
  assert.deepEqual(await stillOpen(page), ["eu_other_explanation"]);
  const flags = await words(page.locator("ai-selfcheck .verdict").filter({ hasText: "Your roles" }).first());
  assert.ok(flags.includes("Provider") && flags.includes("Deployer"), flags);
  assert.deepEqual(await problems(stage), []);
});

test("not knowing whether people are assessed leaves every level possible, and names the question that decides", async (t) => {
  const { page, stage } = await byHand(t, "eu_ai_act", "s02", { people_functions: "unknown" });
  // Moods at work would be prohibited, rating staff high-risk, sorting by body transparency; or nothing of it.
  const levels = ["None of these levels", "Transparency", "High-risk", "Prohibited"];
  assert.deepEqual(await ladder(page, "Risk level"), { certain: [], possible: levels, out: [] });
  const range = `Still possible: ${levels.slice(0, 3).join(", ")} or ${levels[3]}.`;
  assert.ok((await words(page.locator("ai-selfcheck .verdict").first())).includes(range), range);
  assert.equal(await control(page, "click", "next").count(), 0, "the interview has ended all the same");
  const open = page.locator("ai-selfcheck section.open").first();
  const named = open.locator('[data-click="edit:people_functions"]');
  assert.equal(await named.textContent(), "What does the system recognise, rate or decide about people?");
  assert.match(await words(open), /Risk level/);
  // It does decide: once it is known that the system does nothing of the kind, the level is certain.
  await named.click();
  await give(page, "people_functions", []);
  await press(page, "next");
  await control(page, "click", "print").first().waitFor();
  assert.deepEqual((await ladder(page, "Risk level")).certain, ["None of these levels"]);
  assert.deepEqual(await stillOpen(page), []);
  assert.deepEqual(await problems(stage), []);
});
