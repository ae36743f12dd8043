import countryAdjectives from '../data/en/places/country-adjectives.txt';
import looseRoles from '../data/en/titles/loose-roles.txt';
import sameOffices from '../data/en/titles/same-offices.txt';
import { entries, entrySet } from '../lexicon/lists.ts';
import { bitsOf, Word } from '../names/words.ts';

/** What a title says its bearer is. */
export interface Office {
  /** The noun of office, one word for all that mean the same: “senator” for “Sen.”. */
  readonly head: string;
  /** Whether it is a public office that few hold. */
  readonly isPublic: boolean;
  /** Whether anybody of note may be called so: candidate, leader, ally. */
  readonly isLoose: boolean;
  /** Deputy, vice, shadow …: they make another office. */
  readonly ranks: readonly string[];
  /** Former, late, then, elect, acting …: not the office itself, now. */
  readonly isOtherTime: boolean;
  /** What it is of: places and fields, in small letters. */
  readonly places: readonly string[];
  readonly fields: readonly string[];
}

const HEAD_OF = firstWords(sameOffices);
const LOOSE = entrySet(looseRoles);
/** Heads of two and three words, read as one. */
const JOINED =
  /\b(?:prime|first|chief) minister\b|\battorney general\b|\bgeneral secretary\b|\bsecretary general\b|\bmember of (?:the )?parliament\b/g;
const RANKS = /^(?:deputy|vice|assistant|under|associate|junior|shadow|sub|joint|additional|co|lieutenant|lt)$/;
const OTHER_TIME =
  /^(?:former|formerly|ex|late|then|outgoing|incoming|elect|designate|retired|emeritus|ousted|deposed|onetime|one-time|sometime|previous|would-be|past|future|next|acting|interim|caretaker|presumptive|presumed)$/;
/** Countries by what they and their offices are called. */
const COUNTRY: ReadonlyMap<string, string> = new Map([
  ...firstWords(countryAdjectives),
  ...['american', 'america', 'us'].map((word) => [word, 'us'] as const),
  ...['british', 'britain', 'uk'].map((word) => [word, 'uk'] as const),
]);
/** Fields under several words. */
const FIELD: Readonly<Record<string, string>> = {
  defence: 'defense',
  treasury: 'finance',
  exchequer: 'finance',
  finances: 'finance',
  economic: 'economy',
  external: 'foreign',
};

/** By each word of a line, the first of the line. */
function firstWords(list: string): ReadonlyMap<string, string> {
  return new Map(
    entries(list).flatMap((line) => {
      const [first, ...others] = line.split(' ') as [string, ...string[]];
      return [first, ...others].map((word) => [word, first] as const);
    }),
  );
}
/** Words that tell no office from another. */
const EMPTY =
  /^(?:the|a|an|of|for|from|and|to|in|at|on|s|his|her|their|its|state|affairs|new|north|south|west|east|district|constituency|republican|democrat|democratic|gop|labour|conservative|tory|liberal|party|senior|junior|longtime|leading|\d.*)$/;
/** There are many of these: one of them who is not listed as such is somebody else. */
const IN_EVERY_TOWN = new Set(['judge', 'councillor', 'mayor']);
/** Whoever holds one of these holds it for a country: that of another is another office. */
const OF_COUNTRY = new Set(['president', 'prime-minister', 'king', 'queen', 'emperor', 'chancellor']);
/** Of these the field makes the office: foreign and home secretary. */
const OF_FIELD = new Set(['minister', 'chair', 'director', 'commissioner', 'spokesman', 'whip', 'general-secretary']);

/** Reads a title; undefined where its words hold no noun of office. */
export function officeOf(title: string): Office | undefined {
  const words = wordsOf(title);
  const at = headIndex(words);
  if (at < 0) return undefined;
  const known = HEAD_OF.get(words[at]!);
  const rest = words.filter((_word, i) => i !== at);
  const telling = rest.filter((word) => !RANKS.test(word) && !OTHER_TIME.test(word) && !EMPTY.test(word));
  return {
    head: known ?? words[at]!,
    isPublic: known !== undefined && !IN_EVERY_TOWN.has(known),
    isLoose: LOOSE.has(words[at]!),
    ranks: rest.filter((word) => RANKS.test(word)).map((word) => (word === 'lt' ? 'lieutenant' : word)),
    isOtherTime: rest.some((word) => OTHER_TIME.test(word)),
    places: telling.filter(isPlace).map((word) => COUNTRY.get(word) ?? word),
    fields: telling.filter((word) => !isPlace(word)).map((word) => FIELD[word] ?? word),
  };
}

function wordsOf(title: string): string[] {
  const plain = title
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\b(u)\.?(s|k)\.?(?![\p{L}])/gu, '$1$2')
    .replace(/\bunited states\b/g, 'us')
    .replace(/\bunited kingdom\b/g, 'uk')
    .replace(/\bex-(?=\p{L})/gu, 'ex ')
    .replace(/(?<=\p{L})-(?=elect\b|designate\b)|\b(?<=vice)-(?=president)/gu, ' ')
    .replace(JOINED, (words) => words.replace(' the ', ' ').replaceAll(' ', '-'))
    .replace(/'s\b/g, '');
  return plain.match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The last noun of office before "of", "for", "from"; else the last at all: "Labour’s leader in the Lords". */
function headIndex(words: readonly string[]): number {
  const link = words.findIndex((word, i) => i > 0 && /^(?:of|for|from|to|at|in|on)$/.test(word));
  for (let i = (link < 0 ? words.length : link) - 1; i >= 0; i--) if (isHead(words[i]!)) return i;
  return -1;
}

function isHead(word: string): boolean {
  return HEAD_OF.has(word) || LOOSE.has(word) || (bitsOf(word) & Word.head) !== 0;
}

function isPlace(word: string): boolean {
  return COUNTRY.has(word) || (bitsOf(word) & (Word.place | Word.nation | Word.town)) !== 0;
}

/** Whether two titles may mean one office: “Foreign Secretary” and “minister”, not “Home Secretary”. */
export function mayBeSame(a: Office, b: Office): boolean {
  if (a.head !== b.head || [...a.ranks].sort().join() !== [...b.ranks].sort().join()) return false;
  if (OF_FIELD.has(a.head) && areApart(a.fields, b.fields)) return false;
  const isCountry = OF_COUNTRY.has(a.head);
  const [here, there] = isCountry ? [a.places, b.places] : [a.places.filter(isLocal), b.places.filter(isLocal)];
  return !areApart(here, there);
}

const isLocal = (place: string): boolean => place !== 'us' && place !== 'uk';

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

/** A word of a text as titles are compared by: heads, countries and fields under one word each. */
export function officeWord(lower: string): string {
  const word = lower.replace(/\./g, '');
  return HEAD_OF.get(word) ?? COUNTRY.get(word) ?? FIELD[word] ?? word;
}
