import { isCapitals } from '../syntax/text/characters.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { type Chain, IN_PHRASE } from './chains.ts';
import { Word } from './words.ts';

/** How sure the rules are that a stretch of a chain is a name. */
export type Certainty = 'sure' | 'likely' | 'unknown' | 'no';

/** The rules' reading of a chain: where the name would be, token indexes, and how sure that is. */
export interface Guess extends Chain {
  readonly certainty: Certainty;
}

/** What stands around a chain. */
export interface Surroundings {
  /** A title stands right before the chain. */
  readonly titled: boolean;
  /** A description of a person stands right after it. */
  readonly described: boolean;
  /** The chain begins its sentence, where every word has a capital. */
  readonly opens: boolean;
}

const NO_PERSON = Word.place | Word.nation | Word.organisation | Word.calendar;

/**
 * Reads a chain by rules alone: places and nationalities off the ends, the rest weighed.
 */
export function guessName(
  tokens: readonly Token[],
  bits: Int32Array,
  chain: Chain,
  { titled, described, opens }: Surroundings,
): Guess {
  let { first, end } = chain;
  while (first < end && !titled && isStray(tokens, bits, first, opens && first === chain.first)) first++;
  while (end > first && (bits[end - 1]! & Word.calendar) !== 0 && !(bits[end - 1]! & Word.given)) end--;
  if (first === end) return { first, end, certainty: 'no' };
  return { first, end, certainty: certaintyOf(tokens, bits, { first, end }, { titled, described }) };
}

/** A word at the front that begins no name: "German", "US", "When". */
function isStray(tokens: readonly Token[], bits: Int32Array, i: number, opens: boolean): boolean {
  const word = bits[i] as number;
  if (word & IN_PHRASE) return (word & (NO_PERSON | Word.portfolio)) !== 0;
  if (word & Word.given) return false;
  if (word & NO_PERSON) return true;
  if (isCapitals((tokens[i] as Token).text, 2)) return true;
  return opens && (word & (Word.common | Word.modifier)) !== 0;
}

function certaintyOf(
  tokens: readonly Token[],
  bits: Int32Array,
  { first, end }: Pick<Chain, 'first' | 'end'>,
  { titled, described }: Pick<Surroundings, 'titled' | 'described'>,
): Certainty {
  const words = end - first;
  for (let i = first; i < end; i++) if (bits[i]! & IN_PHRASE && bits[i]! & NO_PERSON) return 'no';
  const opening = bits[first] as number;
  const givenFirst = (opening & Word.given) !== 0 && !(opening & NO_PERSON);
  if (words > 1 && titled && givenFirst) return 'sure';
  const toldApart = described || ((bits[end] ?? 0) & Word.cue) !== 0;
  if (words === 2 && opening & Word.given && toldApart) return 'sure';
  if (!titled || words > 1)
    for (let i = first + 1; i < end; i++)
      if (isBody(bits[i] as number)) return words === 2 && givenFirst ? 'likely' : 'no';
  if (titled) return 'sure';
  if (words === 1) return singleCertainty(opening);
  const { text } = tokens[first] as Token;
  const initial =
    /^(?:\p{Lu}\.)+$/u.test(text) || (words > 2 && /^\p{Lu}$/u.test(text) && /^\p{Lu}$/u.test(tokens[first + 1]!.text));
  if (initial) return isCapitals((tokens[first + 1] as Token).text, 2) ? 'no' : 'sure';
  if (words > 5) return 'no';
  if (opening & Word.given) return opening & (Word.common | NO_PERSON | Word.grammar) ? 'likely' : 'sure';
  if (opening & (NO_PERSON | Word.body | Word.portfolio | Word.grammar)) return 'no';
  if (described) return 'likely';
  return opening & Word.common ? 'no' : 'unknown';
}

function isBody(word: number): boolean {
  return (word & Word.body) !== 0 && !(word & Word.given);
}

function singleCertainty(word: number): Certainty {
  if (word & Word.famous) return 'likely';
  if (word & (NO_PERSON | Word.body | Word.portfolio | Word.grammar | Word.common | Word.head | Word.modifier))
    return 'no';
  return 'unknown';
}
