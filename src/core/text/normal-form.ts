/**
 * A text as it is read: every line ends in LF, and a letter with its accent is one character where Unicode has one. So no
 * pattern needs to know that a line end may be two characters, and names are compared in one form.
 */
export interface NormalForm {
  readonly text: string;
  /** Where a span that begins at an offset of the normal form begins in the document. */
  startOf(offset: number): number;
  /** Where a span that ends at an offset of the normal form ends in the document. */
  endOf(offset: number): number;
}

const CHANGED = /\r|[\u0300-\u036f]/;
const CHANGES = /\r\n?|\p{L}[\u0300-\u036f]+/gu;

/**
 * Brings a text into the form in which it is read.
 * @returns undefined where the text is in normal form, as nearly every text is
 */
export function normalForm(text: string): NormalForm | undefined {
  if (!CHANGED.test(text)) return undefined;
  // The n-th stretch that is longer in the document: where it ends there and in the normal form, and where it begins.
  const [ends, documentEnds, starts, documentStarts]: number[][] = [[], [], [], []];
  let normal = '';
  let from = 0;
  for (const { 0: words, index } of text.matchAll(CHANGES)) {
    const shown = words.startsWith('\r') ? '\n' : words.normalize('NFC');
    if (shown === words) continue;
    normal += text.slice(from, index);
    from = index + words.length;
    if (shown.length !== words.length) {
      starts!.push(normal.length);
      documentStarts!.push(index);
      ends!.push(normal.length + shown.length);
      documentEnds!.push(from);
    }
    normal += shown;
  }
  if (from === 0) return undefined;
  const place = (offset: number, inside: readonly number[]): number => {
    const last = lastBefore(starts!, offset);
    if (last < 0) return offset;
    return offset < ends![last]! ? inside[last]! : offset - ends![last]! + documentEnds![last]!;
  };
  return {
    text: normal + text.slice(from),
    startOf: (offset) => place(offset, documentStarts!),
    endOf: (offset) => place(offset, documentEnds!),
  };
}

/** The index of the last of ascending numbers that is smaller than a limit; -1 where there is none. */
function lastBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
