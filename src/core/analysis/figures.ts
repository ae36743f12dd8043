import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type InTurns, turnOf } from '../base/turns.ts';
import type { Figures } from '../model.ts';
import type { BlockFacts } from './facts.ts';

/** What is counted of each block whenever it is read. */
export interface BlockCounts {
  readonly paragraphs: number;
  readonly sentences: number;
  /** Words and numbers. */
  readonly words: number;
  /** Words alone: what the readability formulas count. */
  readonly spoken: number;
}

/** No word is longer; the time that counting syllables takes grows with the square of the length. */
export const LONGEST_WORD = 200;

const NOTHING: BlockCounts = { paragraphs: 0, sentences: 0, words: 0, spoken: 0 };

/** Counts the sentences and words of a block. Only paragraphs count. */
export function countsOf({ kind, tokens, sentences }: BlockFacts): BlockCounts {
  if (kind !== 'paragraph') return NOTHING;
  let [numbers, spoken] = [0, 0];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'number') numbers++;
    else if (token.kind === 'word') spoken++;
  }
  return { paragraphs: 1, sentences: sentences.length, words: spoken + numbers, spoken };
}

/** The counts of all blocks together. */
export function sumOf(counts: readonly BlockCounts[]): BlockCounts {
  let [paragraphs, sentences, words, spoken] = [0, 0, 0, 0];
  for (const own of counts) {
    paragraphs += own.paragraphs;
    sentences += own.sentences;
    words += own.words;
    spoken += own.spoken;
  }
  return { paragraphs, sentences, words, spoken };
}

/** Gives the syllables of a block. */
export type SyllableCounter = (block: BlockFacts) => number;

/**
 * Makes a counter for the blocks of an article. It remembers the syllables of the words and blocks it has met, since
 * counting them is slow: a sixth of the time that a first reading takes, were it done with it.
 */
export function syllableCounter(): SyllableCounter {
  const words = new Map<string, number>();
  // Made when it is first asked for: collecting garbage takes longer with each of these.
  let blocks: WeakMap<BlockFacts, number> | undefined;
  const ofWord = (word: string): number => {
    let count = words.get(word);
    if (count === undefined) {
      count = syllable(word.slice(0, LONGEST_WORD));
      words.set(word, count);
    }
    return count;
  };
  return (block) => {
    if (block.kind !== 'paragraph') return 0;
    blocks ??= new WeakMap();
    let syllables = blocks.get(block);
    if (syllables === undefined) {
      syllables = 0;
      for (const { kind, lower } of block.tokens) if (kind === 'word') syllables += ofWord(lower);
      blocks.set(block, syllables);
    }
    return syllables;
  };
}

/** Of so many blocks the syllables are counted in one turn. */
const SYLLABLES_A_TURN = 50;

/** What is counted, and with what. */
interface Counted {
  readonly blocks: readonly BlockFacts[];
  /** What `countsOf` gave for the blocks, together. */
  readonly counts: BlockCounts;
  readonly syllablesOf: SyllableCounter;
}

/**
 * Counts and readability of the body: Flesch reading ease and Flesch–Kincaid grade.
 * @param isReadabilityWanted whether syllables are counted now, in turns; else when somebody asks for what needs them
 */
export function* figuresOf({ blocks, counts, syllablesOf }: Counted, isReadabilityWanted: boolean): InTurns<Figures> {
  const { paragraphs, sentences, words, spoken } = counts;
  let known: number | undefined;
  if (isReadabilityWanted) {
    const isLong = turnOf(SYLLABLES_A_TURN);
    let sum = 0;
    for (const facts of blocks) {
      sum += syllablesOf(facts);
      if (isLong()) yield;
    }
    known = sum;
  }
  const readable = sentences > 0 && spoken > 0;
  const syllables = (): number => {
    known ??= blocks.reduce((sum, facts) => sum + syllablesOf(facts), 0);
    return known;
  };
  const formula = () => ({ sentence: sentences, word: spoken, syllable: syllables() });
  return {
    words,
    sentences,
    paragraphs,
    sentenceLength: sentences ? words / sentences : 0,
    get syllables() {
      return syllables();
    },
    get readingEase() {
      return readable ? flesch(formula()) : null;
    },
    get grade() {
      return readable ? fleschKincaid(formula()) : null;
    },
  };
}
