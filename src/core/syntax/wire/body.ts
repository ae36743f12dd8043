import type { Remembered } from '../../base/remembered.ts';
import { type InTurns, turnOf } from '../../base/turns.ts';
import type { BlockKind } from '../../model.ts';
import { add, addCaption, type Draft } from '../draft.ts';
import type { Look } from '../looks.ts';
import { fullDateIn } from '../text/dates.ts';
import type { Unit } from '../units.ts';
import { trimmed } from './lines.ts';
import { creditAt } from './zones/caption.ts';
import { datelineLength, isSpeakerLabel, placeLabelLength } from './zones/dateline.ts';
import { isNote, isNotesHeading } from './zones/note.ts';
import { quotedWhole } from './zones/pull-quote.ts';
import { isSubhead } from './zones/subhead.ts';

/** A line of three hashes ends the copy only this near the end of the text. */
const LAST_PART = 0.8;
/** Furniture and notes are shorter; a longer unit is a paragraph without a further look. */
const LONGEST_FURNITURE = 800;
/** Pull quotes looked for in the body: each search reads the whole of it. */
const MOST_PULL_QUOTES = 12;
/** Searching a text as long as this is a turn by itself. */
const FAR = 100_000;
/** So many units are looked at in one turn. */
const UNITS_A_TURN = 100;

/** Reads the body: paragraphs, and between and after them datelines, subheads, pull quotes, captions, notes, end marks. */
export function* readBody(text: string, units: readonly Unit[], draft: Draft, looks: Remembered<Look>): InTurns<void> {
  const pulled = yield* pullQuotes(text, units);
  const isOver = turnOf(UNITS_A_TURN);
  let ended = false;
  let datelined = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (isOver()) yield;
    if (i === 0 && !isTranscript(units)) {
      datelined = addOpening(text, unit, draft);
      continue;
    }
    const kind: BlockKind = ended
      ? 'note'
      : pulled.has(unit)
        ? 'pullQuote'
        : furnitureKind(units, i, text.length, looks);
    if (kind === 'caption') addCaption(draft, unit, creditAt(unit.text)?.start);
    else if (kind !== 'paragraph') add(draft, kind, unit.start, unit.end);
    else addClosing(text, datelined ? afterPlace(text, unit, draft) : unit, i === units.length - 1, draft);
    ended ||= kind === 'endMark' || (kind === 'note' && isNotesHeading(unit.text));
  }
}

/** The first paragraph, with its dateline as a block of its own. Says whether it has one. */
function addOpening(text: string, unit: Unit, draft: Draft): boolean {
  const length = datelineLength(unit.text);
  if (length) {
    add(draft, 'dateline', unit.start, unit.start + length);
    draft.date ??= fullDateIn(unit.text.slice(0, length));
  }
  const { start, end } = trimmed(text, unit.start + length, unit.end);
  add(draft, 'paragraph', start, end);
  return length > 0;
}

/** What stands after the dateline of a second item in the file; all of the unit where it has none. */
function afterPlace(text: string, unit: Unit, draft: Draft): Unit {
  const length = placeLabelLength(unit.text);
  if (!length) return unit;
  add(draft, 'dateline', unit.start, unit.start + length);
  const { start, end } = trimmed(text, unit.start + length, unit.end);
  return { ...unit, start, end, text: text.slice(start, end) };
}

/** A paragraph; the last one may be signed off with an agency after a dash. */
function addClosing(text: string, unit: Unit, last: boolean, draft: Draft): void {
  const credit = last ? creditAt(unit.text)?.start : undefined;
  if (credit === undefined) {
    add(draft, 'paragraph', unit.start, unit.end);
    return;
  }
  const { start, end } = trimmed(text, unit.start, unit.start + credit);
  add(draft, 'paragraph', start, end);
  add(draft, 'credit', unit.start + credit, unit.end);
}

function furnitureKind(units: readonly Unit[], i: number, length: number, looks: Remembered<Look>): BlockKind {
  const unit = units[i]!;
  if (unit.text.length > LONGEST_FURNITURE) return 'paragraph';
  const look = looks.of(unit.text);
  const mark = look.endMark;
  if (mark === 'sure' || (mark === 'likely' && unit.start >= length * LAST_PART)) return 'endMark';
  if (look.kind !== 'none') return look.kind;
  return look.isSubhead && standsAlone(units, i) ? 'subhead' : 'paragraph';
}

/** A subhead stands alone: a paragraph before it and, no closer than that, one after it that is longer. */
function standsAlone(units: readonly Unit[], i: number): boolean {
  const unit = units[i]!;
  const [before, after] = [units[i - 1], units[i + 1]];
  if (!before || !after || after.gap < Math.min(unit.gap, 1)) return false;
  return !isSubhead(before.text) && after.text.length > unit.text.length && !isNote(after.text);
}

/** The units that are one quotation whose words stand in another paragraph, too. */
function* pullQuotes(text: string, units: readonly Unit[]): InTurns<ReadonlySet<Unit>> {
  const found = new Set<Unit>();
  const isOver = turnOf(20 * UNITS_A_TURN);
  let searched = 0;
  for (const unit of units) {
    if (isOver()) yield;
    const words = quotedWhole(unit.text);
    if (!words || ++searched > MOST_PULL_QUOTES) continue;
    if (text.length > FAR) yield;
    const first = text.indexOf(words);
    if (first < unit.start || text.indexOf(words, unit.end) !== -1) found.add(unit);
  }
  return found;
}

/**
 * Speakers' labels at the head of several paragraphs: what looks like a dateline is one of them. Another place in
 * capitals is the dateline of another item, but the same one again a speaker of that name.
 */
function isTranscript(units: readonly Unit[]): boolean {
  const first = units[0]?.text ?? '';
  return (
    isSpeakerLabel(first) && units.slice(1, 4).some(({ text }) => isSpeakerLabel(text) && !isOtherPlace(text, first))
  );
}

function isOtherPlace(text: string, first: string): boolean {
  const length = placeLabelLength(text);
  return length > 0 && placeLabelLength(first) > 0 && !first.startsWith(text.slice(0, length));
}
