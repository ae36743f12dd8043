import { type Class, type Entry, hashOf, idOf } from './ledger.ts';

/** A classed finding with its text, as others keep it. */
interface WithText {
  readonly file: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly class: Class;
  readonly why: string;
}

/** The entries with those of somebody else: text becomes hashes, and what is known is left as it is. */
export function imported(entries: readonly Entry[], others: readonly WithText[]): Entry[] {
  const known = new Set(entries.map(idOf));
  const added = others.map(
    ({ file, rule, start, end, words, class: verdict, why }): Entry => ({
      file: hashOf(file),
      rule,
      start,
      end,
      words: hashOf(words),
      class: verdict,
      why,
    }),
  );
  return [...entries, ...added.filter((entry) => !known.has(idOf(entry)))];
}
