// The entry of the one-tag script and of the single file: the module is inside, packed, and nothing is loaded.

import { initSync, SelfcheckWidget } from "./ai_selfcheck.js";
import { define } from "./element.js";
import { packed } from "./packed.js";

let ready;

/** The class of the module; unpacked once a page, and again only where that failed. */
function load() {
  ready ??= unpack().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function unpack() {
  const zipped = Uint8Array.from(atob(packed), (digit) => digit.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  initSync({ module: await new Response(stream).arrayBuffer() });
  return SelfcheckWidget;
}

define(load);
