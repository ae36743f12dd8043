import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const NUMBER =
  '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const AGE = new RegExp(`(?<![\\p{L}\\p{N}.,-])(${NUMBER})([ -])(year|month|week|day)([ -])(olds?)(?![\\p{L}-])`, 'giu');
/** An age of which a hyphen is missing. */
const GAP = /(?: (?:year|month|week|day)[ -]|-(?:year|month|week|day) )old/iu;

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
      { text: 'It is for {3 year olds} and parents.', fixed: 'It is for 3-year-olds and parents.' },
    ],
    accepted: [
      { text: 'The ten-year-old boy won. She is ten years old.' },
      { text: 'The club is 1 year old.', why: 'no noun follows' },
      { text: '“A ten year old boy won,” she wrote.', why: 'a quotation' },
    ],
  },
  check(block) {
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
          const span = spanOf(match);
          const text = `${number}-${unit}-${old}`;
          return {
            ...span,
            message: `An age takes hyphens: “${text}”.`,
            fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }],
          };
        })
    );
  },
});
