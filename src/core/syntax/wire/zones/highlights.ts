import type { Unit } from '../../units.ts';
import { endsWithStop, hasInnerStop, wordCount } from '../words.ts';

const BULLET = /^(?:[*•·▪◦‣]|[-–](?=\s))\s*/;
const MOST = 5;
const MOST_BULLETED = 8;
const LONGEST = 20;

/** The length of the bullet before a list item, 0 where there is none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text.slice(0, 6))?.[0].length ?? 0;
}

/**
 * How many of the units from `first` on are highlights: short lines between the headline or caption and the body, with
 * bullets, without full stops, or set off from the body by a wider gap.
 * @param anchored a headline or a caption stands before them
 */
export function highlightCount(units: readonly Unit[], first: number, anchored: boolean): number {
  return bulleted(units, first, anchored) || setOff(units, first, anchored) || (anchored ? unstopped(units, first) : 0);
}

function bulleted(units: readonly Unit[], first: number, anchored: boolean): number {
  const count = runLength(units, first, MOST_BULLETED, (text) => bulletLength(text) > 0);
  return count >= 2 || (count === 1 && anchored) ? count : 0;
}

function setOff(units: readonly Unit[], first: number, anchored: boolean): number {
  const count = runLength(units, first, MOST, isShort);
  let widest = first > 0 ? units[first]!.gap : 1;
  for (let n = 1; n <= count; n++) {
    const after = units[first + n];
    if (!after) return 0;
    if (after.gap >= 2 && after.gap > widest) return anchored || n >= 2 ? n : 0;
    widest = Math.max(widest, after.gap);
  }
  return 0;
}

/** Lines without a full stop after a headline, where something longer follows. */
function unstopped(units: readonly Unit[], first: number): number {
  const count = runLength(units, first, MOST, (text) => isShort(text) && !endsWithStop(text) && !/[:;,]$/.test(text));
  const after = units[first + count];
  return count && after && wordCount(units[first]!.text, 3) > 3 && endsWithStop(after.text) ? count : 0;
}

function isShort(text: string): boolean {
  return text.length <= 180 && wordCount(text, LONGEST) <= LONGEST && !hasInnerStop(text);
}

function runLength(units: readonly Unit[], first: number, most: number, fits: (text: string) => boolean): number {
  let count = 0;
  while (count < most && first + count < units.length && fits(units[first + count]!.text)) count++;
  return count;
}
