import { add, type Draft } from './draft.ts';
import type { Unit } from './units.ts';

/** A block longer than this is divided, so that what is read at once stays small. */
const LONGEST = 20_000;
/** How far before the limit the end of a sentence is looked for. */
const WINDOW = 4_000;

/** Adds a paragraph; one that is too long in pieces that end with a sentence, else at a space, else anywhere. */
export function addParagraph(draft: Draft, { start, end, text }: Unit): void {
  let from = 0;
  while (text.length - from > LONGEST) {
    const cut = from + cutAt(text.slice(from, from + LONGEST));
    add(draft, 'paragraph', start + from, start + cut);
    from = cut;
    while (/\s/.test(text[from] ?? '')) from++;
  }
  add(draft, 'paragraph', start + from, end);
}

/** Where to cut a text that is as long as a block may be; never inside a surrogate pair. */
function cutAt(text: string): number {
  let space = 0;
  for (let i = text.length - 2; i > text.length - WINDOW; i--) {
    if (!/\s/.test(text[i]!)) continue;
    if (/[.!?]["'”’)]{0,3}$/.test(text.slice(i - 4, i)) && /^\s["“‘(]?\p{Lu}/u.test(text.slice(i, i + 4))) return i;
    space ||= i;
  }
  if (space) return space;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
