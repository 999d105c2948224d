// What stands on the result page, read as a person reads it; and an example's answers, taken away as a file.

import { readFile } from "node:fs/promises";
import { open, single } from "./stage.mjs";
import { answer, begin, control, press } from "./walk.mjs";

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

/** The duties on the page by id: day, and all that is said in the line. What is only recommended is left out. */
export async function duties(page) {
  const lines = await page.locator("ai-selfcheck .part:not(.advised) .duty").evaluateAll((all) =>
    all.map((one) => [
      one.querySelector("[data-change^='done:']").dataset.change.slice(5),
      { day: one.querySelector(".duty-date").textContent, says: one.querySelector(".duty-body > .hint").textContent },
    ]),
  );
  for (const [, line] of lines) for (const key in line) line[key] = line[key].replaceAll("\u00a0", " ");
  return Object.fromEntries(lines);
}

/** A ladder of the result by the name of its classification: the levels in their state. */
export async function ladder(page, name) {
  const titled = page.locator("ai-selfcheck .verdict").filter({ has: page.locator(".ladder-title", { hasText: name }) });
  const steps = await titled.first().locator(".step").evaluateAll((all) => all.map((one) => [one.textContent, one.classList[1]]));
  const at = (state) => steps.filter(([, now]) => now === state).map(([text]) => text);
  return { certain: at("certain"), possible: at("possible"), out: at("out") };
}

/** Answers the questions of a law by hand, in the file from disk, with the answers of an example; gives what was asked. */
export async function byHand(t, law, example, more = {}) {
  const answers = { ...(await exampleAnswers(t, example)), ...more };
  const stage = await open(t, single, { offline: true });
  const { page } = stage;
  const english = control(page, "click", "language:en");
  if (await english.count()) await english.first().click();
  await begin(page, law);
  const asked = await answer(page, answers);
  return { page, stage, asked };
}
