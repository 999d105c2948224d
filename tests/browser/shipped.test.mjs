// What ships, looked at as files: what the module can call, and which names stand in the scripts.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = process.env.SELFCHECK_PKG;
const read = (name) => readFile(join(folder, name), "utf8");
const wasm = await readFile(join(folder, "ai_selfcheck_bg.wasm"));

test("the module can call nothing but what is on the list", async () => {
  const list = await readFile(new URL("imports.txt", import.meta.url), "utf8");
  const allowed = new Set(list.split("\n").filter((line) => line && !line.startsWith("#")));
  const names = WebAssembly.Module.imports(new WebAssembly.Module(wasm))
    .map(({ name }) => name.replace(/_[0-9a-f]{16}$/, "").replace(/^__wbg_/, ""));
  const odd = [...new Set(names)].filter((name) => !allowed.has(name) && name !== "__wbindgen_generic");
  assert.deepEqual(odd, [], "think about each before it goes onto tests/browser/imports.txt");
  const gone = [...allowed].filter((name) => !names.includes(name));
  assert.deepEqual(gone, [], "no longer called: take it off the list");
});

const NETWORK = [
  "fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "RTCPeerConnection", "WebTransport", "importScripts",
  "new Worker", "SharedWorker", "serviceWorker", "window.open", "location.", "document.cookie", "indexedDB", "import(",
  "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
];

for (const name of ["ai-selfcheck.js", "ai-selfcheck.html", "element.js", "style.js"]) {
  test(`${name} names nothing that reaches a network or turns text into markup`, async () => {
    const text = await read(name);
    assert.deepEqual(NETWORK.filter((word) => text.includes(word)), []);
  });
}

test("the single file refers to nothing outside itself", async () => {
  const text = await read("ai-selfcheck.html");
  const outside = [/<(script|link|img|iframe|object|embed|base)\b[^>]*\b(src|href|data)\s*=/i, /@import|\burl\(/];
  assert.deepEqual(outside.map((form) => form.exec(text)?.[0]).filter(Boolean), []);
});

test("no shipped file tells of the machine it was made on", async () => {
  const marks = ["root", "home", "Users", "tmp"].map((name) => `/${name}/`);
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), "latin1");
    assert.deepEqual(marks.filter((mark) => text.includes(mark)), [], name);
  }
});

test("the module stays within its memory", async () => {
  const sizes = await readFile(new URL("../sizes.toml", import.meta.url), "utf8");
  const budget = Number(/^memory = ([\d_]+)/m.exec(sizes)[1].replaceAll("_", ""));
  const api = await import(pathToFileURL(join(folder, "ai_selfcheck.js")).href);
  const { memory } = api.initSync({ module: wasm });
  for (const language of ["de", "en"]) {
    api.rulebook({ language });
    api.assess({ asOf: "2026-11-24", language, answers: {} });
  }
  assert.ok(memory.buffer.byteLength <= budget, `${memory.buffer.byteLength} bytes, at most ${budget}`);
});
