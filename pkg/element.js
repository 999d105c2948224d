// The element <ai-selfcheck>: its life in a page. It decides nothing.

import { effects } from "./effects.js";
import { css } from "./style.js";

const TAG = "ai-selfcheck";

// Escapes, because a host may serve this in another encoding than it was written in.
const WORDS = {
  de: {
    blocked: "Der Selbstcheck l\u00e4uft hier nicht: Diese Seite oder dieser Browser l\u00e4sst WebAssembly nicht zu. Wer die Seite betreibt, erg\u00e4nzt in ihrer Content-Security-Policy unter script-src: 'wasm-unsafe-eval'.",
    failed: "Der Selbstcheck konnte nicht geladen werden. Bitte laden Sie die Seite neu.",
    copy: "Text zum Kopieren",
  },
  en: {
    blocked: "The self-check does not run here: this page or this browser does not allow WebAssembly. Whoever runs the page adds this to script-src in its Content-Security-Policy: 'wasm-unsafe-eval'.",
    failed: "The self-check could not be loaded. Please reload the page.",
    copy: "Text to copy",
  },
};

/** The date on this device. */
export function today() {
  const now = new Date();
  const digits = (number, count) => String(number).padStart(count, "0");
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

const sheets = new WeakMap();

/** The style sheet, one for each document. */
function sheet(page) {
  if (!sheets.has(page)) {
    const made = new page.defaultView.CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(page, made);
  }
  return sheets.get(page);
}

function blocked(error) {
  const kinds = typeof WebAssembly === "object" ? [EvalError, WebAssembly.CompileError] : [Error];
  return kinds.some((kind) => error instanceof kind) || /unsafe-eval/.test(error?.message);
}

/** Registers the element, once a page. `load` gives the class of the module when it is ready. */
export function define(load) {
  if (typeof HTMLElement === "undefined" || customElements.get(TAG)) return;

  class Selfcheck extends HTMLElement {
    static observedAttributes = ["lang", "laws", "as-of", "storage"];
    #widget;
    #begun = false;
    /** What effects need to know of the page. */
    #place = {
      element: this,
      make: (tag, attributes) => this.#make(tag, attributes),
      send: (message, value) => this.#perform(this.#widget.send(message, value)),
      storage: () => this.#storage(),
      copyLabel: () => this.#words.copy,
      key: () => `${TAG}:${this.id || "saved"}`,
    };

    async connectedCallback() {
      const root = (this.#place.root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" }));
      this.#widget?.attach(root, this.#perform);
      if (this.#begun) return;
      this.#begun = true;
      root.adoptedStyleSheets = [sheet(this.ownerDocument)];
      try {
        this.#start(await load());
      } catch (error) {
        this.#fail(error);
      }
    }

    disconnectedCallback() {
      // An element that is moved is out for a moment only. One that stays out is let go, so that it can be collected.
      queueMicrotask(() => this.isConnected || this.#widget?.detach());
    }

    adoptedCallback() {
      if (this.#begun) this.#place.root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    }

    attributeChangedCallback(name, before, now) {
      if (this.#widget && before !== now) this.#perform(this.#widget.set(this.#options()));
    }

    #start(Widget) {
      const { root, key, send } = this.#place;
      this.#place.status = this.#make("div", { role: "status", class: "unseen" });
      root.replaceChildren(this.#place.status);
      this.#widget = new Widget(root, this.#options(), this.#perform);
      const kept = this.#storage()?.getItem(key());
      if (kept) send("restore", kept);
      if (!this.isConnected) this.#widget.detach();
    }

    #fail(error) {
      this.#begun = false;
      console.error(error);
      const words = blocked(error) ? this.#words.blocked : this.#words.failed;
      this.#place.root.replaceChildren(this.#make("p", { role: "alert", class: "error" }, words));
    }

    #perform = (list) => list.forEach((effect) => effects[effect.kind](this.#place, effect));

    #make(tag, attributes, text = "") {
      const made = this.ownerDocument.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      made.textContent = text;
      return made;
    }

    get #language() {
      const said = this.lang || this.closest("[lang]")?.lang || this.ownerDocument.documentElement.lang || "de";
      return /^de\b/i.test(said) ? "de" : "en";
    }

    get #words() {
      return WORDS[this.#language];
    }

    #options() {
      const laws = (this.getAttribute("laws") ?? "").split(/[\s,]+/).filter(Boolean);
      const storage = this.#storage() ? this.getAttribute("storage") : "none";
      return { language: this.#language, laws, today: today(), asOf: this.getAttribute("as-of"), storage };
    }

    /** Where answers may be kept. A sandboxed page has no such place and throws. */
    #storage() {
      try {
        return { session: () => sessionStorage, local: () => localStorage }[this.getAttribute("storage")]?.();
      } catch {
        return undefined;
      }
    }
  }

  customElements.define(TAG, Selfcheck);
}
