import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { BlockFacts, PlacedFacts } from './facts.ts';
import type { Figures } from './model.ts';

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

/**
 * Counts and readability of the body: Flesch reading ease and Flesch–Kincaid grade.
 * @param counts what `blockCounter` gave for each of the blocks
 */
export function figuresOf(blocks: readonly PlacedFacts[], counts: readonly BlockCounts[]): Figures {
  const body = blocks.filter(({ facts }) => facts.kind === 'paragraph');
  const sentences = body.reduce((sum, { facts }) => sum + facts.sentences.length, 0);
  const sum = (what: keyof BlockCounts) => counts.reduce((total, block) => total + block[what], 0);
  const words = sum('words');
  const formula = { sentence: sentences, word: sum('spoken'), syllable: sum('syllables') };
  const readable = formula.sentence > 0 && formula.word > 0;
  return {
    words,
    sentences,
    paragraphs: body.length,
    syllables: formula.syllable,
    sentenceLength: sentences ? words / sentences : 0,
    readingEase: readable ? flesch(formula) : null,
    grade: readable ? fleschKincaid(formula) : null,
  };
}
