import type { BlockId } from '../incremental/block-identity.ts';
import type { Token } from '../syntax/text/tokens.ts';
import type { Candidate, NamedFacts } from './collect.ts';
import { CAPITAL_PARTICLE_CLASS, GIVEN_CLASS, PARTICLE_CLASS, SUFFIX_CLASS, UNKNOWN_CLASS } from './tagging/classes.ts';
import type { Tag } from './tagging/tagger.ts';
import type { TitleSpan } from './titles/titles.ts';

/** A stretch of the article that names a person. */
export interface NameUse {
  readonly facts: NamedFacts;
  readonly block: BlockId;
  /** Token indexes in the block, `endToken` exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The words of the name folded for comparison; nickname marks and dots left out. */
  readonly keys: readonly string[];
  readonly title: TitleSpan | undefined;
  /** The person's name where it is not these words: "Bill" of "Bill and Hillary Clinton", "Amina Yusuf QC". */
  readonly name?: string;
  /** A title in the plural before the first of several names: "Presidents Prado and Wei". */
  readonly sharedTitle?: TitleSpan;
}

/** Walter “Skip” Hanrahan, Esther (Stroik) Steinke: what stands in marks inside a name belongs to it. */
export function withNicknames(
  tags: Tag[],
  { facts: { tokens } }: Pick<NameUse, 'facts'>,
  { first, keys }: Candidate,
): Tag[] {
  const isMark = (i: number): boolean => keys[i] === '' && /^["“”‘’'()]$/.test((tokens[first + i] as Token).text);
  for (let open = 1; open < tags.length; open++) {
    if (!isMark(open)) continue;
    let close = open + 1;
    while (close < tags.length && !isMark(close)) close++;
    const named = close + 1 < tags.length && (tags[open - 1] || tags[close + 1]);
    if (named) tags.fill(2, open, close + 2);
    if (named && tags[open - 1] === 0) tags[open - 1] = 1;
    open = close;
  }
  return tags;
}

/** The name in the words `[from, to)` of a candidate, with its particles and suffixes. */
export function useOf(
  { facts, block }: Pick<NameUse, 'facts' | 'block'>,
  candidate: Candidate,
  from: number,
  to: number,
): NameUse {
  while (from > 0 && candidate.classes[from - 1] === PARTICLE_CLASS) from--;
  if (from > 0 && candidate.classes[from] === CAPITAL_PARTICLE_CLASS && isGivenLike(candidate.classes[from - 1]))
    from--;
  while (to < candidate.classes.length && candidate.classes[to] === SUFFIX_CLASS) to++;
  const { text, tokens } = facts;
  const tokenAt = (i: number): Token => tokens[candidate.first + i] as Token;
  let nameEnd = to;
  while (nameEnd - from > 1 && isPostNominal(tokenAt(nameEnd - 1), candidate.classes[nameEnd - 1])) nameEnd--;
  const use = {
    facts,
    block,
    firstToken: candidate.first + from,
    endToken: candidate.first + to,
    keys: candidate.keys.slice(from, nameEnd).filter(Boolean),
    title: from === 0 ? facts.names.titles[candidate.title] : undefined,
  };
  return nameEnd === to ? use : { ...use, name: text.slice(tokenAt(from).start, tokenAt(nameEnd - 1).end) };
}

/** Fionnuala before Ní Bhriain: on the list, or on none. */
function isGivenLike(cls: number | undefined): boolean {
  return cls === GIVEN_CLASS || cls === UNKNOWN_CLASS;
}

/** QC, MBE, PhD: letters after a name, which are no part of it as Jr and VIII are. */
function isPostNominal({ text: word }: Token, cls: number | undefined): boolean {
  return cls === SUFFIX_CLASS && /^(?:\p{Lu}{2,}|PhD)$/u.test(word) && !/^(?:[IVX]+|JN?R|SN?R)$/.test(word);
}
