import type { Style } from '../config/style.ts';
import { bare, lastName } from './agree.ts';
import { keyOfName } from './apart.ts';
import { startsWithFamilyName } from './conventions.ts';

/** The words of a name, folded for comparison. */
export type NameWords = readonly string[];

/** What the names of several words found in the article tell of one word. */
export interface KnownWord {
  /** It ends such a name, or opens one whose family name comes first. */
  readonly isSurname: boolean;
  /** It is any word of such a name: a given name, mostly. */
  readonly isPart: boolean;
  /** The names that begin with it, in text order. */
  readonly names: readonly NameWords[];
  /** The first words of the names that end in it. */
  readonly firsts: readonly string[];
  /** The names of more than two words that end in it. */
  readonly ends: readonly NameWords[];
}

/** Answers what is known of a word or a name; whoever asks depends on the answer alone. */
export interface Gazetteer {
  word(word: string): KnownWord;
  /** Whether it is a name or alias of one word that the desk knows. */
  isOfDesk(word: string): boolean;
  /** Whether these words, joined by spaces, are a full name found in the article. */
  isFullName(name: string): boolean;
  /** Whether the desk says that this is never a person, or it is a storm. */
  isNever(name: string): boolean;
}

/** What the desk knows of names, folded. */
export interface DeskNames {
  /** Names and aliases of several words, by each word that they tell something of. */
  readonly byWord: ReadonlyMap<string, readonly NameWords[]>;
  readonly whole: ReadonlySet<string>;
  /** Names and aliases of one word. */
  readonly single: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
}

export function deskNames({ people, neverPeople }: Pick<Style, 'people' | 'neverPeople'>): DeskNames {
  const forms = people.flatMap(({ name, aliases = [], refer }) => [name, ...aliases, ...(refer ? [refer] : [])]);
  const names = forms.map((form) => keyOfName(form).split(' '));
  const byWord = new Map<string, NameWords[]>();
  const full = names.filter((keys) => keys.length > 1);
  for (const keys of full) {
    for (const word of wordsToldOf(keys)) {
      const known = byWord.get(word);
      if (known) known.push(keys);
      else byWord.set(word, [keys]);
    }
  }
  return {
    byWord,
    whole: new Set(full.map((keys) => keys.join(' '))),
    single: new Set(names.filter((keys) => keys.length === 1).map(([key]) => key!)),
    never: new Set(neverPeople.map(keyOfName)),
  };
}

/** The words that a full name tells something of. */
export function wordsToldOf(keys: NameWords): ReadonlySet<string> {
  return new Set([...keys, bare(lastName(keys))]);
}

/**
 * What names of several words tell of a word.
 * @param names those that tell something of it, in text order; some may come several times
 */
export function knownWord(word: string, names: readonly NameWords[]): KnownWord {
  if (names.length === 0) return UNKNOWN;
  const different = [...new Map(names.map((keys) => [keys.join(' '), keys])).values()];
  const isSurname = (keys: NameWords) =>
    bare(lastName(keys)) === word || (keys[0] === word && startsWithFamilyName(keys));
  return {
    isSurname: different.some(isSurname),
    isPart: different.some((keys) => keys.includes(word)),
    names: different.filter(([first]) => first === word),
    firsts: [...new Set(different.filter((keys) => keys.at(-1) === word).map(([first]) => first!))],
    ends: different.filter((keys) => keys.length > 2 && keys.at(-1) === word).slice(0, MOST_ENDS),
  };
}

/** Of so many people of one surname the other words are looked at. */
const MOST_ENDS = 20;

const UNKNOWN: KnownWord = { isSurname: false, isPart: false, names: [], firsts: [], ends: [] };

/** Does another full name end in the same surname? */
export function hasOtherBearer(keys: readonly string[], known: Gazetteer): boolean {
  const { firsts } = known.word(keys.at(-1) as string);
  return firsts.length > (firsts.includes(keys[0] as string) ? 1 : 0);
}
