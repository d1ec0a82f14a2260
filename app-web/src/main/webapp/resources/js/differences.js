/** What was taken out of a text and what was put in, word by word. */

const LIMIT = 4_000_000;

const wordsOf = text => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** A list of [kind, text]: "same", "del" or "ins", in reading order. */
export function differences(before, after) {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length * b.length > LIMIT) return [["del", before], ["ins", after]].filter(([, text]) => text);
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const out = [];
  const put = (kind, text) => {
    const last = out.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else out.push([kind, text]);
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put("same", a[i]);
      i++;
      j++;
    } else if (j === b.length || i < a.length && longest[i + 1][j] >= longest[i][j + 1]) {
      put("del", a[i++]);
    } else {
      put("ins", b[j++]);
    }
  }
  return out;
}
