/** Asks for the password where the work is, when a session has ended, and lets the work go on. */

import { fromTemplate, renewToken } from "./words.js";
import { showProblem } from "./problem.js";

let asking = null;

/** Whether the session still lives; asking does not keep it alive. Rejects when there is no connection. */
export async function sessionLives() {
  const answer = await fetch("/act/session", { headers: { Accept: "application/json", "X-Poll": "1" }, cache: "no-store" });
  return answer.status !== 401;
}

/** Resolves to whether somebody signed in again. */
export function signInAgain() {
  asking ??= ask().finally(() => { asking = null; });
  return asking;
}

function ask() {
  const dialog = fromTemplate("sign-in-again");
  const form = dialog.querySelector("form");
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('input[type="password"]').focus();
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "in");
    });
    dialog.querySelector("[data-later]").addEventListener("click", () => dialog.close(""));
    form.addEventListener("submit", async event => {
      event.preventDefault();
      event.stopPropagation();
      const button = form.querySelector('button[type="submit"]');
      button.disabled = true;
      try {
        const answer = await fetch("/act/session", {
          method: "POST",
          headers: { Accept: "application/json", "Content-Type": "application/json" },
          body: JSON.stringify({ email: form.elements.email.value, password: form.elements.password.value })
        });
        const told = await answer.json().catch(() => ({}));
        if (answer.ok) {
          renewToken(told.token);
          dialog.close("in");
        } else {
          showProblem(form, told);
        }
      } catch {
        showProblem(form, { detail: form.dataset.offline });
      }
      button.disabled = false;
    });
  });
}
