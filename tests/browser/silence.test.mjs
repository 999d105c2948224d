// Nothing leaves the page and nothing stays behind: the whole interview with the network off, every way out watched.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, host, tag } from "./lib/host.mjs";
import { open, pages, problems, served } from "./lib/stage.mjs";
import { rich } from "./lib/systems.mjs";
import { answer, begin, choose, control, press } from "./lib/walk.mjs";

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: an interview from start to result is silent`, async (t) => {
    const stage = await open(t, address, { offline: true });
    const { page } = stage;
    await begin(page, "kazakhstan");
    const asked = await answer(page, rich);
    assert.ok(asked.length > 10, `asked: ${asked}`);
    await press(page, "page:start");
    assert.deepEqual(await problems(stage), []);
    assert.equal(page.url(), address, "no answer in the address");
    assert.deepEqual(await kept(page), { local: 0, session: 0, cookie: "", databases: [] });
  });
}

test("the page loads itself and its one script, nothing else", async (t) => {
  const stage = await open(t, served);
  const names = stage.requests.map((url) => new URL(url).pathname);
  assert.deepEqual(names.sort(), ["/", "/ai-selfcheck.js", "/index.css"]);
});

test("answers are kept after consent only, and forgotten when it is taken back", async (t) => {
  const page = host(`<ai-selfcheck lang="en" storage="local"></ai-selfcheck>${tag}`);
  const stage = await open(t, at("storage.html"), { routes: { "storage.html": page } });
  const consent = control(stage.page, "change", "keep");
  await begin(stage.page);
  await answer(stage.page, {}, "first");
  assert.equal((await kept(stage.page)).local, 0, "nothing before the consent");
  await press(stage.page, "page:start");
  await choose(consent);
  assert.equal((await kept(stage.page)).local, 1, "kept after the consent");
  await stage.page.reload();
  await consent.waitFor();
  assert.ok(await consent.isChecked(), "still agreed to after a reload");
  await choose(consent, false);
  assert.equal((await kept(stage.page)).local, 0, "forgotten");
});

const kept = (page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: await indexedDB.databases(),
  }));

// Positive controls: what the tests above would see if it happened.
const controls = {
  "fetch": () => fetch("https://example.org/?answer"),
  "XMLHttpRequest": () => {
    const request = new XMLHttpRequest();
    request.open("POST", "https://example.org/");
    request.send("answer");
  },
  "sendBeacon": () => navigator.sendBeacon("https://example.org/", "answer"),
  "WebSocket": () => new WebSocket("wss://example.org/"),
  "EventSource": () => new EventSource("https://example.org/"),
  "RTCPeerConnection": () => new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:9" }] }),
  "WebTransport": () => new WebTransport("https://example.org/"),
  "Worker": () => new Worker("data:text/javascript,1"),
  "window.open": () => window.open("https://example.org/?answer"),
  "image": () => (new Image().src = "https://example.org/?answer"),
  "dns-prefetch": () => {
    const link = document.createElement("link");
    link.rel = "dns-prefetch";
    link.href = "https://answer.example.org/";
    document.head.append(link);
  },
  "form": () => {
    const form = document.createElement("form");
    form.action = "https://example.org/";
    document.body.append(form);
    form.submit();
  },
  "script": () => document.body.append(document.createElement("script")),
  "history": () => history.replaceState(null, "", "?answer"),
  "localStorage": () => localStorage.setItem("answer", "1"),
  "cookie": () => (document.cookie = "answer=1"),
  "indexedDB": () => indexedDB.open("answer"),
  "eval": () => (0, eval)("1"),
  "markup": () => (document.body.innerHTML = "<p>answer"),
};

test("the tripwires catch what they are there for", async (t) => {
  const stage = await open(t, served);
  for (const [name, use] of Object.entries(controls)) {
    const before = (await problems(stage)).length;
    // Later, as a task of the page's own: what the debugger evaluates is spared by the policy.
    await stage.page.evaluate(`setTimeout(() => { try { (${use})()?.catch?.(() => {}); } catch {} })`);
    await stage.page.waitForTimeout(100);
    assert.ok((await problems(stage)).length > before, `${name} was not seen`);
  }
});
