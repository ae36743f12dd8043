import type { HouseWord } from '../../config/style.ts';
import { type Token, tokenise } from '../../syntax/text/tokens.ts';

/** One token of what is looked for. */
export interface PatternWord {
  readonly lower: string;
  /** As written, where it has a capital: then nothing else is meant. */
  readonly exact: string | undefined;
  readonly spaced: boolean;
}

/** Words that are avoided, or an exception. */
export interface Pattern {
  readonly entry: HouseWord;
  readonly words: readonly PatternWord[];
  /** What is right around them. */
  readonly fine: readonly Fine[];
}

/** Words in which what is avoided is right, and where in them it is. */
export interface Fine {
  readonly words: readonly PatternWord[];
  readonly at: number;
  /** Every capital and small letter counts: it is what is to be used. */
  readonly isUse: boolean;
  /** It is right in capitals throughout as well, as in a headline: not where just these are avoided. */
  readonly inCapitals: boolean;
}

/** What apostrophes and hyphens are read as, however they are written. */
export function plainLower(token: Pick<Token, 'lower'>): string {
  const { lower } = token;
  return /^[a-z]*$/.test(lower) ? lower : lower.replace(/’/g, "'").replace(/[‐‑]/g, '-');
}

/** The words of a phrase as they are looked for. */
export function wordsOf(phrase: string): PatternWord[] {
  return tokenise(phrase.replace(/’/g, "'").replace(/[‐‑]/g, '-')).map(({ text, lower, spaced }) => ({
    lower,
    exact: text === lower ? undefined : text,
    spaced,
  }));
}

/** What an entry has one look for. */
export function patternsOf(entry: HouseWord): Pattern[] {
  const use = entry.use === undefined ? [] : wordsOf(entry.use);
  const avoided = (entry.avoid ?? []).map(wordsOf).filter(({ length }) => length > 0);
  // eBay, Wi-Fi: in other capitals it is another word. Of what only begins with a capital, or is all capitals, that
  // cannot be known: “Marsh”, “WHO”.
  if (use.length && isMixed(entry.use!)) avoided.push(use.map((word) => ({ ...word, exact: undefined })));
  const fine = (entry.except ?? []).map(wordsOf);
  return avoided.map((words) => ({
    entry,
    words,
    fine: [
      ...placesIn(fine, words).map((place) => ({ ...place, isUse: false, inCapitals: true })),
      ...placesIn([use], words).map((place) => ({ ...place, isUse: true, inCapitals: !words.every(isCapitals) })),
    ],
  }));
}

type Place = Pick<Fine, 'words' | 'at'>;

const isCapitals = ({ exact }: PatternWord): boolean => exact !== undefined && exact === exact.toUpperCase();

/** Whether a word has both small letters and capitals other than its first. */
export function isMixed(word: string): boolean {
  return /^\S+$/.test(word) && /\p{Lu}/u.test(word.slice(1)) && /\p{Ll}/u.test(word);
}

/** Where the same words are in phrases, whatever their capitals. */
function placesIn(phrases: readonly PatternWord[][], words: readonly PatternWord[]): Place[] {
  return phrases.flatMap((phrase) => {
    const places: Place[] = [];
    for (let at = 0; at + words.length <= phrase.length; at++) {
      if (words.every(({ lower }, i) => phrase[at + i]!.lower === lower)) places.push({ words: phrase, at });
    }
    return places;
  });
}

/** Whether some phrase holds what is avoided: an exception that does not is none. */
export function holdsSome(phrase: string, avoided: readonly string[]): boolean {
  const words = wordsOf(phrase);
  return avoided.some((one) => placesIn([words], wordsOf(one)).length > 0);
}
