/**
 * Keeps what is being typed, in this browser, for this member, until the server has acknowledged it; brings it back
 * after a reload, a crash or an expired session.
 */

import { meta, word } from "./words.js";

const PREFIX = "touchstone:draft:";
const DAYS = 30;

/** Whatever is typed in a panel's forms, and elsewhere what says under which name it is to be kept. */
const KEPT = "[data-keep], #panel form[data-act] :is(textarea, input[type=text], input:not([type]))[id]:not([data-keep])";

const fields = root => root.querySelectorAll(KEPT);
const nameOf = input => input.dataset.keep ?? `${input.form.getAttribute("action")} ${input.name}`;
const keyOf = input => `${PREFIX}${meta("member")}:${nameOf(input)}`;

function read(input) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(input)));
  } catch {
    return null;
  }
}

function save(input) {
  try {
    if (input.value === input.defaultValue) {
      localStorage.removeItem(keyOf(input));
    } else {
      const kept = { text: input.value, base: input.defaultValue, at: Date.now() };
      localStorage.setItem(keyOf(input), JSON.stringify(kept));
    }
  } catch {
    // a full or forbidden store: typing goes on, only the safety net is missing
  }
}

function forget(input) {
  localStorage.removeItem(keyOf(input));
  document.getElementById(`${input.id}-kept`)?.remove();
}

/**
 * What a form held was taken by the server; what was typed on since is kept.
 *
 * @param sent the texts that were sent and still stand in their fields
 */
export function acknowledged(form, sent) {
  fields(form).forEach(input => {
    forget(input);
    if (sent.has(input)) input.defaultValue = sent.get(input);
    save(input);
  });
}

/** A form is about to leave with its page: what it holds is forgotten when the next page shows no problem. */
export function leaving(form) {
  const keys = [...fields(form)].map(keyOf);
  if (keys.length) sessionStorage.setItem("touchstone:leaving", JSON.stringify(keys));
}

function arrived() {
  const keys = JSON.parse(sessionStorage.getItem("touchstone:leaving") ?? "[]");
  sessionStorage.removeItem("touchstone:leaving");
  const refused = document.querySelector(".problem, .error:not(:empty), .failure");
  if (!refused) keys.forEach(key => localStorage.removeItem(key));
}

function note(input, text, label, act) {
  document.getElementById(`${input.id}-kept`)?.remove();
  const line = document.createElement("p");
  line.className = "hint kept";
  line.id = `${input.id}-kept`;
  line.append(`${text} `);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small";
  button.textContent = label;
  button.addEventListener("click", () => {
    act();
    line.remove();
    input.focus();
  });
  line.append(button);
  input.after(line);
}

function bringBack(input) {
  const kept = read(input);
  if (!kept || kept.text === input.value) {
    if (kept) forget(input);
    return;
  }
  const time = new Date(kept.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  if (kept.base === input.value && input !== document.activeElement) {
    const saved = input.value;
    input.value = kept.text;
    note(input, word("restored", time), word("discard"), () => {
      input.value = saved;
      forget(input);
    });
  } else {
    // the saved text has changed since: nothing is put over it unasked
    note(input, word("keptOther", time), word("bringBack"), () => {
      input.value = kept.text;
      save(input);
    });
  }
}

export function restoreDrafts(root = document) {
  fields(root).forEach(bringBack);
}

function forgetOld() {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (Date.now() - kept.at > DAYS * 86_400_000) localStorage.removeItem(key);
    } catch {
      localStorage.removeItem(key);
    }
  }
}

export function keepDrafts() {
  arrived();
  forgetOld();
  restoreDrafts();
  document.addEventListener("input", event => {
    if (event.target.matches?.(KEPT)) save(event.target);
  });
}
