import { type InTurns, turnOf } from '../base/turns.ts';
import { bitsOf, Word } from '../names/words.ts';
import type { CastMember } from './cast.ts';

/** Words of a role that tell nothing about which one it is. */
const FILLER: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'to',
  'in',
  'its',
  'their',
  'our',
  'his',
  'her',
]);

/** A title, or words for whoever holds it, as they are compared. */
export interface Office {
  readonly words: readonly string[];
  /** The nouns that say what the person is: "minister" of "minister of the interior". */
  readonly heads: readonly string[];
  readonly past: boolean;
}

/** Reads a title. To be remembered: an article has the same titles at each edit. */
export type ReadOffice = (title: string) => Office;

/** Reads a title as it is written. */
export function officeOf(title: string): Office {
  const words = roleWords(title);
  return { words, heads: headsOf(title), past: words.some(isPast) };
}

/** A title somebody was introduced with. */
interface Held {
  readonly person: string;
  readonly office: Office;
}

/**
 * Finds the holder of an office by the words that refer to it: “the interior minister”, “the US assistant secretary”.
 * Only where one person alone was introduced with a title that has these words in this order and the same noun: “the
 * state” is no state representative.
 */
export class Roles {
  constructor(
    private readonly byWord: ReadonlyMap<string, readonly Held[]>,
    private readonly read: ReadOffice,
  ) {}

  /** @param phrase the words as written, with their article */
  holder(phrase: string): string | null {
    if (!isOffice(phrase)) return null;
    const { words, heads } = this.read(phrase);
    if (!words.length || words.length > 6) return null;
    return this.only(words, heads[0] ?? '') ?? this.local(phrase);
  }

  /** “the Elmora senator”: the only senator there is, where the titles of nobody name the place. */
  private local(phrase: string): string | null {
    const [place = '', ...rest] = phrase.replace(/^the\s/i, '').split(/\s+/);
    const isPlace = /^\p{Lu}\p{Ll}+$/u.test(place) && rest.length === 1 && ELECTED.has(rest[0]!);
    return isPlace && !this.byWord.has(place.toLowerCase()) ? this.only(rest, rest[0]!) : null;
  }

  private only(words: readonly string[], head: string): string | null {
    let only: string | null = null;
    for (const held of this.rarest(words)) {
      if (held.person === only || !held.office.heads.includes(head) || !matches(words, held.office)) continue;
      if (only !== null) return null;
      only = held.person;
    }
    return only;
  }

  /** The titles that have that of the words which the fewest have. */
  private rarest(words: readonly string[]): readonly Held[] {
    let rarest: readonly Held[] | undefined;
    for (const word of words) {
      const held = this.byWord.get(word);
      if (!held) return [];
      if (!rarest || held.length < rarest.length) rarest = held;
    }
    return rarest ?? [];
  }
}

/** Whether words may mean the holder of an office: they have their article. */
export function isOffice(phrase: string): boolean {
  return /^the\s/i.test(phrase);
}

/** So many titles are taken in in one turn. */
const TITLES_A_TURN = 500;

/** The offices that people hold. */
export function* rolesOf(people: readonly Pick<CastMember, 'id' | 'titles'>[], read: ReadOffice): InTurns<Roles> {
  const byWord = new Map<string, Held[]>();
  const isOver = turnOf(TITLES_A_TURN);
  for (const { id, titles } of people) {
    for (const title of titles) {
      const held = { person: id, office: read(title) };
      for (const word of new Set(held.office.words)) {
        const others = byWord.get(word);
        if (others) others.push(held);
        else byWord.set(word, [held]);
      }
      if (isOver()) yield;
    }
  }
  return new Roles(byWord, read);
}

/**
 * The last word of each noun phrase before its preposition: not “party” of “Maori Party co-leader”. Forms of address and
 * ranks after an office leave the office its own: “Crown Prince Sheikh”.
 */
function headsOf(title: string): string[] {
  const heads: string[] = [];
  for (const part of title.split(/,|&|\sand\s/)) {
    const whole = roleWords(part);
    const opening = roleWords(part.split(/\s(?:of|for|to|in|at|on|from|with|under)\s/, 1)[0]!);
    // Bank of England governor: a body named with “of” before the noun.
    const words = !isHead(opening.at(-1)) && isHead(whole.at(-1)) ? whole : opening;
    let i = words.length - 1;
    heads.push(words[i] ?? '');
    for (; i > 0 && bitsOf(words[i]!) & Word.honorific; i--)
      if (bitsOf(words[i - 1]!) & Word.head) heads.push(words[i - 1]!);
  }
  return heads;
}

function isHead(word: string | undefined): boolean {
  return word !== undefined && (bitsOf(word) & Word.head) !== 0;
}

function roleWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word !== '' && !FILLER.has(word))
    .flatMap((word) => LETTERS.get(word) ?? SHORT.get(word) ?? word);
}

/** “the senator”: an office that many hold. */
export function isOneOfMany(phrase: string): boolean {
  return /^the (?:congressman|congresswoman|governor|lawmaker|representative|senator)$/i.test(phrase);
}

/** Offices that a place has one of, or few. */
const ELECTED: ReadonlySet<string> = new Set(
  'congressman congresswoman governor lawmaker mayor representative senator'.split(' '),
);
/** How titles are cut short before a name. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['pres', 'president'],
  ['prof', 'professor'],
]);

/** Offices that are called by their letters: “the CM” is the chief minister. */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ag', ['attorney', 'general']],
  ['ceo', ['chief', 'executive']],
  ['cm', ['chief', 'minister']],
  ['da', ['district', 'attorney']],
  ['dg', ['director', 'general']],
  ['dpm', ['deputy', 'prime', 'minister']],
  ['ig', ['inspector', 'general']],
  ['pm', ['prime', 'minister']],
  ['vp', ['vice', 'president']],
]);

function isPast(word: string): boolean {
  return word === 'former' || word === 'ex' || word === 'then';
}

/** The words stand in the title in this order: not “the interior” for “minister of the interior”. */
function matches(words: readonly string[], { words: title, past }: Office): boolean {
  if (past !== words.some(isPast)) return false;
  let at = 0;
  for (const word of words) {
    at = title.indexOf(word, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
