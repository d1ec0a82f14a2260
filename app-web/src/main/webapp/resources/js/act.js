/**
 * Sends a form that does something without leaving the page. What was typed stays until the server has taken it: through
 * a refusal, an expired session, a conflict or a lost connection.
 */

import { announce, announceNext, sayOffline } from "./announce.js";
import { askWhich } from "./conflict.js";
import { acknowledged, leaving } from "./drafts.js";
import { freshPage, refresh, shown, stand, upToDate } from "./live.js";
import { clearProblem, showProblem } from "./problem.js";
import { sessionLives, signInAgain } from "./signin.js";
import { meta, word } from "./words.js";

const checked = new WeakSet();

function busy(form, on) {
  if (on) form.setAttribute("aria-busy", "true");
  else form.removeAttribute("aria-busy");
  // its buttons may stand elsewhere, as in the bar at the foot of the panel
  [...form.elements].filter(element => element.tagName === "BUTTON").forEach(button => {
    if (on) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  });
}

function send(form, submitter) {
  const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  const typed = new FormData(form, submitter);
  const body = form.enctype === "multipart/form-data" ? typed : new URLSearchParams(typed);
  return fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "Act-Token": meta("act-token"), ...shown() && { Reading: shown() } },
    body
  });
}

/**
 * Does what the form asks for; resolves when it is done, refused or put off.
 *
 * @param later what does it when there is a connection again, and of which only the last attempt counts
 */
export async function act(form, submitter, later = laterBy(form, submitter)) {
  if (form.getAttribute("aria-busy") === "true") return;
  busy(form, true);
  clearProblem(form);
  try {
    await attempt(form, submitter, later);
  } finally {
    busy(form, false);
  }
}

const laterBy = (form, submitter) => ({ again: () => act(form, submitter), what: form });

async function attempt(form, submitter, later = laterBy(form, submitter)) {
  let answer;
  try {
    answer = await send(form, submitter);
  } catch {
    sayOffline(later.again, later.what);
    return;
  }
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) {
    await done(form, told);
  } else if (answer.status === 401) {
    if (await signInAgain()) await attempt(form, submitter, later);
    else showProblem(form, told);
  } else if (told.overtaken) {
    await overtaken(form, told);
  } else if (told.conflicts?.length) {
    await settle(form, submitter, told);
  } else {
    showProblem(form, { detail: word("failed"), ...told });
  }
}

async function done(form, told) {
  acknowledged(form);
  taken(form);
  renewOnce(form);
  form.closest("dialog[open]")?.close();
  const target = new URL(told.location ?? location.href, location.href);
  const elsewhere = target.pathname !== location.pathname && !("stay" in form.dataset);
  if (elsewhere || "leaves" in form.dataset) {
    announceNext(told.message);
    location.assign(target);
    return;
  }
  if (target.pathname === location.pathname && target.search !== location.search) {
    history.pushState(null, "", target);
  }
  form.querySelectorAll("textarea, input:not([type=hidden], [type=radio], [type=checkbox])").forEach(input => {
    if ("clear" in form.dataset) input.value = input.defaultValue = "";
    // what is typed is done: single keys act again, from where the form stands
    if (input === document.activeElement) stand(form.closest("#panel") ?? document.getElementById("main"));
  });
  announce(told.message);
  await upToDate(told, form).then(fresh => takeVersions(form, fresh)).catch(() => sayOffline(refresh));
}

/** What the form holds has become what is: nothing in it waits to be sent any more. */
function taken(form) {
  for (const input of form.elements) {
    if (input.type === "file") input.value = "";
    else if (input.type === "radio" || input.type === "checkbox") input.defaultChecked = input.checked;
    else if (input.tagName === "SELECT") [...input.options].forEach(o => { o.defaultSelected = o.selected; });
    else if ("defaultValue" in input) input.defaultValue = input.value;
  }
}

/** One number is one act: a form that stays on the page gets a new one. */
function renewOnce(form) {
  const once = form.elements.namedItem("act-key");
  if (!once) return;
  const bits = crypto.getRandomValues(new Uint8Array(16));
  bits[6] = bits[6] & 0x0f | 0x40;
  bits[8] = bits[8] & 0x3f | 0x80;
  const hex = [...bits].map(bit => bit.toString(16).padStart(2, "0")).join("");
  once.value = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Tells what changed and keeps what was typed; sent once more, it names what is in sight now. */
async function overtaken(form, told) {
  const fresh = await refresh().catch(() => null);
  takeVersions(form, fresh ?? await freshPage().catch(() => null));
  showProblem(form, told);
}

async function settle(form, submitter, told) {
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
  await attempt(form, submitter);
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
