import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { NUMBER_WORDS, NUMERAL, numeralValue } from '../../syntax/text/numerals.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { NUMERALS } from '../support/quantities.ts';

/** A count and the thing counted: "five men", "12 of them women". */
const PART = `(?:${NUMERAL}) (?:\\p{Ll}[\\p{L}-]*)(?: (?!and\\b|or\\b)\\p{L}[\\p{L}-]*){0,4}`;
const PARTS = `${PART}(?:, ${PART})*,? and ${PART}`;
/** A total, then its parts after a colon or dash, in brackets, or after "were" and the like. */
const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€-])(${NUMERAL})(?! (?:per|years?|months?|days?|hours?)\\b) (\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,5})(?:\\s?[:(]\\s?| [–—-]{1,2} | (?:were|comprising|comprised|comprises|made up of|consisting of|consists of) )(${PARTS})(?=[.;)]|\\s[–—-]|$)`,
  'giu',
);
/** What stands between total and parts, and how the first of these begins. */
const TURN = /(?:[:(]\s?|[–—-] |(?:were|compris(?:ing|ed|es)|made up of|consisting of|consists of) )(?:\d|[otfsen])/iu;
const COUNTED = new RegExp(`(?<![\\p{L}\\p{N}.,$£€-])(${NUMERAL})(?= \\p{L})`, 'giu');
/** Parts that need not be all, or that overlap. */
const OPEN =
  /\b(?:including|among|at least|more than|about|some|over|nearly|almost|others?|mostly|both|each|of whom|of which|of them|aged|per|than|between|as well|up to)\b/i;

export const numberSumMismatch = blockRule({
  id: 'number-sum-mismatch',
  category: 'numbers',
  scope: 'block',
  triggers: NUMERALS,
  severity: 'info',
  claim: 'warning',
  summary: 'Parts that do not add up to the total.',
  why: 'Readers add up. Only parts that say they are all of it are added: after a colon or dash, in brackets, or after “were”. “Including” and “among them” are left alone.',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  examples: {
    flagged: [
      {
        text: 'The fire killed {12} people: five men, four women and two children.',
        message: '11',
      },
      { text: 'Police held {nine} suspects (four men and six women).', message: '10' },
      { text: 'The {20} dead were 11 miners and eight rescuers.', message: '19' },
    ],
    accepted: [
      { text: 'The fire killed 11 people: five men, four women and two children.' },
      { text: 'The fire killed 12 people, including five men and two children.', why: 'not all of them' },
      {
        text: 'The fire killed 12 people: five men, four women and two others aged 3.',
        why: 'an age among the figures',
      },
      { text: '“It killed 12 people: five men and two women,” he said.', why: 'a quotation' },
      { text: 'He has 12 cows. Five men and two women look after them.' },
    ],
  },
  check(block) {
    return block.sentences
      .filter((sentence) => numeralsIn(block, sentence) > 2)
      .flatMap((sentence) => sums(block, sentence));
  },
});

/** How many whole numbers a sentence holds, a cheap look: a total and two parts are three. */
function numeralsIn({ tokens }: BlockFacts, { firstToken, endToken }: Sentence): number {
  let count = 0;
  for (let i = firstToken; i < endToken; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'number' || NUMBER_WORDS.has(lower)) count++;
  }
  return count;
}

function sums(block: BlockFacts, sentence: Sentence): Problem[] {
  return matchesOf(block.text.slice(sentence.start, sentence.end), SUM, TURN).flatMap((match) => {
    const [whole, total, , parts] = match;
    const start = sentence.start + match.index;
    const span = { start, end: start + total!.length };
    if (OPEN.test(whole) || !isNarration(block, { start, end: start + whole.length })) return [];
    const counts = matchesOf(parts!, COUNTED).map((count) => numeralValue(count[1]!) ?? 0);
    const sum = counts.reduce((all, count) => all + count, 0);
    const stated = numeralValue(total!);
    if (stated === undefined || sum === stated || counts.length < 2 || counts.some((count) => count > stated))
      return [];
    return [{ ...span, message: `The parts add up to ${sum} (${counts.join(' + ')}), not ${total!.toLowerCase()}.` }];
  });
}
