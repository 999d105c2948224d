// In a page of somebody else: two widgets, moved, named twice, as modules, themed; and what the host is told.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { at, host, policy, tag } from "./lib/host.mjs";
import { open, problems, shipped } from "./lib/stage.mjs";
import { answer, begin, press, question } from "./lib/walk.mjs";

test("two widgets on a page know nothing of each other", async (t) => {
  const body = `<ai-selfcheck id="one" lang="en"></ai-selfcheck><ai-selfcheck id="two" lang="de"></ai-selfcheck>${tag}`;
  const stage = await open(t, at("two.html"), { routes: { "two.html": host(body) } });
  const { page } = stage;
  await page.locator("#one [data-click=begin]").click();
  assert.equal(await page.locator("#one [data-click=begin]").count(), 0);
  assert.equal(await page.locator("#two [data-click=begin]").count(), 1);
  assert.notEqual(await page.locator("#one h2").first().textContent(), await page.locator("#two h2").first().textContent());
  assert.deepEqual(await problems(stage), []);
});

test("an element that is moved keeps what was said", async (t) => {
  const body = `<div id="a"><ai-selfcheck lang="en"></ai-selfcheck></div><div id="b"></div>${tag}`;
  const stage = await open(t, at("move.html"), { routes: { "move.html": host(body) } });
  const { page } = stage;
  await begin(page);
  await press(page, "next");
  const before = await question(page);
  await page.evaluate(() => document.querySelector("#b").append(document.querySelector("ai-selfcheck")));
  assert.equal(await question(page), before);
  await answer(page, {}, "first");
  assert.deepEqual(await problems(stage), []);
});

test("the script may be there more than once, and before or after the element", async (t) => {
  const body = `${tag}<ai-selfcheck lang="en"></ai-selfcheck>${tag}`;
  const stage = await open(t, at("twice.html"), { routes: { "twice.html": host(body) } });
  await begin(stage.page);
  assert.deepEqual(await problems(stage), []);
});

test("a change of language keeps what was said", async (t) => {
  const body = `<ai-selfcheck lang="en"></ai-selfcheck>${tag}`;
  const stage = await open(t, at("lang.html"), { routes: { "lang.html": host(body) } });
  const { page } = stage;
  await begin(page);
  await press(page, "next");
  const [before, english] = [await question(page), await page.locator("ai-selfcheck h2").first().textContent()];
  await page.evaluate(() => document.querySelector("ai-selfcheck").setAttribute("lang", "de"));
  await page.waitForFunction((text) => document.querySelector("ai-selfcheck").shadowRoot.querySelector("h2").textContent !== text, english);
  assert.equal(await question(page), before);
});

test("as modules it asks for nothing but the module itself", async (t) => {
  const body = '<ai-selfcheck lang="en"></ai-selfcheck><script type="module" src="index.js"></script>';
  const page = host(body, policy("connect-src 'self'; "));
  const stage = await open(t, at("module.html"), { routes: { "module.html": page } });
  await begin(stage.page);
  assert.deepEqual(await problems(stage), [`inside the page: fetch(${at("ai_selfcheck_bg.wasm")})`]);
  const files = ["ai_selfcheck.js", "ai_selfcheck_bg.wasm", "effects.js", "element.js", "index.js", "module.html", "style.js"];
  const names = stage.requests.map((url) => new URL(url).pathname.slice(1)).sort();
  assert.deepEqual(names, files);
});

test("the host hears of results and never of an answer", async (t) => {
  const body = `<ai-selfcheck lang="en"></ai-selfcheck>${tag}`;
  const stage = await open(t, at("events.html"), { routes: { "events.html": host(body) } });
  const { page } = stage;
  await page.evaluate(() => {
    window.heard = [];
    for (const name of ["change", "complete"]) {
      document.addEventListener(`ai-selfcheck-${name}`, (event) => window.heard.push({ name, detail: event.detail }));
    }
  });
  await begin(page);
  const asked = await answer(page, {}, "first");
  const heard = await page.evaluate(() => window.heard);
  assert.ok(heard.length > 0, "an event");
  for (const { detail } of heard) {
    assert.deepEqual(Object.keys(detail), ["laws"]);
    for (const law of detail.laws) {
      assert.deepEqual(Object.keys(law).sort(), ["classifications", "complete", "id"]);
      for (const one of law.classifications) assert.deepEqual(Object.keys(one).sort(), ["id", "levels"]);
    }
    const text = JSON.stringify(detail);
    assert.deepEqual(asked.filter((id) => text.includes(`"${id}"`)), [], "no question in an event");
  }
});

test("in a sandboxed frame that may only run scripts it works all the same", async (t) => {
  const inner = host(`<ai-selfcheck lang="en" storage="local"></ai-selfcheck>${tag}`);
  // Inside, the origin is nobody's: the script has to be named by its address.
  const csp = `default-src 'none'; script-src ${at("ai-selfcheck.js")} 'wasm-unsafe-eval'`;
  inner.headers = { "content-security-policy": csp };
  const iframe = '<iframe sandbox="allow-scripts" src="inner.html" width="800" height="900" title="check"></iframe>';
  const outer = host(iframe, "default-src 'none'; frame-src 'self'");
  // The browser keeps a page of nobody from servers on this machine: the script is given without one.
  const script = { path: join(shipped, "ai-selfcheck.js"), contentType: "text/javascript" };
  const routes = { "outer.html": outer, "inner.html": inner, "ai-selfcheck.js": script };
  const stage = await open(t, at("outer.html"), { routes, ready: null });
  const frame = stage.page.frames()[1];
  await begin(frame);
  const asked = await answer(frame, {}, "first");
  assert.ok(asked.length > 3);
  assert.deepEqual(await problems(stage), []);
});

test("a copy of the element is a widget of its own, and one that is taken away and brought back goes on", async (t) => {
  const stage = await open(t, at("copy.html"), { routes: { "copy.html": host(`<ai-selfcheck lang="en"></ai-selfcheck>${tag}`) } });
  const { page } = stage;
  await begin(page);
  await page.evaluate(() => {
    const one = document.querySelector("ai-selfcheck");
    one.id = "first";
    one.after(Object.assign(one.cloneNode(true), { id: "second" }));
    one.remove();
    window.one = one;
  });
  await page.locator("#second [data-click=begin]").waitFor();
  await page.waitForTimeout(50);
  await page.evaluate(() => document.querySelector("#second").replaceWith(window.one));
  await press(page, "next");
  assert.ok(await question(page), "it goes on where it was");
  assert.deepEqual(await problems(stage), []);
});

test("a host without WebAssembly is told so, and its page stays whole", async (t) => {
  const body = `<ai-selfcheck lang="en"></ai-selfcheck><p id="rest">rest</p>${tag}`;
  const routes = { "none.html": host(body, "default-src 'none'; script-src 'self'") };
  const { page } = await open(t, at("none.html"), { routes, ready: "[role=alert]" });
  assert.match(await page.locator("ai-selfcheck [role=alert]").textContent(), /'wasm-unsafe-eval'/);
  assert.equal(await page.locator("#rest").textContent(), "rest");
});

test("a colour set by the host reaches the widget", async (t) => {
  const body = `<ai-selfcheck lang="en"></ai-selfcheck>${tag}`;
  const { page } = await open(t, at("theme.html"), { routes: { "theme.html": host(body) } });
  await page.evaluate(() => document.querySelector("ai-selfcheck").style.setProperty("--ai-selfcheck-accent", "rgb(1, 2, 3)"));
  const colours = await page.locator("ai-selfcheck [data-click=begin]").evaluate((one) => {
    const { backgroundColor, color, borderColor } = getComputedStyle(one);
    return [backgroundColor, color, borderColor];
  });
  assert.ok(colours.includes("rgb(1, 2, 3)"), colours.join());
});
