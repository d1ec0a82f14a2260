/** Single keys: each stands beside the button or link it presses. They rest while somebody types, and can be switched off. */

import { TYPING } from "./typing.js";

function pressable(key) {
  const dialogs = document.querySelectorAll("dialog[open]");
  const root = dialogs.length ? dialogs[dialogs.length - 1] : document;
  return [...root.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]
    .find(element => element.checkVisibility?.() ?? element.offsetParent !== null);
}

/** Where this browser keeps that its member wants no single keys. */
export const SWITCH = "touchstone:single-keys";

/** Single keys are on or off on every page alike. */
export function applySwitch() {
  document.body.dataset.keys = localStorage.getItem(SWITCH) === "off" ? "off" : "on";
}

export function listenToKeys() {
  applySwitch();
  document.addEventListener("keydown", event => {
    if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
        || event.defaultPrevented || event.repeat || event.target.closest?.(TYPING)) return;
    const element = pressable(event.key);
    if (!element || element.getAttribute("aria-disabled") === "true") return;
    event.preventDefault();
    // what stands at the text's foot is pressed from afar: the place where somebody reads stays
    if (!element.closest(".keys")) element.focus();
    element.click();
  });
}
