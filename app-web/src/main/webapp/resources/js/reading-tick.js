/** One source cited for claim after claim by one key each. The source is kept for this tab alone. */

import { act } from "./act.js";
import { announce } from "./announce.js";
import { chosen } from "./reading-choice.js";
import { isTyping } from "./typing.js";
import { word } from "./words.js";

const KEPT = "touchstone:tick-off";

const kept = () => JSON.parse(sessionStorage.getItem(KEPT) ?? "null");

function show() {
  const line = document.getElementById("ticking");
  const source = kept();
  if (!line) return;
  line.hidden = !source;
  line.querySelector("span").textContent = source ? word("ticking", source.title) : "";
}

/** Cites the source for the open claim; then goes on. */
export async function tickOff(goOn) {
  const form = document.getElementById("tick-off");
  const source = kept();
  if (!source) {
    announce(word("noTick"));
    return;
  }
  if (!form || !chosen.claim) return;
  form.action = `/act/claims/${chosen.claim}/cite`;
  form.elements.namedItem("source").value = source.id;
  form.elements.namedItem("stance").value = source.stance;
  await act(form);
  if (!form.querySelector(".problem") && !isTyping()) await goOn();
}

export function keepTicking() {
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-tick-off]");
    if (button) {
      const { tickOff: id, stance, title } = button.dataset;
      sessionStorage.setItem(KEPT, JSON.stringify({ id, stance, title }));
      show();
      announce(word("ticking", title));
    }
    if (event.target.closest?.("#stop-ticking")) {
      sessionStorage.removeItem(KEPT);
      show();
    }
  });
  show();
}
