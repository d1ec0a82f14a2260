/** The article page by mouse and by its parts; without it every link and form of the page works as a document. */

import { choose, chooseClaim, chooseSentence, chooseStretch, chosen, followAddress, frame, paint, readAddress,
  sentence, text } from "./reading-choice.js";
import { refresh } from "./live.js";
import { calm, followNews } from "./reading-news.js";
import { listenToReadingKeys } from "./reading-keys.js";
import { keepPanel } from "./reading-panel.js";
import { keepTicking } from "./reading-tick.js";
import { placeOf, stretchOf } from "./reading-points.js";

let settled = 0;

/** The browser's own selection becomes ours once it rests. */
function selectionChanged() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !text()?.contains(selection.anchorNode)) return;
    const stretch = stretchOf(text(), selection.getRangeAt(0));
    if (!stretch) return;
    const same = chosen.stretch && chosen.stretch.from === stretch.from && chosen.stretch.to === stretch.to;
    if (!same) chooseStretch(stretch);
  }, 250);
}

function clicked(event) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
  const narrowing = event.target.closest?.("#narrowings a");
  if (narrowing) {
    event.preventDefault();
    narrowTo(new URL(narrowing.href).searchParams.get("show") ?? "");
    return;
  }
  const link = event.target.closest?.("a[data-claim], #text a.gut");
  if (link && link.closest("#reading, #beside")) {
    event.preventDefault();
    if (link.dataset.claim) chooseClaim(link.dataset.claim);
    else chooseSentence(placeOf(link.closest(".s")), { push: true, wait: 0 });
    return;
  }
  const element = event.target.closest?.("#text .s");
  if (!element || !getSelection().isCollapsed) return;
  const place = placeOf(element);
  if (event.shiftKey && chosen.cursor >= 0) {
    const [first, last] = [Math.min(chosen.cursor, place), Math.max(chosen.cursor, place)];
    const places = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    choose({ sentences: places, cursor: chosen.cursor });
    return;
  }
  const claim = event.target.closest(".claim")?.dataset.claim;
  chosen.cursor = place;
  if (claim) chooseClaim(claim);
  else chooseSentence(place, { push: true, wait: 0 });
}

/** Dims what is not wanted; what is chosen stays, and both stand in the address. */
async function narrowTo(show) {
  const address = new URL(location.href);
  if (show) address.searchParams.set("show", show);
  else address.searchParams.delete("show");
  history.pushState(null, "", address.href.replaceAll("%2C", ","));
  await refresh();
}

function live(event) {
  if (event.target.id === "beside") frame();
  if (event.target.id !== "reading") return;
  calm();
  readAddress();
  paint();
}

/** In a text of several lines Enter makes a line; with Ctrl it sends, as people are used to. */
function sendByKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !event.target.matches?.("textarea")) return;
  event.preventDefault();
  event.target.form?.requestSubmit(event.target.form.querySelector("button.primary") ?? undefined);
}

keepPanel();
document.addEventListener("keydown", sendByKey);
if (text()) {
  calm();
  readAddress();
  paint();
  frame();
  if (chosen.claim || chosen.cursor >= 0) {
    const first = document.getElementById(`c${chosen.claim}`) ?? sentence(chosen.cursor);
    // on a phone the panel covers the lower part of the page
    first?.scrollIntoView({ block: matchMedia("(max-width: 60rem)").matches ? "start" : "center" });
  }
  followNews();
  listenToReadingKeys();
  keepTicking();
  document.addEventListener("click", clicked);
  document.addEventListener("selectionchange", selectionChanged);
  document.addEventListener("live", live);
  window.addEventListener("popstate", followAddress);
  performance.mark("usable");
}
