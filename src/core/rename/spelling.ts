import type { Block, Container, Span, TextEdit } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import { masked } from '../syntax/markup/masked.ts';
import { withoutMarks } from '../syntax/text/normal-form.ts';
import type { Form } from './form.ts';

/** A word of a name at its place in the document. */
interface SpeltWord extends Span {
  /** As a reader sees it. */
  readonly text: string;
  /** Markup stands inside the word: an escape, an entity. */
  readonly isMarked: boolean;
  /** What stands between it and the word before: blanks, line breaks, U+FEFF for markup. */
  readonly gap: string;
}

/** A name as the document spells it. */
export type Spelling = readonly SpeltWord[];

/** What must stay where it stands between two words: a line break, markup. */
const STAYS = /[\uFEFF\r\n\u2028\u2029]/;
/** Words, with markup inside where no letters stand on both sides of it. */
const WORD =
  /(?:[^\s\uFEFF]|(?<=[^\s\uFEFF\p{L}\p{N}])\uFEFF+(?=[^\s\uFEFF])|(?<=[\p{L}\p{N}])\uFEFF+(?=[^\s\uFEFF\p{L}\p{N}]))+/gu;

/** A letter that goes on with a word, a possessive apart. */
const GOES_ON = /^['’]?(?!s\b)\p{L}/u;

/** Whether markup stands between a name and the rest of its word: "Jean\-Luc", of which "Jean" alone is read as a name. */
export function isTorn(text: string, { end }: Span, masks: readonly Span[]): boolean {
  const mask = masks.find(({ start }) => start === end);
  return mask !== undefined && GOES_ON.test(text.slice(mask.end, mask.end + 4));
}

/**
 * The words of a name.
 * @param text the document
 * @param span where the name stands
 * @param block the block it stands in, with the markup that may touch it
 */
export function spellingOf(
  text: string,
  span: Span,
  { masks = [] }: Pick<Block, 'masks'>,
  container: Container,
): Spelling {
  const inside = masks.filter((mask) => mask.start < span.end && mask.end > span.start);
  const prose = masked(
    text,
    span,
    inside.map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) })),
  );
  let before = 0;
  return [...prose.matchAll(WORD)].map(({ 0: word, index }) => {
    const gap = prose.slice(before, index);
    before = index + word.length;
    const shown = visible(word);
    const read = container === 'markdown' ? withoutMarks(shown) : shown;
    return {
      start: span.start + index,
      end: span.start + before,
      text: read,
      isMarked: read !== word,
      gap,
    };
  });
}

/**
 * The edits that write another form of the name; line breaks and markup between the words stay where they correspond.
 * @returns undefined where they cannot stay
 */
export function respelt(spelling: Spelling, { words, places }: Form): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let [first, from] = [0, 0];
  for (let end = 1; end <= spelling.length; end++) {
    if (end < spelling.length && !STAYS.test(spelling[end]!.gap)) continue;
    const to = end === spelling.length ? words.length : places[end];
    if (to === undefined || to <= from) return undefined;
    const piece = pieceEdits(spelling.slice(first, end), words.slice(from, to));
    if (!piece) return undefined;
    for (const edit of piece) edits.push(edit);
    [first, from] = [end, to];
  }
  return edits;
}

/** Edits between two places that stay: word by word, or all of them at once where there are more or fewer now. */
function pieceEdits(before: Spelling, after: readonly string[]): TextEdit[] | undefined {
  const isSame = before.length === after.length;
  const changed = before.filter(({ text }, i) => !isSame || text !== after[i]);
  if (changed.some(({ isMarked }) => isMarked)) return undefined;
  if (!isSame) return [{ start: before[0]!.start, end: before.at(-1)!.end, text: after.join(before[1]?.gap ?? ' ') }];
  return before.flatMap(({ start, end, text }, i) => (text === after[i] ? [] : [{ start, end, text: after[i]! }]));
}
