import { bitsOf, Word } from '../../names/words.ts';

const KEEPS_CAPITAL = Word.nation | Word.place | Word.organisation;

/** A title in small letters, but for names of countries, places and bodies in it: "US assistant secretary of state". */
export function sentenceCase(title: string): string {
  return title.replace(/\p{L}[\p{L}\p{M}'’.-]*/gu, (word) =>
    /^\p{Lu}{2,}/u.test(word) || bitsOf(word.toLowerCase()) & KEEPS_CAPITAL ? word : word.toLowerCase(),
  );
}

const SMALL = new Set(['of', 'for', 'and', 'the', 'to', 'in', 'on', 'at']);

/** A title with capitals, small words left small: "Minister of State for Interior". */
export function titleCase(title: string): string {
  return title.replace(/\p{L}[\p{L}\p{M}'’.-]*/gu, (word) =>
    SMALL.has(word.toLowerCase()) ? word : word[0]!.toUpperCase() + word.slice(1),
  );
}
