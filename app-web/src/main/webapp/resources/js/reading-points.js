/**
 * Places in the text. The server counts Unicode code points from the beginning of the draft; the browser counts UTF-16
 * units within its text nodes. Marks in the margin and notes are no part of the text.
 */

const BESIDE = ".gut, .note";

const high = unit => unit >= 0xd800 && unit <= 0xdbff;
const low = unit => unit >= 0xdc00 && unit <= 0xdfff;

/** How many code points the first units of a text are; a unit in the middle of one counts as its beginning. */
export function codePoints(text, units = text.length) {
  let points = 0;
  for (let i = 0; i < units; i++) {
    if (high(text.charCodeAt(i)) && low(text.charCodeAt(i + 1))) {
      if (i + 1 >= units) break;
      i++;
    }
    points++;
  }
  return points;
}

/** How many units the first code points of a text are. */
export function units(text, points) {
  let i = 0;
  for (let left = points; left > 0 && i < text.length; left--) {
    i += high(text.charCodeAt(i)) && low(text.charCodeAt(i + 1)) ? 2 : 1;
  }
  return i;
}

/** The sentence's own text nodes. */
function* nodesOf(sentence) {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(BESIDE)) yield walker.currentNode;
  }
}

export const startOf = sentence => Number(sentence.dataset.at);
export const endOf = sentence => Number(sentence.dataset.to);
export const placeOf = sentence => Number(sentence.id.slice(1));

/** The sentence's words as the draft has them. */
export function textOf(sentence) {
  return [...nodesOf(sentence)].map(node => node.data).join("");
}

/** The code point at which a boundary of a range stands; between two sentences the nearer end that lies inside. */
function pointAt(text, container, offset, isEnd) {
  const range = document.createRange();
  range.setStart(container, offset);
  const inside = (container.nodeType === Node.TEXT_NODE ? container.parentElement : container).closest?.(".s");
  if (inside) {
    let before = startOf(inside);
    for (const node of nodesOf(inside)) {
      const at = range.comparePoint(node, 0);
      if (node === container) return before + codePoints(node.data, offset);
      if (at > 0) return before;
      before += codePoints(node.data);
    }
    return before;
  }
  const sentences = [...text.querySelectorAll(".s")];
  if (isEnd) {
    const before = sentences.filter(sentence => range.comparePoint(sentence, 0) < 0).at(-1);
    return before ? endOf(before) : -1;
  }
  const after = sentences.find(sentence => range.comparePoint(sentence, 0) >= 0);
  return after ? startOf(after) : -1;
}

/** The stretch of the draft a range covers, or null. */
export function stretchOf(text, range) {
  if (!text || range.collapsed || !range.intersectsNode(text)) return null;
  const clipped = range.cloneRange();
  if (!text.contains(range.startContainer)) clipped.setStart(text, 0);
  if (!text.contains(range.endContainer)) clipped.setEnd(text, text.childNodes.length);
  const from = pointAt(text, clipped.startContainer, clipped.startOffset, false);
  const to = pointAt(text, clipped.endContainer, clipped.endOffset, true);
  return from >= 0 && to > from ? { from, to } : null;
}

/** The sentence with this code point; between two, the next. */
export function sentenceAt(text, point) {
  const sentences = text.querySelectorAll(".s");
  let first = 0;
  let last = sentences.length - 1;
  while (first < last) {
    const middle = first + last >> 1;
    if (endOf(sentences[middle]) <= point) first = middle + 1;
    else last = middle;
  }
  return sentences[first] ?? null;
}

function boundary(text, point, isEnd) {
  const sentence = sentenceAt(text, isEnd ? point - 1 : point);
  let left = point - startOf(sentence);
  let last = null;
  for (const node of nodesOf(sentence)) {
    const length = codePoints(node.data);
    if (left < length || isEnd && left === length) return [node, units(node.data, Math.max(0, left))];
    left -= length;
    last = node;
  }
  return [last, last.data.length];
}

/** The range that covers a stretch of the draft. */
export function rangeOf(text, { from, to }) {
  const range = document.createRange();
  range.setStart(...boundary(text, from, false));
  range.setEnd(...boundary(text, to, true));
  return range;
}

/** The words of a sentence as stretches of the draft; of a language written without blanks, too. */
export function wordsOf(sentence) {
  const said = textOf(sentence);
  const language = sentence.closest("[lang]")?.lang || undefined;
  let segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  }
  const words = [];
  let at = startOf(sentence);
  for (const { segment, isWordLike } of segmenter.segment(said)) {
    const length = codePoints(segment);
    if (isWordLike) words.push({ from: at, to: at + length });
    at += length;
  }
  return words;
}
