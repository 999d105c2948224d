// Opens the widget in a Chromium of its own, with everything that could leave the page looked at.
//
// A persistent context is a normal profile: in a private one Chromium leaves dns-prefetch and preconnect out, and a
// test would not see them.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { arm } from "./tripwires.mjs";

/** The page as `cargo xtask start` serves it, under the strict policy. */
export const served = process.env.SELFCHECK_URL;
/** The single file on the disk. */
export const single = process.env.SELFCHECK_FILE && pathToFileURL(process.env.SELFCHECK_FILE).href;
/** The folder of all shipped files. */
export const shipped = process.env.SELFCHECK_PKG;

/** Both ways in which a person gets the widget. */
export const pages = { "served page": served, "single file": single };

if (!served || !single || !shipped) {
  throw new Error("these tests are run by `cargo xtask test browser`");
}

/**
 * A browser with one page. `stage.problems` collects what a page must never have: console messages, errors, violations
 * of the policy, requests after loading. `routes` answers for some paths, `ready` is what the widget shows when it is
 * there, other options go to the context (viewport, colorScheme ...).
 */
export async function open(t, address, { offline = false, scripts = [], routes = {}, ready = "h2", ...options } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "ai-selfcheck-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || undefined,
    args: ["--allow-browser-signin=false"],
    ignoreDefaultArgs: ["--no-pings"],
    viewport: { width: 1200, height: 900 },
    locale: "de-DE",
    ...options,
  });
  t.after(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const stage = { context, page, problems: [], requests: [], loaded: false };
  watch(stage);
  await watchNetwork(stage);
  await context.addInitScript(arm);
  for (const content of scripts) await context.addInitScript({ content });
  for (const [path, answer] of Object.entries(routes)) {
    await page.route(new URL(path, served).href, (route) => route.fulfill(answer));
  }
  if (offline && address.startsWith("file:")) await context.setOffline(true);
  await page.goto(address, { waitUntil: "load" });
  if (ready) await page.locator(`ai-selfcheck ${ready}`).first().waitFor();
  stage.loaded = true;
  if (offline) await context.setOffline(true);
  return stage;
}

/** What an address carries within itself is no request: the browser's own icons in a date field, a file to save. */
const inside = (address) => /^(data|blob):/.test(address);

function watch(stage) {
  const { page, problems } = stage;
  page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("popup", (popup) => problems.push(`popup: ${popup.url()}`));
  page.on("websocket", (socket) => problems.push(`websocket: ${socket.url()}`));
  page.on("request", (request) => {
    stage.requests.push(request.url());
    if (stage.loaded && !inside(request.url())) problems.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    if (stage.loaded && frame === page.mainFrame()) problems.push(`navigation: ${frame.url()}`);
  });
}

/** A second witness below Playwright: the browser's own account of its network. */
async function watchNetwork(stage) {
  const session = await stage.context.newCDPSession(stage.page);
  await session.send("Network.enable");
  for (const event of ["requestWillBeSent", "webSocketCreated", "webTransportCreated", "eventSourceMessageReceived"]) {
    session.on(`Network.${event}`, ({ request, url, documentURL }) => {
      const address = request?.url ?? url ?? documentURL ?? event;
      if (stage.loaded && !inside(address)) stage.problems.push(`network ${event}: ${address}`);
    });
  }
}

/** Everything that a page must never have, the tripwires and violations of the policy among it. */
export async function problems(stage) {
  const inside = await stage.page.evaluate(() => window.witness.seen);
  return [...stage.problems, ...inside.map((what) => `inside the page: ${what}`)];
}
