import usStates from '../../data/en/places/us-states.txt';
import { entries } from '../../lexicon/lists.ts';
import { readDate } from '../../people/dates.ts';
import type { Entry } from '../entry.ts';

const STATES: ReadonlyMap<string, string> = new Map(
  entries(usStates).map((line) => [line.slice(0, 2).toLowerCase(), line.slice(3)]),
);

/** A state of the United States by its postal code; the code itself where there is none. */
export function stateOf(code: string): string {
  return STATES.get(code.toLowerCase()) ?? code;
}

/** Dates as numbers of days, months as 31: enough to see whether one follows the other. */
const daysOf = (written: unknown): number => {
  const date = readDate(String(written ?? ''));
  return date ? date.year * 372 + ((date.month ?? 1) - 1) * 31 + (date.day ?? 1) : Number.NaN;
};

/** Between two terms of one office so many days may lie: those of a congress ended in autumn. */
const GAP = 140;

/** Terms of one title that follow each other, as one. */
export function joinedTerms(titles: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const title of titles) {
    const last = joined.at(-1);
    if (last?.title === title.title && daysOf(title.from) - daysOf(last?.to) <= GAP)
      joined[joined.length - 1] = { ...last, to: title.to };
    else joined.push(title);
  }
  return joined;
}
