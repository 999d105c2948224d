// What the module asks the page to do, by kind of effect. Each takes the widget's place in the page: its element, its
// shadow root, its status line, its storage, and `send` for a message back.

const KEEP_URL = 60_000;
const LARGEST_FILE = 4_000_000;

function freeze(value) {
  if (value && typeof value === "object") Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** Shows a text selected, so that it can be copied by hand; tries to copy it. */
function select(place, text) {
  const area = place.make("textarea", { readonly: "", class: "copy", "aria-label": place.copyLabel() });
  area.value = text;
  place.root.append(area);
  area.focus();
  area.select();
  const copied = place.element.ownerDocument.execCommand("copy");
  if (copied) area.remove();
  else area.addEventListener("blur", () => area.remove());
  return copied;
}

/** In print, nothing but this element; the page itself is as before. */
function alone({ element }) {
  const page = element.ownerDocument;
  if (element.getRootNode() !== page) return () => {};
  const sheet = new page.defaultView.CSSStyleSheet();
  const mark = "data-ai-selfcheck-print";
  sheet.replaceSync(`@media print { :not(:has([${mark}]), [${mark}], [${mark}] *) { display: none !important; } }`);
  element.setAttribute(mark, "");
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    element.removeAttribute(mark);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

export const effects = {
  focus({ root }, { id }) {
    root.getElementById(id)?.focus();
  },

  /** Emptied first, so that the same sentence is said again. */
  announce({ status }, { text }) {
    status.textContent = "";
    setTimeout(() => (status.textContent = text), 100);
  },

  download({ make }, { name, media, text }) {
    const url = URL.createObjectURL(new Blob([text], { type: `${media};charset=utf-8` }));
    make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), KEEP_URL);
  },

  async copy(place, { text }) {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copied = select(place, text);
    }
    place.send("copied", String(copied));
  },

  print(place) {
    const undo = alone(place);
    addEventListener("afterprint", undo, { once: true });
    print();
  },

  openFile({ make, root, send }) {
    const input = make("input", { type: "file", accept: ".json,application/json", hidden: "" });
    input.addEventListener("cancel", () => input.remove());
    input.addEventListener("change", async () => {
      const [file] = input.files;
      input.remove();
      if (file) send("open", file.size > LARGEST_FILE ? "" : await file.text());
    });
    root.append(input);
    input.click();
  },

  store({ storage, key, send }, { text }) {
    try {
      storage().setItem(key(), text);
    } catch {
      send("store_failed", "");
    }
  },

  forget({ storage, key }) {
    storage()?.removeItem(key());
  },

  emit({ element }, { event, detail }) {
    const told = freeze(JSON.parse(detail));
    element.dispatchEvent(new CustomEvent(`ai-selfcheck-${event}`, { bubbles: true, composed: true, detail: told }));
  },
};
