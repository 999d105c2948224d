// What a person takes away: files, made in the page with the network off, and read again.

import assert from "node:assert/strict";
import { copyFile, readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { axe, violations } from "./lib/axe.mjs";
import { at, host, tag } from "./lib/host.mjs";
import { file } from "./lib/result.mjs";
import { open, problems, served, single } from "./lib/stage.mjs";
import { rich } from "./lib/systems.mjs";
import { answer, begin, control, press } from "./lib/walk.mjs";

async function result(t, address, options) {
  const stage = await open(t, address, { acceptDownloads: true, ...options });
  await begin(stage.page, "kazakhstan");
  await answer(stage.page, rich);
  return stage;
}

const summary = (page) => page.locator("ai-selfcheck .widget .page").innerText();

test("every file is made in the page and nothing is asked for", async (t) => {
  const stage = await result(t, single, { offline: true });
  const { page } = stage;
  const endings = { save: "json", "report:html": "html", "report:markdown": "md", "report:text": "txt", "report:json": "result.json" };
  for (const [message, ending] of Object.entries(endings)) {
    const { name, path } = await file(page, message);
    assert.match(name, new RegExp(`\\d{4}-\\d\\d-\\d\\d\\.${ending}$`), message);
    const text = await readFile(path, "utf8");
    assert.ok(text.length > 500, `${message}: ${text.length} characters`);
    if (ending.endsWith("json")) JSON.parse(text);
  }
  assert.deepEqual(await problems(stage), []);
});

test("a saved file gives the same result again", async (t) => {
  const { page } = await result(t, single);
  const before = await summary(page);
  const { path } = await file(page, "save");
  const text = await readFile(path, "utf8");
  const again = await open(t, single, { offline: true });
  const chooser = again.page.waitForEvent("filechooser");
  await press(again.page, "open_file");
  await (await chooser).setFiles({ name: "saved.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await again.page.locator("ai-selfcheck [part=notice]").waitFor();
  await press(again.page, "page:questions");
  await control(again.page, "click", "print").first().waitFor();
  assert.equal(await summary(again.page), before);
  assert.deepEqual(await problems(again), []);
});

test("a file that is none changes nothing and is told", async (t) => {
  const stage = await open(t, served);
  const { page } = stage;
  for (const text of ["", "{", "[]", '{"version":999}', "<html>"]) {
    const chooser = page.waitForEvent("filechooser");
    await press(page, "open_file");
    await (await chooser).setFiles({ name: "odd.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("ai-selfcheck [part=notice]").waitFor();
    await page.waitForTimeout(100);
  }
  await begin(page);
  assert.deepEqual(await problems(stage), []);
});

test("the report as a page stands alone and is open to everybody", async (t) => {
  const { page } = await result(t, served);
  const { path } = await file(page, "report:html");
  const text = await readFile(path, "utf8");
  assert.doesNotMatch(text, /<script\b|<link\b|<img\b|@import|\burl\(|\son[a-z]+=/i);
  const { page: report } = await open(t, served, { scripts: [axe] });
  await copyFile(path, `${path}.html`);
  await report.goto(pathToFileURL(`${path}.html`).href);
  assert.deepEqual(await violations(report), []);
});

test("copied text is the report", async (t) => {
  const { context, page } = await result(t, served);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, "copy");
  await page.waitForTimeout(300);
  const { path } = await file(page, "report:text");
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), (await readFile(path, "utf8")).trim());
});

test("in print the result is whole and the rest of the page is gone", async (t) => {
  const body = `<p id="around">around</p><ai-selfcheck lang="en"></ai-selfcheck>${tag}`;
  const stage = await result(t, at("print.html"), { routes: { "print.html": host(body) } });
  const { page } = stage;
  await page.evaluate(() => {
    window.print = () => (window.printed = getComputedStyle(document.querySelector("#around")).display);
  });
  await page.emulateMedia({ media: "print" });
  // In print there are no buttons to press.
  await page.locator('ai-selfcheck [data-click="print"]').first().dispatchEvent("click");
  assert.equal(await page.evaluate(() => window.printed), "none", "while it prints");
  assert.ok((await page.pdf()).length > 10000);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#around").evaluate((one) => getComputedStyle(one).display), "block", "afterwards");
  assert.deepEqual(await problems(stage), []);
});
