// Systems under the AI Act, answered by hand in the file from disk. What is expected is typed from the law.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byHand, duties, ladder, words } from "./lib/result.mjs";
import { problems } from "./lib/stage.mjs";
import { control } from "./lib/walk.mjs";

/** Questions about the organisation, asked once for all systems. */
const PROFILE = ["org_kind", "org_seat", "headcount", "group", "group_staff", "turnover", "balance_sheet", "size_before", "sector"];

test("S02, document analysis: minimal, within 12 questions after the profile", async (t) => {
  const { page, stage, asked } = await byHand(t, "eu_ai_act", "s02");
  const own = asked.filter((id) => !PROFILE.includes(id));
  assert.ok(own.length <= 12, `${own.length}: ${own.join(" ")}`);
  assert.deepEqual((await ladder(page, "Risk level")).certain, ["None of these levels"]);
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
  assert.deepEqual(await problems(stage), []);
});

test("S03a, a bank's own score: the duties of the provider and of the deployer stand beside each other", async (t) => {
  const { page } = await byHand(t, "eu_ai_act", "s03a");
  const found = Object.keys(await duties(page));
  // P-02, P-04, P-16, P-19 and D-02, D-10, D-12 of the law; the clerk or machine makes no difference.
  const provider = ["eu_p_risk_management", "eu_p_documentation", "eu_p_internal_control", "eu_p_register"];
  const deployer = ["eu_d_oversight", "eu_d_inform_persons", "eu_d_fria", "eu_literacy"];
  assert.deepEqual([...provider, ...deployer].filter((id) => !found.includes(id)), []);
  const flags = await words(page.locator("ai-selfcheck .verdict").filter({ hasText: "Your roles" }).first());
  assert.ok(flags.includes("Provider") && flags.includes("Deployer"), flags);
});

test("not knowing whether people are assessed leaves a range of levels, and names the question that decides", async (t) => {
  const { page } = await byHand(t, "eu_ai_act", "s04", { people_functions: "unknown" });
  const { certain, possible, out } = await ladder(page, "Risk level");
  assert.deepEqual(certain, []);
  // Still possible: nothing of it, or high-risk by Annex III; what would be prohibited depends on it as well.
  for (const level of ["None of these levels", "High-risk"]) assert.ok(possible.includes(level), possible.join());
  assert.ok(possible.length + out.length === 4, "every level is shown");
  const open = page.locator("ai-selfcheck section.open").first();
  assert.ok(await open.locator('[data-click="edit:people_functions"]').count(), "the question stands under what is open");
  assert.match(await words(open), /Risk level/);
  assert.equal(await control(page, "click", "next").count(), 0, "the interview has ended all the same");
});
