// What stands on the result page, read as a person reads it; and an example's answers, taken away as a file.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { open, single } from "./stage.mjs";
import { answer, begin, control, press, question } from "./walk.mjs";

/** Presses a button of the result and gives the file that comes of it. */
export async function file(page, message) {
  const coming = page.waitForEvent("download");
  await press(page, message);
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Opens an example of the start page. */
export async function openExample(page, id) {
  const link = control(page, "click", `example:${id}`);
  await link.evaluate((one) => (one.closest("details").open = true));
  await link.click();
  await control(page, "click", "print").first().waitFor();
}

/** The answers of an example in the form of the API. */
export async function exampleAnswers(t, id) {
  const { page } = await open(t, single, { acceptDownloads: true });
  await openExample(page, id);
  const { path } = await file(page, "report:json");
  return JSON.parse(await readFile(path, "utf8")).input.answers;
}

/** The text of a part, with plain spaces. */
export async function words(locator) {
  return (await locator.evaluate((one) => (one.shadowRoot ?? one).textContent)).replaceAll("\u00a0", " ");
}

/**
 * The duties on the page by id: day, all that is said in the line, tags behind the title, and the penalties of a breach.
 * What is only recommended is left out.
 */
export async function duties(page) {
  const lines = await page.locator("ai-selfcheck .part:not(.advised) .duty").evaluateAll((all) =>
    all.map((one) => [
      one.querySelector("[data-change^='done:']").dataset.change.slice(5),
      {
        day: one.querySelector(".duty-date").textContent,
        says: one.querySelector(".duty-body > .hint").textContent,
        tags: [...one.querySelectorAll("h4 .tag")].map((tag) => tag.textContent),
        breach: [...one.querySelectorAll("details p")].map((line) => line.textContent).find((line) => /^Penalties/.test(line)) ?? "",
      },
    ]),
  );
  for (const [, line] of lines) for (const key of ["day", "says", "breach"]) line[key] = line[key].replaceAll("\u00a0", " ");
  return Object.fromEntries(lines);
}

/** A ladder of the result by the name of its classification: the levels in their state. */
export async function ladder(page, name) {
  const titled = page.locator("ai-selfcheck .verdict").filter({ has: page.locator(".ladder-title", { hasText: name }) });
  const steps = await titled.first().locator(".step").evaluateAll((all) => all.map((one) => [one.textContent, one.classList[1]]));
  const at = (state) => steps.filter(([, now]) => now === state).map(([text]) => text);
  return { certain: at("certain"), possible: at("possible"), out: at("out") };
}

/** The verdicts on the page by law: whether it applies; of each class by its title what is said and how its steps stand. */
export async function verdicts(page) {
  return Object.fromEntries(
    await page.locator("ai-selfcheck .verdict-law").evaluateAll((all) =>
      all.map((law) => {
        const classes = [...law.querySelectorAll(".verdict")].map((one) => {
          const texts = (what) => [...one.querySelectorAll(what)].map((part) => part.firstChild.textContent);
          const [level, when] = [...texts(".verdict-level"), ...texts(".verdict-words > .hint")];
          const parts = (flag) => [flag.firstChild, ...flag.querySelectorAll(".tag")].map((part) => part.textContent);
          const flags = [...one.querySelectorAll(".flag")].map(parts);
          const steps = { certain: texts(".step.certain .name"), possible: texts(".step.possible .name") };
          return [texts(".ladder-title")[0], { level, when, ...steps, flags }];
        });
        const applies = law.querySelector('[data-click="page:laws"]') ? "no" : law.querySelector(".reserve") ? "open" : "yes";
        return [law.querySelector("h3").firstChild.textContent.trim(), { applies, classes: Object.fromEntries(classes) }];
      }),
    ),
  );
}

/**
 * Answers the questions of a law by hand, in the file from disk, with the answers of an example; gives what was asked. A
 * question is one heading with one group of controls.
 */
export async function byHand(t, law, example, more = {}) {
  const answers = { ...(await exampleAnswers(t, example)), ...more };
  const stage = await open(t, single, { offline: true });
  const { page } = stage;
  const english = control(page, "click", "language:en");
  if (await english.count()) await english.first().click();
  await begin(page, law);
  const asked = [];
  while (await control(page, "click", "next").count()) {
    if (await question(page)) {
      const parts = ["h2", "fieldset.question"].map((what) => page.locator(`ai-selfcheck ${what}`).count());
      assert.deepEqual(await Promise.all(parts), [1, 1], "one heading, one group of controls");
    }
    asked.push(...(await answer(page, answers, "unknown", 1)));
  }
  return { page, stage, asked };
}

/** The questions that stand under what is open: not answered yet, or answered "don't know" and deciding. */
export async function stillOpen(page) {
  const links = page.locator('ai-selfcheck [part=open] .open [data-click^="edit:"]');
  return links.evaluateAll((all) => all.map((one) => one.dataset.click.slice("edit:".length)));
}
