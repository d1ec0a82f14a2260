/**
 * Brings the live regions of the page up to date from a fresh copy of it, without moving what is being read and without
 * touching what is being typed.
 */

import { restoreDrafts } from "./drafts.js";
import { signInAgain } from "./signin.js";

const TYPED = "input:not([type=hidden]), textarea, select";

/** What elements without an id are told apart by. */
const TRAITS = ["id", "name", "href", "action", "formaction", "form", "data-act", "data-key", "data-opens", "data-preview"];

/** The page as it is now, parsed. Signs in again when the session has ended; null when that was declined. */
export async function freshPage(address = location.href) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (answer.status === 401 || answer.redirected && new URL(answer.url).pathname === "/signin") {
    return await signInAgain() ? freshPage(address) : null;
  }
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

let reader = null;

/**
 * A page that knows how to bring itself up to date with less than a copy of itself says so.
 *
 * @param one shown(): what it shows, as acts tell the server; take(news, form): draws what the answer tells
 */
export function readBy(one) {
  reader = one;
}

/** What the page shows, as acts tell the server; empty where the server needs to know nothing. */
export const shown = () => reader?.shown() ?? "";

/** Brings the page up to date after an act; resolves to a fresh copy of what the act's form stands in. */
export function upToDate(told, form) {
  return reader && told.reading ? reader.take(told.reading, form) : refresh();
}

/**
 * Brings the page up to date as it is now, at the address it then has: what was chosen while the copy was on its way is
 * not drawn over. Resolves to the fresh copy; null when there was none.
 */
export async function refresh() {
  const address = location.href;
  const fresh = await freshPage(address);
  if (fresh && location.href !== address) return refresh();
  if (fresh) takeOver(fresh);
  return fresh;
}

/** Draws what a fresh copy of the page, or of a part of it, shows otherwise. */
export function takeOver(fresh) {
  document.title = fresh.title || document.title;
  for (const old of document.querySelectorAll("[data-live]")) {
    const now = sameRegion(fresh, old);
    if (old.isConnected && now) swap(old, now);
  }
}

function sameRegion(root, region) {
  return root.querySelector(`[data-live="${CSS.escape(region.dataset.live)}"]`);
}

/** Puts a fresh copy in the place of a part of the page, unless somebody is at it: then only in the parts around that. */
export function swap(old, now) {
  if (old.outerHTML === now.outerHTML) return;
  if (inUse(old)) {
    old.querySelectorAll(":scope [data-live]").forEach(inner => {
      const fresh = sameRegion(now, inner);
      if (fresh) swap(inner, fresh);
    });
    return;
  }
  const replacement = document.importNode(now, true);
  openAsBefore(old, replacement);
  tellAsBefore(old, replacement);
  const scrolled = scrollsOf(old);
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const again = focused && twin(old, focused, replacement);
  old.replaceWith(replacement);
  scrolled.forEach(([selector, top]) => {
    const element = selector ? replacement.querySelector(selector) : replacement;
    if (element) element.scrollTop = top;
  });
  if (focused) stand(again ?? around(replacement));
  restoreDrafts(replacement);
  replacement.dispatchEvent(new CustomEvent("live", { bubbles: true }));
}

/** Whether somebody types in it, has chosen something in it, or has opened a dialog of it. */
function inUse(region) {
  const focused = document.activeElement;
  if (focused?.matches(TYPED) && region.contains(focused) || region.querySelector("dialog[open]")) return true;
  return [...region.querySelectorAll(TYPED)].some(changed);
}

function changed(input) {
  if (input.type === "radio" || input.type === "checkbox") return input.checked !== input.defaultChecked;
  if (input.type === "file") return input.files.length > 0;
  if (input.tagName === "SELECT") return input.selectedIndex !== selectedAtFirst(input);
  return input.value !== input.defaultValue;
}

/** Where no option is marked as selected, the first one is. */
function selectedAtFirst(select) {
  return Math.max([...select.options].findLastIndex(option => option.defaultSelected), select.multiple ? -1 : 0);
}

/** What somebody opened or closed stays so. */
function openAsBefore(old, now) {
  const all = [...old.querySelectorAll("details"), ...old.matches("details") ? [old] : []];
  const pairs = all.map(known => [known, twin(old, known, now)]);
  pairs.forEach(([known, same]) => same?.toggleAttribute("open", known.open));
}

/** A reason that was told at this choice stays to be read, also where its form went away meanwhile. */
function tellAsBefore(old, now) {
  old.querySelectorAll(".problem[data-where]").forEach(box => {
    if (box.dataset.where !== location.search) return;
    const address = box.closest("form")?.getAttribute("action");
    const form = address && [...now.querySelectorAll("form")].find(other => other.getAttribute("action") === address);
    const place = form || now.querySelector(".panel-body") || now;
    if (!place.querySelector(":scope > .problem")) place.prepend(box);
  });
}

function scrollsOf(region) {
  const own = region.scrollTop ? [["", region.scrollTop]] : [];
  return own.concat([...region.querySelectorAll(".panel-body, [data-scrolls]")]
    .filter(element => element.scrollTop)
    .map(element => [element.id ? `#${CSS.escape(element.id)}` : `.${element.classList[0]}`, element.scrollTop]));
}

/** Where the focus goes whose element is gone: whoever works by keyboard goes on from there, not from the page's top. */
function around(region) {
  return region.querySelector("#panel") ?? region.closest("#panel, dialog") ?? document.getElementById("main");
}

/** Gives an element the focus, whether or not the tab key would stop at it. */
export function stand(element) {
  element?.focus({ preventScroll: true });
  if (!element || document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

const traits = element => [element.localName, ...TRAITS.map(name => element.getAttribute(name)),
  element.matches("button, [type=radio], [type=checkbox]") ? element.value : ""].join("\n");

/**
 * The element of a fresh copy that stands where this one stands: by its id, or by the way to it from what has one. Null
 * where it is gone, or where something came or went among its like, so that it might be another.
 */
function twin(region, element, copy) {
  if (element === region) return copy;
  if (element.id) return copy.querySelector(`[id="${CSS.escape(element.id)}"]`);
  const above = twin(region, element.parentElement, copy);
  if (!above) return null;
  const known = traits(element);
  const before = [...element.parentElement.children].filter(other => traits(other) === known);
  const after = [...above.children].filter(other => traits(other) === known);
  return before.length === after.length ? after[before.indexOf(element)] : null;
}
