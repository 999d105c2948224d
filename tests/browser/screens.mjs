// Pictures of the widget for people to look at; run by `cargo xtask screens`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { rich } from "./lib/systems.mjs";
import { answer, begin, control, question } from "./lib/walk.mjs";

const looks = {
  "light-1200": { viewport: { width: 1200, height: 900 } },
  "light-360": { viewport: { width: 360, height: 740 } },
  "dark-1200": { viewport: { width: 1200, height: 900 }, colorScheme: "dark" },
  "forced-1200": { viewport: { width: 1200, height: 900 }, forcedColors: "active" },
};
const out = process.env.SELFCHECK_OUT;
await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined });

for (const language of ["de", "en"]) {
  for (const [look, options] of Object.entries(looks)) {
    const page = await browser.newPage(options);
    const take = (name) => page.screenshot({ path: join(out, `${name}-${language}-${look}.png`), fullPage: true });
    await page.goto(process.env.SELFCHECK_URL);
    await page.evaluate((lang) => document.querySelector("ai-selfcheck").setAttribute("lang", lang), language);
    await control(page, "click", "begin").waitFor();
    await take("start");
    await begin(page);
    await take("laws");
    await control(page, "click", "next").click();
    for (let shown = 1; shown <= 3 && (await question(page)); shown += 1) {
      await take(`question-${shown}`);
      await answer(page, rich, "unknown", 1);
    }
    await answer(page, rich);
    await take("result");
    if (look === "light-1200") {
      await page.emulateMedia({ media: "print" });
      await page.pdf({ path: join(out, `result-${language}-print.pdf`), format: "A4", tagged: true, outline: true });
      await take("result-print");
    }
    await page.close();
  }
}
await browser.close();
