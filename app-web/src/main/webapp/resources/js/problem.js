/** Shows what is wrong beside the field that caused it, and takes it away once it is being mended. */

import { isTyping } from "./typing.js";
import { fromTemplate } from "./words.js";

function field(form, name) {
  const found = name ? form.elements?.namedItem(name) : null;
  return found instanceof RadioNodeList ? found[0] : found;
}

function errorLine(input, name) {
  const known = document.getElementById(`${input.id || name}-error`) ?? document.getElementById(`${name}-error`);
  if (known) return known;
  const line = document.createElement("p");
  line.className = "error";
  line.id = `${input.id || name}-error`;
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
  input.after(line);
  return line;
}

/** What somebody else did may have taken the form away; then the reason stands where it stood. */
function standing(form) {
  if (form.isConnected) return form;
  return [...document.forms].find(other => other.getAttribute("action") === form.getAttribute("action"))
    ?? document.querySelector("#panel .panel-body") ?? document.getElementById("main");
}

/** Problem details (RFC 9457) on the form they answer. */
export function showProblem(sent, problem) {
  const form = standing(sent);
  clearProblem(form);
  const input = field(form, problem.field);
  if (input && input.type !== "hidden") {
    errorLine(input, problem.field).textContent = problem.detail;
    input.setAttribute("aria-invalid", "true");
    input.closest("details:not([open])")?.setAttribute("open", "");
    // whoever has gone on to another field is not pulled out of it
    if (form.contains(document.activeElement) || !isTyping()) input.focus();
    return;
  }
  const box = document.createElement("div");
  box.className = "problem";
  box.setAttribute("role", "alert");
  box.dataset.where = location.search;
  const said = [problem.detail || problem.title, problem.incident].filter(Boolean);
  said.forEach(text => {
    const line = document.createElement("p");
    line.textContent = text;
    box.append(line);
  });
  (problem.overtaken ? problem.conflicts : []).forEach(change => box.append(changed(change)));
  form.prepend(box);
  box.scrollIntoView({ block: "nearest" });
}

/** One field that somebody else changed: what it was, what it is, and what is being sent. */
function changed(change) {
  const texts = fromTemplate("changed");
  texts.querySelector("[data-label]").textContent = change.label ?? change.field;
  ["before", "theirs", "yours"].forEach(name => {
    const text = texts.querySelector(`[data-${name}]`);
    if (change[name]) text.textContent = change[name];
    else text.parentElement.remove();
  });
  return texts;
}

export function clearProblem(form) {
  form.querySelectorAll(":scope > .problem").forEach(box => box.remove());
  form.querySelectorAll("[aria-invalid]").forEach(clearField);
}

function clearField(input) {
  input.removeAttribute("aria-invalid");
  [`${input.id}-error`, `${input.name}-error`].forEach(id => {
    const line = document.getElementById(id);
    if (line) line.textContent = "";
  });
}

document.addEventListener("input", event => {
  if (event.target.matches?.("[aria-invalid]")) clearField(event.target);
});
