/** Menus that close again, and dialogs that open in place. */

function openDialog(id, opener) {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  dialog.addEventListener("close", () => {
    // the browser gives the focus back to what had it; what was pressed without it gets it here
    if (document.activeElement === document.body && opener?.isConnected) opener.focus();
  }, { once: true });
  return true;
}

export function keepFrame() {
  document.addEventListener("click", event => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener && openDialog(opener.dataset.opens, opener)) event.preventDefault();
    const closer = event.target.closest?.("[data-closes]");
    if (closer) document.getElementById(closer.dataset.closes)?.close();
    document.querySelectorAll("details.menu[open]").forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu[open]").forEach(menu => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
  if (location.hash.length > 1) openDialog(decodeURIComponent(location.hash.slice(1)), null);
}
