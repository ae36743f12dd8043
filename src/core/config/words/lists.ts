import type { Span } from '../../model.ts';
import { linesOf } from '../../syntax/text/lines.ts';
import type { Report } from '../json.ts';
import type { HouseWord } from '../style.ts';
import type { PlacedWord } from './words.ts';

/** Entries of one file, and how problems in it are reported. */
export interface WordSource {
  /** The file as a person calls it. */
  readonly name: string;
  readonly entries: readonly PlacedWord[];
  /** The line in which a place is. */
  lineOf(place: Span): number;
  readonly report: Report;
}

/** @param name the file as a person calls it, @param text its text */
export function sourceOf(name: string, text: string, entries: readonly PlacedWord[], report: Report): WordSource {
  let lines: ReturnType<typeof linesOf> | undefined;
  const lineOf = ({ start }: Span): number => {
    lines ??= linesOf(text);
    return lines.at(start).line;
  };
  return { name, entries, lineOf, report };
}

/** A national paper has some 13,000. */
export const MOST_WORDS = 50_000;

/** An entry that contradicts another one. */
interface Clash {
  /** The one that counts. */
  readonly other: PlacedWord;
  /** What is said of it. @param place where the other one is */
  said(place: string): string;
}

/**
 * The entries of several files as one list. Of two that contradict each other the first counts; the other is reported
 * where it stands and left out.
 */
export function mergedWords(sources: readonly WordSource[]): HouseWord[] {
  const used = new Map<string, PlacedWord>();
  const avoided = new Map<string, PlacedWord>();
  const merged: HouseWord[] = [];
  for (const source of sources) {
    for (const placed of source.entries) {
      if (merged.length === MOST_WORDS) {
        source.report(
          placed,
          `At most ${MOST_WORDS.toLocaleString('en')} entries are read; this one and all after it are not.`,
        );
        return merged;
      }
      const { entry } = placed;
      const clash = clashOf(entry, used, avoided);
      if (clash) {
        source.report(placed, () => clash.said(placeOf(clash.other, sources)));
        continue;
      }
      if (entry.use !== undefined && !used.has(entry.use)) used.set(entry.use, placed);
      for (const one of entry.avoid ?? []) if (!avoided.has(one)) avoided.set(one, placed);
      merged.push(entry);
    }
  }
  return merged;
}

function clashOf(
  { use, avoid = [] }: HouseWord,
  used: ReadonlyMap<string, PlacedWord>,
  avoided: ReadonlyMap<string, PlacedWord>,
): Clash | undefined {
  const other = use === undefined ? undefined : avoided.get(use);
  if (other) return { other, said: (place) => `“${use}” is avoided ${place}, which counts.` };
  for (const one of avoid) {
    const asUsed = used.get(one);
    if (asUsed) return { other: asUsed, said: (place) => `“${one}” is to be used ${place}, which counts.` };
    const before = avoided.get(one);
    if (before && before.entry.use !== use) {
      const instead = before.entry.use === undefined ? 'has nothing in its place' : `is “${before.entry.use}”`;
      return { other: before, said: (place) => `“${one}” ${instead} ${place}, which counts.` };
    }
  }
  return undefined;
}

function placeOf(placed: PlacedWord, sources: readonly WordSource[]): string {
  const { name, lineOf } = sources.find(({ entries }) => entries.includes(placed))!;
  return `in line ${lineOf(placed)} of ${name}`;
}
