/**
 * Brings the live regions of the page up to date from a fresh copy of it, without moving what is being read and without
 * touching what is being typed.
 */

import { restoreDrafts } from "./drafts.js";
import { signInAgain } from "./signin.js";

const TYPED = "input:not([type=hidden]), textarea, select";

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

function swap(old, now) {
  if (old.outerHTML === now.outerHTML) return;
  if (beingTyped(old)) {
    // what is around the field may still be brought up to date
    old.querySelectorAll(":scope [data-live]").forEach(inner => {
      const fresh = sameRegion(now, inner);
      if (fresh) swap(inner, fresh);
    });
    return;
  }
  const replacement = document.importNode(now, true);
  openAsBefore(old, replacement);
  const scrolled = scrollsOf(old);
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(replacement);
  scrolled.forEach(([selector, top]) => {
    const element = selector ? replacement.querySelector(selector) : replacement;
    if (element) element.scrollTop = top;
  });
  if (focused) stand(again(replacement, focused) ?? around(replacement));
  restoreDrafts(replacement);
  replacement.dispatchEvent(new CustomEvent("live", { bubbles: true }));
}

function beingTyped(region) {
  const focused = document.activeElement;
  if (focused?.matches(TYPED) && region.contains(focused)) return true;
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

function openAsBefore(old, now) {
  old.querySelectorAll("details[id][open]").forEach(open => {
    now.querySelector(`details[id="${CSS.escape(open.id)}"]`)?.setAttribute("open", "");
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

/** The element that stands where the focused one stood. */
function again(region, focused) {
  if (focused.id) return region.querySelector(`[id="${CSS.escape(focused.id)}"]`);
  const href = focused.getAttribute("href");
  if (href) return region.querySelector(`a[href="${CSS.escape(href)}"]`);
  const key = focused.dataset.key;
  return key ? region.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
}
