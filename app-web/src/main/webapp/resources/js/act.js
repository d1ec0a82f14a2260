/**
 * Sends a form that does something without leaving the page. What was typed stays until the server has taken it: through
 * a refusal, an expired session, a conflict or a lost connection.
 */

import { announce, announceNext, sayAnswered, sayOffline } from "./announce.js";
import { askWhich } from "./conflict.js";
import { acknowledged, leaving } from "./drafts.js";
import { freshPage, refresh, shown, stand, upToDate } from "./live.js";
import { clearProblem, showProblem } from "./problem.js";
import { sessionLives, signInAgain } from "./signin.js";
import { meta, word } from "./words.js";

const checked = new WeakSet();
const FIRST_FAILURE = 500;
const TEXTS = "textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])";

function busy(form, on) {
  if (on) form.setAttribute("aria-busy", "true");
  else form.removeAttribute("aria-busy");
  // its buttons may stand elsewhere, as in the bar at the foot of the panel
  [...form.elements].filter(element => element.tagName === "BUTTON").forEach(button => {
    if (on) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  });
}

/** What was sent and got no answer, and under which key: sent again as it was, it is done once. */
const unanswered = new WeakMap();

function keyOf(form, address, typed, what) {
  const content = JSON.stringify([address, ...[...typed].filter(([name]) => !name.startsWith("act-"))
    .map(([name, value]) => [name, value instanceof File ? [value.name, value.size, value.lastModified] : value])]);
  const before = unanswered.get(what);
  if (before?.content === content) return before.key;
  // what was changed since is another act, whatever became of the one before
  if (before) renewOnce(form);
  const key = form.elements.namedItem("act-key")?.value || freshKey();
  unanswered.set(what, { content, key });
  return key;
}

/** What the pressed button says. It may be gone when the form is sent once more, with a part of the page drawn anew. */
const pressed = (form, button) => ({
  address: button?.hasAttribute("formaction") ? button.formAction : form.action,
  says: button?.name ? [button.name, button.value] : null
});

function request(form, by, what) {
  const typed = new FormData(form);
  if (by.says) typed.append(...by.says);
  const inParts = form.enctype === "multipart/form-data";
  if (!inParts || typed.has("act-key")) typed.set("act-key", keyOf(form, by.address, typed, what));
  return new Request(by.address, {
    method: "POST",
    headers: { Accept: "application/json", "Act-Token": meta("act-token"), ...shown() && { Reading: shown() } },
    body: inParts ? typed : new URLSearchParams(typed)
  });
}

/**
 * Does what the form asks for; resolves when it is done, refused or put off.
 *
 * @param later what does it when there is a connection again, and of which only the last attempt counts
 */
export function act(form, submitter, later) {
  return actBy(form, pressed(form, submitter), later);
}

async function actBy(form, by, later = laterBy(form, by)) {
  if (form.getAttribute("aria-busy") === "true") return;
  busy(form, true);
  clearProblem(form);
  try {
    await attempt(form, by, later);
  } finally {
    busy(form, false);
  }
}

const laterBy = (form, by) => ({ again: () => actBy(form, by), what: form });

async function attempt(form, by, later = laterBy(form, by)) {
  const sent = { where: location.search,
    texts: new Map([...form.querySelectorAll(TEXTS)].map(input => [input, input.value])) };
  const asked = request(form, by, later.what);
  let answer;
  try {
    answer = await fetch(asked);
  } catch {
    sayOffline(later.again, later.what);
    return;
  }
  if (answer.status < FIRST_FAILURE) {
    unanswered.delete(later.what);
    sayAnswered(later.what);
  }
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) {
    await done(form, told, sent);
  } else if (answer.status === 401) {
    if (await signInAgain()) await attempt(form, by, later);
    else showProblem(form, told);
  } else if (told.overtaken) {
    await overtaken(form, told);
  } else if (told.conflicts?.length) {
    await settle(form, by, told);
  } else {
    showProblem(form, { detail: word("failed"), ...told });
  }
}

/** @param sent what was chosen and what its texts were when it was sent: people go and type on meanwhile */
async function done(form, told, { where, texts }) {
  if ("clear" in form.dataset) texts.forEach((text, input) => clear(input, text));
  acknowledged(form, "clear" in form.dataset ? new Map() : texts);
  taken(form, texts);
  renewOnce(form);
  form.closest("dialog[open]")?.close();
  const target = new URL(told.location ?? location.href, location.href);
  const elsewhere = target.pathname !== location.pathname && !("stay" in form.dataset);
  if (elsewhere || "leaves" in form.dataset) {
    announceNext(told.message);
    location.assign(target);
    return;
  }
  // undone is what was done to the claim in the panel: that claim stays chosen
  const moves = form.dataset.stay !== "choice" && target.pathname === location.pathname;
  if (moves && target.search !== location.search && location.search === where) {
    history.pushState(null, "", target);
  }
  const focused = document.activeElement;
  // what is typed is done: single keys act again, from where the form stands
  if (texts.has(focused) && focused.value === focused.defaultValue) {
    stand(form.closest("#panel") ?? document.getElementById("main"));
  }
  announce(told.message);
  await upToDate(told, form).then(fresh => takeVersions(form, fresh)).catch(() => sayOffline(refresh));
}

/** The field begins anew with what was typed after its text had been sent. */
function clear(input, sent) {
  input.value = input.value.startsWith(sent) ? input.value.slice(sent.length).trimStart() : input.value;
  input.defaultValue = "";
}

/** What the form held has become what is: nothing of it waits to be sent any more. */
function taken(form, sent) {
  for (const input of form.elements) {
    if (input.type === "file") input.value = "";
    else if (input.type === "radio" || input.type === "checkbox") input.defaultChecked = input.checked;
    else if (input.tagName === "SELECT") [...input.options].forEach(o => { o.defaultSelected = o.selected; });
    else if ("defaultValue" in input && !("clear" in form.dataset)) input.defaultValue = sent.get(input) ?? input.value;
  }
}

/** One number is one act: a form that stays on the page gets a new one. */
function renewOnce(form) {
  const once = form.elements.namedItem("act-key");
  if (once) once.value = freshKey();
}

function freshKey() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  bits[6] = bits[6] & 0x0f | 0x40;
  bits[8] = bits[8] & 0x3f | 0x80;
  const hex = [...bits].map(bit => bit.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Tells what changed and keeps what was typed; sent once more, it names what is in sight now. */
async function overtaken(form, told) {
  const fresh = await refresh().catch(() => null);
  takeVersions(form, fresh ?? await freshPage().catch(() => null));
  showProblem(form, told);
}

async function settle(form, by, told) {
  const chosen = await askWhich(told.conflicts);
  if (!chosen) {
    showProblem(form, told);
    return;
  }
  takeVersions(form, await freshPage().catch(() => null));
  chosen.forEach((text, name) => {
    const input = form.elements.namedItem(name);
    if (input) input.value = text;
  });
  await attempt(form, by);
}

/** What is sent next was written with the page as it is now in sight: it names the versions of that. */
function takeVersions(form, fresh) {
  const same = fresh && [...fresh.forms].find(other => other.getAttribute("action") === form.getAttribute("action"));
  form.querySelectorAll("input[type=hidden]").forEach(input => {
    const now = same?.elements.namedItem(input.name);
    if (now && input.name !== "act-token" && input.name !== "act-key") input.value = now.value;
  });
}

/** An ordinary form leaves only while the session lives, so that an expired one eats nothing that was typed. */
async function leave(form, submitter) {
  if (form.getAttribute("aria-busy") === "true") return;
  busy(form, true);
  try {
    const mayGo = await sessionLives() || await signInAgain();
    busy(form, false);
    if (!mayGo) return;
    checked.add(form);
    leaving(form);
    form.requestSubmit(submitter);
  } catch {
    busy(form, false);
    sayOffline(() => leave(form, submitter));
  }
}

export function takeActs() {
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method === "dialog" || form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (event.defaultPrevented) return;
    if ("act" in form.dataset) {
      event.preventDefault();
      act(form, event.submitter);
    } else if (checked.has(form)) {
      // a second click while the next page is on its way does nothing
      checked.delete(form);
      setTimeout(() => busy(form, true));
    } else {
      event.preventDefault();
      leave(form, event.submitter);
    }
  });
  window.addEventListener("pageshow", event => {
    if (event.persisted) [...document.forms].forEach(form => busy(form, false));
  });
}
