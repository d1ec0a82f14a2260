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

/** Says that single keys rest, because what is pressed was meant for a field that is gone; or takes that away. */
export function sayResting(on) {
  const there = document.getElementById("resting");
  if (!on) {
    there?.remove();
  } else if (!there) {
    const line = document.createElement("div");
    line.id = "resting";
    line.className = "offline resting";
    line.setAttribute("role", "alert");
    line.textContent = word("resting");
    document.body.append(line);
  }
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
  document.querySelector(".offline:not(#resting)")?.remove();
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
  inReach(line);
}

/** An answer came to what was asked for again otherwise: there is nothing left to repeat of it. */
export function sayAnswered(what) {
  if (unsent.delete(what) && !unsent.size) document.querySelector(".offline:not(#resting)")?.remove();
}

/** What stands beside an open dialog cannot be pressed. */
function inReach(line) {
  const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
  (dialog ?? document.body).append(line);
  dialog?.addEventListener("close", () => { if (line.isConnected) inReach(line); }, { once: true });
}
