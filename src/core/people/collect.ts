import type { BlockFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { type Chain, chainsOf, tokenBits } from './chains.ts';
import { type Certainty, guessName } from './guess.ts';
import { type TitleSpan, titlesOf } from './titles.ts';
import { Word } from './words.ts';

/** A possible name in a block: a run of name-like words. Token indexes of the block, `end` exclusive. */
export interface Candidate extends Chain {
  /** The rules' reading: where the name would be in the run, and how sure that is. */
  readonly nameFirst: number;
  readonly nameEnd: number;
  readonly certainty: Certainty;
  /** The title before the name, an index into `NameFacts.titles`; -1 for none. */
  readonly title: number;
  /** A verb of saying stands right after or right before it. */
  readonly cued: boolean;
  /** A preposition of place stands right before it. */
  readonly placed: boolean;
}

/** Candidate names and titles of one block (relative spans). */
export interface NameFacts {
  /** In text order; never overlapping. */
  readonly candidates: readonly Candidate[];
  /** Titles and role phrases ("the interior minister"), in text order. */
  readonly titles: readonly TitleSpan[];
  /** Words the block has in lower case that the lists do not know as common: a name elsewhere is none then. */
  readonly lowerWords: readonly string[];
}

const NO_NAMES: NameFacts = { candidates: [], titles: [], lowerWords: [] };
const PLACE_PREPOSITIONS = new Set(['in', 'near', 'outside', 'across', 'throughout', 'into', 'at']);

/** Finds what may be a name or a title in a block. */
export function collectNames(block: Omit<BlockFacts, 'names' | 'speech'>, _style: Style): NameFacts {
  if (block.kind === 'metadata' || block.kind === 'endMark' || block.kind === 'credit') return NO_NAMES;
  const { text, tokens } = block;
  const bits = tokenBits(tokens);
  const titles: TitleSpan[] = [];
  const candidates: Candidate[] = [];
  for (const sentence of block.sentences) {
    const own = titlesOf(text, tokens, bits, sentence);
    for (const chain of chainsOf(tokens, bits, sentence)) {
      candidates.push(candidate(tokens, bits, chain, own, titles.length, sentence));
    }
    titles.push(...own);
  }
  return { candidates, titles, lowerWords: lowerWordsOf(tokens, bits) };
}

function candidate(
  tokens: readonly Token[],
  bits: Int32Array,
  chain: Chain,
  titles: readonly TitleSpan[],
  base: number,
  sentence: Sentence,
): Candidate {
  const index = titles.findIndex(
    (title) => title.place === 'before' && title.endToken >= chain.first && title.endToken < chain.end,
  );
  const opens = chain.first === sentence.firstToken;
  const guess = guessName(tokens, bits, chain, titles[index], opens);
  const at = (i: number): number => (i >= 0 && i < tokens.length ? (bits[i] as number) : 0);
  return {
    ...chain,
    nameFirst: guess.first,
    nameEnd: guess.end,
    certainty: guess.certainty,
    title: index < 0 ? -1 : base + index,
    cued: ((at(chain.end) | at(chain.first - 1)) & Word.cue) !== 0,
    placed: chain.first > 0 && PLACE_PREPOSITIONS.has((tokens[chain.first - 1] as Token).lower),
  };
}

function lowerWordsOf(tokens: readonly Token[], bits: Int32Array): string[] {
  const words = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && !token.capital && !(bits[i]! & (Word.common | Word.particle))) words.add(token.lower);
  }
  return [...words];
}
