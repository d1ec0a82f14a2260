/** Keys of the queue that lead into a field, and the line of the queue that is looked at kept in sight. */

document.addEventListener("click", event => {
  const opener = event.target.closest?.("[data-focuses]");
  const field = opener && document.getElementById(opener.dataset.focuses);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus();
});

const here = document.querySelector(".queue [aria-current]");
const queue = here?.closest(".queue");
if (queue && queue.scrollHeight > queue.clientHeight) here.scrollIntoView({ block: "nearest" });
