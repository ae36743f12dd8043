import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration, narrated } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { NUMBER_WORDS, NUMERAL, numeralValue } from '../../syntax/text/numerals.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { NUMERALS } from '../support/quantities.ts';

/** With or without a capital, as words: to leave case out of account in a whole pattern takes four times as long to compile. */
const COUNT = NUMERAL.replace(/(?<!\\)\b[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** A count and the thing counted: "five men", "12 of them women". */
const PART = `(?:${COUNT}) (?:\\p{Ll}[\\p{L}-]*)(?: (?!and\\b|or\\b)\\p{L}[\\p{L}-]*){0,4}`;
const PARTS = `${PART}(?:, ${PART})*,? and ${PART}`;
/** A total, then its parts after a colon or dash, in brackets, or after "were" and the like. */
const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€-])(${COUNT})(?! (?:per|years?|months?|days?|hours?)\\b) (\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,5})(?:\\s?[:(]\\s?| [–—-]{1,2} | (?:were|comprising|comprised|comprises|made up of|consisting of|consists of) )(${PARTS})(?=[.;)]|\\s[–—-]|$)`,
  'gu',
);
/** What stands between total and parts, and how the first of these begins. */
const TURN = /(?:[:(]\s?|[–—-] |(?:were|compris(?:ing|ed|es)|made up of|consisting of|consists of) )(?:\d|[otfsen])/iu;
const COUNTED = new RegExp(`(?<![\\p{L}\\p{N}.,$£€-])(${COUNT})(?= \\p{L})`, 'gu');
/** Parts that need not be all, or that overlap. */
const OPEN =
  /\b(?:including|among|at least|more than|about|some|over|nearly|almost|others?|mostly|both|each|of whom|of which|of them|aged|per|than|between|as well|up to)\b/i;

const FIGURE = '(\\d(?:[\\d,]{0,8}\\d)?)';
const VOTES = `${FIGURE}(?: votes)? ?(?:to|against|[–-]) ?${FIGURE}`;
/** “A majority of 14, 311 votes to 297” and “by 311 to 297, a majority of 14”: the votes differ by it. */
const MAJORITY = `(?:majority|margin) of ${FIGURE}(?: votes)?`;
const MARGINS = [
  new RegExp(`${MAJORITY}(?:,| \\(|:)(?: by)? ?${VOTES}(?![\\d%.]*[\\d%])`, 'g'),
  new RegExp(
    `(?<![\\d.,$£€–-])${VOTES}(?:\\)|,|\\),)(?: with| giving them| giving [a-z]+)? (?:a|the) ${MAJORITY}(?![\\d%.]*[\\d%])`,
    'g',
  ),
];
const ABOUT_VOTES = /(?:majority|margin) of \d/;

export const numberSumMismatch = blockRule({
  id: 'number-sum-mismatch',
  category: 'numbers',
  scope: 'block',
  triggers: NUMERALS,
  severity: 'info',
  claim: 'warning',
  summary: 'Parts that do not add up to the total, a majority that is not the difference of the votes.',
  why: 'Readers add up. Only parts that say they are all of it are added: after a colon or dash, in brackets, or after “were”. “Including” and “among them” are left alone.',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  examples: {
    flagged: [
      {
        text: 'The fire killed {12} people: five men, four women and two children.',
        message: '11',
      },
      { text: 'Police held {nine} suspects (four men and six women).', message: '10' },
      { text: 'The motion was carried by a majority of {14}, 311 votes to 299.', message: '12' },
      { text: 'The house passed it by 1,204 to 1,190, a margin of {16}.', message: '14' },
      { text: 'The {20} dead were 11 miners and eight rescuers.', message: '19' },
    ],
    accepted: [
      { text: 'The fire killed 11 people: five men, four women and two children.' },
      { text: 'It was carried by a majority of 12 (311 to 299), or by 52-48, a margin of 4.' },
      { text: 'They have a majority of 14. It was a margin of 3, 45% to 42%.', why: 'no votes' },
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
    const parts = block.sentences
      .filter((sentence) => numeralsIn(block, sentence) > 2)
      .flatMap((sentence) => sums(block, sentence));
    return ABOUT_VOTES.test(block.text) ? [...parts, ...margins(block)].sort((a, b) => a.start - b.start) : parts;
  },
});

/** Majorities that are not the difference of the votes beside them. */
function margins(block: BlockFacts): Problem[] {
  return MARGINS.flatMap((pattern, form) =>
    narrated(block, pattern).flatMap((match): Problem[] => {
      const [stated, more, less] = (form === 0 ? [1, 2, 3] : [3, 1, 2]).map((group) => match[group]!);
      const difference = Math.abs((numeralValue(more!) ?? Number.NaN) - (numeralValue(less!) ?? Number.NaN));
      if (Number.isNaN(difference) || difference === numeralValue(stated!)) return [];
      const start = match.index + match[0].indexOf(' of ') + ' of '.length;
      const message = `The votes differ by ${difference} (${more} and ${less}), not ${stated}.`;
      return [{ start, end: start + stated!.length, message }];
    }),
  );
}

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
