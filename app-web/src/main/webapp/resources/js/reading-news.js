/**
 * Keeps an article's page as it is now: draws what an act changed from the act's own answer, and asks twice a
 * second what others did and who is there. Nothing that is being read moves, and nothing that is being typed is touched.
 */

import { announce } from "./announce.js";
import { freshPage, readBy, refresh, stand, takeOver } from "./live.js";
import { choose, chosen, paint, readAddress, refreshPanel, sentence, text } from "./reading-choice.js";
import { placeOf } from "./reading-points.js";
import { meta, word } from "./words.js";

const EVERY = 500;
const REST = 250;
const AFTER_A_FAILURE = 5_000;
const OUT_OF_SIGHT = 10_000;
const BAR_RESTS = 1_500;

const article = () => location.pathname.match(/\/articles\/(\d+)/)?.[1] ?? "";
const show = () => new URLSearchParams(location.search).get("show") ?? "";
const number = () => Number(text().dataset.news);
const parsed = html => new DOMParser().parseFromString(html, "text/html").body;

/** Places that still show a claim which is not there any more; asked about until they are drawn. */
const left = new Set();
let others = [];
let barTimer = 0;
let nextAsk = 0;
let panel = Promise.resolve();
let panelWaits = null;

/** What the page shows, as acts tell the server. */
function shown() {
  return text() ? `${article()};${number()};${text().dataset.draft};${show()}` : "";
}

/** Notes in the margin are reached by the keys of the text; a tab key would need a thousand steps through them. */
export function calm(root = text()) {
  root.querySelectorAll(".gut").forEach(mark => { mark.tabIndex = -1; });
}

/** Keeps the line that is being read where it is while something above it changes. */
function steadily(todo) {
  const box = text().getBoundingClientRect();
  const x = Math.min(box.left + box.width / 2, innerWidth - 2);
  let anchor = null;
  for (let y = Math.max(box.top, 0) + 4; y < innerHeight && !anchor; y += 24) {
    anchor = document.elementFromPoint(x, y)?.closest("#text .s")?.id ?? null;
  }
  const top = () => document.getElementById(anchor)?.getBoundingClientRect().top ?? 0;
  const before = top();
  todo();
  const moved = top() - before;
  if (!anchor || Math.abs(moved) < 1) return;
  const sheet = document.getElementById("sheet");
  if (sheet.scrollHeight > sheet.clientHeight && getComputedStyle(sheet).overflowY !== "visible") {
    sheet.scrollTop += moved;
  } else {
    scrollBy(0, moved);
  }
}

function focusAgain(root, focused) {
  if (!focused) return;
  const same = focused.id ? document.getElementById(focused.id)
    : root.querySelector(`a[data-claim="${CSS.escape(focused.dataset.claim ?? "")}"]`);
  if (same?.matches(".s")) same.tabIndex = 0;
  same?.focus({ preventScroll: true });
}

function drawParagraph({ place, html }) {
  const old = document.getElementById(`p${place}`);
  if (!old) return;
  const [now, notes] = [...parsed(html).children].map(element => document.importNode(element, true));
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  document.getElementById(`a${place}`)?.remove();
  old.querySelectorAll(".s").forEach(drawn => left.delete(placeOf(drawn)));
  old.replaceWith(now);
  if (notes) now.after(notes);
  calm(now);
  focusAgain(now, focused);
}

function drawCoverage({ checked, aside, all, done, counts, heard }) {
  const bar = document.getElementById("coverage");
  if (!bar) return;
  const share = all ? 100 / all : 0;
  bar.querySelector(".coverage-done").textContent = done;
  bar.querySelector(".coverage-counts").textContent = counts;
  bar.querySelector("svg").setAttribute("aria-label", heard);
  const [first, second] = bar.querySelectorAll("svg > rect");
  first.setAttribute("width", `${checked * share}%`);
  second.setAttribute("x", `${checked * share}%`);
  second.setAttribute("width", `${aside * share}%`);
}

function drawNarrowings(offered) {
  const nav = document.getElementById("narrowings");
  if (!nav || nav.contains(document.activeElement)) return;
  nav.replaceChildren(nav.firstElementChild, ...offered.map(({ word: asked, label, count }) => {
    const link = document.createElement("a");
    link.href = `?show=${asked}`;
    if (asked === show()) link.setAttribute("aria-current", "true");
    const name = document.createElement("bdi");
    name.textContent = label;
    link.append(name, ` ${count}`);
    return link;
  }));
}

/** Sentences that still show a claim which is not there any more. */
function leftBehind({ claims, paragraphs }) {
  const drawn = new Set(paragraphs.map(({ place }) => `p${place}`));
  return claims.flatMap(claim => [...text().querySelectorAll(`.s [data-claim="${CSS.escape(claim)}"]`)])
    .filter(element => !drawn.has(element.closest("p, h2, h3")?.id))
    .map(element => placeOf(element.closest(".s")));
}

/** Blockers are counted over the whole article: not with each act, but when the acts rest. */
function barLater() {
  clearTimeout(barTimer);
  barTimer = setTimeout(() => freshPage(`${location.pathname}?part=bar`)
    .then(fresh => fresh && takeOver(fresh)).catch(() => {}), BAR_RESTS);
}

function draw(news) {
  steadily(() => {
    news.paragraphs.forEach(drawParagraph);
    text().dataset.news = news.number;
    drawCoverage(news.coverage);
    drawNarrowings(news.narrowings);
    readAddress();
    paint();
    drawHere();
  });
  const behind = leftBehind(news);
  behind.forEach(place => left.add(place));
  // every later question asks for them too, in case this one is overtaken by an own act
  if (behind.length) ask().catch(() => {});
  if (news.paragraphs.length || news.claims.length || news.other) barLater();
}

const concernsPanel = news => news.claims.includes(chosen.claim)
  || chosen.sentences.some(place => news.paragraphs.some(piece =>
    sentence(place)?.closest("p, h2, h3")?.id === `p${piece.place}`));

/** Draws what an own act changed; resolves to the fresh panel, or null where the caller chooses another next. */
async function take(news, form) {
  if (news.whole) return refresh();
  if (news.number >= number()) draw(news);
  else readAddress();
  // after a mark by a key another sentence is chosen already, and its panel on the way
  return form?.id === "quick-mark" && !concernsPanel(news) ? null : refreshPanel();
}

/** @param asked whether places were asked for besides, which may be answered with nothing new */
async function heard(news, asked) {
  // what an own act brought along meanwhile is drawn already
  if (news.number < number() || news.number === number() && !asked) return;
  if (news.whole) {
    await refresh();
    return;
  }
  const concerned = concernsPanel(news);
  draw(news);
  if (concerned && document.querySelector("#beside .panel")) panelLater(news.claims);
}

/** Whether an act of one's own was sent and is not answered yet: what comes as news may be that. */
const ownActOpen = () => Boolean(document.querySelector("form[aria-busy=true], .offline:not(#resting)"));

/** The text of others is not kept waiting for the panel; and one panel is fetched at a time, so that none is older. */
function panelLater(claims) {
  // nobody is told that somebody changed it who may have done so themselves
  const byOthers = ownActOpen() ? [] : claims;
  if (panelWaits) {
    byOthers.forEach(claim => panelWaits.add(claim));
    return;
  }
  panelWaits = new Set(byOthers);
  panel = panel.then(async () => {
    const changed = panelWaits;
    panelWaits = null;
    await refreshPanel();
    if (changed.has(chosen.claim)) announce(word("claimChanged"));
  }).catch(() => {});
}

async function ask() {
  const places = [...left].filter(sentence);
  const fields = new URLSearchParams({ since: number(), draft: text().dataset.draft, show: show(),
    claim: chosen.claim || "0", looking: String(!document.hidden) });
  places.forEach(place => fields.append("sentence", place));
  const answer = await fetch(`/act/articles/${article()}/news`, {
    method: "POST",
    headers: { Accept: "application/json", "Act-Token": meta("act-token"), "X-Poll": "1" },
    body: fields
  });
  if (!answer.ok) throw new Error(answer.statusText);
  const told = await answer.json();
  others = told.here;
  drawHere();
  if (told.reading) await heard(told.reading, places.length > 0);
}

/** Who else is here, and at which claim; seen in the bar, beside the claim's number, and in its panel. */
function drawHere() {
  const bar = document.getElementById("here");
  if (!bar) return;
  bar.hidden = !others.length;
  const said = others.map(({ name, claim }) => name + (claim ? ` · ${noteOf(claim)?.textContent ?? ""}` : ""));
  if (bar.dataset.said !== said.join()) {
    bar.dataset.said = said.join();
    const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.claim : null;
    bar.replaceChildren(...others.map(({ initials, name, claim }, i) => {
      const badge = document.createElement(claim ? "a" : "span");
      badge.className = "avatar";
      badge.title = said[i];
      if (claim) badge.href = `?claim=${claim}`;
      if (claim) badge.dataset.claim = claim;
      const short = document.createElement("span");
      short.setAttribute("aria-hidden", "true");
      short.textContent = initials;
      const long = document.createElement("span");
      long.className = "heard";
      long.textContent = said[i];
      badge.append(short, long);
      return badge;
    }), bar.dataset.others.replace("{0}", others.map(({ name }) => name).join(", ")));
    if (focused) stand(bar.querySelector(`a[data-claim="${CSS.escape(focused)}"]`) ?? document.getElementById("main"));
  }
  text().querySelectorAll(".note[data-here]").forEach(note => { delete note.dataset.here; });
  others.filter(({ claim }) => claim).forEach(({ claim, initials }) => {
    text().querySelectorAll(`.note[data-claim="${CSS.escape(claim)}"]`)
      .forEach(note => { note.dataset.here = initials; });
  });
  const also = document.getElementById("also-here");
  if (!also) return;
  const names = others.filter(({ claim }) => claim && claim === also.dataset.claim).map(({ name }) => name);
  also.hidden = !names.length;
  also.textContent = names.length ? bar.dataset.reads.replace("{0}", names.join(", ")) : "";
}

const noteOf = claim => text().querySelector(`.note[data-claim="${CSS.escape(claim)}"]`);

async function askAgain() {
  clearTimeout(nextAsk);
  const began = performance.now();
  let every = document.hidden ? OUT_OF_SIGHT : EVERY;
  try {
    await ask();
  } catch {
    every = AFTER_A_FAILURE;
  }
  clearTimeout(nextAsk);
  nextAsk = setTimeout(askAgain, Math.max(REST, every - (performance.now() - began)));
}

export function followNews() {
  readBy({ shown, take });
  document.addEventListener("live", event => { if (event.target.id === "beside") drawHere(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) askAgain(); });
  window.addEventListener("online", () => {
    askAgain();
    // what was chosen meanwhile has no panel yet
    choose({ ...chosen });
  });
  askAgain();
}
