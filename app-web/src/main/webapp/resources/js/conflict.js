/** Shows both texts when two people changed the same field, and lets the writer choose; nothing is overwritten. */

import { fromTemplate } from "./words.js";
import { differences } from "./differences.js";

function marked(before, after) {
  const line = document.createElement("dd");
  line.dir = "auto";
  for (const [kind, text] of differences(before, after)) {
    const piece = kind === "same" ? document.createTextNode(text) : document.createElement(kind);
    if (kind !== "same") piece.textContent = text;
    line.append(piece);
  }
  return line;
}

function fill(section, conflict) {
  section.querySelector("[data-label]").textContent = conflict.label ?? conflict.field;
  section.querySelector("[data-before]").textContent = conflict.before;
  section.querySelector("[data-theirs]").replaceWith(marked(conflict.before, conflict.theirs));
  section.querySelector("[data-yours]").replaceWith(marked(conflict.before, conflict.yours));
  const text = section.querySelector("textarea");
  text.value = conflict.yours;
  text.name = conflict.field;
  text.setAttribute("aria-label", conflict.label ?? conflict.field);
  section.querySelector("[data-mine]").addEventListener("click", () => { text.value = conflict.yours; });
  section.querySelector("[data-take-theirs]").addEventListener("click", () => { text.value = conflict.theirs; });
}

/** Resolves to the chosen text of each field, or to null when nothing was decided. */
export function askWhich(conflicts) {
  const dialog = fromTemplate("conflict");
  const first = dialog.querySelector(".conflict");
  conflicts.forEach(conflict => {
    const section = first.cloneNode(true);
    first.before(section);
    fill(section, conflict);
  });
  first.remove();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      const chosen = [...dialog.querySelectorAll("textarea")].map(text => [text.name, text.value]);
      dialog.remove();
      resolve(dialog.returnValue === "save" ? new Map(chosen) : null);
    });
  });
}
