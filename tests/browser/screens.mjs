// Pictures of the widget for people to look at; run by `cargo xtask screens`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { rich } from "./lib/systems.mjs";
import { answer, begin, control, press, question } from "./lib/walk.mjs";

const looks = {
  "light-1200": { viewport: { width: 1200, height: 900 } },
  "light-360": { viewport: { width: 360, height: 740 } },
  "dark-1200": { viewport: { width: 1200, height: 900 }, colorScheme: "dark" },
  "forced-1200": { viewport: { width: 1200, height: 900 }, forcedColors: "active" },
};
/** A system under four laws, looked at on a later day, so that every part of the result has something to show. */
const example = "s18a_japan";
const later = "2028-08-01";
/** Parts of the result by the name they carry for styling. */
const parts = ["compared", "comparison", "timeline", "costs", "advised"];
const out = process.env.SELFCHECK_OUT;
await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined });

/** The interview by hand, from the start page to a result with a prohibition in it. */
async function interview(page, take) {
  await control(page, "click", "begin").waitFor();
  await take("start");
  await begin(page, "kazakhstan");
  await take("laws");
  await control(page, "click", "next").click();
  for (let shown = 1; shown <= 3 && (await question(page)); shown += 1) {
    await take(`question-${shown}`);
    await answer(page, rich, "unknown", 1);
  }
  await answer(page, rich);
  await take("result");
}

/** The parts of a result under several laws, one picture each. */
async function several(page, takePart) {
  await press(page, `example:${example}`);
  await page.locator("ai-selfcheck details.settings").evaluate((fold) => (fold.open = true));
  await control(page, "change", "as_of").fill(later);
  for (const part of parts) await takePart(part, page.locator(`ai-selfcheck [part~="${part}"]`));
  const document = page.locator("ai-selfcheck .document").first();
  await document.evaluate((fold) => (fold.open = true));
  await takePart("document", document);
}

for (const language of ["de", "en"]) {
  for (const [look, options] of Object.entries(looks)) {
    const page = await browser.newPage(options);
    const name = (what) => join(out, `${what}-${language}-${look}.png`);
    const open = async () => {
      await page.goto(process.env.SELFCHECK_URL);
      await page.evaluate((lang) => document.querySelector("ai-selfcheck").setAttribute("lang", lang), language);
      await control(page, "click", "begin").waitFor();
    };
    const print = async (what) => {
      await page.emulateMedia({ media: "print" });
      await page.pdf({ path: join(out, `${what}-${language}-print.pdf`), format: "A4", tagged: true, outline: true });
      await page.screenshot({ path: join(out, `${what}-${language}-print.png`), fullPage: true });
      await page.emulateMedia({ media: "screen" });
    };
    await open();
    await interview(page, (what) => page.screenshot({ path: name(what), fullPage: true }));
    if (look === "light-1200") await print("result");
    await open();
    await control(page, "click", `example:${example}`).evaluate((one) => (one.closest("details").open = true));
    await page.screenshot({ path: name("examples"), fullPage: true });
    await several(page, (what, part) => part.screenshot({ path: name(what) }));
    if (look === "light-1200") await print("laws-result");
    await page.close();
  }
}
await browser.close();
