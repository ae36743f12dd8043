import type { BlockFacts } from '../analysis/facts.ts';
import type { Span } from '../model.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { isNarration } from './narration.ts';

/** One entry of a phrase list. */
export interface Phrase {
  /** The words allowed at each place, lower case; after `!` in front, those that may not stand there. */
  readonly places: readonly (readonly string[])[];
  /** The places that are marked; those before and after must fit as well. */
  readonly from: number;
  readonly to: number;
  /** What to write instead, best first; empty where only the desk can say. */
  readonly instead: readonly string[];
  /** What to say of it, where it is not what is said of the others. */
  readonly message?: string | undefined;
}

/** A phrase list, by the first marked word of its phrases; the longest phrase comes first. */
export type PhraseList = ReadonlyMap<string, readonly Phrase[]>;

export interface PhraseMatch extends Span {
  readonly phrase: Phrase;
  /** Index of the first and after the last marked token. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Reads a phrase list: one phrase a line, `#` starts a comment. `held/hold talks` allows either word at a place;
 * `in order to → to` says what to write instead, several separated by ` | `, `∅` for nothing at all, and a single place may
 * give a word for each of its own: `wreck/wrecks → wreak/wreaks`. What stands in brackets before or after the phrase must
 * stand there, and is not marked: `(the last) rights`; with `!` none of the words may: `(!or) rather then`, and there `*ly`
 * is any word with that end. `@the = a/the` gives a choice of words a name, for any place of the lines below; `@number` is
 * any number.
 */
export function phraseList(source: string): PhraseList {
  const phrases: Phrase[] = [];
  const named = new Map(NUMBERS);
  for (const line of source.split('\n')) {
    const entry = line.replace(/#.*/, '').trim();
    const [name, choice] = entry.split(' = ');
    if (choice) named.set(name!, choice);
    else if (entry) phrases.push(...phrasesOf(entry, named));
  }
  return byFirstWord(phrases);
}

/**
 * The same of a list in which each phrase says what to write instead, as its rule’s message does.
 * @param file its name, for the message
 * @throws where a line has no “→”, so that no reader meets a message without its end
 */
export function phraseListWithFixes(source: string, file: string): PhraseList {
  const lines = source.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const lacking = lines.findIndex((line) => line !== '' && !line.includes('→') && !/^@\p{L}+ = /u.test(line));
  if (lacking < 0) return phraseList(source);
  throw new Error(`${file}, line ${lacking + 1}: “${lines[lacking]}” lacks “→” and what to write instead.`);
}

/** A phrase by itself: a line as in a list, and what to say of it where that differs. */
export interface PhraseLine {
  readonly line: string;
  readonly message?: string | undefined;
}

/** A phrase list of lines that were read elsewhere, without comments and names for choices of words. */
export function phraseListOf(lines: readonly PhraseLine[]): PhraseList {
  const named = new Map(NUMBERS);
  return byFirstWord(lines.flatMap(({ line, message }) => phrasesOf(line, named).map((one) => ({ ...one, message }))));
}

function byFirstWord(phrases: readonly Phrase[]): PhraseList {
  const list = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const first of phrase.places[phrase.from]!) {
      const known = list.get(first);
      if (known) known.push(phrase);
      else list.set(first, [phrase]);
    }
  }
  for (const own of list.values()) own.sort((a, b) => b.places.length - a.places.length);
  return list;
}

type Place = readonly string[];

/** Stands for any number at a place. */
const ANY_NUMBER = '0-9';
const NUMBERS: readonly (readonly [string, string])[] = [['@number', ANY_NUMBER]];

function phrasesOf(entry: string, named: ReadonlyMap<string, string>): Phrase[] {
  const [words = '', right] = entry.split('→').map((part) => part.trim());
  const parts = /^(?:\(([^)]*)\))?([^(]*)(?:\(([^)]*)\))?$/.exec(words)?.slice(1) ?? [];
  const [before = [], marked = [], after = []] = parts.map((part) => placesIn(part ?? '', named));
  const phrase = (wrong: readonly Place[], instead: readonly string[]): Phrase => ({
    places: [...before, ...wrong, ...after],
    from: before.length,
    to: before.length + wrong.length,
    instead,
  });
  const each = marked.length === 1 && right?.includes('/') ? right.split('/') : [];
  if (each.length) return each.map((instead, i) => phrase([[marked[0]![i]!]], [instead.trim()]));
  return [phrase(marked, right?.split('|').map(replacement) ?? [])];
}

function placesIn(words: string, named: ReadonlyMap<string, string>): Place[] {
  const places = words.toLowerCase().split(/\s+/).filter(Boolean);
  const known = places.map((place) =>
    place.includes('@') ? place.replace(/@\p{L}+/gu, (name) => named.get(name) ?? name) : place,
  );
  return known.map((place) => place.replace(/^!/, '!/').split('/'));
}

function replacement(written: string): string {
  const text = written.trim();
  return text === '∅' ? '' : text;
}

/** Words of which a text must have one to have a phrase of the list: of each phrase its longest, the rest are everywhere. “!” is short. */
export function telltales(list: PhraseList): string[] {
  const words = new Set<string>();
  for (const phrases of list.values()) {
    for (const { places } of phrases) {
      const shortest = (place: Place) => Math.min(...place.map((word) => word.length));
      const rarest = places.reduce((best, place) => (shortest(place) > shortest(best) ? place : best));
      for (const word of rarest) words.add(word);
    }
  }
  return [...words];
}

/**
 * The phrases of a list in a block, in order, none inside another. Punctuation inside breaks a phrase.
 * @param isLookedAt whether it is looked for at a place (default: in narration)
 */
export function findPhrases(block: BlockFacts, list: PhraseList, isLookedAt = isNarration): PhraseMatch[] {
  const { tokens } = block;
  const found: PhraseMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const phrases = list.get(tokens[i]!.lower);
    const phrase = phrases && longestAt(tokens, i, phrases);
    if (!phrase) continue;
    const endToken = i + phrase.to - phrase.from;
    const span = { start: tokens[i]!.start, end: tokens[endToken - 1]!.end };
    if (!isLookedAt(block, span)) continue;
    found.push({ ...span, phrase, firstToken: i, endToken });
    i = endToken - 1;
  }
  return found;
}

/** Whether some phrase of a list covers the words from a token to another. */
export function isCovered(block: BlockFacts, list: PhraseList, { firstToken, endToken }: PhraseMatch): boolean {
  const { tokens } = block;
  for (let i = Math.max(0, firstToken - MOST_BEFORE); i <= firstToken; i++) {
    const phrases = list.get(tokens[i]!.lower);
    if (phrases?.some((one) => i + one.to - one.from >= endToken && longestAt(tokens, i, [one]))) return true;
  }
  return false;
}

/** So many words before others a phrase may begin that covers them. */
const MOST_BEFORE = 20;

/** The first phrase whose marked words begin here; plain loops, since this runs at every word of every list. */
function longestAt(tokens: readonly Token[], at: number, phrases: readonly Phrase[]): Phrase | undefined {
  for (const phrase of phrases) {
    const { places } = phrase;
    const start = at - phrase.from;
    let i = 0;
    while (i < places.length && fits(tokens[start + i], places[i]!)) i++;
    if (i === places.length) return phrase;
  }
  return undefined;
}

function fits(token: Token | undefined, place: Place): boolean {
  if (place[0] === '!') return !token || !place.some((word, i) => i > 0 && isWord(token.lower, word));
  if (!token) return false;
  return place.includes(token.lower) || (token.kind === 'number' && place.includes(ANY_NUMBER));
}

function isWord(lower: string, word: string): boolean {
  return word === lower || (word.startsWith('*') && lower.endsWith(word.slice(1)));
}
