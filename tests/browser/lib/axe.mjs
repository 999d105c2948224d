// axe-core over the whole page, shadow roots included.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The source of axe: given to a page before its own scripts, since its policy lets nothing be added later. */
export const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line a finding. */
export async function violations(page) {
  return page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary.split("\n")[1]?.trim()}`),
    );
  });
}
