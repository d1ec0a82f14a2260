/**
 * Completes names after an at sign: a list below the field, moved in with the arrow keys and taken with Enter or Tab,
 * or by a click; how many names fit and which is chosen is announced (WAI-ARIA, combobox with a list).
 */

import { announce } from "./announce.js";

const MOST = 6;
let open = null;

/** The name begun before the caret: where its at sign stands and what follows it; null when none is. */
function begun(field) {
  if (field.selectionStart !== field.selectionEnd) return null;
  const before = field.value.slice(0, field.selectionStart);
  const at = before.lastIndexOf("@");
  if (at < 0 || at > 0 && /[\p{L}\p{N}]/u.test(before[at - 1])) return null;
  const typed = before.slice(at + 1);
  return typed.length > 60 || /[\n@]/.test(typed) ? null : { at, typed };
}

function fitting(list, typed) {
  const wanted = typed.toLocaleLowerCase();
  const names = [...list.children].map(item => item.textContent.trim());
  // a name that stands there whole needs no completing any more
  if (names.some(name => wanted.startsWith(`${name.toLocaleLowerCase()} `) || wanted === name.toLocaleLowerCase())) {
    return [];
  }
  return names.filter(name => name.toLocaleLowerCase().split(/\s+/).some((word, i, words) =>
    words.slice(i).join(" ").startsWith(wanted))).slice(0, MOST);
}

function close() {
  if (!open) return;
  const { field, box } = open;
  box.remove();
  ["role", "aria-controls", "aria-activedescendant", "aria-expanded", "aria-autocomplete"]
    .forEach(name => field.removeAttribute(name));
  open = null;
}

function mark(index) {
  open.index = index;
  [...open.box.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  open.field.setAttribute("aria-activedescendant", open.box.children[index].id);
}

function take(name) {
  const { field, at } = open;
  const rest = field.value.slice(field.selectionStart);
  const head = `${field.value.slice(0, at)}@${name}${/^[\s.,;:!?)]/.test(rest) ? "" : " "}`;
  field.value = head + rest;
  field.setSelectionRange(head.length, head.length);
  close();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  announce(name);
}

function show(field, at, names, words) {
  if (open?.field !== field) {
    close();
    const box = document.createElement("ul");
    box.className = "names";
    box.id = `${field.id}-names`;
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", words.label);
    box.addEventListener("pointerdown", event => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) take(option.textContent);
    });
    field.after(box);
    open = { field, box };
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "true");
    field.setAttribute("aria-controls", box.id);
  }
  open.at = at;
  open.box.replaceChildren(...names.map((name, i) => {
    const option = document.createElement("li");
    option.id = `${open.box.id}-${i}`;
    option.setAttribute("role", "option");
    option.textContent = name;
    return option;
  }));
  mark(0);
  announce(words.found.replace("{0}", names.length).replace("{1}", names[0]));
}

function look(field) {
  const list = document.getElementById(field.dataset.mentions);
  const name = list && begun(field);
  const names = name ? fitting(list, name.typed) : [];
  if (names.length) show(field, name.at, names, { label: list.dataset.label, found: list.dataset.found });
  else close();
}

function pressed(event) {
  if (!open || event.target !== open.field || event.isComposing) return;
  const { box, index } = open;
  const last = box.children.length - 1;
  const step = { ArrowDown: index === last ? 0 : index + 1, ArrowUp: index === 0 ? last : index - 1 }[event.key];
  if (step !== undefined) {
    mark(step);
    announce(box.children[step].textContent);
  } else if (event.key === "Enter" || event.key === "Tab" && !event.shiftKey) {
    take(box.children[index].textContent);
  } else if (event.key === "Escape") {
    close();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

export function completeNames() {
  document.addEventListener("input", event => {
    if (event.target.matches?.("textarea[data-mentions]")) look(event.target);
  });
  document.addEventListener("keydown", pressed, true);
  document.addEventListener("focusout", event => { if (event.target === open?.field) close(); });
}
