import { Char, charClass, classAt, classBefore, codeAt, isSpace } from './characters.ts';
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
  /** A curly double mark that faces the wrong way: it does what its place says, not what its shape says. */
  readonly reversed: boolean;
  /** Stands at the start of the block or of a line in it. */
  readonly atLineStart: boolean;
}

/** What may stand right before an opening mark besides white space: brackets, dashes, a slash, another mark. */
const BEFORE_OPENING = '([{—–-/"“‘\'„«:…';
/** Words that lost their beginning, so that the mark before them is an apostrophe: ’em, ’til, ’90s. */
const ELIDED = /^(?:\d\ds?|em|til|tis|twas|cause|cos|round|bout|n)(?![\p{L}\p{N}])/iu;

/** Every character that may be a quotation mark. A pattern finds them: a loop over all characters would be compiled for it. */
const MARKS = /["'“”„«»‘’‚]/g;

/** Finds every character of a block that may be a quotation mark; apostrophes, feet and inches are left out. */
export function quoteMarks(text: string): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const { 0: char, index: at } of text.matchAll(MARKS)) {
    if (isInsideWord(text, at, char)) continue;
    const mark = classify(text, at, char);
    if (mark.opens || mark.closes) marks.push(mark);
  }
  return marks;
}

/** The apostrophe inside a word. */
function isInsideWord(text: string, at: number, char: string): boolean {
  if (char !== "'" && char !== '’') return false;
  return (classBefore(text, at) & Char.wordly) !== 0 && (classAt(text, at + 1) & Char.wordly) !== 0;
}

/** What the surroundings of a mark allow it to do. */
type Doings = Pick<QuoteMark, 'opens' | 'closes' | 'weak' | 'reversed'>;

const OPENS: Doings = { opens: true, closes: false, weak: false, reversed: false };
const CLOSES: Doings = { opens: false, closes: true, weak: false, reversed: false };
const CLOSES_WEAKLY: Doings = { opens: false, closes: true, weak: true, reversed: false };
const OPENS_REVERSED: Doings = { opens: true, closes: false, weak: false, reversed: true };
const CLOSES_REVERSED: Doings = { opens: false, closes: true, weak: false, reversed: true };
const NOTHING: Doings = { opens: false, closes: false, weak: false, reversed: false };

function classify(text: string, at: number, char: string): QuoteMark {
  const family = char === '‘' || char === '’' || char === "'" || char === '‚' ? 'single' : 'double';
  const { opens, closes, weak, reversed } = doingsOf(text, at, char);
  return { at, char, family, opens, closes, weak, reversed, atLineStart: isAtLineStart(text, at) };
}

function doingsOf(text: string, at: number, char: string): Doings {
  if (char === '“') return endsWords(text, at) ? CLOSES_REVERSED : OPENS;
  if (char === '”') return beginsWords(text, at) ? OPENS_REVERSED : closing(text, at);
  if (char === '„' || char === '«') return OPENS;
  if (char === '»') return CLOSES;
  const before =
    at === 0 || isBehindListNumber(text, at) || isSpace(codeAt(text, at - 1)) || BEFORE_OPENING.includes(text[at - 1]!);
  const mayOpen = before && at + 1 < text.length && !isSpace(codeAt(text, at + 1));
  return char === '"' ? straightDouble(text, at, mayOpen) : single(text, at, char, mayOpen);
}

/** Whether a mark stands right behind the number of an item that opens the block: `1."We go on`. */
function isBehindListNumber(text: string, at: number): boolean {
  return at <= 3 && at > 1 && /^\d{1,2}[.)]$/.test(text.slice(0, at));
}

/** “ right behind a word or a stop, with nothing of a word behind it. */
function endsWords(text: string, at: number): boolean {
  const before = text[at - 1];
  const isInk = before !== undefined && !isSpace(codeAt(text, at - 1)) && !BEFORE_OPENING.includes(before);
  return isInk && /^\uFEFF*(?:$|[^\S\uFEFF]|[.,;:!?)\]])/.test(text.slice(at + 1, at + 400));
}

/** ” behind a space with a word right behind it; not where a quotation ends before the space: `too late, ”he said`. */
function beginsWords(text: string, at: number): boolean {
  if ((classAt(text, at + 1) & Char.wordly) === 0) return false;
  if (at > 0 && !/[\s(]/.test(text[at - 1]!)) return false;
  return !/[,.!?]\s$/.test(text.slice(Math.max(0, at - 2), at)) || !/^\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

/** Behind a figure ” may be the sign of inches. */
function closing(text: string, at: number): Doings {
  return isDigit(codeAt(text, at - 1)) ? CLOSES_WEAKLY : CLOSES;
}

const FARTHEST_LINE_START = 8;

/** Nothing but blanks stands before it in its line, as far as a short look tells. */
function isAtLineStart(text: string, at: number): boolean {
  const limit = Math.max(0, at - FARTHEST_LINE_START);
  let i = at - 1;
  while (i >= limit && (text[i] === ' ' || text[i] === '\t' || text[i] === '\uFEFF')) i--;
  return i < limit || text[i] === '\n';
}

/** What may stand right before a closing mark: anything but white space and an opening bracket. */
function mayEnd(text: string, at: number): boolean {
  return at > 0 && !isSpace(codeAt(text, at - 1)) && !'([{'.includes(text[at - 1]!);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function straightDouble(text: string, at: number, mayOpen: boolean): Doings {
  const afterFigure = isDigit(codeAt(text, at - 1));
  const feetAndInches = afterFigure && /\d['’]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at));
  if (feetAndInches) return NOTHING;
  const mayClose = mayEnd(text, at);
  const alone = !mayOpen && !mayClose;
  // A lone mark after a figure is an inch sign unless a quotation is waiting for its end.
  return { opens: mayOpen || alone, closes: mayClose || alone, weak: mayClose && afterFigure, reversed: false };
}

function single(text: string, at: number, char: string, mayOpen: boolean): Doings {
  const before = codeAt(text, at - 1);
  const opens = mayOpen && char !== '’' && !ELIDED.test(text.slice(at + 1, at + 8));
  const wordFollows = (charClass(codeAt(text, at + 1)) & Char.wordly) !== 0;
  const closes = char !== '‘' && char !== '‚' && mayEnd(text, at) && !wordFollows && !isDigit(before);
  const plural = closes && (before === 0x73 || before === 0x53);
  const weak = plural && /^\s+[\p{Ll}\p{N}]/u.test(text.slice(at + 1, at + 4));
  return { opens, closes, weak, reversed: false };
}

/** How many marks ahead a doubtful one is weighed against; keeps the time linear whatever the text. */
export const LOOKAHEAD = 40;

/**
 * Whether a mark that may close an open quotation stands inside it: an apostrophe or an inch sign, as long as a mark that
 * closes for certain follows before another one opens.
 * @param marks those of the block
 */
export function standsInside(marks: readonly QuoteMark[], i: number): boolean {
  const { family, weak } = marks[i]!;
  if (!weak) return false;
  for (let j = i + 1; j < Math.min(marks.length, i + 1 + LOOKAHEAD); j++) {
    const next = marks[j]!;
    if (next.family !== family) continue;
    if (next.opens && !next.closes) return false;
    if (!next.weak) return true;
  }
  return false;
}

/** The state a mark leaves open: the four kinds a block can be entered with. */
export function stateOf(char: string): QuoteState {
  if (char === '"' || char === '‘' || char === "'") return char;
  return char === '‚' ? '‘' : '“';
}
