import type { BlockFacts } from '../analysis/facts.ts';
import type { Span } from '../model.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { isNarration } from './narration.ts';

/** One entry of a phrase list. */
export interface Phrase {
  /** The words allowed at each place, lower case. */
  readonly places: readonly (readonly string[])[];
  /** What to write instead, best first; empty where only the desk can say. */
  readonly instead: readonly string[];
}

/** A phrase list, by the first word of its phrases; the longest phrase comes first. */
export type PhraseList = ReadonlyMap<string, readonly Phrase[]>;

export interface PhraseMatch extends Span {
  readonly phrase: Phrase;
  /** Index of the first and after the last token. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Reads a phrase list: one phrase a line, `#` starts a comment. `held/hold talks` allows either word at a place;
 * `in order to → to` says what to write instead, several separated by ` | `, `∅` for nothing at all.
 */
export function phraseList(source: string): PhraseList {
  const list = new Map<string, Phrase[]>();
  for (const line of source.split('\n')) {
    const entry = line.replace(/#.*/, '').trim();
    if (!entry) continue;
    const [words = '', instead] = entry.split('→').map((part) => part.trim());
    const places = words.split(/\s+/).map((place) => place.toLowerCase().split('/'));
    const phrase = { places, instead: instead?.split('|').map(replacement) ?? [] };
    for (const first of places[0]!) list.set(first, [...(list.get(first) ?? []), phrase]);
  }
  for (const phrases of list.values()) phrases.sort((a, b) => b.places.length - a.places.length);
  return list;
}

function replacement(written: string): string {
  const text = written.trim();
  return text === '∅' ? '' : text;
}

/** Words of which a text must have one to have a phrase of the list: of each phrase its longest, the rest are everywhere. */
export function telltales(list: PhraseList): string[] {
  const words = new Set<string>();
  for (const phrases of list.values()) {
    for (const { places } of phrases) {
      const shortest = (place: readonly string[]) => Math.min(...place.map((word) => word.length));
      const rarest = places.reduce((best, place) => (shortest(place) > shortest(best) ? place : best));
      for (const word of rarest) words.add(word);
    }
  }
  return [...words];
}

/** The phrases of a list in the block's narration, in order, none inside another. Punctuation inside breaks a phrase. */
export function findPhrases(block: BlockFacts, list: PhraseList): PhraseMatch[] {
  const { tokens } = block;
  const found: PhraseMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const phrases = list.get(tokens[i]!.lower);
    const phrase = phrases && longestAt(tokens, i, phrases);
    if (!phrase) continue;
    const endToken = i + phrase.places.length;
    const span = { start: tokens[i]!.start, end: tokens[endToken - 1]!.end };
    if (!isNarration(block, span)) continue;
    found.push({ ...span, phrase, firstToken: i, endToken });
    i = endToken - 1;
  }
  return found;
}

/** The first phrase that stands here whole; plain loops, since this runs at every word of every list. */
function longestAt(tokens: readonly Token[], at: number, phrases: readonly Phrase[]): Phrase | undefined {
  for (const phrase of phrases) {
    let i = 1;
    while (i < phrase.places.length && phrase.places[i]!.includes(tokens[at + i]?.lower ?? '')) i++;
    if (i === phrase.places.length) return phrase;
  }
  return undefined;
}
