import { matchesOf } from '../../base/matches.ts';
import type { Span, TextEdit } from '../../model.ts';

/** What stands for masked markup in the prose of a block. */
const MASK = '\uFEFF';

/** Prose as a reader sees it: what stands for markup is gone, but for a space where it alone kept two words apart. */
export function visible(prose: string): string {
  if (!prose.includes(MASK)) return prose;
  return prose.replace(/(?<=([\p{L}\p{N}]?))\uFEFF+(?=([\p{L}\p{N}]?))/gu, (_, before, after) =>
    before && after ? ' ' : '',
  );
}

/**
 * Edits that change words and leave the markup between them as it is: “finance **minister**” becomes “Finance
 * **Minister**”.
 * @param edits what a rule wants, spans in the document; their words may have masks in them
 * @param text the document
 * @param masks its markup, in text order
 * @returns undefined where an edit would leave markup broken or around nothing
 */
export function aroundMarkup(
  edits: readonly TextEdit[],
  text: string,
  masks: readonly Span[],
): readonly TextEdit[] | undefined {
  const around: TextEdit[] = [];
  for (const edit of edits) {
    const near = masksAt(edit, masks);
    const pieces = piecesOf({ ...edit, text: visible(edit.text) }, text, near);
    if (!pieces || pieces.some((piece) => empties(piece, near))) return undefined;
    around.push(...pieces);
  }
  return around;
}

/** The masks that touch a place, found by halving: an article may have thousands. */
function masksAt({ start, end }: Span, masks: readonly Span[]): readonly Span[] {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (masks[middle]!.end < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < masks.length && masks[last]!.start <= end) last++;
  return masks.slice(low, last);
}

function piecesOf(edit: TextEdit, text: string, masks: readonly Span[]): TextEdit[] | undefined {
  if (!masks.some((mask) => crosses(edit, mask))) return [edit];
  const before = unitsOf(edit, text, masks);
  const after = edit.text.match(UNIT) ?? [];
  if (before.length * after.length > MOST_COMPARED) return undefined;
  const pieces = differences(before, after, edit.start);
  return pieces.some((piece) => masks.some((mask) => crosses(piece, mask))) ? undefined : pieces;
}

/** Words, gaps and single marks. */
const UNIT = /[\p{L}\p{M}\p{N}]+|\s+|./gsu;
/** Longer texts are not compared: no fix is so long. */
const MOST_COMPARED = 40_000;

interface Unit extends Span {
  readonly text: string;
}

/** The visible words of an edit's place. */
function unitsOf({ start, end }: Span, text: string, masks: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  let from = start;
  const read = (to: number): void => {
    for (const match of matchesOf(text.slice(from, to), UNIT))
      units.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length });
  };
  for (const mask of masks) {
    if (!crosses({ start, end }, mask)) continue;
    read(Math.max(from, mask.start));
    from = Math.max(from, mask.end);
  }
  read(end);
  return units;
}

/** The edits that make the one list of words the other, by the longest list that is in both. */
function differences(before: readonly Unit[], after: readonly string[], start: number): TextEdit[] {
  const common = commonLengths(before, after);
  const edits: TextEdit[] = [];
  let [i, j, at] = [0, 0, start];
  while (i < before.length || j < after.length) {
    const [from, written] = [i, j];
    while (i < before.length && (j === after.length || common[i + 1]![j]! >= common[i]![j]!) && !isSame(i, j)) i++;
    while (j < after.length && !isSame(i, j) && (i === before.length || common[i]![j + 1]! >= common[i]![j]!)) j++;
    if (i > from || j > written) {
      const text = after.slice(written, j).join('');
      edits.push(
        i > from ? { start: before[from]!.start, end: before[i - 1]!.end, text } : { start: at, end: at, text },
      );
    }
    for (; isSame(i, j); i++, j++) at = before[i]!.end;
  }
  return edits;

  function isSame(k: number, l: number): boolean {
    return k < before.length && l < after.length && before[k]!.text === after[l];
  }
}

/** For each pair of places how much the rests of both lists have in common. */
function commonLengths(before: readonly Unit[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        before[i]!.text === after[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/** Whether a place has markup in it or cuts it. */
function crosses({ start, end }: Span, mask: Span): boolean {
  return mask.start < end && mask.end > start;
}

/** Whether an edit takes away all that stands between two marks. */
function empties({ start, end, text }: TextEdit, masks: readonly Span[]): boolean {
  return (
    text.trim() === '' &&
    end > start &&
    masks.some((mask) => mask.end === start) &&
    masks.some((mask) => mask.start === end)
  );
}
