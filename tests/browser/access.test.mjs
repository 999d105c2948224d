// Everybody can use it: axe in every look, by keyboard alone, enlarged, without motion.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, violations } from "./lib/axe.mjs";
import { open, pages, problems, served, single } from "./lib/stage.mjs";
import { rich } from "./lib/systems.mjs";
import { answer, begin, control, press, question } from "./lib/walk.mjs";

const looks = {
  "light": {},
  "dark": { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "320 px": { width: 320 },
};

async function inEveryLook(page, where) {
  for (const [look, { width = 1200, ...media }] of Object.entries(looks)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
    assert.deepEqual(await violations(page), [], `${where}, ${look}`);
  }
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: axe finds nothing on start, a question and the result, in every look`, async (t) => {
    // Without motion: a colour on its way from one look to the next belongs to neither.
    const { page } = await open(t, address, { scripts: [axe], reducedMotion: "reduce" });
    await inEveryLook(page, "start");
    await begin(page, "kazakhstan");
    await inEveryLook(page, "laws");
    await control(page, "click", "next").click();
    assert.ok(await question(page), "a question");
    await inEveryLook(page, "question");
    await answer(page, rich);
    await inEveryLook(page, "result");
    await unfold(page);
    await inEveryLook(page, "result, unfolded");
  });
}

const unfold = (page) =>
  page.locator("ai-selfcheck details:not([open]) > summary").evaluateAll((all) => all.forEach((one) => one.click()));

/** A system under three laws, with everything in its result open: comparison, time line, documents. */
async function several(page) {
  await press(page, "example:s09");
  await page.locator("ai-selfcheck details.settings > summary").click();
  await control(page, "change", "as_of").fill("2027-12-02");
  await control(page, "change", "as_of").blur();
  await page.locator("ai-selfcheck .compared").waitFor();
  await unfold(page);
}

test("axe finds nothing in a result under several laws, unfolded, in every look", async (t) => {
  const { page } = await open(t, single, { scripts: [axe], reducedMotion: "reduce" });
  await control(page, "click", "example:s09").evaluate((one) => (one.closest("details").open = true));
  await inEveryLook(page, "examples");
  await several(page);
  await inEveryLook(page, "several laws");
});

test("axe does find faults inside the widget", async (t) => {
  const { page } = await open(t, served, { scripts: [axe] });
  await page.evaluate(() => {
    const root = document.querySelector("ai-selfcheck").shadowRoot;
    root.append(document.createElement("input"), document.createElement("button"));
  });
  const found = (await violations(page)).map((line) => line.split(":")[0]);
  assert.ok(found.includes("label") && found.includes("button-name"), found.join());
});

/** The element that has the focus, through shadow roots. */
const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { click, change, input } = at.dataset;
    return { tag: at.localName, message: click ?? change ?? input ?? "", type: at.type ?? "", id: at.id };
  });

/** Tab until something is reached; fails where it cannot be reached. */
async function tabTo(page, wanted) {
  for (let step = 0; step < 80; step += 1) {
    const at = await focused(page);
    if (wanted(at)) return at;
    await page.keyboard.press("Tab");
  }
  throw new Error("cannot be reached by the keyboard");
}

test("from start to result by keyboard alone", async (t) => {
  const stage = await open(t, single);
  const { page } = stage;
  await tabTo(page, ({ message }) => message === "begin");
  await page.keyboard.press("Enter");
  let questions = 0;
  for (let step = 0; step < 300 && (await control(page, "click", "next").count()) > 0; step += 1) {
    const heading = await focused(page);
    assert.equal(heading.tag, "h2", "the focus is on the heading after each step");
    const id = await question(page);
    if (id) {
      questions += 1;
      const own = (at) => at.message.startsWith(`tick:${id}:`) || (at.message === `answer:${id}` && at.type === "radio");
      const unknown = (at) => at.message === `unknown:${id}`;
      await tabTo(page, (at) => own(at) || unknown(at));
      await page.keyboard.press("Space");
      // Enter inside a form goes on; a checkbox or radio has no line to break.
      await page.keyboard.press("Enter");
    } else {
      await tabTo(page, ({ message }) => message === "next");
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.localName === "h2";
    });
  }
  assert.ok(questions > 3, `${questions} questions`);
  assert.equal((await focused(page)).tag, "h2", "the focus is on the heading of the result");
  assert.deepEqual(await problems(stage), []);
});

for (const [name, size] of Object.entries({
  "at 200 %": { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  "at 400 %": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
})) {
  test(`${name} nothing is cut off or scrolled sideways`, async (t) => {
    const { page } = await open(t, served, size);
    const wide = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.scrollingElement;
        return scrollWidth > clientWidth ? `${scrollWidth} > ${clientWidth}` : "";
      });
    assert.equal(await wide(), "", "start");
    await begin(page, "kazakhstan");
    await control(page, "click", "next").click();
    assert.equal(await wide(), "", "question");
    await answer(page, rich);
    assert.equal(await wide(), "", "result");
    await page.reload();
    await control(page, "click", "example:s09").evaluate((one) => (one.closest("details").open = true));
    await several(page);
    assert.equal(await wide(), "", "several laws");
  });
}

test("nothing moves where motion is not wanted", async (t) => {
  const { page } = await open(t, served, { reducedMotion: "reduce" });
  await begin(page, "kazakhstan");
  const moving = await page.evaluate(() => {
    const seconds = (list) => Math.max(...list.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
    return [...document.querySelector("ai-selfcheck").shadowRoot.querySelectorAll("*")]
      .filter((one) => {
        const style = getComputedStyle(one);
        return seconds(style.transitionDuration) > 0.01 || (style.animationName !== "none" && seconds(style.animationDuration) > 0.01);
      })
      .map((one) => `${one.localName}.${one.className}`);
  });
  assert.deepEqual(moving, []);
});
