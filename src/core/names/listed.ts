import type { Token } from '../syntax/text/tokens.ts';
import type { ReadChain } from './read.ts';
import { isPlaceClass } from './tagging/classes.ts';

/** What a list of chains is, in bits: what stands in one list is mostly of one kind. */
const Listed = {
  /** More than two stand in it. */
  long: 1,
  /** It has more than one. */
  several: 2,
  /** A place that is listed, a name the rules are sure of, something they are sure is none. */
  place: 4,
  person: 8,
  other: 16,
} as const;

/** Notes for each chain of a sentence which list it stands in: "Rayong, Chonburi, Samut Prakan and Yala". */
export function inLists(chains: readonly ReadChain[], tokens: readonly Token[]): ReadChain[] {
  const done: ReadChain[] = [];
  for (let at = 0; at < chains.length; ) {
    let end = at + 1;
    while (end < chains.length && isJoined(tokens, chains[end - 1]!.end, chains[end]!.first)) end++;
    if (end - at === 1) done.push(chains[at]!);
    else for (const chain of withKind(chains.slice(at, end))) done.push(chain);
    at = end;
  }
  return done;
}

/** A comma, "and" or "or", or a comma and one of them. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1 && to - from !== 2) return false;
  const first = tokens[from]!.lower;
  if (to - from === 1) return first === ',' || first === 'and' || first === 'or' || first === '&';
  return first === ',' && /^(?:and|or)$/.test(tokens[from + 1]!.lower);
}

/** What one of a list tells of the others. */
function toldBy({ guess, scope, end }: ReadChain): number {
  if (guess.certainty === 'sure') return Listed.person;
  if (isPlaceClass(scope.classes[end - 1]!)) return Listed.place;
  return guess.certainty === 'no' ? Listed.other : 0;
}

/** The chains of a list, each with what the others tell. */
function withKind(list: readonly ReadChain[]): ReadChain[] {
  const shape = Listed.several | (list.length > 2 ? Listed.long : 0);
  const told = list.map(toldBy);
  const counts = new Map<number, number>();
  for (const bit of told) counts.set(bit, (counts.get(bit) ?? 0) + 1);
  return list.map((chain, i) => {
    let kind = shape;
    for (const [bit, count] of counts) if (count > (told[i] === bit ? 1 : 0)) kind |= bit;
    return { ...chain, list: kind };
  });
}
