/** Says what happened to those who hear the page, and shows it to those who see it. */

import { word } from "./words.js";

const SAID = "touchstone:said";

export function announce(text) {
  const region = document.getElementById("announcements");
  if (!region || !text) return;
  region.textContent = "";
  // a region that is filled anew is read even when the words are the same
  requestAnimationFrame(() => { region.textContent = text; });
}

/** Keeps a sentence for the page that is about to be loaded. */
export function announceNext(text) {
  if (text) sessionStorage.setItem(SAID, text);
}

export function announceKept() {
  const text = sessionStorage.getItem(SAID);
  if (!text) return;
  sessionStorage.removeItem(SAID);
  const line = document.createElement("p");
  line.className = "said";
  line.textContent = text;
  document.getElementById("main")?.prepend(line);
  announce(text);
}

/** What could not be sent, in the order it was asked for. */
const unsent = new Map();

/**
 * Says that there is no connection, and offers to repeat what could not be sent: all of it, one after the other.
 *
 * @param what of which only the last attempt counts
 */
export function sayOffline(repeat, what = repeat) {
  unsent.delete(what);
  unsent.set(what, repeat);
  document.querySelector(".offline")?.remove();
  const line = document.createElement("div");
  line.className = "offline";
  line.setAttribute("role", "alert");
  line.append(word("offline"));
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.textContent = word("again");
  button.addEventListener("click", async () => {
    line.remove();
    const all = [...unsent.values()];
    unsent.clear();
    for (const one of all) await one();
  });
  line.append(button);
  document.body.append(line);
}
