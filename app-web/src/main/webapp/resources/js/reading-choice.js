/** What is chosen in the text: it stands in the address, is drawn in the text, and its panel stands beside it. */

import { announce } from "./announce.js";
import { freshPage, stand, takeOver } from "./live.js";
import { restoreDrafts } from "./drafts.js";
import { endOf, placeOf, rangeOf, sentenceAt, startOf, textOf } from "./reading-points.js";

const PARTS = ["claim", "sentence", "from", "to"];
const SHEET = matchMedia("(max-width: 60rem)");

/** claim: its id or ""; sentences: places; stretch: {from, to} or null; cursor: the place the keys move from. */
export const chosen = { claim: "", sentences: [], stretch: null, cursor: -1 };

let loading = null;
let timer = 0;
let ready = Promise.resolve();

export const text = () => document.getElementById("text");
export const sentences = () => [...document.querySelectorAll("#text .s")];
export const sentence = place => document.getElementById(`s${place}`);

/** Takes over what the address says. */
export function readAddress() {
  const asked = new URLSearchParams(location.search);
  chosen.claim = asked.get("claim") ?? "";
  chosen.sentences = (asked.get("sentence") ?? "").split(",").filter(Boolean).map(Number)
    .filter(place => sentence(place));
  const from = Number(asked.get("from") ?? -1);
  const to = Number(asked.get("to") ?? -1);
  chosen.stretch = from >= 0 && to > from ? { from, to } : null;
  if (chosen.sentences.length) chosen.cursor = chosen.sentences.at(-1);
  else if (chosen.stretch) chosen.cursor = placeOf(sentenceAt(text(), chosen.stretch.from));
  else if (chosen.claim && chosen.cursor < 0) {
    const begun = document.querySelector(`#text .claim[data-claim="${CSS.escape(chosen.claim)}"]`)?.closest(".s");
    if (begun) chosen.cursor = placeOf(begun);
  }
}

function address() {
  const asked = new URLSearchParams(location.search);
  ["part", "find", ...PARTS].forEach(name => asked.delete(name));
  if (chosen.claim) asked.set("claim", chosen.claim);
  if (chosen.stretch) {
    asked.set("from", chosen.stretch.from);
    asked.set("to", chosen.stretch.to);
  } else if (chosen.sentences.length) {
    asked.set("sentence", chosen.sentences.join(","));
  }
  const query = asked.toString().replaceAll("%2C", ",");
  return location.pathname + (query ? `?${query}` : "");
}

/** Where the panel of what is chosen is to be had alone. */
function panelAddress() {
  const wanted = address();
  return `${wanted}${wanted.includes("?") ? "&" : "?"}part=panel`;
}

/** Draws what is chosen. */
export function paint() {
  const page = text();
  if (!page) return;
  page.querySelectorAll("span.sel:not(.s)").forEach(drawn => drawn.replaceWith(...drawn.childNodes));
  page.querySelectorAll(".s.sel, .s.current, .claim.chosen, .s[tabindex='0']").forEach(element => {
    element.classList.remove("sel", "current", "chosen");
    if (element.matches(".s")) element.tabIndex = -1;
  });
  if (!chosen.stretch) chosen.sentences.forEach(place => sentence(place)?.classList.add("sel"));
  sentence(chosen.cursor)?.classList.add("current");
  if (chosen.claim) {
    page.querySelectorAll(`.claim[data-claim="${CSS.escape(chosen.claim)}"]`)
      .forEach(element => element.classList.add("chosen"));
  }
  drawStretch(page);
  document.querySelectorAll("#text .note").forEach(note => {
    if (note.dataset.claim === chosen.claim) note.setAttribute("aria-current", "true");
    else note.removeAttribute("aria-current");
  });
}

function drawStretch(page) {
  if (!globalThis.CSS?.highlights) {
    // browsers without highlights of our own show the stretch as their selection
    if (chosen.stretch) {
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(rangeOf(page, chosen.stretch));
    }
    return;
  }
  if (chosen.stretch) CSS.highlights.set("stretch", new Highlight(rangeOf(page, chosen.stretch)));
  else CSS.highlights.delete("stretch");
}

/** What the panel is about, to be compared; null where there is none. */
function about(beside) {
  const panel = beside.querySelector(".panel");
  const places = panel?.querySelectorAll("#make-claim [name=start], #make-claim [name=end], #mark [name=sentence]") ?? [];
  return panel && [panel.dataset.kind, panel.dataset.claim, ...[...places].map(place => place.value.replace(/:.*/, ""))].join(" ");
}

/**
 * Brings the panel up to date. Resolves to its fresh copy; null when there was none, or something else was chosen while
 * it was on its way, which brings its own.
 */
export async function refreshPanel() {
  const wanted = panelAddress();
  const fresh = await freshPage(wanted);
  if (!fresh || wanted !== panelAddress()) return null;
  drawPanel(fresh);
  return fresh;
}

/** Resolves when the panel belongs to what is chosen. */
export const panelReady = () => ready;

async function loadPanel() {
  loading?.abort();
  loading = new AbortController();
  const wanted = address();
  const fresh = await freshPage(panelAddress());
  if (fresh && wanted === address()) drawPanel(fresh, true);
}

/**
 * Draws the panel: what stands there already is brought up to date around what somebody types, another takes its place.
 *
 * @param own whether it was just chosen, so that it is drawn even where there is none
 */
function drawPanel(fresh, own = false) {
  const beside = document.getElementById("beside");
  const now = fresh.getElementById("beside");
  if (!beside || !now) return;
  const known = about(beside);
  if (known && known === about(now) || !own && !(known && about(now))) {
    takeOver(fresh);
    return;
  }
  const focused = beside.contains(document.activeElement);
  beside.replaceChildren(...document.importNode(now, true).childNodes);
  frame();
  // as a sheet the panel covers the lower part of the page, and maybe what was chosen
  if (SHEET.matches && now.querySelector(".panel")) sentence(chosen.cursor)?.scrollIntoView({ block: "nearest" });
  if (focused) stand(document.getElementById("panel") ?? sentence(chosen.cursor) ?? document.getElementById("main"));
  restoreDrafts(beside);
  beside.dispatchEvent(new CustomEvent("live", { bubbles: true }));
}

/** The page has a place for the panel when there is one. */
export function frame() {
  document.getElementById("main")?.classList.toggle("without-panel", !document.querySelector("#beside .panel"));
}

/**
 * Chooses; what is left out is not chosen any more.
 *
 * @param wait how long to wait, in ms, for the next key before the panel is brought
 */
export function choose(wanted, { push = false, wait = 0 } = {}) {
  const { claim = "", sentences: places = [], stretch = null, cursor } = wanted;
  chosen.claim = String(claim);
  chosen.sentences = [...new Set(places)].sort((a, b) => a - b);
  chosen.stretch = stretch;
  if (cursor !== undefined) chosen.cursor = cursor;
  history[push ? "pushState" : "replaceState"](null, "", address());
  paint();
  clearTimeout(timer);
  ready = new Promise(resolve => {
    timer = setTimeout(() => loadPanel().catch(() => {}).then(resolve), wait);
  });
  return ready;
}

/** Chooses a sentence and brings it into sight. */
export function chooseSentence(place, options = {}) {
  const element = sentence(place);
  if (!element) return Promise.resolve();
  const done = choose({ sentences: [place], cursor: place }, { wait: 120, ...options });
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
  const state = element.querySelector(".gut[aria-label]")?.getAttribute("aria-label") ?? "";
  announce(`${state}. ${textOf(element)}`);
  return done;
}

/** Chooses a stretch, keeping the claim that is open so that it can be moved there. */
export function chooseStretch(stretch, options = {}) {
  const first = sentenceAt(text(), stretch.from);
  const last = sentenceAt(text(), stretch.to - 1);
  const whole = first === last && startOf(first) === stretch.from && endOf(first) === stretch.to;
  const done = choose({ claim: chosen.claim, sentences: whole && !chosen.claim ? [placeOf(first)] : [],
    stretch: whole && !chosen.claim ? null : stretch, cursor: placeOf(first) }, { wait: 200, ...options });
  announce(rangeOf(text(), stretch).cloneContents().textContent);
  return done;
}

export function chooseClaim(claim, options = {}) {
  return choose({ claim, cursor: chosen.cursor }, { push: true, ...options });
}

/** The address has changed by Back or Forward. */
export function followAddress() {
  readAddress();
  paint();
  ready = loadPanel().catch(() => {});
}
