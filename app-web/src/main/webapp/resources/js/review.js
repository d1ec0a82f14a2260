/** Opens what a claim was checked by where its note stands. Without this the same link leads to the claim's own page. */

const PARTS = ["#sources", "#searches"];

async function fetchParts(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return PARTS.map(part => page.querySelector(part)?.closest("section")).filter(Boolean);
}

async function open(link) {
  const place = document.createElement("div");
  place.className = "opened";
  place.id = `opened-${link.dataset.claim}`;
  for (const section of await fetchParts(link.href)) {
    section.querySelectorAll("[id]").forEach(element => element.removeAttribute("id"));
    section.removeAttribute("aria-labelledby");
    section.querySelectorAll("h2").forEach(heading => {
      const plain = document.createElement("p");
      plain.className = "opened-title";
      plain.textContent = heading.textContent;
      heading.replaceWith(plain);
    });
    place.append(section);
  }
  link.closest("p").after(place);
  link.setAttribute("aria-controls", place.id);
  return place;
}

async function toggle(link) {
  let place = document.getElementById(`opened-${link.dataset.claim}`);
  if (place) {
    place.hidden = !place.hidden;
  } else {
    try {
      place = await open(link);
    } catch {
      location.assign(link.href);
      return;
    }
  }
  link.setAttribute("aria-expanded", String(!place.hidden));
}

document.querySelectorAll("a[data-claim]").forEach(link => {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    toggle(link);
  });
  link.addEventListener("keydown", event => {
    if (event.key !== " ") return;
    event.preventDefault();
    toggle(link);
  });
});
