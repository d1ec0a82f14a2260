/** The panel: previews, sources looked for while typing, half-written text kept on the server. */

import { freshPage, swap } from "./live.js";
import { meta } from "./words.js";

const REST = 1500;
const timers = new Map();

const post = (address, fields) => fetch(address, {
  method: "POST",
  headers: { Accept: "application/json", "Act-Token": meta("act-token") },
  body: new URLSearchParams(fields)
});

function later(name, wait, todo) {
  clearTimeout(timers.get(name));
  timers.set(name, setTimeout(todo, wait));
}

/** Keeps what is typed for whoever gets the claim; failing silently, for the browser keeps it as well. */
function keep(input) {
  const claim = input.closest("[data-claim]")?.dataset.claim;
  if (!claim) return;
  later(input.dataset.half, REST, () => {
    if (!input.isConnected) return;
    if (input.form?.getAttribute("aria-busy") === "true") {
      // it is being sent: kept now, it would outlive what the answer takes away
      keep(input);
      return;
    }
    const typed = input.value === input.defaultValue ? "" : input.value;
    post(`/act/claims/${claim}/half-written`, { field: input.dataset.half, text: typed }).catch(() => {});
  });
}

async function preview(button) {
  const input = document.getElementById(button.dataset.preview);
  const shown = document.getElementById(`${button.dataset.preview}-preview`);
  const answer = await post(button.dataset.previewAct, { rationale: input.value }).catch(() => null);
  if (!answer?.ok) return;
  // made by the server from a list of allowed elements
  const { html } = await answer.json();
  shown.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  shown.hidden = false;
}

function find(form) {
  later("find", 250, async () => {
    const address = new URL(location.href);
    address.searchParams.set("find", form.elements.find.value);
    if (!location.pathname.startsWith("/claims/")) address.searchParams.set("part", "panel");
    const fresh = await freshPage(address.href).catch(() => null);
    const now = fresh?.getElementById("found");
    if (now && form.isConnected) swap(document.getElementById("found"), now);
  });
}

function showWhatNeedsScripts(root = document) {
  root.querySelectorAll("[data-preview][hidden], [data-take][hidden]").forEach(button => { button.hidden = false; });
}

export function keepPanel() {
  showWhatNeedsScripts();
  document.addEventListener("live", event => showWhatNeedsScripts(event.target));
  document.addEventListener("input", event => {
    if (event.target.matches?.("[data-half]")) keep(event.target);
    if (event.target.matches?.("[data-find] [name=find]")) find(event.target.form);
    const shown = document.getElementById(`${event.target.id}-preview`);
    if (shown && !shown.hidden) shown.hidden = true;
  });
  document.addEventListener("submit", event => {
    if (!event.target.matches("[data-find]")) return;
    event.preventDefault();
    find(event.target);
  });
  document.addEventListener("click", event => {
    const taken = event.target.closest?.("[data-take]");
    if (taken) {
      const input = document.getElementById(taken.dataset.take);
      input.value = taken.value;
      input.focus();
    }
    const previewer = event.target.closest?.("[data-preview]");
    if (previewer) preview(previewer);
  });
}
