import nounsFile from '../../data/en/grammar/count-nouns.txt';
import adjectivesFile from '../../data/en/grammar/plain-adjectives.txt';
import { entries, entrySet } from '../../lexicon/lists.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** Nouns that are counted, in the singular, with their plural. */
export const PLURALS: ReadonlyMap<string, string> = new Map(entries(nounsFile).map((noun) => [noun, pluralOf(noun)]));
/** The same from the plural to the singular. */
export const SINGULARS: ReadonlyMap<string, string> = new Map([...PLURALS].map(([one, many]) => [many, one]));
const ADJECTIVES = entrySet(adjectivesFile);

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** What may follow a noun that ends its phrase, so that it is not the first part of another: a case of, in many cases. */
const FOLLOWS =
  /^(?:[.,;:)]|of|in|to|for|from|with|on|at|by|who|is|was|are|were|have|has|had|which|when|where|as|compared|after|before|during|across|between|the|that|will|would|he|she|they|it|because|while|said)$/;

/** Whether the noun at a token ends its phrase: the text ends, or a mark, a preposition or a verb follows. */
export function endsPhrase(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return next === undefined || (FOLLOWS.test(next.lower) && !next.capital);
}

/** The token before a noun and its adjectives: “very” and one more at most. -1 where nothing stands there. */
export function beforeAdjectives(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  if (!ADJECTIVES.has(tokens[at]?.lower ?? '')) return at;
  at--;
  return /^(?:very|really|most|more|[a-z]{4,}ly)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
}
