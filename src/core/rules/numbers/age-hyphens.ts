import type { BlockFacts } from '../../analysis/facts.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

const NUMBER =
  '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const AGE = new RegExp(`(?<![\\p{L}\\p{N}.,-])(${NUMBER})([ -])(year|month|week|day)([ -])(olds?)(?![\\p{L}-])`, 'giu');
/** An age of which a hyphen is missing. */
const GAP = /(?: (?:year|month|week|day)[ -]|-(?:year|month|week|day) )old/iu;

/** The plural with hyphens, which is right nowhere: “was 11-years-old”. */
const PLURAL = /(?<![\w.,-])(\d{1,3}|[a-z]{3,9})[ -](years|months|weeks|days)-old(?![\w-])/g;
/** What follows an age that stands behind its noun: she is 11 years old and. */
const NO_NOUN =
  /^(?:[^ \w]| (?:and|or|when|who|whom|but|in|at|on|by|with|to|as|if|is|was|were|are|has|had|now|before|after|while|for|from|because|either)\b|\s*$)/;

const PREDICATE = /\b(?:is|are|was|were|be|than|over|about|nearly|almost|only|just|turned)\s$/i;

export const ageHyphens = blockRule({
  id: 'age-hyphens',
  category: 'numbers',
  scope: 'block',
  triggers: ['old', 'olds'],
  severity: 'warning',
  summary: '“A ten year old boy”: the age takes hyphens.',
  why: 'Before a noun, and where it stands for a person, an age is one word: a ten-year-old boy, a ten-year-old. “She is ten years old” has none.',
  houseNotes: ['AP, Guardian, Reuters, BBC: a ten-year-old (or 10-year-old) boy.'],
  examples: {
    flagged: [
      { text: 'A {ten year old} boy won.', message: 'ten-year-old', fixed: 'A ten-year-old boy won.' },
      { text: 'The {12-year old} was lost.', fixed: 'The 12-year-old was lost.' },
      { text: 'She met a {12-years-old} boy.', fixed: 'She met a 12-year-old boy.' },
      { text: 'It is for {3 year olds} and parents.', fixed: 'It is for 3-year-olds and parents.' },
      {
        text: 'She is {11-years-old} and met a {12-years-old} boy.',
        message: '“11 years old”',
        fixed: 'She is 11 years old and met a 12-years-old boy.',
      },
    ],
    accepted: [
      { text: 'The ten-year-old boy won. She is ten years old.' },
      { text: 'The club is 1 year old.', why: 'no noun follows' },
      { text: '“A ten year old boy won,” she wrote.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    return [...singular(block), ...plural(block)].sort((a, b) => a.start - b.start);
  },
});

function singular(block: BlockFacts): Problem[] {
  return (
    narrated(block, AGE, GAP)
      .filter(([, , first, , second]) => first === ' ' || second === ' ')
      // “The club is 1 year old”, “more than 1 year old”: no noun follows.
      .filter(
        ({ 1: number, index, input }) =>
          !/^(?:1|one)$/i.test(number!) || !PREDICATE.test(input.slice(Math.max(0, index - 16), index)),
      )
      .map((match) => {
        const [, number, , unit, , old] = match;
        return problem(spanOf(match), `${number}-${unit}-${old}`, 'An age takes hyphens');
      })
  );
}

function plural(block: BlockFacts): Problem[] {
  return narrated(block, PLURAL, /s-old/).map((match) => {
    const [words, number, unit] = match;
    const isBehind = NO_NOUN.test(match.input.slice(match.index + words.length));
    return isBehind
      ? problem(spanOf(match), `${number} ${unit} old`, 'Behind its noun an age takes no hyphens')
      : problem(spanOf(match), `${number}-${unit!.slice(0, -1)}-old`, 'Before a noun an age is in the singular');
  });
}

function problem(span: Span, text: string, why: string): Problem {
  return {
    ...span,
    message: `${why}: “${text}”.`,
    fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }],
  };
}
