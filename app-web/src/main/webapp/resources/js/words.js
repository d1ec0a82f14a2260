/** The page's own words and names, which the server wrote into it. */

/** A sentence of the bundle that scripts need; {0} and so on stand for the arguments. */
export function word(key, ...args) {
  const text = document.getElementById("words")?.dataset[key] ?? key;
  return args.reduce((said, arg, i) => said.replaceAll(`{${i}}`, arg), text);
}

export function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content ?? "";
}

/** The token of the session, in the head and in every form. */
export function renewToken(token) {
  document.querySelector('meta[name="act-token"]')?.setAttribute("content", token);
  document.querySelectorAll('input[name="act-token"]').forEach(input => { input.value = token; });
}

/** A copy of what a template holds. */
export function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}
