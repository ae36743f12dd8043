import { blockRule, type Problem } from '../../linter/rule.ts';
import { isMostlyQuoted, readingLength } from '../support/sentences.ts';

/** Where so many words are names or figures, the length is a list’s. */
const NAMES = 0.4;

/** Charges, people and figures in a row are read one by one, and so is a formula. */
function isList(sentence: string): boolean {
  if (/;[^;]+;/.test(sentence) || sentence.includes('$$')) return true;
  const words = sentence.split(/\s+/);
  return words.filter((word) => /^\W?[\p{Lu}\d]/u.test(word)).length >= NAMES * words.length;
}

export const sentenceTooLong = blockRule({
  id: 'sentence-too-long',
  category: 'readability',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  severity: 'hint',
  summary: 'A sentence of more than 40 words.',
  why: 'Long sentences are read twice or not at all. A long name with its title counts as four words, and quotations are the speaker’s own.',
  options: {
    words: { description: 'Most words in a sentence.', default: 40, houses: { bbc: 30 }, minimum: 10, maximum: 200 },
  },
  outranks: ['hard-to-read-sentence'],
  examples: {
    flagged: [
      {
        text: 'The vote was close. {The hall, which has stood by the river since 1884 and has been a cinema, a skating rink and for one winter a hospital in all that time, needs a new roof, new doors and two new lifts before it can be opened to the public again.}',
        message: '47 words',
      },
      {
        text: 'The vote was close. {The hall by the river needs a new roof, new doors and two lifts before it can be opened again.}',
        options: { words: 15 },
      },
      {
        text: 'The vote was close. {The hall by the river needs a new roof and new doors and two lifts and new wiring and a coat of paint before it can be opened to the public again in June.}',
        house: 'bbc',
        message: '34 words',
      },
    ],
    accepted: [
      {
        text: 'The vote was close. He was charged with the sale of three boats that were not his own (two counts); with the theft of a fourth from the yard of a neighbour in the spring (one count); and with leaving the port of Hull at night without lights or papers (one count).',
        why: 'a list',
      },
      { text: 'The hall needs a new roof. It also needs new doors and two lifts before it can be opened again.' },
      {
        text: 'The vote was close. “The hall, which has stood by the river since 1884 and has been a cinema, a skating rink and for one winter a hospital in all that time, needs a new roof, new doors and two new lifts before it can be opened to the public again,” said Mayor Ines Roy.',
        why: 'the speaker’s own sentence',
      },
      {
        text: 'It met on Friday. The hall was shown to the Additional Deputy Director General of Rural Roads and Public Works in the Northern Region Imran Baz, the Permanent Secretary of State for Industry and Labour Rukhsana Ansari and the mayor, who left early to catch a train.',
        why: 'long titles count as four words',
      },
    ],
  },
  check(block, { options }): Problem[] {
    return block.sentences
      .filter(({ firstToken, endToken }) => endToken - firstToken > options.words)
      .map((sentence) => ({ sentence, length: readingLength(block, sentence) }))
      .filter(
        ({ sentence, length }) =>
          length > options.words &&
          !isMostlyQuoted(block, sentence) &&
          !isList(block.text.slice(sentence.start, sentence.end)),
      )
      .map(({ sentence: { start, end }, length }) => ({
        start,
        end,
        message: `This sentence has ${length} words; make it two.`,
      }));
  },
});
