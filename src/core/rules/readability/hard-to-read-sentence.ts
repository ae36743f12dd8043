import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { flesch } from 'flesch';
import { gunningFog } from 'gunning-fog';
import { syllable } from 'syllable';
import type { BlockFacts } from '../../analysis/facts.ts';
import { LONGEST_WORD } from '../../analysis/figures.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { isWord } from '../../linter/words.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { isMostlyQuoted, readingLength } from '../support/sentences.ts';

/**
 * The years of school that Coleman–Liau and two of three other formulas must ask for, set so that an ordinary wire
 * sentence, full of names and titles, passes: at sixteen nearly every sentence of news is hard.
 */
const GRADE = 19.5;
/** The Flesch reading ease that stands for so many years. */
const EASE = -40;
/** Mean letters a word below which Coleman–Liau never asks for so many years: nothing else is looked at. */
const LONG_WORDS = 5.8;

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
      .filter((sentence) => isHard(block, sentence))
      .map(({ start, end }) => ({
        start,
        end,
        message: 'This sentence is hard to read: it is long and has long words.',
      }));
  },
});

/** Words as the formulas count them: what hangs together by hyphens and apostrophes is one. */
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

function isHard({ text }: BlockFacts, { start, end }: Sentence): boolean {
  const words = text.slice(start, end).match(WORD) ?? [];
  const syllables = words.map((word) => syllable(word));
  const letters = words.reduce((total, { length }) => total + length, 0);
  const counts = {
    sentence: 1,
    word: words.length,
    letter: letters,
    character: letters,
    syllable: syllables.reduce((total, count) => total + count, 0),
    // Names are not complex.
    complexPolysillabicWord: words.filter((word, i) => syllables[i]! >= 3 && /^\P{Lu}/u.test(word)).length,
  };
  const others = [automatedReadability(counts) >= GRADE, gunningFog(counts) >= GRADE, flesch(counts) < EASE];
  return colemanLiau(counts) >= GRADE && others.filter(Boolean).length >= 2;
}

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
