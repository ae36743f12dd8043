import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type InTurns, turnOf } from '../base/turns.ts';
import type { Figures } from '../model.ts';
import type { BlockFacts } from './facts.ts';

/** What the figures need of a block; counted once and cached with it. */
export interface BlockCounts {
  /** Words and numbers. */
  readonly words: number;
  /** Words alone: what the readability formulas count. */
  readonly spoken: number;
  readonly syllables: number;
}

/** No word is longer; the time that counting syllables takes grows with the square of the length. */
export const LONGEST_WORD = 200;

const NOTHING: BlockCounts = { words: 0, spoken: 0, syllables: 0 };

/**
 * Makes a counter for the blocks of an article. It remembers the syllables of words it has met, since counting them is
 * slow. Only paragraphs count.
 */
export function blockCounter(): (block: BlockFacts) => BlockCounts {
  const known = new Map<string, number>();
  const syllablesOf = (word: string): number => {
    let count = known.get(word);
    if (count === undefined) {
      count = syllable(word.slice(0, LONGEST_WORD));
      known.set(word, count);
    }
    return count;
  };
  return ({ kind, tokens }) => {
    if (kind !== 'paragraph') return NOTHING;
    let [numbers, spoken, syllables] = [0, 0, 0];
    for (const token of tokens) {
      if (token.kind === 'number') numbers++;
      if (token.kind !== 'word') continue;
      spoken++;
      syllables += syllablesOf(token.lower);
    }
    return { words: spoken + numbers, spoken, syllables };
  };
}

/** So many blocks are counted in one turn. */
const BLOCKS_A_TURN = 10_000;

/**
 * Counts and readability of the body: Flesch reading ease and Flesch–Kincaid grade.
 * @param counts what `blockCounter` gave for each of the blocks
 */
export function* figuresOf(blocks: readonly BlockFacts[], counts: readonly BlockCounts[]): InTurns<Figures> {
  let [paragraphs, sentences, words, spoken, syllables] = [0, 0, 0, 0, 0];
  const isOver = turnOf(BLOCKS_A_TURN);
  for (const [i, facts] of blocks.entries()) {
    const count = counts[i]!;
    words += count.words;
    spoken += count.spoken;
    syllables += count.syllables;
    if (facts.kind === 'paragraph') {
      paragraphs++;
      sentences += facts.sentences.length;
    }
    if (isOver()) yield;
  }
  const formula = { sentence: sentences, word: spoken, syllable: syllables };
  const readable = formula.sentence > 0 && formula.word > 0;
  return {
    words,
    sentences,
    paragraphs,
    syllables,
    sentenceLength: sentences ? words / sentences : 0,
    readingEase: readable ? flesch(formula) : null,
    grade: readable ? fleschKincaid(formula) : null,
  };
}
