// Goes through the interview as a person does: by the controls on the page, found by the messages they send. `page` may
// also be a frame inside a page.

/** A control of the widget by its message. */
export const control = (page, kind, message) => page.locator(`ai-selfcheck [data-${kind}="${message}"]`);

/** Presses what sends a message. */
export const press = (page, message) => control(page, "click", message).first().click();

/** Chooses a radio or a box as a person does: by its label, which fills the row. */
export async function choose(locator, on = true) {
  if ((await locator.isChecked()) === on) return;
  await locator.locator("..").locator("label").first().click();
}

/** The question on the page, if it is one. */
export async function question(page) {
  const messages = await page
    .locator("ai-selfcheck [data-change], ai-selfcheck [data-input]")
    .evaluateAll((all) => all.map((one) => one.dataset.change ?? one.dataset.input));
  const own = messages.map((message) => message.split(":")).find(([name]) => ["answer", "tick", "low"].includes(name));
  return own?.[1];
}

/** From the start page to the first page of the interview, with these laws (all where none are named). */
export async function begin(page, ...laws) {
  const offered = page.locator('ai-selfcheck [data-change^="law:"]');
  await control(page, "click", "begin").first().waitFor();
  const ids = await offered.evaluateAll((all) => all.map((one) => one.dataset.change.split(":")[1]));
  for (const id of laws.length ? ids : []) await choose(control(page, "change", `law:${id}`), laws.includes(id));
  await press(page, "begin");
}

/**
 * Goes on until the result, with the answers by question id in the form of the API. For a question that is not named:
 * `otherwise` = "unknown", or "first" for its first choice. Ends after `most` pages.
 */
export async function answer(page, answers, otherwise = "unknown", most = 300) {
  const asked = [];
  for (let step = 0; step < most; step += 1) {
    if ((await control(page, "click", "next").count()) === 0) return asked;
    const id = await question(page);
    if (id) {
      asked.push(id);
      await give(page, id, id in answers ? answers[id] : await fallback(page, id, otherwise));
    }
    await press(page, "next");
    await turned(page, id);
  }
  if (most === 300) throw new Error("the interview does not end");
  return asked;
}

/** Gives one answer on the page of its question. */
export async function give(page, id, value) {
  const radio = (option) => choose(page.locator(`ai-selfcheck [data-change="answer:${id}"][value="${option}"]`));
  const box = (message) => choose(control(page, "change", message));
  const field = async (name, text) => {
    const input = page.locator(`ai-selfcheck [data-input="${name}:${id}"], ai-selfcheck [data-change="${name}:${id}"]`).first();
    const date = typeof text === "string" && (await input.getAttribute("type")) !== "date";
    await input.fill(date ? text.split("-").reverse().join(".") : String(text));
  };
  const several = (await page.locator(`ai-selfcheck [data-change^="tick:${id}:"]`).count()) > 0;
  if (value === "unknown") return several || !(await radios(page, id)) ? box(`unknown:${id}`) : radio("unknown");
  if (several) {
    const { yes = value, unknown = [] } = value;
    for (const option of yes) await box(`tick:${id}:${option}`);
    if (unknown.length) return box(`unknown:${id}`);
    return yes.length ? undefined : box(`none:${id}`);
  }
  if (await radios(page, id)) return radio(String(value));
  if (typeof value !== "object") return field("answer", value);
  if (value.currency) {
    const choice = control(page, "change", `currency:${id}`);
    if (await choice.count()) await choice.selectOption(value.currency);
  }
  if (value.rate) {
    const rate = (kind) => page.locator(`ai-selfcheck [data-input="${kind}"], ai-selfcheck [data-change="${kind}"]`).first();
    await field("answer", value.amount);
    await rate(`rate:${value.currency}/KZT`).fill(value.rate.value.replace(".", ","));
    await rate(`rate_date:${value.currency}/KZT`).fill(value.rate.date);
    return undefined;
  }
  if ("amount" in value) return field("answer", value.amount);
  await page.locator("ai-selfcheck details").filter({ has: page.locator(`[data-input="low:${id}"], [data-change="low:${id}"]`) })
    .evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  if ("min" in value) await field("low", value.min);
  if ("max" in value) await field("high", value.max);
  return undefined;
}

async function radios(page, id) {
  return (await page.locator(`ai-selfcheck input[type="radio"][data-change="answer:${id}"]`).count()) > 0;
}

/** The first choice of a question; a number, an amount or a date is not known. */
async function fallback(page, id, otherwise) {
  if (otherwise === "unknown") return "unknown";
  const ticks = page.locator(`ai-selfcheck [data-change^="tick:${id}:"]`);
  if (await ticks.count()) return [(await ticks.first().getAttribute("data-change")).split(":")[2]];
  const first = page.locator(`ai-selfcheck input[type="radio"][data-change="answer:${id}"]`).first();
  return (await first.count()) ? first.getAttribute("value") : "unknown";
}

/** Waits until another page of the widget is there. */
async function turned(page, before) {
  if (!before) return;
  for (let wait = 0; wait < 100; wait += 1) {
    if ((await question(page)) !== before) return;
    await page.waitForTimeout(20);
  }
  const error = await page.locator("ai-selfcheck .error").allTextContents();
  throw new Error(`the question ${before} stays: ${error.join(" ")}`);
}
