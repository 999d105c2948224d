// Wrappers around everything by which a page could send or keep something. Each use is written down in
// `window.witness.seen`; what was called goes on as before.

/** Runs inside the page before its scripts. */
export function arm() {
  const seen = [];
  window.witness = { seen };
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });

  const wrap = (owner, name, say = () => true) => {
    const original = owner?.[name];
    if (typeof original !== "function") return;
    owner[name] = new Proxy(original, {
      apply(target, self, args) {
        if (say(args)) seen.push(`${name}(${String(args[0]).slice(0, 80)})`);
        return Reflect.apply(target, self, args);
      },
      construct(target, args, newTarget) {
        if (say(args)) seen.push(`new ${name}(${String(args[0]).slice(0, 80)})`);
        return Reflect.construct(target, args, newTarget);
      },
    });
  };
  for (const name of [
    "fetch", "open", "WebSocket", "EventSource", "RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport", "Worker",
    "SharedWorker", "Image", "Audio", "FontFace",
  ]) {
    wrap(window, name);
  }
  wrap(window.XMLHttpRequest?.prototype, "open", () => true);
  wrap(window.XMLHttpRequest?.prototype, "send");
  wrap(window.Navigator?.prototype, "sendBeacon");
  wrap(window.ServiceWorkerContainer?.prototype, "register");
  wrap(window.HTMLFormElement?.prototype, "submit");
  wrap(window.History?.prototype, "pushState");
  wrap(window.History?.prototype, "replaceState");
  wrap(window.Storage?.prototype, "setItem");
  wrap(window.IDBFactory?.prototype, "open");
  wrap(window.CacheStorage?.prototype, "open");
  wrap(window.CookieStore?.prototype, "set");
  const loads = ["link", "script", "img", "image", "object", "embed", "audio", "video", "source", "track", "base", "style"];
  wrap(window.Document?.prototype, "createElement", ([tag]) => loads.includes(String(tag).toLowerCase()));
  wrap(window.Document?.prototype, "createElementNS", ([, tag]) => loads.includes(String(tag).toLowerCase()));
  const cookie = Object.getOwnPropertyDescriptor(window.Document.prototype, "cookie");
  Object.defineProperty(window.Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      seen.push(`cookie = ${value}`);
      cookie.set.call(this, value);
    },
  });
}
