/**
 * Letters are either typed or keys, and which of the two is for the person at the keyboard to say: what is typed never
 * acts as single keys because the program took away the field, or has not brought it yet.
 */

import { sayResting } from "./announce.js";

/** What letters are typed into. */
export const TYPING = "input:not([type=hidden], [type=radio], [type=checkbox], [type=button], [type=submit]), textarea,"
  + " select, [contenteditable]";

/** Whether somebody went into a field and did nothing to leave it. */
let inField = false;
/** What was typed for a field that is on its way; null when none is. */
let ahead = null;

/** Whether somebody types at this moment, or is about to: then nothing moves the focus. */
export const isTyping = () => ahead !== null || document.activeElement?.matches(TYPING)
  || document.querySelector("dialog[open]") !== null;

/** The person went out of the field, or into another one. */
function went(into) {
  inField = into;
  sayResting(false);
}

function typedAhead(event) {
  if (event.key === "Escape") ahead = null;
  else if (event.key === "Backspace") ahead = ahead.slice(0, -1);
  else if (event.key.length === 1) ahead += event.key;
  else return;
  event.preventDefault();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (ahead !== null) {
    typedAhead(event);
    return;
  }
  if (event.key === "Escape" || event.key === "Tab") {
    went(false);
  } else if (event.target.closest?.(TYPING)) {
    went(true);
  } else if (inField && (event.key.length === 1 || event.key === "Backspace")) {
    event.preventDefault();
    sayResting(true);
  }
}

/**
 * Goes into a field that may be on its way; what is pressed until then is typed into it.
 *
 * @param find brings the field, or null when there is none
 */
export async function leadInto(find) {
  if (ahead !== null) return;
  ahead = "";
  let field = null;
  try {
    field = await find();
  } finally {
    const typed = ahead;
    ahead = null;
    if (field && typed !== null) enter(field, typed);
  }
}

function enter(field, typed) {
  field.focus();
  field.select?.();
  if (!typed || document.execCommand("insertText", false, typed)) return;
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function listenToTyping() {
  // before the keys themselves, which leave alone what is taken here
  document.addEventListener("keydown", pressed, true);
  document.addEventListener("focusin", event => {
    if (event.target.matches?.(TYPING)) went(true);
  });
  document.addEventListener("pointerdown", event => went(Boolean(event.target.closest?.(TYPING))), true);
  document.addEventListener("submit", () => went(false), true);
}
