import retextReadability from 'retext-readability';
import type { BlockFacts } from '../../analysis/facts.ts';
import { LONGEST_WORD } from '../../analysis/figures.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { isWord } from '../../linter/words.ts';
import { checkStretches, retextCheck } from '../../syntax/text/prose.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { isMostlyQuoted, readingLength } from '../support/sentences.ts';

/**
 * Four of seven formulas must ask for a reader older than this, set so that an ordinary wire sentence, full of names
 * and titles, passes: at the plugin's own settings (16 years, four of seven) nearly every sentence of news is hard.
 */
const AGE = 24;
/**
 * Mean letters a word below which no sentence is hard for so old a reader; it saves the slow look. Coleman–Liau asks for
 * six, and without it there are no four: SMOG never gives so high an age, Spache not below ninety words.
 */
const LONG_WORDS = 5.8;
const isHard = retextCheck(retextReadability, { age: AGE, threshold: 4 / 7, minWords: 10 });

export const hardToReadSentence = blockRule({
  id: 'hard-to-read-sentence',
  category: 'readability',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  severity: 'hint',
  summary: 'A long sentence of long words.',
  why: 'Several readability formulas agree that only a reader with years of university takes this in at once. Split it, and say it in shorter words.',
  options: {
    words: { description: 'Shorter sentences are not measured.', default: 28, minimum: 10, maximum: 100 },
  },
  examples: {
    flagged: [
      {
        text: 'The vote was close. {The administration’s comprehensive reorganisation of metropolitan transportation infrastructure necessitates unprecedented intergovernmental collaboration, environmental considerations notwithstanding, according to independent consultants representing approximately seventeen international organisations specialising in sustainable urban development.}',
        message: 'hard to read',
      },
      {
        text: '{Notwithstanding considerable parliamentary opposition, the constitutional commission recommended comprehensive institutional modernisation, particularly regarding administrative decentralisation, environmental responsibility, agricultural diversification and international telecommunications interoperability between neighbouring jurisdictions, administrations and intergovernmental organisations throughout southeastern Europe.}',
      },
      {
        text: '{Representatives acknowledged that implementation difficulties, organisational inefficiencies and insufficient interdepartmental communication considerably undermined governmental preparedness, notwithstanding repeated recommendations concerning infrastructural vulnerabilities throughout geographically disadvantaged municipalities, constituencies and metropolitan administrations in southeastern territories.}',
      },
    ],
    accepted: [
      {
        text: 'The two sides agreed on Thursday to work together in the mining and energy sectors and to look at ways to fight terrorism, according to a statement issued by the interior ministry.',
        why: 'an ordinary wire sentence',
      },
      { text: 'Interdepartmental communication was considered insufficient.', why: 'short' },
      {
        text: '“Notwithstanding considerable parliamentary opposition, the constitutional commission recommended comprehensive institutional modernisation, particularly regarding administrative decentralisation, environmental responsibility and agricultural diversification,” Ode said.',
        why: 'the speaker’s own words',
      },
    ],
  },
  check(block, { options }): Problem[] {
    return block.sentences
      .filter(
        (sentence) =>
          sentence.endToken - sentence.firstToken >= options.words &&
          readingLength(block, sentence) >= options.words &&
          meanLetters(block, sentence) >= LONG_WORDS &&
          !block.tokens.slice(sentence.firstToken, sentence.endToken).some(({ text }) => text.length > LONGEST_WORD) &&
          !isMostlyQuoted(block, sentence),
      )
      .filter((sentence) => checkStretches(isHard, block.text, [sentence]).length > 0)
      .map(({ start, end }) => ({
        start,
        end,
        message: 'This sentence is hard to read: it is long and has long words.',
      }));
  },
});

function meanLetters({ tokens }: BlockFacts, { firstToken, endToken }: Sentence): number {
  let words = 0;
  let letters = 0;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    if (!isWord(token)) continue;
    words++;
    letters += token.text.length;
  }
  return letters / words;
}
