import type { QuoteState } from './quotes.ts';

/** A character that may open or close a quotation, with what its surroundings allow it to do. */
export interface QuoteMark {
  readonly at: number;
  readonly char: string;
  /** Double marks and single marks nest in each other, never in themselves. */
  readonly family: 'double' | 'single';
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing single mark that reads like the apostrophe of a plural possessive: “the players’ union”. */
  readonly weak: boolean;
  /** Stands at the start of the block or of a line in it. */
  readonly atLineStart: boolean;
}

/** Every mark but the apostrophe inside a word. */
const MARK = /["“”„«»‘‚]|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/gu;
const WORD_CHAR = /[\p{L}\p{N}]/u;
/** What may stand right before an opening mark: white space, brackets, dashes, a slash, another mark. */
const BEFORE_OPENING = /[\s([{—–\-/"“‘'„«:…]/u;
/** Words that lost their beginning, so that the mark before them is an apostrophe: ’em, ’til, ’90s. */
const ELIDED = /^(?:\d\ds?|em|til|tis|twas|cause|cos|round|bout|n)(?![\p{L}\p{N}])/iu;

/** Finds every character of a block that may be a quotation mark; apostrophes, feet and inches are left out. */
export function quoteMarks(text: string): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const match of text.matchAll(MARK)) {
    const mark = classify(text, match.index);
    if (mark.opens || mark.closes) marks.push(mark);
  }
  return marks;
}

function classify(text: string, at: number): QuoteMark {
  const char = text[at]!;
  const before = at === 0 ? '' : text[at - 1]!;
  const after = text[at + 1] ?? '';
  const atLineStart = at === 0 || /(?:^|\n)[ \t\uFEFF]*$/.test(text.slice(Math.max(0, at - 8), at));
  const place = { at, char, atLineStart };
  const mayOpen = (before === '' || BEFORE_OPENING.test(before)) && after !== '' && !/\s/.test(after);
  if (char === '“' || char === '„' || char === '«')
    return { ...place, family: 'double', opens: true, closes: false, weak: false };
  if (char === '”' || char === '»') {
    return { ...place, family: 'double', opens: false, closes: true, weak: false };
  }
  if (char === '"') return { ...place, family: 'double', ...straightDouble(text, at, mayOpen) };
  return { ...place, family: 'single', ...single(text, at, mayOpen) };
}

function straightDouble(
  text: string,
  at: number,
  mayOpen: boolean,
): { opens: boolean; closes: boolean; weak: boolean } {
  const feetAndInches = /\d['’]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at));
  if (feetAndInches) return { opens: false, closes: false, weak: false };
  const mayClose = at > 0 && !/[\s([{]/.test(text[at - 1]!);
  // A lone mark after a figure is an inch sign unless a quotation is waiting for its end.
  const weak = mayClose && /\d/.test(text[at - 1]!);
  const alone = !mayOpen && !mayClose;
  return { opens: mayOpen || alone, closes: mayClose || alone, weak };
}

function single(text: string, at: number, mayOpen: boolean): { opens: boolean; closes: boolean; weak: boolean } {
  const char = text[at]!;
  const before = at === 0 ? '' : text[at - 1]!;
  const after = text[at + 1] ?? '';
  const elided = ELIDED.test(text.slice(at + 1, at + 8));
  const opens = char !== '’' && mayOpen && !elided;
  const closes =
    char !== '‘' &&
    char !== '‚' &&
    before !== '' &&
    !/[\s([{]/.test(before) &&
    !WORD_CHAR.test(after) &&
    !/\d/.test(before);
  const weak = closes && before.toLowerCase() === 's' && /^\s+[\p{Ll}\p{N}]/u.test(text.slice(at + 1, at + 4));
  return { opens, closes, weak };
}

/** The state a mark leaves open: the four kinds a block can be entered with. */
export function stateOf(char: string): QuoteState {
  if (char === '"' || char === '‘' || char === "'") return char;
  return char === '‚' ? '‘' : '“';
}
