import type { PlacedFacts } from './facts.ts';
import type { Figures } from './model.ts';

/** Counts and readability of the body. */
export function figuresOf(blocks: readonly PlacedFacts[]): Figures {
  const body = blocks.filter(({ facts }) => facts.kind === 'paragraph');
  let words = 0;
  let sentences = 0;
  for (const { facts } of body) {
    words += facts.tokens.filter((token) => token.kind === 'word' || token.kind === 'number').length;
    sentences += facts.sentences.length;
  }
  return {
    words,
    sentences,
    paragraphs: body.length,
    syllables: 0,
    sentenceLength: sentences ? words / sentences : 0,
    readingEase: null,
    grade: null,
  };
}
