import type { BlockFacts } from '../../../analysis/facts.ts';
import countries from '../../../data/en/places/country-adjectives.txt';
import states from '../../../data/en/places/us-states.txt';
import { entries } from '../../../lexicon/lists.ts';
import { FINITE } from '../../../linter/words.ts';
import { bitsOf, Word } from '../../../names/words.ts';
import type { Token } from '../../../syntax/text/tokens.ts';
import { beginsSentence, placesOf } from '../tokens.ts';

/** Names of states and countries, in small letters; without those that are as often a town or a surname. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  [
    ...entries(states).map((line) => line.replace(/^\S+ /, '').toLowerCase()),
    ...entries(countries).map((line) => line.split(' ')[0]!),
    ...'ontario quebec alberta manitoba saskatchewan england scotland wales'.split(' '),
  ].filter((name) => !/^(?:washington|georgia|jordan|chad)$/.test(name)),
);
/** Before the town that a state or a country is named to. */
const BEFORE = /^(?:in|at|from|near|of|to|outside)$/;
/** What goes on behind it and is no part of a list: in Hull, England on Monday. */
const GOES_ON =
  /^(?:in|on|at|for|to|from|with|by|after|before|during|since|until|when|where|as|because|while|last|this|next|that|yesterday|today|tomorrow)$/;
const PAST = /^\p{Ll}{3,}ed$/u;
/** Parts of the world, of which the next name may be another: in Europe, Austria. */
const LARGE = /^(?:africa|america|asia|east|europe|korea|union|west)$/;
/** A town has so many words. */
const TOWN_WORDS = 3;

const COMMA: ReadonlySet<string> = new Set(',');

/** The tokens before which the second comma of a place is missing: “in Hull, England on”. */
export function openPlaces({ tokens }: BlockFacts): number[] {
  const found: number[] = [];
  for (const i of placesOf(tokens, COMMA)) {
    if (i < 2 || i >= tokens.length - 2 || !tokens[i + 1]!.capital || !tokens[i - 1]!.capital) continue;
    const end = wholeEnd(tokens, i + 1);
    const next = end === undefined ? undefined : tokens[end];
    if (next?.kind !== 'word' || next.capital || !next.spaced || next.lower === 'based') continue;
    const isVerb = FINITE.test(next.lower) || PAST.test(next.lower);
    if ((isVerb || GOES_ON.test(next.lower)) && isTown(tokens, i - 1, isVerb)) found.push(end!);
  }
  return found;
}

/** The token after the name of a state or a country that begins at one. */
function wholeEnd(tokens: readonly Token[], at: number): number | undefined {
  const { lower } = tokens[at]!;
  if (COUNTRIES.has(`${lower} ${tokens[at + 1]?.lower}`)) return at + 2;
  return COUNTRIES.has(lower) ? at + 1 : undefined;
}

/**
 * Whether the name that ends at a token stands behind a preposition, and is no state or country itself. Before a verb the
 * preposition opens no sentence: in Paris, France won.
 */
function isTown(tokens: readonly Token[], last: number, isVerb: boolean): boolean {
  let first = last;
  while (tokens[first - 1]?.capital && last - first < TOWN_WORDS) first--;
  const name = tokens.slice(first, last + 1).map(({ lower }) => lower);
  if (COUNTRIES.has(name.join(' ')) || name.some((word) => COUNTRIES.has(word) || LARGE.test(word))) return false;
  if ((bitsOf(name[0]!) & Word.calendar) !== 0 || !BEFORE.test(tokens[first - 1]?.lower ?? '')) return false;
  return !isVerb || !beginsSentence(tokens, first - 1);
}
