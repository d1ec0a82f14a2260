/** The article by keyboard. Single keys rest while somebody types or a dialog is open, and can be switched off. */

import { act } from "./act.js";
import { announce } from "./announce.js";
import { applySwitch, SWITCH } from "./keys.js";
import { choose, chooseClaim, chooseSentence, chooseStretch, chosen, panelReady, paint, sentence, sentences, text }
  from "./reading-choice.js";
import { endOf, placeOf, sentenceAt, startOf, wordsOf } from "./reading-points.js";
import { tickOff } from "./reading-tick.js";
import { isTyping, leadInto, TYPING } from "./typing.js";
import { word } from "./words.js";

const MARKS = { o: "OPINION", n: "NOT_CHECKABLE", x: "EXTRANEOUS", r: "READ", Backspace: "CLEAR" };

const unread = element => !element.dataset.state.match(/CHECKED|^READ$|SET_ASIDE/);

function move(by) {
  const next = chosen.cursor < 0 ? 0 : chosen.cursor + by;
  if (sentence(next)) chooseSentence(next);
}

function extend(by) {
  const next = chosen.cursor < 0 ? 0 : chosen.cursor + by;
  if (!sentence(next)) return;
  const from = chosen.sentences.length ? chosen.sentences : [Math.max(0, chosen.cursor)];
  const shrinks = chosen.sentences.includes(next);
  const places = shrinks ? from.filter(place => place !== chosen.cursor) : [...from, next];
  choose({ sentences: places, cursor: next }, { wait: 150 });
  sentence(next).scrollIntoView({ block: "nearest" });
}

function tick() {
  if (chosen.cursor < 0) return;
  const has = chosen.sentences.includes(chosen.cursor);
  const places = has ? chosen.sentences.filter(place => place !== chosen.cursor) : [...chosen.sentences, chosen.cursor];
  choose({ sentences: places, cursor: chosen.cursor }, { wait: 150 });
}

function nextUnread() {
  const all = sentences();
  const found = all.slice(chosen.cursor + 1).find(unread) ?? all.find(unread);
  if (found) chooseSentence(placeOf(found));
  else announce(word("nothingMore"));
}

function nextMine() {
  const mine = [...document.querySelectorAll("#text .note.mine")];
  const at = mine.findIndex(note => note.dataset.claim === chosen.claim);
  openInText((mine[at + 1] ?? mine[0])?.dataset.claim);
}

function openClaim() {
  const claim = sentence(chosen.cursor)?.querySelector(".claim")?.dataset.claim;
  if (claim) chooseClaim(claim);
}

/** The words around a point of the text, from the sentence there and its neighbours. */
function wordsAround(point) {
  const at = placeOf(sentenceAt(text(), Math.max(0, point)));
  return [at - 1, at, at + 1].map(sentence).filter(Boolean).flatMap(wordsOf);
}

/** Grows or shrinks the stretch by a word at one of its ends. */
function stretchBy(key) {
  const cursor = sentence(Math.max(0, chosen.cursor));
  if (!cursor) return;
  let { from, to } = chosen.stretch ?? { from: startOf(cursor), to: endOf(cursor) };
  const inside = wordsOf(cursor);
  if (!chosen.stretch && inside.length && (key === "]" || key === "{")) {
    chooseStretch(key === "]" ? inside[0] : inside.at(-1));
    return;
  }
  if (key === "]") to = wordsAround(to).find(word => word.to > to)?.to ?? to;
  if (key === "[") to = wordsAround(to).findLast(word => word.to < to && word.to > from)?.to ?? to;
  if (key === "{") from = wordsAround(from).findLast(word => word.from < from)?.from ?? from;
  if (key === "}") from = wordsAround(from).find(word => word.from > from && word.from < to)?.from ?? from;
  chooseStretch({ from, to });
}

async function chosenPanel() {
  if (!chosen.sentences.length && !chosen.stretch) {
    if (chosen.cursor < 0) return false;
    await chooseSentence(chosen.cursor, { wait: 0 });
  }
  await panelReady();
  return true;
}

let marking = Promise.resolve();

/** Marks from the text alone and goes on at once; several marks in quick succession are sent one after the other. */
function mark(kind) {
  const places = chosen.sentences.length ? chosen.sentences : [chosen.cursor].filter(place => place >= 0);
  if (!places.length) return;
  const next = Math.max(...places) + 1;
  if (kind !== "CLEAR" && sentence(next)) chooseSentence(next);
  const asked = { kind, places, again: () => inTurn(asked), what: {} };
  inTurn(asked);
}

const inTurn = asked => (marking = marking.then(() => sendMark(asked)));

/** Its form serves every mark: one that cannot be sent keeps what it marks, and with which versions in sight. */
async function sendMark(asked) {
  const form = document.getElementById("quick-mark");
  asked.versions ??= asked.places.map(place => `${place}:${sentence(place).dataset.base}`);
  form.querySelectorAll("[name=sentence]").forEach(input => input.remove());
  form.append(...asked.versions.map(version => hidden("sentence", version)));
  form.elements.namedItem("kind").value = asked.kind;
  await act(form, undefined, asked);
  if (form.querySelector(".problem") && !isTyping()) chooseSentence(asked.places.at(-1));
}

function hidden(name, value) {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  return input;
}

function into(selector) {
  return leadInto(async () => await chosenPanel() ? document.querySelector(selector) : null);
}

function none() {
  if (chosen.stretch && chosen.claim) chooseClaim(chosen.claim, { push: false });
  else choose({ cursor: chosen.cursor });
}

/** All claims in the order of the text, each once. */
function claimsInOrder() {
  return [...new Set([...document.querySelectorAll("#text .note")].map(note => note.dataset.claim))];
}

/** Opens the next claim of the text, or the one before; from a sentence, the first claim after it. */
function toClaim(by) {
  const all = claimsInOrder();
  let at = all.indexOf(chosen.claim);
  if (at < 0) {
    const here = [...document.querySelectorAll("#text .note")]
      .findIndex(note => placeOf(note.closest(".s")) >= chosen.cursor);
    at = here < 0 || chosen.cursor < 0 ? -1 : all.indexOf(document.querySelectorAll("#text .note")[here].dataset.claim)
      - (by > 0 ? 1 : 0);
  }
  return openInText(all[at + by]);
}

function openInText(claim) {
  const note = claim && document.querySelector(`#text .note[data-claim="${CSS.escape(claim)}"]`);
  if (!note) {
    announce(word("nothingMore"));
    return Promise.resolve();
  }
  chosen.cursor = placeOf(note.closest(".s"));
  note.scrollIntoView({ block: "nearest" });
  const opened = chooseClaim(claim, { wait: 80 });
  // the keys go on from here, and the tab key too
  const begins = note.closest(".s");
  begins.tabIndex = 0;
  begins.focus({ preventScroll: true });
  announce(note.getAttribute("aria-label"));
  return opened;
}

/** Opens what changes the words of the claim. */
function edit() {
  return leadInto(async () => {
    await panelReady();
    const words = document.getElementById("claim-words");
    const field = words?.querySelector("textarea, input:not([type=hidden])") ?? null;
    if (words) words.open = true;
    return field;
  });
}

const ACTS = {
  ".": () => toClaim(1),
  ",": () => toClaim(-1),
  e: edit,
  y: () => tickOff(() => toClaim(1)),
  j: () => move(1),
  k: () => move(-1),
  J: () => extend(1),
  K: () => extend(-1),
  u: nextUnread,
  m: nextMine,
  v: tick,
  Enter: openClaim,
  c: () => into("#make-claim #wording"),
  w: () => into("#waive #reason"),
  Escape: none
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) {
    if (event.key === "Escape" && event.target.closest?.("#panel")) event.target.blur();
    return;
  }
  const single = event.key.length === 1;
  if (single && document.body.dataset.keys === "off") return;
  // Enter belongs to the link or button that has the focus
  if (event.key === "Enter" && event.target.closest?.("a, button, summary, label, input")) return;
  if (event.key === "Backspace" && !chosen.sentences.length) return;
  const todo = ACTS[event.key] ?? (MARKS[event.key] && (() => mark(MARKS[event.key])))
    ?? ("[]{}".includes(event.key) ? () => stretchBy(event.key) : null);
  if (!todo) return;
  event.preventDefault();
  todo();
}

/** Single keys can be switched off on this device. */
function keepSwitch() {
  const box = document.getElementById("single-keys");
  if (!box) return;
  box.checked = localStorage.getItem(SWITCH) !== "off";
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, "off");
    applySwitch();
  });
}

export function listenToReadingKeys() {
  keepSwitch();
  document.addEventListener("keydown", pressed);
}
