import compoundsFile from '../../data/en/usage/compounds.txt';
import { entries } from '../../lexicon/lists.ts';

/** Compounds whose closed form is looked for, lower case, and the first part's length. */
export const CLOSED_COMPOUNDS: ReadonlyMap<string, number> = new Map(
  entries(compoundsFile).map((entry) => [entry.replace(/[ =]/, ''), entry.search(/[ =]/)]),
);

/** Compounds that are also met as two words: the first word, then what may follow it. */
export const OPEN_COMPOUNDS: ReadonlyMap<string, readonly string[]> = readOpen();

function readOpen(): Map<string, string[]> {
  const open = new Map<string, string[]>();
  for (const entry of entries(compoundsFile)) {
    const [first, second] = entry.split(' ');
    if (second) open.set(first!, [...(open.get(first!) ?? []), second]);
  }
  return open;
}
