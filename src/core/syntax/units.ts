import { type InTurns, turnOf } from '../base/turns.ts';
import { type Line, linesOf } from './wire/lines.ts';

/** What stands for itself on the page: a paragraph, a headline, a list item. Lines broken at a margin are joined. */
export interface Unit extends Line {
  readonly text: string;
}

/** A margin beyond this is a paragraph a line, not lines broken by hand. */
const WIDEST = 120;
const NARROWEST = 50;
/** So many lines are looked at in one turn. */
const LINES_A_TURN = 2_000;

/** Divides a text into units: by blank lines, and by single line ends where those do not just break lines at a margin. */
export function* unitsOf(text: string): InTurns<Unit[]> {
  const units: Unit[] = [];
  const lines = yield* linesOf(text);
  const isOver = turnOf(LINES_A_TURN);
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && lines[end]!.gap === 0) end++;
    if (yield* isWrapped(text, lines, first, end)) units.push(unitOf(text, lines[first]!, lines[end - 1]!.end));
    else {
      const goesOn = wrappedJoints(text, lines, first, end);
      for (let i = first; i < end; i++) {
        const head = i;
        while (goesOn(i)) i++;
        units.push(unitOf(text, lines[head]!, lines[i]!.end));
      }
    }
    if (isOver(end - first)) yield;
    first = end;
  }
  return units;
}

function unitOf(text: string, { start, gap }: Line, end: number): Unit {
  return { start, end, gap, text: text.slice(start, end) };
}

/** A unit that begins further on. */
export function unitFrom(unit: Unit, start: number): Unit {
  return { ...unit, start, text: unit.text.slice(start - unit.start) };
}

/**
 * Whether lines `[first, end)` are one paragraph broken at a margin: each is so long that the first word of the next did
 * not fit.
 */
function* isWrapped(text: string, lines: readonly Line[], first: number, end: number): InTurns<boolean> {
  if (end - first < 2) return false;
  let margin = 0;
  for (let i = first; i < end; i++) {
    margin = Math.max(margin, lines[i]!.end - lines[i]!.start);
    if (margin > WIDEST) return false;
  }
  const isOver = turnOf(LINES_A_TURN);
  for (let i = first; i < end - 1; i++) {
    if (isOver()) yield;
    const { start, end: lineEnd } = lines[i]!;
    const next = lines[i + 1]!;
    const length = lineEnd - start;
    if (length < NARROWEST || /[*•·▪◦]/.test(text[next.start]!)) return false;
    if (length + 1 + firstWordLength(text, next) <= margin) return false;
  }
  // Two lines say little about a margin: the second must go on with the sentence of the first.
  const last = text[lines[first]!.end - 1]!;
  return end - first > 2 || !/[.!?”"’:]/.test(last) || /\p{Ll}/u.test(text[lines[first + 1]!.start]!);
}

/** So many lines broken at the margin, and this share of all, show that the copy has no empty lines between paragraphs. */
const FULL_LINES = 4;
const FULL_SHARE = 0.6;

/**
 * Paragraphs broken at a margin without empty lines between them: tells of a line whether the next one goes on with it,
 * because its first word did not fit. Headings and the last lines of paragraphs are short.
 */
function wrappedJoints(text: string, lines: readonly Line[], first: number, end: number): (line: number) => boolean {
  const none = () => false;
  if (end - first < FULL_LINES) return none;
  let margin = 0;
  for (let i = first; i < end; i++) margin = Math.max(margin, lines[i]!.end - lines[i]!.start);
  if (margin > WIDEST || margin < NARROWEST) return none;
  const isFull = (i: number) => {
    const next = lines[i + 1];
    if (i + 1 >= end || !next || /[*•·▪◦]/.test(text[next.start]!)) return false;
    const length = lines[i]!.end - lines[i]!.start;
    return length >= NARROWEST && length + 1 + firstWordLength(text, next) > margin;
  };
  let full = 0;
  for (let i = first; i < end - 1; i++) if (isFull(i)) full++;
  if (full >= FULL_LINES && full >= FULL_SHARE * (end - 1 - first)) return isFull;
  return raggedJoints(text, lines, first, end, margin);
}

/** So many lines that go on in small letters, and this share of all, show that lines are broken anywhere. */
const SMALL_LINES = 3;
const SMALL_SHARE = 0.3;
/** A line of this share of the margin goes on where no mark ends it. */
const LONG_SHARE = 0.75;

/** The same where lines are broken by hand or by width: a line goes on if no mark ends it and the next is small. */
function raggedJoints(text: string, lines: readonly Line[], first: number, end: number, margin: number) {
  const isOpen = (i: number) => {
    const line = lines[i]!;
    const length = line.end - line.start;
    return i + 1 < end && length >= NARROWEST && /[\p{L}\p{N},;—–-]/u.test(text[line.end - 1]!);
  };
  const isSmall = (i: number) => isOpen(i) && /\p{Ll}/u.test(text[lines[i + 1]!.start]!);
  let small = 0;
  for (let i = first; i < end - 1; i++) if (isSmall(i)) small++;
  if (small < SMALL_LINES || small < SMALL_SHARE * (end - 1 - first)) return () => false;
  return (i: number) => isSmall(i) || (isOpen(i) && lines[i]!.end - lines[i]!.start >= LONG_SHARE * margin);
}

function firstWordLength(text: string, { start, end }: Line): number {
  const space = text.slice(start, end).search(/\s/);
  return space < 0 ? end - start : space;
}
