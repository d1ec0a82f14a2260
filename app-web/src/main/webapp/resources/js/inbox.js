/** Whatever is opened from the inbox is read by that. */

import { meta } from "./words.js";

export function readWhatIsOpened() {
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[data-reads]");
    if (!link) return;
    fetch(link.dataset.reads, {
      method: "POST",
      keepalive: true,
      headers: { Accept: "application/json", "Act-Token": meta("act-token"),
        "Content-Type": "application/x-www-form-urlencoded" }
    }).catch(() => {});
  });
}
