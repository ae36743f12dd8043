import { type QuoteMark, quoteMarks, standsInside } from '../../syntax/text/marks.ts';

/** A double quotation mark without its partner, relative to the block. */
export interface LoneMark {
  readonly at: number;
  /** `opening`: never closed; `closing`: never opened; `misplaced`: has a partner, but a space on the wrong side. */
  readonly side: 'opening' | 'closing' | 'misplaced';
  /** Where the missing mark most likely belongs; absent where there is no telling. */
  readonly partner?: number;
  /** The narration certainly goes on inside the open quotation. */
  readonly narrated: boolean;
}

export interface Balance {
  readonly lone: readonly LoneMark[];
  /** A mark opens the block. */
  readonly startsOpen: boolean;
  /** The last lone mark is a quotation still open where the block ends. */
  readonly endsOpen: boolean;
}

/** Narration inside an open quotation: “…, said Rao”, “…, the firm told reporters”. */
const ATTRIBUTION =
  /[,.?!]['’]?\s+((?:said|says|added|adds|wrote|writes|asked|told)|(?:(?:he|she|they|it|\p{Lu}\S+|[Tt]he)\s+)(?:[\p{L}\d'’.-]+\s+){0,5}?(?:said|says|added|adds|wrote|writes|told|tweeted|explained|insisted|tells))(?![\p{L}])/u;
const SPEAKS = /^(?:(?:he|she|they|\p{Lu}\S+(?: \p{Lu}\S+)*)\s+)(?:said|says|added|adds|told|explains|points)/u;
const SENTENCE_END = /[.!?…,]['’)]?$/;

/** Pairs the double quotation marks of a block and gives those that stay alone; a quotation may open again after a sentence. */
export function balanceOf(text: string): Balance {
  const marks = quoteMarks(text).filter((mark) => mark.family === 'double');
  const lone: LoneMark[] = [];
  let open: QuoteMark | undefined;
  for (const [i, mark] of marks.entries()) {
    const misplaced = open ? closesWronglySpaced(text, mark) : opensWronglySpaced(text, mark, marks[i + 1]);
    if (misplaced) {
      lone.push({ at: mark.at, side: 'misplaced', narrated: false });
      open = open ? undefined : mark;
    } else if (!open && closesWronglySpaced(text, mark)) {
      lone.push({ at: mark.at, side: 'closing', narrated: false });
    } else if (mark.opens && (!mark.closes || !open)) {
      if (open && !runsOn(text, open.at, mark.at)) lone.push(unclosed(text, open.at, mark.at));
      open = mark;
    } else if (open) {
      if (!standsInside(marks, i)) open = undefined;
    } else if (!mark.weak) lone.push({ at: mark.at, side: 'closing', narrated: false });
  }
  if (open) lone.push(unclosed(text, open.at, text.length));
  return { lone, startsOpen: marks[0]?.atLineStart === true && marks[0].at < 2, endsOpen: open !== undefined };
}

/** A straight mark that closes the open quotation with a space before it: `It is over, " he said`. */
function closesWronglySpaced(text: string, { at, char, opens, closes }: QuoteMark): boolean {
  if (char !== '"' || !opens || closes || !/[,.!?]\s+$/.test(text.slice(Math.max(0, at - 3), at))) return false;
  const after = text.slice(at + 1, at + 60);
  return /^\s/.test(after) || (/,\s+$/.test(text.slice(Math.max(0, at - 3), at)) && SPEAKS.test(after));
}

/** A straight mark that opens a quotation with its space on the wrong side or none: `the words"We go`. */
function opensWronglySpaced(text: string, { at, char, closes }: QuoteMark, next: QuoteMark | undefined): boolean {
  if (char !== '"' || !closes || next === undefined) return false;
  const inWord = /\p{L}"\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));
  const partnerCloses = next.closes && !next.opens;
  return partnerCloses && (inWord || /[.,!?]" ["“[]?[\p{Lu}[]/u.test(text.slice(Math.max(0, at - 1), at + 4)));
}

/** Whether the stretch between two opening marks reads as one speech that merely opens again, as joined paragraphs do. */
function runsOn(text: string, from: number, to: number): boolean {
  const between = text.slice(from + 1, to).trimEnd();
  const wholeSentences = /^[\p{Lu}\p{N}[]/u.test(between) && SENTENCE_END.test(between);
  return wholeSentences && !ATTRIBUTION.test(between);
}

function unclosed(text: string, from: number, to: number): LoneMark {
  const between = text.slice(from + 1, to);
  const attribution = ATTRIBUTION.exec(between);
  if (attribution) return { at: from, side: 'opening', partner: from + 2 + attribution.index, narrated: true };
  const partial = /^\p{Ll}/u.test(between);
  const goesOn = /[.!?]\s+\S/.test(between);
  if (partial && goesOn) return { at: from, side: 'opening', narrated: true };
  // A mark with nothing behind it has no quotation to close.
  if (to < text.length || between.trim() === '') return { at: from, side: 'opening', narrated: false };
  return { at: from, side: 'opening', partner: from + 1 + between.trimEnd().length, narrated: false };
}
